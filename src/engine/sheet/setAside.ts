/** Before the name of a sheet that is kept hidden as the way back from a write; it says no more than what stood there before. */
export const asidePrefix = "so-ket ~ ";

/** Whether a sheet was set aside by us. One that the person has shown again is the person's. */
export function isSetAside(sheet: { readonly name: string; readonly hidden: boolean }): boolean {
  return sheet.hidden && sheet.name.startsWith(asidePrefix);
}
