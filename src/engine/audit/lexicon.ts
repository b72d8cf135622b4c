/** Words of recognition, in plain form (see `ReportText.plain`). Closed classes of the language and the usual counting nouns of reports. */

const set = (words: string) => new Set(words.split(/\s*,\s*/));

/** Spelling used in comparisons ← other spellings of the same counting noun. The longest match wins. */
const SAME_UNIT: readonly (readonly [string, string])[] = [
  ["đồng chí", "đ/c, đc"],
  ["hộ", "hộ gia đình, hộ dân, gia đình, nóc nhà"],
  [
    "lượt người",
    "lượt cán bộ, lượt quần chúng, lượt học sinh, lượt đoàn viên, lượt hội viên, lượt nhân dân, lượt người dân, lượt công nhân",
  ],
  ["vụ", "vụ việc, vụ án, vụ vi phạm, sự vụ"],
  ["đối tượng", "bị can, nghi can, nghi phạm"],
  ["tin", "nguồn tin, tin báo, lượt tin"],
  ["súng", "khẩu súng, khẩu"],
  ["đạn", "viên đạn"],
  ["lựu đạn", "quả lựu đạn"],
  ["kíp nổ", "kíp"],
  ["tờ rơi", "tờ gấp"],
  ["bcđ", "bcd, ban chỉ đạo"],
  ["đơn", "đơn thư"],
  ["trường", "nhà trường"],
  ["chiến sĩ", "chiến sỹ"],
  ["đơn vị hành chính", "đvhc"],
  ["camera", "mắt camera, mắt"],
];

