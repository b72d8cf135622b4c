import type { MendedWords, Restored } from "../../../engine/consolidation/planMendedWorkbook";
import type { CorrectionWords } from "../../../engine/document/correctionSlip";
import type { ReminderWords } from "../../../engine/document/reminderLetter";
import type { SuspectCause, Suspicion } from "../../../engine/record/suspects";
import type { FormSet } from "../../../engine/form/formSet";
import { a1 } from "../../../engine/values/cells";
import { formatCount, formatDate, formatDecimal } from "../../../engine/values/numbers";
import type { Period } from "../../../engine/values/period";
import { fold } from "../../../engine/values/text";
import type { Level, Unit } from "../../../engine/values/unit";
import { issueWords } from "./issues";
import { sheetWords } from "./sheets";

/** What a round of letters is about. */
export interface LetterSubject {
  readonly form: FormSet;
  readonly period: Period;
  /** The agency that writes, as in a sentence. */
  readonly agency: string;
  /** ISO date by which a mended file is asked for; `null`: as soon as possible. */
  readonly answerBy: string | null;
}

const places: ReadonlySet<Level> = new Set<Level>(["tinh", "huyen", "xa"]);

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLocaleLowerCase("vi") + text.slice(1) : text;
const inSentence = (unit: Unit): string => lower(unit.name);

/** "Công an xã Dân Lý", "Ủy ban nhân dân xã Dân Lý"; what is no place is called by its name. */
const addressed = ({ reporting }: FormSet, unit: Unit): string => {
  const body = reporting.body ?? "Ủy ban nhân dân";
  return places.has(unit.level) && !fold(unit.name).startsWith(fold(body)) ? `${body} ${inSentence(unit)}` : unit.name;
};

const two = (count: number): string => (count < 10 ? `0${count}` : formatCount(count));
const number = (value: number): string => (Number.isInteger(value) ? formatCount(value) : formatDecimal(value, 6));
const shown = (value: number | null): string => (value === null ? "để trống" : number(value));

const years = ({ from, to }: Period): string => (from === to ? `năm ${from}` : `giai đoạn ${from} - ${to}`);
const until = (answerBy: string | null): string =>
  answerBy === null ? "trong thời gian sớm nhất" : `trước ngày ${formatDate(answerBy)}`;

const causes: { readonly [why in SuspectCause]: string } = {
  minus: "dấu gạch bị hiểu là dấu trừ",
  thousandsDot: "dấu chấm hàng nghìn bị hiểu là dấu thập phân",
  extraZero: "thừa một số 0",
  missingZero: "thiếu một số 0",
  times1000: "ghi theo nghìn hoặc triệu",
  per1000: "thừa ba số 0, hoặc ghi theo đơn vị nhỏ hơn",
  digitSwap: "đảo hai chữ số",
  doubledDigit: "gõ trùng một chữ số",
  extraDigit: "thừa một chữ số",
  missingDigit: "thiếu một chữ số",
  otherDigit: "gõ nhầm một chữ số",
  sumTyped: "ghi số tổng vào ô của một phần",
  partLeftOut: "số tổng bỏ sót một phần",
  sumWrong: "cộng nhầm",
  columnsSwapped: "hai cột đổi chỗ cho nhau",
  shifted: "số liệu bị lệch cột",
  otherLevel: "điền vào cột của cấp khác",
  unknown: "ghi nhầm",
};

const cellName = ({ cell, indicator }: Suspicion["changes"][number], labelOf: (id: string) => string): string =>
  cell ? `ô ${a1(cell.row, cell.column)}` : lower(labelOf(indicator));

/** What most likely happened and what would be right, in one sentence; never more than a guess. */
export function suspicionSentence({ changes }: Suspicion, labelOf: (indicator: string) => string): string {
  const open = changes.filter(({ why, proposed }) => why === "unknown" && proposed === null);
  if (open.length > 0) {
    const told = open.flatMap((change) => {
      const { least, most } = change;
      if (least === null) return [];
      const where = cellName(change, labelOf);
      return [
        most === null
          ? `${where} phải từ ${number(least)} trở lên`
          : `${where} phải từ ${number(least)} đến ${number(most)}`,
      ];
    });
    return told.length === 0 ? "" : `Để khớp các số khác thì ${told.join(", ")}.`;
  }
  const [first] = changes;
  const cells = changes
    .slice(0, 6)
    .map((change) => `${cellName(change, labelOf)} ${shown(change.found)} → ${shown(change.proposed)}`);
  return `Có thể ${causes[first!.why]}: ${cells.join(", ")}${changes.length > 6 ? ", …" : ""}.`;
}

