import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "..");

/** A file of a floor, and one line in it that must not, or may, stand there. */
const forbidden: readonly (readonly [string, string])[] = [
  ["src/engine/form/x.ts", 'import { a } from "../../definitions/forms/th2020";'],
  ["src/engine/form/x.ts", 'import { a } from "../../ports/files";'],
  ["src/engine/values/x.ts", 'import React from "react";'],
  ["src/engine/values/x.ts", 'import { readFileSync } from "node:fs";'],
  ["src/engine/values/x.ts", 'import { inflateSync } from "fflate";'],
  ["src/definitions/forms/x.ts", 'import { a } from "../../workflows/receiveFiles";'],
  ["src/definitions/words/x.ts", 'import { a } from "../../pane/App";'],
  ["src/ports/x.ts", 'import { a } from "../adapters/xlsx/decode";'],
  ["src/ports/x.ts", 'import { Document } from "docx";'],
  ["src/workflows/x.ts", 'import { a } from "../adapters/xlsx/decode";'],
  ["src/workflows/x.ts", 'import { a } from "../definitions/forms/th2020";'],
  ["src/workflows/x.ts", 'import { useState } from "react";'],
  ["src/pane/report/x.tsx", 'import { a } from "../../adapters/browser/browserFiles";'],
  ["src/pane/report/x.tsx", 'import { a } from "../../definitions/forms/th2020";'],
  ["src/pane/report/x.tsx", 'import { unzipSync } from "fflate";'],
  ["src/pane/report/x.tsx", 'import { get } from "idb-keyval";'],
  ["src/adapters/xlsx/x.ts", 'import { a } from "../docx/docxReport";'],
  ["src/adapters/xlsx/x.ts", 'import { a } from "../../definitions/forms/th2020";'],
  ["src/adapters/xlsx/x.ts", 'import { Document } from "docx";'],
  ["src/adapters/docx/x.ts", 'import { read } from "@e965/xlsx";'],
  ["src/adapters/browser/x.ts", 'import { a } from "../xlsx/decode";'],
  ["src/adapters/browser/x.ts", 'import { readFileSync } from "node:fs";'],
  ["src/adapters/node/x.ts", 'import { a } from "../../workflows/receiveFiles";'],
  ["src/adapters/office/x.ts", 'import { unzipSync } from "fflate";'],
  ["src/pane/report/y.tsx", "export const a = Excel;"],
  ["src/entry/taskpane.tsx", "export const a = Word;"],
  ["src/pane/report/z.tsx", "export const a = () => <summary />;"],
];

const allowed: readonly (readonly [string, string])[] = [
  ["src/engine/record/a.ts", 'import { a } from "../values/numbers"; export { a };'],
  ["src/engine/form/a.ts", 'import { z } from "zod"; export { z };'],
  ["src/definitions/forms/a.ts", 'import { a } from "../../engine/form/defineForm"; export { a };'],
  ["src/ports/a.ts", 'import type { A } from "../engine/values/grid"; export type { A };'],
  ["src/workflows/a.ts", 'import type { A } from "../ports/files"; export type { A };'],
  ["src/adapters/xlsx/a.ts", 'import { inflateSync } from "fflate"; export { inflateSync };'],
  ["src/adapters/docx/a.ts", 'import { Document } from "docx"; export { Document };'],
  ["src/adapters/node/a.ts", 'import { readFileSync } from "node:fs"; export { readFileSync };'],
  ["src/adapters/office/a.ts", "export const a = Excel;"],
  ["src/pane/report/a.tsx", 'import { a } from "../../workflows/receiveFiles"; export { a };'],
  ["src/pane/report/b.tsx", 'import { Button } from "@fluentui/react-components"; export { Button };'],
  ["src/pane/report/c.tsx", 'import type { Words } from "../../definitions/words/vi"; export type { Words };'],
  ["src/entry/a.ts", 'import { a } from "../adapters/xlsx/decode"; export { a };'],
];

describe("the floors of the house", () => {
  const floorRules = ["no-restricted-imports", "no-restricted-globals", "forbid-elements"];
  let complaints: Set<string>;
  const fileOf = (kind: string, index: number, like: string) =>
    path.join(path.dirname(like), `${kind}${index}${path.basename(like) === "taskpane.tsx" ? "" : path.extname(like)}`);

  beforeAll(() => {
    const house = mkdtempSync(path.join(tmpdir(), "guard-"));
    try {
      cpSync(path.join(root, ".oxlintrc.json"), path.join(house, ".oxlintrc.json"));
      for (const [kind, lines] of [["no", forbidden] as const, ["yes", allowed] as const]) {
        lines.forEach(([like, line], index) => {
          const name = like.endsWith("taskpane.tsx") ? like : fileOf(kind, index, like);
          mkdirSync(path.join(house, path.dirname(name)), { recursive: true });
          writeFileSync(path.join(house, name), `${line}\n`);
        });
      }
      const { stdout } = spawnSync(
        process.execPath,
        [path.join(root, "node_modules/oxlint/bin/oxlint"), "--no-ignore", "--format", "json", "."],
        { cwd: house, encoding: "utf8" },
      );
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
      complaints = new Set(
        diagnostics
          .filter(({ code }) => floorRules.some((rule) => code.includes(rule)))
          .map(({ filename }) => path.relative(house, path.resolve(house, filename))),
      );
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  });

  it.each(forbidden.map(([file, line], index) => [file, line, index] as const))(
    "%s refuses %s",
    (like, _line, index) => {
      const name = like.endsWith("taskpane.tsx") ? like : fileOf("no", index, like);
      expect(complaints).toContain(name);
    },
  );

  it.each(allowed.map(([file, line], index) => [file, line, index] as const))("%s accepts %s", (like, _line, index) => {
    expect(complaints).not.toContain(fileOf("yes", index, like));
  });
});
