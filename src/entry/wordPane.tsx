import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { isOfficeDark } from "../adapters/office/officeApp";
import { paneWords } from "../definitions/words/vi/pane";
import { FaultBoundary } from "../pane/parts/FaultBoundary";
import { WordPane } from "../pane/word/WordPane";
import { composeWord, rememberedWork } from "./composeWord";

/** Starts the pane inside Word. */
export async function mountWordPane(root: HTMLElement): Promise<void> {
  const services = composeWord(await rememberedWork());
  createRoot(root).render(
    <RendererProvider renderer={createDOMRenderer(document)} targetDocument={document}>
      <FaultBoundary words={paneWords.fault}>
        <WordPane services={services} isHostDark={isOfficeDark()} />
      </FaultBoundary>
    </RendererProvider>,
  );
}
