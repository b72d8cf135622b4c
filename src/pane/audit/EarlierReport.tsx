import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { ChosenFile } from "../work/services";

const useEarlierStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  name: { flex: "1 1 12em", minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly words: AuditListWords;
  readonly file: ChosenFile | null;
  readonly pick: () => Promise<ChosenFile | null>;
  readonly onChange: (file: ChosenFile | null) => void;
}

/** The report of the period before, which what the text repeats of it is held against. */
export function EarlierReport({ words, file, pick, onChange }: Props) {
  const styles = useEarlierStyles();
  async function choose() {
    const chosen = await pick();
    if (chosen) onChange(chosen);
  }
  if (!file)
    return (
      <div className={styles.root}>
        <Button size="small" onClick={() => void choose()}>
          {words.earlier}
        </Button>
      </div>
    );
  return (
    <div className={styles.root} role="group" aria-label={words.earlierIs}>
      <span className={styles.name}>
        {words.earlierIs}: {file.name}
      </span>
      <Button size="small" onClick={() => onChange(null)}>
        {words.earlierOff}
      </Button>
    </div>
  );
}
