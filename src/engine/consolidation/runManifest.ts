import * as z from "zod";
import type { Consolidation } from "./consolidation";
import { decidedIn, decisionLine } from "./decided";

/** What a run was made of and what came of it: with it, a later run proves that it is the same, or tells what changed. */
export interface RunManifest {
  readonly manifest: "so-ket/1";
  /** Version of the program. */
  readonly program: string;
  readonly form: string;
  readonly period: string;
  /** Code of the unit that consolidated. */
  readonly owner: string;
  /** SHA-256 of the list of units. */
  readonly units: string;
  /** What else was asked for, by the name of the option. */
  readonly options: Readonly<Record<string, string>>;
  /** By name. */
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly size: number }[];
  /** What a person decided, one line each, in a fixed order. */
  readonly decisions: readonly string[];
  readonly totals: Readonly<Record<string, number | null>>;
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
}

export type RunDifference =
  | {
      readonly kind: "program" | "form" | "period" | "owner" | "units";
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "option"; readonly name: string; readonly before: string | null; readonly after: string | null }
  | { readonly kind: "fileAdded" | "fileRemoved" | "fileChanged"; readonly name: string }
  | { readonly kind: "decisionAdded" | "decisionRemoved"; readonly decision: string }
  | {
      readonly kind: "total";
      readonly indicator: string;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly kind: "output"; readonly name: string };

/** What a run adds that the consolidation does not know. */
export type RunCircumstances = Pick<RunManifest, "program" | "units" | "options" | "outputs">;

/** The manifest of a run. Nothing in it depends on the clock or the machine, so that the same run gives the same manifest. */
export function manifestOf(
  consolidation: Consolidation,
  { program, units, options, outputs }: RunCircumstances,
): RunManifest {
  const { form, period, owner, ledger, totals } = consolidation;
  const inputs = new Map(
    ledger.map(({ file: { name, hash, size } }) => [`${name}\n${hash}`, { name, sha256: hash, size }]),
  );
  const named = Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    manifest: "so-ket/1",
    program,
    form: `${form.id} v${form.version}`,
    period: period.id,
    owner: owner.code,
    units,
    options: Object.fromEntries(named),
    inputs: [...inputs.values()].toSorted((a, b) => order(a.name, b.name) || order(a.sha256, b.sha256)),
    decisions: decidedIn(consolidation).map(decisionLine),
    totals: Object.fromEntries([...totals].map(([id, { value }]) => [id, value])),
    outputs: outputs.toSorted((a, b) => order(a.name, b.name)),
  };
}

/** What differs between two runs, the causes first and then what came of them; empty: the same run. */
export function compareManifests(before: RunManifest, after: RunManifest): readonly RunDifference[] {
  const scalars = (["program", "form", "period", "owner", "units"] as const).flatMap((kind) =>
    before[kind] === after[kind] ? [] : [{ kind, before: before[kind], after: after[kind] }],
  );
  const asked = changed(new Map(Object.entries(before.options)), new Map(Object.entries(after.options)));
  const was = new Map(before.inputs.map(({ name, sha256 }) => [name, sha256]));
  const is = new Map(after.inputs.map(({ name, sha256 }) => [name, sha256]));
  const decided = new Set(before.decisions);
  const decides = new Set(after.decisions);
  const outputs = new Map(before.outputs.map(({ name, sha256 }) => [name, sha256]));
  return [
    ...scalars,
    ...asked.map(([name, one, other]) => ({ kind: "option" as const, name, before: one, after: other })),
    ...changed(was, is).map(([name, one, other]) => {
      return { kind: one === null ? "fileAdded" : other === null ? "fileRemoved" : "fileChanged", name } as const;
    }),
    ...before.decisions
      .filter((one) => !decides.has(one))
      .map((decision) => ({ kind: "decisionRemoved" as const, decision })),
    ...after.decisions
      .filter((one) => !decided.has(one))
      .map((decision) => ({ kind: "decisionAdded" as const, decision })),
    ...changed(new Map(Object.entries(before.totals)), new Map(Object.entries(after.totals))).map(
      ([indicator, one, other]) => ({ kind: "total" as const, indicator, before: one, after: other }),
    ),
    ...after.outputs.flatMap(({ name, sha256 }) => {
      const old = outputs.get(name);
      return old === undefined || old === sha256 ? [] : [{ kind: "output" as const, name }];
    }),
  ];
}

function changed<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value | null, Value | null])[] {
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(order).flatMap((name) => {
    const [one, other] = [before.get(name) ?? null, after.get(name) ?? null];
    return one === other ? [] : [[name, one, other] as const];
  });
}

const name = z.string().max(1000);
const manifestSchema = z.strictObject({
  manifest: z.literal("so-ket/1"),
  program: name,
  form: name,
  period: name,
  owner: name,
  units: name,
  options: z.record(name, name),
  inputs: z.array(z.strictObject({ name, sha256: name, size: z.number() })).max(200_000),
  decisions: z.array(z.string().max(5000)).max(200_000),
  totals: z.record(name, z.number().nullable()),
  outputs: z.array(z.strictObject({ name, sha256: name })).max(1000),
});

/** Reads a manifest back (parsed JSON); `null` when it is none. */
export function readManifest(content: unknown): RunManifest | null {
  const read = manifestSchema.safeParse(content);
  return read.success ? read.data : null;
}

/** By code unit, the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
