import type { ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { HostFailure } from "../../src/ports/failure";
import { receiveInParallel, type Reader } from "../../src/workflows/receiveInParallel";

interface Named {
  readonly name: string;
  readonly size: number;
}

const files = (count: number): Named[] => Array.from({ length: count }, (_, at) => ({ name: `${at}.xlsx`, size: at }));

const reportOf = ({ name, size }: Named): ReceivedReport => ({
  file: { name, hash: "", size, modified: null },
  refusal: { code: "empty", detail: "" },
  form: null,
  unit: null,
  period: null,
});

const namesOf = (reports: readonly ReceivedReport[]) => reports.map(({ file }) => file.name);
const later = (turns: number) => new Promise<void>((resolve) => setTimeout(resolve, turns));

/** A reader that answers after the turns that `slowness` says, one file after the other, and breaks at the files of `breaksAt`. */
function slowReader(slowness: (file: Named) => number, breaksAt: ReadonlySet<string> = new Set()) {
  const open = { readers: 0, ended: 0, read: [] as string[] };
  const start = (): Reader<Named> => {
    open.readers += 1;
    let last = Promise.resolve();
    let isBroken = false;
    return {
      read(file) {
        const read = last.then(async () => {
          if (isBroken) throw new Error("ended");
          await later(slowness(file));
          isBroken ||= breaksAt.has(file.name);
          if (isBroken) throw new Error("broke");
          open.read.push(file.name);
          return [reportOf(file)];
        });
        last = read.then(
          () => {},
          () => {},
        );
        return read;
      },
      close: () => void (open.ended += 1),
    };
  };
  return { start, open };
}

describe("reading files in several readers", () => {
  it("gives the reports in the order of the files, whichever reader was faster", async () => {
    const { start, open } = slowReader(({ size }) => (size * 7) % 5);
    const reports = await receiveInParallel(start, 3, files(40));
    expect(namesOf(reports)).toEqual(namesOf(files(40).map(reportOf)));
    expect(open.readers).toBe(3);
    expect(open.ended).toBe(3);
  });

  it("tells of each file as soon as it is read, once", async () => {
    const { start } = slowReader(({ size }) => size % 3);
    const told: string[] = [];
    const counts: number[] = [];
    await receiveInParallel(start, 2, files(12), {
      onRead: (file) => told.push(file.name),
      onProgress: ({ done }) => counts.push(done),
    });
    expect(told.toSorted()).toEqual(namesOf(files(12).map(reportOf)).toSorted());
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12]);
  });

  it("ends when stopped, keeps what was read until then and tells of nothing afterwards", async () => {
    const { start, open } = slowReader(({ size }) => (size < 6 ? 0 : 200));
    const stop = new AbortController();
    const told: string[] = [];
    const reports = await receiveInParallel(start, 2, files(30), {
      signal: stop.signal,
      onRead(file) {
        told.push(file.name);
        if (told.length === 5) stop.abort();
      },
    });
    expect(namesOf(reports)).toEqual(told.toSorted());
    expect(told).toHaveLength(5);
    expect(open.ended).toBe(2);
    await later(450);
    expect(told).toHaveLength(5);
  });

  it("starts no reader when it was stopped before", async () => {
    const { start, open } = slowReader(() => 0);
    expect(await receiveInParallel(start, 2, files(3), { signal: AbortSignal.abort() })).toEqual([]);
    expect(open.readers).toBe(0);
  });

  it("refuses the file that breaks a reader and loses none of the others", async () => {
    const { start, open } = slowReader(({ size }) => size % 2, new Set(["3.xlsx", "4.xlsx", "11.xlsx"]));
    const reports = await receiveInParallel(start, 2, files(12));
    expect(namesOf(reports)).toEqual(namesOf(files(12).map(reportOf)));
    const damaged = reports.filter((report) => "refusal" in report && report.refusal.code === "damaged");
    expect(namesOf(damaged)).toEqual(["3.xlsx", "4.xlsx", "11.xlsx"]);
    expect(open.readers).toBe(5);
  });

  it("fails as a whole where no reader can work at all", async () => {
    const start = (): Reader<Named> => ({
      read: () => Promise.reject(new HostFailure("start a worker", "refused")),
      close: () => {},
    });
    await expect(receiveInParallel(start, 2, files(5))).rejects.toThrow(HostFailure);
  });
});
