import { mergeClasses } from "@fluentui/react-components";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { formatDecimal } from "../../engine/values/numbers";
import type { JoinPreview } from "../../workflows/previewJoin";
import { FoldLabel } from "../parts/FoldLabel";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { useScreenStyles } from "../screens/useScreenStyles";

interface Props {
  readonly consolidation: Consolidation;
  readonly preview: JoinPreview;
}

/** Totals of both reports and of the two together, and what stays open. */
export function JoinedTotals({ consolidation, preview }: Props) {
  const words = useScreens().words.supplement;
  const styles = useScreenStyles();
  const { words: paneWords, services } = usePane();
  const { form } = consolidation;
  const number = mergeClasses(styles.cell, styles.number);
  const of = (value: number | string | null) => (typeof value === "string" ? styles.cell : number);
  const headings = [words.indicator, words.main, words.supplement, words.joined, words.change];
  const indicators = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = preview.totals.filter(
    ({ main, supplement, joined = null }) => main !== null || supplement !== null || joined !== null,
  );
  return (
    <>
      <h3 className={styles.subtitle}>{words.consequence}</h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.consequence}>
          <thead>
            <tr>
              {headings.map((heading, at) => (
                <th key={heading} scope="col" className={mergeClasses(at > 0 ? number : styles.cell, styles.headCell)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator: id, main, supplement, joined = null }) => {
              const { label, kind, aggregation } = indicators.get(id)!;
              return (
                <tr key={id}>
                  <th scope="row" className={styles.cell}>
                    {label}
                    <div className={styles.quiet}>
                      {kind === "stock" ? words.stock : aggregation === "distinct" ? words.distinct : words.flow}
                    </div>
                  </th>
                  <td className={of(main)}>{paneWords.figure(main)}</td>
                  <td className={of(supplement)}>{paneWords.figure(supplement)}</td>
                  <td className={of(joined)}>{paneWords.figure(joined)}</td>
                  <td className={number}>
                    {typeof main === "number" && typeof joined === "number" ? signed(joined - main) : ""}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {preview.open.length > 0 && (
        <details>
          <FoldLabel>{words.open(preview.open.length)}</FoldLabel>
          <ul className={styles.text}>
            {preview.open.map((issue) => (
              <li key={`${issue.unit} ${String(issue.data["reason"])}`}>{services.say.issue(issue, form.id)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const signed = (difference: number): string => `${difference > 0 ? "+" : ""}${formatDecimal(difference, 6)}`;
