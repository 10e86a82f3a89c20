/** One run of the oracle: contents written as feeds, read by every engine, and held against the truth. */
import { icalExporter } from "@sozialraum/export-ical"
import { differences } from "./compare.mjs"
import { engines } from "./engines.mjs"
import { knownReason } from "./known.mjs"
import { truthOf } from "./truth.mjs"

/** Three years, with both clock changes of each. */
export const threeYears = { from: "2026-01-01T00:00:00Z", to: "2029-01-01T00:00:00Z" }

/**
 * What the engines make of these contents.
 *
 * @param cases - `{ content, datesOf? }`; see `truthOf`
 * @param options - `only` one engine; `change`, what happens to a feed on its way
 * @returns how many instances there are, the engines that this machine lacks, and for each of the others its `wrong`
 *   differences and how often a `known` bug showed
 */
export const runOracle = (cases, { only, change = (feed) => feed } = {}) => {
  const window = threeYears
  const feeds = cases.map(({ content }) => change(icalExporter.write(content, { audience: "network", window }).text))
  const truths = cases.map(({ content, datesOf }) =>
    truthOf(content, { ...window, ...(datesOf === undefined ? {} : { datesOf }) }),
  )
  const all = engines().filter(({ name }) => only === undefined || name === only)
  const present = all.filter(({ instances }) => instances !== undefined)
  const found = present.map(({ instances }) => instances(feeds, window))
  const verdicts = present.map(({ name, version }, at) => {
    const told = feeds.flatMap((feed, index) =>
      differences({ truth: truths[index], found: found[at][index], first: found[0][index], window }).map(
        (difference) => ({
          feed: index,
          ...difference,
          because: knownReason(name, difference, feed),
        }),
      ),
    )
    const known = Map.groupBy(
      told.filter(({ because }) => because !== undefined),
      ({ because }) => because,
    )
    return {
      name,
      version,
      wrong: told.filter(({ because }) => because === undefined),
      known: [...known].map(([because, list]) => ({ because, times: list.length })),
    }
  })
  const instances = truths
    .flatMap((truth) => [...truth.values()])
    .reduce((sum, { certain, possible }) => sum + certain.length + possible.length, 0)
  return {
    instances,
    missing: all.filter(({ instances }) => instances === undefined).map(({ name }) => name),
    verdicts,
  }
}
