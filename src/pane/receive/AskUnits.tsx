import { Button, Divider, Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Level, Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { OtherUnitLists } from "../units/OtherUnitLists";

const useAskStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** Asks for the list of units, or who consolidates when a list does not say it or is absent. */
export function AskUnits({ files, owners }: { files: number; owners: readonly Unit[] }) {
  const styles = useAskStyles();
  const { words } = usePane();
  return (
    <section className={styles.root} aria-labelledby="ask-title">
      <h2 id="ask-title" className={styles.title}>
        {words.ask.title}
      </h2>
      {owners.length > 0 ? <ChooseOwner owners={owners} /> : <WithoutList files={files} />}
    </section>
  );
}

function ChooseOwner({ owners }: { owners: readonly Unit[] }) {
  const styles = useAskStyles();
  const section = useSectionStyles();
  const { words, work } = usePane();
  const [code, setCode] = useState(owners[0]!.code);
  const chosen = owners.find((owner) => owner.code === code) ?? owners[0]!;
  return (
    <>
      <Field label={words.ask.whichOwner}>
        <Dropdown
          className={section.choice}
          value={chosen.name}
          selectedOptions={[chosen.code]}
          onOptionSelect={(_, data) => setCode(data.optionValue ?? code)}
        >
          {owners.map((owner) => (
            <Option key={owner.code} value={owner.code}>
              {owner.name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void work.acts.receiveFor(chosen)}>
          {words.ask.continue}
        </Button>
        <Button onClick={work.acts.dropQuestion}>{words.cancel}</Button>
      </div>
    </>
  );
}

function WithoutList({ files }: { files: number }) {
  const styles = useAskStyles();
  const section = useSectionStyles();
  const { words, work } = usePane();
  const [name, setName] = useState("");
  const [level, setLevel] = useState<Level>("huyen");
  const owner: Unit = { code: "tong-hop", name: name.normalize("NFC").trim(), level, parent: null };
  return (
    <>
      <p className={styles.text}>{words.ask.chosen(files)}</p>
      <p className={styles.text}>{words.ask.why}</p>
      <Field hint={words.ask.listFormat}>
        <Button appearance="primary" onClick={() => void work.acts.chooseList()}>
          {words.ask.chooseList}
        </Button>
      </Field>
      <OtherUnitLists
        goOn={words.ask.continue}
        onChosen={(chosen, units) => void work.acts.receiveFor(chosen, units)}
        onPasted={(list) => void work.acts.pasteList(list)}
      />
      <Divider />
      <p className={styles.text}>{words.ask.without}</p>
      <Field label={words.ask.ownerName} hint={words.ask.ownerHint}>
        <Input value={name} onChange={(_, data) => setName(data.value)} maxLength={120} />
      </Field>
      <Field label={words.ask.level}>
        <Dropdown
          className={section.choice}
          value={words.ask.levels[level]}
          selectedOptions={[level]}
          onOptionSelect={(_, data) => setLevel((data.optionValue ?? level) as Level)}
        >
          {(["tinh", "huyen", "xa"] as const).map((each) => (
            <Option key={each} value={each}>
              {words.ask.levels[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.buttons}>
        <Button disabled={owner.name === ""} onClick={() => void work.acts.receiveFor(owner)}>
          {words.ask.continue}
        </Button>
        <Button onClick={work.acts.dropQuestion}>{words.cancel}</Button>
      </div>
    </>
  );
}
