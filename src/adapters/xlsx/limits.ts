/**
 * What a received workbook may cost us. Office tables of this kind are 10–300 KB; the limits leave two orders of magnitude and still
 * keep one hostile file from taking the machine.
 */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** Legacy .xls goes through a library, so it gets less. */
  xlsBytes: 20 * 1024 * 1024,
  entries: 10_000,
  partBytes: 64 * 1024 * 1024,
  /** Of all parts that were read of one file. */
  expandedBytes: 160 * 1024 * 1024,
  /** Unpacked to packed; text tables reach about 60, a bomb 1,000. Looked at only above `ratioFloor` unpacked bytes. */
  ratio: 250,
  ratioFloor: 4 * 1024 * 1024,
  sheets: 1_000,
  sharedStrings: 4_000_000,
  /** Per sheet, counting only cells that hold something. A country of 10,598 communes needs 260,000. */
  cells: 400_000,
  /** Of all sheets that are read of one workbook. */
  book: { cells: 800_000, texts: 250_000, characters: 8_000_000 },
  /** Characters in one cell; Excel itself allows 32,767. */
  textLength: 65_536,
  merges: 200_000,
  properties: 2_000,
  /** A .zip with files of many units in it: unpacked one at a time, so only the largest of them must fit. */
  package: { entries: 5_000, partBytes: 50 * 1024 * 1024, expandedBytes: 512 * 1024 * 1024 },
  /** CSV, web page or XML named .xls: read as text in one piece. */
  textBytes: 16 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
} as const;
