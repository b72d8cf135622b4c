import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ProfileFields } from "../report/ProfileFields";
import { SubView } from "../word/SubView";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";

/** Hồ sơ cơ quan ban hành: out of a file or typed; kept for the next time. */
export function ProfileView({ onBack }: { onBack: () => void }) {
  const { services, host, memory, remember, announce } = useWord();
  const styles = useWordStyles();
  const words = services.words.profile;
  const [said, setSaid] = useState<string | null>(null);
  const pick = () =>
    host.run(async () => {
      const read = await services.pickProfile();
      if (!read) return;
      const text = read.unread.length === 0 ? words.opened : words.unread(read.unread);
      remember({ profile: read.profile });
      setSaid(text);
      announce(text);
    });
  return (
    <SubView title={words.title} onBack={onBack}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void pick()}>
          {words.open}
        </Button>
      </div>
      {said && <p className={styles.text}>{said}</p>}
      <p className={styles.hint}>{words.kept}</p>
      <ProfileFields
        words={services.reportWords}
        profile={memory.profile}
        onChange={(profile) => remember({ profile })}
      />
    </SubView>
  );
}
