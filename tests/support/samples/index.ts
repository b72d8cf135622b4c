import { annualCommuneSample } from "./annualCommune";
import { ct07Sample } from "./ct07";
import { hanoiSample } from "./hanoi";
import { kl44Sample } from "./kl44";
import type { SampleSet } from "./sampleSet";
import { twoTierSample } from "./twoTier";

/** A small sample for each form set but the first, which has a whole district. */
export const sampleSets: readonly SampleSet[] = [
  hanoiSample,
  kl44Sample,
  ct07Sample,
  annualCommuneSample,
  twoTierSample,
];
