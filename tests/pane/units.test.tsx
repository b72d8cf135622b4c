/** @jest-environment jsdom */
import "../support/pageWithoutLayout";
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paneWords } from "../../src/definitions/words/vi/pane";
import type { Services } from "../../src/pane/work/services";
import { Workbench } from "../../src/pane/workbench/Workbench";
import { registry } from "../support/registry";
import { sampleFiles, sampleServices } from "../support/sampleServices";

jest.setTimeout(60_000);
configure({ defaultHidden: true });
afterEach(cleanup);

async function askedForUnits(overrides: Partial<Services> = {}) {
  const receive = jest.fn(sampleServices().receive);
  const services = sampleServices({
    pick: () => Promise.resolve(sampleFiles("nhan-ve/02-xa-tho-son.xlsx")),
    openRegistry: () => Promise.resolve(registry),
    receive,
    ...overrides,
  });
  render(<Workbench services={services} words={paneWords} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Chọn thư mục" }));
  await screen.findByRole("button", { name: "Chọn từ danh mục" });
  return { user, receive };
}

describe("files without a list of units", () => {
  it("may be set against the units that the registry has below a province", async () => {
    const { user, receive } = await askedForUnits();
    await user.click(screen.getByRole("button", { name: "Chọn từ danh mục" }));
    await user.type(await screen.findByRole("combobox", { name: "Đơn vị tổng hợp" }), "thanh hoa");
    await user.click(await screen.findByRole("option", { name: "Tỉnh Thanh Hoá" }));
    await screen.findByText("166 đơn vị trực thuộc phải nộp.");
    await user.click(screen.getAllByRole("button", { name: "Đọc các tệp" })[0]!);
    const [, units] = receive.mock.calls[0]!;
    expect(units.filter(({ parent }) => parent === "38")).toHaveLength(166);
  });

  it("or below a district of before 1/7/2025", async () => {
    const { user, receive } = await askedForUnits();
    await user.click(screen.getByRole("button", { name: "Chọn từ danh mục" }));
    await user.click(await screen.findByRole("combobox", { name: "Theo đơn vị hành chính" }));
    await user.click(await screen.findByRole("option", { name: "Đến 30/6/2025 (ba cấp)" }));
    await user.type(screen.getByRole("combobox", { name: "Đơn vị tổng hợp" }), "trieu son");
    await user.click(await screen.findByRole("option", { name: "Huyện Triệu Sơn – Tỉnh Thanh Hóa" }));
    await user.click(screen.getAllByRole("button", { name: "Đọc các tệp" })[0]!);
    expect(receive.mock.calls[0]![1].filter(({ parent }) => parent === "397")).toHaveLength(32);
  });

  it("or against rows pasted from a spreadsheet, with a sentence for each row that can't be read", async () => {
    const { user, receive } = await askedForUnits();
    await user.click(screen.getByRole("button", { name: "Dán danh sách từ Excel" }));
    const box = screen.getByRole("textbox", { name: "Danh sách đơn vị" });
    fireEvent.change(box, { target: { value: "Tên\tCấp\nHuyện Triệu Sơn\t\nXã Thọ Sơn\tlàng\n" } });
    await user.click(screen.getByRole("button", { name: "Dùng danh sách này" }));
    await screen.findByText(/“danh sách đã dán”: dòng 3 cấp không hợp lệ/);
    fireEvent.change(box, { target: { value: "Tên\tCấp\nHuyện Triệu Sơn\t\nXã Thọ Sơn\tXã\n" } });
    await user.click(screen.getByRole("button", { name: "Dùng danh sách này" }));
    expect(receive.mock.calls[0]![1].map(({ name, parent }) => [name, parent])).toEqual([
      ["Huyện Triệu Sơn", null],
      ["Xã Thọ Sơn", "huyen-trieu-son"],
    ]);
  });

  it("are not held up where the registry can't be fetched", async () => {
    const { user } = await askedForUnits({ openRegistry: () => Promise.reject(new Error("offline")) });
    await user.click(screen.getByRole("button", { name: "Chọn từ danh mục" }));
    await screen.findByText(/Không mở được danh mục đơn vị hành chính/);
    expect(screen.getByRole("button", { name: "Dán danh sách từ Excel" })).toBeTruthy();
  });
});
