import type { Decided } from "../../../engine/consolidation/decided";
import type { RunDifference } from "../../../engine/consolidation/runManifest";
import type { EvidenceWords } from "../../../engine/document/evidenceIndex";
import type { FormSet } from "../../../engine/form/formSet";
import { allRecordedIn } from "../../../engine/record/record";
import { formatCount, formatDate, formatDecimal } from "../../../engine/values/numbers";
import { joinWays } from "./comparisons";
import { issueWords } from "./issues";
import { trackingWords } from "./judgement";
import { paneWords } from "./pane";
import { consolidatedWords } from "./sheets";

const names = {
  inputs: "dau-vao",
  verdict: "ket-luan.json",
  decisions: "quyet-dinh.json",
  manifest: "chay.json",
  index: "muc-luc.html",
  sums: "SHA256SUMS.txt",
} as const;

const meanings: ReadonlyMap<string, string> = new Map([
  [names.verdict, "Kết luận về từng tệp, từng số liệu, tổng số"],
  [names.decisions, "Những điều người tổng hợp đã quyết định, kèm lý do"],
  [names.manifest, "Lý lịch lần chạy; chạy lại với --compare để đối chiếu"],
]);

const shown = (value: number | string | null): string =>
  value === null ? "trống" : typeof value === "number" ? formatDecimal(value, 6) : `“${value}”`;

const because = (reason: string): string => (reason.trim() === "" ? "" : ` Lý do: ${reason.trim()}`);

/** What a person decided, as one sentence with its reason. */
export function decisionSentence(decided: Decided, form: FormSet): string {
  const labelOf = (id: string): string => form.indicators.find((one) => one.id === id)?.label ?? id;
  switch (decided.kind) {
    case "file":
      return `Tệp ${decided.file}: ${consolidatedWords.ledger.status[decided.status].toLowerCase()}.${because(decided.reason ?? "")}`;
    case "figure": {
      const { unit, indicator, found, value, reason } = decided;
      return `${unit.name}, ${labelOf(indicator)}: ${shown(found)} → ${shown(value)}.${because(reason)}`;
    }
    case "typed": {
      const { unit, source, reason, by, record } = decided.entry;
      const told = allRecordedIn(record).flatMap(([id, { value }]) =>
        value === null ? [] : [`${labelOf(id)} ${shown(value)}`],
      );
      const instead = by === null ? "" : ` Không tính vì đã có tệp ${by}.`;
      return `Nhập tay số liệu của ${unit.name} theo ${source} (${told.length === 0 ? "chưa có số nào" : told.join("; ")}).${instead}${because(reason)}`;
    }
    case "accepted": {
      const { unit, code, indicators, found, reason } = decided.finding;
      const about = [unit ?? "toàn bảng", ...indicators.map(labelOf)].join(", ");
      return `Chấp nhận cảnh báo “${paneWords.findings.kinds[code]}” (${about}; số ${shown(found)}).${because(reason)}`;
    }
    case "joined":
      return `Gộp báo cáo chính và bổ sung: ${joinWays[decided.way]}.${because(decided.reason)}`;
  }
}

/** Parts and index of an evidence pack. */
export const evidenceWords: EvidenceWords = {
  ...names,
  title: ({ owner, period }) => `Hồ sơ chứng cứ tổng hợp số liệu – ${owner.name}, kỳ ${period.id}`,
  lines: ({ form, counted, expected, ledger, deadline, typed = [] }, { program, inputs }) => {
    const having = (status: string) => ledger.filter((entry) => entry.status === status).length;
    return [
      `Bộ biểu mẫu: ${form.title} (${form.id}, bản ${form.version}). Chương trình Sơ Kết ${program}.`,
      `Đơn vị: ${counted.length}/${expected.length} đơn vị được tính. Tệp: ${inputs.length} tệp nhận về; ${having("counted")} báo cáo được tính, ` +
        `${having("superseded")} có tệp thay thế, ${having("quarantined")} giữ lại.` +
        (deadline?.due ? ` Hạn nộp: ${formatDate(deadline.due)}.` : ""),
      ...(typed.length > 0 ? [consolidatedWords.ledger.typed(typed)] : []),
      `Tệp nhận về để trong thư mục ${names.inputs}, nguyên như khi nhận. Mã SHA-256 của mọi phần ghi ở ${names.sums} ` +
        `(kiểm tra bằng lệnh sha256sum -c ${names.sums}).`,
    ];
  },
  headings: {
    files: "Tệp nhận về",
    units: "Từng đơn vị",
    decisions: "Quyết định của người tổng hợp",
    parts: "Các phần của hồ sơ",
  },
  columns: {
    files: ["Tệp", "Đơn vị", "Trạng thái", "Lý do", "SHA-256"],
    units: ["Đơn vị", "Các bảng", "Lỗi", "Cảnh báo", "Đã chấp nhận"],
    decisions: ["Nội dung, lý do"],
    parts: ["Phần", "Là gì", "Dung lượng", "SHA-256"],
  },
  status: ({ status, reason, by }) => [
    consolidatedWords.ledger.status[status],
    reason ? issueWords.reason(reason) : by === null ? "" : `Thay bằng ${by}`,
  ],
  state: ({ tables }, { form }) =>
    form.tables.map(({ id, number }) => `${number}: ${trackingWords.states[tables.get(id)!].toLowerCase()}`).join("; "),
  decision: decisionSentence,
  meaning: (part) => meanings.get(part) ?? (part.startsWith(`${names.inputs}/`) ? "Tệp nhận về" : "Kết quả tổng hợp"),
  size: (bytes) => `${formatCount(Math.ceil(bytes / 1024))} kB`,
};

const figure = (value: number | null): string => (value === null ? "chưa có" : formatCount(value));

function difference(one: RunDifference): string {
  switch (one.kind) {
    case "program":
      return `Chương trình: bản ${one.before} → ${one.after}`;
    case "form":
      return `Bộ biểu mẫu: ${one.before} → ${one.after}`;
    case "period":
      return `Kỳ báo cáo: ${one.before} → ${one.after}`;
    case "owner":
      return `Đơn vị tổng hợp: ${one.before} → ${one.after}`;
    case "units":
      return "Danh sách đơn vị đã thay đổi";
    case "option":
      return `Tham số --${one.name}: ${one.before ?? "(không có)"} → ${one.after ?? "(không có)"}`;
    case "fileAdded":
      return `Thêm tệp ${one.name}`;
    case "fileRemoved":
      return `Bớt tệp ${one.name}`;
    case "fileChanged":
      return `Tệp ${one.name} có nội dung khác`;
    case "decisionAdded":
      return `Thêm quyết định: ${one.decision}`;
    case "decisionRemoved":
      return `Bớt quyết định: ${one.decision}`;
    case "total":
      return `Tổng ${one.indicator}: ${figure(one.before)} → ${figure(one.after)}`;
    case "output":
      return `Tệp kết quả ${one.name} khác lần trước`;
  }
}

/** What running again showed. */
export const rerunWords = {
  difference,
  identical: (file: string) => `Chạy lại cho kết quả đúng như ${file}.`,
  changed: (file: string, count: number) => `So với ${file} có ${count} điểm khác:`,
  notManifest: (file: string) => `«${file}» không phải lý lịch lần chạy. Chọn tệp do --manifest ghi ra.`,
};
