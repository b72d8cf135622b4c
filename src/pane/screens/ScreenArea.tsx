import { lazy } from "react";
import type { Screen } from "./screen";
import { WithScreens } from "./WithScreens";

const MappingScreen = lazy(() => import("../mapping/MappingScreen").then((part) => ({ default: part.MappingScreen })));

const TrackingScreen = lazy(() =>
  import("../tracking/TrackingScreen").then((part) => ({ default: part.TrackingScreen })),
);

const DifferencesScreen = lazy(() =>
  import("../resubmission/DifferencesScreen").then((part) => ({ default: part.DifferencesScreen })),
);

const LettersScreen = lazy(() => import("../letters/LettersScreen").then((part) => ({ default: part.LettersScreen })));

const EvidenceScreen = lazy(() =>
  import("../evidence/EvidenceScreen").then((part) => ({ default: part.EvidenceScreen })),
);

const EditsScreen = lazy(() => import("../edits/EditsScreen").then((part) => ({ default: part.EditsScreen })));
const LayoutScreen = lazy(() => import("../layoutCheck/LayoutScreen").then((part) => ({ default: part.LayoutScreen })));

const PreviousScreen = lazy(() =>
  import("../previous/PreviousScreen").then((part) => ({ default: part.PreviousScreen })),
);

const SupplementScreen = lazy(() =>
  import("../supplement/SupplementScreen").then((part) => ({ default: part.SupplementScreen })),
);

/** The open screen with what it needs, fetched when the first is opened. */
export function ScreenArea({ screen }: { screen: Screen }) {
  return (
    <WithScreens>
      <OpenScreen screen={screen} />
    </WithScreens>
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
    case "letters":
      return <LettersScreen />;
    case "evidence":
      return <EvidenceScreen />;
    case "edits":
      return <EditsScreen />;
    case "layout":
      return <LayoutScreen />;
    case "previous":
      return <PreviousScreen />;
    case "supplement":
      return <SupplementScreen />;
  }
}
