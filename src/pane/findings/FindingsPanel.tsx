import { Button, Dropdown, Field, makeStyles, Option, ToggleButton, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Severity } from "../../engine/values/issue";
import { EmptyState } from "../parts/EmptyState";
import { usePane } from "../parts/paneContext";
import { SeverityBadge } from "../parts/SeverityBadge";
import { countsOf, grouped, type Finding, type Grouping } from "../work/findings";
import { FindingRow } from "./FindingRow";
import { useRowWindow } from "../parts/useRowWindow";

const useFindingsStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  filter: { minWidth: 0, paddingInline: "8px" },
  dropdown: { minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: {
    margin: 0,
    paddingBlock: "8px 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Longer lists are windowed. */
const drawnWhole = 200;

const severities: readonly Severity[] = ["error", "warning", "info"];
const groupings: readonly Grouping[] = ["unit", "rule", "table"];

type Line =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "finding"; readonly finding: Finding };

/** Kiểm tra: what to look at, filtered and grouped; every line leads to its cell. */
export function FindingsPanel({ onReceive, scroller }: { onReceive: () => void; scroller: () => HTMLElement | null }) {
  const { words, consolidation, findings } = usePane();
  const styles = useFindingsStyles();
  if (!consolidation) {
    return <EmptyState text={words.findings.noBatch} action={words.findings.toReceive} onAction={onReceive} />;
  }
  return (
    <section className={styles.root} aria-labelledby="findings-title">
      <h2 id="findings-title" className={styles.title}>
        {words.findings.title}
      </h2>
      {findings.length === 0 ? (
        <p>{words.findings.none(consolidation.form.rules.length, consolidation.counted.length)}</p>
      ) : (
        <FindingsList
          checked={words.findings.checked(consolidation.form.rules.length, consolidation.counted.length)}
          scroller={scroller}
        />
      )}
    </section>
  );
}

/** The findings of the pane with their filters. `checked` says what was checked. */
export function FindingsList({ checked, scroller }: { checked: string; scroller: () => HTMLElement | null }) {
  const { words, findings: all, host, lead, follow } = usePane();
  const styles = useFindingsStyles();
  const only = lead?.to === "check" ? lead.unit : null;
  const findings = useMemo(() => (only ? all.filter(({ unit }) => unit?.code === only.code) : all), [all, only]);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set<Severity>(["error", "warning"]));
  const [grouping, setGrouping] = useState<Grouping>("unit");
  const [showsAccepted, setShowsAccepted] = useState(false);
  const accepted = useMemo(() => findings.filter(({ issue }) => issue.accepted !== undefined).length, [findings]);
  /** The finding in hand and its place, which its successor takes when it is settled. */
  const [chosen, setChosen] = useState<{ readonly key: string; readonly place: number } | null>(null);
  const listElement = useRef<HTMLUListElement>(null);
  const list = useCallback(() => listElement.current, []);

  const counts = useMemo(() => countsOf(findings), [findings]);
  const lines = useMemo(
    () =>
      linesOf(
        findings.filter(({ issue }) => (issue.accepted === undefined ? shown.has(issue.severity) : showsAccepted)),
        grouping,
        words,
      ),
    [findings, shown, showsAccepted, grouping, words],
  );
  const rows = useRowWindow(lines.length, drawnWhole, scroller, list);
  const order = useMemo(
    () =>
      lines.flatMap((line, index) =>
        line.kind === "finding" ? [{ key: line.finding.key, finding: line.finding, index }] : [],
      ),
    [lines],
  );

  const at = order.findIndex(({ key }) => key === chosen?.key);
  const current = at >= 0 ? order[at] : order[Math.min(chosen?.place ?? 0, order.length - 1)];

  const choose = (finding: Finding, focus: boolean) => {
    setChosen({ key: finding.key, place: order.findIndex(({ key }) => key === finding.key) });
    const indicator = finding.issue.indicators[0];
    if (indicator !== undefined) host.show({ unit: finding.unit?.code ?? null, indicator }, { focus });
  };
  const step = (by: 1 | -1) => {
    const from = chosen === null ? (by === 1 ? -1 : 0) : current ? order.indexOf(current) : 0;
    const next = order[Math.min(Math.max(from + by, 0), order.length - 1)];
    if (!next) return;
    // Whoever corrects cell after cell stays in the sheet; otherwise the keyboard stays in the list.
    const staysInSheet = document.activeElement?.closest("[role=grid]") != null;
    choose(next.finding, staysInSheet);
    rows.scrollTo(next.index);
    if (!staysInSheet) requestAnimationFrame(() => focusRow(next.key));
  };
  const focusRow = (key: string) =>
    list()
      ?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: false });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      // A drop-down list opens by the same key.
      if (event.target instanceof Element && event.target.matches("[role=combobox]")) return;
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  return (
    <>
      <div className={styles.filters} role="group" aria-label={words.findings.filters}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.filter}
            checked={shown.has(severity)}
            onClick={() => setShown(toggled(shown, severity))}
          >
            <SeverityBadge
              severity={severity}
              text={words.findings.filter(words.severity[severity], counts[severity])}
            />
          </ToggleButton>
        ))}
        {accepted > 0 && (
          <ToggleButton
            size="small"
            className={styles.filter}
            checked={showsAccepted}
            onClick={() => setShowsAccepted(!showsAccepted)}
          >
            {words.findings.filter(words.findings.accepted, accepted)}
          </ToggleButton>
        )}
      </div>
      {only && (
        <Button size="small" onClick={() => follow(null)}>
          {words.findings.onlyUnit(only.name)}
        </Button>
      )}
      <Field label={words.findings.groupBy} orientation="horizontal">
        <Dropdown
          className={styles.dropdown}
          size="small"
          value={words.findings.group[grouping]}
          selectedOptions={[grouping]}
          onOptionSelect={(_, data) => setGrouping((data.optionValue ?? grouping) as Grouping)}
        >
          {groupings.map((each) => (
            <Option key={each} value={each}>
              {words.findings.group[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <p className={styles.hint}>
        {checked} {words.findings.keyHint}
      </p>
      {lines.length === 0 && <p>{words.findings.noneShown}</p>}
      <ul ref={listElement} className={styles.list} aria-label={words.findings.list}>
        {rows.above > 0 && <li aria-hidden style={{ height: rows.above }} />}
        {lines.slice(rows.from, rows.to).map((line, offset) =>
          line.kind === "group" ? (
            <li key={`group ${line.key}`} ref={(element) => rows.measure(rows.from + offset, element)}>
              <h3 className={styles.group}>
                <span>{line.title}</span>
                <span>{line.count}</span>
              </h3>
            </li>
          ) : (
            <li key={line.finding.key} ref={(element) => rows.measure(rows.from + offset, element)}>
              <FindingRow
                finding={line.finding}
                isCurrent={line.finding.key === current?.key}
                onChoose={(focus) => choose(line.finding, focus)}
                onSettled={() => requestAnimationFrame(() => requestAnimationFrame(() => focusCurrent(list())))}
              />
            </li>
          ),
        )}
        {rows.below > 0 && <li aria-hidden style={{ height: rows.below }} />}
      </ul>
    </>
  );
}

/** After a repair the keyboard stands on the finding that took the settled one's place. */
function focusCurrent(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[data-finding][tabindex="0"]')?.focus();
}

function toggled(set: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(set);
  if (!next.delete(severity)) next.add(severity);
  return next;
}

function linesOf(
  findings: readonly Finding[],
  grouping: Grouping,
  words: ReturnType<typeof usePane>["words"],
): readonly Line[] {
  return grouped(findings, grouping).flatMap(({ key, findings: own }): readonly Line[] => [
    { kind: "group", key, title: titleOf(key, own[0]!, grouping, words), count: own.length },
    ...own.map((finding): Line => ({ kind: "finding", finding })),
  ]);
}

function titleOf(key: string, first: Finding, grouping: Grouping, words: ReturnType<typeof usePane>["words"]): string {
  if (grouping === "unit") return key === "" ? words.findings.whole : key;
  if (grouping === "table") return key === "" ? words.findings.noTable : key;
  return words.findings.kinds[first.issue.code];
}
