import type { FormSet, HeaderNode } from "../form/formSet";
import { fold } from "../values/text";

/** A leaf of a form's header, ready to be compared: every wording folded. */
export interface IndexedLeaf {
  /** Position of its table in the form. */
  readonly table: number;
  readonly indicator: string;
  /** Position among the leaves of its table, from 0. */
  readonly order: number;
  readonly labels: readonly string[];
  /** Wordings of each heading above it, outermost first. */
  readonly ancestors: readonly (readonly string[])[];
}

export interface IndexedForm {
  readonly form: FormSet;
  /** Table by table, left to right. */
  readonly leaves: readonly IndexedLeaf[];
  /** Leaves of each table. */
  readonly leafCounts: readonly number[];
  /** Every wording of the leaves → how many leaves have it; every wording of the headings above them. */
  readonly leafKeys: ReadonlyMap<string, number>;
  readonly groupKeys: ReadonlySet<string>;
  /** Wording of a group → how many groups stand above it. */
  readonly groupDepths: ReadonlyMap<string, number>;
}

export interface HeaderIndex {
  readonly forms: readonly IndexedForm[];
  /** Every wording of every heading of every form. */
  readonly keys: ReadonlySet<string>;
}

/** Folds all headings of the forms once. */
export function indexHeaders(forms: readonly FormSet[]): HeaderIndex {
  const keys = new Set<string>();
  const indexed = forms.map((form) => {
    const leaves: IndexedLeaf[] = [];
    const leafKeys = new Map<string, number>();
    const groupDepths = new Map<string, number>();
    const leafCounts = form.tables.map((table, tableAt) => {
      const before = leaves.length;
      const visit = (node: HeaderNode, ancestors: readonly (readonly string[])[]): void => {
        const labels = wordingsOf(node);
        for (const label of labels) {
          if (node.children.length === 0) leafKeys.set(label, (leafKeys.get(label) ?? 0) + 1);
          else groupDepths.set(label, ancestors.length);
          keys.add(label);
        }
        if (node.children.length > 0) for (const child of node.children) visit(child, [...ancestors, labels]);
        else if (node.indicator !== null) {
          leaves.push({ table: tableAt, indicator: node.indicator, order: leaves.length - before, labels, ancestors });
        }
      };
      for (const node of table.header) visit(node, []);
      return leaves.length - before;
    });
    return { form, leaves, leafCounts, leafKeys, groupKeys: new Set(groupDepths.keys()), groupDepths };
  });
  return { forms: indexed, keys };
}

/** The label and its aliases, each also without what stands in brackets: "Bắt giữ (đối tượng)" is "bat giu" as well. */
function wordingsOf(node: HeaderNode): readonly string[] {
  const wordings = new Set<string>();
  for (const text of [node.label, ...node.aliases]) {
    for (const wording of [text, text.replace(/\([^()]*\)/g, " ")]) {
      const key = fold(wording);
      if (key !== "") wordings.add(key);
    }
  }
  return [...wordings];
}
