import fc from "fast-check";
import { placeNameOf } from "../../../src/engine/facts/placeName";

describe("a unit's name in a sentence", () => {
  it.each([
    ["Huyện Triệu Sơn", "huyện Triệu Sơn", "Triệu Sơn"],
    ["Thị trấn Nưa", "thị trấn Nưa", "Nưa"],
    ["XÃ Dân Lý", "xã Dân Lý", "Dân Lý"],
    ["Quận 1", "Quận 1", "1"],
    ["Phường 12", "Phường 12", "12"],
    ["Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Hồ Chí Minh"],
    ["Thành phố Hà Nội", "thành phố Hà Nội", "Hà Nội"],
    ["Công ty Polywell", "Công ty Polywell", "Công ty Polywell"],
    ["Xã", "Xã", "Xã"],
  ])("%s → %s", (name, inSentence, bare) => {
    expect(placeNameOf(name)).toMatchObject({ inSentence, bare });
  });

  it("reads decomposed letters alike and never loses the proper name", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Xã", "Phường", "Thị trấn"),
        fc.constantFrom("Thọ Bình", "Mỹ Đình 1"),
        (kind, bare) => {
          expect(placeNameOf(`${kind} ${bare}`.normalize("NFD")).inSentence).toBe(`${kind.toLowerCase()} ${bare}`);
        },
      ),
    );
  });
});
