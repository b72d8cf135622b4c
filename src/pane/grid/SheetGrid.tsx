import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import type { GridEvents, GridModel, Spot } from "./gridModel";
import { GridView } from "./gridView";
import { useGridStyles } from "./useGridStyles";

export interface GridHandle {
  readonly select: (spot: Spot, options?: { readonly focus?: boolean }) => void;
  readonly focus: () => void;
  readonly active: () => Spot | null;
}

/** The hand-drawn grid as a component. */
export function SheetGrid({ model, events, ref }: { model: GridModel; events: GridEvents; ref: Ref<GridHandle> }) {
  const styles = useGridStyles();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<GridView | null>(null);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });

  useEffect(() => {
    const drawn = new GridView(host.current!, model, {
      onSelect: (...args) => latest.current.onSelect(...args),
      onEdit: (...args) => latest.current.onEdit(...args),
      onLocked: (...args) => latest.current.onLocked(...args),
      onUndo: () => latest.current.onUndo(),
      onRedo: () => latest.current.onRedo(),
      onFind: () => latest.current.onFind(),
    });
    view.current = drawn;
    latest.current.onSelect(drawn.active, drawn.active);
    return () => {
      view.current = null;
      drawn.destroy();
    };
    // Later models are shown by the effect below; another sheet is another component (by its key).
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => view.current?.show(model), [model]);

  useImperativeHandle(ref, () => ({
    select: (spot, options) => view.current?.select(spot, options),
    focus: () => view.current?.focus(),
    active: () => view.current?.active ?? null,
  }));
  return <div ref={host} className={styles.host} />;
}
