import "./withoutEval";
import { answerXls } from "../adapters/xlsx/readXls";

/** Answers one question: the bytes of a legacy .xls. */
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void answerXls(data).then((answer) => postMessage(answer));
});
