import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../parts/paneContext";
import type { ChosenFile } from "../work/services";
import { useUnitChoiceStyles } from "./useUnitChoiceStyles";

const longest = 2_000_000;

/** Dán danh sách: rows copied out of a spreadsheet, handed on as the file they might have been. */
export function PasteUnits({ onPasted }: { readonly onPasted: (list: ChosenFile) => void }) {
  const styles = useUnitChoiceStyles();
  const { words } = usePane();
  const [text, setText] = useState("");
  function hand() {
    const bytes = new TextEncoder().encode(text);
    onPasted({ name: words.registry.pasted, size: bytes.length, bytes: () => Promise.resolve(bytes) });
  }
  return (
    <div className={styles.root}>
      <Field label={words.registry.paste} hint={words.registry.pasteHint}>
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          maxLength={longest}
          placeholder={words.registry.pasteExample}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Button className={styles.button} appearance="primary" disabled={text.trim() === ""} onClick={hand}>
        {words.registry.usePasted}
      </Button>
    </div>
  );
}
