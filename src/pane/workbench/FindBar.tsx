import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import type { Spot } from "../grid/gridModel";
import { usePane } from "../parts/paneContext";

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
  readonly find: (query: string) => readonly Spot[];
  readonly onShow: (spot: Spot) => void;
  readonly onClose: () => void;
}

/** Our own search, since the browser's sees only the rows that are drawn. With or without diacritics. */
export function FindBar({ find, onShow, onClose }: Props) {
  const { words, announce } = usePane();
  const styles = useFindStyles();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = find(query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  function go(next: number, spots: readonly Spot[]) {
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
          if (event.key === "Enter") go(at + (event.shiftKey ? -1 : 1), found);
        }}
        onChange={(_, { value }) => {
          setQuery(value);
          go(0, find(value));
        }}
      />
      <span className={styles.count}>
        {query === "" ? "" : words.grid.findCount(found.length === 0 ? 0 : at + 1, found.length)}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronUpRegular />}
        aria-label={words.grid.findPrevious}
        onClick={() => go(at - 1, found)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronDownRegular />}
        aria-label={words.grid.findNext}
        onClick={() => go(at + 1, found)}
      />
      <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
    </div>
  );
}
