import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BrokenLink, LinkChange, LinkCheck } from "../../engine/consolidation/compareLinks";
import { addressOf, type CellRef } from "../../engine/values/cells";
import { useExcel } from "../excel/excelContext";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { TotalChanges } from "./RefreshReview";
import type { LinkCheckStep, useLinkCheck } from "./useLinkCheck";

const useLinkStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    paddingBlock: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    paddingTop: "6px",
  },
  figures: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** Longer lists are cut; accepting the rest works all the same. */
const mostRows = 200;

const keyOf = ({ unit, indicator }: LinkChange | BrokenLink): string => `${unit.code} ${indicator}`;

/** What the links show now against what was last accepted: changed, broken, and what it does to the totals. */
export function LinkReview({ links }: { links: ReturnType<typeof useLinkCheck> }) {
  const { step } = links;
  if (step.name === "idle") return null;
  if (step.name === "none") return <NoLinks onClose={links.leave} />;
  // a new check starts with everything chosen
  return <Checked key={step.check.changes.map(keyOf).join()} step={step} links={links} />;
}

function NoLinks({ onClose }: { onClose: () => void }) {
  const styles = useSectionStyles();
  const { words: paneWords } = usePane();
  const { words } = useExcel();
  return (
    <section className={styles.root}>
      <p className={styles.text}>{words.links.none}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{paneWords.close}</Button>
      </div>
    </section>
  );
}

interface CheckedProps {
  readonly step: Extract<LinkCheckStep, { name: "checked" }>;
  readonly links: ReturnType<typeof useLinkCheck>;
}

