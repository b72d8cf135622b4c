import { readFileSync } from "node:fs";
import { join } from "node:path";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";
import type { KnownFigure } from "../../../src/engine/audit/context";

const totals = (
  JSON.parse(readFileSync(join(__dirname, "../../fixtures/trieu-son-2020/expected.json"), "utf8")) as {
    totals: Record<string, number>;
  }
).totals;
const figures: ReadonlyMap<string, KnownFigure> = new Map(
  th2020.indicators.flatMap(({ id, label, unit }): readonly (readonly [string, KnownFigure])[] => {
    const value = totals[id];
    return value === undefined ? [] : [[id, { value, labels: [label], unit }]];
  }),
);
const differing = (text: string) =>
  auditText(text, { say: audit.finding, figures })
    .findings.filter(({ code }) => code === "text_differs_from_figures")
    .map(({ stated, computed }) => [stated, computed]);

describe("a report against the figures of its consolidation", () => {
  it("says nothing when the text tells the same figures", () => {
    expect(
      differing(
        "Quần chúng nhân dân đã cung cấp 1.753 tin, trong đó có 986 tin có giá trị. Lực lượng công an xã có 336 đồng chí. Đã tổ chức 288 buổi tuyên truyền tập trung. Giáo dục 110 người lầm lỗi.",
      ),
    ).toEqual([]);
  });

  it.each([
    ["Quần chúng nhân dân đã cung cấp 1.735 tin về an ninh, trật tự.", 1735, 1753],
    ["Quần chúng nhân dân đã cung cấp 968 tin có giá trị.", 968, 986],
    ["Lực lượng công an xã hiện có 366 đồng chí.", 366, 336],
    ["Đã có 42.520 lượt người tham gia tuyên truyền tập trung.", 42520, 42250],
    ["Tổ chức Ngày hội cấp xã với 27.450 lượt người tham dự.", 27450, 24750],
    ["Đã hòa giải 248 vụ mâu thuẫn, giải quyết ổn định.", 248, 284],
  ])("%s", (text, stated, computed) => {
    expect(differing(text)).toEqual([[stated, computed]]);
  });

  it("lets rounded and yearly figures pass", () => {
    expect(differing("Hàng năm, nhân dân cung cấp khoảng 350 tin, trong đó trên 190 tin có giá trị.")).toEqual([]);
  });
});

describe("a report against the inventories of its consolidation", () => {
  const items: ReadonlyMap<string, KnownFigure> = new Map(
    [
      ["súng", 195],
      ["viên đạn", 459],
      ["dao, kiếm", 218],
    ].map(([item, value]) => [
      `vk.thuHoi ${item}`,
      { value: Number(value), labels: [String(item), "Vũ khí thu hồi"], unit: String(item), item: true },
    ]),
  );
  const differing = (text: string, places?: number) =>
    auditText(text, { say: audit.finding, figures: items, ...(places === undefined ? {} : { places }) })
      .findings.filter(({ code }) => code === "text_differs_from_figures")
      .map(({ stated, computed, severity }) => [stated, computed, severity]);

  it("says nothing when the items agree, and of things that are no items of it", () => {
    expect(differing("Nhân dân giao nộp 195 khẩu súng, 459 viên đạn, 218 dao, kiếm; trang bị 34 bộ đàm.")).toEqual([]);
    expect(differing("Lực lượng dân quân được trang bị 12 khẩu súng.")).toEqual([]);
  });

  it("shows the item that differs in a sentence that tells the others rightly", () => {
    expect(differing("Nhân dân giao nộp 195 khẩu súng, 496 viên đạn, 218 dao, kiếm.")).toEqual([[496, 459, "error"]]);
  });

  it("asks for a look at an item alone only when its digits look like a slip", () => {
    expect(differing("Đã thu hồi 120 viên đạn.")).toEqual([]);
    expect(differing("Đã thu hồi 495 viên đạn.")).toEqual([[495, 459, "warning"]]);
  });

  it("compares how many communes there are, not how many have done something", () => {
    expect(differing("Có 28/34 xã, thị trấn đạt chuẩn.", 34)).toEqual([]);
    expect(differing("Có 28/43 xã, thị trấn đạt chuẩn.", 34)).toEqual([[43, 34, "warning"]]);
    expect(differing("Cụm số 1 có 5/8 xã đạt chuẩn.", 34)).toEqual([]);
  });
});
