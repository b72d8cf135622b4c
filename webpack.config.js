import { readdirSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { microsoftOffice, pagePolicy, panePolicy } from "./scripts/contentPolicy.mjs";

const root = import.meta.dirname;

const rules = [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }];
const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** The registry of units: read when it is first asked for. */
const unitLists = { from: "assets/units", to: "units/[name][ext]" };

/** The command line: one file that Node runs as it is, libraries that are rarely needed in chunks beside it. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  entry: {
    "so-ket": "./src/entry/cli.ts",
    "xls-worker": "./src/entry/xlsWorkerNode.ts",
    "receive-thread": "./src/entry/receiveThreadNode.ts",
  },
  output: {
    path: path.join(root, "dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    library: { type: "commonjs2" },
    clean: true,
  },
  module: { rules },
  resolve,
  node: { __dirname: false },
  plugins: [new CopyPlugin({ patterns: [unitLists] })],
  optimization: { minimize: false },
  devtool: false,
  stats: "errors-warnings",
};

const sample = "samples/trieu-son-2020";
const sampleFiles = [
  "don-vi.csv",
  ...readdirSync(path.join(root, "assets", sample, "nhan-ve")).map((name) => `nhan-ve/${name}`),
];

/** Writes the names of all built files into the service worker, so that each build is stored whole for work without a network. */
class ListBuiltFiles {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap("ListBuiltFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ListBuiltFiles", stage }, (assets) => {
        const names = Object.keys(assets).filter((name) => name !== serviceWorker && !name.startsWith("office/"));
        const hash = webpack.util.createHash("sha256");
        for (const name of names.toSorted()) hash.update(name).update(assets[name].buffer());
        const files = names.map((name) => (name === "index.html" ? "./" : encodeURI(name)));
        const list = JSON.stringify({ version: hash.digest("hex").slice(0, 12), files });
        compilation.updateAsset(
          serviceWorker,
          (source) => new sources.ConcatSource(`const builtFiles=${list};`, source),
        );
      });
    });
  }
}

const serviceWorker = "service-worker.js";

/** The parts of office.js for Excel and Word of today, as they come in its package; the rest is for other programs. */
const officeFiles =
  "{office.js,{excel,word}-{web,win32,winrt,mac,ios}-16.*.js,*/office_strings.js,{telemetry,ariatelemetry}/*.js}";
const officeCopy = {
  from: officeFiles,
  context: "node_modules/@microsoft/office-js/dist",
  to: "office/[path][name][ext]",
  globOptions: { ignore: ["**/*.debug.js"] },
  info: { minimized: true },
};

/**
 * The workbench and the task pane: any static server can hold them, `scripts/serve.mjs` does.
 * office.js is copied beside the pane, for offices without internet; `--env office=microsoft` takes it from Microsoft's delivery network,
 * which is the only way that Microsoft supports.
 */
const web = (fromMicrosoft) => ({
  name: "web",
  target: ["web", "es2022"],
  mode: "production",
  entry: {
    workbench: "./src/entry/workbench.tsx",
    taskpane: "./src/entry/taskpane.tsx",
    "service-worker": { import: "./src/entry/serviceWorker.ts", filename: serviceWorker },
  },
  output: {
    path: path.join(root, "dist/web"),
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    publicPath: "auto",
    clean: true,
  },
  module: { rules },
  resolve,
  plugins: [
    new HtmlPlugin({
      template: "assets/page/workbench.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
      // Also where a server sends no header of its own.
      meta: { policy: { "http-equiv": "Content-Security-Policy", content: pagePolicy } },
    }),
    new HtmlPlugin({
      template: "assets/page/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
      officeScript: fromMicrosoft ? `${microsoftOffice}/lib/1/hosted/office.js` : "office/office.js",
      policy: panePolicy(fromMicrosoft),
    }),
    new CopyPlugin({
      patterns: [
        ...(fromMicrosoft ? [] : [officeCopy]),
        unitLists,
        { from: "assets/icons", to: "icons/[name][ext]" },
        { from: "assets/page", to: "[name][ext]", globOptions: { ignore: ["**/*.html"] } },
        ...[...sampleFiles, "ho-so.json"].map((name) => ({
          from: `assets/${sample}/${name}`,
          to: `${sample}/${name}`,
        })),
        {
          from: `assets/${sample}/don-vi.csv`,
          to: `${sample}/index.json`,
          transform: () => JSON.stringify(sampleFiles),
        },
      ],
    }),
    new ListBuiltFiles(),
  ],
  devtool: false,
  stats: "errors-warnings",
  // 350 kB gzip of what must be there before the page can be used; minified code packs to about 3.2 : 1.
  performance: {
    hints: "error",
    maxEntrypointSize: 1_100_000,
    maxAssetSize: 1_100_000,
    assetFilter: (name) => name.endsWith(".js") && !name.startsWith("office/"),
  },
});

export default ({ office } = {}) => [cli, web(office === "microsoft")];