function Checked({ step, links }: CheckedProps) {
  const styles = useSectionStyles();
  const { words: paneWords, services } = usePane();
  const { words, act } = useExcel();
  const { check, folder, accepted, returned } = step;
  const { changes, broken, totals, files } = check;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = changes.filter((change) => !left.has(keyOf(change)));
  const lost = files.filter(({ state }) => state === "lost").map(({ name }) => name);
  const labelOf = useLabels();
  const isBusy = act.busy !== null;
  const toggle = (key: string, isChosen: boolean) =>
    setLeft((now) => new Set(isChosen ? [...now].filter((each) => each !== key) : [...now, key]));
  return (
    <section className={styles.root} aria-labelledby="links-title" aria-busy={act.busy === "checkLinks"}>
      <h3 id="links-title" className={styles.title}>
        {words.links.check}
      </h3>
      {accepted && accepted.accepted.length > 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {words.links.acceptedDone(accepted.accepted.length)}{" "}
            <Button size="small" disabledFocusable={isBusy} onClick={() => void links.undo(accepted)}>
              {words.links.undo}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {returned && (
        <MessageBar intent={returned.returned.length > 0 ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            {returned.returned.length > 0 ? words.links.putBackDone(returned.returned.length) : words.links.putBackNot}{" "}
            {returned.returned.length > 0 && (
              <Button size="small" disabledFocusable={isBusy} onClick={() => void links.undoPutBack(returned)}>
                {words.links.putBackUndo}
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {changes.length + broken.length === 0 && <p className={styles.text}>{words.links.same(check.figures)}</p>}
      {lost.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.links.lost(lost)}</MessageBarBody>
        </MessageBar>
      )}
      <Folder folder={folder} files={files.length} />
      {changes.length > 0 && (
        <>
          <p className={styles.text}>{words.links.changes(changes.length)}</p>
          <ChangeList changes={changes} left={left} onToggle={toggle} labelOf={labelOf} />
        </>
      )}
      <BrokenList broken={broken} labelOf={labelOf} />
      <TotalChanges title={words.links.totals(totals.length)} totals={totals} labelOf={labelOf} />
      {changes.length > 0 && (
        <>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={act.busy === "acceptLinks" ? <Spinner size="tiny" /> : null}
              disabledFocusable={isBusy || chosen.length === 0}
              onClick={() => void links.accept(chosen)}
            >
              {words.links.accept(chosen.length)}
            </Button>
            <Button
              icon={act.busy === "returnLinks" ? <Spinner size="tiny" /> : null}
              disabledFocusable={isBusy || chosen.length === 0}
              onClick={() => void links.putBack(chosen)}
            >
              {words.links.putBack(chosen.length)}
            </Button>
            <Button onClick={links.leave}>{words.links.keep}</Button>
          </div>
          <p className={styles.small}>{words.links.putBackHint}</p>
          <p className={styles.small}>{words.links.keepHint}</p>
        </>
      )}
      <HostActs step={step} links={links} />
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void links.check()}>
          {words.check.again}
        </Button>
        <Button onClick={() => void links.compareWith(services.pick("folder"))}>{words.links.folderCheck}</Button>
        {changes.length === 0 && <Button onClick={links.leave}>{paneWords.close}</Button>}
      </div>
    </section>
  );
}

/** Labels of all forms that are known: the workbook may be of another form than what is in hand. */
function useLabels(): (indicator: string) => string {
  const { services } = usePane();
  const labels = useMemo(
    () => new Map(services.forms.flatMap(({ indicators }) => indicators.map(({ id, label }) => [id, label] as const))),
    [services],
  );
  return (indicator) => labels.get(indicator) ?? indicator;
}

function Folder({ folder, files }: { folder: CheckedProps["step"]["folder"]; files: number }) {
  const styles = useSectionStyles();
  const { words } = useExcel();
  if (!folder) return null;
  const { missing, unlinked } = folder;
  return (
    <ul className={styles.list}>
      <li>{missing.length > 0 ? words.links.missing(missing) : words.links.allThere(files)}</li>
      {unlinked.length > 0 && <li>{words.links.unlinked(unlinked)}</li>}
    </ul>
  );
}

interface ListProps {
  readonly labelOf: (indicator: string) => string;
}

function ChangeList({
  changes,
  left,
  onToggle,
  labelOf,
}: ListProps & {
  changes: LinkCheck["changes"];
  left: ReadonlySet<string>;
  onToggle: (key: string, isChosen: boolean) => void;
}) {
  const styles = useLinkStyles();
  const { words: paneWords } = usePane();
  const { words } = useExcel();
  return (
    <ul className={styles.list}>
      {changes.slice(0, mostRows).map((change) => {
        const key = keyOf(change);
        const name = `${change.unit.name}: ${labelOf(change.indicator)}`;
        return (
          <li key={key} className={styles.item}>
            <Checkbox
              checked={!left.has(key)}
              aria-label={words.links.choose(name)}
              onChange={(_, data) => onToggle(key, data.checked === true)}
            />
            <span className={styles.words}>
              <span>{name}</span>
              <span className={styles.figures}>
                {paneWords.figure(change.before)} → {paneWords.figure(change.after)}
              </span>
            </span>
            <ToCell cell={change.cell} name={name} />
          </li>
        );
      })}
      {changes.length > mostRows && <li>{words.refresh.more(changes.length - mostRows)}</li>}
    </ul>
  );
}

function BrokenList({ broken, labelOf }: ListProps & { broken: LinkCheck["broken"] }) {
  const section = useSectionStyles();
  const styles = useLinkStyles();
  const { words: paneWords } = usePane();
  const { words } = useExcel();
  if (broken.length === 0) return null;
  return (
    <>
      <p className={section.text}>{words.links.broken(broken.length)}</p>
      <ul className={styles.list}>
        {broken.slice(0, mostRows).map((link) => {
          const name = `${link.unit.name}: ${labelOf(link.indicator)}`;
          return (
            <li key={keyOf(link)} className={styles.item}>
              <span className={styles.words}>
                <span>{name}</span>
                <span>
                  <span className={styles.figures}>{paneWords.figure(link.before)}</span> →{" "}
                  {words.links.brokenWhy[link.why](link.found)}
                </span>
              </span>
              {link.cell && <ToCell cell={link.cell} name={name} />}
            </li>
          );
        })}
        {broken.length > mostRows && <li>{words.refresh.more(broken.length - mostRows)}</li>}
      </ul>
    </>
  );
}

function ToCell({ cell, name }: { cell: CellRef; name: string }) {
  const { words: paneWords } = usePane();
  const { act, excel } = useExcel();
  return (
    <Button
      size="small"
      title={addressOf(cell)}
      aria-label={`${paneWords.findings.goTo}: ${name}`}
      onClick={() => void act.run("select", () => excel.select(cell))}
    >
      {paneWords.findings.goTo}
    </Button>
  );
}

/** Refreshing and breaking links, where Excel lets us; elsewhere where the person finds it. */
function HostActs({ step, links }: CheckedProps) {
  const styles = useSectionStyles();
  const { words: paneWords } = usePane();
  const { words, act } = useExcel();
  const [asks, setAsks] = useState(false);
  const { host } = step;
  const isBusy = act.busy !== null;
  if (!host) return <p className={styles.hint}>{words.links.byHand}</p>;
  if (asks) {
    return (
      <>
        <p className={styles.text}>{words.links.breakAsk(host.workbooks)}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void links.breakAll()}>
            {words.links.breakDo}
          </Button>
          <Button onClick={() => setAsks(false)}>{paneWords.cancel}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className={styles.hint}>{host.isAutomatic ? words.links.automatic : words.links.manual}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void links.fetchAgain()}>
          {words.links.fetch}
        </Button>
        <Button disabledFocusable={isBusy || host.workbooks === 0} onClick={() => setAsks(true)}>
          {words.links.breakAll}
        </Button>
      </div>
    </>
  );
}
