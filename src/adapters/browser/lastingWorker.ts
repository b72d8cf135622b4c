import { HostFailure } from "../../ports/failure";

/** A worker that is asked again and again and answers in the order of the questions. */
export interface LastingWorker<Question, Answer> {
  /** Rejects with `HostFailure` when the worker never answered anything, else with why it broke. */
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/** @param worker which sends one message per question */
export function lastingWorker<Question, Answer>(worker: Worker): LastingWorker<Question, Answer> {
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: unknown) => void }[] = [];
  let broken: unknown = null;
  let hasAnswered = false;
  const end = (cause: unknown) => {
    broken = hasAnswered ? cause : new HostFailure("start a worker", cause);
    worker.terminate();
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    hasAnswered = true;
    waiting.shift()?.resolve(data);
  };
  worker.onerror = (event) => end(event.message);
  worker.onmessageerror = () => end("the answer can't be read");
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (broken !== null) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    close: () => worker.terminate(),
  };
}

/** The other side: answers one question after the other. An answer that fails breaks the worker, which tells the one who asked. */
export function serveQuestions(answer: (question: never) => Promise<unknown>): void {
  let last: Promise<unknown> = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent) => {
    last = last.then(async () => postMessage(await answer(data as never)));
    // Thrown outside of the promise: only then is the page told.
    last.catch((error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
    );
  });
}
