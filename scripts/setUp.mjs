// What a fresh clone needs before anything else runs. Only Node's own modules: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const onWindows = process.platform === "win32";

/** Runs a command in the project with its output shown; gives its exit status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: onWindows, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Stops the program with one line when the step failed. */
export function must(status, what) {
  if (status === 0) return;
  console.error(`so-ket: ${what}`);
  process.exit(status || 1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  must(1, `cần Node 20.19 trở lên, máy này có ${process.versions.node}. Cài Node mới rồi chạy lại.`);
}

/** Installs the packages of the lock file when they are absent or older than it. */
export function installPackages() {
  requireNode();
  const lock = path.join(root, "package-lock.json");
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error("so-ket: cài các gói cần thiết (một lần)…");
  must(
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
    "không cài được các gói. Kiểm tra kết nối mạng rồi chạy lại.",
  );
  const now = new Date();
  if (existsSync(installed)) utimesSync(installed, now, now);
}

/** Builds the command line and the web pages when a source is newer than the last build. */
export function build() {
  const mark = path.join(root, "dist", "built");
  const sources = ["src", "assets", "webpack.config.js", "package-lock.json", ".swcrc"];
  const newest = Math.max(...sources.map((source) => newestIn(path.join(root, source))));
  if (existsSync(mark) && statSync(mark).mtimeMs >= newest) return;
  console.error("so-ket: dựng chương trình…");
  must(run("npx", ["--no-install", "webpack", "--mode", "production"]), "không dựng được chương trình.");
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, "");
}

function newestIn(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
