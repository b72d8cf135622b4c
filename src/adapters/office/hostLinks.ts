import { HostFailure } from "../../ports/failure";
import type { HostLinks } from "../../ports/workbook";
import { canDo, inExcel } from "./inOffice";

/** Only Excel on the web lets an add-in look after links; elsewhere the person does it under Data, Edit Links. */
function canLookAfterLinks(): boolean {
  return canDo("ExcelApiOnline", "1.1");
}

export async function hostLinks(): Promise<HostLinks | null> {
  if (!canLookAfterLinks()) return null;
  return inExcel("look at the links", async (context) => {
    const { linkedWorkbooks } = context.workbook;
    linkedWorkbooks.load("items/id");
    linkedWorkbooks.load("workbookLinksRefreshMode");
    await context.sync();
    return {
      workbooks: linkedWorkbooks.items.length,
      isAutomatic: linkedWorkbooks.workbookLinksRefreshMode === "Automatic",
    };
  });
}

export function refreshLinks(): Promise<void> {
  return withLinks("refresh the links", (links) => links.refreshAll());
}

export function breakLinks(): Promise<void> {
  return withLinks("break the links", (links) => links.breakAllLinks());
}

async function withLinks(doing: string, act: (links: Excel.LinkedWorkbookCollection) => void): Promise<void> {
  if (!canLookAfterLinks()) throw new HostFailure(doing, "ExcelApiOnline 1.1", "unsupported");
  await inExcel(doing, async (context) => {
    act(context.workbook.linkedWorkbooks);
    await context.sync();
  });
}
