import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { JoinPreview } from "../../workflows/previewJoin";
import { FoldLabel } from "../parts/FoldLabel";
import { usePane } from "../parts/paneContext";
import { FigureTable, type FigureRow } from "../screens/FigureTable";
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
  const { services } = usePane();
  const { form } = consolidation;
  const headings = [words.indicator, words.main, words.supplement, words.joined, words.change] as const;
  const indicators = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = preview.totals
    .filter(({ main, supplement, joined = null }) => main !== null || supplement !== null || joined !== null)
    .map(({ indicator: id, main, supplement, joined = null }): FigureRow => {
      const { label, kind, aggregation } = indicators.get(id)!;
      const note = kind === "stock" ? words.stock : aggregation === "distinct" ? words.distinct : words.flow;
      return { key: id, label, note, before: main, between: supplement, after: joined };
    });
  return (
    <>
      <h3 className={styles.subtitle}>{words.consequence}</h3>
      <FigureTable title={words.consequence} headings={headings} rows={rows} />
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
