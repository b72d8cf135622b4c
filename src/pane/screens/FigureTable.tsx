import { mergeClasses } from "@fluentui/react-components";
import { formatDecimal } from "../../engine/values/numbers";
import { usePane } from "../parts/paneContext";
import { useScreenStyles } from "./useScreenStyles";

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly before: number | string | null;
  /** Stands between the two where the headings name it. */
  readonly between?: number | string | null;
  readonly after: number | string | null;
  /** Said below the label. */
  readonly note?: string;
}

interface Props {
  readonly title: string;
  /** Of the label, the figure before, what stands between, if anything, the figure after, and the difference. */
  readonly headings: readonly [string, string, string, string] | readonly [string, string, string, string, string];
  readonly rows: readonly FigureRow[];
}

/** Figures before and after, with their difference. */
export function FigureTable({ title, headings, rows }: Props) {
  const styles = useScreenStyles();
  const { words } = usePane();
  const number = mergeClasses(styles.cell, styles.number);
  const cellOf = (value: FigureRow["before"]) => (typeof value === "string" ? styles.cell : number);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={title}>
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
          {rows.map(({ key, label, before, between, after, note }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>
                {label}
                {note && <div className={styles.quiet}>{note}</div>}
              </th>
              <td className={cellOf(before)}>{words.figure(before)}</td>
              {between !== undefined && <td className={cellOf(between)}>{words.figure(between)}</td>}
              <td className={cellOf(after)}>{words.figure(after)}</td>
              <td className={number}>
                {typeof before === "number" && typeof after === "number" ? signed(after - before) : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function signed(difference: number): string {
  return `${difference > 0 ? "+" : ""}${formatDecimal(difference, 6)}`;
}
