import { htmlPage } from "../../adapters/html/htmlPage";
import { nodeDigest } from "../../adapters/node/nodeFiles";
import { zipFiles } from "../../adapters/xlsx/zipFiles";
import { outlines } from "../../definitions/outlines";
import { cliWords } from "../../definitions/words/vi/cli";
import { evidenceWords, rerunWords } from "../../definitions/words/vi/evidence";
import { suspicionSentence } from "../../definitions/words/vi/letters";
import { reportWords } from "../../definitions/words/vi/report";
import type { Consolidation, ConsolidationScope, ReceivedReport } from "../../engine/consolidation/consolidation";
import { compareManifests, readManifest, type RunManifest } from "../../engine/consolidation/runManifest";
import { formDeadline, trackUnits } from "../../engine/consolidation/tracking";
import { deriveFacts } from "../../engine/facts/deriveFacts";
import { draftNarrative } from "../../engine/narrative/draftNarrative";
import { suspectsOf } from "../../engine/record/suspects";
import { addressOf } from "../../engine/values/cells";
import type { Unit } from "../../engine/values/unit";
import type { NamedBytes } from "../../ports/files";
import { latestDate } from "../../workflows/consolidatedFile";
import { evidencePack } from "../../workflows/evidencePack";
import { manifestOfRun } from "../../workflows/manifestOfRun";
import { resubmissionEffects } from "../../workflows/resubmissions";
import type { ConsolidationVerdict } from "../../workflows/verdict";
import about from "../../../package.json";
import { CannotDo, type Call } from "./commandLine";
import { dayNamed, jsonIn } from "./definitions";
import { saveAt } from "./nodePorts";

/** The consolidation with the deadline that its units are held to: `--due`, else the form's; looked at on the day of the latest file, or `--as-of`. */
export async function tracked(call: Call, consolidation: Consolidation): Promise<Consolidation> {
  const due = dayNamed(call.options.due) ?? formDeadline(consolidation);
  const asOf = dayNamed(call.options["as-of"]) ?? latestDate(consolidation).slice(0, 10);
  return { ...consolidation, deadline: { due, asOf } };
}

interface Run {
  readonly verdict: ConsolidationVerdict;
  readonly units: readonly Unit[];
  readonly inputs: readonly NamedBytes[];
  readonly outputs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Options that change what comes out; where things are written does not. */
const telling = [
  "supplement",
  "overlap",
  "reason",
  "previous",
  "history",
  "population",
  "due",
  "as-of",
  "date",
] as const;

/** Compares with an earlier run (`--compare`), and writes the manifest (`--manifest`) and the evidence (`--evidence`) that are asked for. */
export async function recordRun(call: Call, consolidation: Consolidation, run: Run) {
  const { manifest: manifestFile, compare, evidence } = call.options;
  if (manifestFile === undefined && compare === undefined && evidence === undefined) return {};
  const manifest = await manifestOfRun(nodeDigest, consolidation, {
    program: about.version,
    units: run.units,
    options: Object.fromEntries(
      telling.flatMap((name) => (call.options[name] === undefined ? [] : [[name, call.options[name]]])),
    ),
    outputs: run.outputs,
  });
  const before = compare === undefined ? null : await manifestIn(compare);
  if (manifestFile !== undefined) {
    await saveAt(manifestFile, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
    call.say(cliWords.wrote(manifestFile));
  }
  if (evidence !== undefined) {
    const ports = { digest: nodeDigest, pack: zipFiles, page: htmlPage };
    const pack = await evidencePack(ports, { consolidation, manifest, words: evidenceWords, ...run });
    await saveAt(evidence, pack);
    call.say(cliWords.wrote(evidence));
  }
  if (before === null || compare === undefined) return {};
  const changes = compareManifests(before, manifest);
  call.say(changes.length === 0 ? rerunWords.identical(compare) : rerunWords.changed(compare, changes.length));
  for (const one of changes) call.say(`  ${rerunWords.difference(one)}`);
  return { rerun: { identical: changes.length === 0, changes } };
}

async function manifestIn(file: string): Promise<RunManifest> {
  const manifest = readManifest(await jsonIn(file));
  if (!manifest) throw new CannotDo(rerunWords.notManifest(file));
  return manifest;
}

/** What the JSON object tells beside the verdict: who has sent what, likely slips, and what resubmissions change. */
export function moreOf(
  consolidation: Consolidation,
  received: { readonly reports: readonly ReceivedReport[]; readonly scope: ConsolidationScope } | null,
) {
  const { form, ledger } = consolidation;
  const labelOf = (id: string): string => form.indicators.find((one) => one.id === id)?.label ?? id;
  const { due, asOf, units } = trackUnits(consolidation, consolidation.deadline ?? { due: null, asOf: null });
  const suspects = ledger.flatMap(({ status, record, file, unit }) =>
    status !== "counted" || !record
      ? []
      : suspectsOf(form, record, consolidation.baseline?.figures.get(record.unit.code)).flatMap(({ suspicions }) =>
          suspicions.map((suspicion, rank) => ({
            file: file.name,
            unit: unit?.code ?? null,
            rank: rank + 1,
            rules: suspicion.rulesSatisfied.map(({ rule }) => rule.id),
            changes: suspicion.changes.map(({ indicator, cell, found, proposed, why, least, most }) => ({
              indicator,
              cell: cell && addressOf(cell),
              found,
              proposed,
              why,
              ...(proposed === null && least !== null ? { least, most } : {}),
            })),
            message: suspicionSentence(suspicion, labelOf),
          })),
        ),
  );
  return {
    matrix: {
      due,
      asOf,
      units: units.map(({ unit, tables, ...rest }) => ({
        unit: { code: unit.code, name: unit.name },
        tables: Object.fromEntries(tables),
        ...rest,
      })),
    },
    ...(suspects.length > 0 ? { suspects } : {}),
    ...resubmissionsOf(consolidation, received),
  };
}

function resubmissionsOf(
  consolidation: Consolidation,
  received: { readonly reports: readonly ReceivedReport[]; readonly scope: ConsolidationScope } | null,
) {
  const outline = outlines.find(({ id }) => id === consolidation.form.outlines[0]);
  if (
    !received ||
    !outline ||
    new Set(consolidation.ledger.map(({ unit }) => unit?.code)).size === consolidation.ledger.length
  )
    return {};
  const { factLabels, narrative } = reportWords;
  const effects = resubmissionEffects({
    ...received,
    decisions: { files: new Map(), values: new Map() },
    draft: (one) => draftNarrative(deriveFacts(one, null, factLabels), outline, { words: narrative, previous: null }),
  });
  if (effects.length === 0) return {};
  return {
    resubmissions: effects.map(({ unit, cells, ...rest }) => ({
      unit: unit.code,
      ...rest,
      cells: cells.map(({ indicator, before, after }) => ({ indicator, before, after })),
    })),
  };
}
