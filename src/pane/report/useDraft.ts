import { useCallback, useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { Draft, Services } from "../work/services";
import type { Work } from "../work/useWork";

export type DraftState =
  | { readonly step: "none" }
  | { readonly step: "drafting" }
  /** `of`: the consolidation it tells; another one means that figures changed since. */
  | { readonly step: "drafted"; readonly draft: Draft; readonly of: Consolidation };

/** Drafts the report along the chosen outline, the first that suits the form when none was chosen. */
export function useDraft(services: Services, work: Work, consolidation: Consolidation | null) {
  const [state, setState] = useState<DraftState>({ step: "none" });
  const { profile, outline } = work.state;
  const make = useCallback(async (): Promise<boolean> => {
    const chosen = outline ?? (consolidation && services.outlinesFor(consolidation.form.id)[0]?.id);
    if (!consolidation || !chosen) return false;
    setState({ step: "drafting" });
    try {
      setState({ step: "drafted", draft: await services.draft(consolidation, profile, chosen), of: consolidation });
      return true;
    } catch {
      setState({ step: "none" });
      work.acts.trouble("draft");
      return false;
    }
  }, [services, work.acts, consolidation, profile, outline]);
  return { state: consolidation ? state : ({ step: "none" } as const), make };
}
