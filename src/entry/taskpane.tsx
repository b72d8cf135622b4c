import { openedIn } from "../adapters/office/officeApp";
import { taskpaneWords } from "../definitions/words/vi/taskpane";

/** Starts the pane that suits the Office around the page. Only what this host needs is fetched. */
const panes = {
  excel: () => import("./excelPane").then(({ mountExcelPane }) => mountExcelPane),
  word: () => import("./wordPane").then(({ mountWordPane }) => mountWordPane),
};

async function start(root: HTMLElement): Promise<void> {
  root.textContent = taskpaneWords.loading;
  const host = await openedIn();
  if (host === null) {
    root.textContent = taskpaneWords.noOffice;
    return;
  }
  const mount = await panes[host]();
  root.textContent = "";
  mount(root);
}

const root = document.getElementById("app")!;
start(root).catch(() => {
  root.textContent = taskpaneWords.failed;
});
