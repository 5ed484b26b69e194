import { fail, ok, type Result } from "../../core/result";
import { shortNames } from "../../functions/shortNames/shortNames";
import { planAssumptions } from "./assumptionsSheet";
import { type Catalog, readCatalog } from "../excel/catalog";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { plural } from "../page/words";
import { hasLambda, inWorkbook, write, writeAllOrNothing } from "../excel/session";

/**
 * Define the short names as native LAMBDAs, so that =RIBS(…) works as typed, for colleagues without the add-in too. A name that someone else defined is left alone.
 *
 * Cost     three round trips
 */
export function addShortNames(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    if (!hasLambda()) return fail(noLambda);
    const catalog = await readCatalog(context);
    const assumptions = planAssumptions(context, catalog);
    if (!assumptions.ok) return assumptions;
    const known = new Map(catalog.names.map((entry) => [entry.name.toLowerCase(), entry]));
    const wanted = shortNames.filter(({ name }) => !known.has(name.toLowerCase()));
    const foreign = shortNames.filter(({ name }) => isForeign(known.get(name.toLowerCase())));
    const shown = shownNames(wanted);
    const report =
      foreign.length === 0
        ? ""
        : ` ${plural(foreign.length, "name")} of your own stayed as they are: ${foreign.map(({ name }) => name).join(", ")}.`;
    if (wanted.length === 0) return ok({ message: `The short names are there already; nothing was written.${report}` });
    const naming = write(() => {
      for (const { name, formula, comment } of wanted) context.workbook.names.add(name, formula, comment);
    });
    await writeAllOrNothing(context, [...assumptions.value.writes, naming], async (fresh) => {
      const added = wanted.map(({ name }) => fresh.workbook.names.getItemOrNullObject(name).load("name"));
      await fresh.sync();
      for (const name of added) if (!name.isNullObject) name.delete();
      await fresh.sync();
      await assumptions.value.restore(fresh);
    });
    return ok({ message: `Short names added: ${shown}. They read the weights, bands and rules of Assumptions.${report}` });
  });
}

const noLambda: Refusal = {
  message: "This Excel does not calculate LAMBDA, which short names need.",
  cure: "Nothing was written. Use the functions by their full names, such as =PORTFOLIO.RIBS(…), or open the workbook in Microsoft 365, Excel 2024 or the web.",
};

/** Names that people type; the others only serve them. */
function shownNames(names: readonly { readonly name: string }[]): string {
  return names.map(({ name }) => name).join(", ");
}

function isForeign(entry: Catalog["names"][number] | undefined): boolean {
  return entry !== undefined && !/^=\s*(_xlfn\.)?LAMBDA\(/i.test(entry.formula);
}
