import { formSets } from "../../src/definitions/forms";
import { outlines } from "../../src/definitions/outlines";
import type { ByValue, Clause, Heading, ItemGroup, Outline, Phrase, Slot } from "../../src/engine/narrative/outline";

type Part = Clause | Heading | ItemGroup | Slot | Phrase | ByValue | string;

/** Every part of an outline with the facts that are known to be above zero there. */
function walk(part: Part, known: readonly string[], visit: (part: Part, known: readonly string[]) => void): void {
  visit(part, known);
  if (typeof part === "string") return;
  if (part.kind === "heading") for (const inner of part.content) walk(inner, known, visit);
  if (part.kind === "clause") walk(part.body, known, visit);
  if (part.kind === "phrase") for (const inner of part.parts) walk(inner, known, visit);
  if (part.kind === "note") walk(part.body, known, visit);
  if (part.kind === "items" || part.kind === "group") for (const inner of part.items) walk(inner, known, visit);
  if (part.kind === "byValue") {
    walk(part.some, [...known, part.fact], visit);
    if (part.none) walk(part.none, known, visit);
  }
}

function partsOf(outline: Outline): readonly { part: Part; known: readonly string[] }[] {
  const found: { part: Part; known: readonly string[] }[] = [];
  for (const part of [...outline.opening, ...outline.headings, ...(outline.closing ?? [])]) {
    walk(part, [], (each, known) => found.push({ part: each, known }));
  }
  return found;
}

describe.each(outlines.map((outline) => [outline.id, outline] as const))("outline %s", (_, outline) => {
  const parts = partsOf(outline);
  const forms = formSets.filter(({ id }) => outline.forms.includes(id));

  it("serves a form that names it", () => {
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) expect(form.outlines).toContain(outline.id);
  });

  it("tells every indicator of its form", () => {
    const told = new Set(parts.flatMap(({ part }) => (typeof part !== "string" && "fact" in part ? [part.fact] : [])));
    for (const form of forms) {
      expect(form.indicators.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
    }
  });

  it("tells no indicator that its form has not", () => {
    const own = new Set(forms.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    const named = parts.flatMap(({ part }) => (typeof part !== "string" && part.kind === "byValue" ? [part.fact] : []));
    expect(named.filter((id) => !/^(units|place)\./.test(id) && !own.has(id))).toEqual([]);
  });

  it("prints no count or money without words for zero", () => {
    const unguarded = parts.flatMap(({ part, known }) =>
      typeof part !== "string" &&
      (part.kind === "count" || part.kind === "money") &&
      !part.fact.startsWith("place.") &&
      !known.includes(part.fact)
        ? [part.fact]
        : [],
    );
    expect(unguarded).toEqual([]);
  });

  it("types no figure into its wording, but for the numbers of documents", () => {
    const typed = parts.flatMap(({ part }) =>
      typeof part === "string" ? [part.replace(/số \d+\/[\p{Lu}Đa-z-]+|ngày \d+\/\d+\/\d{4}|138|năm \d{4}/gu, "")] : [],
    );
    expect(typed.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("has something under every heading, in composed letters", () => {
    const headings = parts.flatMap(({ part }) => (typeof part !== "string" && part.kind === "heading" ? [part] : []));
    expect(headings.filter(({ content }) => content.length === 0)).toEqual([]);
    expect(headings.filter(({ title }) => title !== title.normalize("NFC"))).toEqual([]);
  });
});

it("every outline that a form names exists", () => {
  const ids = outlines.map(({ id }) => id);
  for (const form of formSets) expect(ids).toEqual(expect.arrayContaining([...form.outlines]));
});
