import type { EditKind } from "../../../engine/document/mergeEdits";
import { formatCount } from "../../../engine/values/numbers";
import { layoutWords } from "./layout";

/** What the screen that drafts anew without losing a person's edits says. */
export const editsWords = {
  title: "Soạn lại, giữ phần sửa tay",
  lead: "Chọn dự thảo đã sửa trong Word. Câu bạn sửa được giữ; câu nào có số liệu đã đổi thì chọn giữ hay lấy câu mới.",
  pick: "Chọn dự thảo đã sửa (.docx)",
  reading: "Đang so với số liệu hiện nay",
  notOurs: "Tệp này không phải dự thảo do Sơ Kết soạn nên không biết câu nào đã sửa.",
  failed: "Không đọc được tệp này. Chọn tệp .docx đã lưu từ dự thảo của Sơ Kết.",
  summary: (counts: ReadonlyMap<EditKind, number>): string => {
    const of = (...kinds: readonly EditKind[]) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
    return (
      `Giữ ${formatCount(of("edited-kept", "edited-facts-moved"))} đoạn đã sửa, ${formatCount(of("written"))} đoạn viết thêm, ` +
      `${formatCount(of("removed", "removed-facts-moved"))} đoạn đã xóa; cập nhật ${formatCount(of("regenerated"))} đoạn theo số liệu mới.`
    );
  },
  lost: (count: number) => `${formatCount(count)} hình ảnh trong tệp không mang sang được; chép lại trong Word.`,
  moved: (count: number) => `Đoạn đã sửa mà số liệu đã đổi (${formatCount(count)})`,
  noMoved: "Không đoạn nào vừa được sửa tay vừa có số liệu đổi.",
  old: "Dự thảo trước",
  now: "Theo số liệu mới",
  edited: "Bạn đã sửa",
  choice: "Lấy",
  keep: "Giữ câu đã sửa",
  takeNew: "Lấy câu mới",
  gone: "(không còn đoạn này)",
  none: "(chưa có)",
  use: "Dùng làm dự thảo",
  used: "Đã đưa vào dự thảo. Xem rồi lưu ở thẻ Báo cáo.",
};

/** What the check of a finished document's layout says. */
export const layoutScreenWords = {
  title: "Kiểm tra thể thức",
  lead: "Chọn một văn bản Word. Máy so từng thành phần với quy định về thể thức và nêu chỗ chưa đúng.",
  pick: "Chọn văn bản (.docx)",
  again: "Chọn văn bản khác",
  reading: "Đang kiểm tra",
  failed: "Không đọc được tệp này như một văn bản Word (.docx).",
  regime: "Theo quy định",
  automatic: "Tự nhận theo văn bản",
  regimes: { nd30: "Nghị định 30/2020/NĐ-CP", dang: "Thể thức văn bản của Đảng" } as Readonly<Record<string, string>>,
  found: layoutWords.count,
  none: layoutWords.none,
  clause: layoutWords.clause,
  byHand: "Sửa tay",
  fixable: "Sửa được ngay",
  save: "Tải bản đã sửa",
  saved: (fixed: number) => `Đã ghi bản sửa ${formatCount(fixed)} chỗ. Tệp gốc không thay đổi.`,
};
