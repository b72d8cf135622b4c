import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import type { WordWords } from "../../definitions/words/vi/word";
import type { PaneDialog } from "../menu/PaneDialogs";

/** What is not part of the daily order of work, behind one button. */
export function WordMenu({ words, onOpen }: { words: WordWords["menu"]; onOpen: (dialog: PaneDialog) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DeleteRegular />} onClick={() => onOpen("clear")}>
            {words.clear}
          </MenuItem>
          <MenuItem icon={<ShieldRegular />} onClick={() => onOpen("privacy")}>
            {words.privacy}
          </MenuItem>
          <MenuItem icon={<InfoRegular />} onClick={() => onOpen("about")}>
            {words.about}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
