/**
 * A text that the browser keeps for this origin. In the frame of another site storage may be refused: then nothing is kept, and nothing fails.
 */
export interface RememberedText {
  /** "" when nothing is kept. */
  load(): string;
  save(text: string): void;
  clear(): void;
}

export function rememberedText(name: string): RememberedText {
  return {
    load: () => tried(() => localStorage.getItem(name)) ?? "",
    save: (text) => void tried(() => localStorage.setItem(name, text)),
    clear: () => void tried(() => localStorage.removeItem(name)),
  };
}

function tried<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
