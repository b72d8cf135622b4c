import type { ReportProfile } from "../facts/reportProfile";
import type { Narrative } from "../narrative/narrative";
import { bare, textWidthMm } from "./headBlocks";
import { blank, fill, line } from "./paragraphs";
import type { ColumnsBlock, LayoutRegime, ParagraphBlock } from "./reportDocument";

/** Recipients on the left; authority, position, room to sign, second title and name on the right. */
export function signatureBlock(
  narrative: Pick<Narrative, "issuer">,
  profile: ReportProfile,
  layout: LayoutRegime,
): ColumnsBlock {
  const left = layout.leftColumnMm.signature;
  return {
    kind: "columns",
    widthsMm: [left, textWidthMm(layout, "portrait") - left],
    keepTogether: true,
    rows: [
      [[], []],
      [recipients(narrative, profile, layout), signature(narrative, profile, layout)],
    ],
  };
}

const linesToSign = 4;

function signature(
  { issuer }: Pick<Narrative, "issuer">,
  { nguoiKy }: ReportProfile,
  { texts }: LayoutRegime,
): readonly ParagraphBlock[] {
  const authority = nguoiKy === undefined ? issuer.authority : (nguoiKy.quyenHan ?? "");
  const position: ParagraphBlock = {
    ...line("chucVu", nguoiKy?.chucVu ?? issuer.position),
    linesAfter: linesToSign,
  };
  return [
    ...(authority === "" ? [] : [line("quyenHan", authority)]),
    position,
    ...(nguoiKy?.chucVuKhac === undefined ? [] : [line("chucVu", nguoiKy.chucVuKhac)]),
    nguoiKy?.hoTen === undefined ? blank("hoTen", texts.needsName) : line("hoTen", nguoiKy.hoTen),
  ];
}

function recipients(
  { issuer }: Pick<Narrative, "issuer">,
  profile: ReportProfile,
  { texts }: LayoutRegime,
): readonly ParagraphBlock[] {
  const listed = (profile.noiNhan ?? []).map(bare).filter((item) => item !== "");
  const addressed = (profile.kinhGui ?? []).length > 0 && listed[0] !== texts.sameAsAbove;
  const items = [...(addressed ? [texts.sameAsAbove] : []), ...listed];
  return [
    line("noiNhanLabel", texts.recipientsLabel),
    ...items.map((item) => line("noiNhanItem", fill(texts.recipient, { item }))),
    ...(listed.length === 0 ? [blank("noiNhanItem", texts.needsRecipients)] : []),
    line("noiNhanItem", fill(texts.fileCopy, { keptBy: bare(profile.luu ?? issuer.keptBy) })),
  ];
}
