import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";

/**
 * Workbooks as sub-units send them: Bảng 1 with 16 figures and Bảng 2 with 24 below a merged three-row header, a title, a total row of
 * formulas with cached values, a signature and ten rows that are only formatted. A third in the manner of Excel (shared strings), a third
 * in that of WPS (its namespaces, more attributes), a third in that of LibreOffice (every row and cell formatted, other order of parts).
 */

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const noTime = new Date(1980, 0, 1);

const letters = (column) =>
  (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** The same figures every time. */
function figures(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

class Strings {
  texts = [];
  indexes = new Map();
  of(text) {
    if (!this.indexes.has(text)) {
      this.indexes.set(text, this.texts.length);
      this.texts.push(text);
    }
    return this.indexes.get(text);
  }
  xml() {
    const items = this.texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("");
    return `${head}<sst xmlns="${main}" count="${this.texts.length}" uniqueCount="${this.texts.length}">${items}</sst>`;
  }
}

const words =
  "Công tác tuyên truyền tập trung buổi người tham gia phát tài liệu mô hình hiện có lực lượng bảo vệ dân phố giấy khen ngân sách xây dựng phong trào vụ việc cung cấp tin giá trị bắt giữ đối tượng gia đình tự phòng tự quản khu dân cư".split(
    " ",
  );
const label = (column, row) =>
  Array.from({ length: 4 }, (_, word) => words[(column * 3 + row * 7 + word) % words.length]).join(" ");

function tableXml(title, columns, dialect, strings, next) {
  const spans =
    dialect === "excel"
      ? ` spans="1:${columns}"`
      : dialect === "wps"
        ? ` spans="1:${columns}" ht="30" customHeight="1"`
        : ` customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"`;
  const rows = [];
  const row = (number, cells) => rows.push(`<row r="${number}"${spans}>${cells.join("")}</row>`);
  const text = (column, number, words_) =>
    `<c r="${letters(column)}${number}" s="1" t="s"><v>${strings.of(words_)}</v></c>`;
  const typed = dialect === "libreoffice" ? ' t="n"' : "";
  const number = (column, at, value) => `<c r="${letters(column)}${at}" s="2"${typed}><v>${value}</v></c>`;
  const blank = (column, at) => `<c r="${letters(column)}${at}" s="3"/>`;
  const all = Array.from({ length: columns }, (_, column) => column);
  row(1, [text(0, 1, "UBND HUYỆN TRIỆU SƠN"), text(columns - 4, 1, title)]);
  row(2, [text(3, 2, "THỐNG KÊ")]);
  row(3, [text(3, 3, "Số liệu cơ bản về công tác tổ chức thực hiện Quyết định 521/QĐ-TTg, giai đoạn 2015 - 2020")]);
  for (const at of [5, 6, 7])
    row(
      at,
      all.map((column) => (at === 5 && column % 3 ? blank(column, at) : text(column, at, label(column, at)))),
    );
  row(
    8,
    all.map((column) => number(column, 8, column + 1)),
  );
  const values = all.map((column) =>
    column === columns - 1 ? (next() % 1000) + 0.5 : next() % (column % 5 ? 500 : 20_000),
  );
  row(
    9,
    all.map((column) => number(column, 9, values[column])),
  );
  row(
    10,
    all.map(
      (column) =>
        `<c r="${letters(column)}10" s="2"${typed}><f${dialect === "libreoffice" ? ' aca="false"' : ""}>SUM(${letters(column)}9:${letters(column)}9)</f><v>${values[column]}</v></c>`,
    ),
  );
  row(12, [text(columns - 6, 12, "TM. BAN CHỈ ĐẠO ANTT")]);
  row(13, [text(columns - 6, 13, "TRƯỞNG BAN")]);
  for (let at = 14; at < 24; at++)
    row(
      at,
      all.map((column) => blank(column, at)),
    );
  const merges = all
    .filter((column) => column % 3 === 0)
    .map((column) => `<mergeCell ref="${letters(column)}5:${letters(Math.min(column + 2, columns - 1))}5"/>`);
  const cols = all
    .map((column) => `<col min="${column + 1}" max="${column + 1}" width="11.5" customWidth="1"/>`)
    .join("");
  const own =
    dialect === "wps"
      ? ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
      : "";
  return `${head}<worksheet xmlns="${main}" xmlns:r="${office}"${own}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${letters(columns - 1)}23"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${rows.join("")}</sheetData><mergeCells count="${merges.length}">${merges.join("")}</mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

/** 2,000 rows of 20 columns that nobody asked for: a list somebody left in the file. */
function junkXml(strings, next) {
  const rows = [];
  for (let at = 1; at <= 2000; at++) {
    const cells = [];
    for (let column = 0; column < 20; column++) {
      const reference = `${letters(column)}${at}`;
      cells.push(
        column % 4 === 1
          ? `<c r="${reference}" s="1" t="s"><v>${strings.of(`Hộ ${next() % 300} thôn ${column}`)}</v></c>`
          : `<c r="${reference}" s="2"><v>${next() % 100_000}</v></c>`,
      );
    }
    rows.push(`<row r="${at}" spans="1:20">${cells.join("")}</row>`);
  }
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function stylesXml(bloated) {
  const font = '<font><sz val="13"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';
  const formats = bloated ? 6000 : 40;
  const named = bloated ? 3000 : 1;
  const xf = (index, more) =>
    `<xf numFmtId="${index % 20}" fontId="${index % 10}" fillId="0" borderId="0"${more} applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`;
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join("");
  return `${head}<styleSheet xmlns="${main}"><fonts count="10">${font.repeat(10)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="${named}">${list(named, (index) => xf(index, ""))}</cellStyleXfs><cellXfs count="${formats}">${list(formats, (index) => xf(index, ` xfId="${index % named}"`))}</cellXfs><cellStyles count="${named}">${list(named, (index) => `<cellStyle name="Style ${index}" xfId="${index}"/>`)}</cellStyles></styleSheet>`;
}

const themeXml = `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>${Array.from({ length: 60 }, (_, index) => `<a:font script="S${index}" typeface="Times New Roman ${index}"/>`).join("")}</a:themeElements></a:theme>`;

/** @returns {Uint8Array} one workbook; the same number gives the same bytes */
export function workbook(index, { junk = false, mixed = false, bloated = false } = {}) {
  // A third with a list, whatever program wrote them: the programs change from file to file.
  if (mixed && Math.floor(index / 3) % 3 === 0) return workbook(index, { junk: true });
  const dialect = ["excel", "wps", "libreoffice"][index % 3];
  const next = figures(index + 1);
  const strings = new Strings();
  const sheets = [];
  // In every other file the list stands first, so that its texts come first too.
  if (junk && index % 2 === 0) sheets.push(["Danh sách", junkXml(strings, next)]);
  sheets.push(
    ["Bảng 1", tableXml("Bảng 1", 16, dialect, strings, next)],
    ["Bảng 2", tableXml("Bảng 2", 24, dialect, strings, next)],
  );
  if (junk && index % 2 === 1) sheets.push(["Danh sách", junkXml(strings, next)]);
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relation = (id, type, target) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const relations = (items) => `${head}<Relationships xmlns="${pack}">${items.join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relations([
      relation(1, `${office}/officeDocument`, "xl/workbook.xml"),
      relation(2, `${pack}/metadata/core-properties`, "docProps/core.xml"),
    ]),
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">2020-07-10T09:30:00Z</dcterms:modified></cp:coreProperties>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => relation(at + 1, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`)),
      relation(sheets.length + 1, `${office}/styles`, "styles.xml"),
      relation(sheets.length + 2, `${office}/sharedStrings`, "sharedStrings.xml"),
      relation(sheets.length + 3, `${office}/theme`, "theme/theme1.xml"),
    ]),
    "xl/styles.xml": stylesXml(bloated),
    "xl/theme/theme1.xml": themeXml,
    "xl/sharedStrings.xml": strings.xml(),
  };
  sheets.forEach(([, xml], at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 6,
    mtime: noTime,
  });
}

/** Folder of `count` such workbooks, made when it is not there yet. */
export function corpus(name, count, options) {
  const folder = path.join(import.meta.dirname, ".build", "corpus", `${name}-${count}`);
  if (existsSync(folder) && readdirSync(folder).length === count) return folder;
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++)
    writeFileSync(path.join(folder, `${String(index).padStart(4, "0")}.xlsx`), workbook(index, options));
  return folder;
}

/** @returns {Uint8Array[]} the files of a folder by name, no more than the first ones asked for */
export function filesOf(folder, limit = Infinity) {
  return readdirSync(folder)
    .toSorted()
    .slice(0, limit)
    .map((file) => new Uint8Array(readFileSync(path.join(folder, file))));
}
