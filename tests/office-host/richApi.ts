/**
 * Runs the batches that office.js sends: it walks the object paths over a model whose members have the names of the wire ("GetRange",
 * "NumberFormat"), runs the actions in order and words the answer as Office does. A member that the model lacks is noted by name and fails
 * the batch; nothing is ever answered by guess.
 */

import { isAtLeast } from "./requirementSets";
import type { Members } from "./requirementSets";

/** An error that Office would answer; codes as in its reference ("ItemNotFound"). */
export class OfficeError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What the client addresses again by a reference that the host keeps: ranges, objects of a document. */
export abstract class Tracked {
  /** Kept and released by the executor. */
  _KeepReference(): void {}
}

/** A model's collection; the client sees `_Items`. */
export interface Collection {
  readonly Items: readonly object[];
}

interface Path {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
  };
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

const actions = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const paths = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** The Office that is played: what exists at all, and the highest version it has of each requirement set. */
export interface PlayedOffice {
  readonly members: Members;
  readonly supported: Readonly<Record<string, string>>;
}

export class RichApi {
  /** Members that were asked for and do not exist here: "Range.GetSpillParent". */
  readonly lacks = new Set<string>();
  readonly #root: object;
  readonly #services: ReadonlyMap<string, object>;
  readonly #office: PlayedOffice;
  readonly #references = new Map<string, object>();
  #lastReference = 0;
  readonly #referenceOf = new WeakMap<object, string>();

  constructor(root: object, services: ReadonlyMap<string, object>, office: PlayedOffice) {
    this.#root = root;
    this.#services = services;
    this.#office = office;
  }

