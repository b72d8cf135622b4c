/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { law } from "../../src/definitions/law";
import { audit as auditWords } from "../../src/definitions/words/vi/audit";
import { auditList } from "../../src/definitions/words/vi/auditList";
import { auditText } from "../../src/engine/audit/auditText";
import { Refusal } from "../../src/engine/values/grid";
import { AuditPanel } from "../../src/pane/audit/AuditPanel";
import type { AuditServices } from "../../src/pane/audit/auditServices";
import { AuditText } from "../../src/pane/audit/AuditText";
import { textLines } from "../../src/pane/audit/textLines";
import { useAudit } from "../../src/pane/audit/useAudit";
import { acceptancesOfText, keepAcceptances } from "../../src/workflows/acceptFindings";

const report = [
  "Đã tổ chức 100 hội nghị (60 hội nghị cấp xã, 30 hội nghị cấp huyện).",
  "𝐀 Vận động 386/398 thôn đăng ký, đạt 36,89%.",
  "Có 42250 lượt người và 61.035 lượt người tham gia.",
].join("\n");

const audited = (text: string) => auditText(text, { law, say: auditWords.finding });
const file = { name: "bao-cao.txt", size: 1, bytes: async () => new Uint8Array() };

function services(kept: Map<string, string>, text: string | Error = report): AuditServices & { saved: string[][] } {
  const saved: string[][] = [];
  return {
    words: auditList,
    saved,
    pickReport: async () => file,
    pickEarlier: async () => null,
    auditFile: async () => {
      if (text instanceof Error) throw text;
      return { name: file.name, text, audited: audited(text) };
    },
    acceptancesOf: (own) => ({
      load: async () => acceptancesOfText(kept.get("all") ?? "", own),
      save: async (acceptances) => void kept.set("all", keepAcceptances(kept.get("all") ?? "", own, acceptances)),
    }),
    savePaper: async (document, acceptances) => void saved.push([document.name, ...acceptances.values()]),
  };
}

const said: string[] = [];
function Both({ services: given }: { services: AuditServices }) {
  const work = useAudit();
  return (
    <FluentProvider theme={webLightTheme}>
      <AuditPanel services={given} work={work} consolidation={null} announce={(text) => said.push(text)} />
      {work.state.step === "audited" && (
        <AuditText
          words={auditList}
          document={work.state.document}
          current={work.state.current}
          onChoose={work.choose}
        />
      )}
    </FluentProvider>
  );
}

async function opened(kept = new Map<string, string>(), text: string | Error = report) {
  const given = services(kept, text);
  const view = render(<Both services={given} />);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Chọn văn bản" })));
  return { given, ...view };
}

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});

const rows = (list: string) => within(screen.getByRole("list", { name: list })).getAllByRole("group");

describe("danh sách soát số liệu", () => {
  it("says first how much could be judged, then lists by severity with what is debatable folded away", async () => {
    await opened();
    expect(screen.getByText(auditWords.coverage(audited(report)))).toBeTruthy();
    expect(rows("Lỗi").length).toBeGreaterThanOrEqual(2);
    expect(screen.getByText(/^Gợi ý \(/)).toBeTruthy();
    expect(screen.queryByRole("list", { name: "Gợi ý" })).toBeNull();
    expect(said.at(-1)).toMatch(/^Đã soát xong: \d lỗi/);
  });

  it("shows the reckoning and how sure it is", async () => {
    await opened();
    expect(screen.getByText(/386\/398 = 96,98%; văn bản ghi 36,89%/)).toBeTruthy();
    expect(rows("Lỗi")[0]!.textContent).toMatch(/Chắc chắn · dòng 1|Khá chắc · dòng 1/);
  });

  it("lights the exact words of the finding in hand, behind letters outside the basic plane too", async () => {
    await opened();
    fireEvent.click(within(rows("Lỗi").find((row) => /36,89/.test(row.textContent))!).getAllByRole("button")[0]!);
    const document = screen.getByRole("document", { name: "Văn bản: bao-cao.txt" });
    const lit = [...document.querySelectorAll('[data-current="true"]')].map(({ textContent }) => textContent);
    expect(lit.join(" ")).toContain("36,89");
  });

  it("goes from finding to finding with Alt and the arrows", async () => {
    await opened();
    const [first, second] = rows("Lỗi");
    fireEvent.keyDown(first!, { key: "ArrowDown", altKey: true });
    expect(first!.getAttribute("aria-current")).toBe("true");
    fireEvent.keyDown(first!, { key: "ArrowDown", altKey: true });
    expect(second!.getAttribute("aria-current")).toBe("true");
    await waitFor(() => expect(second!.contains(document.activeElement)).toBe(true));
  });

  it("leaves out a finding once its reason is given, keeps that for the document, and hands it to the paper", async () => {
    const kept = new Map<string, string>();
    const { given, unmount } = await opened(kept);
    const before = rows("Lỗi").length;
    fireEvent.click(within(rows("Lỗi")[0]!).getAllByRole("button")[0]!);
    fireEvent.click(screen.getByRole("button", { name: "Chấp nhận" }));
    expect(screen.getByRole("button", { name: "Ghi lý do" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Còn 10 đối tượng chưa phân loại" } });
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Ghi lý do" })));
    expect(rows("Lỗi")).toHaveLength(before - 1);
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Lưu phiếu soát" })));
    expect(given.saved).toEqual([["bao-cao.txt", "Còn 10 đối tượng chưa phân loại"]]);
    unmount();
    await opened(kept);
    expect(rows("Lỗi")).toHaveLength(before - 1);
    expect(screen.getByText("Đã chấp nhận (1)")).toBeTruthy();
  });

  it("says in one sentence what to do when the file is no text", async () => {
    await opened(new Map(), new Refusal("encrypted", "OLE container"));
    expect(screen.getByText(auditList.trouble.encrypted)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Chọn văn bản" })).toBeTruthy();
  });
});

describe("lines of an audited text", () => {
  it("give back the text piece by piece, every quote whole", () => {
    const { findings } = audited(report);
    const lines = textLines(report, findings);
    expect(lines.map(({ text }) => text).join("\n")).toBe(report);
    for (const [index, finding] of findings.entries()) {
      const words = lines.flatMap(({ text, marks }) =>
        marks.filter((mark) => mark.findings.includes(index)).map(({ start, end }) => text.slice(start, end)),
      );
      for (const { quote } of finding.quotes) expect(words.join("")).toContain(quote);
    }
  });
});
