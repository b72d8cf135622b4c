import "./withoutEval";
import { pause } from "../adapters/browser/pause";

/** Starts the workbench in the page. What it is made of is set going part by part, and the page answers in between. */
async function start(): Promise<void> {
  await import(/* webpackMode: "eager" */ "react-dom/client");
  await pause();
  await import(/* webpackMode: "eager" */ "../pane/parts/PaneShell");
  await pause();
  await import(/* webpackMode: "eager" */ "../pane/App");
  await pause();
  await import(/* webpackMode: "eager" */ "../pane/workbench/Workbench");
  await pause();
  const { mountWorkbench } = await import(/* webpackMode: "eager" */ "./mountWorkbench");
  mountWorkbench();
}

void start();
