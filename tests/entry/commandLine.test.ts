import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readReportFile } from "../../src/adapters/docx/readReportFile";
import type { ConsolidationVerdict, FileVerdict } from "../../src/workflows/verdict";
import { convertedByLibreOffice, whereLibreOffice } from "../support/office";
import { fixtures, sample, soKet, soKetJson, unitList } from "../support/commandLine";

interface Expected {
  readonly totals: Readonly<{ [indicator: string]: number }>;
  readonly weapons: Readonly<{ [item: string]: number }>;
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly unit?: { readonly code: string; readonly name: string };
    readonly by?: string;
    readonly differs?: readonly string[];
    readonly values?: Readonly<{ [indicator: string]: number | string | null }>;
  }[];
}
const expected = JSON.parse(readFileSync(path.join(fixtures, "trieu-son-2020/expected.json"), "utf8")) as Expected;
const slips = JSON.parse(readFileSync(path.join(fixtures, "trieu-son-2020/loi-so-lieu.expected.json"), "utf8")) as {
  file: string;
  unit: string;
  finding: string;
  indicators: string[];
  severity: string;
  proposal?: string;
}[];

const district = ["--form", "th-2020", "--units", unitList, "--owner", "397"];
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "so-ket-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the command line on the sample district", () => {
  it("reads every file as a careful person does, and adds up the same totals", async () => {
    const verdict = await soKetJson<ConsolidationVerdict>("consolidate", path.join(sample, "nhan-ve"), ...district);
    expect(verdict.units).toEqual({ expected: 35, counted: 35, missing: [] });
    expect(verdict.totals).toMatchObject(expected.totals);
    expect(verdict.inventories).toEqual({ "vk.thuHoi": expected.weapons });
    const files = new Map(verdict.files.map((file) => [file.file, file]));
    expect(files.size).toBe(expected.files.length);
    for (const { file, status, unit, by, values } of expected.files) {
      const found = files.get(file)!;
      expect({ file, status: found.status, by: found.by }).toEqual({ file, status, by });
      if (unit) expect(found.unit).toEqual(unit);
      if (values) expect({ file, values: found.values }).toEqual({ file, values });
      expect(found.reason === null).toBe(status !== "quarantined");
    }
    const reasons = verdict.files.flatMap(({ reason }) => (reason ? [reason.code] : []));
    expect(reasons).toEqual(["damaged", "encrypted", "unknown_form", "unknown_unit", "wrong_period"]);
  });

  it.each(slips)("$file: $finding", async ({ file, unit, finding, indicators, severity, proposal }) => {
    const verdict = await soKetJson<{ files: FileVerdict[] }>(
      "check",
      path.join(fixtures, "trieu-son-2020/loi-so-lieu", file),
      ...["--form", "th-2020", "--units", unitList],
    );
    const [checked] = verdict.files;
    expect(checked!.unit!.code).toBe(unit);
    expect(checked!.status).toBe("counted");
    const found = checked!.issues.filter((issue) => issue.code === finding);
    expect([...new Set(found.flatMap((issue) => issue.indicators))]).toEqual(indicators);
    for (const issue of found) {
      expect(issue.severity).toBe(severity);
      expect(issue.cells).toHaveLength(issue.indicators.length);
      expect(issue.cells[0]).toMatch(/^Bảng [12]![A-X]8$/);
      if (proposal) expect(issue.proposal!.value).toBe((issue.found as number) * 1000);
    }
  });

  it("goes on from the consolidated workbook to the draft, with the same figures", async () => {
    const workbook = path.join(folder, "tong-hop.xlsx");
    const report = path.join(folder, "bao-cao.docx");
    expect((await soKet("consolidate", path.join(sample, "nhan-ve"), ...district, "--out", workbook)).status).toBe(1);
    const draft = await soKetJson<{
      outline: string;
      layout: string;
      coverage: string;
      figures: { indicator: string; value: number; text: string }[];
      placeholders: { heading: string; needs: string }[];
    }>("draft", workbook, "--profile", path.join(sample, "ho-so.json"), "--out", report);
    expect(draft).toMatchObject({ layout: "nd30", coverage: "Số liệu tổng hợp từ 35/35 đơn vị." });
    expect(draft.figures).toContainEqual({ indicator: "tin.tong", value: 1753, text: "1.753" });
    for (const { indicator, value } of draft.figures) {
      if (indicator in expected.totals) expect([indicator, value]).toEqual([indicator, expected.totals[indicator]]);
    }
    expect(draft.placeholders.every(({ needs }) => needs.length > 10)).toBe(true);
    expect(readFileSync(report).subarray(0, 2).toString()).toBe("PK");
  });

  whereLibreOffice("goes on from a consolidated workbook that was saved again in LibreOffice", async () => {
    const workbook = path.join(folder, "tong-hop.xlsx");
    await soKet("consolidate", path.join(sample, "nhan-ve"), ...district, "--out", workbook);
    writeFileSync(workbook, await convertedByLibreOffice(readFileSync(workbook), "xlsx", "xlsx"));
    const draft = await soKetJson<{ coverage: string; figures: { indicator: string; value: number }[] }>(
      ...["draft", workbook, "--out", path.join(folder, "bao-cao.docx")],
    );
    expect(draft.coverage).toBe("Số liệu tổng hợp từ 35/35 đơn vị.");
    expect(draft.figures.find(({ indicator }) => indicator === "tin.tong")!.value).toBe(1753);
  });

  it("takes a consolidated workbook as the district's report one level up", async () => {
    const inbox = path.join(folder, "nhan-ve");
    const units = path.join(folder, "don-vi.csv");
    writeFileSync(units, "ma,ten,cap,ma_cap_tren\n38,Tỉnh Thanh Hóa,tinh,\n397,Huyện Triệu Sơn,huyen,38\n");
    mkdirSync(inbox);
    const workbook = path.join(inbox, "trieu-son.xlsx");
    await soKet("consolidate", path.join(sample, "nhan-ve"), ...district, "--out", workbook);
    const province = await soKetJson<ConsolidationVerdict>(
      ...["consolidate", inbox, "--form", "th-2020", "--units", units, "--owner", "38"],
    );
    // The form has no column for a province, so it need not report besides its districts.
    expect(province.units).toEqual({ expected: 1, counted: 1, missing: [] });
    expect(province.reconciliation.differing).toEqual([]);
    expect(province.files[0]).toMatchObject({ status: "counted", unit: { code: "397" } });
    expect(province.totals).toMatchObject(expected.totals);
    expect(province.inventories).toEqual({ "vk.thuHoi": expected.weapons });
  });

  it("takes the units below the owner from the registry where no list is given", async () => {
    const list = path.join(folder, "don-vi.csv");
    const made = await soKet("units", "--owner", "Tỉnh Thanh Hóa", "--date", "2026-11-21", "--out", list);
    expect(made).toMatchObject({ status: 0, out: `Đã ghi 166 đơn vị vào ${list}, theo danh mục ngày 21/11/2026\n` });
    expect(readFileSync(list, "utf8")).toContain("15667,Xã Thọ Bình,xa,38");
    const district = await soKetJson<ConsolidationVerdict>(
      ...["consolidate", path.join(sample, "nhan-ve"), "--form", "th-2020", "--owner", "397"],
    );
    // The registry has the 32 communes of 30/6/2025; two of the 34 of 2020 are not among them.
    expect(district.units).toEqual({ expected: 33, counted: 33, missing: [] });
  });

  it("tells of the last period, and of reports that are copies of it", async () => {
    const last = path.join(folder, "ky-truoc.xlsx");
    await soKet("consolidate", path.join(sample, "nhan-ve"), ...district, "--out", last);
    const { baseline, issues } = await soKetJson<ConsolidationVerdict>(
      ...["consolidate", path.join(sample, "nhan-ve"), ...district, "--previous", last],
    );
    expect(baseline).toMatchObject({ period: "2015-2020", notComparable: [], changes: [] });
    expect(issues.filter(({ code }) => code === "stale_copy").length).toBeGreaterThanOrEqual(30);
    const told = issues.find(({ code }) => code === "stale_copy")!.message;
    expect(told).toMatch(/^100% số liệu \(\d+\/\d+ chỉ tiêu\) giống hệt kỳ trước/);
  });

  it("writes a blank workbook that comes back as the unit it was made for", async () => {
    const blank = path.join(folder, "dan-ly.xlsx");
    const made = await soKet("form", "th-2020", "--unit", "Xã Dân Lý", "--units", unitList, "--out", blank);
    expect(made).toMatchObject({ status: 0, out: `Đã ghi ${blank}\n` });
    const { files } = await soKetJson<{ files: FileVerdict[] }>("check", blank, "--units", unitList);
    expect(files[0]).toMatchObject({
      status: "counted",
      form: "th-2020",
      unit: { code: "15703" },
      period: "2015-2020",
    });
    expect(Object.values(files[0]!.values).every((value) => value === null)).toBe(true);
  });

  it("writes a blank workbook for a unit that is on no list, by its name", async () => {
    const blank = path.join(folder, "dan-ly.xlsx");
    expect((await soKet("form", "hn-2020", "--unit", "Phường Bạch Mai", "--out", blank)).status).toBe(0);
    const { files } = await soKetJson<{ files: FileVerdict[] }>("check", blank);
    expect(files[0]).toMatchObject({ status: "counted", form: "hn-2020", unit: { code: "phuong-bach-mai" } });
    expect((await soKet("form", "hn-2020", "--unit", "99999", "--out", blank)).status).toBe(2);
  });

  it("writes a blank workbook for every unit of the list, the same bytes each time", async () => {
    for (const run of ["lan-1", "lan-2"]) {
      const { status } = await soKet("form", "hn-2020", "--all", "--units", unitList, "--out", path.join(folder, run));
      expect(status).toBe(0);
    }
    const names = readdirSync(path.join(folder, "lan-1"));
    expect(names).toHaveLength(35);
    for (const name of names) {
      const [first, second] = ["lan-1", "lan-2"].map((run) => readFileSync(path.join(folder, run, name)));
      expect(first!.equals(second!)).toBe(true);
    }
  });

  it("lists the form sets", async () => {
    const { forms } = await soKetJson<{ forms: { id: string; tables: { number: string }[] }[] }>("forms");
    const ids = ["th-2020", "hn-2020", "kl44-2022", "ct07-2019", "nam-xa", "hai-cap-2026"];
    expect(forms.map(({ id }) => id)).toEqual(ids);
    expect(forms[0]!.tables.map(({ number }) => number)).toEqual(["Bảng 1", "Bảng 2"]);
    const { out } = await soKet("forms");
    expect(out).toContain("Mẫu ĐỀ XUẤT, không phải mẫu chính thức");
  });

  it("says who has not reported, and what the totals cover", async () => {
    const inbox = path.join(folder, "nhan-ve");
    mkdirSync(inbox);
    for (const name of ["01-thi-tran-trieu-son.xlsx", "12-xa-dan-ly.xlsx"]) {
      copyFileSync(path.join(sample, "nhan-ve", name), path.join(inbox, name));
    }
    const workbook = path.join(folder, "tong-hop.xlsx");
    const { out, status } = await soKet("consolidate", inbox, ...district, "--out", workbook);
    expect(status).toBe(0);
    expect(out).toContain("Đơn vị: 2/35 đơn vị được tính");
    expect(out).toContain("Chưa báo cáo: Xã Thọ Sơn");
    const draft = await soKetJson<{ coverage: string }>("draft", workbook, "--out", path.join(folder, "x.docx"));
    expect(draft.coverage).toContain("Số liệu tổng hợp từ 02/35 đơn vị; chưa có báo cáo của: xã Thọ Sơn");
  });
});

