import type { LayoutRegime } from "../../engine/document/reportDocument";
import { dang2018, dang2026 } from "./dang";
import { nd30 } from "./nd30";

/** Layout regimes; versions of one regime share its id. */
export const layouts: readonly LayoutRegime[] = [nd30, dang2018, dang2026];
