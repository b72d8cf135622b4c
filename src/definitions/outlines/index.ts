import type { Outline } from "../../engine/narrative/outline";
import { annualCommune } from "./annualCommune";
import { ct07of2019 } from "./ct07of2019";
import { hn2020 } from "./hn2020";
import { kl44of2022 } from "./kl44of2022";
import { th2020 } from "./th2020";
import { twoTier2026 } from "./twoTier2026";

/** Report outlines; the first that names a form is the one it takes when nobody chooses. A new outline is a file here and a line in this list. */
export const outlines: readonly Outline[] = [th2020, hn2020, kl44of2022, ct07of2019, annualCommune, twoTier2026];
