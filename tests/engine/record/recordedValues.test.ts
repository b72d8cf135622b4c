import { array, assert, constantFrom, oneof, property, record, uniqueArray } from "fast-check";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { allRecordedIn, inLists, recordedIn, sharing, valueIn } from "../../../src/engine/record/record";
import type { Record, RecordedValue } from "../../../src/engine/record/record";
import { judge } from "../../../src/engine/record/judge";
import { filledIn } from "./judged";

const unit = { code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" } as const;

const values = oneof(constantFrom(0, 7, -1, 1.5, 1e9), constantFrom("3 súng", "0", ""), constantFrom(null));
const cells = oneof(
  record({ sheet: constantFrom("Bảng 1", "Bảng 2"), row: constantFrom(0, 7), column: constantFrom(1, 25) }),
  constantFrom(null),
);
const readings = constantFrom("number", "text", "blank", "numberAsText", "staleFormula", "unreadable");
const decisions = constantFrom("asFound", "read", "repaired", "edited");
const recorded = record({
  ...{ value: values, cell: cells, asFound: values, said: values, reading: readings },
  ...{ decision: decisions, reason: constantFrom(null, "gọi điện") },
}).map(({ said, reading, ...rest }) => ({ rest, said, reading }));

describe("the values of a record", () => {
  it("are all there, each with its cell, its reading and who decided on it", () => {
    const ids = uniqueArray(constantFrom("a", "b", "c", "__proto__", "constructor"));
    assert(
      property(ids, array(recorded, { minLength: 5, maxLength: 5 }), (known, each) => {
        const told = new Map(
          known.map((indicator, at): [string, RecordedValue] => {
            const { rest, said, reading } = each[at]!;
            const { cell, asFound } = rest;
            return [indicator, { ...rest, found: cell && { indicator, cell, asFound, value: said, reading } }];
          }),
        );
        const record: Record = { ...judge(th2020, unit, th2020.period, new Map()), values: inLists(told) };
        expect(allRecordedIn(record)).toEqual([...told]);
        for (const [id, value] of told) {
          expect(recordedIn(record, id)).toEqual(value);
          expect(valueIn(record, id)).toBe(value.value);
        }
        expect(recordedIn(record, "d")).toBeUndefined();
        expect(valueIn(record, "toString")).toBeNull();
      }),
    );
  });

  it("share where they stood with every record of the same sheets, those that come from another thread too", () => {
    const of = (figure: number) =>
      judge(th2020, unit, th2020.period, filledIn(th2020, { "tin.tong": figure, "tin.giaTri": 1 }));
    const [one, other] = [of(7), of(8)];
    expect(other.values.layout).toBe(one.values.layout);
    const sent = structuredClone(other);
    expect(sent.values.layout).not.toBe(one.values.layout);
    expect(sharing(sent)).toEqual(other);
    expect(sharing(sent).values.layout).toBe(one.values.layout);
  });
});
