// `npm run check`: everything that can be said about the sources without running them, then the tests.
import { installPackages, must, run } from "./setUp.mjs";

installPackages();
const npx = (...args) => run("npx", ["--no-install", ...args]);
must(npx("tsc", "--noEmit"), "types");
must(npx("tsc", "--noEmit", "-p", "src/engine"), "types of the engine, which knows no browser");
must(npx("oxlint", "--type-aware"), "lint");
must(npx("prettier", "--check", "."), "format");
must(npx("knip"), "unused code");
if (!process.argv.includes("--no-tests")) must(run("npm", ["test"]), "tests");