const UNIT_WORDS = set(
  `người, em, cháu, thí sinh, lượt người, lượt, cá nhân, tập thể, hộ, khẩu, nhân khẩu, thành viên, hội viên, đoàn viên, đảng viên, cán bộ, chiến sĩ, chiến sỹ,
  công an viên, tổ viên, đội viên, tổ trưởng, tổ phó, đội trưởng, đội phó, trưởng công an, phó công an, trưởng công an xã, phó công an xã,
  phó trưởng công an, học sinh, sinh viên, học viên, giáo viên, công nhân, lao động, nhân viên, nam, nữ, trẻ em, phụ nữ, thanh niên, phó, trưởng,
  bảo vệ dân phố, dân quân, quần chúng, nhân dân, đại biểu, bí thư, công dân, nạn nhân, bị can, con nghiện, người nghiện, tuyên truyền viên,
  báo cáo viên, hòa giải viên, cộng tác viên, cbcs, chủ hộ, ủy viên, phó ban, trưởng ban, trưởng thôn, già làng, tín đồ, chức sắc, chức việc, giáo dân,
  vụ, việc, vụ việc, sự vụ, đối tượng, tin, bài, tin bài, nguồn tin, ý kiến, kiến nghị, đơn, đơn thư, thư, lời khai, trường hợp, điểm, cuộc, buổi, hội nghị, lớp,
  đợt, lần, hội thi, hội thảo, tọa đàm, diễn đàn, chuyên đề, chuyên mục, phiên, ca, chuyến, giờ học, tiết, kỳ, kỳ họp, phóng sự, chương trình, tác phẩm,
  mô hình, điển hình, câu lạc bộ, clb, tổ, đội, nhóm, ban, bcđ, bcd, ban chỉ đạo, hội đồng, chi bộ, chi hội, chi đoàn, đảng bộ, tổ chức, đoàn thể, hội,
  cơ quan, đơn vị, doanh nghiệp, công ty, nhà máy, hợp tác xã, htx, trường, nhà trường, cơ sở, trạm, bệnh viện, chợ, dòng họ, chùa, nhà thờ, đền,
  đình, kcn, cụm công nghiệp, khu dân cư, kdc, nhà, phòng, trụ sở, chốt, điểm chốt, tuyến, tuyến đường, đường, địa bàn, vùng,
  thôn, làng, xóm, bản, ấp, buôn, khu, khu phố, tổ dân phố, tdp, phố, xã, phường, thị trấn, thị tứ, huyện, quận, thị xã, thành phố, tỉnh, đặc khu, đơn vị hành chính, cụm,
  văn bản, kế hoạch, công văn, chỉ thị, nghị quyết, quyết định, thông báo, hướng dẫn, báo cáo, tờ trình, quy chế, quy ước, hương ước, nội quy, hồ sơ, bản cam kết,
  cam kết, giấy phép, giấy khen, bằng khen, cờ, cờ thi đua, kỷ niệm chương, huân chương, huy chương, danh hiệu, biên bản, phiếu, cuốn, quyển, tờ, tờ rơi,
  bản tin, tài liệu, loại tài liệu, đầu tài liệu, băng rôn, băng zôn, pa nô, pa-nô, panô, áp phích, khẩu hiệu, biển, bảng, bộ, cái, chiếc, con, thanh, quả, viên, khẩu, cây, kíp, gói, bánh, vỏ,
  khẩu súng, súng, viên đạn, đạn, lựu đạn, kíp nổ, dao, kiếm, mã tấu, vũ khí, công cụ hỗ trợ, pháo, thuốc nổ, camera, mắt camera, máy, bộ đàm, đèn, bóng đèn, loa, cụm loa, xe, xe máy, ô tô, mô tô, phương tiện, tàu, thuyền,
  dân tộc, tôn giáo, thành phần dân tộc, thành phần, hình thức, nội dung, nhiệm vụ, giải pháp, biện pháp, tiêu chí, chỉ tiêu, mục tiêu, danh mục, mặt, lĩnh vực, loại, dự án, công trình, nhóm zalo, trang, trang fanpage, tài khoản,
  nguyên nhân, hạn chế, bài học, kinh nghiệm, bài học kinh nghiệm, kiến nghị, mốc, giai đoạn, tiểu khu, phần quà, suất quà, suất, phần thưởng, giải, sáng kiến, băng nhóm, tụ điểm, ổ nhóm, lô, thửa, vườn, tỉnh lộ, quốc lộ, điều, bước, khâu, cấp, ngành, thế hệ, họ,
  trung tâm, kho, cầu, cống, ao, hồ, mỏ, trang trại, chủ trọ, nhà trọ, phòng trọ, cây xăng, cửa hàng, quán, nhà nghỉ, khách sạn, đoàn, mâu thuẫn, điểm nóng, ngôi nhà, sổ, ấn phẩm, hiện vật, bản, vấn đề, khó khăn, tồn tại, ưu điểm, yếu tố, yêu cầu, quan điểm, đề xuất, định hướng, kết quả, điều kiện, đồng chí, đ/c, lãnh đạo, công chức, viên chức, sở,
  lượt hộ, lượt tập thể, lượt cá nhân, lượt cơ quan, lượt đơn vị, lượt xã, lượt tin, lượt truy cập, bệnh nhân, ca mắc, khách, du khách, ngày công, giờ, lời kêu gọi, tin nhắn, khối, phân đội, trung đội, đại đội, tiểu đoàn, thùng thư, hộp thư, hòm thư, dẫn chứng, bình chữa cháy, trụ nước`.replace(
    /\s+/g,
    " ",
  ),
);

/** canonical unit by spelling */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...[...UNIT_WORDS].map((word) => [word, word] as const),
  ...SAME_UNIT.flatMap(([unit, spellings]) =>
    [unit, ...spellings.split(", ")].map((spelling) => [spelling, unit] as const),
  ),
]);
const LONGEST_UNIT = 4;

/** Words of two syllables that begin like a counting noun and are none: "điều tra", "giải quyết". */
const NOT_COUNTED = set(
  `điều tra, điều kiện, điều hành, điều chỉnh, điều động, điều trị, giải quyết, giải thể, giải phóng, giải đáp, giải tỏa, ban hành, ban đầu,
  cấp phát, cấp ủy, phòng ngừa, phòng chống, phòng cháy, loại bỏ, loại trừ, loại khỏi, tin tưởng, bài trừ, điểm danh, lần lượt, thanh tra, thanh lý, quả tang,
  bộ đội, con em, hồ hởi, việc làm, mặt trận, đội ngũ, đường lối, giờ đây, bảng tổng, trưởng thành, nhà nước, bước đầu, bước vào, hội họp,
  tổ giác, khối lượng, tuyến đầu, cây trồng, máy móc, ngành nghề, cụm từ, ổ dịch, lớp lớp, lời khen, khu vực`.replace(
    /\s+/g,
    " ",
  ),
);

