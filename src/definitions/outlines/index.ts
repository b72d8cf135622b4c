import type { Outline } from "../../engine/narrative/outline";
import { hn2020 } from "./hn2020";
import { th2020 } from "./th2020";

/** Report outlines; the first that names a form is the one it takes when nobody chooses. */
export const outlines: readonly Outline[] = [th2020, hn2020];
