import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { docxReport } from "../../src/adapters/docx/docxReport";
import { readLook } from "../../src/adapters/docx/readLook";
import { decode } from "../../src/adapters/xlsx/decode";
import { encode } from "../../src/adapters/xlsx/encode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { annualCommune } from "../../src/definitions/forms/annualCommune";
import { th2020 } from "../../src/definitions/forms/th2020";
import { layouts, layoutRules } from "../../src/definitions/layouts";
import { layoutWords } from "../../src/definitions/words/vi/layout";
import { correctionWords, mendedWords, reminderWords, restoredSentence } from "../../src/definitions/words/vi/letters";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import { correctionsOf } from "../../src/engine/consolidation/corrections";
import { planMendedWorkbook } from "../../src/engine/consolidation/planMendedWorkbook";
import type { FormSet } from "../../src/engine/form/formSet";
import { judge } from "../../src/engine/record/judge";
import type { ReadingScope } from "../../src/engine/submission/submission";
import type { Unit } from "../../src/engine/values/unit";
import { layoutReport } from "../../src/workflows/layoutReport";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { lettersFor, writeLetters, type LettersRequest } from "../../src/workflows/writeLetters";
import { filledIn } from "../engine/record/judged";
import { trieuSon, trieuSonUnits } from "../support/trieuSon";
import { allRecordedIn, recordedIn, valueIn } from "../../src/engine/record/record";

const folder = join(__dirname, "../fixtures/trieu-son-2020/loi-so-lieu");
const wrong = [
  "01-gia-tri-lon-hon-tong.xlsx",
  "02-dau-cham-thanh-dau-phay.xlsx",
  "04-chu-trong-o-so.xlsx",
  "06-bo-trong.xlsx",
];
const scope: ReadingScope = { forms: [th2020], units: trieuSonUnits, period: null };
const digest = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
const named = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) });
const files = wrong.map((name) => named(name, new Uint8Array(readFileSync(join(folder, name)))));
const read = (received: typeof files) => receiveFiles({ decode, unpack: unpackFiles, digest }, received, scope);

const issuer = {
  name: "Ban Chỉ đạo 138 huyện Triệu Sơn",
  superior: "UBND HUYỆN TRIỆU SƠN",
  agency: "BAN CHỈ ĐẠO 138",
  symbol: "BC-BCĐ",
  authority: "TM. BAN CHỈ ĐẠO",
  position: "TRƯỞNG BAN",
  keptBy: "VT, BCĐ138",
  place: "Triệu Sơn",
};

function requestFor(consolidation: Consolidation, form: FormSet = th2020): LettersRequest {
  const subject = { form, period: form.period, agency: issuer.name, answerBy: "2020-08-12" };
  const correction = correctionWords(subject);
  return {
    consolidation,
    deadline: { due: "2020-08-01", asOf: "2020-08-06" },
    frame: {
      issuer,
      profile: { nguoiKy: { hoTen: "Nguyễn Văn A", chucVu: "TRƯỞNG BAN", quyenHan: "TM. BAN CHỈ ĐẠO" } },
      layout: layouts[0]!,
      year: 2020,
    },
    words: { correction, reminder: reminderWords(subject), mended: mendedWords(correction.say) },
    modified: "2020-06-01T00:00:00Z",
  };
}

const tableOf = async () =>
  consolidate(await read(files), { form: th2020, period: th2020.period, owner: trieuSon, units: trieuSonUnits });

