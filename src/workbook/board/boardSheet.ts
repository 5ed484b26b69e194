import type { StandingPage } from "../page/writePage";
import { formatMoment } from "../../core/sheet/moment";
import { formatWindow } from "../../core/horizon/formatWindow";
import { counted } from "../../core/sheet/words";
import { horizonGoals, horizonName, horizons } from "../../core/horizon/horizon";
import { ok, type Result } from "../../core/result";
import { boardOf, type LaneKind, laneKinds } from "../../core/roadmap/board";
import { buildRoadmap as planFeatures } from "../../core/roadmap/buildRoadmap";
import { serialDate } from "../../core/sheet/serialDate";
import { changeWorkbook, type Planned } from "../excel/change";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { findOwnPage, noFeatures, planAnew } from "../page/ownPage";
import { type PortfolioReading, readAll } from "../portfolio";
import { boardPage, laneCell } from "./boardPage";

const sheetName = "Board";

/**
 * Write the roadmap as a board on one page, or write it again by the lanes chosen on the sheet.
 *
 * Cost     five round trips, and one more per 5 MB written
 */
export function writeBoard(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const found = await findOwnPage(context, reading.catalog, sheetName);
    if (!found.ok) return found;
    const standing = found.value;
    const page = pageOf(reading, laneKindOf(standing));
    if (!page.ok) return page;
    const plan = planAnew(standing, page.value);
    if (!plan.ok) return plan;
    const cards = reading.features?.features.length ?? 0;
    const message = `${counted(cards, "feature")} on the sheet ${standing.sheet}, ready to print on one page.`;
    return ok({ plan: plan.value, done: { message, link: { sheet: standing.sheet, address: "A1" } } });
  });
}

function laneKindOf({ isThere, cells }: StandingPage): LaneKind {
  const typed = isThere ? cells[laneCell.row]?.[laneCell.column] : undefined;
  return laneKinds.find((kind) => typeof typed === "string" && kind === typed.trim().toLowerCase()) ?? "team";
}

function pageOf(
  { features, assumptions: { assumptions }, evidence }: PortfolioReading,
  laneKind: LaneKind,
): Result<ReturnType<typeof boardPage>, Refusal> {
  if (features === undefined || features.features.length === 0) return noFeatures;
  const now = new Date();
  const roadmap = planFeatures(features.features, assumptions, { today: serialDate(now), observations: evidence?.observations ?? [] });
  const { currency, currencyUnit, targetMix, windows, horizonNames } = assumptions;
  return ok(
    boardPage({
      board: boardOf(roadmap, targetMix, laneKind),
      laneKind,
      title: `${features.source.sheet}: the board`,
      stamp: `Built ${formatMoment(now)} from ${features.source.name} (${counted(features.features.length, "row")}). Write it again after a change.`,
      horizons: horizons.map((horizon) => ({
        name: horizonName(horizon, horizonNames),
        window: formatWindow(horizon, windows),
        goal: horizonGoals[horizon],
      })),
      money: { currency, currencyUnit },
      linkTo: (row) => features.linkTo(row),
    }),
  );
}
