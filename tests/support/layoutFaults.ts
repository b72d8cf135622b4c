/**
 * What a person could not read or hit, in words, with nothing for a sound page. Runs in the page, so it sees nothing of this file.
 * Looked for: content wider than the page, texts cut off by their own box, and controls that lie over each other.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}"`;
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility();
  };
  for (const element of document.querySelectorAll("#noi-dung, body")) {
    if (element.scrollWidth <= element.clientWidth) continue;
    const end = element.getBoundingClientRect().left + element.clientWidth;
    const wide = [...element.querySelectorAll("*")].filter(
      (each) =>
        each.getBoundingClientRect().right > end || (each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1),
    );
    faults.push(`scrolls sideways: ${wide.slice(-3).map(nameOf).join(", ")} in ${nameOf(element)}`);
  }
  const edge = document.documentElement.clientWidth;
  const controls = [...document.querySelectorAll("button, input, textarea, [role='tab'], [role='combobox']")].filter(
    isShown,
  );
  for (const element of [...controls, ...document.querySelectorAll("h1, h2, h3, p, li, label, td, th")].filter(
    isShown,
  )) {
    const style = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    const scrolls = element.closest("[role='table'], table, [role='grid'], [data-scrolls]") !== null;
    if (!scrolls && (right > edge + 1 || left < -1)) faults.push(`beyond the edge: ${nameOf(element)}`);
    const isCut = style.overflowX !== "visible" && style.textOverflow !== "ellipsis" && element.tagName !== "INPUT";
    if (isCut && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${nameOf(element)}`);
  }
  const scroller = document.querySelector("#noi-dung");
  // what stays at the lower edge lies over what scrolls by
  const stays = (element: Element | null): boolean =>
    element !== null &&
    element !== scroller &&
    (getComputedStyle(element).position === "sticky" || stays(element.parentElement));
  const within = controls.filter((element) => scroller?.contains(element) && !stays(element));
  for (const [index, a] of within.entries()) {
    const one = a.getBoundingClientRect();
    for (const b of within.slice(index + 1)) {
      if (a.contains(b) || b.contains(a) || a.parentElement === b.parentElement?.closest("[role='combobox']")) continue;
      const other = b.getBoundingClientRect();
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2) faults.push(`${nameOf(a)} lies over ${nameOf(b)}`);
    }
  }
  return faults;
}
