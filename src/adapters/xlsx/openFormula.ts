/**
 * A formula of an OpenDocument file in the notation of .xlsx, without "=": `of:=SUM([.B8:.B9];[$'Bảng 1'.C2])` becomes
 * `SUM(B8:B9,'Bảng 1'!C2)`. Only references and separators differ enough to matter here; a text in quotes stays as it is.
 */
export function openFormula(formula: string): string {
  const body = formula.replace(/^[a-z]+:(?==)/, "").replace(/^=/, "");
  let text = "";
  let at = 0;
  while (at < body.length) {
    const character = body[at]!;
    if (character === '"') {
      const close = body.indexOf('"', at + 1);
      const next = close < 0 ? body.length : close + 1;
      text += body.slice(at, next);
      at = next;
    } else if (character === "[") {
      const close = body.indexOf("]", at + 1);
      const next = close < 0 ? body.length : close + 1;
      text += reference(body.slice(at + 1, close < 0 ? body.length : close));
      at = next;
    } else {
      text += character === ";" ? "," : character;
      at++;
    }
  }
  return text;
}

/** ".B8:.B9" → "B8:B9"; "$'Bảng 1'.C2" → "'Bảng 1'!C2". */
function reference(inBrackets: string): string {
  const [from = "", to] = inBrackets.split(":");
  return to === undefined ? oneEnd(from) : `${oneEnd(from)}:${oneEnd(to)}`;
}

function oneEnd(end: string): string {
  const dot = end.lastIndexOf(".");
  if (dot <= 0) return end.slice(dot + 1);
  return `${end.slice(0, dot).replace(/^\$/, "")}!${end.slice(dot + 1)}`;
}
