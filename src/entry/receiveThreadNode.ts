import { workerData } from "node:worker_threads";
import { serveQuestions } from "../adapters/node/lastingThread";
import { fileAt } from "../adapters/node/nodeFiles";
import { formSets } from "../definitions/forms";
import type { ReceivedReport } from "../engine/consolidation/consolidation";
import { receiveFiles } from "../workflows/receiveFiles";
import { receivePorts } from "./commands/receivePorts";
import type { ThreadQuestion, ThreadScope } from "./receiveThreadProtocol";

/** A thread of the command line that reads received files; several share the files of one receipt. */
const { forms, ...rest } = workerData as ThreadScope;
const scope = { ...rest, forms: formSets.filter(({ id }) => forms.includes(id)) };

serveQuestions(async ({ location }: ThreadQuestion): Promise<readonly ReceivedReport[]> =>
  receiveFiles(receivePorts, [await fileAt(location)], scope),
);
