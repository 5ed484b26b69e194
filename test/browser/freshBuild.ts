import { buildAddin } from "../../src/workbench/server/addin";
import { buildData, buildPage } from "../../src/workbench/server/page";

/** Jest runs this before the browser tests: they look at what ships, so it must be built from the present sources, and once only. */
export default async function freshBuild(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  await Promise.all([buildAddin(say), buildPage(say), buildData(say)]);
}
