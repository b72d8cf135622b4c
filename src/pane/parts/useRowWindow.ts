import { useCallback, useEffect, useRef, useState } from "react";

const guessedHeight = 112;
const overscan = 6;
const firstDrawn = 30;

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
  const [range, setRange] = useState({ from: 0, to: Math.min(count, firstDrawn), above: 0, belowTo: 0, below: 0 });
  const isWindowed = count > drawnWhole;

  const update = useCallback(() => {
    const view = scroller();
    const top = list();
    if (!isWindowed || !view || !top) return;
    const heightOf = (index: number) => heights.current.get(index) ?? guessedHeight;
    const heightOfRows = (start: number, end: number) => {
      let sum = 0;
      for (let index = start; index < end; index += 1) sum += heightOf(index);
      return sum;
    };
    const offset = view.getBoundingClientRect().top - top.getBoundingClientRect().top;
    const bottom = offset + (view.clientHeight || 600);
    let at = 0;
    let first = 0;
    while (first < count && at + heightOf(first) < offset) at += heightOf(first++);
    let last = first;
    while (last < count && at < bottom) at += heightOf(last++);
    const from = Math.max(0, first - overscan);
    const to = Math.min(count, last + overscan);
    const next = { from, to, above: heightOfRows(0, from), belowTo: count, below: heightOfRows(to, count) };
    setRange((now) => (now.from === from && now.to === to && now.belowTo === count ? now : next));
  }, [count, isWindowed, list, scroller]);

  useEffect(() => {
    heights.current.clear();
    const frame = requestAnimationFrame(update);
    const view = scroller();
    view?.addEventListener("scroll", update, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      view?.removeEventListener("scroll", update);
    };
  }, [update, scroller]);

  const measure = useCallback(
    (index: number, element: HTMLElement | null) => {
      if (isWindowed && element && element.offsetHeight > 0) heights.current.set(index, element.offsetHeight);
    },
    [isWindowed],
  );
  const scrollTo = useCallback(
    (index: number) => {
      const view = scroller();
      const top = list();
      if (!isWindowed || !view || !top) return;
      let before = 0;
      for (let row = 0; row < index; row += 1) before += heights.current.get(row) ?? guessedHeight;
      const offset = top.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
      view.scrollTop = offset + before - view.clientHeight / 3;
      update();
    },
    [isWindowed, list, scroller, update],
  );

  if (!isWindowed) return { from: 0, to: count, above: 0, below: 0, measure, scrollTo };
  const from = Math.min(range.from, count);
  const to = Math.min(range.to, count);
  const below = range.belowTo === count ? range.below : (count - to) * guessedHeight;
  return { from, to, above: range.above, below, measure, scrollTo };
}

/** The element that scrolls what is given, wherever a panel was put. */
export function scrollingAround(element: HTMLElement | null): HTMLElement | null {
  for (let around = element?.parentElement ?? null; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}