const placeOf = (sheet: string, cells: readonly string[]): string =>
  `${sheet.normalize("NFC")}: ${cells.length === 1 ? "ô" : "các ô"} ${cells.join(", ")}`;

/** The words of the slips of one round. */
export function correctionWords({ form, period, agency, answerBy }: LetterSubject): CorrectionWords {
  const labelOf = (id: string): string => form.indicators.find((one) => one.id === id)?.label ?? id;
  return {
    documentType: "Phiếu đề nghị",
    symbolPrefix: "PĐN-",
    subject: (unit) => `Chỉnh sửa số liệu báo cáo ${years(period)} của ${inSentence(unit)}`,
    to: "Kính gửi:",
    addressee: (unit) => addressed(form, unit),
    opening: ({ file, errors, warnings, blanks }) => {
      const parts = [
        ...(errors.length > 0 ? [`${two(errors.length)} điểm phải sửa`] : []),
        ...(warnings.length > 0 ? [`${two(warnings.length)} điểm cần kiểm tra lại`] : []),
        ...(blanks.length > 0 ? [`${two(blanks.length)} ô còn để trống`] : []),
      ];
      const found = parts.length === 0 ? "" : `, thấy còn ${parts.join(", ")}`;
      return file === null
        ? `Qua tổng hợp số liệu ${years(period)}, ${agency} đã nhận được tệp của đơn vị nhưng chưa dùng được, cụ thể như sau:`
        : `Qua tổng hợp số liệu ${years(period)}, ${agency} đã nhận tệp “${file.normalize("NFC")}” của đơn vị${found}, cụ thể như sau:`;
    },
    held: (file, reason) => `Tệp “${file.normalize("NFC")}”: ${issueWords.reason(reason)}`,
    errors: "Những điểm phải sửa",
    warnings: "Những điểm cần kiểm tra lại, nếu đúng thì ghi lý do",
    blanks: (cells) =>
      `Những ô còn để trống, được coi là chưa báo cáo (${cells}): có thì nhập số, không phát sinh thì nhập 0.`,
    columns: {
      number: "TT",
      cell: "Ô trong tệp",
      found: "Số đã ghi",
      why: "Vì sao phải xem lại",
      ask: "Đề nghị",
    },
    cells: placeOf,
    figure: (indicator, value) =>
      `${labelOf(indicator)}: ${typeof value === "number" ? number(value) : value === null ? "(trống)" : `“${clipped(value)}”`}`,
    say: (issue) => {
      const sentences = issueWords.issue({ ...issue, cells: [] }, labelOf).split(/(?<=\.) (?=\p{Lu})/u);
      if (sentences.length === 1) return { why: sentences[0]!, ask: "Kiểm tra và nhập lại số." };
      // The consolidator accepts a repair; the unit enters the figure itself.
      const ask = sentences.at(-1)!.replace("thì chấp nhận sửa", "thì nhập lại đúng số này");
      return { why: sentences.slice(0, -1).join(" "), ask };
    },
    hint: (suspicion) => suspicionSentence(suspicion, labelOf),
    closing:
      `Đề nghị đơn vị sửa trong tệp biểu mẫu gửi kèm (đã điền sẵn số liệu của đơn vị, tô màu những ô cần xem lại), ` +
      `ghi rõ lý do ở những số giữ nguyên, gửi lại ${agency} ${until(answerBy)}.`,
    signedBy: capital(agency),
  };
}

