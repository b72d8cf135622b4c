import { Button, Combobox, Dropdown, Field, Input, Option, Spinner } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import { levelByName } from "../../engine/submission/statedUnit";
import { parsePeriod } from "../../engine/values/period";
import type { Level } from "../../engine/values/unit";
import { useExcel } from "../excel/excelContext";
import { WritingReview } from "../excel/WritingBox";
import { usePane } from "../parts/paneContext";
import { OtherUnitLists } from "../units/OtherUnitLists";
import { useSectionStyles } from "../parts/useSectionStyles";
import { suggestedUnits, typedUnit } from "./chosenUnit";

const levels: readonly Level[] = ["tinh", "huyen", "xa", "thon", "cqdn"];

/** Tạo biểu mẫu: form set, unit and period; the sheets of that unit go into the open workbook. */
export function MakeFormView() {
  const styles = useSectionStyles();
  const { services, words: paneWords } = usePane();
  const { words, excel, writing, act, unitList } = useExcel();
  const [formId, setFormId] = useState(services.forms[0]!.id);
  const form = services.forms.find(({ id }) => id === formId) ?? services.forms[0]!;
  const [name, setName] = useState("");
  const [chosenLevel, setLevel] = useState<Level | null>(null);
  const [periodText, setPeriodText] = useState<string | null>(null);
  const [wasTried, setTried] = useState(false);
  const { units, unread, chooseList } = unitList;

  const period = parsePeriod(periodText ?? form.period.id);
  const level = chosenLevel ?? levelByName(name);
  const unit = typedUnit(name, level, units);
  const listed = unit !== null && units.includes(unit);
  const sheets = [...form.tables.map(({ number }) => number), ...(form.texts.length > 0 ? [words.make.textSheet] : [])];
  const isBusy = act.busy === "weigh" || act.busy === "write";

  function make() {
    setTried(true);
    if (unit && period) void writing.weigh("forms", () => excel.weighForms({ form, unit, period }), false);
  }
  return (
    <section className={styles.root} aria-labelledby="make-title">
      <h2 id="make-title" className={styles.title}>
        {words.make.title}
      </h2>
      <Field
        label={words.make.unit}
        required
        hint={units.length > 0 ? words.make.unitOfList(units.length) : words.make.unitHint}
        {...(unread !== null && { validationMessage: words.make.listUnread(unread) })}
        {...(wasTried && !unit && { validationMessage: words.make.unitMissing })}
      >
        {units.length > 0 ? (
          <Combobox
            className={styles.choice}
            input={{ className: styles.choice }}
            expandIcon={{ "aria-label": paneWords.registry.openList }}
            freeform
            value={name}
            selectedOptions={listed ? [unit.code] : []}
            onChange={(event) => setName(event.target.value)}
            onOptionSelect={(_, data) => setName(data.optionText ?? name)}
          >
            {suggestedUnits(units, listed ? "" : name).map((each) => (
              <Option key={each.code} value={each.code} text={each.name}>
                {each.name}
              </Option>
            ))}
          </Combobox>
        ) : (
          <Input value={name} maxLength={120} onChange={(_, data) => setName(data.value)} />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => void chooseList()}>{words.make.chooseList}</Button>
      </div>
      <OtherUnitLists
        goOn={words.make.useRegistry}
        onChosen={(_, list) => unitList.takeUnits(list)}
        onPasted={(list) => void unitList.readList(list)}
      />
      {!listed && (
        <Field label={words.make.level}>
          <Dropdown
            className={styles.choice}
            value={words.make.levels[level]}
            selectedOptions={[level]}
            onOptionSelect={(_, data) => setLevel((data.optionValue ?? level) as Level)}
          >
            {levels.map((each) => (
              <Option key={each} value={each}>
                {words.make.levels[each]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Field
        label={words.make.period}
        hint={words.make.periodHint}
        {...(!period && { validationMessage: words.make.periodWrong })}
      >
        <Input value={periodText ?? form.period.id} maxLength={20} onChange={(_, data) => setPeriodText(data.value)} />
      </Field>
      <Field label={words.make.form}>
        <Dropdown
          className={styles.choice}
          value={form.title}
          selectedOptions={[form.id]}
          onOptionSelect={(_, data) => setFormId(data.optionValue ?? formId)}
        >
          {services.forms.map((each) => (
            <Option key={each.id} value={each.id} text={each.title}>
              {each.title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {(writing.step.name === "reviewing" || writing.step.name === "writing") && writing.step.writer === "forms" ? (
        <WritingReview />
      ) : (
        <div className={styles.actions}>
          <p className={styles.small}>
            {words.make.will(sheets, unit?.name ?? words.make.willFor, period?.id ?? form.period.id)}
          </p>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={isBusy ? <Spinner size="tiny" /> : <TableAddRegular />}
              disabledFocusable={act.busy !== null}
              onClick={make}
            >
              {isBusy ? words.change.writing : words.make.make}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
