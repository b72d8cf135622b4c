import type { ListSource } from "../../engine/submission/unitRegistry";

/** The lists of the bundled registry, files of `assets/units`: three levels up to 30/6/2025, two since. Where from: NOTICES.md beside them. */
export const unitLists: readonly ListSource[] = [
  { file: "den-2025-06-30.txt", validFrom: null, validTo: "2025-06-30" },
  { file: "tu-2025-07-01.txt", validFrom: "2025-07-01", validTo: null },
];
