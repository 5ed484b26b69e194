import { borderClasses } from "./borderClasses";
import { chartClasses } from "./chartClasses";
import { commentClasses } from "./commentClasses";
import { conditionalFormatClasses } from "./conditionalFormatClasses";
import { runtimeClasses } from "./customFunctions";
import { dataValidationClasses } from "./dataValidationClass";
import { formatClasses } from "./formatClasses";
import { nameClasses } from "./nameClasses";
import type { HostObject, Members } from "./object";
import { rangeClasses } from "./rangeClass";
import { settingClasses } from "./settingClasses";
import { sheetClasses } from "./sheetClasses";
import { tableClasses } from "./tableClasses";
import { tablePartClasses } from "./tablePartClasses";
import { workbookClasses } from "./workbookClasses";
import { worksheetClasses } from "./worksheetClasses";

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
