import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

jest.setTimeout(120_000);

/** Builds the page of the task pane from the project's own settings, with nothing on it but the page itself, and gives what was written. */
function build(office: string, folder: string): void {
  const settings = JSON.stringify(path.resolve("webpack.config.js"));
  const program = `
    const { default: settings } = await import(${settings});
    const { default: webpack } = await import("webpack");
    const web = settings({ office: ${JSON.stringify(office)} }).find(({ name }) => name === "web");
    web.entry = { taskpane: "data:text/javascript,export {}" };
    web.output.path = ${JSON.stringify(folder)};
    const isPage = (plugin) => (plugin.userOptions ?? plugin.options)?.filename === "taskpane.html";
    const copies = web.plugins.find(({ constructor }) => constructor.name === "CopyPlugin");
    copies.patterns = copies.patterns.filter(({ to }) => to.startsWith("office/"));
    web.plugins = [...web.plugins.filter(isPage), ...(copies.patterns.length > 0 ? [copies] : [])];
    webpack(web, (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
}

describe("the switch for Microsoft's delivery network", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "so-ket-mang-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function page(): Promise<{ script: string; policy: string }> {
    const html = await readFile(path.join(folder, "taskpane.html"), "utf8");
    return {
      script: /<script src="?([^" >]*office\.js)"?/.exec(html)![1]!,
      policy: /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)![1]!,
    };
  }
  const scripts = (policy: string) => policy.split("; ").find((each) => each.startsWith("script-src "));

  it("off: office.js stands beside the page, and no script from elsewhere may run", async () => {
    build("", folder);
    const { script, policy } = await page();
    expect(script).toBe("office/office.js");
    expect((await readFile(path.join(folder, script))).length).toBeGreaterThan(10_000);
    expect(scripts(policy)).toBe("script-src 'self'");
  });

  it("on: the page loads it from Microsoft, its policy allows that one site more, and nothing is copied", async () => {
    build("microsoft", folder);
    const { script, policy } = await page();
    expect(script).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(scripts(policy)).toBe("script-src 'self' https://appsforoffice.microsoft.com");
    await expect(readFile(path.join(folder, "office/office.js"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
