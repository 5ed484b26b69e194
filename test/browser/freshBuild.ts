import { buildAddin } from "../../src/workbench/serve/addinBuild";

/** Jest runs this before the browser tests: they look at the add-in that ships, so it must be built from the present sources. */
export default async function freshBuild(): Promise<void> {
  await buildAddin(process.cwd());
}