/** The counting noun that begins `words`: its usual spelling and how many words it takes. */
export function unitOf(words: readonly string[]): { unit: string; length: number } | null {
  for (let length = Math.min(LONGEST_UNIT, words.length); length > 0; length--) {
    const unit = UNITS.get(words.slice(0, length).join(" "));
    if (unit && length === 1 && NOT_COUNTED.has(words.slice(0, 2).join(" "))) return null;
    if (unit) return { unit, length };
  }
  // "lần/tuần", "người/ca"
  const first = words[0]?.split("/")[0];
  const unit = first === undefined ? undefined : UNITS.get(first);
  return unit ? { unit, length: 1 } : null;
}

/** Words that end a noun phrase. */
export const PHRASE_END = set(
  `với, gồm, bao, trong, được, đã, là, và, hoặc, có, do, tại, ở, cho, từ, đến, đạt, chiếm, theo, trên, dưới, bị, để, nhằm, khi, như, về, so, tăng, giảm, nên, mà, cùng, vào, còn,
  này, đó, trở, lên, xuống, bằng, đang, mới, vừa, sẽ, phải, không, chưa, cần, ngoài, hàng, mỗi, qua, nhưng, song, nhất, hiện, nay, sau, trước, trị, tham, thuộc, của, bởi, vì, các, những, tổng, tương, ứng, ra, thu, đều, kịp, góp, giúp, thực, tổ chức, xảy, nhận, làm, phục, cụ, thể, tiếp, gửi, đưa, nêu, ký, hoạt, trích, đối, hiện, xử, phạt, khởi, bắt, đề, ban, gắn, năm, tháng, ngày, tuần, quý`,
);

/** Words too common to say what a figure is about. */
export const EMPTY_WORDS = set(
  `có, các, và, của, là, đã, được, trên, trong, với, cho, về, tại, ở, từ, đến, số, tổng, lượng, một, những, này, đó, khi, do, để, theo, hiện, nay, năm, tháng, toàn, đang, như, còn, ra, vào, bị, cùng, công, tác, kết, quả, thực, sau, trước, qua, đối, lại, tính, hết, gồm, bao, cụ, thể, đạt, chiếm, loại, thời, gian, kỳ, bàn, địa, mỗi, hàng, lượt, so, tăng, giảm, hoạt, động, triển, khai, tổ, chức, tham, gia, dự`,
);

