/**
 * Lets the page open and work with the network off. Everything the page consists of is stored when it is first opened; the build writes the
 * list of files, so a new build is a new list and a new store.
 */
declare const builtFiles: { readonly version: string; readonly files: readonly string[] };

const worker = self as unknown as ServiceWorkerScope;
const storeName = `so-ket ${builtFiles.version}`;

/** The few parts of a service worker that are used here; the compiler's own list of them excludes that of pages. */
interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    name: "install" | "activate",
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    name: "fetch",
    listener: (event: { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(storeName)
      .then((store) => store.addAll([...builtFiles.files]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  const dropOld = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== storeName).map((name) => caches.delete(name))));
  event.waitUntil(dropOld.then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(stored(request));
});

async function stored(request: Request): Promise<Response> {
  const store = await caches.open(storeName);
  // A page opened with a query ("?mau=…") is the same page.
  const found = await store.match(request, { ignoreSearch: request.mode === "navigate" });
  return found ?? fetch(request);
}
