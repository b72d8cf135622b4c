import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import { usePane } from "../parts/paneContext";

const useFirstRunStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexDirection: "column", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  privacy: { display: "flex", alignItems: "center", gap: "6px", margin: 0 },
});

/** The first screen: what it is in one sentence, two ways to begin, and where the data stays. */
export function FirstRun({ onPrivacy }: { onPrivacy: () => void }) {
  const styles = useFirstRunStyles();
  const { words, work } = usePane();
  return (
    <section className={styles.root} aria-labelledby="first-title">
      <h2 id="first-title" className={styles.title}>
        {words.first.title}
      </h2>
      <p className={styles.text}>{words.first.value}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => void work.acts.choose("folder")}>
          {words.first.chooseFolder}
        </Button>
        <Button icon={<BeakerRegular />} onClick={() => void work.acts.trySample()}>
          {words.first.trySample}
        </Button>
      </div>
      <p className={styles.privacy}>
        <ShieldRegular aria-hidden />
        <Link as="button" inline onClick={onPrivacy}>
          {words.first.privacy}
        </Link>
      </p>
      <p className={styles.hint}>
        <Link as="button" inline onClick={() => void work.acts.choose("files")}>
          {words.first.chooseFiles}
        </Link>{" "}
        · {words.first.drop}
      </p>
    </section>
  );
}
