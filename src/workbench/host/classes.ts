import { borderClasses } from "./format/borderClasses";
import { chartClasses } from "./chart/chartClasses";
import { commentClasses } from "./sheet/commentClasses";
import { conditionalFormatClasses } from "./format/conditionalFormatClasses";
import { runtimeClasses } from "./customFunctions";
import { dataValidationClasses } from "./format/dataValidationClass";
import { formatClasses } from "./format/formatClasses";
import { nameClasses } from "./name/nameClasses";
import type { HostObject, Members } from "./wire/object";
import { rangeClasses } from "./range/rangeClass";
import { settingClasses } from "./sheet/settingClasses";
import { sheetClasses } from "./sheet/sheetClasses";
import { tableClasses } from "./table/tableClasses";
import { tablePartClasses } from "./table/tablePartClasses";
import { workbookClasses } from "./sheet/workbookClasses";
import { worksheetClasses } from "./sheet/worksheetClasses";

/** Every class of the object model that this workbook answers for. */
export const classes: Readonly<Record<string, Members<HostObject>>> = {
  ...workbookClasses,
  ...settingClasses,
  ...worksheetClasses,
  ...rangeClasses,
  ...formatClasses,
  ...borderClasses,
  ...tableClasses,
  ...tablePartClasses,
  ...nameClasses,
  ...sheetClasses,
  ...chartClasses,
  ...conditionalFormatClasses,
  ...dataValidationClasses,
  ...commentClasses,
  ...runtimeClasses,
};
