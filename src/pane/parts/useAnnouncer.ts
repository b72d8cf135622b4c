import { useCallback, useEffect, useRef, useState } from "react";

/** How long a spoken text stays in the live region before the next may replace it, in ms. */
const spokenFor = 150;

/** The words of one polite live region. Emptied first, so that the same words said twice are read twice. */
export function useAnnouncer() {
  const [spoken, setSpoken] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const announce = useCallback((text: string) => {
    clearTimeout(timer.current);
    setSpoken("");
    timer.current = setTimeout(() => setSpoken(text), spokenFor);
  }, []);
  return { spoken, announce };
}
