// Writes dist/manifest.xml for the host that serves the pane: `node scripts/manifest.mjs https://so-ket.example.gov.vn`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
/** The one address in the manifest of the repository that all others begin with. */
const ownHost = /<SourceLocation DefaultValue="(https:\/\/[^"]+)\/taskpane\.html" \/>/;

/**
 * The manifest with every address on another host.
 * @param {string} manifest text of manifest.xml
 * @param {string} host "https://so-ket.example.gov.vn" or with a folder behind it
 * @returns {string}
 * @throws {Error} in words for the person when the host is no https address
 */
export function manifestFor(manifest, host) {
  if (!/^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w.-]+)*\/?$/i.test(host)) {
    throw new Error(`"${host}" không phải địa chỉ https. Ví dụ: https://so-ket.tinh.gov.vn`);
  }
  const own = ownHost.exec(manifest)?.[1];
  if (!own) throw new Error("manifest.xml không có SourceLocation của taskpane.html.");
  return manifest.replaceAll(`${own}/`, `${host.replace(/\/$/, "")}/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const written = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), process.argv[2] ?? "");
    mkdirSync(path.join(root, "dist"), { recursive: true });
    writeFileSync(path.join(root, "dist", "manifest.xml"), written);
    console.log(`Đã ghi dist/manifest.xml cho ${process.argv[2]}.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
