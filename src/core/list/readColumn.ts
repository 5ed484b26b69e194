import type { FieldKey } from "../feature/fields";
import { fieldOf } from "../feature/fields";
import type { Scale } from "../score/scale";
import { plain } from "./plain";
import { asItStands, type ColumnReader, type ListColumn, type ReadingContext, type Refused } from "./columnReader";
import { readMoney, readNumbers, readShares } from "./readMoney";
import { readRatings } from "./readRatings";
import { fromDates, readHorizons, readMonths } from "./readTime";
import { readChoices, readDates, readKeys, readYesNos } from "./readWords";

/**
 * How a column is read as a field, or why it can't be.
 *
 * Cost     O(cells)
 */
export function readColumn(
  field: FieldKey,
  column: ListColumn,
  context: ReadingContext,
  shared: Scale | undefined,
): ColumnReader | Refused {
  const known = fieldOf(field);
  switch (known.kind) {
    case "rating":
      return readRatings(column, context.assumptions.scale, shared);
    case "horizon":
      return readHorizons(column, context);
    case "date":
      return readDates(column);
    case "choice":
      return readChoices(column, known.words);
    case "yesNo":
      return readYesNos(column);
    case "number":
      if (field === "months") return readMonths(column, context, plain(column.header) === "months");
      if (known.holds === "money") return readMoney(column, context);
      return known.holds === "share" ? readShares(column) : readNumbers(column);
    case "ids":
      return asItStands;
    case "text":
      return field === "id" ? readKeys(column) : asItStands;
  }
}

/** Headings of dates that tell when a feature is due, the surest first. */
const dateHeaders: readonly string[] = [
  ...[
    "due date",
    "due",
    "target date",
    "target end",
    "target completion date",
    "target completion",
    "target",
    "deadline",
    "end date",
    "planned end date",
  ],
  ...[
    "planned end",
    "end",
    "finish",
    "finish date",
    "planned finish",
    "completion date",
    "planned completion",
    "estimated completion",
    "go live",
  ],
  ...[
    "go live date",
    "launch date",
    "launch",
    "release date",
    "delivery date",
    "planned delivery",
    "implementation date",
    "date implemented",
  ],
  ...[
    "fix version",
    "fix version s",
    "fix versions",
    "release",
    "target release",
    "timeline end",
    "timeframe end",
    "planned date",
    "iteration",
    "iteration path",
    "sprint",
    "due on",
    "eta",
  ],
  ...[
    "faellig",
    "fallig",
    "falligkeit",
    "falligkeitsdatum",
    "faellig am",
    "fallig am",
    "enddatum",
    "ende",
    "zieldatum",
    "termin",
    "fertigstellung",
  ],
  ...[
    "date d echeance",
    "date de fin",
    "fin",
    "date cible",
    "livraison",
    "fecha limite",
    "fecha de fin",
    "fecha fin",
    "fecha objetivo",
    "vencimiento",
  ],
  ...[
    "data limite",
    "data de fim",
    "data fim",
    "data de entrega",
    "prazo final",
    "conclusao",
    "einddatum",
    "vervaldatum",
    "opleverdatum",
    "streefdatum",
  ],
  ...["start date", "start", "planned start", "begin", "startdatum", "date de debut", "fecha de inicio", "data de inicio"],
];

/** The columns whose headers name a date that tells when, the surest first. */
export function dateColumns(headers: readonly string[], isFree: (column: number) => boolean): readonly number[] {
  const places = headers.map((header) => dateHeaders.indexOf(plain(header.replace(/^\s*custom field\s*\(|\)\s*$/gi, ""))));
  return places
    .map((place, column) => ({ place, column }))
    .filter(({ place, column }) => place >= 0 && isFree(column))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
}

export { fromDates };
