/** The scale of offers: how badly each fits a question, as a number and as facts. */
import { distanceMetres, type Position, straightLineWalking } from "../geo/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"
import { barrierCheck, communicationCheck, easyLanguageCheck } from "./criteria/accessibility.js"
import { agesCheck, childAgesCheck } from "./criteria/ages.js"
import { type Check, met, unknown } from "./criteria/check.js"
import { formsCheck, languagesCheck, topicsCheck } from "./criteria/contents.js"
import { costCheck } from "./criteria/cost.js"
import { gradesCheck, rolesCheck } from "./criteria/groups.js"
import { holidaysCheck } from "./criteria/holidays.js"
import { hoursCheck } from "./criteria/hours.js"
import { areaCheck, nearCheck } from "./criteria/place.js"
import { freePlacesCheck, registrationCheck } from "./criteria/registration.js"
import { periodCheck, weekdaysCheck } from "./criteria/times.js"
import type { Fit } from "./fit.js"
import type { JudgeOptions } from "./offer-judge.js"
import { criteria, type OfferQuestion } from "./question.js"
import { type OfferWay, type SoughtGroup, subjectOf } from "./subject.js"

/**
 * An offer judged as one number: a criterion that is missed weighs more than all that is unknown, and this more than all
 * shortfalls together. What an offer is, its topic, its form and whom it is for, weighs more than how and when it is.
 */
export interface OfferScale {
  /** How badly an offer fits, 0 where all is met; infinity where that is not below `limit`. */
  readonly badness: (entry: CatalogueEntry, limit: number) => number
  readonly fits: (entry: CatalogueEntry) => ReadonlyArray<Fit>
}

const oneUnknown = 64

/** The badness of missing a criterion: what is below misses none. */
export const oneMiss = oneUnknown * oneUnknown

/** The parts of a badness: as how many criteria it counts what is missed, and how much is missing in all. */
export const partsOf = (badness: number) => ({
  misses: Math.floor(badness / oneMiss),
  shortfall: badness % oneUnknown,
})

export const offerScale = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  { walking = straightLineWalking() }: JudgeOptions,
): OfferScale => {
  const { near } = question
  const { asOf, directory, taxonomy } = catalogue
  const ofOffer: ReadonlyArray<Check<CatalogueEntry>> = [
    ...asked(question.topics, (topics) => topicsCheck(topics, taxonomy)),
    ...asked(question.forms, formsCheck),
    ...asked(question.cost, costCheck),
    ...asked(question.communication, communicationCheck),
    ...asked(question.easyLanguage, () => easyLanguageCheck),
    ...asked(question.freePlaces, freePlacesCheck),
    ...asked(question.holidays, (wanted) => holidaysCheck(wanted, catalogue)),
  ]
  const ofGroup: ReadonlyArray<Check<SoughtGroup | undefined>> = [
    ...asked(question.ages, agesCheck),
    ...asked(question.childAges, childAgesCheck),
    ...asked(question.roles, rolesCheck),
    ...asked(question.grades, gradesCheck),
  ]
  const ofWay: ReadonlyArray<Check<OfferWay>> = [
    ...asked(question.weekdays, weekdaysCheck),
    ...asked(question.hours, hoursCheck),
    ...asked(question.area, (area) => areaCheck(area, directory)),
    ...asked(question.period, (days) => periodCheck(days, catalogue.period)),
    ...asked(question.languages, languagesCheck),
    ...asked(question.stepFree, () => barrierCheck("stepFree")),
    ...asked(question.accessibleToilet, () => barrierCheck("accessibleToilet")),
    ...asked(question.registration, (wanted) => registrationCheck(wanted, asOf)),
    // Last, as it costs the most.
    ...asked(near, (nearness) => nearCheck(nearness, walking)),
  ]
  return {
    badness: (entry, limit) => {
      const { groups, ways } = subjectOf(entry)
      let sum = badnessOf(ofOffer, entry, limit)
      if (sum < limit) sum += least(ofGroup, groups, limit - sum)
      if (sum < limit) sum += least(ofWay, ways, limit - sum)
      return sum
    },
    fits: (entry) => {
      const { groups, ways } = subjectOf(entry)
      const nearestFirst = near === undefined ? ways : byDistance(ways, near.position)
      const fits: ReadonlyArray<Fit> = [
        ...ofOffer.map((check) => check.fit(entry)),
        ...bestOf(ofGroup, groups).flatMap((group) => ofGroup.map((check) => check.fit(group))),
        ...bestOf(ofWay, nearestFirst).flatMap((way) => ofWay.map((check) => check.fit(way))),
      ]
      return [...fits].sort((a, b) => criteria.indexOf(a.criterion) - criteria.indexOf(b.criterion))
    },
  }
}

const asked = <Wanted, A>(wanted: Wanted | undefined, make: (wanted: Wanted) => A): ReadonlyArray<A> =>
  wanted === undefined ? [] : [make(wanted)]

/** The badness of the one that fits best. */
const least = <Subject>(checks: ReadonlyArray<Check<Subject>>, all: ReadonlyArray<Subject>, limit: number): number => {
  if (checks.length === 0) return 0
  let best = Number.POSITIVE_INFINITY
  for (const subject of all) best = Math.min(best, badnessOf(checks, subject, Math.min(best, limit)))
  return best
}

/** The first of those that fit best, in a list of one. */
const bestOf = <Subject>(
  checks: ReadonlyArray<Check<Subject>>,
  all: ReadonlyArray<Subject>,
): ReadonlyArray<Subject> => {
  const badness = all.map((subject) => badnessOf(checks, subject, Number.POSITIVE_INFINITY))
  const place = badness.indexOf(Math.min(...badness))
  return all.slice(place, place + 1)
}

const badnessOf = <Subject>(checks: ReadonlyArray<Check<Subject>>, subject: Subject, limit: number): number => {
  let sum = 0
  for (const check of checks) {
    const shortfall = check.shortfall(subject)
    if (shortfall === unknown) sum += oneUnknown
    else if (shortfall !== met) sum += oneMiss * (check.misses?.(shortfall) ?? 1) + shortfall
    if (sum >= limit) return Number.POSITIVE_INFINITY
  }
  return sum
}

const byDistance = (ways: ReadonlyArray<OfferWay>, from: Position): ReadonlyArray<OfferWay> => {
  const metres = new Map(
    ways.map((way) => [
      way,
      way.at?.position === undefined ? Number.POSITIVE_INFINITY : distanceMetres(from, way.at.position),
    ]),
  )
  return [...ways].sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0) || 0)
}