export const QUALIFIERS: readonly (readonly [RegExp, "over" | "under" | "about" | "atMost" | "atLeast"])[] = [
  [/(?:^|[\s(])(?:không quá|không vượt quá|tối đa|nhiều nhất|dưới)(?: là| đạt)?\s*$/, "atMost"],
  [/(?:^|[\s(])(?:ít nhất|tối thiểu|không dưới|không (?:ít|thấp) hơn|từ)(?: là| đạt)?\s*$/, "atLeast"],
  [
    /(?:^|[\s(])(?:(?<!(?:cấp|nêu|nói|kể|phía|bên) )trên|(?<!(?:nhiều|ít|cao|thấp|lớn|đông) )hơn|trên dưới|quá|vượt|(?:vượt|qua|trên) (?:mốc|ngưỡng|mức|con số))\s*$/,
    "over",
  ],
  [/(?:^|[\s(])(?:gần|ngót|xấp xỉ gần|suýt soát)\s*$/, "under"],
  [
    /(?:^|[\s(])(?:khoảng|ước|ước tính|ước đạt|chừng|xấp xỉ|(?<=(?:^|[\s(,])(?:chừng|vào|có|được|cỡ) )độ|trung bình|bình quân|tầm|khoảng trên|khoảng gần|khoảng hơn)(?: khoảng| là| đạt)?\s*$/,
    "about",
  ],
];

/** Nouns after which a bare number is a name: "Quốc lộ 47", "BCĐ 138", "tiêu chí 19.2", "lần thứ 13". */
export const NAME_LEAD =
  /(?:^|[\s(,"/])(?:quốc lộ|ql|tỉnh lộ|tl|đường tỉnh|đt|huyện lộ|hl|đường|bcđ|bcd|ban chỉ đạo|bcđ pc|tiêu chí|tiêu chuẩn|chỉ tiêu|lần thứ|thứ|lần|đợt|vòng|phòng|km|cột mốc|mốc|chuyên án|chuyên đề|tổ công tác|tổ|chốt|công nghiệp|đại đoàn|trung đoàn|sư đoàn|tiểu đoàn|lữ đoàn|quân khu|vùng|khu vực|nhóm|loại|hạng|cấp độ|mức độ|mức|mục tiêu|bậc|xóm|thôn|bản|ấp|buôn|làng|khu phố|khu|khối phố|khối|phố|tổ dân phố|tdp|phường|quận|đội|cụm|lớp|khóa|khoá|chi bộ|trường|số nhà|ngõ|ngách|hẻm|lô|kênh|cầu|cống|trạm|nhà máy|xí nghiệp|công ty|nông trường|lâm trường|covid|dự án|tiểu dự án|hợp phần|hộp thư|biển số|hình|ảnh|phụ biểu|tài khoản|mã số|quý|kỳ|học kỳ|điểm trường|tòa|tầng|vị trí|thế hệ|phong trào|mô hình|câu lạc bộ|clb|mã|căn cứ|đại hội|hội nghị trung ương|quyển số|vào sổ số|sổ)(?: số| thứ|:)?\s*$/;

/** Lead nouns that are also counted: "tổ 5 thành viên" hardly, "thôn 7" a name only when no counting noun follows. */
export const DOCUMENT_LEAD =
  /(?:^|[\s(,"/;])(quyết định|chỉ thị|thông tư liên tịch|thông tư|nghị định|nghị quyết liên tịch|nghị quyết|kế hoạch liên ngành|kế hoạch|đề án|hướng dẫn|kết luận|công văn|luật|bộ luật|pháp lệnh|chương trình hành động|chương trình|quy định|thông báo|tờ trình|báo cáo|công điện|điện|điện mật|thông tri|quy chế phối hợp|quy chế|quy chế liên ngành|chỉ lệnh|mệnh lệnh|giấy mời|biên bản|lệnh|hiệp định|qđ|ct|tt|nđ|nq|kh|cv|bc|hd|kl)((?: [^\d\s,;.()]{1,12}){0,3}?)(?: số)?\s*:?\s*$/;
export const CLAUSE_LEAD =
  /(?:^|[\s(,;])(?:điều|khoản|chương|phụ lục|bảng|biểu|biểu mẫu|mẫu|mẫu biểu|mục|tiểu mục|trang|điểm [a-zđ] khoản)(?: số)?\s*$/;
export const CLAUSE_LIST = /(?:^|[\s(,;])(?:điều|khoản|các điều|các khoản)\s[\d, và-]{1,30}$/;

/** Broad nouns and what they may be made of. */
const PERSON_NOUNS = set(
  `người, em, cháu, thí sinh, đồng chí, thành viên, hội viên, đoàn viên, đảng viên, cán bộ, chiến sĩ, chiến sỹ, cbcs, công an viên, tổ viên, đội viên, tổ trưởng, tổ phó, đội trưởng, đội phó, trưởng công an, phó công an,
  trưởng công an xã, phó công an xã, phó trưởng công an, học sinh, sinh viên, học viên, giáo viên, công nhân, lao động, nhân viên, nam, nữ, trẻ em, phụ nữ, thanh niên, bảo vệ dân phố, dân quân, đối tượng, nhân khẩu, phó, trưởng,
  đại biểu, bí thư, người nghiện, tuyên truyền viên, báo cáo viên, hòa giải viên, cá nhân, ủy viên, trưởng ban, phó ban, công dân, chức sắc, chức việc, lãnh đạo, công chức, viên chức, chỉ huy, quân nhân, cựu chiến binh`.replace(
    /\s+/g,
    " ",
  ),
);
const WHOLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["đơn vị hành chính", set("xã, phường, thị trấn, huyện, quận, thị xã, thành phố, đặc khu")],
  ["đơn vị", set("xã, phường, thị trấn, cơ quan, doanh nghiệp, trường, nhà trường, tổ, đội, phòng, huyện, cơ sở")],
  ["văn bản", set("kế hoạch, công văn, chỉ thị, nghị quyết, quyết định, thông báo, hướng dẫn, báo cáo, tờ trình")],
  ["ấn phẩm", set("cuốn, quyển, tờ, tờ rơi, bản, tài liệu, sổ, áp phích, khẩu hiệu, bản tin, băng rôn, pa nô")],
  ["khu dân cư", set("thôn, bản, làng, xóm, ấp, buôn, tổ dân phố, tdp, khu phố, phố, khối, khu")],
  ["tài liệu", set("cuốn, quyển, tờ, tờ rơi, bản, ấn phẩm, sổ, bản tin")],
  ["vũ khí", set("súng, đạn, lựu đạn, dao, kiếm, mã tấu, kíp nổ, công cụ hỗ trợ")],
  ["phương tiện", set("xe, xe máy, ô tô, mô tô, tàu, thuyền")],
  ["tác phẩm", set("phóng sự, tin, bài, tin bài, chuyên đề, chuyên mục")],
  ["trường", set("mầm non, tiểu học, thcs, thpt, trường học")],
  ["tổ chức", set("đảng bộ, chi bộ, chi hội, chi đoàn, hội, đoàn thể")],
  ["mô hình", set("dòng họ, câu lạc bộ, clb, tổ, đội, nhóm, khu dân cư, thôn, trường, chùa, cụm")],
  ["lượt", set("tập thể, cá nhân, lượt tập thể, lượt cá nhân")],
  ["người", PERSON_NOUNS],
  ["đồng chí", PERSON_NOUNS],
  ["thành viên", PERSON_NOUNS],
  ["cán bộ", PERSON_NOUNS],
  ["hội viên", PERSON_NOUNS],
]);

/** May `part` be a kind of `whole`? The same noun always is. */
export function isKindOf(part: string, whole: string): boolean {
  // "239 lượt tập thể": each time one was.
  if (whole === `lượt ${part}` || part === `lượt ${whole}`) return true;
  // "128 mắt camera … 46 mắt": said again by its first word.
  if (SHORTENED.has(part) && whole.startsWith(`${part} `) && !PERSON_NOUNS.has(whole)) return true;
  if (part === whole || WHOLES.get(whole)?.has(part)) return true;
  return GENERAL_PERSONS.has(part) && PERSON_NOUNS.has(whole);
}

const SHORTENED = set("mắt, phòng, lượt, khẩu, khu, suất, tờ, bình, hòm, thùng, cụm, cuốn, trụ, nguồn, loa, tổ");
const GENERAL_PERSONS = set("người, đồng chí, em, cháu");

export const isPersonNoun = (unit: string): boolean => PERSON_NOUNS.has(unit) || unit === "lượt người";
export const isEventNoun = (unit: string): boolean => EVENT_NOUNS.has(unit);
const EVENT_NOUNS = set("buổi, cuộc, hội nghị, lớp, hội thi, hội thảo, tọa đàm, diễn đàn, điểm, lượt, phiên, đợt");

/** Attributes that cut a group in ways that overlap; parts named by two different ones can't be added. */
export const OVERLAP_AXES: readonly RegExp[] = [
  /đảng viên|đoàn viên|hội viên/,
  /(?:^|\s)nữ(?:\s|$)|(?:^|\s)nam(?:\s|$)|phụ nữ/,
  /dân tộc|tôn giáo|công giáo|tín đồ/,
  /đại học|cao đẳng|sơ cấp|đào tạo|trung cấp|sau đại học|thạc s[ĩỹ]|tiến s[ĩỹ]|trình độ|thpt|văn hóa \d|chuyên môn/,
  /tuổi|hưu trí|trẻ em|vị thành niên/,
  /nghèo|chính sách|khó khăn/,
  /tái phạm|tiền án|tiền sự|nghiện/,
];

const CLASSIFIERS = set("khẩu, chiếc, cái, quả, viên, con, cây, thanh, súng, bộ, lượt, đạn, kg, gói");
/** "32 chiếc", "5 khẩu": nouns that count any kind of thing. */
export const isClassifier = (unit: string): boolean => CLASSIFIERS.has(unit);

/** Words with the abbreviations written out: "bcđ 138" and "ban chỉ đạo 138" are about one thing. */
export const writtenOut = (words: readonly string[]): string[] =>
  words.flatMap((word) => ABBREVIATIONS.get(word)?.split(" ") ?? [word]);

/** Usual ways to divide a figure so that nothing is left out: two members of one of them tell a division. */
export const SCHEMES: readonly (readonly RegExp[])[] = [
  [
    /xuất sắc/,
    /(?<!hoàn thành )tốt|hoàn thành tốt/,
    /(?<!tiến độ )khá/,
    /trung bình/,
    /yếu|kém|không đạt/,
    /không hoàn thành/,
    /hoàn thành nhiệm vụ/,
  ],
  [
    /loại (?:a|i|1)(?![\p{L}\d])/u,
    /loại (?:b|ii|2)(?![\p{L}\d])/u,
    /loại (?:c|iii|3)(?![\p{L}\d])/u,
    /loại (?:d|iv|4)(?![\p{L}\d])/u,
  ],
  [
    /không khởi tố/,
    /hình sự|(?<!không )khởi tố|truy tố/,
    /hành chính/,
    /hòa giải/,
    /chuyển|bàn giao/,
    /xác minh|đang|chưa|tiếp tục|còn lại/,
    /đình chỉ/,
    /giáo dục|nhắc nhở|cảnh cáo|răn đe|kiểm điểm/,
    /khai trừ/,
    /khiển trách/,
    /cách chức/,
  ],
  [/(?:^|\s)nam(?:\s|$)/, /(?:^|\s)nữ(?:\s|$)/],
  [/trung ương|bộ công an|chính phủ/, /(?:cấp )?tỉnh|thành phố/, /huyện|quận/, /(?:cấp )?xã|phường|cơ sở|chi bộ/],
  [/quý (?:i|1)(?!\p{L})/u, /quý (?:ii|2)(?!\p{L})/u, /quý (?:iii|3)(?!\p{L})/u, /quý (?:iv|4)(?!\p{L})/u],
  [/đã |xong|đạt|hoàn thành/, /chưa|không|đang|còn/],
  [
    /ngân sách (?:trung ương|nhà nước|tỉnh)|ngân sách(?! (?:huyện|xã))/,
    /ngân sách huyện/,
    /ngân sách xã/,
    /xã hội hóa/,
    /đóng góp|ủng hộ|tài trợ/,
    /khác/,
  ],
  [/chuyển sang|kỳ trước|năm trước|tồn/, /mới|phát sinh|trong kỳ|tiếp nhận/],
  [/chính quy|biên chế|chuyên trách/, /bán chuyên|không chuyên|hợp đồng|kiêm nhiệm/],
];

/** Abbreviations every reader of such reports knows, with their words, for comparing labels. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cax: "công an xã",
    antt: "an ninh trật tự",
    anxh: "an ninh xã hội",
    antq: "an ninh tổ quốc",
    bvdp: "bảo vệ dân phố",
    xdpt: "xây dựng phong trào",
    cbcs: "cán bộ chiến sĩ",
    xd: "xây dựng",
    ll: "lực lượng",
    gk: "giấy khen",
    bk: "bằng khen",
    cqdn: "cơ quan doanh nghiệp",
    bcđ: "ban chỉ đạo",
    bcd: "ban chỉ đạo",
    "đ/c": "đồng chí",
    kdc: "khu dân cư",
    tdp: "tổ dân phố",
    vk: "vũ khí",
  }),
);