describe("the audit of a text", () => {
  interface Audit {
    readonly file: string;
    readonly quantities: number;
    readonly checked: number;
    readonly notUnderstood: number;
    readonly findings: readonly {
      readonly kind: string;
      readonly severity: string;
      readonly quotes: readonly {
        readonly quote: string;
        readonly line: number;
        readonly start: number;
        readonly end: number;
      }[];
      readonly message: string;
    }[];
  }

  it("finds in the Triệu Sơn report what its tables contradict, and quotes it to the letter", async () => {
    const file = path.join(fixtures, "reports/bao-cao-trieu-son-2020.txt");
    const audit = await soKetJson<Audit>("audit", file);
    const characters = [...readFileSync(file, "utf8")];
    for (const { quote, start, end } of audit.findings.flatMap(({ quotes }) => quotes)) {
      expect(characters.slice(start, end).join("")).toBe(quote);
    }
    const errors = audit.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ kind, message }) => [kind, message])).toEqual([
      ["narrative_vs_table", "Lời văn ghi “496 viên đạn”, bảng ghi 459."],
      ["restated_value", expect.stringContaining("“22.106 tổ ANXH” khác với “2.106 tổ ANXH”")],
    ]);
  });

  it("finds nothing wrong in the draft it wrote itself, read back from .docx against its workbook", async () => {
    const workbook = path.join(folder, "tong-hop.xlsx");
    const report = path.join(folder, "bao-cao.docx");
    await soKet("consolidate", path.join(sample, "nhan-ve"), ...district, "--out", workbook);
    await soKet("draft", workbook, "--profile", path.join(sample, "ho-so.json"), "--out", report);
    const audit = await soKetJson<Audit>("audit", report, "--figures", workbook);
    expect(audit.quantities).toBeGreaterThan(30);
    expect(audit.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("the audit beside other papers", () => {
  const report = [
    "BÁO CÁO",
    "Kết quả phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2020",
    "Năm 2020, xảy ra 41 vụ phạm pháp hình sự, giảm 13 vụ so với năm 2019 (54 vụ).",
    "Tổ chức 100 hội nghị (60 hội nghị cấp xã, 30 hội nghị cấp huyện).",
  ].join("\n");

  it("is written for the author as a .docx that reads like the list, with the computation", async () => {
    const file = path.join(folder, "bao-cao.txt");
    const paper = path.join(folder, "giay-soat.docx");
    writeFileSync(file, report);
    const { status, out } = await soKet("audit", file, "--out", paper);
    expect(status).toBe(1);
    expect(out).toContain(paper);
    const written = readReportFile(new Uint8Array(readFileSync(paper)));
    expect(written).toContain("PHIẾU SOÁT SỐ LIỆU");
    expect(written).toContain("Văn bản: bao-cao.txt");
    expect(written).toContain("100 hội nghị");
    expect(written).toContain("60 + 30 = 90; văn bản ghi 100");
  });

  it("compares what it repeats of last year with last year's report", async () => {
    const file = path.join(folder, "bao-cao.txt");
    const before = path.join(folder, "bao-cao-2019.txt");
    writeFileSync(file, report);
    writeFileSync(before, "Kết quả phong trào năm 2019\nTrên địa bàn xảy ra 45 vụ phạm pháp hình sự.");
    const audit = await soKetJson<{ findings: { kind: string; computed: unknown }[] }>(
      "audit",
      file,
      "--figures",
      before,
    );
    expect(audit.findings).toContainEqual(expect.objectContaining({ kind: "narrative_vs_table", computed: 45 }));
  });
});

describe("what cannot be done is one line that says what to do", () => {
  const lines: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /Chưa nêu lệnh/],
    ["an unknown command", ["gop"], /Không có lệnh «gop»/],
    ["an unknown option", ["check", "--nhanh"], /--nhanh/],
    ["an option without its value", ["check", "x.xlsx", "--form"], /--form/],
    ["an unknown form", ["check", unitList, "--form", "xx"], /Không có bộ biểu mẫu «xx».*th-2020/],
    ["a file that is not there", ["check", "khong-co.xlsx"], /Không tìm thấy «khong-co\.xlsx»/],
    ["no owner", ["consolidate", sample, "--form", "th-2020"], /Thiếu --owner/],
    [
      "an owner that is in no registry",
      ["consolidate", sample, "--form", "th-2020", "--owner", "999"],
      /không có «999»/,
    ],
    ["a district of before", ["units", "--owner", "397", "--date", "2026-11-21"], /thêm --date 2025-06-30/],
    [
      "two reports that share days, and nobody said how to treat them",
      ["consolidate", sample, "--form", "hn-2020", "--owner", "397", "--supplement", sample],
      /trùng 21 ngày \(10\/6\/2020–30\/6\/2020\) nên không tự cộng/,
    ],
    ["an unknown owner", ["consolidate", sample, ...district.slice(0, 4), "--owner", "1"], /Không có đơn vị «1»/],
    ["a period that is none", ["consolidate", sample, ...district, "--period", "2020-2015"], /«2020-2015»/],
    ["a draft of something else", ["draft", unitList, "--out", "x.docx"], /không phải bảng tổng hợp/],
    ["a report that is not there", ["audit", "khong-co.txt"], /Không tìm thấy/],
    [
      "a place that can't be written",
      ["form", "th-2020", "--unit", "397", "--units", unitList, "--out", path.join(unitList, "x.xlsx")],
      /Không ghi được/,
    ],
  ];
  it.each(lines)("%s", async (_, args, sentence) => {
    const { status, out, messages } = await soKet(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(messages).toMatch(sentence);
    expect(messages.trim().split("\n")).toHaveLength(1);
  });

  it("keeps the old file when the new one can't be made", async () => {
    const out = path.join(folder, "bao-cao.docx");
    writeFileSync(out, "cũ");
    expect((await soKet("draft", unitList, "--out", out)).status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("cũ");
    expect(readdirSync(folder)).toEqual(["bao-cao.docx"]);
  });
});

describe("a folder with anything in it", () => {
  it("ends every file somewhere and stops at none", async () => {
    const inbox = path.join(folder, "nhan-ve");
    mkdirSync(inbox);
    const good = readFileSync(path.join(sample, "nhan-ve/12-xa-dan-ly.xlsx"));
    const odd: { readonly [name: string]: Buffer } = {
      "trong.xlsx": Buffer.alloc(0),
      "anh.xlsx": Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"),
      "thu.docx": readFileSync(path.join(sample, "nhan-ve/x3-danh-sach.xlsx")),
      "cut.xlsx": good.subarray(0, good.length - 900),
      "don-vi.csv": readFileSync(unitList),
      "__proto__.xlsx": good,
    };
    for (const [name, bytes] of Object.entries(odd)) writeFileSync(path.join(inbox, name), bytes);
    const verdict = await soKetJson<ConsolidationVerdict>("consolidate", inbox, ...district);
    const ends = Object.fromEntries(
      verdict.files.map(({ file, status, reason }) => [`${file} `, reason?.code ?? status]),
    );
    expect(ends).toEqual({
      "trong.xlsx ": "empty",
      "anh.xlsx ": "not_a_spreadsheet",
      "thu.docx ": "unknown_form",
      "cut.xlsx ": "damaged",
      "don-vi.csv ": "unknown_form",
      "__proto__.xlsx ": "counted",
    });
  });
});
