import { parentPort, type Worker } from "node:worker_threads";
import { HostFailure } from "../../ports/failure";

/** A thread that is asked again and again and answers in the order of the questions. */
export interface LastingThread<Question, Answer> {
  /** Rejects with `HostFailure` when the thread never answered anything, else with why it broke. */
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/** @param worker whose script calls `serveQuestions` */
export function lastingThread<Question, Answer>(worker: Worker): LastingThread<Question, Answer> {
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: unknown) => void }[] = [];
  let broken: unknown = null;
  let hasAnswered = false;
  const end = (cause: unknown) => {
    broken ??= hasAnswered ? cause : new HostFailure("start a thread", cause);
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on("message", (answer: Answer) => {
    hasAnswered = true;
    waiting.shift()?.resolve(answer);
  });
  worker.once("error", end);
  worker.once("exit", () => end(new Error("the thread ended")));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (broken !== null) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    close: () => void worker.terminate(),
  };
}

/** The other side: answers one question after the other. An answer that fails ends the thread, which tells the one who asked. */
export function serveQuestions(answer: (question: never) => Promise<unknown>): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (question: unknown) => {
    last = last.then(async () => parentPort?.postMessage(await answer(question as never)));
  });
}
