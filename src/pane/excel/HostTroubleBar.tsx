import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { useExcel } from "./excelContext";

/** What Excel refused, in one sentence with what to do, and the same act again. */
export function HostTroubleBar() {
  const { words, act } = useExcel();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (act.trouble !== null) bar.current?.scrollIntoView({ block: "nearest" });
  }, [act.trouble]);
  if (act.trouble === null) return null;
  return (
    <div ref={bar}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{words.trouble[act.trouble]}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={words.dismiss}
              icon={<DismissRegular />}
              onClick={act.dismiss}
            />
          }
        >
          <Button onClick={act.retry}>{words.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
