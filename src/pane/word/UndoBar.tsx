import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { TakeBack, UndoHow } from "../../workflows/refreshFigures";
import { useWord, type Done } from "./wordContext";

interface Props {
  readonly done: Done;
  readonly onUndone: () => void;
  readonly onDismiss: () => void;
}

/** What was done in the document and the way back. Where somebody went on writing since, it asks before anything of that is lost. */
export function UndoBar({ done, onUndone, onDismiss }: Props) {
  const { services, host } = useWord();
  const words = services.words.undo;
  const [isAsking, setAsking] = useState(false);
  const takeBack = typeof done.takeBack === "function" ? done.takeBack : null;
  const undo = (act: TakeBack, how: UndoHow) =>
    void host.run(async () => {
      if ((await act(how)) === "changed") setAsking(true);
      else onUndone();
    }, "undo");
  return (
    <MessageBar intent={isAsking ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        {isAsking ? words.changed : done.takeBack === "word" ? `${done.said} ${words.onlyWord}` : done.said}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={services.words.close}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      >
        {takeBack && !isAsking && (
          <Button disabledFocusable={host.doing !== null} onClick={() => undo(takeBack, "ask")}>
            {host.doing === "undo" ? words.undoing : words.act}
          </Button>
        )}
        {takeBack && isAsking && (
          <>
            <Button disabledFocusable={host.doing !== null} onClick={() => undo(takeBack, "all")}>
              {words.all}
            </Button>
            {done.canSpare && (
              <Button disabledFocusable={host.doing !== null} onClick={() => undo(takeBack, "spare")}>
                {words.spare}
              </Button>
            )}
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
          </>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
