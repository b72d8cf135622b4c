import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { paneWords } from "../definitions/words/vi/pane";
import { FaultBoundary } from "../pane/parts/FaultBoundary";
import { Workbench } from "../pane/workbench/Workbench";
import { auditInBrowser } from "./auditInBrowser";
import { composeBrowser, openFigures } from "./compose";

/** Draws the workbench in the page, then fetches what figures need and what lets it open without a network. */
export function mountWorkbench(): void {
  const services = composeBrowser(auditInBrowser);
  const renderer = createDOMRenderer(document);

  const root = createRoot(document.getElementById("app")!);
  // As a transition it is drawn in pieces, so that the page answers meanwhile.
  startTransition(() =>
    root.render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FaultBoundary words={paneWords.fault}>
          <Workbench services={services} words={paneWords} />
        </FaultBoundary>
      </RendererProvider>,
    ),
  );

  // While the page stands empty; whoever is faster than this waits for it where figures come in.
  requestIdleCallback(() => void openFigures().catch(() => {}), { timeout: 2000 });

  if ("serviceWorker" in navigator && isSecureContext) {
    navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => {
      // Without it the page works as long as it is served; only opening it offline does not.
    });
  }
}
