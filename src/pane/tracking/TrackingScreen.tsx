import { Button, Field, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formDeadline, trackUnits, type TableState, type TrackedUnit } from "../../engine/consolidation/tracking";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { GridEvents } from "../grid/gridModel";
import { SheetGrid } from "../grid/SheetGrid";
import { usePane } from "../parts/paneContext";
import { today } from "../screens/today";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useScreenStyles } from "../screens/useScreenStyles";
import { trackingSheet } from "./trackingSheet";

const useTrackingStyles = makeStyles({
  grid: { flexGrow: 1, minHeight: "240px", border: `1px solid ${tokens.colorNeutralStroke2}` },
  due: { maxWidth: "320px" },
  filter: { minWidth: 0, paddingInline: "8px" },
});

type Filter = Exclude<TableState, "notAsked"> | "late";
const filters: readonly Filter[] = ["missing", "held", "errors", "typed", "toReview", "accepted", "late"];

/** Theo dõi: every unit and table, what is missing, late, wrong or done; each row leads to the unit's file and findings. */
export function TrackingScreen() {
  const words = useScreens().words.tracking;
  const { consolidation } = usePane();
  if (!consolidation) return null;
  return (
    <ScreenFrame title={words.title}>
      <Matrix consolidation={consolidation} />
    </ScreenFrame>
  );
}

function Matrix({ consolidation }: { consolidation: Consolidation }) {
  const words = useScreens().words.tracking;
  const styles = useScreenStyles();
  const own = useTrackingStyles();
  const [filter, setFilter] = useState<Filter | null>(null);
  const [row, setRow] = useState(1);
  const { form, deadline } = consolidation;
  const tracking = useMemo(
    () => trackUnits(consolidation, deadline ?? { due: formDeadline(consolidation), asOf: today() }),
    [consolidation, deadline],
  );
  const shown = useMemo(() => tracking.units.filter((unit) => !filter || isIn(unit, filter)), [tracking, filter]);
  const model = useMemo(() => trackingSheet(form, shown, words), [form, shown, words]);
  const chosen = shown[Math.min(row, shown.length) - 1];
  return (
    <>
      <p className={styles.text}>{words.summary(tracking)}</p>
      <DueDate due={tracking.due} />
      <div className={styles.buttons} role="group" aria-label={words.filter}>
        <ToggleButton size="small" className={own.filter} checked={filter === null} onClick={() => setFilter(null)}>
          {words.all(tracking.units.length)}
        </ToggleButton>
        {filters.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={own.filter}
            checked={filter === each}
            onClick={() => setFilter(filter === each ? null : each)}
          >
            {words.only[each](tracking.units.filter((unit) => isIn(unit, each)).length)}
          </ToggleButton>
        ))}
      </div>
      {chosen ? (
        <>
          <Chosen tracked={chosen} firstOf={form.indicators[0]?.id ?? ""} />
          <div className={own.grid}>
            <SheetGrid
              key={filter ?? ""}
              ref={null}
              model={model}
              events={selecting((at) => setRow(Math.max(1, at)))}
            />
          </div>
        </>
      ) : (
        <p className={styles.text}>{words.none}</p>
      )}
    </>
  );
}

/** The row in hand and where it leads. */
function Chosen({ tracked, firstOf }: { tracked: TrackedUnit; firstOf: string }) {
  const words = useScreens().words.tracking;
  const styles = useScreenStyles();
  const { follow, host, findings } = usePane();
  const { unit } = tracked;
  return (
    <div className={styles.box} role="region" aria-label={words.chosen}>
      <p className={styles.text} aria-live="polite">
        {words.chosenUnit(tracked)}
      </p>
      <div className={styles.buttons}>
        {tracked.files > 0 && (
          <Button size="small" onClick={() => follow({ unit, to: "receive" })}>
            {words.toFile}
          </Button>
        )}
        {findings.some((finding) => finding.unit?.code === unit.code) && (
          <Button size="small" onClick={() => follow({ unit, to: "check" })}>
            {words.toFindings}
          </Button>
        )}
        {tracked.file !== null && (
          <Button size="small" onClick={() => host.show({ unit: unit.code, indicator: firstOf }, { focus: true })}>
            {words.toFigures}
          </Button>
        )}
      </div>
    </div>
  );
}

function DueDate({ due }: { due: string | null }) {
  const words = useScreens().words.tracking;
  const own = useTrackingStyles();
  const { work } = usePane();
  const { step } = work.state;
  if (step.name !== "received") return null;
  const { batch, history } = step;
  const set = (value: string) => {
    const deadline = { due: value === "" ? null : value, asOf: today() };
    work.acts.open({ ...batch, setting: { ...batch.setting, deadline } }, history.now);
  };
  return (
    <Field className={own.due} label={words.due} hint={words.dueHint}>
      <Input type="date" size="small" value={due ?? ""} onChange={(_, { value }) => set(value)} />
    </Field>
  );
}

function isIn({ tables, daysLate }: TrackedUnit, filter: Filter): boolean {
  return filter === "late" ? (daysLate ?? 0) > 0 : [...tables.values()].includes(filter);
}

function selecting(onRow: (row: number) => void): GridEvents {
  const nothing = () => {};
  return {
    onSelect: ({ row }) => onRow(row),
    onEdit: nothing,
    onLocked: nothing,
    onUndo: nothing,
    onRedo: nothing,
    onFind: nothing,
  };
}
