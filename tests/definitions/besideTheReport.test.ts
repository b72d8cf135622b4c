import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Block } from "../../src/engine/document/reportDocument";
import { textOf } from "../../src/engine/narrative/run";
import { sampleDraft } from "../support/sampleDrafts";

const root = join(__dirname, "../..");
const page = join(root, "docs/doi-chieu-trieu-son.md");
const printed = readFileSync(join(root, "tests/fixtures/reports/bao-cao-trieu-son-2020.txt"), "utf8").split("\n");

/** The paragraphs behind a heading, up to the next one. */
function between(paragraphs: readonly string[], heading: string, next: string): readonly string[] {
  const from = paragraphs.findIndex((text) => text.startsWith(heading));
  const to = paragraphs.findIndex((text, at) => at > from && text.startsWith(next));
  if (from < 0 || to < 0) throw new Error(`No text between "${heading}" and "${next}".`);
  return paragraphs.slice(from + 1, to).filter((text) => text.trim() !== "");
}

const written = (block: Block): readonly string[] => (block.kind === "paragraph" ? [textOf(block.runs)] : []);

const points = [
  { title: "a) Nội dung, hình thức tuyên truyền, vận động", mark: "a", next: "b" },
  { title: "b) Kết quả đạt được", mark: "b", next: "c" },
  { title: "c) Công tác xây dựng, nhân rộng các mô hình, điển hình tiên tiến", mark: "c", next: "d" },
];

/** Markdown and HTML take no part of a text for theirs. */
const quoted = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("|", "&#124;").replaceAll("*", "&#42;");

function cell(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => quoted(text).replace(/\[([^\]]+)\]/g, "_[$1]_")).join("<br><br>");
}

function sideBySide(): string {
  const ours = sampleDraft("th2020-baocao").document.sections[0]!.blocks.flatMap(written);
  const results = ours.slice(ours.findIndex((text) => text.startsWith("1.1. ")));
  const original = printed.slice(printed.findIndex((text) => text.startsWith("1.1. ")));
  return points
    .map(({ title, mark, next }) =>
      [
        `### ${title}`,
        "",
        "| Báo cáo của Triệu Sơn, 8/2020 | Dự thảo của Sơ Kết từ Bảng 1, Bảng 2 |",
        "| --- | --- |",
        `| ${cell(between(original, `${mark}. `, `${next}. `))} | ${cell(between(results, `${mark}) `, `${next}) `))} |`,
        "",
      ].join("\n"),
    )
    .join("\n");
}

const begin = "<!-- prettier-ignore-start -->";
const end = "<!-- prettier-ignore-end -->";

describe("the page that sets our draft beside the report of Triệu Sơn", () => {
  it("prints both as they are", () => {
    const side = `${begin}\n\n${sideBySide()}\n${end}`;
    const text = readFileSync(page, "utf8");
    if (process.env["UPDATE_DOCS"])
      writeFileSync(page, text.slice(0, text.indexOf(begin)) + side + text.slice(text.indexOf(end) + end.length));
    expect(readFileSync(page, "utf8")).toContain(side);
  });
});
