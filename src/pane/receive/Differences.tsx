import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/paneContext";
import type { Difference } from "./fileState";
import { FoldLabel } from "../parts/FoldLabel";

const useDifferencesStyles = makeStyles({
  same: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { paddingBlock: "2px" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 4px",
    textAlign: "left",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Side by side, what this file and the counted one say where they differ. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const styles = useDifferencesStyles();
  const { words, labelOf } = usePane();
  if (differences.length === 0) return <p className={styles.same}>{words.ledger.same}</p>;
  const number = `${styles.cell} ${styles.number}`;
  return (
    <details>
      <FoldLabel className={styles.summary}>{words.ledger.differences(differences.length)}</FoldLabel>
      <table className={styles.table} aria-label={words.ledger.differenceTable}>
        <thead>
          <tr>
            <th className={styles.cell}>{words.ledger.indicator}</th>
            <th className={number}>{words.ledger.thisFile}</th>
            <th className={number}>{words.ledger.counted}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ indicator, here, counted }) => (
            <tr key={indicator}>
              <th className={styles.cell} scope="row">
                {labelOf(indicator)}
              </th>
              <td className={number}>{words.figure(here)}</td>
              <td className={number}>{words.figure(counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
