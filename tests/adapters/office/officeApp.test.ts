import { isOfficeDark } from "../../../src/adapters/office/officeApp";

const scope = globalThis as { Office?: unknown };
afterEach(() => {
  delete scope.Office;
});

function inTheme(officeTheme: unknown): boolean | null {
  scope.Office = { context: { officeTheme } };
  return isOfficeDark();
}

describe("the theme of Office", () => {
  it.each([
    ["colourful and white", "#FFFFFF", false],
    ["light grey", "#e6e6e6", false],
    ["dark grey, which is dark though not black", "#666666", true],
    ["black", "#262626", true],
  ])("is told by its luminance: %s", (_, bodyBackgroundColor, isDark) => {
    expect(inTheme({ bodyBackgroundColor })).toBe(isDark);
  });

  it("is left to the machine where Office says nothing", () => {
    expect(inTheme(undefined)).toBeNull();
    expect(inTheme({})).toBeNull();
  });
});
