// Serves dist/web on this machine: `node scripts/serve.mjs [port]`, and from `npm start` and the tests.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { headerPolicy, pagePolicy, paneHeaderPolicy } from "./contentPolicy.mjs";

const web = path.resolve(import.meta.dirname, "..", "dist", "web");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
};

const portsTried = 50;
/** The only page that is meant to be shown in a frame. */
const panePage = "taskpane.html";

/**
 * Serves a folder of pages to this machine only.
 * @param {{ port?: number, root?: string, tls?: { key: Buffer, cert: Buffer } }} options first port to try; the next free one is taken;
 *   with `tls` over https, as Office asks for
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 3000, root = web, tls } = {}) {
  const onRequest = (request, response) => answer(request, response, root);
  const server = tls ? createSecureServer(tls, onRequest) : createServer(onRequest);
  const taken = await listen(server, port, port === 0 ? 1 : portsTried);
  return {
    url: `${tls ? "https" : "http"}://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, first, tries) {
  for (let port = first; port < first + tries; port += 1) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(port, "localhost", () => {
        server.removeListener("error", resolve);
        resolve(null);
      });
    });
    if (!error) return server.address().port;
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  }
  throw new Error(`No free port from ${first} to ${first + tries - 1}.`);
}

function answer(request, response, root) {
  const headers = {
    "Content-Security-Policy": headerPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    // Office on the web shows the icons of the ribbon in a page of its own.
    "Cross-Origin-Resource-Policy": (request.url ?? "").startsWith("/icons/") ? "cross-origin" : "same-origin",
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileFor(request.url ?? "/", root);
  if (!file) {
    response.writeHead(404, { ...headers, "Content-Type": types[".txt"] }).end("Không có trang này.\n");
    return;
  }
  const isHashed = /\.[0-9a-f]{10,}\.\w+$/.test(file);
  response.writeHead(200, {
    ...headers,
    ...(path.basename(file) === panePage && { "Content-Security-Policy": paneHeaderPolicy(policyIn(file)) }),
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The page carries the policy that it was built for: with office.js beside it, or from Microsoft. */
function policyIn(file) {
  return /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1] ?? pagePolicy;
}

/** The file that a request names, inside the folder and nowhere else; `null` when there is none. */
function fileFor(url, root) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (name.includes("\0")) return null;
  const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
  if (!file.startsWith(root + path.sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 3000) });
  console.log(url);
}
