import { dirname, join, resolve } from "node:path";

/** The repository's folder. */
export const root = resolve(__dirname, "../../..");

/** What the server makes and keeps between starts. */
export const cache = join(root, "node_modules/.cache/workbench");

/** Microsoft's unmodified client library among the installed packages. */
export const officeLibrary = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
