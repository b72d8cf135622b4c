import type { FindingKind } from "../../src/engine/audit/finding";
import { comma, dots, n, slip, total, type Dice, type PlantedCase } from "./reportCorpus";

type Pair = Pick<PlantedCase, "clean" | "broken" | "wrong"> & { readonly alsoRight?: readonly string[] };

export interface Template {
  readonly name: string;
  readonly register: PlantedCase["register"];
  readonly kind: FindingKind;
  readonly certain: boolean;
  readonly make: (roll: Dice) => Pair;
}

const COMMUNES = [
  "Hòa Lạc",
  "Tân Thịnh",
  "Yên Sơn",
  "Quảng Phú",
  "Thanh Bình",
  "Đông Hải",
  "Bình Minh",
  "Khun Há",
  "Nà Tăm",
  "Sơn Bình",
  "Hồ Thầu",
  "Bản Giang",
];
const SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];

/** Same text with one figure replaced. */
function replaced(text: (value: string) => string, right: string, wrong: string): Pair {
  return { clean: text(right), broken: text(wrong), wrong };
}

const t = (
  name: string,
  register: Template["register"],
  kind: FindingKind,
  certain: boolean,
  make: Template["make"],
): Template => ({ name, register, kind, certain, make });

const sums: Template[] = [
  t("bracketed parts", "xã", "sum_mismatch", true, (r) => {
    const parts = r.parts(r.int(2, 4), 3, 40);
    const kinds = r.some(
      [
        "trộm cắp tài sản",
        "cố ý gây thương tích",
        "đánh bạc",
        "gây rối trật tự công cộng",
        "lừa đảo",
        "hủy hoại tài sản",
      ],
      parts.length,
    );
    const text = (all: string) =>
      `Trong năm, trên địa bàn xã xảy ra ${all} vụ vi phạm pháp luật (${parts.map((part, i) => `${n(part)} vụ ${kinds[i]}`).join(", ")}); Công an xã đã tham mưu xử lý kịp thời.`;
    const sum = total(parts);
    return replaced(text, n(sum), n(slip(r, sum)));
  }),
  t("gồm", "Đảng", "sum_mismatch", true, (r) => {
    const [a, b] = [r.int(12, 40), r.int(101, 300)];
    const text = (all: string) =>
      `Đảng bộ huyện hiện có ${all} tổ chức cơ sở đảng, gồm ${n(a)} tổ chức đảng ở cơ quan và ${n(b)} tổ chức đảng ở xã, thị trấn.`;
    return replaced(text, dots(a + b), dots(slip(r, a + b)));
  }),
  t("trong đó roles", "tỉnh", "sum_mismatch", true, (r) => {
    const [chief, deputy, member] = [r.int(60, 99), r.int(100, 180), r.int(400, 900)];
    const sum = chief + deputy + member;
    const over = sum - r.int(2, 9) * 10;
    const text = (all: string) =>
      `Toàn tỉnh hiện có ${all} đồng chí Công an xã, trong đó có ${chief} đồng chí Trưởng Công an xã, ${deputy} đồng chí Phó trưởng Công an xã và ${member} đồng chí Công an viên.`;
    return replaced(text, dots(sum), dots(over));
  }),
  t("list below a total", "tỉnh", "sum_mismatch", true, (r) => {
    const parts = r.parts(3, 20, 400);
    const text = (all: string) =>
      `Tổng số lực lượng bảo vệ cơ quan, doanh nghiệp: ${all} người. Cụ thể:\n- Khối cơ quan nhà nước: ${n(parts[0]!)} người;\n- Khối doanh nghiệp: ${n(parts[1]!)} người;\n- Khối trường học, bệnh viện: ${n(parts[2]!)} người.`;
    return replaced(text, dots(total(parts)), dots(slip(r, total(parts))));
  }),
  t("còn lại", "xã", "sum_mismatch", true, (r) => {
    const [a, b] = [r.int(11, 60), r.int(11, 30)];
    const text = (rest: string) =>
      `Đã gọi hỏi, răn đe ${n(a + b)} đối tượng, trong đó lập hồ sơ quản lý ${n(a)} đối tượng, còn lại ${rest} đối tượng ký cam kết không vi phạm.`;
    return replaced(text, n(b), n(b + r.int(2, 9)));
  }),
  t("written sum", "tỉnh", "sum_mismatch", true, (r) => {
    const parts = r.parts(3, 10, 90);
    return replaced(
      (all) => `Số buổi tuyên truyền ba năm cộng lại: ${parts.join(" + ")} = ${all} buổi.`,
      dots(total(parts)),
      dots(slip(r, total(parts))),
    );
  }),
  t("two totals, two lists", "tỉnh", "sum_mismatch", true, (r) => {
    const [v1, v2, p1, p2] = [r.int(12, 60), r.int(12, 60), r.int(61, 99), r.int(61, 99)];
    const text = (people: string) =>
      `Phát hiện, bắt giữ ${v1 + v2} vụ, ${people} đối tượng (ma túy ${v1} vụ, ${p1} đối tượng; đánh bạc ${v2} vụ, ${p2} đối tượng).`;
    return replaced(text, dots(p1 + p2), dots(slip(r, p1 + p2)));
  }),
  t("trailing total", "xã", "sum_mismatch", true, (r) => {
    const [a, b] = [r.int(12, 40), r.int(12, 40)];
    return replaced(
      (all) => `Năm qua tổ chức ${a} buổi nói chuyện tại nhà văn hóa, ${b} buổi tại trường học, tổng cộng ${all} buổi.`,
      n(a + b),
      n(slip(r, a + b)),
    );
  }),
  t("money parts", "Đảng", "sum_mismatch", true, (r) => {
    const [a, b] = [r.int(21, 90) * 1_000_000, r.int(21, 90) * 1_000_000];
    return replaced(
      (all) =>
        `Kinh phí hỗ trợ phong trào là ${all} đồng, gồm ngân sách huyện ${dots(a)} đồng và ngân sách xã ${dots(b)} đồng.`,
      dots(a + b),
      dots(a + b + r.int(1, 9) * 1_000_000),
    );
  }),
  t("part larger than its whole", "xã", "implausible", true, (r) => {
    const whole = r.int(30, 90);
    const part = r.int(5, 25);
    return replaced(
      (some) =>
        `Nhân dân cung cấp ${whole} tin về an ninh, trật tự, trong đó có ${some} tin có giá trị, giúp Công an xã giải quyết kịp thời.`,
      n(part),
      n(whole + part),
    );
  }),
  t("table total row", "tỉnh", "sum_mismatch", true, (r) => {
    const rows = r.some(COMMUNES, 5).map((name) => ({ name, a: r.int(3, 40), b: r.int(40, 90) }));
    const text = (all: string) =>
      `STT\tĐơn vị\tSố vụ\tSố đối tượng\n${rows.map((row, i) => `${i + 1}\tXã ${row.name}\t${row.a}\t${row.b}`).join("\n")}\n\tTổng cộng\t${total(rows.map((row) => row.a))}\t${all}`;
    const sum = total(rows.map((row) => row.b));
    return replaced(text, dots(sum), dots(slip(r, sum)));
  }),
];

