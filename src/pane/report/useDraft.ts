import { useCallback, useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { Draft, Services } from "../work/services";
import type { Pane } from "../parts/paneContext";
import type { Work } from "../work/useWork";

export type DraftState =
  | { readonly step: "none" }
  | { readonly step: "drafting" }
  /** `of`: the consolidation it tells; another one means that figures changed since. */
  | { readonly step: "drafted"; readonly draft: Draft; readonly of: Consolidation };

/** Drafts the report along the chosen outline, the first that suits the form when none was chosen. */
export function useDraft(
  services: Services,
  work: Work,
  consolidation: Consolidation | null,
  settled: Pane["settled"],
) {
  const [state, setState] = useState<DraftState>({ step: "none" });
  const { profile, outline } = work.state;
  const [layout, setLayout] = useState<string | null>(null);
  const chosen = outline ?? (consolidation && services.outlinesFor(consolidation.form.id)[0]?.id) ?? null;
  const make = useCallback(async (): Promise<boolean> => {
    if (chosen === null) return false;
    setState({ step: "drafting" });
    try {
      const consolidation = await settled();
      if (!consolidation) {
        setState({ step: "none" });
        return false;
      }
      const draft = await services.draft({ consolidation, profile, outline: chosen, layout });
      setState({ step: "drafted", draft, of: consolidation });
      return true;
    } catch {
      setState({ step: "none" });
      work.acts.trouble("draft");
      return false;
    }
  }, [services, work.acts, settled, profile, chosen, layout]);
  /** A draft that was made elsewhere takes the place of the one in hand. */
  const take = useCallback((draft: Draft, of: Consolidation) => setState({ step: "drafted", draft, of }), []);
  return {
    state: consolidation ? state : ({ step: "none" } as const),
    make,
    take,
    /** Id of the outline in use; `null`: none suits. */
    outline: chosen,
    layout,
    setLayout,
  };
}
