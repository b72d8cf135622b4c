/** @jest-environment jsdom */
import "../support/pageWithoutLayout";
import { act, cleanup, configure, render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paneWords } from "../../src/definitions/words/vi/pane";
import type { Consolidation, Decisions, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import type { Services } from "../../src/pane/work/services";
import { useConsolidated } from "../../src/pane/work/useConsolidated";
import { Workbench } from "../../src/pane/workbench/Workbench";
import { sampleFiles, sampleServices } from "../support/sampleServices";
import { valueIn } from "../../src/engine/record/record";

jest.setTimeout(60_000);
configure({ defaultHidden: true });
afterEach(cleanup);

const edited = (value: number): Decisions => ({
  files: new Map(),
  values: new Map([["15670", new Map([["tt.tapTrung.buoi", { value, kind: "edited", reason: "sửa" }]])]]),
});
const sessionsIn = (consolidation: Consolidation | undefined) =>
  valueIn(consolidation?.rows.find(({ unit }) => unit.code === "15670")?.record, "tt.tapTrung.buoi");

/** Turns that come only when they are let. */
function gate() {
  let waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    pause: () => (isOpen ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    open() {
      isOpen = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
    close() {
      isOpen = false;
      waiting = [];
    },
  };
}

/** Two communes of the sample, and so many unreadable files that adding up takes its time. */
async function manyReports(services: Services) {
  const { units } = await services.readUnits(sampleFiles("don-vi.csv")[0]!);
  const owner = units.find(({ level }) => level === "huyen")!;
  const files = sampleFiles("nhan-ve/02-xa-tho-son.xlsx", "nhan-ve/03-xa-tho-binh.xlsx");
  const options = { onProgress: () => {}, signal: new AbortController().signal, owner: owner.code };
  const read = await services.receive(files, units, options);
  const damaged = Array.from({ length: 120 }, (_, at): ReceivedReport => {
    const file = { name: `hong-${at}.xlsx`, hash: String(at), size: 1, modified: null };
    return { file, refusal: { code: "damaged", detail: "" }, form: null, unit: null, period: null };
  });
  const setting = { formId: "th-2020", period: null, owner, units };
  return { reports: [...read, ...damaged], setting, unread: [] };
}

describe("figures of many units", () => {
  it("hold the newest of several edits that were made while they were being added up", async () => {
    const turns = gate();
    const services = sampleServices({ pause: turns.pause });
    const batch = await manyReports(services);
    const { result, rerender } = renderHook(({ decisions }) => useConsolidated(services, batch, decisions), {
      initialProps: { decisions: edited(1) },
    });
    expect(result.current).toMatchObject({ result: null, isBehind: true });
    for (const value of [2, 3, 4]) rerender({ decisions: edited(value) });
    await act(async () => turns.open());
    await waitFor(() => expect(result.current.isBehind).toBe(false));
    expect(sessionsIn(result.current.result?.consolidation)).toBe(4);
  });

  it("stand as they were last added up until the new ones are there", async () => {
    const turns = gate();
    const services = sampleServices({ pause: turns.pause });
    const batch = await manyReports(services);
    turns.open();
    const first = edited(11);
    const second = edited(12);
    const { result, rerender } = renderHook(({ decisions }) => useConsolidated(services, batch, decisions), {
      initialProps: { decisions: first },
    });
    await act(async () => turns.open());
    await waitFor(() => expect(result.current.isBehind).toBe(false));
    turns.close();
    rerender({ decisions: second });
    expect(result.current).toMatchObject({ result: { decisions: first }, isBehind: true });
    expect(sessionsIn(result.current.result?.consolidation)).toBe(11);
    // Taken back before it was ever worked out.
    rerender({ decisions: first });
    expect(result.current).toMatchObject({ result: { decisions: first }, isBehind: false });
    turns.open();
    expect(sessionsIn(result.current.result?.consolidation)).toBe(11);
  });

  it("go into the saved workbook with the decision that was made just before, however long adding up takes", async () => {
    const turns = gate();
    const saved: Consolidation[] = [];
    const usual = sampleServices();
    const batch = await manyReports(usual);
    const services = sampleServices({
      pause: turns.pause,
      saveWorkbook: (consolidation) => Promise.resolve(void saved.push(consolidation)),
      sessions: {
        load: () => Promise.resolve({ batch, decisions: edited(1), profile: {}, outline: null }),
        save: () => Promise.resolve(),
        clear: () => Promise.resolve(),
      },
    });
    turns.open();
    render(<Workbench services={services} words={paneWords} />);
    const user = userEvent.setup();
    await screen.findByRole("heading", { name: "Sổ nhận" }, { timeout: 30_000 });
    await user.click(screen.getByRole("button", { name: "Dùng được: 2. Chọn để lọc." }));
    turns.close();
    await user.click(screen.getByRole("button", { name: /^Không tính tệp này.*02-xa-tho-son/ }));
    await screen.findByText(paneWords.addingUp);
    await user.click(screen.getByRole("button", { name: paneWords.ledger.save }));
    expect(saved).toEqual([]);
    await act(async () => turns.open());
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.counted.map(({ name }) => name)).toEqual(["Xã Thọ Bình"]);
    expect(screen.queryByText(paneWords.addingUp)).toBeNull();
  });
});
