import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formSets } from "../../src/definitions/forms";
import { outlines } from "../../src/definitions/outlines";
import { reportWords } from "../../src/definitions/words/vi/report";
import { numberOf, type HeadingNumber } from "../../src/engine/narrative/numberHeadings";
import type { Clause, Heading, Outline } from "../../src/engine/narrative/outline";
import { fold } from "../../src/engine/values/text";

interface SourceHeading {
  readonly num: string;
  readonly title: string;
  readonly appendix?: boolean;
  readonly children?: readonly SourceHeading[];
}
const root = join(__dirname, "../..");
const source = JSON.parse(readFileSync(join(root, "tests/fixtures/domain/outlines.json"), "utf8")) as {
  outlines: Record<string, { report: string; tree: readonly SourceHeading[] }>;
};

/** Which of the printed outlines ours follows. */
const followed = new Map([
  ["th2020-baocao", "th2020-baocao"],
  ["hn2020-decuong", "hn2020-decuong"],
  ["kl44-2022-baocao", "lc2022-baocao-dang"],
  ["ct07-2019-baocao", "bg2019-baocao"],
  ["nam-xa-baocao", "hd2021-baocao-xa"],
]);

/** Words of a printed heading that the sources shorten. */
const long: Readonly<Record<string, string>> = {
  antq: "an ninh to quoc",
  antt: "an ninh trat tu",
  anqg: "an ninh quoc gia",
  ttatxh: "trat tu an toan xa hoi",
  anct: "an ninh chinh tri",
  bcd: "ban chi dao",
  mttq: "mat tran to quoc",
  pctp: "phong chong toi pham",
  cqdnnt: "co quan doanh nghiep nha truong",
  tdkt: "thi dua khen thuong",
  csvc: "co so vat chat",
  cand: "cong an nhan dan",
  ntm: "nong thon moi",
};
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    fold(title.replace(/\([^)]*\)/g, " "))
      .split(" ")
      .flatMap((word) => (long[word] ?? word).split(" "))
      .filter((word) => word.length > 1),
  );

interface OwnHeading {
  readonly path: string;
  readonly label: string;
  readonly title: string;
  readonly depth: number;
  readonly clauses: number;
  readonly slots: number;
  readonly texts: number;
}

function headingsOf(outline: Outline): readonly OwnHeading[] {
  const within = (headings: readonly Heading[], depth: number, parent: HeadingNumber | null): readonly OwnHeading[] =>
    headings.flatMap((heading, at) => {
      const number = numberOf(heading, at, depth, parent, outline, reportWords.narrative.part);
      const own = heading.content.filter((part): part is Clause => part.kind !== "heading");
      const count = (...kinds: readonly Clause["kind"][]) => own.filter(({ kind }) => kinds.includes(kind)).length;
      return [
        {
          path: number.path,
          label: number.label,
          title: heading.title,
          depth,
          clauses: count("clause"),
          slots: count("blank"),
          texts: count("ownTexts"),
        },
        ...within(
          heading.content.filter((part) => part.kind === "heading"),
          depth + 1,
          number,
        ),
      ];
    });
  return within(outline.headings, 0, null);
}

const printedHeadings = (tree: readonly SourceHeading[]): readonly SourceHeading[] =>
  tree.flatMap((one) =>
    one.appendix ? [] : [...(one.num === "" ? [] : [one]), ...printedHeadings(one.children ?? [])],
  );

const likeness = (printed: string, ours: string): number => {
  const [wanted, has] = [wordsOf(printed), wordsOf(ours)];
  return [...wanted].filter((word) => has.has(word)).length / wanted.size;
};

describe.each([...followed])("outline %s", (id, sourceId) => {
  const outline = outlines.find((one) => one.id === id)!;
  const ours = headingsOf(outline);

  it("has every heading of the printed one", () => {
    const wanting = printedHeadings(source.outlines[sourceId]!.tree).filter(
      ({ title }) => !ours.some((one) => likeness(title, one.title) >= 0.6),
    );
    expect(wanting.map(({ num, title }) => `${num} ${title}`)).toEqual([]);
  });

  it("has a clause, a blank or a place for the units' texts under every last heading", () => {
    const leaves = ours.filter(({ path }) => !ours.some((other) => other.path.startsWith(`${path}.`)));
    expect(leaves.filter(({ clauses, slots, texts }) => clauses + slots + texts === 0)).toEqual([]);
  });
});

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The table of the README: what each outline covers. */
function summary(): string {
  const rows = outlines.map((outline) => {
    const headings = headingsOf(outline);
    const sum = (key: "clauses" | "slots" | "texts") => headings.reduce((all, one) => all + one[key], 0);
    const form = formSets.find(({ outlines: named }) => named.includes(outline.id))!;
    const printed = followed.get(outline.id);
    const report = printed === undefined ? "ours" : source.outlines[printed]!.report;
    const own = [headings.length, sum("clauses"), sum("slots"), sum("texts"), form.indicators.length];
    return [`\`${outline.id}\``, `\`${form.id}\``, report, outline.layout, ...own];
  });
  const head = [
    "outline",
    "form set",
    "after",
    "layout",
    "headings",
    "clauses",
    "blanks",
    "units' texts",
    "figures told",
  ];
  return table([head, head.map((_, at) => (at < 4 ? "---" : "---:")), ...rows]);
}

/** `docs/de-cuong.md`: each outline heading by heading. */
function listing(): string {
  const parts = outlines.map((outline) => {
    const rows = headingsOf(outline).map(({ label, title, depth, clauses, slots, texts }) => [
      `${"&emsp;".repeat(depth)}${label} ${title}`,
      ...[clauses, slots, texts].map((n) => n || ""),
    ]);
    const head = ["Đề mục", "Câu có số liệu", "Chỗ phải viết", "Chữ của đơn vị"];
    return `## ${outline.title}\n\n\`${outline.id}\`\n\n${table([head, ["---", "---:", "---:", "---:"], ...rows])}\n`;
  });
  return `# Đề cương và các câu tự soạn\n\nBảng này do \`tests/definitions/outlineCoverage.test.ts\` lập (đặt \`UPDATE_DOCS=1\` để lập lại).\n\n${parts.join("\n")}`;
}

const begin = "<!-- outlines: written by tests/definitions/outlineCoverage.test.ts -->";
const end = "<!-- /outlines -->";
/** Without the padding that the formatter adds to tables. */
const bare = (text: string): string => text.replace(/ {2,}/g, " ").replace(/-{2,}/g, "--").trim();

describe("what is told of the outlines", () => {
  const readme = join(root, "README.md");
  const list = join(root, "docs/de-cuong.md");

  it("is what they are", () => {
    const text = readFileSync(readme, "utf8");
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (process.env["UPDATE_DOCS"]) {
      writeFileSync(readme, `${text.slice(0, from + begin.length)}\n\n${summary()}\n\n${text.slice(to)}`);
      writeFileSync(list, listing());
    }
    const told = readFileSync(readme, "utf8");
    expect(bare(told.slice(told.indexOf(begin) + begin.length, told.indexOf(end)))).toBe(bare(summary()));
    expect(bare(readFileSync(list, "utf8"))).toBe(bare(listing()));
  });
});