describe("letters to the units", () => {
  it("tell each unit the cell in its own file, what was found, why it can't be and what to do", async () => {
    const { slips } = lettersFor(requestFor(await tableOf()));
    const slipOf = (code: string) => slips.find(({ unit }) => unit.code === code)!;
    expect(slips.map(({ unit }) => unit.code)).toEqual(["15667", "15670", "15676", "15682"]);
    expect(slipOf("15667").text).toContain(
      "1) Bảng 2: các ô B8, A8: Tin có giá trị 63 lớn hơn tổng số tin 35. Kiểm tra lại hai ô này. Có thể hai cột đổi chỗ cho nhau: ô A8 35 → 63, ô B8 63 → 35.",
    );
    expect(slipOf("15670").text).toContain("Nếu đúng là 1.888 thì nhập lại đúng số này.");
    expect(slipOf("15682").text).toMatch(
      /Những ô còn để trống, được coi là chưa báo cáo \(Bảng 2: .*\): có thì nhập số/,
    );
    for (const { text } of slips) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).toContain("trước ngày 12/8/2020");
    }
  });

  it("remind those that owe something of exactly what they owe", async () => {
    const { reminder } = lettersFor(requestFor(await tableOf()));
    expect(reminder!.text).toContain("Thị trấn Triệu Sơn: Chưa gửi Bảng 1, Bảng 2; quá hạn 05 ngày.");
    expect(reminder!.text).toContain("Xã Thọ Sơn: Còn 01 lỗi số liệu phải sửa (có phiếu kèm theo).");
    expect(reminder!.text).not.toContain("Xã Thọ Bình");
  });

  it("look as the decree on documents asks: our own check finds nothing", async () => {
    const { slips, reminder } = lettersFor(requestFor(await tableOf()));
    for (const { document } of [...slips, reminder!]) {
      const verdict = layoutReport(
        readLook(await docxReport.encode(document)),
        layoutRules,
        null,
        layoutWords.deviation,
      )!;
      expect(verdict.layout).toBe("nd30");
      expect(verdict.deviations).toEqual([]);
    }
  });

  it("are written the same to the byte again, beside nothing but their folder, whatever a list of units holds", async () => {
    const hostile: readonly Unit[] = [
      { code: "../../etc", name: "Xã ..\\..\\a:b", level: "xa", parent: "1" },
      { code: "CON", name: "\u202e<script>", level: "xa", parent: "1" },
      { code: "___", name: "…", level: "xa", parent: "1" },
      { code: "..", name: ".", level: "xa", parent: "1" },
    ];
    const owner: Unit = { code: "1", name: "Huyện Một", level: "huyen", parent: null };
    const consolidation = consolidate(
      hostile.slice(0, 3).map((unit) => ({
        file: { name: `${unit.name}.xlsx`, hash: unit.code, size: 1, modified: null },
        record: judge(th2020, unit, th2020.period, filledIn(th2020, { "tin.tong": 1, "tin.giaTri": 2 })),
        unitEvidence: null,
        consolidated: false,
      })),
      { form: th2020, period: th2020.period, owner, units: [...hostile, owner] },
    );
    const write = async () => {
      const saved = new Map<string, string>();
      const save = async (name: string, bytes: Uint8Array) => void saved.set(name, await digest(bytes));
      await writeLetters(
        { encodeReport: docxReport.encode, encode, decode, saver: { save } },
        new Map(),
        scope,
        requestFor(consolidation),
      );
      return saved;
    };
    const saved = await write();
    expect(saved.size).toBe(3 * 2 + 2 + 4);
    for (const name of saved.keys())
      expect(name).toMatch(/^(?:(?:phieu|bieu-mau-sua)\/)?[a-z0-9][a-z0-9-]*\.(?:docx|txt|xlsx)$/);
    expect(await write()).toEqual(saved);
  });

  it("are none when there is nothing to ask", () => {
    const owner: Unit = { code: "1", name: "Huyện Một", level: "huyen", parent: null };
    const consolidation = consolidate([], { form: th2020, period: th2020.period, owner, units: [owner] });
    expect(lettersFor(requestFor(consolidation))).toEqual({ slips: [], reminder: null });
  });
});

