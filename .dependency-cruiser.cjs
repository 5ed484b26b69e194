const addin = "^src/(core|functions|solve|slides|workbook|taskpane|commands)/";
const numericPackages = "^node_modules/(@stdlib/|fastest-levenshtein/)";

/** Each rule is a sentence; its comment is the remedy. */
module.exports = {
  forbidden: [
    {
      name: "the core depends on nothing but itself and the numeric packages",
      comment:
        "Pass what you need as an argument, or move the code to the room that knows it. A numeric package goes into docs/dependencies.md and this list.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", numericPackages] },
    },
    {
      name: "functions depend on the core only",
      comment: "A custom function is pure: put arithmetic into src/core, and what needs Excel into src/workbook.",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { pathNot: ["^src/core/", "^src/functions/"] },
    },
    {
      name: "solvers depend on the core and HiGHS only",
      comment: "Let the core define the interface that the solver fulfills.",
      severity: "error",
      from: { path: "^src/solve/" },
      to: { pathNot: ["^src/core/", "^src/solve/", "^node_modules/highs/"] },
    },
    {
      name: "the workbook depends on the core and the functions, never on what shows it",
      comment: "Return plain data from src/workbook and let the panel or the command decide what to do with it.",
      severity: "error",
      from: { path: "^src/workbook/" },
      to: { pathNot: ["^src/core/", "^src/functions/", "^src/workbook/"] },
    },
    {
      name: "slides depend on the core, and on the colors of the sheets",
      comment: "A deck is made from what was read: let whoever asks for it read the workbook.",
      severity: "error",
      from: { path: "^src/slides/" },
      to: { pathNot: ["^src/core/", "^src/slides/", "^src/workbook/page/palette", "^node_modules/pptxgenjs/"] },
    },
    {
      name: "ribbon commands do not depend on panels",
      comment: "Move what both need to src/workbook.",
      severity: "error",
      from: { path: "^src/commands/" },
      to: { path: "^src/taskpane/" },
    },
    {
      name: "the add-in never imports the workbench",
      comment: "The workbench hosts the built add-in through Office.js, as Excel does; move shared code inwards.",
      severity: "error",
      from: { path: addin },
      to: { path: "^(src/workbench|scripts|bench|test)/" },
    },
    {
      name: "the add-in ships no development package",
      comment: "Move the package to dependencies, or the code to where it does not ship.",
      severity: "error",
      from: { path: addin },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "parts of the pane know nothing of the workbook's state, and neither knows the shell",
      comment: "Parts show what they are given; what asks the workbook belongs into portfolio, what frames the panels into shell.",
      severity: "error",
      from: { path: "^src/taskpane/(parts|portfolio|work)/" },
      to: { path: "^src/taskpane/(?!parts/|portfolio/|work/|task[.]ts)" },
    },
    {
      name: "parts of the pane stand on the core alone",
      comment: "Move what reads the workbook's state to src/taskpane/portfolio.",
      severity: "error",
      from: { path: "^src/taskpane/parts/" },
      to: { path: "^src/(taskpane/(?!parts/)|workbook/)" },
    },
    {
      name: "modules do not import each other in a circle",
      comment: "Move what both need to a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "folders of the core do not import each other in a circle",
      comment: "A theory owns its types: move what both need to the folder that the other already stands on, type-only imports included.",
      severity: "error",
      scope: "folder",
      from: { path: "^src/core/" },
      to: { circular: true, path: "^src/core/" },
    },
    {
      name: "every import can be found",
      comment: "Correct the path, or add the package.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
