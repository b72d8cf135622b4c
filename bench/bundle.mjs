import path from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";

const root = path.join(import.meta.dirname, "..");
const out = path.join(import.meta.dirname, ".build");

/**
 * Bundles a TypeScript file of ours as the product is bundled and gives the place of the result, an ES module.
 * @param {string} name of the bundle
 * @param {string} entry path from the root of the project
 * @returns {Promise<string>} a file: URL
 */
export async function bundle(name, entry) {
  const compiler = webpack({
    target: "node20",
    mode: "production",
    context: root,
    entry: { [name]: path.join(root, entry) },
    output: { path: out, filename: "[name].mjs", chunkFilename: "[name].mjs", library: { type: "module" } },
    experiments: { outputModule: true },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    optimization: { minimize: false },
    devtool: false,
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return pathToFileURL(path.join(out, `${name}.mjs`)).href;
}
