import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";
import type { ChosenFile } from "../work/services";
import { PasteUnits } from "./PasteUnits";
import { UnitsFromRegistry } from "./UnitsFromRegistry";
import { useUnitChoiceStyles } from "./useUnitChoiceStyles";

interface Props {
  readonly onChosen: (owner: Unit, units: readonly Unit[]) => void;
  readonly onPasted: (list: ChosenFile) => void;
  /** On the button that ends the choice from the registry. */
  readonly goOn: string;
}

/** Ways to a list of units without a file: the registry, or rows pasted from a spreadsheet. One is open at a time. */
export function OtherUnitLists({ onChosen, onPasted, goOn }: Props) {
  const styles = useUnitChoiceStyles();
  const { services, words } = usePane();
  const [open, setOpen] = useState<"registry" | "paste" | null>(null);
  const turn = (which: "registry" | "paste") => setOpen(open === which ? null : which);
  return (
    <div className={styles.root}>
      {services.openRegistry && (
        <Button className={styles.button} aria-expanded={open === "registry"} onClick={() => turn("registry")}>
          {words.registry.choose}
        </Button>
      )}
      {open === "registry" && <UnitsFromRegistry onChosen={onChosen} goOn={goOn} />}
      <Button className={styles.button} aria-expanded={open === "paste"} onClick={() => turn("paste")}>
        {words.registry.pasteList}
      </Button>
      {open === "paste" && <PasteUnits onPasted={onPasted} />}
    </div>
  );
}
