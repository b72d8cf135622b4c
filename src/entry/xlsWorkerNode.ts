import { serveXls } from "../adapters/node/xlsWorker";
import { answerXls } from "../adapters/xlsx/readXls";

/** The worker thread of the command line that reads one legacy .xls and may be ended at any time. */
serveXls(answerXls);