const lists: Template[] = [
  t("names in brackets", "Đảng", "count_vs_list", true, (r) => {
    const names = r.some(COMMUNES, r.int(3, 6));
    return replaced(
      (count) => `Có ${count} xã (${names.join(", ")}) đã ra mắt mô hình “Camera an ninh”.`,
      n(names.length),
      n(names.length + r.of([1, 2])),
    );
  }),
  t("models in bullets", "xã", "count_vs_list", true, (r) => {
    const places = r.some(COMMUNES, r.int(3, 6));
    return replaced(
      (count) =>
        `Đến nay trên địa bàn xã duy trì ${count} mô hình, cụ thể:\n${places.map((place) => `- Mô hình “Dòng họ ${r.of(SURNAMES)} tự quản” tại thôn ${place};`).join("\n")}`,
      n(places.length),
      n(places.length + r.of([1, 2])),
    );
  }),
  t("religions", "tỉnh", "count_vs_list", true, (r) => {
    const names = r.some(["Phật giáo", "Công giáo", "Tin lành", "Cao Đài"], r.int(2, 4));
    const listed = `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
    return replaced(
      (count) => `Trên địa bàn tỉnh có ${count} tôn giáo đang hoạt động là ${listed}.`,
      n(names.length),
      n(names.length + 1),
    );
  }),
  t("task groups", "Đảng", "count_vs_list", true, (r) => {
    const tasks = r.some(
      [
        "Tăng cường sự lãnh đạo của cấp ủy.",
        "Đẩy mạnh công tác tuyên truyền.",
        "Củng cố lực lượng nòng cốt.",
        "Làm tốt công tác khen thưởng.",
        "Bảo đảm kinh phí hoạt động.",
      ],
      r.int(3, 5),
    );
    return replaced(
      (count) =>
        `Thời gian tới, tập trung thực hiện ${count} nhiệm vụ sau:\n${tasks.map((task, i) => `${i + 1}) ${task}`).join("\n")}`,
      n(tasks.length),
      n(tasks.length + 1),
    );
  }),
  t("communes after gồm", "tỉnh", "count_vs_list", true, (r) => {
    const names = r.some(COMMUNES, r.int(3, 5));
    return replaced(
      (count) => `Cụm thi đua số 2 có ${count} xã gồm: ${names.join(", ")}.`,
      n(names.length),
      n(names.length + 2),
    );
  }),
];

const restated: Template[] = [
  t("same team, other number", "xã", "restated_value", true, (r) => {
    const [teams, members] = [r.int(110, 280), r.int(1100, 3900)];
    const text = (again: string) =>
      `Hiện nay, toàn huyện có ${teams} tổ hòa giải với ${dots(members)} thành viên hoạt động thường xuyên.\n\nHàng năm, các tổ được tập huấn nghiệp vụ.\n\nLực lượng tham gia gồm ${teams} tổ hòa giải với ${again} thành viên.`;
    return { ...replaced(text, dots(members), dots(slip(r, members))), alsoRight: [dots(members)] };
  }),
  t("population told twice", "tỉnh", "restated_value", true, (r) => {
    const people = r.int(120_000, 890_000);
    const text = (again: string) =>
      `Huyện có diện tích ${comma(r.int(20000, 90000) / 100)} km², dân số ${again} người.\n\nVới dân số ${dots(people)} người, địa bàn huyện rộng, công tác bảo đảm an ninh trật tự còn nhiều khó khăn.`;
    const area = text(dots(people));
    const again = dots(slip(r, people));
    return { clean: area, broken: area.replace(dots(people), again), wrong: again, alsoRight: [dots(people)] };
  }),
  t("words against digits", "Đảng", "restated_value", true, (r) => {
    const [value, words] = r.of([
      [40_000_000, "Bốn mươi triệu đồng"],
      [25_000_000, "Hai mươi lăm triệu đồng"],
      [105_000_000, "Một trăm linh năm triệu đồng"],
      [12_500_000, "Mười hai triệu năm trăm nghìn đồng"],
    ] as const);
    return {
      ...replaced(
        (amount) => `Tổng kinh phí khen thưởng: ${amount} đồng (Bằng chữ: ${words}).`,
        dots(value),
        dots(slip(r, value / 100_000) * 100_000),
      ),
      alsoRight: [words],
    };
  }),
  t("campaign attendance twice", "Đảng", "restated_value", true, (r) => {
    const [sessions, people] = [r.int(111, 480), r.int(11_111, 48_999)];
    const text = (again: string) =>
      `1. Công tác tuyên truyền\n\nĐã tổ chức ${sessions} buổi tuyên truyền pháp luật cho ${dots(people)} lượt người tham dự.\n\n2. Đánh giá chung\n\nNổi bật là đã tổ chức ${sessions} buổi tuyên truyền pháp luật cho ${again} lượt người, tạo chuyển biến rõ nét.`;
    return { ...replaced(text, dots(people), dots(slip(r, people))), alsoRight: [dots(people)] };
  }),
  t("village total as denominator", "xã", "restated_value", false, (r) => {
    const all = r.int(121, 320);
    const text = (of: string) =>
      `Toàn huyện có ${all} thôn, bản.\n\nKết quả bình xét, có ${all - r.int(20, 60)}/${of} thôn, bản đạt tiêu chuẩn “An toàn về an ninh, trật tự”.`;
    const clean = text(String(all));
    const wrong = slip(r, all);
    return { clean, broken: clean.replace(`/${all} `, `/${wrong} `), wrong: String(wrong), alsoRight: [String(all)] };
  }),
  t("another unit for the same count", "tỉnh", "restated_value", false, (r) => {
    const [teams, members] = [r.int(310, 980), r.int(1101, 9899)];
    const people = members % 100 === 0 ? members + 7 : members;
    const text = (noun: string) =>
      `Toàn huyện có ${teams} tổ liên gia với ${dots(people)} thành viên.\n\nĐến nay đã củng cố ${teams} tổ liên gia với ${dots(people)} ${noun}.`;
    return { clean: text("thành viên"), broken: text("hộ gia đình"), wrong: "hộ gia đình", alsoRight: ["thành viên"] };
  }),
];

const tables: Template[] = [
  t("inventory in a cell", "tỉnh", "narrative_vs_table", true, (r) => {
    const [guns, rounds, knives] = [r.int(20, 190), r.int(120, 990), r.int(20, 190)];
    const text = (told: string) =>
      `Nhân dân tự giác giao nộp ${guns} khẩu súng, ${told} viên đạn và ${knives} dao, kiếm các loại.\n\nNội dung\tKết quả\nThu hồi vũ khí\t${guns} súng, ${rounds} viên đạn, ${knives} dao, kiếm`;
    const wrong = String(slip(r, rounds));
    return { ...replaced(text, String(rounds), wrong), alsoRight: [`${rounds} viên`] };
  }),
  t("indicator rows", "xã", "narrative_vs_table", true, (r) => {
    const [tips, useful] = [r.int(200, 900), r.int(101, 190)];
    const text = (told: string) =>
      `Quần chúng nhân dân đã cung cấp ${told} nguồn tin về an ninh, trật tự.\n\nSTT\tNội dung\tSố lượng\n1\tSố nguồn tin quần chúng cung cấp\t${tips}\n2\tSố tin có giá trị\t${useful}\n3\tSố vụ hòa giải thành\t${r.int(20, 90)}`;
    const clean = text(String(tips));
    const wrong = String(slip(r, tips));
    return { clean, broken: clean.replace(`cấp ${tips} `, `cấp ${wrong} `), wrong, alsoRight: [`\t${tips}`] };
  }),
  t("total row of units", "tỉnh", "narrative_vs_table", true, (r) => {
    const rows = r.some(COMMUNES, 4).map((name) => ({ name, a: r.int(21, 90), b: r.int(11, 40) }));
    const all = total(rows.map((row) => row.a));
    const text = (told: string) =>
      `Toàn huyện có ${told} tổ hòa giải ở cơ sở.\n\nTT\tĐơn vị\tSố tổ hòa giải\tSố camera an ninh\n${rows.map((row, i) => `${i + 1}\t${row.name}\t${row.a}\t${row.b}`).join("\n")}\n\tTổng\t${all}\t${total(rows.map((row) => row.b))}`;
    const clean = text(String(all));
    const wrong = String(slip(r, all));
    return { clean, broken: clean.replace(`có ${all} `, `có ${wrong} `), wrong, alsoRight: [`\t${all}`] };
  }),
];

const percents: Template[] = [
  t("x/y đạt z%", "xã", "ratio_vs_percent", true, (r) => {
    const whole = r.int(20, 180);
    const part = r.int(Math.ceil(whole / 3), whole - 2);
    const right = (part / whole) * 100;
    return replaced(
      (share) => `Kết quả, có ${part}/${whole} thôn, bản đạt tiêu chuẩn an toàn, đạt tỷ lệ ${share}%.`,
      comma(right),
      comma(right + r.of([-7, 4, 9]) * 1.1 > 100 ? right - 5.5 : right + r.of([-7, 4]) * 1.1),
    );
  }),
  t("trong đó … chiếm", "Đảng", "ratio_vs_percent", true, (r) => {
    const whole = r.int(2000, 9000);
    const part = r.int(200, 1500);
    const right = (part / whole) * 100;
    return replaced(
      (share) =>
        `Toàn huyện có ${dots(whole)} đảng viên, trong đó có ${dots(part)} đảng viên là người dân tộc thiểu số, chiếm ${share}%.`,
      comma(right),
      comma(right + r.of([2.3, 6.1, 11.4])),
    );
  }),
  t("decrease in brackets", "tỉnh", "ratio_vs_percent", true, (r) => {
    const now = r.int(60, 400);
    const change = r.int(5, 50);
    const right = (change / (now + change)) * 100;
    return replaced(
      (share) => `Phạm pháp hình sự xảy ra ${now} vụ, giảm ${n(change)} vụ (${share}%) so với cùng kỳ năm trước.`,
      comma(right),
      comma(right + r.of([3.2, 5.6])),
    );
  }),
  t("pair and difference", "tỉnh", "ratio_vs_percent", true, (r) => {
    const now = r.int(150, 400);
    const change = r.int(12, 60);
    return replaced(
      (told) => `Tai nạn giao thông xảy ra ${now}/${now + change} vụ, giảm ${told} vụ so với cùng kỳ.`,
      n(change),
      n(change + r.int(2, 8)),
    );
  }),
  t("increase in brackets", "xã", "ratio_vs_percent", true, (r) => {
    const now = r.int(60, 190);
    const change = r.int(11, 30);
    const right = (change / (now - change)) * 100;
    return replaced(
      (share) => `Tiếp nhận ${now} tin báo, tăng ${change} tin (${share}%) so với năm 2019.`,
      comma(right),
      comma(right + r.of([4.4, 8.8])),
    );
  }),
  t("share of a total", "Đảng", "ratio_vs_percent", true, (r) => {
    const whole = r.int(300, 999);
    const part = r.int(40, 280);
    const right = (part / whole) * 100;
    return replaced(
      (share) =>
        `Đã cảm hóa, giáo dục ${part} người, chiếm ${share}% trong tổng số ${whole} người lầm lỗi ở cộng đồng.`,
      comma(right, 1),
      comma(right + r.of([3, 7.5]), 1),
    );
  }),
];

const citations: Template[] = [
  t("swapped number", "tỉnh", "citation", true, (r) => {
    const number = r.of([521, 147, 236, 419, 608]);
    const text = String(number);
    const wrong = `${text[0]}${text[2]}${text[1]}/QĐ-UBND`;
    const right = `${number}/QĐ-UBND`;
    const doc = (again: string) =>
      `Thực hiện Quyết định số ${right} ngày 12/5/2019 của UBND tỉnh về phong trào.\n\nQua 03 năm thực hiện Quyết định số ${right}, các cấp, các ngành đã vào cuộc.\n\nTiếp tục quán triệt Quyết định số ${again} đến cán bộ, đảng viên.`;
    return { ...replaced(doc, right, wrong), alsoRight: [] };
  }),
  t("other symbol, same date", "Đảng", "citation", true, (r) => {
    const number = r.int(11, 90);
    const doc = (again: string) =>
      `Căn cứ Chỉ thị số ${number}-CT/TU, ngày 15/8/2018 của Ban Thường vụ Tỉnh ủy.\n\nSau khi có Chỉ thị số ${number}-${again}, ngày 15/8/2018, Huyện ủy đã ban hành kế hoạch.`;
    return { clean: doc("CT/TU"), broken: doc("CT/HU"), wrong: `${number}-CT/HU`, alsoRight: [`${number}-CT/TU`] };
  }),
  t("other date", "xã", "citation", true, (r) => {
    const number = r.int(12, 99);
    const [a, b] = [r.int(10, 18), r.int(19, 27)];
    const doc = (again: string) =>
      `Thực hiện Kế hoạch số ${number}/KH-UBND ngày ${a}/3/2021 của UBND huyện.\n\nUBND xã đã triển khai Kế hoạch số ${number}/KH-UBND ngày ${again}/3/2021 đến các thôn.`;
    return { ...replaced(doc, String(a), String(b)), wrong: `${b}/3/2021`, alsoRight: [`${a}/3/2021`] };
  }),
  t("malformed symbol", "xã", "citation", true, (r) => {
    const number = r.int(100, 900);
    return {
      ...replaced(
        (symbol) => `Thực hiện Quyết định số ${number}/${symbol} ngày 10/6/2019 của Thủ tướng Chính phủ.`,
        "QĐ-TTg",
        "TTg",
      ),
      wrong: `${number}/TTg`,
    };
  }),
  t("type against symbol", "tỉnh", "citation", true, (r) => {
    const number = r.int(12, 99);
    return {
      ...replaced(
        (type) => `Thực hiện ${type} số ${number}/KH-UBND ngày 10/6/2019 của UBND tỉnh.`,
        "Kế hoạch",
        "Quyết định",
      ),
      wrong: `${number}/KH-UBND`,
    };
  }),
];

const headings: Template[] = [
  t("repeated number", "tỉnh", "heading_number", true, (r) => {
    const titles = r.some(
      ["Công tác tuyên truyền", "Xây dựng lực lượng", "Công tác phối hợp", "Thi đua, khen thưởng", "Kiểm tra, đôn đốc"],
      4,
    );
    const doc = (last: string) =>
      `II. KẾT QUẢ ĐẠT ĐƯỢC\n\n1. ${titles[0]}\n\nCác đơn vị đã thực hiện tốt.\n\n2. ${titles[1]}\n\nLực lượng được củng cố.\n\n${last}. ${titles[2]}\n\nPhối hợp chặt chẽ.`;
    return { clean: doc("3"), broken: doc("2"), wrong: `2. ${titles[2]}`, alsoRight: [`2. ${titles[1]}`] };
  }),
  t("skipped number", "Đảng", "heading_number", true, (r) => {
    const doc = (a: string, b: string) =>
      `2. Kết quả thực hiện\n\n2.1. Lãnh đạo, chỉ đạo\n\nCấp ủy quan tâm.\n\n2.2. Công tác tuyên truyền\n\nNội dung phong phú.\n\n2.${a}. Xây dựng mô hình\n\nMô hình được nhân rộng.\n\n2.${b}. Khen thưởng\n\nKịp thời ${r.of(["biểu dương", "động viên"])}.`;
    return { clean: doc("3", "4"), broken: doc("4", "5"), wrong: "2.4.", alsoRight: ["2.2."] };
  }),
  t("skipped roman", "xã", "heading_number", true, (r) => {
    const doc = (last: string) =>
      `I. ĐẶC ĐIỂM TÌNH HÌNH\n\nXã có ${r.int(10, 30)} thôn.\n\nII. KẾT QUẢ THỰC HIỆN\n\nĐạt kết quả tốt.\n\n${last}. PHƯƠNG HƯỚNG\n\nTiếp tục duy trì.`;
    return { clean: doc("III"), broken: doc("IV"), wrong: "IV.", alsoRight: ["II."] };
  }),
  t("letters out of order", "xã", "heading_number", true, () => {
    const doc = (last: string) =>
      `1. Kết quả\n\na) Công tác tuyên truyền\n\nTốt.\n\nb) Công tác phối hợp\n\nTốt.\n\n${last}) Công tác khen thưởng\n\nTốt.`;
    return { clean: doc("c"), broken: doc("e"), wrong: "e)", alsoRight: ["b)"] };
  }),
];

const dates: Template[] = [
  t("impossible day", "xã", "date_window", true, (r) => {
    const [day, month] = r.of([
      [31, 6],
      [30, 2],
      [31, 9],
      [31, 11],
    ] as const);
    const doc = (at: number) => `Hội nghị sơ kết được tổ chức vào ngày ${at}/${month}/2021 tại nhà văn hóa xã.`;
    return { clean: doc(28), broken: doc(day), wrong: `${day}/${month}/2021` };
  }),
  t("range backwards", "tỉnh", "date_window", true, (r) => {
    const year = r.int(2014, 2018);
    return {
      ...replaced(
        (range) => `Thực hiện Đề án giai đoạn ${range}, các đơn vị đã đạt nhiều kết quả.`,
        `${year}-${year + 5}`,
        `${year + 5}-${year}`,
      ),
    };
  }),
  t("overlapping windows", "tỉnh", "date_window", true, () => {
    const doc = (from: string) =>
      `Thời gian báo cáo theo hai mốc:\n- Báo cáo lần 1 (số liệu tính từ ngày 01/01/2020 đến ngày 30/6/2020);\n- Báo cáo lần 2 (số liệu tính từ ngày ${from} đến ngày 31/12/2020).`;
    return { clean: doc("01/7/2020"), broken: doc("15/6/2020"), wrong: "15/6/2020", alsoRight: ["01/01/2020"] };
  }),
  t("years against period", "Đảng", "date_window", true, (r) => {
    const from = r.int(2010, 2016);
    return replaced(
      (years) => `Qua ${years} năm (${from}-${from + 5}) thực hiện Chỉ thị, phong trào đã đi vào chiều sâu.`,
      "05",
      r.of(["08", "10", "03"]),
    );
  }),
  t("cited before it was signed", "xã", "date_window", true, (r) => {
    const number = r.int(20, 90);
    const doc = (day: string) =>
      `Số: 45/BC-UBND\n\nHòa Lạc, ngày 10 tháng 11 năm 2021\n\nBÁO CÁO\n\nThực hiện Kế hoạch số ${number}/KH-UBND ngày ${day} của UBND huyện, UBND xã báo cáo kết quả như sau:`;
    return { clean: doc("15/10/2021"), broken: doc("15/12/2021"), wrong: "15/12/2021" };
  }),
];

const implausible: Template[] = [
  t("fewer people than meetings", "xã", "implausible", true, (r) => {
    const sessions = r.int(30, 90);
    const people = r.int(1500, 4000);
    return replaced(
      (told) => `Phối hợp tổ chức ${sessions} buổi tuyên truyền với ${told} lượt người tham dự.`,
      dots(people),
      String(Math.floor(sessions / 2)),
    );
  }),
  t("more than all", "Đảng", "implausible", true, (r) => {
    const all = r.int(15, 60);
    return replaced(
      (part) => `Đến nay có ${part}/${all} chi bộ đạt danh hiệu trong sạch, vững mạnh.`,
      String(all - 2),
      String(all + r.int(1, 9)),
    );
  }),
  t("share over 100", "tỉnh", "implausible", true, (r) =>
    replaced(
      (share) => `Số vụ do mâu thuẫn nội bộ chiếm ${share}% số vụ xảy ra.`,
      comma(r.int(300, 800) / 10, 1),
      comma(r.int(1101, 1900) / 10, 1),
    ),
  ),
];

const formats: Template[] = [
  t("English thousands", "tỉnh", "number_format", true, (r) => {
    const value = r.int(12_000, 98_000);
    return replaced(
      (told) => `Thu hút ${told} lượt người tham gia hưởng ứng phong trào.`,
      dots(value),
      dots(value).replace(".", ","),
    );
  }),
  t("broken grouping", "xã", "number_format", true, (r) => {
    const value = r.int(1100, 9800);
    return replaced((told) => `Vận động ${told} hộ gia đình ký cam kết.`, dots(value), dots(value).slice(0, -1));
  }),
  t("percent sign missing", "Đảng", "number_format", true, (r) =>
    replaced(
      (share) => `Số hộ đăng ký đạt gia đình văn hóa chiếm tỷ lệ ${share}, tăng so với năm trước.`,
      `${comma(r.int(8011, 9899) / 100)}%`,
      "91,57",
    ),
  ),
  t("English decimal", "tỉnh", "number_format", true, (r) =>
    replaced(
      (share) => `Tỷ lệ điều tra, khám phá đạt ${share}%.`,
      comma(r.int(801, 989) / 10, 1),
      `${r.int(80, 97)}.${r.int(1, 9)}`,
    ),
  ),
];

const others: Template[] = [
  t("abbreviation before its words", "xã", "abbreviation", true, () => {
    const doc = (first: string) =>
      `Công tác bảo đảm ${first} trên địa bàn xã được giữ vững.\n\nTình hình an ninh, trật tự (ANTT) ổn định.`;
    return { clean: doc("an ninh, trật tự"), broken: doc("ANTT"), wrong: "ANTT", alsoRight: [] };
  }),
  t("two meanings", "tỉnh", "abbreviation", true, () => {
    const doc = (second: string) =>
      `Phong trào toàn dân bảo vệ an ninh Tổ quốc (ANTQ) được duy trì.\n\nBan chấp hành (BCH) các cấp đã vào cuộc; ${second} tỉnh theo dõi chung.`;
    return { clean: doc("BCH"), broken: doc("Bộ chỉ huy (BCH)"), wrong: "BCH", alsoRight: [] };
  }),
  t("ended term", "tỉnh", "legal_reference", true, (r) => {
    const doc = (who: string) =>
      `Phú Thọ, ngày 20 tháng 12 năm 2025\n\nBÁO CÁO\n\nNăm 2025, ${who} đã tiếp nhận ${r.int(20, 60)} tin báo của Nhân dân.`;
    const clean = doc("Công an xã");
    return { clean, broken: clean.replace("2025, Công an xã", "2025, Công an huyện"), wrong: "Công an huyện" };
  }),
  t("replaced circular", "xã", "legal_reference", true, (r) => {
    const doc = (symbol: string) =>
      `Hà Nam, ngày 20 tháng ${r.of([10, 11, 12])} năm 2024\n\nBÁO CÁO\n\nThực hiện Thông tư số ${symbol} của Bộ Công an về tiêu chuẩn an toàn an ninh, trật tự.`;
    const clean = doc("124/2021/TT-BCA");
    return { clean, broken: clean.replace("124/2021/TT-BCA", "23/2012/TT-BCA"), wrong: "23/2012/TT-BCA" };
  }),
];

export const templates: readonly Template[] = [
  ...sums,
  ...lists,
  ...restated,
  ...tables,
  ...percents,
  ...citations,
  ...headings,
  ...dates,
  ...implausible,
  ...formats,
  ...others,
];
