import type { ByValue, Item, Phrase, Slot } from "../../engine/narrative/outline";
import {
  byValue,
  change,
  count,
  ifAny,
  itemGroup,
  items,
  money,
  name,
  note,
  percent,
  say,
  share,
  units,
} from "../../engine/narrative/outline";

/** Clauses that reports on several directives tell alike, whatever their subject. */

/** Words that no figure depends on. */
export const plain = (words: string): Phrase => ({ kind: "phrase", parts: [words] });

const nothing = plain("");

/** "Phát hành 18.500 bản tài liệu, tăng 200 bản (…)<more>."; said otherwise of nil. */
export const tally = (
  fact: string,
  before: string,
  noun: string,
  { none, more = nothing }: { readonly none: string; readonly more?: Slot },
): ByValue =>
  byValue(fact, {
    some: say`${plain(before)} ${count(fact)} ${plain(noun)}${change(fact, noun)}${more}.`,
    none: say`${plain(none)}.`,
  });

/** ", với 42.250 lượt người tham gia" */
export const withPeople = (fact: string, words: string): ByValue =>
  ifAny(fact, say`, với ${count(fact)} ${plain(words)}`);

/** "05 mô hình trong cơ quan" */
export const part = (fact: string, words: string): ByValue => ifAny(fact, say`${count(fact)} ${plain(words)}`);

/** ", trong đó: 05 …, 02 …"; parts that are nil are left out, and all of it while they do not come to the whole. */
export const inWhich = (whole: string, parts: readonly Item[], lead = ", trong đó: "): Slot =>
  items(lead, parts, whole);

/** The same at the foot of the page. */
export const inWhichNote = (whole: string, parts: readonly Item[]): Slot =>
  note(say`${items("Trong đó: ", parts, whole)}`);

export const campaignClauses = {
  leaflets: byValue("tt.taiLieu.soBan", {
    some: say`Phát hành ${count("tt.taiLieu.soBan")} bản tài liệu tuyên truyền${change("tt.taiLieu.soBan", "bản")}${ifAny(
      "tt.taiLieu.dauLoai",
      say`, thuộc ${count("tt.taiLieu.dauLoai")} đầu, loại tài liệu`,
    )}.`,
    none: say`Chưa phát hành tài liệu tuyên truyền.`,
  }),
  copies: tally("tt.taiLieu.soBan", "Phát hành", "bản tài liệu tuyên truyền", {
    none: "Chưa phát hành tài liệu tuyên truyền",
  }),
  banners: tally("tt.pano", "Kẻ vẽ", "pa nô, khẩu hiệu", { none: "Chưa kẻ vẽ pa nô, khẩu hiệu" }),
  media: tally("tt.daiChung", "Đăng, phát", "tin, bài trên phương tiện thông tin đại chúng", {
    none: "Chưa có tin, bài trên phương tiện thông tin đại chúng",
  }),
  others: tally("tt.coDongKhac", "Tổ chức", "hình thức cổ động khác", { none: "Không tổ chức hình thức cổ động khác" }),
} as const;

/** What units of one kind stand where with the standard "An toàn về an ninh, trật tự". */
export const registration = (id: string, Noun: string, noun: string): ByValue => {
  const [all, asked, reached] = [`dk.${id}.tong`, `dk.${id}.dangKy`, `dk.${id}.dat`];
  return byValue(all, {
    some: say`${items(
      `${Noun}: `,
      [
        byValue(asked, {
          some: say`có ${share(asked, all)} ${plain(noun)} thuộc diện đã đăng ký (đạt ${percent(asked, all)})`,
          none: say`có ${count(all)} ${plain(noun)}, chưa có ${plain(noun)} nào đăng ký`,
        }),
        byValue(reached, {
          some: say`${share(reached, all)} ${plain(noun)} được công nhận đạt tiêu chuẩn (đạt ${percent(reached, all)})`,
          none: say`chưa có ${plain(noun)} nào được công nhận`,
        }),
      ],
      null,
      ".",
    )}`,
    none: say`${plain(Noun)}: trên địa bàn không có ${plain(noun)}.`,
  });
};

/** "Bộ Công an tặng bằng khen 02 tập thể, 03 cá nhân": who was awarded at each level, parts of a total of awards. */
export const awardParts = (levels: readonly (readonly [id: string, award: string])[]): readonly Item[] =>
  levels.map(([id, award]) =>
    itemGroup(award, [part(`kt.${id}.tapThe`, "tập thể"), part(`kt.${id}.caNhan`, "cá nhân")]),
  );

export const pennants = (more: Slot): ByValue =>
  byValue("kt.coBangKhen", {
    some: say`Có ${count("kt.coBangKhen")} lượt tập thể, cá nhân được tặng cờ, bằng khen${change("kt.coBangKhen", "lượt")}${more}.`,
    none: say`Chưa có tập thể, cá nhân nào được tặng cờ, bằng khen.`,
  });

export const certificates = (more: Slot): ByValue =>
  byValue("kt.giayKhen", {
    some: say`Có ${count("kt.giayKhen")} lượt tập thể, cá nhân được tặng giấy khen${change("kt.giayKhen", "lượt")}${more}.`,
    none: say`Chưa có tập thể, cá nhân nào được tặng giấy khen.`,
  });

export const spending = (fact: string, purpose: string, more: Slot = nothing): ByValue =>
  byValue(fact, {
    some: say`${plain(purpose)}: ${money(fact)}${change(fact, "")}${more}.`,
    none: say`${plain(purpose)}: chưa được bố trí kinh phí.`,
  });

/** The festival at one level, and who held none. */
export const festivalAt = (level: string, where: string, noun = "lượt"): ByValue => {
  const [times, people] = [`nh.${level}.luot`, `nh.${level}.nguoi`];
  return byValue(times, {
    some: say`${plain(where)} đã tổ chức ${count(times)} ${plain(noun)} Ngày hội${change(times, noun)}${withPeople(people, "lượt người tham dự")}${units("; đơn vị chưa tổ chức: ", times, "none")}.`,
    none: say`${plain(where)} chưa tổ chức Ngày hội.`,
  });
};

/** Teams and their members. */
export const teamsOf = (id: string, Noun: string, unit = "tổ"): ByValue =>
  byValue(`${id}.to`, {
    some: say`${plain(Noun)}: ${count(`${id}.to`)} ${plain(unit)}${change(`${id}.to`, unit)}${ifAny(`${id}.nguoi`, say` với ${count(`${id}.nguoi`)} thành viên`)}.`,
    none: say`${plain(Noun)}: chưa thành lập.`,
  });

/** Area, households and people from the figures of the form; `more` goes on in the sentence. */
export const territory = (more: readonly ByValue[]): ByValue =>
  byValue("dv.dienTich", {
    some: say`${name("Level")} có diện tích tự nhiên ${count("dv.dienTich")} km²${ifAny("dv.soHo", say`; ${count("dv.soHo")} hộ dân`)}${ifAny("dv.nhanKhau", say` với ${count("dv.nhanKhau")} nhân khẩu`)}${items("; có ", more)}.`,
    none: null,
  });

export const seniorForce = (fact: string, Noun: string, more: Slot = nothing): ByValue =>
  byValue(fact, {
    some: say`${plain(Noun)}: ${count(fact)} đồng chí${change(fact, "đồng chí")}${more}.`,
    none: say`${plain(Noun)}: chưa bố trí.`,
  });
