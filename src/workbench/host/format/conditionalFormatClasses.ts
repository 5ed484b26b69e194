import { intersection, subtract } from "../range/areas";
import { type Book, requirePermission } from "../book";
import { liveAreas, range, rangeOrNull } from "../range/block";
import type { ConditionalFormat } from "../extras";
import { found, invalidArgument } from "../wire/hostError";
import { clearable, keptClass, keptObject, type Owner } from "../kept";
import {
  type AreasObject,
  choiceArgument,
  countArgument,
  flagArgument,
  type HostObject,
  members,
  type Members,
  type SheetObject,
  textArgument,
} from "../wire/object";

interface FormatObject extends SheetObject {
  readonly formatId: string;
}

/** Each kind of rule with the object that holds it. */
const kinds = {
  CellValue: "cellValue",
  Custom: "custom",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
  ContainsText: "textComparison",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as readonly Kind[]; // the keys of a constant

const ruleClasses: Readonly<Record<Kind, string>> = {
  CellValue: "CellValueConditionalFormat",
  Custom: "CustomConditionalFormat",
  DataBar: "DataBarConditionalFormat",
  ColorScale: "ColorScaleConditionalFormat",
  IconSet: "IconSetConditionalFormat",
  ContainsText: "TextConditionalFormat",
  TopBottom: "TopBottomConditionalFormat",
  PresetCriteria: "PresetCriteriaConditionalFormat",
};

function all(book: Book, sheetId: string): readonly ConditionalFormat[] {
  return book.extras.sheet(sheetId).conditionalFormats;
}

function replace(book: Book, sheetId: string, conditionalFormats: readonly ConditionalFormat[]): void {
  requirePermission(book, sheetId, "allowFormatCells");
  book.extras.changeSheet(sheetId, { conditionalFormats });
}

function formatOf(book: Book, { sheetId, formatId }: FormatObject): ConditionalFormat {
  return found(
    all(book, sheetId).find(({ id }) => id === formatId),
    "the conditional format was deleted",
  );
}

function change(book: Book, object: FormatObject, by: Partial<ConditionalFormat>): void {
  replace(
    book,
    object.sheetId,
    all(book, object.sheetId).map((format) => (format.id === object.formatId ? { ...format, ...by } : format)),
  );
}

function formatObject(sheetId: string, formatId: string): FormatObject {
  return { className: "ConditionalFormat", sheetId, formatId };
}

/** The formats that touch the range, first in priority first. */
function listed(book: Book, { sheetId, areas }: AreasObject): readonly FormatObject[] {
  return all(book, sheetId)
    .filter((format) => format.areas.some((area) => areas.some((live) => intersection(area, live.area()) !== undefined)))
    .map(({ id }) => formatObject(sheetId, id));
}

const collection: Members<AreasObject> = {
  items: (object, book) => listed(book, object),
  methods: {
    add: ({ sheetId, areas }, [type], book) => {
      const id = book.newId();
      const format: ConditionalFormat = {
        id,
        type: choiceArgument(type, kindNames, "type"),
        areas: areas.map((live) => live.area()),
        stopIfTrue: false,
        rule: {},
      };
      replace(book, sheetId, [format, ...all(book, sheetId)]);
      return formatObject(sheetId, id);
    },
    getCount: (object, _, book) => listed(book, object).length,
    getItem: (object, [id], book) => found(find(book, object, id), `the conditional format ${String(id)}`),
    getItemOrNullObject: (object, [id], book) => find(book, object, id),
    getItemAt: (object, [index], book) => found(listed(book, object)[countArgument(index, "index")], `conditional format ${String(index)}`),
    clearAll: ({ sheetId, areas }, _, book) => {
      const cleared = areas.reduce(
        (formats, live) => {
          const area = live.area();
          return formats.map((format) => ({ ...format, areas: format.areas.flatMap((one) => subtract(one, area)) }));
        },
        all(book, sheetId),
      );
      replace(
        book,
        sheetId,
        cleared.filter((format) => format.areas.length > 0),
      );
    },
  },
};

function find(book: Book, object: AreasObject, id: unknown): FormatObject | null {
  const wanted = textArgument(id, "id");
  return listed(book, object).find(({ formatId }) => formatId === wanted) ?? null;
}

function owner(object: FormatObject): Owner {
  return {
    load: (book) => formatOf(book, object).rule,
    save: (rule, book) => {
      change(book, object, { rule });
    },
  };
}

type Child = (object: FormatObject, book: Book) => HostObject | null;

/** "cellValue", "cellValueOrNullObject" and their like: the rule where the format is of that kind. */
const ruleChildren: Readonly<Record<string, Child>> = Object.fromEntries(
  kindNames.flatMap((kind) => {
    const rule: Child = (object, book) => (formatOf(book, object).type === kind ? keptObject(ruleClasses[kind], owner(object)) : null);
    const required: Child = (object, book) => {
      const found = rule(object, book);
      if (found === null) throw invalidArgument(`the conditional format is no ${kind}`);
      return found;
    };
    return [[kinds[kind], required] as const, [`${kinds[kind]}OrNullObject`, rule] as const];
  }),
);

const format: Members<FormatObject> = {
  identity: ({ formatId }) => ({ Id: formatId }),
  properties: {
    id: { read: ({ formatId }) => formatId },
    type: { read: (object, book) => formatOf(book, object).type },
    stopIfTrue: {
      read: (object, book) => formatOf(book, object).stopIfTrue,
      write: (object, value, book) => {
        change(book, object, { stopIfTrue: flagArgument(value, "stopIfTrue") });
      },
    },
    priority: {
      read: ({ sheetId, formatId }, book) => all(book, sheetId).findIndex(({ id }) => id === formatId),
      write: (object, value, book) => {
        const own = formatOf(book, object);
        const rest = all(book, object.sheetId).filter(({ id }) => id !== own.id);
        replace(book, object.sheetId, rest.toSpliced(countArgument(value, "priority"), 0, own));
      },
    },
  },
  children: ruleChildren,
  methods: {
    getRange: (object, _, book) => {
      const { areas } = formatOf(book, object);
      const [first] = areas;
      if (first === undefined || areas.length > 1) throw invalidArgument("the conditional format applies to several ranges");
      return range(book, object.sheetId, first);
    },
    getRangeOrNullObject: (object, _, book) => {
      const { areas } = formatOf(book, object);
      return areas.length === 1 ? rangeOrNull(book, object.sheetId, areas[0]) : null;
    },
    getRanges: ({ sheetId, formatId }, _, book): AreasObject => ({
      className: "RangeAreas",
      sheetId,
      areas: liveAreas(book, sheetId, formatOf(book, formatObject(sheetId, formatId)).areas),
    }),
    delete: ({ sheetId, formatId }, _, book) => {
      replace(
        book,
        sheetId,
        all(book, sheetId).filter(({ id }) => id !== formatId),
      );
    },
  },
};

export const conditionalFormatClasses = {
  ConditionalFormatCollection: members(collection),
  ConditionalFormat: members(format),
  CellValueConditionalFormat: keptClass(),
  CustomConditionalFormat: keptClass(),
  DataBarConditionalFormat: keptClass({ showDataBarOnly: false, barDirection: "Context" }),
  ColorScaleConditionalFormat: keptClass(),
  IconSetConditionalFormat: keptClass({ reverseIconOrder: false, showIconOnly: false, style: "ThreeTrafficLights1" }),
  TextConditionalFormat: keptClass(),
  TopBottomConditionalFormat: keptClass(),
  PresetCriteriaConditionalFormat: keptClass(),
  ConditionalFormatRule: keptClass(),
  ConditionalRangeFormat: keptClass(),
  ConditionalRangeFill: keptClass({}, clearable),
  ConditionalRangeFont: keptClass({}, clearable),
  ConditionalDataBarPositiveFormat: keptClass({ gradientFill: true }),
  ConditionalDataBarNegativeFormat: keptClass(),
};
