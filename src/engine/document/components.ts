import { fold } from "../values/text";
import type { DocumentLook, ParagraphLook } from "./documentLook";
import type { Component, LayoutRules } from "./layoutRules";

/** Where the head ends at the latest: kind and subject stand within the first paragraphs. */
const headAtMost = 40;

/** Kinds of documents that reports of the movement are (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const kinds = new Set(
  [
    "báo cáo",
    "kế hoạch",
    "quyết định",
    "nghị quyết",
    "chỉ thị",
    "hướng dẫn",
    "chương trình",
    "tờ trình",
    "thông báo",
    "kết luận",
    "đề án",
    "phương án",
    "công điện",
    "phiếu đề nghị",
  ].map(fold),
);

const nation = fold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
const party = fold("ĐẢNG CỘNG SẢN VIỆT NAM");
const motto = fold("Độc lập - Tự do - Hạnh phúc");

/** How the name of an agency of its own begins; a line that begins otherwise goes on from the one above. */
const agency =
  /^(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|BAN|CÔNG AN|ĐẢNG|HUYỆN [ỦU]|TỈNH [ỦU]|THÀNH [ỦU]|SỞ|PHÒNG|VĂN PHÒNG|MẶT TRẬN|MTTQ|ĐOÀN|TRƯỜNG|BỘ)/iu;

/** Letters name no kind of document; what they are about stands under their number. */
const letterSubject = /^(?:V\/v|về việc)\s/iu;

const authority = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\s?\.?\s+\p{Lu}/u;
const heading = {
  phan: /^Phần\s+(?:thứ\s+\p{L}+|[IVX]{1,4}|\d{1,2})$/iu,
  muc: /^[IVX]{1,5}\s?[.\-–]\s?\p{L}/u,
  khoan: /^\d{1,2}(?:\.\d{1,2}){0,2}\.?\s+\p{L}/u,
  diem: /^\p{Ll}[).]\s+\p{L}/u,
};
/** A heading of its own line is shorter than this and has no full stop at its end. */
const longestHeading = 160;

/**
 * What each paragraph of a document is, by its words and its place: head, headings, body, signature, recipients, appendices.
 * A paragraph that can't be told has no entry.
 */
export function componentsOf(look: DocumentLook, { components }: LayoutRules): ReadonlyMap<number, Component> {
  const told = new Map<number, Component>();
  const put = (paragraph: ParagraphLook | undefined, component: Component) => {
    if (paragraph && components[component] !== undefined && !told.has(paragraph.number))
      told.set(paragraph.number, component);
  };
  const written = look.paragraphs.filter(({ text }) => text.trim() !== "");
  const bodyFrom = tellHead(written, put);
  const signature = written.findLastIndex(({ text }) => authority.test(text.trim()));
  const recipients = written.findIndex(({ text }, at) => at >= bodyFrom && fold(text) === fold("Nơi nhận"));
  const ends = [signature, recipients].filter((at) => at >= bodyFrom);
  const bodyTo = ends.length > 0 ? Math.min(...ends) : written.length;
  if (signature >= bodyFrom) tellSignature(written, signature, put);
  if (recipients >= bodyFrom) tellRecipients(written, recipients, put);
  const lastOfText = Math.max(bodyTo, ...ends);
  for (const [at, paragraph] of written.entries()) {
    if (at >= bodyFrom && at < bodyTo && paragraph.cell === null)
      put(paragraph, isPart(written[at - 1]) && paragraph.upper ? "tenPhan" : bodyComponent(paragraph));
    if (at > lastOfText && isAppendixLabel(paragraph)) tellAppendix(written, at, put);
  }
  return told;
}

type Put = (paragraph: ParagraphLook | undefined, component: Component) => void;

