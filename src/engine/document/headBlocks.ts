import type { ReportProfile } from "../facts/reportProfile";
import type { Narrative } from "../narrative/narrative";
import { longDate } from "../values/numbers";
import { fill, line, ruled } from "./paragraphs";
import type { Block, LayoutRegime, ParagraphBlock, TextStyle } from "./reportDocument";

/** What the head of a document says of it, beside what the profile says of who issues it. */
export interface Letterhead extends Pick<Narrative, "issuer" | "documentType" | "subject" | "year"> {
  /** A letter names no kind; its subject stands under the number. */
  readonly isLetter?: boolean;
}

/** Agency and nation, number and date, kind and subject of the document, addressees. */
export function headBlocks(narrative: Letterhead, profile: ReportProfile, layout: LayoutRegime): readonly Block[] {
  const { texts } = layout;
  const textMm = textWidthMm(layout, "portrait");
  const widthsMm = [layout.leftColumnMm.head, textMm - layout.leftColumnMm.head];
  const agency = profile.coQuanBanHanh ?? narrative.issuer.agency;
  const superior = profile.coQuanChuQuan ?? (profile.coQuanBanHanh === undefined ? narrative.issuer.superior : "");
  const place = profile.diaDanh ?? narrative.issuer.place;
  return [
    {
      kind: "columns",
      widthsMm,
      keepTogether: true,
      rows: [
        [
          [
            ...(superior === "" ? [] : [line("coQuanChuQuan", superior)]),
            ...ruled("coQuanBanHanh", agency, layout, widthsMm[0]!),
            ...written("dauDuoiTen", texts.underAgency),
          ],
          [
            ...ruled("quocHieu", texts.nation, layout, widthsMm[1]!),
            ...(texts.motto === "" ? [] : ruled("tieuNgu", texts.motto, layout, widthsMm[1]!)),
          ],
        ],
        [
          [
            line("soKyHieu", fill(texts.number, { number: numberAndSymbol(narrative, profile, layout) })),
            ...(narrative.isLetter
              ? [line("trichYeuCongVan", fill(texts.letterSubject, { subject: narrative.subject }))]
              : []),
          ],
          [line("diaDanhNgay", fill(texts.placeAndDate, { place, date: dateText(narrative, profile, layout) }))],
        ],
      ],
    },
    ...(narrative.isLetter
      ? []
      : [
          line("tenLoai", narrative.documentType),
          ...ruled("trichYeu", subjectText(narrative, layout), layout, textMm),
          ...written("dauDuoiTen", texts.underSubject),
        ]),
    ...addressees(profile, layout),
  ];
}

const written = (style: TextStyle, text: string): readonly ParagraphBlock[] => (text === "" ? [] : [line(style, text)]);

/** "Sơ kết 05 năm …"; "kết quả thực hiện …" where the regime goes on in lower case. */
function subjectText({ subject }: Letterhead, { texts }: LayoutRegime): string {
  return texts.subjectInLowerCase ? subject.charAt(0).toLocaleLowerCase("vi") + subject.slice(1) : subject;
}

/** "05/BC-BCĐ", "05-BC/HU"; room for the number while there is none. */
export function numberAndSymbol(narrative: Letterhead, profile: ReportProfile, { texts }: LayoutRegime): string {
  const number = profile.so === undefined ? "\u00a0".repeat(8) : String(profile.so).padStart(2, "0");
  return fill(texts.numberAndSymbol, { number, symbol: profile.kyHieu ?? narrative.issuer.symbol });
}

/** "ngày 08 tháng 8 năm 2020"; room for day and month while there is no date. */
export function dateText(narrative: Letterhead, profile: ReportProfile, { texts }: LayoutRegime): string {
  return profile.ngay === undefined ? fill(texts.blankDate, { year: String(narrative.year) }) : longDate(profile.ngay);
}

export function textWidthMm({ page, marginsMm }: LayoutRegime, orientation: "portrait" | "landscape"): number {
  const paper = orientation === "portrait" ? page.widthMm : page.heightMm;
  return paper - marginsMm.left - marginsMm.right;
}

/** One addressee on the line of "Kính gửi:"; several below it, one each. */
function addressees({ kinhGui = [] }: ReportProfile, { texts }: LayoutRegime): readonly ParagraphBlock[] {
  if (kinhGui.length === 0) return [];
  if (kinhGui.length === 1) return [line("kinhGui", `${texts.to} ${bare(kinhGui[0]!)}`)];
  return [
    line("kinhGui", texts.to),
    ...kinhGui.map((to, i) => line("kinhGuiItem", `- ${bare(to)}${i === kinhGui.length - 1 ? "." : ";"}`)),
  ];
}

export const bare = (item: string): string => item.replace(/^[-\s]+|[;.,\s]+$/g, "");
