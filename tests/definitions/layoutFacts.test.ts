import { layoutRules } from "../../src/definitions/layouts";
import { dang2018, dang2026 } from "../../src/definitions/layouts/dang";
import { nd30 } from "../../src/definitions/layouts/nd30";
import type { Component } from "../../src/engine/document/layoutRules";
import type { LayoutRegime, TextStyle } from "../../src/engine/document/reportDocument";
import ofParty from "../fixtures/domain/the-thuc-dang.json";
import ofState from "../fixtures/domain/the-thuc-nd30.json";

interface Fact {
  readonly id: string;
  readonly sizePt?: number | readonly number[];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: string;
  readonly case?: string;
  readonly rule?: unknown;
}

/** Facts that go by another name with us. */
const named: Readonly<Record<string, TextStyle>> = {
  tieuDeDang: "quocHieu",
  capTren: "coQuanChuQuan",
  banHanh: "coQuanBanHanh",
  chucVuKhac: "chucVu",
  noiNhanItems: "noiNhanItem",
  deMuc: "muc",
};

/** What no style stands for: a text of the regime, or what a report of results does not have. */
const without: Readonly<Record<string, string>> = {
  ketThuc: "a text: how the body ends",
  chuKy: "signed by hand or in the program that signs",
  dau: "stamped by hand or in the program that signs",
  nguoiSoan: "initials of the drafter and number of copies stand on letters",
  diaChi: "the address at the foot is optional",
  mucDoKhan: "degree of urgency: stamped on what is urgent",
  phamViLuuHanh: "scope of circulation: stamped on what is restricted",
};

const sizes = (size: number | readonly number[]): readonly [number, number] =>
  typeof size === "number" ? [size, size] : [size[0]!, size.at(-1)!];
const aligned = (words: string): string | undefined =>
  /^(?:(?:same row as soKyHieu, )?centered|center)/.test(words) ? "center" : /^(left|justify)\b/.exec(words)?.[1];

const regimes: readonly (readonly [string, LayoutRegime, readonly Fact[]])[] = [
  ["of the state", nd30, ofState.components],
  ["of the Party until 2026", dang2018, ofParty.components],
  ["of the Party since 2026", dang2026, ofParty.components],
];

describe.each(regimes)("the layout %s", (_, regime, facts) => {
  const rules = layoutRules.find(({ id }) => id === regime.id)!;

  it.each(facts.filter(({ id }) => !(id in without)).map((fact) => [fact.id, fact] as const))(
    "prints %s as the facts say, and the checker asks for no other",
    (id, fact) => {
      const style = regime.styles[named[id] ?? (id as TextStyle)];
      expect(style).toBeDefined();
      const rule = rules.components[(named[id] ?? id) as Component];
      if (fact.sizePt !== undefined) {
        const [least, most] = sizes(fact.sizePt);
        expect(style.sizePt).toBeGreaterThanOrEqual(least);
        expect(style.sizePt).toBeLessThanOrEqual(most);
        if (rule?.sizePt) expect(rule.sizePt).toEqual([least, most]);
      }
      for (const look of ["bold", "italic", "underline"] as const) {
        if (typeof fact[look] !== "boolean") continue;
        expect(style[look] ?? false).toBe(fact[look]);
        if (rule?.[look] !== undefined) expect(rule[look]).toBe(fact[look]);
      }
      const align = fact.align === undefined ? undefined : aligned(fact.align);
      if (align !== undefined) expect(style.align).toBe(align);
      if (fact.case === "upper") expect(style.upper).toBe(true);
      if (fact.rule) expect(style.ruleBelow).toBeGreaterThan(0);
    },
  );
});

describe("the page", () => {
  it("is what the decree and the guide of the Party ask", () => {
    expect(nd30.marginsMm).toEqual(ofState.page.recommendedMm);
    expect(nd30.font).toBe(ofState.font.name);
    expect(dang2018.marginsMm).toEqual(ofParty.page.marginsMm);
    for (const regime of [nd30, dang2018, dang2026]) {
      expect(regime.page).toEqual({ widthMm: 210, heightMm: 297 });
      expect(regime.pageNumber.hideOnFirstPage).toBe(true);
    }
    const pages = layoutRules.map(({ id, page }) => [id, page.marginsMm]);
    const { top, bottom, left, right } = ofParty.page.marginsMm;
    expect(pages).toEqual([
      ["nd30", ofState.page.marginsMm],
      ["dang", { top: [top, top], bottom: [bottom, bottom], left: [left, left], right: [right, right] }],
    ]);
  });

  it("has the texts of each regime", () => {
    const text = (facts: readonly { id: string; text?: string }[], id: string) =>
      facts.find((one) => one.id === id)?.text;
    expect(nd30.texts.nation).toBe(text(ofState.components, "quocHieu"));
    expect(nd30.texts.motto).toBe(text(ofState.components, "tieuNgu"));
    expect(nd30.texts.end).toBe(text(ofState.components, "ketThuc"));
    expect(dang2018.texts.nation).toBe(text(ofParty.components as readonly Fact[], "tieuDeDang"));
    expect(dang2018.texts.end).toBe(text(ofParty.components as readonly Fact[], "ketThuc"));
    expect(dang2018.texts).toMatchObject({ underAgency: "*", underSubject: "-----", number: "Số {number}" });
    expect(dang2026.texts.basisMark).toBe("- ");
  });
});
