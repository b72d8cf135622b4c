import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { Acceptances } from "../../workflows/acceptFindings";
import type { AuditedDocument, AuditedFinding } from "./auditServices";
import { AuditRow } from "./AuditRow";
import { foldedGroups, groupsOf, openCounts, type GroupId } from "./groups";
import { FoldLabel } from "../parts/FoldLabel";

const useListStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  coverage: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  group: { margin: 0 },
  summary: { paddingBlock: "6px", fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** A group is drawn in steps of this many rows. */
const drawnAtOnce = 100;

interface Props {
  readonly words: AuditListWords;
  readonly document: AuditedDocument;
  readonly acceptances: Acceptances;
  readonly current: number | null;
  /** Goes to the exact words in the text. */
  readonly onChoose: (index: number) => void;
  readonly onAccept: (finding: AuditedFinding, reason: string) => void;
  readonly onTakeBack: (finding: AuditedFinding) => void;
  /** Puts the certain text in place of the quote; left out where the text cannot be changed. */
  readonly onFix?: (finding: AuditedFinding) => void;
  readonly fixHint?: string | undefined;
  readonly announce: (text: string) => void;
}

/** What an audit found: coverage first, then by severity; debatable findings, noise of a scan and accepted ones folded away. */
export function AuditList({ words, document, acceptances, current, onChoose, announce, ...acts }: Props) {
  const styles = useListStyles();
  const [open, setOpen] = useState<ReadonlySet<GroupId>>(new Set<GroupId>(["error", "warning"]));
  const [drawn, setDrawn] = useState<ReadonlyMap<GroupId, number>>(new Map());
  const root = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupsOf(document.audited.findings, acceptances), [document, acceptances]);
  const { errors, warnings } = openCounts(groups);
  const drawnOf = (id: GroupId) => drawn.get(id) ?? drawnAtOnce;
  const reachable = groups.flatMap(({ id, findings }) => (open.has(id) ? findings.slice(0, drawnOf(id)) : []));
  const inHand = reachable.find(({ index }) => index === current) ?? reachable[0];

  const focusOn = (index: number) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-finding="${index}"]`)?.focus());
  function step(by: 1 | -1) {
    const at = current === null ? -1 : reachable.findIndex(({ index }) => index === current);
    const next = reachable[Math.min(Math.max(at < 0 ? (by === 1 ? 0 : -1) : at + by, 0), reachable.length - 1)];
    if (!next) return;
    onChoose(next.index);
    focusOn(next.index);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  /** After a finding left its group, the one that takes its place has the keyboard. */
  function settled(index: number, act: () => void) {
    const at = reachable.findIndex((listed) => listed.index === index);
    const next = reachable[at + 1] ?? reachable[at - 1];
    act();
    announce(words.left(Math.max(0, errors + warnings - 1)));
    if (next) focusOn(next.index);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the whole list; its rows are buttons
    <div ref={root} className={styles.root} onKeyDown={onKeyDown}>
      <p className={styles.coverage}>{words.coverage(document.audited)}</p>
      <p className={styles.counts}>{words.counts(errors, warnings)}</p>
      {groups.length > 0 && <p className={styles.hint}>{words.keyHint}</p>}
      {groups.map(({ id, findings }) => (
        <details
          key={id}
          className={styles.group}
          open={open.has(id)}
          onToggle={(event) => setOpen(withOpen(open, id, event.currentTarget.open))}
        >
          <FoldLabel className={styles.summary}>{words.group(titleOf(id, words), findings.length)}</FoldLabel>
          {(open.has(id) || !foldedGroups.has(id)) && (
            <ul className={styles.list} aria-label={titleOf(id, words)}>
              {findings.slice(0, drawnOf(id)).map((listed) => (
                <li key={listed.index}>
                  <AuditRow
                    words={words}
                    listed={listed}
                    isCurrent={listed.index === current}
                    isFirst={listed === inHand}
                    onChoose={() => onChoose(listed.index)}
                    onAccept={(reason) => settled(listed.index, () => acts.onAccept(listed.finding, reason))}
                    onTakeBack={() => acts.onTakeBack(listed.finding)}
                    fixHint={acts.fixHint}
                    {...(acts.onFix && { onFix: () => acts.onFix!(listed.finding) })}
                  />
                </li>
              ))}
            </ul>
          )}
          {open.has(id) && findings.length > drawnOf(id) && (
            <Button size="small" onClick={() => setDrawn(new Map(drawn).set(id, drawnOf(id) + drawnAtOnce))}>
              {words.more(findings.length - drawnOf(id))}
            </Button>
          )}
        </details>
      ))}
    </div>
  );
}

function titleOf(id: GroupId, words: AuditListWords): string {
  if (id === "noise") return words.noise;
  return id === "accepted" ? words.accepted : words.severities[id];
}

function withOpen(open: ReadonlySet<GroupId>, id: GroupId, isOpen: boolean): ReadonlySet<GroupId> {
  if (open.has(id) === isOpen) return open;
  const next = new Set(open);
  if (isOpen) next.add(id);
  else next.delete(id);
  return next;
}
