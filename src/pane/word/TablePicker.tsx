import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";
import type { OpenedTable } from "./wordServices";

/** Opens a consolidated workbook from the files of the machine. */
function useTablePicker(onOpened: (table: OpenedTable) => void) {
  const { services, host, announce } = useWord();
  const [isOpening, setIsOpening] = useState(false);
  async function pick() {
    const file = await services.pickTable();
    if (!file) return;
    setIsOpening(true);
    await host.run(async () => {
      const table = await services.openTable(file);
      onOpened(table);
      const { counted, expected } = table.consolidation;
      announce(services.words.table.opened(table.name, counted.length, expected.length));
    });
    setIsOpening(false);
  }
  return { pick: () => void pick(), isOpening };
}

/** The table that everything else needs: to be opened, or which one is. */
export function TablePicker() {
  const { services, table, setTable, memory } = useWord();
  const styles = useWordStyles();
  const { pick, isOpening } = useTablePicker(setTable);
  const words = services.words.table;
  if (isOpening) return <Spinner tabIndex={0} size="small" label={words.opening} />;
  if (!table) {
    return (
      <>
        <p className={styles.text}>{memory.table === null ? words.why : words.last(memory.table)}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={pick}>
            {words.open}
          </Button>
        </div>
        <p className={styles.hint}>{words.privacy}</p>
      </>
    );
  }
  const { counted, expected } = table.consolidation;
  return (
    <>
      <p className={styles.text}>{words.opened(table.name, counted.length, expected.length)}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={pick}>
          {words.other}
        </Button>
      </div>
    </>
  );
}

/** The table of the earlier period, for what rose and fell; may be left out. */
export function PreviousPicker() {
  const { services, previous, setPrevious, memory } = useWord();
  const styles = useWordStyles();
  const { pick, isOpening } = useTablePicker(setPrevious);
  const words = services.words.table;
  return (
    <div>
      <p className={styles.hint}>
        {words.previous}:{" "}
        {previous?.name ?? (memory.previous === null ? words.noPrevious : words.lastPrevious(memory.previous))}
      </p>
      <div className={styles.actions}>
        {previous ? (
          <Button size="small" onClick={() => setPrevious(null)}>
            {words.dropPrevious}
          </Button>
        ) : (
          <Button
            size="small"
            icon={isOpening ? <Spinner size="tiny" /> : null}
            disabledFocusable={isOpening}
            onClick={pick}
          >
            {words.openPrevious}
          </Button>
        )}
      </div>
    </div>
  );
}
