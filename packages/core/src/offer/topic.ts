/** Topics: what an offer is about, in a taxonomy that anybody may extend. */
import * as z from "zod"
import { groupedBy } from "../grouped.js"
import { violates } from "../problem.js"

/** A topic as a code: one of `offerTopics`, or a local one in the same spelling. @german Themenschlüssel */
export const TopicCode = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type TopicCode = z.infer<typeof TopicCode>

/** An entry of a taxonomy. @german Thema */
export const Topic = z
  .strictObject({
    code: TopicCode,
    german: z.string().regex(/\S/),
    english: z.string().regex(/\S/),
    /** The wider topic that it belongs to. */
    parent: TopicCode.exactOptional(),
  })
  .readonly()
export type Topic = z.infer<typeof Topic>

/**
 * A list of topics that hangs together: each code once, every parent in the list, and no circle.
 *
 * @german Themenbaum
 */
export const Taxonomy = z
  .array(Topic)
  .refine((topics) => new Set(topics.map(({ code }) => code)).size === topics.length, violates("TopicTwice"))
  .refine((topics) => {
    const known = new Set(topics.map(({ code }) => code))
    return topics.every(({ parent }) => parent === undefined || known.has(parent))
  }, violates("TopicParentUnknown"))
  .refine((topics) => !hasCircle(topics), violates("TopicCircle"))
  .readonly()
export type Taxonomy = z.infer<typeof Taxonomy>

/**
 * The topics that a topic belongs to, from the nearest to the widest.
 *
 * @returns nothing for a code that the taxonomy does not have
 * @example
 * import { offerTopics, widerTopics } from "@sozialraum/core/offer"
 * widerTopics(offerTopics, "schwimmen") // => ["sport", "bewegung"]
 */
export const widerTopics = (taxonomy: Taxonomy, code: TopicCode): ReadonlyArray<TopicCode> =>
  wayUp(parentsIn(taxonomy), code)

/**
 * A topic and all that belong to it: who looks for sport finds swimming too.
 *
 * @returns in the order of the taxonomy; only the code itself where the taxonomy does not have it
 */
export const topicsUnder = (taxonomy: Taxonomy, code: TopicCode): ReadonlyArray<TopicCode> => {
  const below = groupedBy(taxonomy, ({ parent }) => parent)
  // A set is walked in the order of its growth, and to its end even if that comes later.
  const found = new Set([code])
  for (const each of found) for (const topic of below.get(each) ?? []) found.add(topic.code)
  return [code, ...taxonomy.map((topic) => topic.code).filter((each) => each !== code && found.has(each))]
}

const parentsIn = (topics: ReadonlyArray<Topic>): ReadonlyMap<TopicCode, TopicCode | undefined> =>
  new Map(topics.map(({ code, parent }) => [code, parent]))

/** Each step once, so that a circle ends where it began. */
const wayUp = (parents: ReadonlyMap<TopicCode, TopicCode | undefined>, code: TopicCode): ReadonlyArray<TopicCode> => {
  const way = new Set<TopicCode>()
  for (let step = parents.get(code); step !== undefined && !way.has(step); step = parents.get(step)) way.add(step)
  return [...way]
}

/** Walks up from each topic only as far as nobody has walked before. */
const hasCircle = (topics: ReadonlyArray<Topic>): boolean => {
  const parents = parentsIn(topics)
  const cleared = new Set<TopicCode>()
  return topics.some(({ code }) => {
    const way = new Set<TopicCode>()
    for (let step: TopicCode | undefined = code; step !== undefined && !cleared.has(step); step = parents.get(step)) {
      if (way.has(step)) return true
      way.add(step)
    }
    for (const step of way) cleared.add(step)
    return false
  })
}
