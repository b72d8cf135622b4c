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
import { usePane } from "../parts/paneContext";
import type { PaneDialog } from "./PaneMenu";

const useDialogStyles = makeStyles({
  surface: { width: "min(480px, calc(100vw - 32px))" },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "16px", rowGap: "4px", margin: 0 },
  meaning: { margin: 0 },
});

/** The dialogs of the menu; `null` for none. */
export function PaneDialogs({ open, onClose }: { open: PaneDialog | null; onClose: () => void }) {
  const styles = useDialogStyles();
  return (
    <Dialog open={open !== null} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        {open === "clear" && <ClearDialog onClose={onClose} />}
        {open === "about" && <AboutDialog onClose={onClose} />}
        {open === "privacy" && <PrivacyDialog onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

function ClearDialog({ onClose }: { onClose: () => void }) {
  const { words, work, announce } = usePane();
  return (
    <DialogBody>
      <DialogTitle>{words.menu.clearTitle}</DialogTitle>
      <DialogContent>{words.menu.clearBody}</DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          onClick={() => {
            onClose();
            void work.acts.clear().then(() => announce(words.menu.cleared));
          }}
        >
          {words.menu.clearNow}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const { words } = usePane();
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

function AboutDialog({ onClose }: { onClose: () => void }) {
  const { words, services } = usePane();
  const styles = useDialogStyles();
  return (
    <DialogBody>
      <DialogTitle>{words.menu.aboutTitle}</DialogTitle>
      <DialogContent>
        {words.menu.aboutBody(services.version).map((text) => (
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
