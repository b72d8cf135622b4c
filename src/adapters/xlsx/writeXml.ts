/** Characters that no XML 1.0 file may hold, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Most texts hold nothing that needs care: no sign to escape, nothing illegal. */
// oxlint-disable-next-line no-control-regex
const needsCare = /[&<>\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const escapes: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text between tags. */
export function xmlText(text: string): string {
  if (!needsCare.test(text)) return text;
  const clean = text.replace(illegal, "").replace(/\r\n?/g, "\n");
  return clean.replace(/[&<>]/g, (sign) => escapes[sign]!);
}

/** Text between double quotes; line breaks stay line breaks. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Spreadsheets read "_x0041_" as an escaped letter; a text that happens to look so keeps its underscore by this. */
export function cellString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** At most `length` UTF-16 units, never half a letter. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
