import type { FormSet } from "../../engine/form/formSet";
import { hn2020 } from "./hn2020";
import { th2020 } from "./th2020";

/** Every form set we know, the likeliest first. A new form is a file here and a line in this list. */
export const formSets: readonly FormSet[] = [th2020, hn2020];
