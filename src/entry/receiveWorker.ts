import "./withoutEval";
import { serveQuestions } from "../adapters/browser/lastingWorker";
import { blobFile, browserDigest } from "../adapters/browser/browserFiles";
import { unpackFiles } from "../adapters/xlsx/readPackage";
import { formSets } from "../definitions/forms";
import type { ReceivedReport } from "../engine/consolidation/consolidation";
import { receiveFiles } from "../workflows/receiveFiles";
import { decodeReceived } from "./decodeReceived";
import type { ReceiveQuestion, SaidScope } from "./receiveProtocol";

/** Reads received files away from the page, one after the other; several of these share the files of one receipt. */

const ports = { decode: decodeReceived, unpack: unpackFiles, digest: browserDigest };
let said: SaidScope = { units: [] };

serveQuestions(({ scope, file }: ReceiveQuestion): Promise<readonly ReceivedReport[]> => {
  said = scope ?? said;
  return receiveFiles(ports, [blobFile(file.name, file.blob)], { forms: formSets, period: null, ...said });
});
