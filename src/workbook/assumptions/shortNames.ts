import { counted } from "../../core/sheet/words";
import { fail, ok, type Result } from "../../core/result";
import { shortNames } from "../../functions/shortNames/shortNames";
import { planAssumptions } from "./assumptionsSheet";
import { type Catalog, readCatalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { hasLambda } from "../excel/session";
import { write } from "../excel/write";

/**
 * Define the short names as native LAMBDAs, so that =RIBS(…) works as typed, for colleagues without the add-in too. A name that someone else defined is left alone.
 *
 * Cost     three round trips
 */
export function addShortNames(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    if (!hasLambda()) return fail(noLambda);
    const catalog = await readCatalog(context);
    const assumptions = planAssumptions(catalog);
    if (!assumptions.ok) return assumptions;
    const known = new Map(catalog.names.map((entry) => [entry.name.toLowerCase(), entry]));
    const wanted = shortNames.filter(({ name }) => !known.has(name.toLowerCase()));
    const foreign = shortNames.filter(({ name }) => isForeign(known.get(name.toLowerCase())));
    const shown = shownNames(wanted);
    const report =
      foreign.length === 0
        ? ""
        : ` ${counted(foreign.length, "name")} of your own stayed as they are: ${foreign.map(({ name }) => name).join(", ")}.`;
    if (wanted.length === 0) return ok({ done: { message: `The short names are there already; nothing was written.${report}` } });
    const naming: Plan = {
      names: wanted.map(({ name }) => name),
      writes: [
        write(({ workbook }) => {
          for (const { name, formula, comment } of wanted) workbook.names.add(name, formula, comment.slice(0, longestComment));
        }),
      ],
    };
    return ok({
      plan: joinPlans(assumptions.value.plan, naming),
      done: { message: `Short names added: ${shown}. They read the weights, bands and rules of Assumptions.${report}` },
    });
  });
}

/** A longer comment makes a file that Excel must repair. */
const longestComment = 255;

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
