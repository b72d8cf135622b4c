import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useWordStyles } from "./useWordStyles";
import type { Choice } from "./wordServices";

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of a few named things. */
export function Chooser({ label, choices, chosen, onChoose }: Props) {
  const styles = useWordStyles();
  return (
    <Field label={label}>
      <Dropdown
        className={styles.dropdown}
        value={choices.find(({ id }) => id === chosen)?.title ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue)}
      >
        {choices.map(({ id, title }) => (
          <Option key={id} value={id}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
