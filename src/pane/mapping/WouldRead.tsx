import { mergeClasses, Spinner } from "@fluentui/react-components";
import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import { isAsked, type FormSet } from "../../engine/form/formSet";
import type { ScreenWords } from "../../definitions/words/vi/screens";
import { addressOf } from "../../engine/values/cells";
import { usePane } from "../parts/paneContext";
import { useScreenStyles } from "../screens/useScreenStyles";
import { allRecordedIn } from "../../engine/record/record";

interface Props {
  readonly words: ScreenWords["mapping"];
  readonly form: FormSet;
  /** `null`: not read yet. */
  readonly reports: readonly ReceivedReport[] | null;
}

/** What reading the file by the choices in hand gives: its figures with their cells, or why it is still held. */
export function WouldRead({ words, form, reports }: Props) {
  const styles = useScreenStyles();
  const { words: paneWords, services, labelOf } = usePane();
  if (reports === null) return <Spinner size="tiny" label={words.reading} />;
  return (
    <>
      {reports.length === 0 && <p className={styles.text}>{words.notThisLayout}</p>}
      {reports.map((report, at) => {
        const record = "record" in report ? report.record : (report.held ?? null);
        const values = allRecordedIn(record).filter(([, { cell }]) => cell !== null);
        const asked = record ? form.indicators.filter((one) => isAsked(form, one, record.unit.level)).length : 0;
        return (
          <div key={at} className={styles.box}>
            {record && <p className={styles.text}>{words.ofUnit(record.unit.name)}</p>}
            {"refusal" in report && (
              <p className={styles.text}>
                <strong>{words.stillHeld}</strong> {services.say.reason(report.refusal)}
              </p>
            )}
            {record && <p className={styles.text}>{words.figures(values.length, Math.max(asked, values.length))}</p>}
            {values.length > 0 && (
              <table className={styles.table} aria-label={words.willRead}>
                <tbody>
                  {values.map(([indicator, { value, cell }]) => (
                    <tr key={indicator}>
                      <th scope="row" className={styles.cell}>
                        {labelOf(indicator)}
                        <div className={styles.quiet}>{cell ? words.from(addressOf(cell)) : ""}</div>
                      </th>
                      <td className={mergeClasses(styles.cell, typeof value === "number" && styles.number)}>
                        {paneWords.figure(value)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        );
      })}
    </>
  );
}
