import type { Frame, Page } from "playwright-core";

/**
 * Presses Tab until the keyboard stands on what a screen reader would call so.
 *
 * @param content where the focus is looked for: the page, or the frame of the pane
 * @param role as an attribute, or the element's own name in small letters
 */
export async function tabTo(page: Page, content: Page | Frame, name: string | RegExp, role?: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    const [found, foundRole] = await content.evaluate(whereIsFocus);
    if ((typeof name === "string" ? found === name : name.test(found)) && (role ?? foundRole) === foundRole) return;
    seen.push(found.slice(0, 30));
    await pressTab(page, content);
  }
  throw new Error(`The keyboard never came to ${name}, but to ${seen.slice(-30).join(" | ")}.`);
}

/**
 * Presses Tab and waits for the keyboard to arrive. At the last element of a pane on the web, office.js asks the host to move the focus on,
 * which takes its time; a second Tab before that would be answered later, in the middle of what comes next.
 */
async function pressTab(page: Page, content: Page | Frame): Promise<void> {
  const was = await content.evaluateHandle(() => document.activeElement);
  await page.keyboard.press("Tab");
  for (let waits = 0; waits < 100; waits++) {
    const hasArrived = await content.evaluate(
      (left) => document.activeElement !== left && document.activeElement !== document.body,
      was,
    );
    if (hasArrived) break;
    await page.waitForTimeout(20);
  }
  await was.dispose();
}

/** Name and role of the focused element; runs in the page. */
function whereIsFocus(): readonly [string, string] {
  const element = document.activeElement as HTMLInputElement | null;
  if (!element) return ["", ""];
  const label = element.labels?.[0]?.textContent?.replace(/\s*\*$/, "");
  const name = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
  return [name.trim(), element.getAttribute("role") ?? element.tagName.toLowerCase()];
}
