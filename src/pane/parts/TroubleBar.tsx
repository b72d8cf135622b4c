import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { Trouble } from "../work/useWork";
import { usePane } from "./paneContext";

/** What stopped the last act, in one sentence with what to do. */
export function TroubleBar() {
  const { work, words } = usePane();
  const { trouble } = work.state;
  if (!trouble) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{sentenceOf(trouble, words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.close}
            icon={<DismissRegular />}
            onClick={work.acts.dismissTrouble}
          />
        }
      />
    </MessageBar>
  );
}

function sentenceOf(trouble: Trouble, words: PaneWords): string {
  switch (trouble.kind) {
    case "noFiles":
      return words.trouble.noFiles;
    case "unitsUnread":
      return words.trouble.unitsUnread(trouble.file, trouble.problems);
    case "failed":
      return words.trouble.failed[trouble.doing];
  }
}
