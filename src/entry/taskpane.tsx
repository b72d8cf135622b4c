import "./withoutEval";
import { openedIn } from "../adapters/office/officeApp";
import { taskpaneWords } from "../definitions/words/vi/taskpane";

/** Starts the pane that suits the Office around the page. Only what this host needs is fetched. */
const panes = {
  excel: () => import("./excelPane").then(({ mountExcelPane }) => mountExcelPane),
  word: () => import("./wordPane").then(({ mountWordPane }) => mountWordPane),
};

async function start(root: HTMLElement): Promise<void> {
  say(root, taskpaneWords.loading);
  const host = await openedIn();
  if (host === null) {
    say(root, taskpaneWords.noOffice);
    return;
  }
  const mount = await panes[host]();
  root.replaceChildren();
  await mount(root);
}

/** One plain sentence, before there is anything to draw it with. */
function say(root: HTMLElement, sentence: string): void {
  const line = document.createElement("p");
  line.className = "plain";
  line.textContent = sentence;
  root.replaceChildren(line);
}

const root = document.getElementById("app")!;
start(root).catch(() => {
  say(root, taskpaneWords.failed);
});
