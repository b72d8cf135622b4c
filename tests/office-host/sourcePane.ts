import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "@swc/core";

/** Address of the page below. */
export const sourcePanePath = "pane.html";

/**
 * A bare pane that loads office.js and some modules of `src/` as they are, each under its name in `modules`: adapters can be tested in the browser
 * without building anything.
 */
export function sourcePane(modules: Readonly<Record<string, string>>) {
  const imports = Object.entries(modules).map(([name, module]) => `import * as ${name} from "/${module}";`);
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sơ Kết</title><script src="/office/office.js"></script>
<script type="module">${imports.join("\n")}\nwindow.modules = { ${Object.keys(modules).join(", ")} };</script><body></body></html>`;
  return async (file: string): Promise<{ body: string; type: string } | null> => {
    if (file === sourcePanePath) return { body: page, type: "text/html; charset=utf-8" };
    const source = path.resolve(`${file}.ts`);
    if (!file.startsWith("src/") || !existsSync(source)) return null;
    const { code } = await transform(await readFile(source, "utf8"), {
      filename: source,
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "es6" },
    });
    return { body: code, type: "text/javascript; charset=utf-8" };
  };
}
