import { type Switches, usualSwitches } from "./switches";

/** An Excel to behave like. */
export interface Profile {
  readonly name: string;
  /** For a menu: "Excel 365 for Windows". */
  readonly label: string;
  /** Requirement sets and their versions. */
  readonly apiSets: Readonly<Record<string, string>>;
  readonly switches: Switches;
}

const companions: Readonly<Record<string, string>> = {
  SharedRuntime: "1.2",
  AddinCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.5",
  RichApiRuntime: "1.2",
  RibbonApi: "1.2",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

function desktop(version: string): Readonly<Record<string, string>> {
  return { ...companions, ExcelApi: version, ExcelApiDesktop: "1.1" };
}

/** What an Excel does by itself unless its user has switched it off. */
const automatic: Switches = { ...usualSwitches, fillsCalculatedColumns: true, growsTables: true };
const windows: Switches = { ...automatic, blankArgument: 0 };
const perpetual: Switches = { ...windows, undoesAddIns: false };

/** The Excels that the add-in is tried on, by the name that `--like` takes. */
export const profiles = {
  "windows-365": { name: "windows-365", label: "Excel 365 for Windows", apiSets: desktop("1.20"), switches: windows },
  "windows-365-options-off": {
    name: "windows-365-options-off",
    label: "Excel 365 for Windows, nothing filled by itself",
    apiSets: desktop("1.20"),
    switches: { ...windows, fillsCalculatedColumns: false, growsTables: false },
  },
  "windows-365-de": {
    name: "windows-365-de",
    label: "Excel 365 for Windows in German",
    apiSets: desktop("1.20"),
    switches: { ...windows, locale: "de-DE" },
  },
  "mac-365": { name: "mac-365", label: "Excel 365 for Mac", apiSets: desktop("1.20"), switches: { ...windows, platform: "mac" } },
  web: {
    name: "web",
    label: "Excel for the web",
    apiSets: { ...companions, ExcelApi: "1.20", ExcelApiOnline: "1.1" },
    switches: { ...automatic, platform: "web", ignoresActivationOfNewSheets: true, refusesNamesAfterFreezing: true },
  },
  "ltsc-2024": { name: "ltsc-2024", label: "Excel LTSC 2024", apiSets: desktop("1.17"), switches: perpetual },
  "ltsc-2021": { name: "ltsc-2021", label: "Excel LTSC 2021", apiSets: desktop("1.14"), switches: perpetual },
} as const satisfies Readonly<Record<string, Profile>>;

/** What the host behaves like where nothing else is asked for: what all Excels share. */
export const anyExcel: Profile = { name: "any", label: "What all Excels share", apiSets: desktop("1.17"), switches: usualSwitches };

export type ProfileName = keyof typeof profiles;

export function isProfileName(name: string): name is ProfileName {
  return name in profiles;
}
