import type { LayoutRules } from "../../engine/document/layoutRules";
import type { LayoutRegime } from "../../engine/document/reportDocument";
import { dang2018, dang2026 } from "./dang";
import { dangRules } from "./dangRules";
import { nd30 } from "./nd30";
import { nd30Rules } from "./nd30Rules";

/** Layout regimes; versions of one regime share its id. */
export const layouts: readonly LayoutRegime[] = [nd30, dang2018, dang2026];

/** What each regime asks of a finished document. */
export const layoutRules: readonly LayoutRules[] = [nd30Rules, dangRules];
