/** Zones: under which process zones the tests run, and which test files have to run in only one of them. */
import { existsSync, readFileSync } from "node:fs"

/** The zone farthest from ours comes first: all tests run in it, watched. */
export const zones = ["America/New_York", "UTC", "Europe/Berlin"]

/** What is quicker is not worth a thought: it runs in every zone. */
const longMs = 800

/**
 * The test files that take long and say in every zone what they said in the first, because nothing in them asks for it.
 *
 * @param notes - the file that `zone-watch.mjs` wrote during the first run
 * @param testResults - of the first run, as vitest writes them
 * @returns their paths
 */
export const zoneless = (notes, testResults) => {
  const lines = existsSync(notes) ? readFileSync(notes, "utf8").split("\n") : []
  const named = (word) => lines.map((line) => line.split("\t")).filter(([first]) => first === word)
  const watched = new Set(named("watched").map(([, file]) => file))
  const asking = [...new Set(named("asks").map(([, place]) => place))]
  return testResults
    .filter(({ startTime, endTime }) => endTime - startTime > longMs)
    .map(({ name }) => name)
    .filter((file) => watched.has(file) && !asking.some((place) => file.includes(place)))
}
