// `npm run excel`, `npm run word`: opens Office with the add-in, served from this machine. Needs Excel or Word on it.
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, installPackages, must, root, run } from "./setUp.mjs";

const app = process.argv[2];
if (app !== "excel" && app !== "word") must(1, "chạy «npm run excel» hoặc «npm run word».");
if (process.platform === "linux") {
  must(1, "máy Linux không có Office. Dùng «npm start» để mở bàn làm việc trên trình duyệt.");
}

installPackages();
build();
must(run("npx", ["--yes", "office-addin-dev-certs", "install"]), "không tạo được chứng thư https cho localhost.");

const certificates = path.join(os.homedir(), ".office-addin-dev-certs");
const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => readFileSync(path.join(certificates, name)));
const { serve } = await import("./serve.mjs");
const { url, close } = await serve({ port: 3000, tls: { key, cert } });
if (url !== "https://localhost:3000") {
  await close();
  must(1, "cổng 3000 đang bận. Dừng chương trình đang dùng cổng đó rồi chạy lại.");
}

const started = run("npx", [
  "--yes",
  "office-addin-debugging",
  "start",
  path.join(root, "manifest.xml"),
  "desktop",
  "--app",
  app,
]);
if (started !== 0) await close();
must(started, "không mở được Office với phần bổ trợ. Kiểm tra xem máy có cài Excel, Word không.");
console.log(`Đang phục vụ ${url} cho Office   (Ctrl+C để dừng)`);
