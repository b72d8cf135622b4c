import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useExcel } from "./excelContext";

/** What was written, now or in an earlier session, with the way back. */
export function WrittenBar() {
  const { words, writing, act, goTo } = useExcel();
  const { step } = writing;
  const isBusy = act.busy !== null;
  if (step.name === "found") {
    const { sheets } = step.undo;
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{sheets.length > 0 ? words.written.found(sheets) : words.written.foundOld}</MessageBarBody>
        <MessageBarActions>
          {sheets.length > 0 && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.undo()}>
              {words.written.undo}
            </Button>
          )}
          <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.keep()}>
            {sheets.length > 0 ? words.written.keep : words.written.drop}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (step.name !== "written") return null;
  const names = step.sheets.plan.sheets.map(({ name }) => name);
  const hasOld = step.sheets.replaces.length > 0;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {step.writer === "forms" ? words.make.done(names) : words.written.done(names)} {hasOld && words.written.restore}
      </MessageBarBody>
      <MessageBarActions>
        {step.writer === "forms" && (
          <Button size="small" onClick={() => goTo("kiem-tra")}>
            {words.make.toCheck}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.undo()}>
          {words.written.undo}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.keep()}>
          {hasOld ? words.written.keep : words.written.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
