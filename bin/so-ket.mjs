#!/usr/bin/env node
// The command line, as `npm ci` built it.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import path from "node:path";

const built = path.join(import.meta.dirname, "..", "dist", "cli", "so-ket.cjs");
if (!existsSync(built)) {
  console.error(
    "so-ket: chương trình chưa được dựng. Chạy «npm ci» (hoặc «npm run build») trong thư mục này rồi thử lại.",
  );
  process.exit(2);
}
process.exitCode = await createRequire(import.meta.url)(built).main(process.argv.slice(2));
