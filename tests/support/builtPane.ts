import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleFolder } from "./workbenchPage";
import type { HostOptions } from "../office-host/officeHost";

const web = path.resolve(process.env["SO_KET_WEB"] ?? "dist/web");
const types: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The built task pane as any static server answers it. */
export const serveBuiltPane: HostOptions["serve"] = async (name) => {
  if (!existsSync(path.join(web, "taskpane.html"))) throw new Error("dist/web is missing: run npm run build first.");
  const file = path.join(web, name);
  if (!file.startsWith(web + path.sep) || !existsSync(file)) return null;
  return { body: await readFile(file), type: types[path.extname(file)] ?? "application/octet-stream" };
};

/** The files that the sample district received, as a person would choose them. */
export const receivedFolder = path.join(sampleFolder, "nhan-ve");
