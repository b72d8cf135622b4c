import { Button, Combobox, Dropdown, Field, Option, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { unitsBelow } from "../../engine/submission/unitsBelow";
import type { RegisteredUnit, UnitRegistry } from "../../engine/submission/unitRegistry";
import { fold } from "../../engine/values/text";
import type { Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { useUnitChoiceStyles } from "./useUnitChoiceStyles";

const mostShown = 30;
const country = "VN";

type Opened =
  | { readonly step: "opening" }
  | { readonly step: "open"; readonly registry: UnitRegistry }
  | { readonly step: "failed" };

interface Props {
  /** `units`: those above the owner, the owner, and those below it. */
  readonly onChosen: (owner: Unit, units: readonly Unit[]) => void;
  readonly goOn: string;
}

/** Chọn từ danh mục: whose sub-units report, out of the registry that comes with the product. */
export function UnitsFromRegistry({ onChosen, goOn }: Props) {
  const { services, words } = usePane();
  const [opened, setOpened] = useState<Opened>({ step: "opening" });
  useEffect(() => {
    let isGone = false;
    services.openRegistry?.().then(
      (registry) => !isGone && setOpened({ step: "open", registry }),
      () => !isGone && setOpened({ step: "failed" }),
    );
    return () => {
      isGone = true;
    };
  }, [services]);
  if (opened.step === "opening") return <Spinner size="tiny" label={words.registry.opening} />;
  if (opened.step === "failed") return <p role="alert">{words.registry.failed}</p>;
  return <Chooser registry={opened.registry} onChosen={onChosen} goOn={goOn} />;
}

function Chooser({ registry, onChosen, goOn }: Props & { readonly registry: UnitRegistry }) {
  const styles = useUnitChoiceStyles();
  const section = useSectionStyles();
  const { words } = usePane();
  const [day, setDay] = useState(registry.days.at(-1)!);
  const [typed, setTyped] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const choices = useMemo(() => choicesOn(registry, day, words.registry.country), [registry, day, words]);
  const key = fold(typed);
  const isPicked = choices.some((choice) => choice.code === code && choice.label === typed);
  const shown = choices.filter(({ search }) => isPicked || search.includes(key)).slice(0, mostShown);
  const chosen = code === null ? null : belowOf(registry, code, day);
  return (
    <div className={styles.root}>
      <Field label={words.registry.time}>
        <Dropdown
          className={section.choice}
          value={words.registry.times(day)}
          selectedOptions={[day]}
          onOptionSelect={(_, data) => {
            setDay(data.optionValue ?? day);
            setCode(null);
            setTyped("");
          }}
        >
          {registry.days.toReversed().map((each) => (
            <Option key={each} value={each}>
              {words.registry.times(each)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.registry.owner} hint={words.registry.ownerHint}>
        <Combobox
          className={section.choice}
          input={{ className: section.choice }}
          expandIcon={{ "aria-label": words.registry.openList }}
          freeform
          value={typed}
          selectedOptions={code === null ? [] : [code]}
          onChange={(event) => {
            setTyped(event.target.value);
            setCode(null);
          }}
          onOptionSelect={(_, data) => {
            setTyped(data.optionText ?? "");
            setCode(data.optionValue ?? null);
          }}
        >
          {shown.map((choice) => (
            <Option key={choice.code} value={choice.code} text={choice.label}>
              {choice.label}
            </Option>
          ))}
        </Combobox>
      </Field>
      <p className={styles.text} aria-live="polite">
        {chosen ? words.registry.below(chosen.below.length) : shown.length === 0 ? words.registry.nobody(typed) : ""}
      </p>
      <Button
        appearance="primary"
        className={styles.button}
        disabled={!chosen}
        onClick={() => chosen && onChosen(chosen.owner, chosen.units)}
      >
        {goOn}
      </Button>
    </div>
  );
}

interface Choice {
  readonly code: string;
  readonly label: string;
  readonly search: string;
}

/** Units that have units below them, the country first. */
function choicesOn(registry: UnitRegistry, day: string, countryName: string): readonly Choice[] {
  const labelled = (unit: RegisteredUnit): Choice => {
    const above = registry.parentOf(unit);
    const label = above ? `${unit.name} – ${above.name}` : unit.name;
    return { code: unit.code, label, search: fold(label) };
  };
  const units = registry.unitsAt(day).filter(({ level }) => level !== "xa");
  return [{ code: country, label: countryName, search: fold(countryName) }, ...units.map(labelled)];
}

function belowOf(registry: UnitRegistry, code: string, day: string) {
  const [unit = null] = code === country ? [null] : registry.find(code, day);
  const found = unitsBelow(registry, unit, day);
  return found.below.length === 0 ? null : found;
}
