import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { excelWords } from "../src/definitions/words/vi/excel";
import { descendants, parseXml, unescaped } from "./office-host/word/xmlTree";
import type { XmlElement } from "./office-host/word/xmlTree";

const root = path.resolve(__dirname, "..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = parseXml(text);

const all = (name: string, within: XmlElement = manifest): XmlElement[] => [...descendants(within, name)];
const attribute = (element: XmlElement, name: string): string => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(element.attributes)?.[1];
  if (found === undefined) throw new Error(`<${element.name}> has no ${name}.`);
  return unescaped(found);
};
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(name, all("Resources")[0]));
const valueOf = new Map(resources.map((each) => [attribute(each, "id"), attribute(each, "DefaultValue")]));
const addresses = [...text.matchAll(/"(https?:[^"]*)"/g)]
  .map(([, url]) => url!)
  .filter((url) => !url.startsWith("http://schemas.microsoft.com/") && !url.startsWith("http://www.w3.org/"));
const host = attribute(all("SourceLocation")[0]!, "DefaultValue").replace(/\/taskpane\.html$/, "");

/** Width and height in the head of a PNG. */
function sizeOf(file: string): readonly number[] {
  const bytes = readFileSync(path.join(root, "assets/icons", file));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the add-in manifest", () => {
  it("names every resource that a control asks for, each once, and none in vain", () => {
    const asked = [...text.matchAll(/\bresid="([^"]*)"/g)].map(([, id]) => id!);
    const named = resources.map((each) => attribute(each, "id"));
    expect(new Set(named).size).toBe(named.length);
    expect([...new Set(asked)].sort()).toEqual([...named].sort());
    const controls = [...all("Control"), ...all("Group")].map((each) => attribute(each, "id"));
    expect(new Set(controls).size).toBe(controls.length);
  });

  it("has all its addresses on one host, by https", () => {
    expect(addresses.length).toBeGreaterThan(8);
    for (const url of addresses)
      expect([url, url.startsWith(`${host}/`), url.startsWith("https://")]).toEqual([url, true, true]);
  });

  it("points at icons that exist in the size that is said", () => {
    const icons = addresses.filter((url) => url.endsWith(".png"));
    for (const url of icons) {
      const [, file, size] = /\/icons\/(so-ket-(\d+)\.png)$/.exec(url)!;
      expect([url, sizeOf(file!)]).toEqual([url, [Number(size), Number(size)]]);
    }
    for (const image of all("bt:Image").filter((each) => each.attributes.includes("resid"))) {
      expect(attribute(image, "resid")).toBe(`Icon.${attribute(image, "size")}`);
    }
    for (const size of [16, 32, 64, 80, 128]) expect(sizeOf(`so-ket-${size}.png`)).toEqual([size, size]);
  });

  it("speaks Vietnamese and, where the Office is English, English, within the lengths that Office shows", () => {
    expect(all("DefaultLocale")[0]!.children).toEqual(["vi-VN"]);
    const limits = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [group, longest] of Object.entries(limits)) {
      for (const string of all("bt:String", all(group)[0])) {
        const [override, ...more] = all("bt:Override", string);
        expect([attribute(override!, "Locale"), more]).toEqual(["en-US", []]);
        expect(attribute(string, "DefaultValue").length).toBeLessThanOrEqual(longest);
        expect(attribute(override!, "Value").length).toBeLessThanOrEqual(longest);
      }
    }
    for (const value of valueOf.values()) expect(value).toBe(value.normalize("NFC"));
    expect(attribute(all("Description")[0]!, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  it("puts the buttons of each program into its ribbon, and each opens the view that it names", () => {
    const ribbon = Object.fromEntries(
      all("Host", all("VersionOverrides")[0]).map((each) => [
        /xsi:type="(\w+)"/.exec(each.attributes)![1],
        all("Control", each).map((control) => [
          valueOf.get(attribute(all("Label", control)[0]!, "resid")),
          valueOf.get(attribute(all("SourceLocation", control)[0]!, "resid"))!.replace(`${host}/`, ""),
        ]),
      ]),
    );
    const { label: _label, ...excelTabs } = excelWords.tabs;
    expect(ribbon).toEqual({
      Workbook: Object.entries(excelTabs).map(([view, name]) => [name, `taskpane.html#${view}`]),
      Document: [
        ["Soạn báo cáo", "taskpane.html#soan-bao-cao"],
        ["Soát số liệu", "taskpane.html#soat-so-lieu"],
      ],
    });
  });

  it("is written for another host by one command, and refuses an address without https", () => {
    const made = (to: string): string =>
      execFileSync(
        process.execPath,
        [
          "--input-type=module",
          "-e",
          `import { readFileSync } from "node:fs"; import { manifestFor } from "./scripts/manifest.mjs";
           try { console.log(manifestFor(readFileSync("manifest.xml", "utf8"), ${JSON.stringify(to)})); } catch (error) { console.log(error.message); }`,
        ],
        { cwd: root, encoding: "utf8" },
      );
    const other = made("https://so-ket.tinh.gov.vn/so-ket/");
    expect(other).not.toContain(host);
    expect(other.split("https://so-ket.tinh.gov.vn/so-ket/")).toHaveLength(addresses.length + 1);
    expect(made("http://so-ket.tinh.gov.vn")).toContain("không phải địa chỉ https");
    expect(made('https://a"b')).toContain("không phải địa chỉ https");
  });
});