describe("a form that is sent back", () => {
  it("holds everything that the unit had entered, and reads back as its report", async () => {
    const before = await tableOf();
    const request = requestFor(before);
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const save = (name: string, bytes: Uint8Array) => Promise.resolve(void saved.push({ name, bytes }));
    const written = await writeLetters(
      { encodeReport: docxReport.encode, encode, decode, saver: { save } },
      new Map(files.map((file) => [file.name, file])),
      scope,
      request,
    );
    const mended = saved.filter(({ name }) => /bieu-mau-sua\/(?:15667|15670|15676|15682)-/.test(name));
    const again = await read(mended.map(({ name, bytes }) => named(name, bytes)));
    for (const report of again) {
      if (!("record" in report)) throw new Error(JSON.stringify(report.refusal));
      const { unit } = report.record;
      const old = before.ledger.find((entry) => entry.unit?.code === unit.code)!.record!;
      for (const [id, { value, asFound }] of allRecordedIn(old)) {
        expect([id, valueIn(report.record, id)]).toEqual([id, value]);
        if (value === null) expect([id, recordedIn(report.record, id)?.asFound ?? null]).toEqual([id, asFound]);
      }
    }
    expect(again).toHaveLength(4);
    expect(
      written.workbooks
        .find(({ unit }) => unit.code === "15667")!
        .restored.map(restoredSentence)
        .at(-1),
    ).toMatch(/^Khóa tiêu đề, mở khóa và đặt lại kiểm tra nhập liệu cho \d+ ô nhập, in lại mã biểu\.$/);
  });

  it("marks what is asked in its cells, and lists it with a way to each cell", async () => {
    const consolidation = await tableOf();
    const { words, modified } = requestFor(consolidation);
    const corrections = correctionsOf(consolidation).find(({ unit }) => unit.code === "15667")!;
    const { record } = consolidation.ledger.find(({ unit }) => unit?.code === "15667")!;
    const { plan } = planMendedWorkbook({
      form: th2020,
      unit: corrections.unit,
      period: th2020.period,
      record,
      tables: [],
      corrections,
      modified,
      words: words.mended,
    });
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Bảng 1", "Bảng 2", "Cần sửa", "Đã khôi phục"]);
    const marked = plan.sheets[1]!.cells.filter(({ mark }) => mark === "error");
    expect(marked.map(({ value }) => value)).toEqual([35, 63]);
    expect(marked.every(({ unlocked }) => unlocked)).toBe(true);
    expect(plan.sheets.slice(0, 2).every(({ isProtected, validations }) => isProtected && validations.length > 0)).toBe(
      true,
    );
    expect(plan.sheets[2]!.cells.some(({ link }) => link?.sheet === "Bảng 2")).toBe(true);
  });

  it("keeps every text of the unit's own, more than the empty form has rows for", async () => {
    const unit: Unit = { code: "11047-01", name: "Thôn Một", level: "thon", parent: "11047" };
    const kind = annualCommune.texts[0]!;
    const texts = Array.from({ length: 5 }, (_, at) => ({
      kind: kind.id,
      statedKind: kind.label,
      title: `Điển hình ${at + 1}`,
      text: `=1+${at}`,
      figures: null,
      from: null,
      cell: { sheet: "Bảng chữ", row: at, column: 0 },
      origin: null,
    }));
    const record = {
      ...judge(annualCommune, unit, annualCommune.period, filledIn(annualCommune, { "mh.dongHo": 3 })),
      texts,
    };
    const { words, modified } = requestFor(await tableOf(), annualCommune);
    const { plan } = planMendedWorkbook({
      form: annualCommune,
      unit,
      period: annualCommune.period,
      record,
      tables: [],
      corrections: null,
      modified,
      words: words.mended,
    });
    const [again] = await receiveFiles({ decode, unpack: unpackFiles, digest }, [named("a.xlsx", encode(plan))], {
      forms: [annualCommune],
      units: [unit],
      period: null,
    });
    if (!again || !("record" in again)) throw new Error("not read");
    expect(again.record.texts.map(({ title, text }) => [title, text])).toEqual(
      texts.map(({ title, text }) => [title, text]),
    );
  });
});
