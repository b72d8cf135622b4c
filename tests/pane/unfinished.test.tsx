/** @jest-environment jsdom */
import "../support/pageWithoutLayout";
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paneWords } from "../../src/definitions/words/vi/pane";
import type { ChosenFile, ReadFile, ReadingStart, Services } from "../../src/pane/work/services";
import { Workbench } from "../../src/pane/workbench/Workbench";
import { sampleFiles, sampleServices } from "../support/sampleServices";

jest.setTimeout(60_000);
configure({ defaultHidden: true });
afterEach(cleanup);

const names = ["02-xa-tho-son.xlsx", "03-xa-tho-binh.xlsx", "01-thi-tran-trieu-son.xlsx", "x1-hong.xlsx"];
const folder = sampleFiles(...names.map((name) => `nhan-ve/${name}`));

/** A store that lives longer than the page. */
function keptReading() {
  let start: ReadingStart | null = null;
  let kept: ReadFile[] = [];
  return {
    unfinished: () => Promise.resolve(start && { start, count: kept.length }),
    entries: () => Promise.resolve(kept),
    begin(next: ReadingStart) {
      start = next;
      kept = [];
      return Promise.resolve();
    },
    add: (file: ReadFile) => void kept.push(file),
    clear() {
      start = null;
      kept = [];
      return Promise.resolve();
    },
  };
}

/** A page closed after two of four files were read; then the page is opened again. */
async function reopened(files: readonly ChosenFile[]) {
  const readings = keptReading();
  const usual = sampleServices();
  const { units } = await usual.readUnits(sampleFiles("don-vi.csv")[0]!);
  const owner = units.find(({ level }) => level === "huyen")!;
  await readings.begin({ total: 4, owner, units });
  for (const file of folder.slice(0, 2)) {
    const options = { onProgress: () => {}, signal: new AbortController().signal, owner: owner.code };
    const reports = await usual.receive([file], units, options);
    readings.add({ name: file.name, size: file.size, changed: file.changed ?? null, reports });
  }
  const read: string[] = [];
  const services: Services = sampleServices({
    readings,
    pick: () => Promise.resolve(files),
    receive(asked, ...rest) {
      read.push(...asked.map(({ name }) => name));
      return usual.receive(asked, ...rest);
    },
  });
  render(<Workbench services={services} words={paneWords} />);
  return { user: userEvent.setup(), readings, read };
}

describe("a reading that a closed page cut off", () => {
  it("is told of, and goes on with the files that were not read yet", async () => {
    const { user, readings, read } = await reopened(folder);
    await screen.findByText(/^Đã đọc 2\/4 tệp thì trang bị đóng/);
    await user.click(screen.getByRole("button", { name: "Đọc tiếp" }));
    await screen.findByRole("heading", { name: "Sổ nhận" }, { timeout: 30_000 });
    expect(read).toEqual([folder[2]!.name, folder[3]!.name]);
    expect(screen.getByRole("button", { name: /^Đã nhận: 4\./ })).toBeTruthy();
    await waitFor(async () => expect(await readings.unfinished()).toBeNull());
  });

  it("reads a file again that was changed meanwhile, and leaves out what is no longer there", async () => {
    const changed = { ...folder[0]!, changed: 1_600_000_000_000 };
    const { user, read } = await reopened([changed, folder[2]!]);
    await user.click(await screen.findByRole("button", { name: "Đọc tiếp" }));
    await screen.findByRole("heading", { name: "Sổ nhận" }, { timeout: 30_000 });
    expect(read).toEqual([changed.name, folder[2]!.name]);
    expect(screen.getByRole("button", { name: /^Đã nhận: 2\./ })).toBeTruthy();
  });

  it("can be left at what was read", async () => {
    const { user, read } = await reopened([]);
    await user.click(await screen.findByRole("button", { name: "Chỉ dùng 2 tệp đã đọc" }));
    await screen.findByRole("heading", { name: "Sổ nhận" }, { timeout: 30_000 });
    expect(read).toEqual([]);
    expect(screen.getByRole("button", { name: /^Đã nhận: 2\./ })).toBeTruthy();
  });

  it("is forgotten when the person says so", async () => {
    const { user, readings } = await reopened([]);
    await user.click(await screen.findByRole("button", { name: "Bỏ phần đã đọc" }));
    await screen.findByRole("button", { name: "Chọn thư mục" });
    expect(await readings.unfinished()).toBeNull();
  });
});
