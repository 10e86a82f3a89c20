/**
 * Writes random offers as calendars and reads them again: `node scripts/round-trip-ical.mjs [OFFERS] [SEED]`.
 *
 * The dates of what is read are those that were shown, over three years with both clock changes; the first offer of which
 * that is not so is shown as small as it can be made.
 */
import { pathToFileURL } from "node:url"
import { bundled } from "./bundled.mjs"

const [offers = "10000", seed = "1"] = process.argv.slice(2)

const bundle = await bundled(
  "round-trip/ical.mjs",
  `export * as fc from "fast-check"
   export { anyOffer, calendars } from "./packages/export-ical/src/offer/offer.fixture.ts"
   export { roundTrip } from "./packages/import-ical/src/corpus/round-trip.fixture.ts"`,
)
const { fc, anyOffer, calendars, roundTrip } = await import(pathToFileURL(bundle).href)

const began = Date.now()
let dates = 0
const told = fc.check(
  fc.property(anyOffer, fc.subarray([...calendars]), (offer, given) => {
    const { shown, read, rejected } = roundTrip(offer, given)
    dates += shown.length
    return JSON.stringify(read) === JSON.stringify(shown) && rejected.every((because) => because === "cancelled")
  }),
  { numRuns: Number(offers), seed: Number(seed) },
)
const seconds = Math.round((Date.now() - began) / 1000)
if (told.failed) {
  console.log(`after ${told.numRuns} offers, seed ${seed}: ${JSON.stringify(told.counterexample)}`)
  process.exitCode = 1
} else console.log(`${told.numRuns} offers, ${dates} dates in ${seconds} s: each read as it was shown`)
