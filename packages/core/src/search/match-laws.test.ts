import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { describeFit, describeQuestion } from "../text/index.js"
import {
  askedCriteria,
  criteria,
  type MissedFit,
  matchOffers,
  missedFits,
  type OfferMatch,
  offerJudge,
  relaxed,
  verdictOf,
  withoutCriterion,
} from "./index.js"
import { anyOffers, anyQuestion, catalogueOf, holidays, shortSighted } from "./match.fixture.js"

/** Offers, and how much is known of the holidays: a failure tells these, and not the whole catalogue. */
const anyNetwork = fc.tuple(anyOffers, fc.constantFrom([holidays], [shortSighted], []))
const ids = (matches: ReadonlyArray<OfferMatch>) => matches.map(({ offer }) => offer.id)

describe("matching", () => {
  it("gives reasons that reproduce the verdict: a hit misses nothing, and what is open is not sure", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, question) => {
        const catalogue = catalogueOf(...network)
        const { hits, open, nearMisses } = matchOffers(catalogue, question)
        for (const { fits } of hits) expect(verdictOf(fits)).toBe("hit")
        for (const { fits } of open) expect(verdictOf(fits)).toBe("open")
        for (const { fits } of nearMisses) expect(verdictOf(fits)).toBe("missed")
        expect(hits.length + open.length + nearMisses.length).toBe(catalogue.entries.length)
      }),
      { numRuns: 100 },
    )
  })

  it("tells each criterion of the question once, in their order, and how much is missing as a part of one", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, question) => {
        const catalogue = catalogueOf(...network)
        const judge = offerJudge(catalogue, question)
        for (const entry of catalogue.entries) {
          const fits = judge.fits(entry)
          expect(fits.map(({ criterion }) => criterion)).toEqual(askedCriteria(question))
          for (const { shortfall } of missedFits(fits)) expect(shortfall > 0 && shortfall <= 1).toBe(true)
          expect(judge.accepts(entry)).toBe(verdictOf(fits) !== "missed")
        }
      }),
      { numRuns: 100 },
    )
  })

  it("is met after asking for just as much less as a reason says is missing", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, question) => {
        const catalogue = catalogueOf(...network)
        const judge = offerJudge(catalogue, question)
        for (const entry of catalogue.entries) {
          for (const missed of missedFits(judge.fits(entry))) {
            const less = relaxed(question, missed)
            const fit = offerJudge(catalogue, less)
              .fits(entry)
              .find(({ criterion }) => criterion === missed.criterion)
            // Where there is room enough, nobody need have counted those who are there.
            const isCounted = missed.criterion !== "freePlaces" || missed.countedOn !== undefined
            expect(fit?.fits ?? true).toBe(fit === undefined || isCounted ? true : "unknown")
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it("finds an offer as soon as all that is missing was given up", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, question) => {
        const catalogue = catalogueOf(...network)
        for (const entry of catalogue.entries) {
          let asked = question
          for (let step = 0; step < 2 * criteria.length; step += 1) {
            const [missed] = missedFits(offerJudge(catalogue, asked).fits(entry))
            if (missed === undefined) break
            asked = relaxed(asked, missed)
          }
          expect(offerJudge(catalogue, asked).accepts(entry)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it("never finds more with one more criterion", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, question) => {
        const catalogue = catalogueOf(...network)
        const [more, all] = [matchOffers(catalogue, question), new Set(catalogue.entries.map(({ offer }) => offer.id))]
        expect(all.size).toBe(catalogue.entries.length)
        for (const criterion of askedCriteria(question)) {
          const fewer = matchOffers(catalogue, withoutCriterion(question, criterion))
          expect(ids(fewer.hits)).toEqual(expect.arrayContaining(ids(more.hits)))
          expect(ids([...fewer.hits, ...fewer.open])).toEqual(expect.arrayContaining(ids([...more.hits, ...more.open])))
        }
      }),
      { numRuns: 100 },
    )
  })

  it("does not depend on the order of the network", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, fc.infiniteStream(fc.nat()), (offers, question, numbers) => {
        const keys = new Map(offers.map((offer) => [offer.id, numbers.next().value ?? 0]))
        const mixed = [...offers].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        const here = matchOffers(catalogueOf(offers), question, { nearMisses: 2 })
        expect(matchOffers(catalogueOf(mixed), question, { nearMisses: 2 })).toEqual(here)
      }),
      { numRuns: 100 },
    )
  })

  it("keeps those near misses that come first of all", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, fc.nat(4), (network, question, count) => {
        const catalogue = catalogueOf(...network)
        const all = matchOffers(catalogue, question, { nearMisses: 100 })
        const few = matchOffers(catalogue, question, { nearMisses: count })
        expect(few).toEqual({ ...all, nearMisses: all.nearMisses.slice(0, count) })
        const missing = all.nearMisses.map(({ fits }) => rankOf(missedFits(fits)))
        for (const [index, rank] of missing.entries()) {
          const before = missing[index - 1] ?? rank
          const place = rank.findIndex((part, at) => Math.abs(part - (before[at] ?? 0)) > 1e-4)
          expect(rank[place] ?? 0).toBeGreaterThanOrEqual(before[place] ?? 0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it("takes a time at a place as a whole: what one of them alone fits, the offer fits", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, (network, asked) => {
        const catalogue = catalogueOf(...network)
        const question = withoutCriterion(asked, "holidays")
        const judge = offerJudge(catalogue, question)
        for (const entry of catalogue.entries) {
          const { offer } = entry
          const served = offer.serves.flatMap((unit) => catalogue.directory.areasAround(unit).map((area) => area.unit))
          const groups = offer.targetGroups.length === 0 ? [[]] : offer.targetGroups.map((group) => [group])
          const alone = entry.times.flatMap((time) =>
            groups.flatMap((targetGroups) => {
              const one = { ...entry, offer: { ...offer, targetGroups }, times: [time] }
              if (entry.places.length === 0) return [one]
              return entry.places.map((place) => ({
                ...one,
                places: [place],
                areas: new Set([...served, ...place.units]),
              }))
            }),
          )
          if (alone.some((one) => isWhole(one) && judge.accepts(one))) expect(judge.accepts(entry)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it("says of each criterion a whole sentence, and of the question a part for each", () => {
    fc.assert(
      fc.property(anyNetwork, anyQuestion, fc.constantFrom("de", "en"), (network, question, language) => {
        const catalogue = catalogueOf(...network)
        const judge = offerJudge(catalogue, question)
        for (const fit of catalogue.entries.flatMap(judge.fits)) {
          expect(describeFit(fit, language)).toMatch(/^[^:]+: [^ .,](.*[^ .,])?\.$/)
          expect(describeFit(fit, language)).not.toMatch(/undefined|NaN|object|Infinity|nur \.|only \./)
        }
        const said = describeQuestion(question, language)
        expect(said).not.toMatch(/undefined|NaN|object|: (;|$)/)
        expect(said.split("; ").filter((part) => part !== "")).toHaveLength(askedCriteria(question).length)
      }),
      { numRuns: 100 },
    )
  })
})

/** Another topic; another form, others, or quite another age; the number of criteria; and how much in all. */
const rankOf = (missed: ReadonlyArray<MissedFit>): ReadonlyArray<number> => {
  const isOnAnother = ({ criterion, shortfall }: MissedFit) => criterion === "topics" && shortfall > 1 / 2
  const isAnother = ({ criterion, shortfall }: MissedFit) =>
    criterion === "forms" ||
    criterion === "roles" ||
    ((criterion === "ages" || criterion === "childAges") && shortfall > 2 / 3)
  const count = (one: MissedFit) => (isOnAnother(one) || isAnother(one) ? 0 : one.criterion === "topics" ? 2 : 1)
  return [
    missed.filter(isOnAnother).length,
    missed.filter(isAnother).length,
    missed.reduce((sum, one) => sum + count(one), 0),
    missed.reduce((sum, { shortfall }) => sum + shortfall, 0),
  ]
}

/** Whether the place that is left is one at which the time takes place. */
const isWhole = ({ offer, times, places }: ReturnType<typeof catalogueOf>["entries"][number]): boolean => {
  const slot = offer.schedule?.kind === "dates" ? offer.schedule.slots[times[0]?.slot ?? 0] : undefined
  return slot?.place === undefined || places.some(({ place }) => place.key === slot.place)
}
