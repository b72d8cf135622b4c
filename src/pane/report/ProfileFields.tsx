import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { PaneWords } from "../../definitions/words/vi/pane";

const useProfileStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", paddingBlock: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const before = ["coQuanChuQuan", "coQuanBanHanh", "tenGoi", "kyHieu", "diaDanh"] as const;
const signer = ["quyenHan", "chucVu", "chucVuKhac", "hoTen"] as const;

interface Props {
  readonly words: Pick<PaneWords["report"], "fields" | "profileHint">;
  readonly profile: ReportProfile;
  readonly onChange: (profile: ReportProfile) => void;
}

/** Who issues the report. What is left empty becomes a place to fill in in the draft. */
export function ProfileFields({ words, profile, onChange }: Props) {
  const styles = useProfileStyles();
  const labels = words.fields;
  const put = (change: Partial<ReportProfile>) => onChange(withoutEmpty({ ...profile, ...change }));
  const line = (key: (typeof before)[number] | "luu") => (
    <Field key={key} label={labels[key]}>
      <Input value={profile[key] ?? ""} maxLength={300} onChange={(_, { value }) => put({ [key]: value })} />
    </Field>
  );
  const lines = (key: "kinhGui" | "canCu" | "noiNhan") => (
    <Field label={labels[key]}>
      <Textarea
        resize="vertical"
        value={(profile[key] ?? []).join("\n")}
        onChange={(_, { value }) => put({ [key]: value === "" ? [] : value.split("\n").slice(0, 40) })}
      />
    </Field>
  );
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.profileHint}</p>
      {before.map(line)}
      <Field label={labels.ngay}>
        <Input type="date" value={profile.ngay ?? ""} onChange={(_, { value }) => put({ ngay: value })} />
      </Field>
      {lines("kinhGui")}
      {lines("canCu")}
      {signer.map((key) => (
        <Field key={key} label={labels[key]}>
          <Input
            value={profile.nguoiKy?.[key] ?? ""}
            maxLength={300}
            onChange={(_, { value }) => put({ nguoiKy: withoutEmpty({ ...profile.nguoiKy, [key]: value }) })}
          />
        </Field>
      ))}
      {lines("noiNhan")}
      {line("luu")}
    </div>
  );
}

/** A key whose text was deleted is left out, not kept empty. */
function withoutEmpty<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0)),
  ) as T;
}
