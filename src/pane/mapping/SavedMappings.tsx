import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { mappingsText, type ColumnMapping } from "../../engine/submission/mapping";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { useScreenStyles } from "../screens/useScreenStyles";
import { mappingsIn } from "../work/mappedFiles";
import type { Batch } from "../work/services";

interface Props {
  readonly batch: Batch;
  readonly onImport: (mappings: readonly ColumnMapping[]) => void;
  readonly onUndo: () => void;
  readonly onTold: (text: string, isProblem?: boolean) => void;
}

/** What was said of layouts so far: taken back step by step, written to a file for others, or taken from one. */
export function SavedMappings({ batch, onImport, onUndo, onTold }: Props) {
  const styles = useScreenStyles();
  const screens = useScreens();
  const { work } = usePane();
  const words = screens.words.mapping;
  const saved = mappingsIn(batch);
  const tell = (act: () => Promise<void>) => void act().catch(() => work.acts.trouble("saveWorkbook"));
  return (
    <div className={styles.box}>
      <h3 className={styles.subtitle}>{words.saved}</h3>
      {saved.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.quiet}>
          {saved.map(({ fingerprint, sheet, columns, form }) => (
            <li key={fingerprint}>
              {words.savedOf(sheet, columns.filter(({ as }) => as.kind === "indicator").length, form)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {(batch.mapped?.length ?? 0) > 0 && (
          <Button size="small" icon={<ArrowUndoRegular />} onClick={onUndo}>
            {words.undo}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={saved.length === 0}
          onClick={() =>
            tell(async () => {
              await screens.saveText(words.fileName, mappingsText(saved));
              onTold(words.exported);
            })
          }
        >
          {words.exportAll}
        </Button>
        <Button
          size="small"
          onClick={() =>
            tell(async () => {
              const read = await screens.pickMappings();
              if (!read) return;
              if ("problem" in read) onTold(words.problem(read.problem), true);
              else onImport(read.mappings);
            })
          }
        >
          {words.importFrom}
        </Button>
      </div>
    </div>
  );
}
