import type { Unit } from "../values/unit";
import type { AcceptedFinding } from "./acceptances";
import type { Consolidation, LedgerEntry } from "./consolidation";
import type { JoinWay } from "./joinMilestones";
import type { TypedEntry } from "./typed";
import { allRecordedIn } from "../record/record";

type Value = number | string | null;

/** One thing that a person decided, with the reason. */
export type Decided =
  | {
      readonly kind: "file";
      readonly file: string;
      readonly status: LedgerEntry["status"];
      /** `null`: none is kept. */
      readonly reason: string | null;
    }
  | {
      readonly kind: "figure";
      readonly unit: Unit;
      readonly indicator: string;
      readonly found: Value;
      readonly value: Value;
      readonly reason: string;
    }
  | { readonly kind: "typed"; readonly entry: TypedEntry }
  | { readonly kind: "accepted"; readonly finding: AcceptedFinding }
  | { readonly kind: "joined"; readonly way: JoinWay; readonly reason: string };

/** Everything that a person decided: files, figures, findings, the joining; files and findings in a fixed order. */
export function decidedIn({ ledger, rows, accepted = [], joined, typed = [] }: Consolidation): readonly Decided[] {
  const files = ledger.flatMap(({ decidedBy, file, status, reason }): readonly Decided[] => {
    const note = reason?.code === "left_out" ? reason.note : null;
    return decidedBy === "person" ? [{ kind: "file", file: file.name, status, reason: note }] : [];
  });
  const figures = rows.flatMap(({ unit, record }) =>
    allRecordedIn(record).flatMap(([indicator, { decision, value, asFound, reason }]): readonly Decided[] =>
      decision === "repaired" || decision === "edited"
        ? [{ kind: "figure", unit, indicator, found: asFound, value, reason: reason ?? "" }]
        : [],
    ),
  );
  const findings = accepted.map((finding): Decided => ({ kind: "accepted", finding }));
  const joining: readonly Decided[] = joined ? [{ kind: "joined", way: joined.way, reason: joined.reason }] : [];
  const instead = typed.map((entry): Decided => ({ kind: "typed", entry }));
  return [...files.toSorted(byLine), ...instead, ...figures, ...findings.toSorted(byLine), ...joining];
}

/** As one line, the same on every machine and in every language. */
export function decisionLine(decided: Decided): string {
  switch (decided.kind) {
    case "file":
      return `file ${decided.file} ${decided.status}${decided.reason === null ? "" : `: ${decided.reason}`}`;
    case "figure": {
      const { unit, indicator, found, value, reason } = decided;
      return `figure ${unit.code} ${indicator} ${JSON.stringify(found)} -> ${JSON.stringify(value)}: ${reason}`;
    }
    case "typed": {
      const { unit, source, reason, by, record } = decided.entry;
      const told = allRecordedIn(record).flatMap(([id, { value }]) =>
        value === null ? [] : [`${id}=${JSON.stringify(value)}`],
      );
      return `typed ${unit.code} ${told.join(" ")}${by === null ? "" : ` (counted: ${by})`}: ${source}; ${reason}`;
    }
    case "accepted": {
      const { unit, code, indicators, found, reason } = decided.finding;
      return `accepted ${unit ?? "*"} ${code} ${indicators.join("+")} ${JSON.stringify(found)}: ${reason}`;
    }
    case "joined":
      return `joined ${decided.way}: ${decided.reason}`;
  }
}

/** By code unit, the same on every machine. */
function byLine(one: Decided, other: Decided): number {
  const [a, b] = [decisionLine(one), decisionLine(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
