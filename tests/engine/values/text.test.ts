import * as fc from "fast-check";
import { fold, nfc } from "../../../src/engine/values/text";

describe("comparison key of Vietnamese text", () => {
  it("takes the old and the new place of a tone, capitals and line breaks for the same", () => {
    expect(fold("Giúp đỡ người tái hoà nhập\r\ncộng  đồng")).toBe(fold("GIÚP ĐỠ NGƯỜI TÁI HÒA NHẬP CỘNG ĐỒNG"));
    expect(fold("Ủy ban")).toBe(fold("Uỷ ban"));
  });

  it("drops diacritics, punctuation and invisible characters", () => {
    expect(fold(" Đã giải quyết\u00a0\u200b(ổn-định). ")).toBe("da giai quyet on dinh");
    expect(fold("pa\u00adnô")).toBe("pano");
  });

  it("is the same for composed and decomposed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(nfc(text)));
      }),
    );
  });

  it("changes nothing when applied to a key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("gives the same answer after the store of known keys was full", () => {
    const before = fold("Thôn Đông");
    for (let n = 0; n < 5000; n++) fold(`Thôn ${n}`);
    expect(fold("Thôn Đông")).toBe(before);
  });
});
