import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { columnsOf, indicatorOf, type FormSet } from "../../engine/form/formSet";
import type { ProposedColumn } from "../../engine/submission/proposeMapping";
import type { ScreenWords } from "../../definitions/words/vi/screens";
import { useScreenStyles } from "../screens/useScreenStyles";
import type { ColumnMeaning } from "./columnChoices";

const useChooserStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px",
    borderLeft: "3px solid transparent",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  asked: { margin: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly words: ScreenWords["mapping"];
  readonly form: FormSet;
  readonly column: ProposedColumn;
  /** "Cột D" */
  readonly place: string;
  /** `null`: still to be said. */
  readonly meaning: ColumnMeaning | null;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  /** Indicator → the column that has it. */
  /** Indicators that no column has yet. */
  readonly loose: readonly string[];
  readonly placed: ReadonlyMap<string, string>;
  readonly onChoose: (meaning: ColumnMeaning) => void;
}

/** One column of the file: what it is called, what stands in it, what it is taken for and how sure that is. */
export function ColumnChooser({
  words,
  form,
  column,
  place,
  meaning,
  isChosen,
  isCurrent,
  loose,
  placed,
  onChoose,
}: Props) {
  const styles = useChooserStyles();
  const screen = useScreenStyles();
  const id = useId();
  const likely = likelyFor(column, loose);
  const label = (indicator: string): string => {
    const at = placed.get(indicator);
    const own = indicatorOf(form, indicator).label;
    return at === undefined || at === place ? own : words.used(own, at);
  };
  return (
    <li className={mergeClasses(styles.root, isCurrent && styles.current)} data-offset={column.offset}>
      <label htmlFor={id} className={styles.name}>
        {place}: {column.heading || words.noHeading}
      </label>
      <p className={screen.quiet}>{words.samples(column.samples)}</p>
      <Select id={id} size="small" value={valueOf(meaning)} onChange={(_, { value }) => onChoose(meaningIn(value))}>
        {meaning === null && <option value="">{words.unsure}</option>}
        <option value="ignored">{words.ignored}</option>
        <option value="unit">{words.unit}</option>
        {likely.length > 0 && (
          <optgroup label={words.likely}>
            {likely.map(({ indicator, confidence }) => (
              <option key={indicator} value={`= ${indicator}`}>
                {label(indicator)}
                {confidence > 0 && ` · ${Math.round(confidence * 100)}%`}
              </option>
            ))}
          </optgroup>
        )}
        {form.tables.map((table) => (
          <optgroup key={table.id} label={table.number}>
            {columnsOf(table)
              .filter((indicator) => !likely.some((one) => one.indicator === indicator))
              .map((indicator) => (
                <option key={indicator} value={`= ${indicator}`}>
                  {label(indicator)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <p className={meaning === null ? styles.asked : screen.quiet}>
        {meaning === null
          ? words.unsure
          : isChosen
            ? words.byPerson
            : meaning.kind === "indicator"
              ? words.sure(column.confidence)
              : ""}
      </p>
    </li>
  );
}

/** What the machine thinks of, the likeliest first, then what nobody has yet where it knows nothing. */
function likelyFor({ as, confidence, candidates }: ProposedColumn, loose: readonly string[]) {
  const own = as.kind === "indicator" ? [{ indicator: as.id, confidence }] : [];
  const others = candidates.filter((one) => one.confidence > 0 && (as.kind !== "indicator" || one.indicator !== as.id));
  const known = [...own, ...others].toSorted((a, b) => b.confidence - a.confidence);
  if (as.kind === "indicator") return known;
  const rest = loose.filter((indicator) => !known.some((one) => one.indicator === indicator));
  return [...known, ...rest.map((indicator) => ({ indicator, confidence: 0 }))];
}

function valueOf(meaning: ColumnMeaning | null): string {
  if (meaning === null) return "";
  return meaning.kind === "indicator" ? `= ${meaning.id}` : meaning.kind;
}

function meaningIn(value: string): ColumnMeaning {
  if (value.startsWith("= ")) return { kind: "indicator", id: value.slice(2) };
  return { kind: value === "unit" ? "unit" : "ignored" };
}
