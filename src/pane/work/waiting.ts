import { inPieces } from "../../workflows/inPieces";
import type { Decisions } from "../../engine/consolidation/consolidation";
import { stepTo, withFile, type History } from "./decisions";
import type { Batch, Services } from "./services";
import { indicatorsIn, valueIn } from "../../engine/record/record";

/**
 * Where newly read files would replace others with different figures, the others go on counting until the person has looked.
 * @param reason marks these decisions as nobody's choice yet
 */
export async function withWaiting(
  services: Pick<Services, "consolidate" | "pause">,
  before: Batch,
  after: Batch,
  history: History,
  reason: string,
): Promise<History> {
  const { now } = history;
  const rowsOf = async (batch: Batch) => (await inPieces(services.consolidate(batch, now), services))!.rows;
  const countedBefore = new Map(
    (await rowsOf(before)).flatMap(({ unit, file, record }) =>
      file && record ? [[unit.code, { file: file.name, record }] as const] : [],
    ),
  );
  const fresh = new Set(before.reports.map(({ file }) => `${file.name} ${file.hash}`));
  let decisions: Decisions = now;
  for (const { unit, file, record } of await rowsOf(after)) {
    const old = countedBefore.get(unit.code);
    if (!old || !file || !record || file.name === old.file || fresh.has(`${file.name} ${file.hash}`)) continue;
    const differs = [...new Set([...indicatorsIn(old.record), ...indicatorsIn(record)])].some(
      (id) => valueIn(old.record, id) !== valueIn(record, id),
    );
    if (differs) decisions = withFile(decisions, old.file, { kind: "use", reason });
  }
  return decisions === now ? history : stepTo(history, decisions);
}

/** Files that count only until the person has looked at the ones that would replace them. */
export function waitingIn(decisions: Decisions | null, reason: string): ReadonlySet<string> {
  return new Set([...(decisions?.files ?? [])].flatMap(([name, own]) => (own.reason === reason ? [name] : [])));
}
