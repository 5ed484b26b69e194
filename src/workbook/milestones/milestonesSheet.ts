import { formatMoment } from "../../core/sheet/moment";
import { counted } from "../../core/sheet/words";
import { firstOfMonth } from "../../core/money/planYears";
import { ok, type Result } from "../../core/result";
import { buildRoadmap as planFeatures } from "../../core/roadmap/buildRoadmap";
import { serialDate } from "../../core/sheet/serialDate";
import { changeWorkbook, type Planned } from "../excel/change";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { findOwnPage, noFeatures, planAnew } from "../page/ownPage";
import { readAll } from "../portfolio";
import { milestonesPage } from "./milestonesPage";

/**
 * Write how far each feature is on its ladder to the sheet Milestones, or write it again.
 *
 * Cost     five round trips, and one more per 5 MB written
 */
export function writeMilestones(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const {
      catalog,
      features,
      assumptions: { assumptions },
      evidence,
    } = await readAll(context);
    if (features === undefined || features.features.length === 0) return noFeatures;
    const standing = await findOwnPage(context, catalog, "Milestones");
    if (!standing.ok) return standing;
    const now = new Date();
    const today = serialDate(now);
    const page = milestonesPage({
      roadmap: planFeatures(features.features, assumptions, { today, observations: evidence?.observations ?? [] }),
      assumptions,
      title: "Milestones, not dates",
      stamp: `Built ${formatMoment(now)} from ${features.source.name} (${counted(features.features.length, "row")}). Write it again after a change.`,
      planStart: assumptions.planStart ?? firstOfMonth(today),
    });
    const plan = planAnew(standing.value, page);
    if (!plan.ok) return plan;
    const { sheet } = standing.value;
    return ok({
      plan: plan.value,
      done: {
        message: `Milestones of ${counted(features.features.length, "feature")} on the sheet ${sheet}.`,
        link: { sheet, address: "A1" },
      },
    });
  });
}
