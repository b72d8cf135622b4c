import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, use, useMemo } from "react";
import { usePane } from "../parts/paneContext";
import type { Screen } from "./screen";
import { ScreenContext } from "./screenContext";

const MappingScreen = lazy(() => import("../mapping/MappingScreen").then((part) => ({ default: part.MappingScreen })));

const TrackingScreen = lazy(() =>
  import("../tracking/TrackingScreen").then((part) => ({ default: part.TrackingScreen })),
);

const DifferencesScreen = lazy(() =>
  import("../resubmission/DifferencesScreen").then((part) => ({ default: part.DifferencesScreen })),
);

/** The open screen with what it needs, fetched when the first is opened. */
export function ScreenArea({ screen }: { screen: Screen }) {
  const { services, words } = usePane();
  const loading = useMemo(() => services.openScreens?.(), [services]);
  if (!loading) return null;
  return (
    <Suspense fallback={<Spinner label={words.screens.opening} />}>
      <Loaded loading={loading} screen={screen} />
    </Suspense>
  );
}

type Loading = ReturnType<NonNullable<ReturnType<typeof usePane>["services"]["openScreens"]>>;

function Loaded({ loading, screen }: { loading: Loading; screen: Screen }) {
  return (
    <ScreenContext value={use(loading)}>
      <OpenScreen screen={screen} />
    </ScreenContext>
  );
}

function OpenScreen({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case "mapping":
      return <MappingScreen key={screen.file} file={screen.file} />;
    case "tracking":
      return <TrackingScreen />;
    case "differences":
      return <DifferencesScreen key={screen.file} file={screen.file} />;
    default:
      return null;
  }
}
