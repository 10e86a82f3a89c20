/** Compares random series with two other engines, in the zone that this process runs in. Arguments: cases, count, seed. */

import { pathToFileURL } from "node:url"
import { isDeepStrictEqual } from "node:util"
import { dateutil, icalJs } from "./engines.mjs"

const [cases, count, seed] = process.argv.slice(2)
const { ours, rruleTemporal, rruleTemporalDiffers, samples, samplesInZones } = await import(pathToFileURL(cases).href)

const temporal = {
  name: "rrule-temporal",
  differs: rruleTemporalDiffers,
  datesOf: (cases) => cases.map((given) => rruleTemporal(given, given.from)),
}
const second = dateutil() ?? icalJs()
console.log(`TZ=${process.env.TZ}, seed ${seed}, rrule-temporal and ${second.name}`)

let wrong = 0
const compare = (title, cases, engine, most = cases.length) => {
  const known = new Map()
  const compared = []
  for (const given of cases) {
    if (compared.length === most) break
    const reason = Object.keys(engine.differs).find((name) => engine.differs[name](given.series))
    if (reason === undefined) compared.push(given)
    else known.set(reason, (known.get(reason) ?? 0) + 1)
  }
  const theirs = engine.datesOf(compared)
  const different = compared.flatMap((given, index) => {
    const found = ours(given.series, given.from)
    return isDeepStrictEqual(found, theirs[index]) ? [] : [{ given, found, theirs: theirs[index] }]
  })
  const dates = theirs.reduce((sum, list) => sum + list.length, 0)
  const equal = compared.length - different.length
  console.log(`  ${title}: ${equal} of ${compared.length} equal to ${engine.name}, ${dates} dates`)
  for (const [reason, times] of known) console.log(`    not compared, ${times}: ${reason}`)
  for (const { given, found, theirs } of different.slice(0, 10)) {
    const first = found.findIndex((date, index) => date !== theirs[index])
    const from = first < 0 ? found.length : first
    console.log(`    DIFFERENT ${JSON.stringify(given)}`)
    console.log(`      ours ${found.slice(from, from + 3)}; ${engine.name} ${theirs.slice(from, from + 3)}`)
  }
  wrong += different.length
}

/** More than wanted, so that as many remain where an engine is known to differ. */
const random = samples(2 * Number(count), Number(seed))
const inZones = samplesInZones(Math.ceil(Number(count) / 10), Number(seed) + 1)
for (const engine of [temporal, second]) {
  compare("random series", random, engine, Number(count))
  compare(`${inZones.length / 3} rules, each in three zones`, inZones, engine)
}
process.exit(wrong === 0 ? 0 : 1)
