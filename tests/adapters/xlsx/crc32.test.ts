import { assert, nat, property, uint8Array } from "fast-check";
import { crc32 as expected } from "node:zlib";
import { crc32 } from "../../../src/adapters/xlsx/crc32";

describe("the checksum of a part", () => {
  it("is that of ZIP, wherever in memory the part begins and however long it is", () => {
    assert(
      property(uint8Array({ maxLength: 70 }), nat(9), (bytes, from) => {
        const part = bytes.subarray(Math.min(from, bytes.length));
        expect(crc32(part)).toBe(expected(part));
      }),
    );
  });
});
