const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];
// Packages that ship ES modules only.
const esm = "node_modules/(?!(numfmt|@sparticuz|pinyin-pro|uuid)/)";
const common = {
  transform: { "^.+\\.(t|j|mj)sx?$": swc },
  transformIgnorePatterns: [esm],
  // numfmt 4.0.1 names a CommonJS file that it does not ship.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.mjs" },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};
const project = (name, testMatch, more = {}) => ({
  ...common,
  displayName: name,
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  ...more,
});
// office.js looks at the page's address: the host trusts a pane of its own hostname only.
const page = {
  testEnvironment: "jsdom",
  testEnvironmentOptions: { url: "https://localhost/taskpane.html" },
};

/** Rooms without a page run in Node; the pane in jsdom; the Excel host under the real office.js in jsdom; the rest in Chromium. */
export default {
  projects: [
    project(
      "node",
      [
        "*.test.ts",
        "{grid,declaration,reading,rules,library,review,cli}/**/*.test.ts",
        "hosts/file/**/*.test.ts",
        "workbench/**/*.test.ts",
      ],
      { testEnvironment: "node" },
    ),
    project("pane", ["taskpane/**/*.test.{ts,tsx}"], page),
    project("excel", ["hosts/excel/**/*.test.ts", "commands/**/*.test.ts"], page),
    project("browser", ["browser/**/*.test.ts"], { testEnvironment: "node" }),
  ],
  testTimeout: 300000,
};
