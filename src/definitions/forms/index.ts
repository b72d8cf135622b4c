import type { FormSet } from "../../engine/form/formSet";
import { annualCommune } from "./annualCommune";
import { ct07of2019 } from "./ct07of2019";
import { hn2020 } from "./hn2020";
import { kl44of2022 } from "./kl44of2022";
import { th2020 } from "./th2020";
import { twoTier2026 } from "./twoTier2026";

/** Every form set we know, the likeliest first. A new form is a file here and a line in this list. */
export const formSets: readonly FormSet[] = [th2020, hn2020, kl44of2022, ct07of2019, annualCommune, twoTier2026];
