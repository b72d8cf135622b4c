import { createContext, useContext, type ComponentType } from "react";
import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import type { Proposal } from "../../engine/values/issue";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { AuditWork } from "../audit/useAudit";
import type { useDraft } from "../report/useDraft";
import type { Screen } from "../screens/screen";
import type { Finding } from "../work/findings";
import type { Services, TableView } from "../work/services";
import type { Work } from "../work/useWork";

/** A figure by its meaning, wherever the host shows it; `unit` null is the total. */
export interface FigureName {
  readonly unit: string | null;
  readonly indicator: string;
}

/** Everything that panels share: words, what the world can do, the work and what follows from it. */
export interface Pane {
  readonly words: PaneWords;
  readonly services: Services;
  readonly work: Work;
  /** `null` until files were received and added up. */
  readonly consolidation: Consolidation | null;
  /** What the consolidation was added up with; the person may have decided more since. */
  readonly addedUpWith: Decisions | null;
  /** Something was decided or received that the consolidation does not hold yet. */
  readonly isAddingUp: boolean;
  /** The consolidation that holds everything decided until now; `null` when the work was cleared meanwhile. */
  readonly settled: () => Promise<Consolidation | null>;
  readonly tables: readonly TableView[];
  readonly findings: readonly Finding[];
  readonly labelOf: (indicator: string) => string;
  /** One polite live region for the whole page. */
  readonly announce: (text: string) => void;
  readonly draft: ReturnType<typeof useDraft>;
  readonly audit: AuditWork;
  readonly host: PaneHost;
  /** What a large screen asked the pane to show: the files, or the findings, of one unit. */
  readonly lead: Lead | null;
  readonly follow: (lead: Lead | null) => void;
}

export interface Lead {
  readonly unit: { readonly code: string; readonly name: string };
  readonly to: "receive" | "check";
}

/** A proposal that the person wants to look at. */
export interface RepairProps {
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** What stands beside the pane: the workbench's grid, later a sheet of Excel or a document of Word. */
export interface PaneHost {
  /** Selects the figure in the sheet; `focus` moves the keyboard there too. */
  readonly show: (figure: FigureName, options?: { readonly focus?: boolean }) => void;
  readonly showDraft: () => void;
  /** Opens one of the large screens, `null` closes it; absent where there is no room for them. */
  readonly open?: (screen: Screen | null) => void;
  /** Shows the audited text where there is room for one, or what stood there before. */
  readonly showAudit?: (shown: boolean) => void;
  /** What can be done with the consolidation, in place of saving it as a file. */
  readonly LedgerActions?: ComponentType<{ readonly consolidation: Consolidation }>;
  /** Makes a repair where the figures stand, in place of deciding on it in the consolidation in hand. */
  readonly Repair?: ComponentType<RepairProps>;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane is used outside of PaneContext.");
  return pane;
}
