const shared = {
  transform: { "^.+\\.[jt]sx?$": ["ts-jest", { tsconfig: "<rootDir>/test/jest.tsconfig.json", diagnostics: false }] },
  // These packages ship ES modules only, most of them for Univer; pptxgenjs imports parts of Node when it first needs them.
  transformIgnorePatterns: ["/node_modules/(?!(?:nanoid|kdbush|rbush|quickselect|echarts|zrender|pptxgenjs)/)"],
  moduleNameMapper: {
    "^lodash-es$": "<rootDir>/node_modules/lodash",
    "^(?:cjk-regex|franc-min|opentype\\.js)$": "<rootDir>/src/workbench/grid/withoutTypesetting.ts",
  },
};

module.exports = {
  // Two cores do the work of two: by default one is kept free.
  maxWorkers: "100%",
  // A machine that does other things beside must not fail a test that holds.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "panel",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/freshBuild.ts",
    },
  ],
};
