import fc from "fast-check";
import { formSets } from "../../../src/definitions/forms";
import type { FormSet, HeaderNode } from "../../../src/engine/form/formSet";
import type { Cell } from "../../../src/engine/values/grid";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import type { FoundValue } from "../../../src/engine/submission/submission";
import { trieuSonUnits } from "../../support/trieuSon";
import { drawnReport, drawTable, emptyDrawing, gridOf, workbookOf, type Drawing, type Layout } from "./drawnSheet";

// Many layouts on a busy machine.
jest.setTimeout(180_000);

type Damage = readonly [column: number, how: "lost" | "misspelt" | "swapped"];

const scope = { forms: formSets, units: trieuSonUnits, period: null };
const linesOf = ({ period: { from, to } }: FormSet): readonly string[] => [
  "ĐƠN VỊ: XÃ THỌ SƠN",
  from === to ? `Số liệu cơ bản năm ${from}` : `Số liệu cơ bản, giai đoạn ${from} - ${to}`,
];

const withoutSigns = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
const oldTones = (text: string) => text.replace(/òa/g, "oà").replace(/óa/g, "oá").replace(/ủy/g, "uỷ");
const spellings: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.constantFrom((t: string) => t, withoutSigns, oldTones),
    fc.constantFrom(
      (t: string) => t,
      (t: string) => t.toUpperCase(),
    ),
    fc.constantFrom(
      (t: string) => t,
      (t: string) => t.normalize("NFD"),
    ),
    fc.constantFrom(" ", "\n", "  ", " \r\n ", "\u00a0"),
  )
  .map(
    ([signs, letters, form, space]) =>
      (text) =>
        form(letters(signs(text))).replaceAll(" ", space),
  );

const layouts: fc.Arbitrary<Layout> = fc.record({
  down: fc.nat(12),
  right: fc.nat(6),
  leading: fc.constantFrom([], ["TT"], ["Đơn vị"], ["TT", "Đơn vị"]) as fc.Arbitrary<Layout["leading"]>,
  merges: fc.constantFrom<Layout["merges"]>("kept", "undone", "repeated"),
  numbers: fc.constantFrom<Layout["numbers"]>("none", "brackets", "plain"),
  total: fc.boolean(),
  spell: spellings,
});

const figuresOf = (form: FormSet): fc.Arbitrary<ReadonlyMap<string, number | string>> =>
  fc
    .array(fc.nat(99_999), { minLength: form.indicators.length, maxLength: form.indicators.length })
    .map(
      (numbers) =>
        new Map(
          form.indicators.map(({ id, type }, at) => [
            id,
            type === "inventory" ? `${numbers[at]! + 1} súng` : numbers[at]!,
          ]),
        ),
    );

function read(drawings: readonly Drawing[]) {
  const result = readSubmission(workbookOf(drawings.map(gridOf)), scope, "bao-cao.xlsx");
  if (!result.accepted) throw new Error(JSON.stringify(result.refusal));
  return result.submission;
}

describe.each(formSets.map((form) => [form.id, form] as const))("%s in any layout", (_, form) => {
  const lines = linesOf(form);

  it("gives every figure, from the cell where it stands", () => {
    fc.assert(
      fc.property(layouts, figuresOf(form), (layout, figures) => {
        const drawings = drawnReport(form, lines, { name: "Xã Thọ Sơn", figures }, layout);
        const submission = read(drawings);
        expect([submission.form, submission.unit.code]).toEqual([form.id, "15667"]);
        expect(submission.issues).toEqual([]);
        for (const drawing of drawings) {
          for (const [id, column] of drawing.columns) {
            const found = submission.values.get(id)!;
            expect([id, found.value]).toEqual([id, figures.get(id)]);
            expect(found.cell).toEqual({ sheet: drawing.name, row: drawing.firstRow, column });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("reads all tables from one sheet", () => {
    fc.assert(
      fc.property(layouts, figuresOf(form), (layout, figures) => {
        const sheet = emptyDrawing("Sheet1");
        for (const table of form.tables) drawTable(sheet, table, layout, lines, [{ name: "Xã Thọ Sơn", figures }]);
        const submission = read([sheet]);
        expect(Object.fromEntries([...submission.values].map(([id, { value }]) => [id, value]))).toEqual(
          Object.fromEntries(figures),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("places no figure under a wrong indicator unasked when headings are misspelt, moved or lost", () => {
    const siblings = siblingsIn(form);
    const hows = fc.constantFrom<Damage[1]>("lost", "misspelt", "swapped");
    const damage = fc.array(fc.tuple(fc.nat(200), hows), { maxLength: 6 });
    fc.assert(
      fc.property(layouts, figuresOf(form), damage, (layout, figures, damages) => {
        const drawings = drawnReport(form, lines, { name: "Xã Thọ Sơn", figures }, layout).map((drawing) =>
          damaged(drawing, damages, siblings),
        );
        const result = readSubmission(workbookOf(drawings.map(gridOf)), scope, "bao-cao.xlsx");
        const { values, issues } = result.accepted
          ? result.submission
          : { values: new Map<string, FoundValue>(), issues: [] };
        const asked = new Set(issues.flatMap(({ code, indicators }) => (code === "layout_differs" ? indicators : [])));
        const wrong = [...values.values()].filter(
          ({ indicator, value }) => value !== null && value !== figures.get(indicator) && !asked.has(indicator),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

/** Damages leaf headings; a swapped column takes its figure along, as when a person moves a column beside its neighbour of the same group. */
function damaged(drawing: Drawing, damages: readonly Damage[], siblings: ReadonlySet<string>): Drawing {
  let cells = [...drawing.cells];
  const ids = [...drawing.columns.keys()];
  for (const [which, how] of damages) {
    const at = which % ids.length;
    const column = drawing.columns.get(ids[at]!)!;
    const leaf = headingAbove(cells, column, drawing.firstRow);
    if (!leaf || leaf.row !== headingAbove(drawing.cells, column, drawing.firstRow)!.row) continue;
    if (how === "lost") cells = cells.filter((cell) => cell !== leaf);
    if (how === "misspelt") {
      const text = leaf.value as string;
      cells = cells.map((cell) => (cell === leaf ? { ...cell, value: `${text.slice(0, 2)}${text.slice(3)}` } : cell));
    }
    if (how === "swapped" && siblings.has(`${ids[at]} ${ids[at + 1]}`)) {
      cells = cells.map((cell) => {
        const isInPair = cell.column === column || cell.column === column + 1;
        if (!isInPair || cell.row < leaf.row || cell.row > drawing.firstRow) return cell;
        return { ...cell, column: cell.column === column ? column + 1 : column };
      });
    }
  }
  return { ...drawing, cells };
}

function headingAbove(cells: readonly Cell[], column: number, below: number): Cell | undefined {
  return cells.findLast(
    (cell) =>
      cell.column === column && cell.row < below && typeof cell.value === "string" && !cell.value.startsWith("("),
  );
}

/** "kk.tong kk.giaiQuyet": leaves side by side under one heading, drawn at one height. */
function siblingsIn(form: FormSet): ReadonlySet<string> {
  const pairs = new Set<string>();
  const visit = (nodes: readonly HeaderNode[]) => {
    nodes.forEach((node, at) => {
      const next = nodes[at + 1];
      if (node.indicator !== null && next && next.indicator !== null) pairs.add(`${node.indicator} ${next.indicator}`);
      visit(node.children);
    });
  };
  for (const table of form.tables) for (const node of table.header) visit(node.children);
  return pairs;
}
