import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { usePane } from "../parts/paneContext";
import { useExcel } from "./excelContext";

const useWelcomeStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexDirection: "column", gap: "8px" },
  privacy: { display: "flex", alignItems: "center", gap: "6px", margin: 0 },
});

/** The first screen when no button of the ribbon named a view: what it is for, and a real thing to do at once. */
export function WelcomeView({ onPrivacy }: { onPrivacy: () => void }) {
  const styles = useWelcomeStyles();
  const { words: paneWords, work } = usePane();
  const { words, goTo } = useExcel();
  const trySample = () => {
    goTo("tong-hop");
    void work.acts.trySample();
  };
  return (
    <section className={styles.root} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {paneWords.first.title}
      </h2>
      <p className={styles.text}>{words.welcome.value}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<TableAddRegular />} onClick={() => goTo("tao-bieu-mau")}>
          {words.make.make}
        </Button>
        <Button icon={<BeakerRegular />} onClick={trySample}>
          {paneWords.first.trySample}
        </Button>
      </div>
      <p className={styles.privacy}>
        <ShieldRegular aria-hidden />
        <Link as="button" inline onClick={onPrivacy}>
          {paneWords.first.privacy}
        </Link>
      </p>
    </section>
  );
}
