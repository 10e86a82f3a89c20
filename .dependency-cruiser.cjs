/** Who may import whom: the two tables of docs/decisions/0002-house.md, read from every import. */

/** Inside core the concepts form a line, and imports only point left. */
const concepts = [
  "time",
  "calendar",
  "hours",
  "geo",
  "sozialraum",
  "institution",
  "offer",
  "planning",
  "conference",
  "meeting",
  "scheduling",
  "funding",
  "sharing",
  "loan",
  "request",
  "network",
  "search",
  "coverage",
  "report",
  "moderation",
  "exchange",
  "ties",
  "privacy",
  "upkeep",
]

/** What each package may import of the workspace and from outside; its own files are always allowed. */
const packages = {
  core: { ours: [], theirs: ["zod", "effect/(Result|Order|Array)", "flatbush", "minisearch"] },
  "calendar-de": { ours: ["core"], theirs: ["feiertagejs"] },
  "import-csv": { ours: ["core"], theirs: ["csv-parse", "libphonenumber-js", "proj4", "zod"] },
  "import-ical": { ours: ["core"], theirs: ["ical.js", "zod"] },
  "export-ical": { ours: ["core"], theirs: ["ical-generator"] },
  "export-directory": { ours: ["core"], theirs: ["csv-stringify"] },
  "export-oparl": { ours: ["core"], theirs: [] },
  "export-graph": { ours: ["core"], theirs: ["graphology.*"] },
  sample: { ours: ["core", "import-csv"], theirs: [], node: true },
  store: { ours: ["core"], theirs: ["effect/\\w+"] },
  "store-sqlite": { ours: ["store"], theirs: ["effect/\\w+"], node: true },
  "store-postgres": {
    ours: ["store"],
    theirs: ["effect/\\w+", "effect/(reactivity|sql)/\\w+", "@effect/sql-pg"],
    node: true,
  },
  testkit: { ours: ["core", "store"], theirs: ["effect/\\w+", "fast-check", "vitest"] },
  service: { ours: ["core", "store", "import-csv", "import-ical", "calendar-de"], theirs: ["effect/\\w+"] },
  feed: { ours: ["core", "export-ical", "store"], theirs: ["qr"] },
  cli: { ours: [], theirs: ["effect/\\w+"], anything: true, node: true },
}

const source = (name) => `^packages/${name}/src/`
/** Tests, and what only tests use. */
const tests = "(\\.(test|fixture)\\.ts|/processes/[a-z-]+\\.ts)$"
/** A library as its resolved path: the package, and for effect the module. */
const library = (name) =>
  name.startsWith("effect/")
    ? `node_modules/effect/(dist|src)/${name.slice("effect/".length)}\\.`
    : `node_modules/${name}/`

const forbidden = [
  {
    name: "no-circle",
    comment: "types may refer to each other",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  {
    name: "nobody-imports-applications",
    severity: "error",
    from: { pathNot: "^(packages/cli|examples)/" },
    to: { path: "^(packages/cli|examples)/" },
  },
  {
    name: "effect-by-module",
    comment: "the barrel costs every start",
    severity: "error",
    from: { path: "^(packages|examples)/" },
    to: { path: "node_modules/effect/(dist|src)/index\\." },
  },
  {
    name: "core-grounds-import-no-concept",
    severity: "error",
    from: { path: "^packages/core/src/[a-z-]+\\.ts$", pathNot: ["^packages/core/src/index\\.ts$", tests] },
    to: { path: "^packages/core/src/[a-z]+/" },
  },
  {
    name: "core-returns-facts-not-prose",
    comment: "text stands above all concepts: nothing in core reads it",
    severity: "error",
    from: { path: "^packages/core/src/", pathNot: ["^packages/core/src/text/", tests] },
    to: { path: "^packages/core/src/text/" },
  },
  {
    name: "concepts-meet-at-their-faces",
    severity: "error",
    from: { path: "^packages/core/src/([a-z]+)/" },
    to: {
      path: "^packages/core/src/[a-z]+/",
      pathNot: ["^packages/core/src/$1/", "^packages/core/src/[a-z]+/index\\.ts$", "\\.fixture\\.ts$"],
    },
  },
  ...concepts.map((concept, index) => ({
    name: `core-line-${concept}`,
    severity: "error",
    from: { path: `^packages/core/src/${concept}/` },
    to: { path: `^packages/core/src/(${concepts.slice(index + 1).join("|") || "none"})/` },
  })),
  ...Object.entries(packages).flatMap(([name, { ours, theirs, node, anything }]) => [
    {
      name: `${name}-ours`,
      severity: "error",
      from: { path: source(name), pathNot: tests },
      to: {
        path: "^packages/",
        pathNot: anything === true ? ["^packages/"] : [`^packages/(${[name, ...ours].join("|")})/`],
      },
    },
    {
      name: `${name}-theirs`,
      severity: "error",
      from: { path: source(name), pathNot: tests },
      to: { path: "node_modules/", pathNot: theirs.map(library) },
    },
    ...(node === true
      ? []
      : [
          {
            name: `${name}-runs-anywhere`,
            severity: "error",
            from: { path: source(name), pathNot: [tests, "^packages/testkit/"] },
            to: { dependencyTypes: ["core"] },
          },
        ]),
  ]),
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^(packages|examples)/[^/]+/(dist|sample)/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@sozialraum/source", "import", "types", "default"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  },
}