  /** The body of a batch → the body of its answer. `before` may throw an `OfficeError` ahead of the action of that index. */
  execute(body: string, before: (action: number) => void): string {
    const batch = JSON.parse(body) as Batch;
    const found = new Map<number, object | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        before(index);
        if (action.ActionType === actions.trace) traces.push(action.Id);
        const value = action.ActionType === actions.trace ? null : this.#run(action, batch, found);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof OfficeError)) throw error;
        return JSON.stringify({
          Results: results,
          TraceIds: traces,
          Error: {
            Code: error.code,
            Message: error.message,
            HttpStatusCode: error.status,
            ActionIndex: index,
            Location: action.Name,
          },
        });
      }
    }
    return JSON.stringify({ Results: results, TraceIds: traces });
  }

  #run(action: Action, batch: Batch, found: Map<number, object | null>): unknown {
    const target = this.#resolve(action.ObjectPathId, batch, found);
    if (action.ActionType === actions.instantiate) return target === null ? null : this.#identity(target);
    if (action.ActionType === actions.query) return this.#describe(target, selection(action));
    if (target === null && action.Name === "_KeepReference") return null;
    if (target === null) throw new OfficeError("ItemNotFound", `No object for ${action.Name}.`, 404);
    const args = this.#arguments(action.ArgumentInfo, batch, found);
    if (action.ActionType === actions.setProperty) {
      this.#setter(target, action.Name);
      (target as Record<string, unknown>)[action.Name] = args[0];
      return null;
    }
    if (action.ActionType !== actions.method) return this.#lack(target, `action type ${action.ActionType}`);
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      const named = typeof args[0] === "string" ? args[0] : this.#referenceOf.get(target);
      if (named !== undefined) this.#references.delete(named);
      return null;
    }
    const result = this.#call(target, action.Name, args);
    return typeof result === "object" && result !== null && !Array.isArray(result) ? this.#identity(result) : result;
  }

  #resolve(id: number, batch: Batch, found: Map<number, object | null>): object | null {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)];
    if (!path) throw new Error(`The batch names object path ${id} and does not hold it.`);
    const object = this.#follow(path, batch, found);
    found.set(id, object);
    return object;
  }

  #follow(path: Path, batch: Batch, found: Map<number, object | null>): object | null {
    if (path.ObjectPathType === paths.root) return this.#root;
    if (path.ObjectPathType === paths.nullObject) return null;
    if (path.ObjectPathType === paths.service) {
      return this.#services.get(path.Name) ?? this.#lack(this.#root, path.Name);
    }
    if (path.ObjectPathType === paths.reference) {
      const kept = this.#references.get(path.Name);
      if (!kept) throw new OfficeError("InvalidReference", `No object is kept as ${path.Name}.`, 404);
      return kept;
    }
    const parent = this.#resolve(path.ParentObjectPathId!, batch, found);
    if (parent === null) return null;
    if (path.ObjectPathType === paths.property) {
      this.#member(parent, path.Name);
      return (parent as Record<string, object | null>)[path.Name]!;
    }
    const args = this.#arguments(path.ArgumentInfo, batch, found);
    const name = path.ObjectPathType === paths.indexer ? "GetItem" : path.Name;
    return this.#call(parent, name, args) as object | null;
  }

  #arguments(info: Arguments | undefined, batch: Batch, found: Map<number, object | null>): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === "number" && reference > 0 ? this.#resolve(reference, batch, found) : value;
    });
  }

  #call(target: object, name: string, args: readonly unknown[]): unknown {
    this.#member(target, name);
    const member = (target as Record<string, unknown>)[name];
    return typeof member === "function"
      ? (member as (...all: unknown[]) => unknown).apply(target, [...args])
      : this.#lack(target, `${name}()`);
  }

  #identity(target: object): object {
    const id = memberOf(target, "Id") ? { Id: (target as { Id: unknown }).Id } : {};
    return target instanceof Tracked ? { ...id, _ReferenceId: this.#keep(target) } : id;
  }

  #keep(target: object): string {
    const known = this.#referenceOf.get(target);
    if (known !== undefined && this.#references.has(known)) return known;
    this.#lastReference += 1;
    const reference = `reference-${this.#lastReference}`;
    this.#references.set(reference, target);
    this.#referenceOf.set(target, reference);
    return reference;
  }

  #describe(target: object | null, select: readonly string[]): unknown {
    if (target === null) return null;
    if (memberOf(target, "Items")) {
      // a few collections have properties of their own besides their items
      const own = select.filter((name) => memberOf(target, wireName(name)));
      const items = select.filter((name) => !own.includes(name));
      for (const name of own) this.#member(target, wireName(name));
      return {
        ...Object.fromEntries(
          own.map((name) => [wireName(name), (target as unknown as Record<string, unknown>)[wireName(name)]]),
        ),
        ...(items.length > 0 || own.length === 0
          ? { _Items: (target as Collection).Items.map((item) => this.#describe(item, items)) }
          : {}),
      };
    }
    if (select.length === 0) return this.#lack(target, "load() without names");
    const described: Record<string, unknown> = { ...this.#identity(target) };
    const nested = new Map<string, string[]>();
    for (const name of select) {
      const [head, ...rest] = name.split("/");
      const key = wireName(head!);
      if (rest.length > 0) nested.set(key, [...(nested.get(key) ?? []), rest.join("/")]);
      else {
        this.#member(target, key);
        described[key] = (target as Record<string, unknown>)[key];
      }
    }
    for (const [key, names] of nested) {
      this.#member(target, key);
      described[key] = this.#describe((target as Record<string, object | null>)[key]!, names);
    }
    return described;
  }

  #member(target: object, name: string): void {
    if (!memberOf(target, name)) this.#lack(target, name);
    this.#demandSupported(target, name);
  }

  #setter(target: object, name: string): void {
    if (!memberOf(target, name)?.set) this.#lack(target, `${name} =`);
    this.#demandSupported(target, name);
  }

  /** Refuses what is newer than the Office that is played, as it would. What the client uses among itself has no entry. */
  #demandSupported(target: object, name: string): void {
    const className = classOf(target);
    if (className === null || name.startsWith("_")) return;
    const full = `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (amongItself.has(full)) return;
    const needed = this.#office.members.get(full);
    if (needed === undefined) throw new Error(`The typings of office.js have no ${full}.`);
    if (needed !== null && !isAtLeast(this.#office.supported[needed.set], needed.version)) {
      throw new OfficeError("ApiNotFound", `${full} needs ${needed.set} ${needed.version}.`, 404);
    }
  }

  #lack(target: object, name: string): never {
    const full = `${classOf(target) ?? target.constructor.name}.${name}`;
    this.lacks.add(full);
    throw new OfficeError("NotImplemented", `The emulated host has no ${full}.`, 501);
  }
}

/** "Range" of a `RangeApi`; `null` of what no typings tell of. */
/** How the client's `Excel.createWorkbook` reaches its host; the client itself refuses it below ExcelApi 1.8. */
const amongItself: ReadonlySet<string> = new Set([
  "Workbook.createAndOpenWorkbook",
  "Application.createWorkbook",
  "WorkbookCreated.open",
]);

function classOf(target: object): string | null {
  return /^(\w+)Api$/.exec(target.constructor.name)?.[1] ?? null;
}

/** Members of the model's classes only, never those of every object. */
function memberOf(target: object, name: string): PropertyDescriptor | undefined {
  for (
    let at: object | null = target;
    at !== null && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

/** "items/name" of a collection means the name of each item; "$none" asks for nothing but identity. */
function selection(action: Action): readonly string[] {
  const names = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
  return names.filter((name) => name !== "$none").map((name) => name.replace(/^items\//i, ""));
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
