import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/paneContext";

const useUnfinishedStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** A reading that a closed page cut off: read the rest, use what was read, or forget it. */
export function Unfinished({ count, total }: { count: number; total: number }) {
  const styles = useUnfinishedStyles();
  const { words, work, services } = usePane();
  async function goOn() {
    const files = await services.pick("folder");
    if (files.length > 0) await work.acts.goOn(files);
  }
  return (
    <section className={styles.root} aria-labelledby="unfinished-title">
      <h2 id="unfinished-title" className={styles.title}>
        {words.unfinished.title}
      </h2>
      <p className={styles.text}>{words.unfinished.body(count, total)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void goOn()}>
          {words.unfinished.goOn}
        </Button>
        <Button onClick={() => void work.acts.goOn(null)}>{words.unfinished.keep(count)}</Button>
        <Button onClick={() => void work.acts.dropUnfinished()}>{words.unfinished.drop}</Button>
      </div>
    </section>
  );
}
