/** Needs and questions: what was looked for and not found becomes a need, and a need is looked for. */
import * as Result from "effect/Result"
import type { Offer, OfferId, TargetGroup, TopicCode } from "../offer/index.js"
import { Need, type NeedId, type RegisteredNeed } from "../planning/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { OfferCatalogue } from "./catalogue.js"
import type { MatchVerdict } from "./fit.js"
import { type MatchOptions, matchOffers, type OfferMatches } from "./match-offers.js"
import type { OfferQuestion, WantedAges } from "./question.js"

/** There is an offer that suits: nothing is lacking. */
export type OfferSuits = Problem<"OfferSuits", { readonly offers: ReadonlyArray<OfferId> }>

/** A question does not say enough to be a need. @german Fehlende Bedarfsangabe */
export type NeededPart = "area" | "topics" | "targetGroups"

/** A question does not say where, what about, or for whom something is lacking. */
export type QuestionTooVague = Problem<"QuestionTooVague", { readonly missing: ReadonlyArray<NeededPart> }>

/** What a need has beside the question from which it comes. @german Angaben zum Bedarf */
export interface NeedFacts {
  readonly id: NeedId
  readonly raisedBy: RegisteredNeed["raisedBy"]
  readonly on: LocalDate
  /** For people: what is lacking. */
  readonly description: string
  /** The question in words, as `describeQuestion` of `@sozialraum/core/text` puts it. */
  readonly lookedFor: string
  /** Where the question names none. */
  readonly area?: SpatialUnitId
  /** Where the question names none. */
  readonly topics?: ReadonlyArray<TopicCode>
}

/**
 * Makes a need of a question for which nothing suitable was found, with the offers that came nearest as evidence: those that
 * have to be asked first, then the near misses.
 *
 * @problem OfferSuits - at `["hits"]`; the offers that suit
 * @problem QuestionTooVague - at the first part that neither the question nor the facts tell
 * @problem InvalidValue - at `["description"]` or in `["evidence"]` where a text is blank
 * @rule R36
 */
export const needOf = (
  { question, hits, open, nearMisses }: OfferMatches,
  facts: NeedFacts,
): Result.Result<RegisteredNeed, OfferSuits | QuestionTooVague | InvalidValue> => {
  if (hits.length > 0) return Result.fail({ _tag: "OfferSuits", path: ["hits"], offers: idsOf(hits) })
  const { id, raisedBy, on, description, lookedFor } = facts
  const area = question.area ?? facts.area
  const topics = question.topics ?? facts.topics ?? []
  const targetGroups = targetGroupsOf(question)
  const missing = [
    ...(area === undefined ? (["area"] as const) : []),
    ...(topics.length === 0 ? (["topics"] as const) : []),
    ...(targetGroups.length === 0 ? (["targetGroups"] as const) : []),
  ]
  if (area === undefined || missing.length > 0)
    return Result.fail({ _tag: "QuestionTooVague", path: missing.slice(0, 1), missing })
  const need: RegisteredNeed = {
    id,
    area,
    topics,
    targetGroups,
    description,
    evidence: [{ kind: "offerGap", on, lookedFor, nearMisses: idsOf([...open, ...nearMisses]) }],
    raisedBy,
    raisedOn: on,
    history: [],
    released: false,
    since: on,
    state: "registered",
  }
  return Result.map(parse(Need, need), () => need)
}

/** What the inventory has for one of the groups that a need is about. @german Bestand für eine Zielgruppe */
export interface NeedGroupMatches extends OfferMatches {
  readonly targetGroup: TargetGroup
}

/** What the inventory has for a need. @german Bestand für einen Bedarf */
export interface NeedMatches {
  /** A hit where some offer suits each group as a whole; open where that has to be asked for one of them. */
  readonly verdict: MatchVerdict
  /** In the order of the need. */
  readonly groups: ReadonlyArray<NeedGroupMatches>
}

/**
 * Whether the inventory covers a need: for each group the offers in its area, on any of its topics and for all of its ages.
 *
 * What made the need, an hour or a distance, is not in it: who wants to know asks for it with `matchOffers`.
 */
export const matchNeed = (catalogue: OfferCatalogue, need: Need, options: MatchOptions = {}): NeedMatches => {
  const groups = need.targetGroups.map((targetGroup) => ({
    targetGroup,
    ...matchOffers(catalogue, questionOf(need, targetGroup), options),
  }))
  return { verdict: verdictFor(groups), groups }
}

const verdictFor = (groups: ReadonlyArray<OfferMatches>): MatchVerdict => {
  if (groups.every(({ hits }) => hits.length > 0)) return "hit"
  return groups.every(({ hits, open }) => hits.length + open.length > 0) ? "open" : "missed"
}

const questionOf = ({ area, topics }: Need, { roles, ages, childAges, grades }: TargetGroup): OfferQuestion => ({
  ...(ages === undefined ? {} : { ages: { ...ages, cover: "all" } }),
  ...(childAges === undefined ? {} : { childAges: { ...childAges, cover: "all" } }),
  ...(roles === undefined ? {} : { roles }),
  ...(grades === undefined ? {} : { grades }),
  topics,
  area,
})

const targetGroupsOf = ({ roles, ages, childAges, grades }: OfferQuestion): ReadonlyArray<TargetGroup> => {
  const group: TargetGroup = {
    ...(roles === undefined ? {} : { roles }),
    ...(ages === undefined ? {} : { ages: rangeOf(ages) }),
    ...(childAges === undefined ? {} : { childAges: rangeOf(childAges) }),
    ...(grades === undefined ? {} : { grades }),
  }
  return Object.keys(group).length === 0 ? [] : [group]
}

const rangeOf = ({ cover: _, ...range }: WantedAges) => range

const idsOf = (matches: ReadonlyArray<{ readonly offer: Offer }>): ReadonlyArray<OfferId> =>
  matches.map(({ offer }) => offer.id)
