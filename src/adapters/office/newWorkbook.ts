import { canDo, inExcel } from "./inOffice";
import { HostFailure } from "../../ports/failure";

/** Opens the bytes of an .xlsx as a new, unsaved workbook in a window of its own; the open one is not touched. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  const doing = "open a new workbook";
  if (!canDo("ExcelApi", "1.8")) throw new HostFailure(doing, "ExcelApi 1.8", "unsupported");
  await inExcel(doing, async () => Excel.createWorkbook(base64Of(bytes)));
}

const chunk = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += chunk)
    text += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return btoa(text);
}
