import { TestEnvironment } from "jest-environment-jsdom";

/** A page without layout: what jsdom lacks of a browser and the pane calls. */
export default class PageEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const { window } = this.dom!;
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      Uint8Array,
      structuredClone,
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    });
    window.matchMedia = () =>
      ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
    window.Element.prototype.scrollIntoView = () => {};
    window.CSS ??= { escape: (text: string) => text.replace(/["\\\]]/g, "\\$&") } as typeof CSS;
  }
}
