// `npm start`: installs, builds, runs the main job on the bundled sample district, then serves the workbench on it.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build, installPackages, must, root, run } from "./setUp.mjs";

const serves = !process.argv.includes("--no-serve");

installPackages();
build();

const sample = path.join("assets", "samples", "trieu-son-2020");
const soKet = path.join("bin", "so-ket.mjs");
mkdirSync(path.join(root, "out"), { recursive: true });

const consolidated = run(process.execPath, [
  soKet,
  "consolidate",
  path.join(sample, "nhan-ve"),
  ...["--form", "th-2020", "--units", path.join(sample, "don-vi.csv"), "--owner", "397"],
  ...["--out", path.join("out", "tong-hop.xlsx")],
]);
// 1 means done with findings: the sample district sends five files that must be refused.
if (consolidated > 1) must(consolidated, "không tổng hợp được bộ dữ liệu mẫu.");
const drafted = run(process.execPath, [
  ...[soKet, "draft", path.join("out", "tong-hop.xlsx")],
  ...["--profile", path.join(sample, "ho-so.json"), "--out", path.join("out", "bao-cao.docx")],
]);
if (drafted > 1) must(drafted, "không soạn được dự thảo báo cáo.");

if (serves) {
  const { serve } = await import("./serve.mjs");
  const { url } = await serve({ port: 3000 });
  console.log(`\nBàn làm việc: ${url}/?mau=trieu-son-2020   (Ctrl+C để dừng)`);
  openBrowser(`${url}/?mau=trieu-son-2020`);
}

/** Opens the page where there is a desktop; elsewhere the printed address is enough. */
function openBrowser(url) {
  const hasDesktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !hasDesktop || !process.stdout.isTTY) return;
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
