import { TextDecoder, TextEncoder } from "node:util";

/** Import first in tests of the pane: what jsdom lacks of a browser and the pane calls. Nothing is laid out there. */
Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  CSS: { escape: (text: string) => text.replace(/["\\\]]/g, "\\$&") },
});
Element.prototype.scrollIntoView = () => {};
