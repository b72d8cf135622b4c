import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Steps } from "../../engine/values/steps";
import type { Spot } from "../grid/gridModel";
import { usePane } from "../parts/paneContext";
import { useWorkedOut } from "../work/useWorkedOut";

const useFindStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  input: { minWidth: 0, flexGrow: 1, maxWidth: "320px" },
  count: { minWidth: "64px" },
});

interface Props {
  readonly find: (query: string) => Steps<readonly Spot[]>;
  /** The table is searched with every key. */
  readonly isShort: boolean;
  readonly onShow: (spot: Spot) => void;
  readonly onClose: () => void;
}

/** Our own search, since the browser's sees only the rows that are drawn. With or without diacritics. */
export function FindBar({ find, isShort, onShow, onClose }: Props) {
  const { words, services, announce } = usePane();
  const styles = useFindStyles();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const work = useMemo(() => (query === "" ? null : () => found(find, query)), [find, query]);
  const { result } = useWorkedOut(services, work, isShort);
  const spots = result?.spots ?? none;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  /** The first place is shown once for each query, not whenever a figure changes. */
  const shown = useRef("");
  useEffect(() => {
    if (query === "") shown.current = "";
    if (!result || result.query !== query || shown.current === query) return;
    shown.current = query;
    go(0);
  });
  function go(next: number) {
    const place = spots.length === 0 ? 0 : (next + spots.length) % spots.length;
    setAt(place);
    const spot = spots[place];
    if (spot) onShow(spot);
    announce(words.grid.findCount(spots.length === 0 ? 0 : place + 1, spots.length));
  }
  return (
    <div className={styles.root} role="search">
      <Input
        className={styles.input}
        size="small"
        aria-label={words.grid.findLabel}
        placeholder={words.grid.findLabel}
        value={query}
        input={{ ref: input }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") onClose();
          if (event.key === "Enter") go(at + (event.shiftKey ? -1 : 1));
        }}
        onChange={(_, { value }) => setQuery(value)}
      />
      <span className={styles.count}>
        {query === "" ? "" : words.grid.findCount(spots.length === 0 ? 0 : at + 1, spots.length)}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronUpRegular />}
        aria-label={words.grid.findPrevious}
        onClick={() => go(at - 1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronDownRegular />}
        aria-label={words.grid.findNext}
        onClick={() => go(at + 1)}
      />
      <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
    </div>
  );
}

const none: readonly Spot[] = [];

function* found(find: Props["find"], query: string): Steps<{ query: string; spots: readonly Spot[] }> {
  return { query, spots: yield* find(query) };
}
