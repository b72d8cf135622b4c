import { layouts } from "../../../src/definitions/layouts";
import { dang2018, dang2026 } from "../../../src/definitions/layouts/dang";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { layoutInForce } from "../../../src/engine/document/layoutInForce";
import { layOutReport } from "../../../src/engine/document/layOutReport";
import type { Block, LayoutRegime, TextStyle } from "../../../src/engine/document/reportDocument";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { textOf } from "../../../src/engine/narrative/run";
import { district } from "../../support/consolidated";

const committee: ReportProfile = {
  coQuanChuQuan: "ĐẢNG BỘ TỈNH LAI CHÂU",
  coQuanBanHanh: "HUYỆN ỦY TAM ĐƯỜNG",
  so: 5,
  kyHieu: "BC/HU",
  diaDanh: "Tam Đường",
  ngay: "2022-02-08",
  canCu: ["Kết luận số 44-KL/TW, ngày 22/01/2019 của Ban Bí thư"],
  nguoiKy: { quyenHan: "T/M BAN THƯỜNG VỤ", chucVu: "PHÓ BÍ THƯ", hoTen: "Nguyễn Văn A" },
  noiNhan: ["Thường trực Tỉnh ủy"],
  luu: "Văn phòng Huyện ủy",
};

const linesOf = (blocks: readonly Block[]): readonly (readonly [TextStyle | "rule", string])[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [[block.style, textOf(block.runs)] as const];
    if (block.kind === "rule") return [["rule", ""] as const];
    return block.kind === "columns" ? block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell))) : [];
  });

function laidOut(layout: LayoutRegime, profile = committee) {
  const facts = deriveFacts(district(), profile, reportWords.factLabels);
  const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
  return linesOf(layOutReport(narrative, profile, layout, []).sections[0]!.blocks);
}

describe("a report of a Party committee", () => {
  const lines = laidOut(dang2018);
  const inStyle = (style: TextStyle) => lines.filter(([one]) => one === style).map(([, text]) => text);

  it("stands under the Party's name with its line, and an asterisk under the committee", () => {
    expect(lines.slice(0, 7)).toEqual([
      ["coQuanChuQuan", "ĐẢNG BỘ TỈNH LAI CHÂU"],
      ["coQuanBanHanh", "HUYỆN ỦY TAM ĐƯỜNG"],
      ["dauDuoiTen", "*"],
      ["quocHieu", "ĐẢNG CỘNG SẢN VIỆT NAM"],
      ["rule", ""],
      ["soKyHieu", "Số 05-BC/HU"],
      ["diaDanhNgay", "Tam Đường, ngày 08 tháng 02 năm 2022"],
    ]);
  });

  it("goes on from the kind of document in lower case, with five hyphens below", () => {
    expect(inStyle("trichYeu")[0]).toMatch(/^sơ kết 05 năm/);
    expect(inStyle("dauDuoiTen")).toEqual(["*", "-----"]);
  });

  it("ends with a plain full stop and names who keeps the copy without a colon", () => {
    const last = lines.findLast(([style]) => style === "noiDung" || style === "gach" || style === "ghiChu");
    expect(last![1]).not.toMatch(/\.\/\.$/);
    expect(inStyle("noiNhanItem")).toEqual(["- Thường trực Tỉnh ủy,", "- Lưu Văn phòng Huyện ủy."]);
  });

  it("prints the position in regular type and “Nơi nhận:” underlined", () => {
    expect(dang2018.styles.chucVu).toEqual({ sizePt: 14, align: "center", upper: true });
    expect(dang2018.styles.noiNhanLabel).toEqual({ sizePt: 14, align: "left", underline: true });
  });
});

describe("which version of a layout counts", () => {
  it("follows the date of the document", () => {
    expect(layoutInForce(layouts, { id: "dang", date: "2022-02-08" })).toBe(dang2018);
    expect(layoutInForce(layouts, { id: "dang", date: "2026-05-26" })).toBe(dang2018);
    expect(layoutInForce(layouts, { id: "dang", date: "2026-05-27" })).toBe(dang2026);
    expect(layoutInForce(layouts, { id: "nd30", date: "2026-09-01" })).toBe(nd30);
  });

  it("is the newest for a document without a date, the first for one older than the regime, none for an unknown id", () => {
    expect(layoutInForce(layouts, { id: "dang", date: undefined })).toBe(dang2026);
    expect(layoutInForce(layouts, { id: "dang", date: "2001-01-01" })).toBe(dang2018);
    expect(layoutInForce(layouts, { id: "khac", date: undefined })).toBeNull();
  });

  it("puts each basis behind a dash from 2026 on", () => {
    const bases = (layout: LayoutRegime) => laidOut(layout).filter(([style]) => style === "canCu");
    expect(bases(dang2018)[0]?.[1]).toMatch(/^(?!- )/);
    expect(bases(dang2026)[0]?.[1]).toMatch(/^- /);
  });
});
