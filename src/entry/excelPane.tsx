import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { isOfficeDark } from "../adapters/office/officeApp";
import { excelWords } from "../definitions/words/vi/excel";
import { paneWords } from "../definitions/words/vi/pane";
import { ExcelPane } from "../pane/excel/ExcelPane";
import { FaultBoundary } from "../pane/parts/FaultBoundary";
import { openFigures } from "./compose";
import { composeExcel } from "./composeOffice";

/** Starts the pane inside Excel. */
export async function mountExcelPane(root: HTMLElement): Promise<void> {
  await openFigures();
  const { services, excel } = composeExcel();
  createRoot(root).render(
    <RendererProvider renderer={createDOMRenderer(document)} targetDocument={document}>
      <FaultBoundary words={paneWords.fault}>
        <ExcelPane
          services={services}
          excel={excel}
          paneWords={paneWords}
          words={excelWords}
          isHostDark={isOfficeDark()}
        />
      </FaultBoundary>
    </RendererProvider>,
  );
}
