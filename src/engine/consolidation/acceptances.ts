import * as z from "zod";
import type { Issue } from "../values/issue";
import { nfc } from "../values/text";
import type { Consolidation } from "./consolidation";

/**
 * A finding that a person looked at and lets stand, and why. It is known again by what it says, not by where: a figure that changes is a new
 * finding, and nobody has accepted that one.
 */
export interface AcceptedFinding {
  /** Unit code; `null` for the whole. */
  readonly unit: string | null;
  readonly code: Issue["code"];
  readonly rule: string | null;
  readonly indicators: readonly string[];
  readonly found: number | string | null;
  readonly reason: string;
}

/** Whether a person may let it stand: an error can't be right, whoever says so. */
function isAcceptable({ severity }: Issue): boolean {
  return severity !== "error";
}

/** What to keep of a finding that is let stand. */
export function acceptanceOf({ unit, code, rule, indicators, found }: Issue, reason: string): AcceptedFinding {
  return { unit, code, rule, indicators, found, reason: nfc(reason.trim()) };
}

function keyOf({ unit, code, rule, indicators, found }: Omit<AcceptedFinding, "reason">): string {
  return JSON.stringify([unit, code, rule, indicators, found]);
}

/**
 * The consolidation with these findings marked as accepted, and no others. Errors stay as they are; what nothing was found for is kept
 * beside, since it may be found again with other evidence.
 */
export function withAcceptances(consolidation: Consolidation, accepted: readonly AcceptedFinding[]): Consolidation {
  if (accepted.length === 0 && !consolidation.accepted) return consolidation;
  const reasons = new Map(accepted.map((one) => [keyOf(one), one.reason]));
  const marked = <One extends Issue>(issue: One): One => {
    const reason = isAcceptable(issue) ? reasons.get(keyOf(issue)) : undefined;
    if (reason === issue.accepted) return issue;
    const { accepted: _, ...rest } = issue;
    return (reason === undefined ? rest : { ...rest, accepted: reason }) as One;
  };
  return {
    ...consolidation,
    accepted,
    ledger: consolidation.ledger.map((entry) => ({ ...entry, issues: entry.issues.map(marked) })),
    issues: consolidation.issues.map(marked),
    ...(consolidation.typed
      ? { typed: consolidation.typed.map((entry) => ({ ...entry, issues: entry.issues.map(marked) })) }
      : {}),
  };
}

const mostAcceptances = 20_000;
const text = z.string().trim().min(1).max(300).transform(nfc);
const acceptancesSchema = z
  .array(
    z.strictObject({
      /** Unit code; left out for a finding on the whole. */
      donVi: text.optional(),
      /** Code of the finding: "too_many_events". */
      ma: z.string().regex(/^[a-z_]{1,40}$/),
      /** Its indicators, in its order; left out: any. */
      chiTieu: z.array(text).max(200).optional(),
      /** The figure that was looked at; left out: any. */
      so: z.union([z.number(), z.string().max(300), z.null()]).optional(),
      lyDo: text,
    }),
  )
  .max(mostAcceptances);

export type AcceptanceReading =
  | { readonly ok: true; readonly accepted: readonly AcceptedFinding[]; readonly unmatched: readonly string[] }
  /** Where the file is not as it should be: "0.lyDo". */
  | { readonly ok: false; readonly keys: readonly string[] };

/**
 * Reads a list of acceptances (`chap-nhan.json`, parsed) and looks up what each of them means among the findings of a consolidation.
 * `unmatched`: entries that fit no finding that may be accepted, as "15703 too_many_events". Never throws.
 */
export function readAcceptances(content: unknown, { ledger, issues }: Consolidation): AcceptanceReading {
  const read = acceptancesSchema.safeParse(content);
  if (!read.success) return { ok: false, keys: [...new Set(read.error.issues.map(({ path }) => path.join(".")))] };
  const counted = ledger.filter(({ status }) => status === "counted");
  const all = [...counted.flatMap((entry) => entry.issues), ...issues].filter(isAcceptable);
  const accepted: AcceptedFinding[] = [];
  const unmatched: string[] = [];
  for (const { donVi, ma, chiTieu, so, lyDo } of read.data) {
    const meant = all.filter(
      ({ unit, code, indicators, found }) =>
        code === ma &&
        unit === (donVi ?? null) &&
        (chiTieu === undefined || chiTieu.join() === indicators.join()) &&
        (so === undefined || so === found),
    );
    if (meant.length === 0) unmatched.push(donVi === undefined ? ma : `${donVi} ${ma}`);
    for (const issue of meant) accepted.push(acceptanceOf(issue, lyDo));
  }
  return { ok: true, accepted, unmatched };
}
