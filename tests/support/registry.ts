import { readFileSync } from "node:fs";
import path from "node:path";
import { unitLists } from "../../src/definitions/units";
import { unitRegistry } from "../../src/engine/submission/unitRegistry";

const folder = path.resolve(__dirname, "../../assets/units");

export const listTexts = unitLists.map((list) => ({
  ...list,
  text: readFileSync(path.join(folder, list.file), "utf8"),
}));

/** The registry that comes with the product. */
export const registry = unitRegistry(listTexts);
