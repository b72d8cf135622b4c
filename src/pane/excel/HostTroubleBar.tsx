import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useExcel } from "./excelContext";

/** What Excel refused, in one sentence with what to do, and the same act again. */
export function HostTroubleBar() {
  const { words, act } = useExcel();
  if (act.trouble === null) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words.trouble[act.trouble]}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={words.dismiss} icon={<DismissRegular />} onClick={act.dismiss} />
        }
      >
        <Button onClick={act.retry}>{words.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
