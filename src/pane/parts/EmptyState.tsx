import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useEmptyStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px", paddingBlock: "12px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What will be here, why it is empty, and the one thing to do about it. */
export function EmptyState({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  const styles = useEmptyStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{text}</p>
      <Button appearance="primary" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
