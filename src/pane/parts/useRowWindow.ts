import { useCallback, useLayoutEffect, useRef, useState } from "react";

const guessedHeight = 112;
const overscan = 6;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** CSS pixels of the rows that are not drawn. */
  readonly above: number;
  readonly below: number;
  readonly measure: (index: number, element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/** Which rows of a long list to draw in a scrolling element. Lists up to `drawnWhole` rows are drawn whole. Heights are guessed until a row was drawn once, then remembered. */
export function useRowWindow(
  count: number,
  drawnWhole: number,
  scroller: () => HTMLElement | null,
  list: () => HTMLElement | null,
): RowWindow {
  const heights = useRef(new Map<number, number>());
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 30) });
  const isWindowed = count > drawnWhole;

  const heightOf = useCallback((index: number) => heights.current.get(index) ?? guessedHeight, []);
  const heightBefore = useCallback(
    (end: number, start = 0) => {
      let sum = 0;
      for (let index = start; index < end; index += 1) sum += heightOf(index);
      return sum;
    },
    [heightOf],
  );

  const update = useCallback(() => {
    const view = scroller();
    const top = list();
    if (!isWindowed || !view || !top) return;
    const offset = view.getBoundingClientRect().top - top.getBoundingClientRect().top;
    const bottom = offset + (view.clientHeight || 600);
    let at = 0;
    let from = 0;
    while (from < count && at + heightOf(from) < offset) at += heightOf(from++);
    let to = from;
    while (to < count && at < bottom) at += heightOf(to++);
    const next = { from: Math.max(0, from - overscan), to: Math.min(count, to + overscan) };
    setRange((now) => (now.from === next.from && now.to === next.to ? now : next));
  }, [count, heightOf, isWindowed, list, scroller]);

  useLayoutEffect(() => {
    heights.current.clear();
    update();
    const view = scroller();
    view?.addEventListener("scroll", update, { passive: true });
    return () => view?.removeEventListener("scroll", update);
  }, [update, scroller]);

  const measure = useCallback((index: number, element: HTMLElement | null) => {
    if (element && element.offsetHeight > 0) heights.current.set(index, element.offsetHeight);
  }, []);
  const scrollTo = useCallback(
    (index: number) => {
      const view = scroller();
      const top = list();
      if (!isWindowed || !view || !top) return;
      const offset = top.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
      view.scrollTop = offset + heightBefore(index) - view.clientHeight / 3;
      update();
    },
    [heightBefore, isWindowed, list, scroller, update],
  );

  if (!isWindowed) return { from: 0, to: count, above: 0, below: 0, measure, scrollTo };
  const from = Math.min(range.from, count);
  const to = Math.min(range.to, count);
  return { from, to, above: heightBefore(from), below: heightBefore(count, to), measure, scrollTo };
}

/** The element that scrolls what is given, wherever a panel was put. */
export function scrollingAround(element: HTMLElement | null): HTMLElement | null {
  for (let around = element?.parentElement ?? null; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}
