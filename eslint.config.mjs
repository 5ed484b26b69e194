import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const sources = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts", "bench/**/*.ts"];

export default [
  globalIgnores(["dist/", "node_modules/", "**/*.{js,cjs,mjs}"]),
  ...[...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked].map((config) => ({ ...config, files: sources })),
  {
    files: sources,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // Office.js takes its enums' texts, and these two rules take a third of the time.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name, so that an import says what it takes." },
        {
          selector: "JSXOpeningElement[name.name='FluentProvider'] > JSXAttribute[name.name='className']",
          message:
            "Tooltips, menus and dialogs take over the provider's classes and would fill the page; put the class on an element inside.",
        },
      ],
    },
  },
  {
    // Office.js and what it gives back is typed by hand at one door each; tests hand over what no type allows.
    files: ["test/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off", "@typescript-eslint/no-confusing-void-expression": "off" },
  },
  { files: ["src/{core,functions,solve,workbook,taskpane,commands}/**"], rules: { "no-console": "error" } },
  { files: ["test/browser/freshBuild.ts"], rules: { "no-restricted-syntax": "off" } },
  { ...reactHooks.configs.flat["recommended-latest"], files: ["src/taskpane/**", "src/workbench/page/**"] },
  { ...jsxA11y.flatConfigs.strict, files: ["src/**/*.tsx"] },
  {
    // The plugin's own configuration wants another parser set-up: its eight rules are named here instead.
    files: ["src/workbook/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
];
