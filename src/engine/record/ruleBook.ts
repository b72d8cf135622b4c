import { indicatorsOf } from "../form/defineForm";
import { isAsked } from "../form/formSet";
import type { FigureRule, FormSet } from "../form/formSet";
import type { Level } from "../values/unit";
import { atMost } from "./rules/atMost";
import { atMostPerYear } from "./rules/atMostPerYear";
import { exactMultiple } from "./rules/exactMultiple";
import { looksLikeThousands } from "./rules/looksLikeThousands";
import { nonNegative } from "./rules/nonNegative";
import { nothingReported } from "./rules/nothingReported";
import { ownerLevel } from "./rules/ownerLevel";
import { positiveNeedsPositive } from "./rules/positiveNeedsPositive";
import { ratioBetween } from "./rules/ratioBetween";
import { sumOfParts } from "./rules/sumOfParts";
import { textNumber } from "./rules/textNumber";
import { wholeNonNegative } from "./rules/wholeNonNegative";
import { zeroMeansZero } from "./rules/zeroMeansZero";
import type { CellKind, FiguresKind } from "./rules/verdict";

/** In this order for each cell; a cell with an error or a warning is not asked further. */
const cellKinds = [ownerLevel, textNumber, looksLikeThousands, wholeNonNegative, nonNegative];
const figuresKinds = [
  atMost,
  sumOfParts,
  positiveNeedsPositive,
  zeroMeansZero,
  ratioBetween,
  exactMultiple,
  atMostPerYear,
  nothingReported,
];

type AnyCellKind = CellKind<FigureRule["kind"]>;
type AnyFiguresKind = FiguresKind<FigureRule["kind"]>;

/** The rules of a form in the order in which they are asked, each beside the kind that judges it. */
interface RuleBook {
  /** By indicator. */
  readonly cells: ReadonlyMap<string, readonly { readonly rule: FigureRule; readonly kind: AnyCellKind }[]>;
  readonly figures: readonly {
    readonly rule: FigureRule;
    readonly kind: AnyFiguresKind;
    /** Empty: all that the unit is asked for or filled. */
    readonly indicators: readonly string[];
  }[];
  /** Indicators that units of a level are asked for. */
  readonly askedOf: (level: Level) => ReadonlySet<string>;
}

const ruleBooks = new WeakMap<FormSet, RuleBook>();

/** Made once for a form, so that judging a unit looks nothing up. */
export function ruleBookOf(form: FormSet): RuleBook {
  let book = ruleBooks.get(form);
  if (!book) ruleBooks.set(form, (book = makeRuleBook(form)));
  return book;
}

function makeRuleBook(form: FormSet): RuleBook {
  const cells = new Map<string, { rule: FigureRule; kind: AnyCellKind }[]>();
  const figures: RuleBook["figures"][number][] = [];
  // A kind only ever meets rules of its own kind, which comparing `kind` guarantees and the types cannot say.
  for (const kind of cellKinds as unknown as readonly AnyCellKind[]) {
    for (const rule of form.rules) {
      if (rule.kind !== kind.kind) continue;
      for (const id of indicatorsOf(rule)) {
        cells.set(id, [...(cells.get(id) ?? []), { rule, kind }]);
      }
    }
  }
  for (const rule of form.rules) {
    const kind = (figuresKinds as unknown as readonly AnyFiguresKind[]).find((each) => each.kind === rule.kind);
    if (kind) figures.push({ rule: rule as FigureRule, kind, indicators: indicatorsOf(rule) });
  }

  const asked = new Map<Level, ReadonlySet<string>>();
  const askedOf = (level: Level) => {
    let ids = asked.get(level);
    if (!ids) {
      ids = new Set(form.indicators.filter((indicator) => isAsked(form, indicator, level)).map(({ id }) => id));
      asked.set(level, ids);
    }
    return ids;
  };
  return { cells, figures, askedOf };
}
