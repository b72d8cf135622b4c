import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { usePane } from "../parts/paneContext";

export type PaneDialog = "clear" | "about" | "privacy";

interface DialogsProps {
  readonly words: Pick<PaneWords, "cancel" | "close"> & {
    readonly menu: Pick<
      PaneWords["menu"],
      | "clearTitle"
      | "clearBody"
      | "clearNow"
      | "privacyTitle"
      | "privacyBody"
      | "aboutTitle"
      | "aboutBody"
      | "keysTitle"
      | "keys"
    >;
  };
  readonly version: string;
  /** `null` for none. */
  readonly open: PaneDialog | null;
  readonly onClose: () => void;
  readonly onClear: () => void;
}

const useDialogStyles = makeStyles({
  surface: { width: "min(480px, calc(100vw - 32px))" },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "16px", rowGap: "4px", margin: 0 },
  meaning: { margin: 0 },
});

/** The dialogs of the menu of a pane that consolidates; `null` for none. */
export function PaneDialogs({ open, onClose }: { open: PaneDialog | null; onClose: () => void }) {
  const { words, services, work, announce } = usePane();
  return (
    <MenuDialogs
      words={words}
      version={services.version}
      open={open}
      onClose={onClose}
      onClear={() => void work.acts.clear().then(() => announce(words.menu.cleared))}
    />
  );
}

export function MenuDialogs(props: DialogsProps) {
  const styles = useDialogStyles();
  const { open, onClose } = props;
  return (
    <Dialog open={open !== null} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        {open === "clear" && <ClearDialog {...props} />}
        {open === "about" && <AboutDialog {...props} />}
        {open === "privacy" && <PrivacyDialog {...props} />}
      </DialogSurface>
    </Dialog>
  );
}

function ClearDialog({ words, onClose, onClear }: DialogsProps) {
  return (
    <DialogBody>
      <DialogTitle>{words.menu.clearTitle}</DialogTitle>
      <DialogContent>{words.menu.clearBody}</DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          onClick={() => {
            onClose();
            onClear();
          }}
        >
          {words.menu.clearNow}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function PrivacyDialog({ words, onClose }: DialogsProps) {
  return (
    <DialogBody>
      <DialogTitle>{words.menu.privacyTitle}</DialogTitle>
      <DialogContent>
        {words.menu.privacyBody.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function AboutDialog({ words, version, onClose }: DialogsProps) {
  const styles = useDialogStyles();
  return (
    <DialogBody>
      <DialogTitle>{words.menu.aboutTitle}</DialogTitle>
      <DialogContent>
        {words.menu.aboutBody(version).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h3>{words.menu.keysTitle}</h3>
        <dl className={styles.keys}>
          {words.menu.keys.flatMap(([keys, meaning]) => [
            <dt key={keys}>
              <kbd>{keys}</kbd>
            </dt>,
            <dd key={meaning} className={styles.meaning}>
              {meaning}
            </dd>,
          ])}
        </dl>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