/** The words of the reminder of one round. */
export function reminderWords({ form, period, agency, answerBy }: LetterSubject): ReminderWords {
  return {
    subject: `đôn đốc gửi số liệu báo cáo ${years(period)}`,
    about: "V/v",
    to: "Kính gửi:",
    addressee: ({ units }) =>
      units.length === 1 ? addressed(form, units[0]!.unit) : "Các đơn vị có tên trong danh sách dưới đây",
    opening: ({ units, deadline: { due, asOf } }) =>
      `Để tổng hợp báo cáo ${years(period)} theo bộ biểu mẫu “${form.title}”, ${agency} đã đề nghị các đơn vị gửi số liệu` +
      `${due === null ? "" : ` trước ngày ${formatDate(due)}`}. ${asOf === null ? "Đến nay" : `Đến ngày ${formatDate(asOf)}`} ` +
      `còn ${two(units.length)} đơn vị chưa gửi đủ hoặc số liệu còn lỗi, cụ thể như sau:`,
    columns: { number: "TT", unit: "Đơn vị", state: "Nội dung còn thiếu" },
    state: ({ tables, errors, daysLate, file }, { tables: all }) => {
      const missing = all.filter(({ id }) => tables.get(id) === "missing").map(({ number: name }) => name);
      const told = all.filter(({ id }) => tables.get(id) === "typed").map(({ number: name }) => name);
      const isHeld = [...tables.values()].includes("held");
      const parts = [
        ...(missing.length > 0 ? [`chưa gửi ${missing.join(", ")}`] : []),
        ...(told.length > 0 ? [`đã báo số liệu ${told.join(", ")} nhưng chưa gửi tệp`] : []),
        ...(isHeld ? [`tệp “${file?.normalize("NFC") ?? ""}” chưa dùng được, đề nghị gửi lại`] : []),
        ...(errors > 0 ? [`còn ${two(errors)} lỗi số liệu phải sửa (có phiếu kèm theo)`] : []),
        ...((daysLate ?? 0) > 0 && (missing.length > 0 || told.length > 0 || isHeld)
          ? [`quá hạn ${two(daysLate!)} ngày`]
          : []),
      ];
      return `${capital(parts.join("; "))}.`;
    },
    ask: () =>
      `Đề nghị các đơn vị khẩn trương rà soát, gửi đủ số liệu theo biểu mẫu về ${agency} ${until(answerBy)}. ` +
      "Chỉ tiêu không phát sinh thì ghi số 0, không để trống.",
    closing: "Đơn vị có khó khăn, vướng mắc thì báo ngay để được hướng dẫn. Trân trọng cảm ơn.",
    signedBy: capital(agency),
  };
}

const capital = (text: string): string => (text === "" ? text : text[0]!.toLocaleUpperCase("vi") + text.slice(1));

const clipped = (text: string): string => {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return [...plain].length > 60 ? `${[...plain].slice(0, 60).join("")}…` : plain;
};

const restoredKinds: { readonly [Kind in Restored["kind"]]: (one: Extract<Restored, { kind: Kind }>) => string } = {
  sheetName: ({ found, meant }) => `Trang tính “${clipped(found)}” đổi lại tên “${meant}”.`,
  heading: ({ table, cell, found, meant }) => `${table}, ô ${cell}: tiêu đề “${clipped(found)}” đổi lại “${meant}”.`,
  moved: ({ table, count }) => `${table}: đưa ${two(count)} số liệu về đúng ô của mẫu.`,
  asNumber: ({ table, cells }) => `${table}, ô ${cells.join(", ")}: số lưu ở dạng chữ đổi lại thành số.`,
  fromFormula: ({ table, cells }) => `${table}, ô ${cells.join(", ")}: công thức thay bằng kết quả đã lưu trong tệp.`,
  guard: ({ inputs }) =>
    `Khóa tiêu đề, mở khóa và đặt lại kiểm tra nhập liệu cho ${two(inputs)} ô nhập, in lại mã biểu.`,
};

/** What was restored in a form that a unit had changed. */
export const restoredSentence = (restored: Restored): string =>
  (restoredKinds[restored.kind] as (one: Restored) => string)(restored);

/** The words of a mended workbook. */
export function mendedWords(say: MendedWords["say"]): MendedWords {
  return {
    sheet: sheetWords,
    asked: {
      sheetName: "Cần sửa",
      title: "NHỮNG ĐIỂM CẦN SỬA, CẦN XEM LẠI",
      summary: "Bấm vào địa chỉ để tới ô đã tô màu. Sửa trực tiếp ở ô đó; số nào đúng thì ghi lý do khi gửi lại.",
      headings: { severity: "Mức độ", cell: "Ô", why: "Vì sao phải xem lại", ask: "Đề nghị" },
      severity: issueWords.severities,
    },
    restored: {
      sheetName: "Đã khôi phục",
      title: "NHỮNG CHỖ CỦA BIỂU MẪU ĐÃ ĐƯỢC KHÔI PHỤC",
      summary: "Số liệu đơn vị đã nhập được giữ nguyên.",
      heading: "Nội dung",
      say: restoredSentence,
    },
    say,
  };
}

/** What a round of letters came to. */
export const lettersSaid = (slips: number, hasReminder: boolean, workbooks: number, out: string): string =>
  slips === 0 && !hasReminder
    ? "Không có gì phải hỏi lại đơn vị nào."
    : `Đã ghi vào ${out}: ${slips} phiếu đề nghị chỉnh sửa, ${hasReminder ? "1 công văn đôn đốc" : "không có công văn đôn đốc"}, ${workbooks} biểu mẫu gửi lại.`;
