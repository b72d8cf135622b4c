import path from "node:path";

const root = import.meta.dirname;

const rules = [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }];
const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** The command line: one file that Node runs as it is, libraries that are rarely needed in chunks beside it. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  entry: { "so-ket": "./src/entry/cli.ts", "xls-worker": "./src/entry/xlsWorkerNode.ts" },
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
  optimization: { minimize: false },
  devtool: false,
  stats: "errors-warnings",
};

export default [cli];
