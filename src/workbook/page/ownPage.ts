import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import type { Catalog } from "../excel/catalog";
import { freeName, namesOf } from "../excel/freeName";
import type { Plan } from "../excel/plan";
import type { Refusal } from "../excel/refusal";
import { write } from "../excel/write";
import type { Page } from "./page";
import { findPage, newPage, planPage, type StandingPage } from "./writePage";

/** Our page of this name where there is one; a sheet of that name that is the user's is left alone, and a new one stands beside it. */
export async function findOwnPage(context: Excel.RequestContext, catalog: Catalog, name: string): Promise<Result<StandingPage, Refusal>> {
  const found = await findPage(context, catalog, name);
  if (!found.ok || !found.value.isThere || found.value.own !== undefined) return found;
  return newPage(catalog, freeName(name, namesOf(catalog.sheets)));
}

/** Plan a page whose cells stand elsewhere from one time to the next: the looks of before go first. */
export function planAnew(standing: StandingPage, page: Page): Result<Plan, Refusal> {
  const plan = planPage(standing, page);
  const { isThere, own, sheet } = standing;
  if (!plan.ok || !isThere || own === undefined) return plan;
  const cleared = write(({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(formatAddress(own));
    range.clear("Formats");
    range.conditionalFormats.clearAll();
  });
  return ok({ ...plan.value, finish: [cleared, ...(plan.value.finish ?? [])] });
}

/** What a picture of the plan needs: features to show. */
export const noFeatures = fail({
  message: "There are no features to show.",
  cure: "Add a sheet with a column Feature and a row for each feature, then write it.",
} satisfies Refusal);
