import { strFromU8, strToU8 } from "fflate";
import type { XmlElement } from "./xmlTree";

type Parts = Record<string, Uint8Array>;

const relationsPart = "word/_rels/document.xml.rels";
const typesPart = "[Content_Types].xml";
const emptyRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
/** What blocks of a body lean on; their own relations stand in `_rels` beside them. */
const leanedOn = /^word\/(?:charts|embeddings|media)\//;

/** The target of each relation of the main part by its id. */
export function relationsIn(parts: Parts): ReadonlyMap<string, string> {
  const xml = strFromU8(parts[relationsPart] ?? new Uint8Array());
  return new Map(
    [...xml.matchAll(/<Relationship [^>]*>/g)].map(([relation]) => [
      valueIn(relation, "Id"),
      valueIn(relation, "Target"),
    ]),
  );
}

/**
 * Takes charts and pictures of an inserted file over, under names of their own, and leads the blocks to them. Headers of
 * their sections are not taken over.
 */
export function takeParts(into: Parts, from: Parts, blocks: readonly XmlElement[]): void {
  const folder = `inserted${Object.keys(into).length}`;
  const moved = (path: string): string => path.replace("word/", `word/${folder}/`);
  const taken = Object.keys(from).filter((path) => leanedOn.test(path));
  for (const path of taken) {
    const isRelations = path.endsWith(".rels");
    into[moved(path)] = isRelations
      ? strToU8(strFromU8(from[path]!).replaceAll('"/word/', `"/word/${folder}/`))
      : from[path]!;
  }
  const relations = strFromU8(from[relationsPart] ?? new Uint8Array()).match(/<Relationship [^>]*>/g) ?? [];
  const kept = relations.filter((relation) =>
    leanedOn.test(`word/${valueIn(relation, "Target").replace("/word/", "")}`),
  );
  const named = kept.map((relation) =>
    relation
      .replace(/ Id="([^"]*)"/, ` Id="${folder}$1"`)
      .replace(/ Target="(?:\/word\/)?([^"]*)"/, ` Target="${folder}/$1"`),
  );
  const own = into[relationsPart] ? strFromU8(into[relationsPart]) : emptyRelations;
  into[relationsPart] = strToU8(own.replace("</Relationships>", `${named.join("")}</Relationships>`));
  into[typesPart] = strToU8(withTypes(strFromU8(into[typesPart]!), strFromU8(from[typesPart]!), taken, moved));
  const ids = new Set(kept.map((relation) => valueIn(relation, "Id")));
  for (const block of blocks) rename(block, ids, folder);
}

function withTypes(types: string, others: string, taken: readonly string[], moved: (path: string) => string): string {
  const entries = others.match(/<(?:Override|Default) [^>]*>/g) ?? [];
  const added = entries.flatMap((entry) => {
    const path = valueIn(entry, "PartName").slice(1);
    if (path !== "") return taken.includes(path) ? [entry.replace(`/${path}`, `/${moved(path)}`)] : [];
    return types.includes(`Extension="${valueIn(entry, "Extension")}"`) ? [] : [entry];
  });
  return types.replace("</Types>", `${added.join("")}</Types>`);
}

function rename(element: XmlElement, ids: ReadonlySet<string>, prefix: string): void {
  element.attributes = element.attributes.replace(/ (r:\w+)="([^"]*)"/g, (whole, name: string, id: string) =>
    ids.has(id) ? ` ${name}="${prefix}${id}"` : whole,
  );
  for (const each of element.children) if (typeof each !== "string") rename(each, ids, prefix);
}

const valueIn = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
