/** What takes the large area of the workbench besides tables, draft and audit; each is loaded when it is first opened. */
export type Screen =
  /** How one file's unknown layout maps to the form. */
  | { readonly name: "mapping"; readonly file: string }
  | { readonly name: "tracking" }
  /** Two files of one unit, side by side; `file`: the one that does not count. */
  | { readonly name: "differences"; readonly file: string }
  | { readonly name: "previous" }
  /** Main reports and their supplement. */
  | { readonly name: "supplement" }
  | { readonly name: "edits" }
  | { readonly name: "letters" }
  | { readonly name: "evidence" }
  | { readonly name: "layout" };
