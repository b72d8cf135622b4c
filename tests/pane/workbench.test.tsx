/** @jest-environment jsdom */
import "../support/pageWithoutLayout";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paneWords } from "../../src/definitions/words/vi/pane";
import type { Services } from "../../src/pane/work/services";
import { Workbench } from "../../src/pane/workbench/Workbench";
import { sampleFiles, sampleServices } from "../support/sampleServices";

jest.setTimeout(60_000);
// Whether a role is hidden costs seconds on a page of a thousand cells; what is shown is looked at in the real browser.
configure({ defaultHidden: true });
afterEach(cleanup);

function openWorkbench(overrides: Partial<Services> = {}) {
  const services = sampleServices(overrides);
  render(<Workbench services={services} words={paneWords} />);
  return { services, user: userEvent.setup() };
}

async function openSample(overrides: Partial<Services> = {}) {
  const opened = openWorkbench(overrides);
  await opened.user.click(await screen.findByRole("button", { name: "Thử với dữ liệu mẫu" }));
  await screen.findByRole("heading", { name: "Sổ nhận" }, { timeout: 30_000 });
  return opened;
}

describe("the workbench", () => {
  it("begins with what it is, two ways to start and where the data stays", async () => {
    openWorkbench();
    await screen.findByRole("button", { name: "Chọn thư mục" });
    screen.getByRole("button", { name: "Thử với dữ liệu mẫu" });
    expect(screen.getByRole("button", { name: "Dữ liệu không rời máy này" })).toBeTruthy();
    expect(screen.getByText(/Tổng hợp báo cáo của các đơn vị/)).toBeTruthy();
  });

  it("shows every file with what became of it and why", async () => {
    await openSample();
    const ledger = within(screen.getByRole("list", { name: "Sổ nhận" }));
    expect(ledger.getAllByRole("listitem")).toHaveLength(41);
    ledger.getByText("Sai kỳ");
    ledger.getByText("Đơn vị lạ");
    ledger.getByText("Khác mẫu");
    ledger.getByText("Bản cũ");
    expect(ledger.getAllByText("Không mở được")).toHaveLength(2);
    ledger.getByText("Khác bản đang tính ở 1 ô");
  });

  it("keeps what was read when the person stops", async () => {
    const { user } = await openStoppable();
    await user.click(await screen.findByRole("button", { name: "Dừng" }));
    await screen.findByText(/Đã dừng\. 1 tệp chưa đọc; kết quả đã đọc được giữ lại\./);
    expect(screen.getByRole("button", { name: /^Đã nhận: 1\./ })).toBeTruthy();
  });

  it("says in one sentence what to do when nothing chosen is a report", async () => {
    const { user } = openWorkbench({ pick: () => Promise.resolve(sampleFiles("don-vi.csv")) });
    await user.click(await screen.findByRole("button", { name: "Chọn thư mục" }));
    expect(await screen.findByText(/Không có tệp báo cáo nào/)).toBeTruthy();
  });

  it("says which lines of the list of units can't be read", async () => {
    const broken = {
      name: "don-vi.csv",
      size: 30,
      bytes: () => Promise.resolve(new TextEncoder().encode("ma,ten,cap,ma_cap_tren\n1,Xã A,làng,2\n")),
    };
    const { user } = openWorkbench({
      pick: () => Promise.resolve([broken, ...sampleFiles("nhan-ve/02-xa-tho-son.xlsx")]),
    });
    await user.click(await screen.findByRole("button", { name: "Chọn thư mục" }));
    await screen.findByText(/“don-vi.csv”: dòng 2 cấp không hợp lệ/);
    expect(screen.getByRole("button", { name: "Chọn danh sách đơn vị" })).toBeTruthy();
  });

  it("keeps the work and says what to do when a file can't be saved", async () => {
    const { user } = await openSample({ saveWorkbook: () => Promise.reject(new Error("denied")) });
    await user.click(screen.getByRole("button", { name: "Lưu bảng tổng hợp" }));
    await screen.findByText(/Không ghi được bảng tổng hợp/);
    expect(screen.getByRole("button", { name: /^Dùng được: 35/ })).toBeTruthy();
  });

  it("walks through the findings with Alt+↓ and selects each cell beside them", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("tab", { name: "Kiểm tra" }));
    await user.click(screen.getByRole("button", { name: /^Gợi ý \d+/ }));
    const list = screen.getByRole("list", { name: "Danh sách vấn đề" });
    fireEvent.keyDown(list, { key: "ArrowDown", altKey: true });
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-current")).toBe("true"));
    const first = document.activeElement;
    fireEvent.keyDown(list, { key: "ArrowDown", altKey: true });
    await waitFor(() => expect(document.activeElement).not.toBe(first));
    expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
  });

  it("groups findings by unit, kind or table", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("tab", { name: "Kiểm tra" }));
    screen.getByRole("heading", { name: /^Xã Dân Lực/ });
    await user.click(screen.getByRole("combobox", { name: "Nhóm theo" }));
    await user.click(screen.getByRole("option", { name: "Loại vấn đề" }));
    expect(screen.getByRole("heading", { name: /^Bản gửi lại khác bản cũ/ })).toBeTruthy();
  });
});

/** A reading that waits before its second file until it is stopped. */
async function openStoppable() {
  const services = sampleServices();
  const opened = openWorkbench({
    pick: () => Promise.resolve(sampleFiles("don-vi.csv", "nhan-ve/02-xa-tho-son.xlsx", "nhan-ve/03-xa-tho-binh.xlsx")),
    async receive(files, units, options) {
      const first = await services.receive(files.slice(0, 1), units, options);
      options.onProgress({ done: 1, total: files.length, current: files[1]!.name });
      await new Promise<void>((resolve) => options.signal.addEventListener("abort", () => resolve()));
      return first;
    },
  });
  await opened.user.click(await screen.findByRole("button", { name: "Chọn thư mục" }));
  return opened;
}
