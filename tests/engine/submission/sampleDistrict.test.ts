import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { addressOf } from "../../../src/engine/values/cells";
import { receiveSamples, receiveSlip } from "../../support/receivedSamples";
import { allRecordedIn, recordedIn } from "../../../src/engine/record/record";

interface Expected {
  readonly file: string;
  readonly status: string;
  readonly reason?: string;
  readonly unit?: { readonly code: string };
  readonly values?: { readonly [indicator: string]: number | string };
}

const fixtures = join(__dirname, "../../fixtures/trieu-son-2020");
const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8")) as {
  readonly files: readonly Expected[];
};

/** The careful person's words for each code of refusal. */
const reasons: { readonly [code: string]: string } = {
  damaged: "damaged: the zip is cut short",
  encrypted: "password-protected",
  unknown_form: "not one of the known forms",
  unknown_unit: "unit is not one of the expected units",
  wrong_period: "wrong period",
};

describe("the files that the sample district received", () => {
  let received: ReadonlyMap<string, ReceivedReport>;
  beforeAll(async () => {
    received = new Map((await receiveSamples()).map((report) => [report.file.name, report]));
  });

  it.each(expected.files.filter(({ status }) => status === "counted"))(
    "$file gives every figure a careful person reads",
    (file) => {
      const report = received.get(file.file)!;
      if (!("record" in report)) throw new Error(`${file.file} was refused: ${report.refusal.code}`);
      const values = allRecordedIn(report.record).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
      expect(report.record.unit.code).toBe(file.unit!.code);
      expect(Object.fromEntries(values)).toEqual(file.values);
    },
  );

  it.each(expected.files.filter(({ status }) => status === "quarantined"))("$file is refused: $reason", (file) => {
    const report = received.get(file.file)!;
    expect("refusal" in report && reasons[report.refusal.code]).toBe(file.reason);
  });

  it("names no layout as different and no unit by its file name", () => {
    const codes = [...received.values()].flatMap((report) => ("record" in report ? report.record.issues : []));
    expect(
      codes.filter(({ code }) => ["layout_differs", "unit_by_file_name", "period_not_stated"].includes(code)),
    ).toEqual([]);
  });
});

describe("the files with one slip each", () => {
  const cellsOf = async (name: string, ...ids: string[]) => {
    const report = await receiveSlip(name);
    if (!("record" in report)) throw new Error(report.refusal.code);
    return ids.map((id) => {
      const { cell, value, asFound } = recordedIn(report.record, id)!;
      return [addressOf(cell!), value, asFound];
    });
  };

  it.each([
    ["01-gia-tri-lon-hon-tong.xlsx", "tin.giaTri", "Bảng 2!B8"],
    ["02-dau-cham-thanh-dau-phay.xlsx", "nh.xa.nguoi", "Bảng 2!T8"],
    ["03-so-am.xlsx", "mt.tong", "Bảng 2!I8"],
    ["05-so-le.xlsx", "th.tong", "Bảng 2!M8"],
    ["07-thua-so-khong.xlsx", "tt.tapTrung.nguoi", "Bảng 1!C8"],
    ["08-dien-nham-cot-cap-huyen.xlsx", "nh.huyen.luot", "Bảng 2!Q8"],
    ["09-khong-luot-co-nguoi.xlsx", "nh.xa.luot", "Bảng 2!S8"],
  ])("%s: %s stands in %s", async (name, id, address) => {
    const [[found]] = (await cellsOf(name, id)) as [[string]];
    expect(found).toBe(address);
  });

  it("keeps words in a figure cell as they stood and counts them as nothing", async () => {
    expect(await cellsOf("04-chu-trong-o-so.xlsx", "gd.tong")).toEqual([["Bảng 2!K8", null, "khoảng 5"]]);
  });

  it("tells a blank cell from nil", async () => {
    expect(await cellsOf("06-bo-trong.xlsx", "kk.tong", "tn.dauThu")).toEqual([
      ["Bảng 2!G8", null, null],
      ["Bảng 2!O8", 0, 0],
    ]);
  });
});
