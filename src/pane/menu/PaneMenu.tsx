import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import { usePane } from "../parts/paneContext";
import type { PaneDialog } from "./PaneDialogs";

/** What is not part of the daily order of work, behind one button. */
export function PaneMenu({ onOpen }: { onOpen: (dialog: PaneDialog) => void }) {
  const { words, work, announce } = usePane();
  const { step } = work.state;
  const history = step.name === "received" ? step.history : null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.menu.button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentAddRegular />} onClick={() => void work.acts.choose("files")}>
            {words.menu.addFiles}
          </MenuItem>
          <MenuItem icon={<FolderOpenRegular />} onClick={() => void work.acts.choose("folder")}>
            {words.menu.addFolder}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<ArrowUndoRegular />}
            disabled={!history?.past.length}
            onClick={() => {
              work.acts.undo();
              announce(words.grid.undone);
            }}
          >
            {words.menu.undo}
          </MenuItem>
          <MenuItem
            icon={<ArrowRedoRegular />}
            disabled={!history?.future.length}
            onClick={() => {
              work.acts.redo();
              announce(words.grid.redone);
            }}
          >
            {words.menu.redo}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} onClick={() => onOpen("clear")}>
            {words.menu.clear}
          </MenuItem>
          <MenuItem icon={<ShieldRegular />} onClick={() => onOpen("privacy")}>
            {words.menu.privacy}
          </MenuItem>
          <MenuItem icon={<InfoRegular />} onClick={() => onOpen("about")}>
            {words.menu.about}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
