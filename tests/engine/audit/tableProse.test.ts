import fc from "fast-check";
import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const told = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ kind, stated, computed }) => `${kind}: ${stated} / ${computed}`);

const wards = [
  "Bảng 4. Trang bị phương tiện tại các phường",
  "Phường\tSố tổ tự quản\tCamera (mắt)\tHộ treo biển an toàn",
  "Lam Hạ\t38\t164\t2.417",
  "Quang Trung\t27\t251\t1.968",
  "Thanh Tuyền\t45\t139\t3.052",
  "Tổng cộng\t110\t554\t7.437",
].join("\n");
const years = [
  "Chỉ tiêu theo dõi\tNăm 2021\tNăm 2022",
  "Gây rối trật tự công cộng\t31\t24",
  "Mua bán trái phép chất ma túy\t46\t58",
  "Lừa đảo qua mạng\t9\t21",
  "Cộng\t86\t103",
].join("\n");
const plan = [
  "Nội dung công việc\tKế hoạch năm\tThực hiện",
  "Buổi phát thanh\t240\t263",
  "Lớp bồi dưỡng\t18\t15",
  "Kinh phí (triệu đồng)\t420\t438",
].join("\n");
const quarters = ["Quý\tSố tin báo\tSố vụ làm rõ", "I\t312\t41", "II\t287\t36", "III\t354\t52", "IV\t268\t29"].join(
  "\n",
);

const grades = [
  "Khối\tSố đơn vị\tĐạt loại tốt\tĐạt loại khá",
  "Hành chính\t42\t31\t9",
  "Kinh doanh\t88\t52\t27",
  "Tổng số\t130\t83\t36",
].join("\n");
const households = [
  "TT\tXã\tHộ nghèo\tHộ đăng ký gia đình văn hóa",
  "1\tYên Thọ\t45\t1.205",
  "2\tXuân Du\t62\t987",
].join("\n");
const terms = ["Loại tin\tKỳ trước\tKỳ này", "Tin tiếp nhận\t132\t158", "Tin đã giải quyết\t120\t149"].join("\n");

describe("running text beside a table", () => {
  it.each([
    [
      "the row by its name, the column by its noun",
      wards,
      "Phường Quang Trung lắp nhiều camera nhất với 215 mắt.",
      "narrative_vs_table: 215 / 251",
    ],
    [
      "the row named once for several figures",
      wards,
      "Đứng đầu là Thanh Tuyền: 45 tổ tự quản, 3.025 hộ treo biển.",
      "narrative_vs_table: 3025 / 3052",
    ],
    [
      "the total of all",
      wards,
      "Tính chung toàn thành phố đã có 7.347 hộ treo biển an toàn.",
      "narrative_vs_table: 7347 / 7437",
    ],
    [
      "from one year to the next",
      years,
      "Án ma túy tăng mạnh; riêng gây rối trật tự công cộng từ 31 vụ hạ xuống còn 42 vụ.",
      "narrative_vs_table: 42 / 24",
    ],
    [
      "by how much it changed",
      years,
      "Mua bán trái phép chất ma túy tăng 21 vụ so với năm trước.",
      "narrative_vs_table: 21 / 12",
    ],
    [
      "by how many percent it changed",
      years,
      "Lừa đảo qua mạng tăng 12 vụ, tương ứng tăng 57,1%.",
      "ratio_vs_percent: 57.1 / 133.33",
    ],
    [
      "beyond what was planned",
      plan,
      "Toàn huyện làm được 263 buổi phát thanh, vượt 32 buổi.",
      "narrative_vs_table: 32 / 23",
    ],
    ["in the unit of its row", plan, "Kinh phí đã chi 483 triệu đồng.", "narrative_vs_table: 483000000 / 438000000"],
    [
      "a quarter",
      quarters,
      "Sang quý III, nhân dân gửi 345 tin báo, giúp làm rõ 52 vụ.",
      "narrative_vs_table: 345 / 354",
    ],
    [
      "what is said beside the noun",
      grades,
      "Khối kinh doanh đông nhất, 88 đơn vị, song mới có 25 đơn vị đạt loại tốt.",
      "narrative_vs_table: 25 / 52",
    ],
    [
      "what was spoken of before the figure",
      households,
      "Yên Thọ dẫn đầu về đăng ký gia đình văn hóa với 1.250 hộ.",
      "narrative_vs_table: 1250 / 1205",
    ],
    ["this period, not the last", terms, "Số tin đã giải quyết là 194 tin.", "narrative_vs_table: 194 / 149"],
  ])("is compared with the cell that it tells: %s", (_, table, sentence, expected) => {
    expect(told(`${table}\n${sentence}`)).toContain(expected);
  });

  it.each([
    ["what it says right", wards, "Phường Quang Trung có 27 tổ tự quản nhưng lắp nhiều camera nhất với 251 mắt."],
    ["some of what a cell counts", wards, "Tại Lam Hạ, trong 164 mắt camera có 146 mắt do dân đóng góp."],
    ["a place that the table doesn't have", wards, "Ngoài ra, phường Châu Sơn mới lắp 129 mắt camera."],
    ["a rounded figure", wards, "Thanh Tuyền có trên 3.000 hộ treo biển, Lam Hạ gần 170 mắt camera."],
    [
      "differences that hold",
      years,
      "So với năm 2021, gây rối trật tự công cộng giảm 07 vụ, lừa đảo qua mạng tăng 12 vụ; tổng số tăng 17 vụ.",
    ],
    [
      "what was planned and what was done",
      plan,
      "Kế hoạch giao 18 lớp bồi dưỡng, mới mở 15 lớp, còn thiếu 03 lớp; phát thanh vượt 23 buổi.",
    ],
    ["two rows together, and the others", wards, "Lam Hạ và Quang Trung có 65 tổ tự quản; hai phường còn lại 54 tổ."],
    ["another period", wards, "Cùng kỳ năm trước, phường Lam Hạ mới có 146 mắt camera."],
    ["what is aimed at", wards, "Lam Hạ phấn đấu đến cuối năm có 83 tổ tự quản."],
    ["another thing of the same unit", quarters, "Quý II xảy ra 63 vụ tai nạn giao thông."],
    ["another table's matter", years, "Hội Nông dân giúp 68 hộ vay vốn, phát 85 suất quà."],
  ])("is left alone where it tells %s", (_, table, sentence) => {
    expect(told(`${table}\n${sentence}`)).toEqual([]);
  });

  it("is read by the number of its table when that stands elsewhere", () => {
    const text = `${wards}\n\nII. ĐÁNH GIÁ CHUNG\n\nNhư Bảng 4 đã nêu, Lam Hạ lắp 146 mắt camera.`;
    expect(told(text)).toContain("narrative_vs_table: 146 / 164");
  });

  it("never makes the audit fail, whatever the table", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "Tổng", "Năm 2020", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Tổ 1", "I", "Quý", "(kg)"),
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        cell,
        (rows, word) => {
          const text = `${rows.map((row) => row.join("\t")).join("\n")}\nTheo bảng trên, ${word} có 12 vụ, tăng 3 vụ, Tổ 1 từ 5 lên 20%.`;
          for (const { quotes } of auditText(text, { say: ({ code }) => code }).findings)
            for (const { start, end } of quotes)
              expect(start >= 0 && start < end && end <= Array.from(text).length).toBe(true);
        },
      ),
    );
  });
});
