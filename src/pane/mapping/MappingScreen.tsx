import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState, type DragEvent } from "react";
import { columnsOf, indicatorOf, type FormSet } from "../../engine/form/formSet";
import type { MappingProposal, ProposedColumn } from "../../engine/submission/proposeMapping";
import { columnLetters } from "../../engine/values/cells";
import type { LayoutsOfFile } from "../../workflows/layoutsOfFile";
import type { GridEvents, Spot } from "../grid/gridModel";
import { SheetGrid } from "../grid/SheetGrid";
import { EmptyState } from "../parts/EmptyState";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useScreenStyles } from "../screens/useScreenStyles";
import type { Batch, ChosenFile } from "../work/services";
import { ColumnChooser } from "./ColumnChooser";
import { meaningOf, placedIndicators, withChoice, type ColumnMeaning } from "./columnChoices";
import { mappedSheet } from "./mappedSheet";
import { SavedMappings } from "./SavedMappings";
import { useApplyMappings, useChoices, useLayouts, useTrial, type Applied } from "./useMapping";
import { WouldRead } from "./WouldRead";

const useMappingStyles = makeStyles({
  grid: { height: "min(45vh, 420px)", minHeight: "200px", border: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px", listStyleType: "none", margin: 0, padding: 0 },
  chip: {
    padding: "2px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    color: "inherit",
    fontFamily: "inherit",
    cursor: "grab",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  field: { minWidth: 0, maxWidth: "100%" },
  select: { maxWidth: "100%", minWidth: 0, "& select": { maxWidth: "100%", textOverflow: "ellipsis" } },
  part: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

/** Nhận dạng biểu mẫu: what each column of an unknown layout is, confirmed once for all files alike. */
export function MappingScreen({ file }: { file: string }) {
  const screens = useScreens();
  const { work, consolidation } = usePane();
  const words = screens.words.mapping;
  const { step } = work.state;
  if (step.name !== "received" || !consolidation) return null;
  return (
    <ScreenFrame title={words.title(file)}>
      <MappingOf file={file} batch={step.batch} form={consolidation.form} />
    </ScreenFrame>
  );
}

function MappingOf({ file, batch, form }: { file: string; batch: Batch; form: FormSet }) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { services, announce } = usePane();
  const words = screens.words.mapping;
  const { state, chooseAgain } = useLayouts(file, batch);
  const { apply, undo, isBusy } = useApplyMappings(batch);
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const tell = (text: string, isProblem = false) => {
    setTold({ text, isProblem });
    announce(text);
  };
  const tellApplied = (applied: Applied | null) => {
    if (!applied) return tell(words.failed, true);
    tell(words.confirmed(applied.changed) + (applied.absent > 0 ? words.absent(applied.absent) : ""));
  };
  const own = state.step === "open" ? [state.chosen] : [];
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      {told && (
        <MessageBar intent={told.isProblem ? "error" : "success"} layout="multiline">
          <MessageBarBody>{told.text}</MessageBarBody>
        </MessageBar>
      )}
      {state.step === "looking" && <Spinner label={words.looking} />}
      {state.step === "unreadable" && <p className={styles.text}>{words.unreadable}</p>}
      {state.step === "gone" && (
        <EmptyState
          text={words.gone(file)}
          action={words.chooseAgain}
          onAction={() =>
            void services.pick("files").then(
              ([picked]) => picked && chooseAgain(renamed(picked, file)),
              () => {},
            )
          }
        />
      )}
      {state.step === "open" &&
        (state.layouts.proposals.length === 0 ? (
          <p className={styles.text}>{words.nothing}</p>
        ) : (
          <Choosing
            batch={batch}
            form={form}
            file={file}
            chosen={state.chosen}
            layouts={state.layouts}
            isBusy={isBusy}
            onConfirm={(mappings) => void apply(mappings, own).then(tellApplied)}
          />
        ))}
      <SavedMappings
        batch={batch}
        onTold={tell}
        onImport={(mappings) => void apply(mappings, own).then(tellApplied)}
        onUndo={() => {
          undo();
          tell(words.undone);
        }}
      />
    </>
  );
}

/** The file chosen again, known by the name that the ledger has for it. */
function renamed(picked: ChosenFile, name: string): ChosenFile {
  return Object.defineProperty(Object.create(picked) as ChosenFile, "name", { value: name });
}

interface ChoosingProps {
  readonly batch: Batch;
  readonly form: FormSet;
  readonly file: string;
  readonly chosen: ChosenFile;
  readonly layouts: LayoutsOfFile;
  readonly isBusy: boolean;
  readonly onConfirm: (mappings: ReturnType<typeof useChoices>["mappings"]) => void;
}

function Choosing({ batch, form, file, chosen, layouts, isBusy, onConfirm }: ChoosingProps) {
  const words = useScreens().words.mapping;
  const styles = useScreenStyles();
  const own = useMappingStyles();
  const { announce } = usePane();
  const [proposal, setProposal] = useState(() => firstAsked(layouts, batch, file));
  const { choicesFor, choose, mappings } = useChoices(layouts.proposals, proposal);
  const reports = useTrial(chosen, batch, mappings);
  const [current, setCurrent] = useState<number | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  const choices = choicesFor(proposal);
  const placeOf = (column: number) =>
    words.column(proposal.orientation, proposal.orientation === "columns" ? columnLetters(column) : String(column + 1));
  const placed = new Map([...placedIndicators(proposal, choices)].map(([id, column]) => [id, placeOf(column)]));
  const inWords = (meaning: ColumnMeaning | null): string | null =>
    meaning === null
      ? null
      : meaning.kind === "indicator"
        ? indicatorOf(form, meaning.id).label
        : meaning.kind === "unit"
          ? words.unit
          : words.ignored;
  const sheet = layouts.sheets.find(({ name }) => name === proposal.sheet);
  const shown = useMemo(() => {
    if (!sheet) return null;
    const of = new Map(proposal.columns.map((column) => [column.offset, inWords(meaningOf(column, choices))]));
    return mappedSheet(sheet, proposal, (offset) => of.get(offset) ?? null, words.unsure);
    // Words never change while the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, proposal, choices]);

  const take = (offset: number, meaning: ColumnMeaning) =>
    choose(proposal, withChoice(proposal, choices, offset, meaning));
  const point = (offset: number | null) => {
    setCurrent(offset);
    lists.current?.querySelector(`[data-offset="${offset}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const tables = form.tables.filter((table) => columnsOf(table).some((id) => placed.has(id)));
  const wanted = tables.length > 0 ? tables : form.tables;
  const loose = wanted.flatMap(columnsOf).filter((id) => !placed.has(id));
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(dragType);
    const spot = shown && spotUnder(event.target);
    const offset = spot && shown.offsetAt(spot);
    if (id === "" || offset === null) return;
    event.preventDefault();
    take(offset, { kind: "indicator", id });
    point(offset);
    const column = proposal.columns.find((one) => one.offset === offset)!.column;
    announce(words.dropped(indicatorOf(form, id).label, placeOf(column)));
  };
  return (
    <>
      <div className={styles.buttons}>
        <Field className={own.field} label={words.layout}>
          <Select
            className={own.select}
            value={String(layouts.proposals.indexOf(proposal))}
            onChange={(_, { value }) => setProposal(layouts.proposals[Number(value)] ?? proposal)}
          >
            {layouts.proposals.map((one, at) => (
              <option key={one.fingerprint} value={at}>
                {layoutName(one, words)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          appearance="primary"
          icon={isBusy ? <Spinner size="tiny" /> : null}
          disabledFocusable={isBusy || mappings.length === 0}
          onClick={() => !isBusy && mappings.length > 0 && onConfirm(mappings)}
        >
          {isBusy ? words.confirming : words.confirm}
        </Button>
      </div>
      <div className={styles.beside}>
        <div className={own.part}>
          <h3 className={styles.subtitle}>{words.indicators}</h3>
          {loose.length === 0 ? (
            <p className={styles.quiet}>{words.allPlaced}</p>
          ) : (
            <>
              <p className={styles.quiet}>{words.dragHint}</p>
              <ul className={own.chips} aria-label={words.indicators}>
                {loose.map((id) => (
                  <li key={id}>
                    <button
                      type="button"
                      className={own.chip}
                      draggable
                      onClick={() => current !== null && take(current, { kind: "indicator", id })}
                      onDragStart={(event) => {
                        event.dataTransfer.setData(dragType, id);
                        event.dataTransfer.effectAllowed = "copy";
                      }}
                    >
                      {indicatorOf(form, id).label}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3 className={styles.subtitle}>{words.sheetPart}</h3>
          <div
            className={own.grid}
            onDragOver={(event) => event.dataTransfer.types.includes(dragType) && event.preventDefault()}
            onDrop={drop}
          >
            {shown && (
              <SheetGrid
                key={`${proposal.fingerprint} ${proposal.sheet}`}
                ref={null}
                model={shown.model}
                events={pointing((spot) => point(shown.offsetAt(spot)))}
              />
            )}
          </div>
          <h3 className={styles.subtitle}>{words.willRead}</h3>
          <WouldRead words={words} form={form} reports={reports} />
        </div>
        <div className={own.part}>
          <div ref={lists} className={own.part}>
            {(["asked", "known"] as const).map((part) => {
              const columns = proposal.columns.filter((column) => (part === "asked") === asks(column));
              if (columns.length === 0) return null;
              return (
                <div key={part}>
                  <h3 className={styles.subtitle}>{words.parts[part](columns.length)}</h3>
                  <ul className={own.list} aria-label={words.parts[part](columns.length)}>
                    {columns.map((column) => (
                      <ColumnChooser
                        key={column.offset}
                        words={words}
                        form={form}
                        column={column}
                        place={placeOf(column.column)}
                        meaning={meaningOf(column, choices)}
                        isChosen={choices.has(column.offset)}
                        isCurrent={current === column.offset}
                        loose={loose}
                        placed={placed}
                        onChoose={(meaning) => take(column.offset, meaning)}
                      />
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}

/** Whether the machine could not tell by itself. */
const asks = (column: ProposedColumn) => meaningOf(column, new Map()) === null;

const dragType = "application/x-so-ket-indicator";

/** The header that the file is held for, else the likeliest of all. */
function firstAsked({ proposals }: LayoutsOfFile, { reports }: Batch, file: string): MappingProposal {
  const report = reports.find((one) => one.file.name === file && "refusal" in one);
  const refusal = report && "refusal" in report ? report.refusal : null;
  const sheet = refusal?.code === "columns_undecided" ? refusal.columns[0]?.cell.sheet : undefined;
  return proposals.find((one) => one.sheet === sheet) ?? proposals[0]!;
}

function layoutName(
  { sheet, orientation, headerRows }: MappingProposal,
  words: ReturnType<typeof useScreens>["words"]["mapping"],
) {
  return words.layoutOf(sheet, orientation, headerRows.from + 1, headerRows.to + 1);
}

/** The cell of the grid that something was dropped on. */
function spotUnder(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[aria-colindex]") : null;
  const row = cell?.closest<HTMLElement>("[aria-rowindex]");
  if (!cell || !row) return null;
  return { row: Number(row.ariaRowIndex) - 1, column: Number(cell.ariaColIndex) - 1 };
}

/** The grid only shows here; moving in it points out the column. */
function pointing(onSelect: (spot: Spot) => void): GridEvents {
  const nothing = () => {};
  return { onSelect, onEdit: nothing, onLocked: nothing, onUndo: nothing, onRedo: nothing, onFind: nothing };
}
