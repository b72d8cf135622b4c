import { annualCommune } from "../../../src/definitions/forms/annualCommune";
import type { FormSet, MissingPolicy } from "../../../src/engine/form/formSet";
import { filledIn, findings, judged } from "./judged";

const sumRule = annualCommune.rules.find((rule) => rule.kind === "sumOfParts" && rule.whole === "mh.hienCo")!;

/** The sum of models alone, with the policy given. */
const withPolicy = (missing: MissingPolicy): FormSet => ({
  ...annualCommune,
  rules: [{ ...(sumRule as Extract<typeof sumRule, { kind: "sumOfParts" }>), missing }],
});

const broken = (missing: MissingPolicy, values: { readonly [indicator: string]: number | null }) =>
  findings(judged(withPolicy(missing), filledIn(annualCommune, values), { level: "thon" })).length > 0;

const full = { "mh.hienCo": 12, "mh.dongHo": 3, "mh.khuDanCu": 7, "mh.truong": 1, "mh.khac": 2 };
const oneBlank = { ...full, "mh.truong": null };
const onlyWhole = { "mh.hienCo": 12 };

describe("a rule on figures of which some are missing", () => {
  it.each(["skipIfAny", "skipIfAsked", "skipIfAll", "neverSkip"] as const)("judges full figures (%s)", (policy) => {
    expect(broken(policy, full)).toBe(true);
    expect(broken(policy, { ...full, "mh.hienCo": 13 })).toBe(false);
  });

  it("is silent when any is missing, where its policy says so", () => {
    expect(broken("skipIfAny", oneBlank)).toBe(false);
    expect(broken("skipIfAsked", oneBlank)).toBe(false);
  });

  it("reads a missing one as 0 when only all missing would silence it", () => {
    expect(broken("skipIfAll", { ...oneBlank, "mh.hienCo": 13 })).toBe(true);
    expect(broken("skipIfAll", oneBlank)).toBe(false); // 3 + 7 + 0 + 2 = 12
    expect(broken("skipIfAll", {})).toBe(false);
  });

  it("is never silent, where its policy says so", () => {
    expect(broken("neverSkip", onlyWhole)).toBe(true);
    expect(broken("neverSkip", {})).toBe(false); // 0 = 0
  });
});
