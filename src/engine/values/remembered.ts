const longestRemembered = 160;

/**
 * The same answers, those on short texts kept while there are not too many: thousands of files of one form say the same headings, titles
 * and notes again and again. Only for answers that nobody changes.
 */
export function remembered<Answer>(most: number, answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longestRemembered) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now;
  };
}
