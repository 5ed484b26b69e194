import { readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";

/** Parses the manifest and compares it with what else states the same: the version, the metadata's address, the commands. */
async function checkManifest(): Promise<readonly string[]> {
  const xml = readFileSync("manifest.xml", "utf8");
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }; // npm holds its shape
  const manifest = await OfficeAddinManifest.readManifestFile("manifest.xml");
  const problems: string[] = [];
  if (manifest.version !== `${version}.0`)
    problems.push(`manifest.xml has version ${String(manifest.version)}: write ${version}.0, as package.json says.`);
  if (!xml.includes(`/functions.json?v=${version}"`))
    problems.push(`manifest.xml must name functions.json?v=${version}: Excel keeps the old file for a day otherwise.`);
  const commands = readFileSync("src/commands/commands.ts", "utf8");
  for (const [, action = ""] of xml.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)) {
    if (!commands.includes(action))
      problems.push(`manifest.xml names the command ${action}, which src/commands/commands.ts does not register.`);
  }
  return problems;
}

void checkManifest().then((problems) => {
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
});
