import { Badge, Button, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedDocument } from "../screens/screenServices";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useScreenStyles } from "../screens/useScreenStyles";
import type { ChosenFile } from "../work/services";

const useLayoutStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    paddingBlock: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Checked =
  { readonly step: "none" | "reading" | "failed" } | { readonly step: "checked"; readonly checked: CheckedDocument };

/** Thể thức: what in the look of any document is ruled otherwise, with a copy in which the safe part of it is mended. */
export function LayoutScreen() {
  const screens = useScreens();
  const { announce, work } = usePane();
  const styles = useScreenStyles();
  const own = useLayoutStyles();
  const words = screens.words.layout;
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [regime, setRegime] = useState("");
  const [state, setState] = useState<Checked>({ step: "none" });

  async function check(of: ChosenFile, wanted: string) {
    setState({ step: "reading" });
    try {
      const checked = await screens.checkLayout(of, wanted === "" ? null : wanted);
      setState({ step: "checked", checked });
      const { deviations, fixable } = checked;
      announce(deviations.length === 0 ? words.none : words.found(deviations.length, fixable));
    } catch {
      setState({ step: "failed" });
    }
  }
  async function pick() {
    const chosen = await screens.pickReport();
    if (!chosen) return;
    setFile(chosen);
    await check(chosen, regime);
  }
  async function save() {
    if (!file) return;
    try {
      announce(words.saved(await screens.saveMended(file, regime === "" ? null : regime)));
    } catch {
      work.acts.trouble("saveReport");
    }
  }
  const checked = state.step === "checked" ? state.checked : null;
  return (
    <ScreenFrame title={words.title}>
      <p className={styles.text}>{words.lead}</p>
      <Field label={words.regime} style={{ maxWidth: "320px" }}>
        <Select
          value={regime}
          onChange={(_, { value }) => {
            setRegime(value);
            if (file) void check(file, value);
          }}
        >
          <option value="">{words.automatic}</option>
          {Object.entries(words.regimes).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance={file ? "secondary" : "primary"} onClick={() => void pick()}>
          {file ? words.again : words.pick}
        </Button>
        {checked && checked.fixable > 0 && (
          <Button appearance="primary" onClick={() => void save()}>
            {words.save}
          </Button>
        )}
      </div>
      {state.step === "reading" && <Spinner label={words.reading} />}
      {state.step === "failed" && <p className={styles.text}>{words.failed}</p>}
      {checked && file && (
        <>
          <p className={styles.text}>
            <strong>{file.name}</strong> · {words.regimes[checked.layout] ?? checked.layout} ·{" "}
            {checked.deviations.length === 0 ? words.none : words.found(checked.deviations.length, checked.fixable)}
          </p>
          <ul className={own.list} aria-label={words.title}>
            {checked.deviations.map(({ message, clause, quote, isFixable }, at) => (
              <li key={at} className={own.item}>
                <div className={styles.buttons}>
                  <span>{message}</span>
                  <Badge appearance="outline" color={isFixable ? "success" : "warning"}>
                    {isFixable ? words.fixable : words.byHand}
                  </Badge>
                </div>
                {quote !== "" && <p className={styles.quiet}>“{quote}”</p>}
                <p className={styles.quiet}>{words.clause(clause)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </ScreenFrame>
  );
}
