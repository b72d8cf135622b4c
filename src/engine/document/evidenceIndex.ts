import type { Consolidation } from "../consolidation/consolidation";
import type { Decided } from "../consolidation/decided";
import type { RunManifest } from "../consolidation/runManifest";
import { trackUnits, type Deadline, type TrackedUnit } from "../consolidation/tracking";
import type { FormSet } from "../form/formSet";

/** A page of plain text and tables, for reading in a browser. */
export interface PlainPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly tables: readonly PlainTable[];
}

interface PlainTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file in a pack. */
export interface PackedPart {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Names of the parts of a pack and the words of its index. */
export interface EvidenceWords {
  readonly inputs: string;
  readonly verdict: string;
  readonly decisions: string;
  readonly manifest: string;
  readonly index: string;
  readonly sums: string;
  readonly title: (consolidation: Consolidation) => string;
  readonly lines: (consolidation: Consolidation, manifest: RunManifest) => readonly string[];
  readonly headings: {
    readonly files: string;
    readonly units: string;
    readonly decisions: string;
    readonly parts: string;
  };
  readonly columns: {
    readonly files: readonly [file: string, unit: string, status: string, reason: string, hash: string];
    readonly units: readonly [unit: string, state: string, errors: string, warnings: string, accepted: string];
    readonly decisions: readonly [decision: string];
    readonly parts: readonly [part: string, meaning: string, size: string, hash: string];
  };
  readonly status: (entry: Consolidation["ledger"][number]) => readonly [status: string, reason: string];
  readonly state: (unit: TrackedUnit, consolidation: Consolidation) => string;
  readonly decision: (decided: Decided, form: FormSet) => string;
  readonly meaning: (part: string) => string;
  readonly size: (bytes: number) => string;
}

/** The one page that tells an inspector what a pack holds: what was received and what became of it, what was decided and why, every part with its hash. */
export function evidenceIndex(
  consolidation: Consolidation,
  manifest: RunManifest,
  {
    decisions,
    parts,
    deadline,
  }: { readonly decisions: readonly Decided[]; readonly parts: readonly PackedPart[]; readonly deadline: Deadline },
  words: EvidenceWords,
): PlainPage {
  const { headings, columns } = words;
  const tracked = trackUnits(consolidation, deadline).units;
  return {
    title: words.title(consolidation),
    lines: words.lines(consolidation, manifest),
    tables: [
      {
        heading: headings.files,
        columns: columns.files,
        rows: consolidation.ledger.map((entry) => [
          entry.file.name,
          entry.unit?.name ?? "",
          ...words.status(entry),
          entry.file.hash,
        ]),
      },
      {
        heading: headings.units,
        columns: columns.units,
        rows: tracked.map((unit) => [
          unit.unit.name,
          words.state(unit, consolidation),
          ...[unit.errors, unit.warnings, unit.accepted].map(String),
        ]),
      },
      ...(decisions.length === 0
        ? []
        : [
            {
              heading: headings.decisions,
              columns: columns.decisions,
              rows: decisions.map((one) => [words.decision(one, consolidation.form)]),
            },
          ]),
      {
        heading: headings.parts,
        columns: columns.parts,
        rows: parts.map(({ name, sha256, size }) => [name, words.meaning(name), words.size(size), sha256]),
      },
    ],
  };
}
