import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..", "..");

/** The built workbench, served as `npm start` serves it, on a free port. */
export async function serveWorkbench(): Promise<{ readonly url: string; readonly stop: () => void }> {
  if (!existsSync(path.join(root, "dist", "web", "index.html")))
    throw new Error("dist/web is missing: run npm run build first.");
  const server = spawn(process.execPath, [path.join(root, "scripts", "serve.mjs"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
  });
  return { url, stop: () => void server.kill() };
}
