import { Spinner } from "@fluentui/react-components";
import { Suspense, use, useMemo, type ReactNode } from "react";
import { usePane } from "../parts/paneContext";
import { ScreenContext } from "./screenContext";
import type { ScreenServices } from "./screenServices";

/** Gives what is inside the services of the large screens, fetched with the first that asks; nothing where there are none. */
export function WithScreens({ children }: { children: ReactNode }) {
  const { services, words } = usePane();
  const loading = useMemo(() => services.openScreens?.(), [services]);
  if (!loading) return null;
  return (
    <Suspense fallback={<Spinner size="small" label={words.screens.opening} />}>
      <Loaded loading={loading}>{children}</Loaded>
    </Suspense>
  );
}

function Loaded({ loading, children }: { loading: Promise<ScreenServices>; children: ReactNode }) {
  return <ScreenContext value={use(loading)}>{children}</ScreenContext>;
}