/** Gives the place where the text after the head begins. */
function tellHead(written: readonly ParagraphLook[], put: Put): number {
  const head = written.slice(0, headAtMost);
  for (const paragraph of head) {
    const key = fold(paragraph.text);
    if (key === nation || key === party) put(paragraph, "quocHieu");
    else if (key === motto) put(paragraph, "tieuNgu");
  }
  const number = head.find(({ text }) => /^Số\s*:?\s*[\d\s ./…_]*[-/]\s*\p{L}/iu.test(text.trim()));
  const date = head.find(({ text }) => /ngày[\s\d…._]*tháng[\s\d…._]*năm\s*\d{4}/iu.test(text) && text.length < 90);
  if (number) {
    put(number, "soKyHieu");
    const above = head.filter(
      (one) =>
        one.number < number.number && one.cell?.table === number.cell?.table && isLeft(one) && /\p{L}/u.test(one.text),
    );
    const named = above.filter(({ text }) => ![nation, party, motto].includes(fold(text)));
    put(named.at(-1), "coQuanBanHanh");
    const own = named.findLastIndex(({ text }, at) => at > 0 && agency.test(text.trim()));
    for (const [at, one] of named.slice(0, -1).entries())
      put(one, one.bold !== "all" || at < own ? "coQuanChuQuan" : "coQuanBanHanh");
  }
  put(date, "diaDanhNgay");
  const kindAt = head.findIndex(({ text, cell }) => cell === null && kinds.has(fold(text)));
  const about = head.find(({ text, cell }) => cell !== null && letterSubject.test(text.trim()));
  const headEnd = Math.max(0, ...[number, date, about].map((one) => (one ? head.indexOf(one) + 1 : 0)));
  if (kindAt < 0 && !about) return headEnd;
  if (kindAt < 0) put(about, "trichYeuCongVan");
  else put(head[kindAt], "tenLoai");
  let at = kindAt < 0 ? headEnd : kindAt + 1;
  if (kindAt >= 0) while (at < head.length && isSubject(head[at]!)) put(head[at++], "trichYeu");
  while (at < head.length && isHeadRest(head[at]!)) {
    if (/^Kính gửi\s*:/iu.test(head[at]!.text.trim())) put(head[at], "kinhGui");
    at += 1;
  }
  return at;
}

const isLeft = ({ cell }: ParagraphLook): boolean => cell !== null && cell.column === 0;

const isSubject = ({ text, align, bold, cell }: ParagraphLook): boolean =>
  cell === null && align === "center" && bold === "all" && /\p{L}/u.test(text) && !/^Kính gửi/iu.test(text.trim());

/** Signs, addressees and their lines between the subject and the text. */
function isHeadRest({ text, align }: ParagraphLook): boolean {
  const plain = text.trim();
  return !/\p{L}/u.test(plain) || /^Kính gửi/iu.test(plain) || (align === "center" && plain.length < 120);
}

const isPart = (paragraph: ParagraphLook | undefined): boolean =>
  paragraph !== undefined && heading.phan.test(paragraph.text.trim());

function bodyComponent({ text, bold }: ParagraphLook): Component {
  const plain = text.trim();
  const isTitle = plain.length <= longestHeading && !/[.;:]$/.test(plain);
  if (/^(?:-\s*)?(?:Căn cứ\s.*[;.,]|Thực hiện\s.*[;,])$/su.test(plain)) return "canCu";
  if (heading.phan.test(plain)) return "phan";
  if (heading.muc.test(plain) && isTitle) return "muc";
  if (heading.khoan.test(plain) && isTitle && bold !== "none") return "khoan";
  if (heading.diem.test(plain)) return "diem";
  return "noiDung";
}

/** Authority, position and name stand below each other in one cell, or behind each other without a table. */
function tellSignature(written: readonly ParagraphLook[], at: number, put: Put): void {
  const first = written[at]!;
  const block = written
    .slice(at)
    .filter(({ cell }) => cell?.table === first.cell?.table && cell?.column === first.cell?.column)
    .filter((one, i, all) => i === 0 || one.number - all[i - 1]!.number < 12)
    .slice(0, 7);
  const name = block.findLast(({ upper }) => !upper);
  for (const one of block) {
    if (one === name) put(one, "hoTen");
    else if (one.number < (name?.number ?? Number.POSITIVE_INFINITY))
      put(one, one === first || (one.bold === "all" && isAuthority(one)) ? "quyenHan" : "chucVu");
  }
}

const isAuthority = ({ text }: ParagraphLook): boolean => authority.test(text.trim());

function tellRecipients(written: readonly ParagraphLook[], at: number, put: Put): void {
  const first = written[at]!;
  put(first, "noiNhanLabel");
  for (const one of written.slice(at + 1)) {
    const isSameCell = one.cell?.table === first.cell?.table && one.cell?.column === first.cell?.column;
    if (!isSameCell || !/^[-–+]/.test(one.text.trim())) break;
    put(one, "noiNhanItem");
  }
}

const isAppendixLabel = ({ text, cell }: ParagraphLook): boolean =>
  cell === null && /^Phụ lục(?:\s+(?:số\s+)?[IVX\d]{1,5})?$/iu.test(text.trim());

function tellAppendix(written: readonly ParagraphLook[], at: number, put: Put): void {
  put(written[at], "phuLucLabel");
  put(written[at + 1], "phuLucTitle");
  put(
    written.slice(at + 1, at + 6).find(({ text }) => /^\(Kèm theo/iu.test(text.trim())),
    "phuLucKemTheo",
  );
}
