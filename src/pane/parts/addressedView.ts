import { useEffect, useState } from "react";

/**
 * The view that the address of the page names: "#kiem-tra". Office may put things of its own behind it, and changes the hash of an open pane
 * when another button of the ribbon is pressed. Moving between views leaves the address alone: office.js takes the history away from pages.
 */
export function useAddressedView<View extends string>(views: readonly View[]): [View | null, (view: View) => void] {
  const [view, setView] = useState<View | null>(() => viewIn(location.hash, views));
  useEffect(() => {
    const follow = () => {
      const named = viewIn(location.hash, views);
      if (named) setView(named);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [views]);
  return [view, setView];
}

function viewIn<View extends string>(hash: string, views: readonly View[]): View | null {
  const name = /^#?([a-z-]+)/.exec(hash)?.[1];
  return views.find((view) => view === name) ?? null;
}
