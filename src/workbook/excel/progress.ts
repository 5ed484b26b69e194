import { type Image, queueImage } from "./image";
import type { Plan } from "./plan";
import { Moved } from "./session";
import { batches, type Write } from "./write";

/** The last write of each request, so that work done can be told from work not done when the answer is lost. */
const sealKey = "portfolio.write";
const began = "began";
let seals = 0;

/** How far the writes of a plan came: Excel names the traces that a failed request had passed, and a seal tells of a request whose answer was lost. */
export class Progress {
  private readonly seal: string;
  private readonly ran = new Set<Write>();
  private hasBegun = false;
  private image: Image | undefined;
  private rest: readonly Write[];

  constructor(private readonly plan: Plan) {
    seals += 1;
    this.seal = `${Date.now().toString(36)}.${String(seals)}`;
    this.rest = plan.finish ?? [];
  }

  /** The standing and new sheets that the plan changes. */
  sheets(): readonly string[] {
    return [...new Set([...(this.plan.touched ?? []).map(({ sheet }) => sheet), ...[...this.ran].flatMap(({ adds }) => adds ?? [])])];
  }

  /** Everything that must happen together. */
  async write(context: Excel.RequestContext): Promise<void> {
    const planned = batches(this.plan.writes);
    for (const [index, batch] of planned.entries()) {
      context.application.suspendScreenUpdatingUntilNextSync();
      if (index === 0) {
        this.image = queueImage(context, this.plan, sealKey);
        context.trace(began);
        context.runtime.enableEvents = false;
        for (const { name } of this.plan.tables ?? []) context.workbook.tables.getItem(name).clearFilters();
      }
      for (const [at, each] of batch.entries()) {
        each.apply(context);
        context.trace(String(at));
      }
      if (index === planned.length - 1) context.runtime.enableEvents = true;
      context.workbook.settings.add(sealKey, `${this.seal}.${String(index)}`);
      await this.send(context, batch, index);
      if (index === 0 && this.image?.isAsPlanned() === false) throw new Moved();
    }
    this.rest = [...this.rest, ...(this.image?.filters() ?? [])];
  }

  private async send(context: Excel.RequestContext, batch: readonly Write[], index: number): Promise<void> {
    try {
      await context.sync();
    } catch (error) {
      const passed = tracesOf(error);
      if (passed.includes(began)) this.hasBegun = true;
      for (const [at, each] of batch.entries()) if (passed.includes(String(at))) this.ran.add(each);
      const isLost = passed.length === 0 && (await readSeal()) === `${this.seal}.${String(index)}`;
      if (!isLost) throw error;
      // What stood before went with the answer.
      if (index === 0) this.image = undefined;
    }
    this.hasBegun = true;
    for (const each of batch) this.ran.add(each);
  }

  /** Put everything back as it stood before the first write; false where what stood is not known. */
  async restore(): Promise<boolean> {
    const { image } = this;
    if (!this.hasBegun) return true;
    if (image === undefined) return false;
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await image.restore(context, [...this.ran]);
    });
    return true;
  }

  /** Looks, within the run of the data, so that one step takes back both. */
  async finishWithin(context: Excel.RequestContext): Promise<void> {
    await this.tryRest(context);
  }

  /** What is left of the looks, each tried once more on a context of its own; tells how many writes were left off. */
  async finishRest(): Promise<number> {
    let skipped = 0;
    while (this.rest.length > 0) {
      const before = this.rest.length;
      const isAnswered = await Excel.run((context) => this.tryRest(context));
      if (!isAnswered) return skipped + this.rest.length;
      if (this.rest.length < before) continue;
      skipped += 1;
      this.rest = this.rest.slice(1);
    }
    return skipped;
  }

  /** Carry out what is left, up to what is refused; a deletion whose answer was lost is not tried again. False where Excel did not begin at all. */
  private async tryRest(context: Excel.RequestContext): Promise<boolean> {
    const { rest } = this;
    if (rest.length === 0) return true;
    context.application.suspendScreenUpdatingUntilNextSync();
    context.trace(began);
    for (const [at, each] of rest.entries()) {
      each.apply(context);
      context.trace(String(at));
    }
    try {
      await context.sync();
      this.rest = [];
      return true;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      const passed = tracesOf(error);
      const left = rest.filter((_, at) => !passed.includes(String(at)));
      this.rest = passed.includes(began) ? left : left.filter(({ isOnce }) => isOnce !== true);
      return passed.includes(began);
    }
  }
}

function tracesOf(error: unknown): readonly string[] {
  return error instanceof OfficeExtension.Error ? error.traceMessages : [];
}

/** The seal that stands in the workbook; undefined where Excel does not answer. */
async function readSeal(): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const seal = context.workbook.settings.getItemOrNullObject(sealKey).load("value");
      await context.sync();
      return seal.isNullObject ? undefined : (seal.value as unknown); // whatever was stored
    });
  } catch {
    return undefined;
  }
}
