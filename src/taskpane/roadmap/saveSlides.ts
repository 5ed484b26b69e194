import { ok } from "../../core/result";
import { serialDate } from "../../core/sheet/serialDate";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { strings } from "./strings";

const kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Make the slides of the plan and hand them to the browser as a file; what makes them is fetched now. */
export async function saveSlides({ assumptions, evidence }: PortfolioState, { source, features }: FeatureSheet): Outcome<Done> {
  const [{ deckOf }, { writePptx }] = await Promise.all([import("../../slides/deck"), import("../../slides/writePptx")]);
  const observations = evidence?.observations ?? [];
  const deck = deckOf({ name: source.sheet, features, assumptions, observations, today: serialDate(new Date()) });
  const bytes = await writePptx(deck);
  const name = `${source.sheet}.pptx`;
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: kind }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return ok({ message: strings.exports.slidesDone(deck.slides.length, name) });
}
