import type { LayoutRegime } from "../../engine/document/reportDocument";
import { nd30 } from "./nd30";

/** Layout regimes by id. */
export const layouts: readonly LayoutRegime[] = [nd30];
