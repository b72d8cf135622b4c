import { execFileSync } from "node:child_process";
import path from "node:path";
import { serveWorkbench } from "./support/served";

/** What `scripts/contentPolicy.mjs` says, asked as the build and the server ask it. */
function policy(expression: string): string {
  const file = JSON.stringify(path.resolve("scripts/contentPolicy.mjs"));
  const program = `const { panePolicy, paneHeaderPolicy, headerPolicy } = await import(${file}); console.log(${expression});`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }).trim();
}

const directive = (text: string, name: string) => text.split("; ").find((each) => each.startsWith(`${name} `));

describe("the content policy of the task pane", () => {
  it("lets scripts come from beside the page only, as long as office.js stands there too", () => {
    expect(directive(policy("panePolicy(false)"), "script-src")).toBe("script-src 'self'");
  });

  it("names Microsoft's delivery network when the build takes office.js from it, and nothing more", () => {
    const [own, microsoft] = [policy("panePolicy(false)"), policy("panePolicy(true)")];
    expect(directive(microsoft, "script-src")).toBe("script-src 'self' https://appsforoffice.microsoft.com");
    expect(microsoft.replace(" https://appsforoffice.microsoft.com", "")).toBe(own);
  });

  it("is what the server sends, with the sites of Office that may frame the pane; no site may frame the workbench", async () => {
    const server = await serveWorkbench();
    try {
      const [pane, workbench] = await Promise.all(
        ["taskpane.html", "index.html"].map(async (page) => {
          const response = await fetch(new URL(page, server.url));
          expect(response.status).toBe(200);
          return response.headers.get("content-security-policy") ?? "";
        }),
      );
      expect(pane).toBe(policy("paneHeaderPolicy(panePolicy(false))"));
      expect(directive(pane!, "frame-ancestors")).toContain("https://*.officeapps.live.com");
      expect(directive(workbench!, "frame-ancestors")).toBe("frame-ancestors 'none'");
    } finally {
      server.stop();
    }
  });
});
