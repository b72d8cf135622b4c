/** What the task pane says before it knows its host, or without one. */
export const taskpaneWords = {
  noOffice: "Trang này mở trong Excel hoặc Word. Trên trình duyệt, hãy dùng bàn làm việc của Sơ Kết.",
  failed: "Không mở được Sơ Kết. Đóng ngăn này rồi mở lại từ thẻ lệnh.",
  loading: "Đang mở Sơ Kết",
};
