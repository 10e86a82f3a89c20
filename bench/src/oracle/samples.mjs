/** The cases of the long run; bundled with the sources of the engine and its test fixture. */
import * as fc from "fast-check"
import { addDays, dateOf, Zone } from "../../../packages/core/src/time/index.ts"
import { cases, rules, zones } from "../../../packages/core/src/time/recurrence.fixture.ts"

export { ours, rruleTemporal, rruleTemporalDiffers } from "../../../packages/core/src/time/recurrence.fixture.ts"

/** With the day from which on three years are looked at. */
const placed = (given) =>
  fc
    .tuple(given, fc.integer({ min: -100, max: 400 }))
    .map(([given, offset]) => ({ ...given, from: addDays(dateOf(given.series.start), offset) }))

/** Random cases, the same for the same seed. */
export const samples = (numRuns, seed) => fc.sample(placed(cases(rules, zones)), { numRuns, seed })

const threeZones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"].map((zone) => Zone.parse(zone))
const inEachZone = rules.chain((rule) =>
  fc.tuple(...threeZones.map((zone) => placed(cases(fc.constant(rule), fc.constant(zone))))),
)

/** Random rules, each in a series of every one of three zones. */
export const samplesInZones = (numRuns, seed) => fc.sample(inEachZone, { numRuns, seed }).flat()
