import { readFlatLook, readLook } from "../../src/adapters/docx/readLook";
import { layoutRules } from "../../src/definitions/layouts";
import { layoutWords } from "../../src/definitions/words/vi/layout";
import { checkedLayout } from "../../src/workflows/layoutReport";
import { district } from "../support/consolidated";
import { flatDocx } from "../support/flatDocx";
import { draftOf } from "../support/openedDraft";
import { docxOf } from "../support/plainDocx";

describe("the layout of the open document", () => {
  it("is the same whether Word hands it out or the file is read", async () => {
    const { docx } = await draftOf(district());
    expect(readFlatLook(flatDocx(docx))).toEqual(readLook(docx));
  });

  it("gives each deviation its place, and a format only where that alone puts it right", async () => {
    const look = readLook(
      await docxOf(["cộng hòa xã hội chủ nghĩa việt nam", "Độc lập - Tự do - Hạnh phúc", "Nội dung."]),
    );
    const { layout, deviations } = checkedLayout(look, layoutRules, null, layoutWords)!;
    expect(layout).toBe("nd30");
    const bold = deviations.find(({ format }) => format?.set.bold === true)!;
    expect(bold.place).toEqual({ paragraph: bold.format!.paragraph, text: bold.quote });
    expect(deviations.some(({ message, format }) => message.includes("chữ in hoa") && format === null)).toBe(true);
    expect(deviations.some(({ place, format }) => place === null && format === null)).toBe(true);
    expect(deviations.every(({ clause }) => clause.startsWith("Căn cứ: "))).toBe(true);
  });

  it("is unknown for a regime that nobody wrote down", async () => {
    expect(checkedLayout(readLook(await docxOf(["Nội dung."])), layoutRules, "khac", layoutWords)).toBeNull();
  });
});
