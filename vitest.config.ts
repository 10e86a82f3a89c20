import { defineConfig } from "vitest/config"

/** Tests run against the sources of the workspace packages: no build comes first. */
const conditions = ["@sozialraum/source", "import", "module", "default"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "examples/*/**/*.test.ts",
      "scripts/**/*.test.ts",
      ".cache/examples/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    setupFiles: ["scripts/laws-seed.ts", "scripts/zone-watch.mjs"],
    pool: "forks",
    // No test changes a module: reading each anew for every file would take half of the time.
    isolate: false,
    // By default one core less than there are: of two, one would be idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
