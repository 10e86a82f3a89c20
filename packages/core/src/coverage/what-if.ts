/** What if: how coverage and reach would change with other offers. */
import { groupedBy } from "../grouped.js"
import type { Offer, OfferId, PublishedOffer } from "../offer/index.js"
import { type OfferCatalogue, offerCatalogue } from "../search/index.js"
import { type Coverage, type CoverageCell, type CoverageQuestion, coverage } from "./coverage.js"
import { type CoveragePlace, placeKey } from "./coverage-axes.js"
import type { UnplacedOffer } from "./offer-layers.js"
import { type PointReach, type Reach, type ReachQuestion, reach } from "./reach.js"

/** Offers that would be there, and offers that would not. @german Gedankliche Änderung */
export interface OfferChange {
  /** In any state: they count as if they were published. One with the id of another takes its place. */
  readonly add?: ReadonlyArray<Offer>
  readonly remove?: ReadonlyArray<OfferId>
}

/** A cell before and after. @german Veränderte Zelle */
export interface ChangedCell {
  readonly place: CoveragePlace
  /** Left out where nothing was there. */
  readonly before?: CoverageCell
  /** Left out where nothing would be there. */
  readonly after?: CoverageCell
}

/** What a change would mean for coverage. @german Veränderte Abdeckung */
export interface CoverageDifference {
  /** Where nothing was for all ages of the cell, and something would be. */
  readonly gained: ReadonlyArray<ChangedCell>
  /** Where something was for all ages of the cell, and nothing would be. */
  readonly lost: ReadonlyArray<ChangedCell>
  /** Where something is before and after, but by other offers or in other weeks. */
  readonly changed: ReadonlyArray<ChangedCell>
  /** Offers that would lie in no cell, and did not so before: something about them is not known or not fixed. */
  readonly notCounted: ReadonlyArray<UnplacedOffer>
}

/** What a change would mean for reach. @german Veränderte Erreichbarkeit */
export interface ReachDifference {
  readonly before: Reach
  readonly after: Reach
  /** Points from which an offer would be in reach, and was not. */
  readonly gained: ReadonlyArray<PointReach>
  /** Points from which none would be in reach any more. */
  readonly lost: ReadonlyArray<PointReach>
}

/**
 * The catalogue as it would be with other offers: those added are held against the calendars like all others.
 *
 * An offer of an institution that is not active, or that takes place outside of the period, would not be in it.
 *
 * @example
 * import { indexNetwork, Institution, LocalDate, Offer, offerCatalogue, withChange } from "@sozialraum/core"
 * const index = indexNetwork({ institutions: [Institution.parse({ id: "verein", name: "Verein", types: ["sportverein"] })] })
 * const period = { from: LocalDate.parse("2026-09-01"), to: LocalDate.parse("2027-02-01") }
 * const catalogue = offerCatalogue(index, { asOf: period.from, period, calendars: [] })
 * const idea = Offer.parse({ id: "idee", title: "Turnen", institution: "verein", form: "gruppe", state: "draft" })
 * withChange(catalogue, { add: [idea] }).entries.map(({ offer }) => [offer.id, offer.state]) // => [["idee", "published"]]
 */
export const withChange = (catalogue: OfferCatalogue, { add = [], remove = [] }: OfferChange): OfferCatalogue => {
  const { index, entries } = catalogue
  const offers = add.map(published)
  const network = { ...index.network, offers }
  const added =
    offers.length === 0
      ? []
      : offerCatalogue(
          { ...index, network, offersOf: groupedBy(offers, ({ institution }) => institution) },
          { ...catalogue, audience: "planning" },
        ).entries
  const gone = new Set<OfferId>([...remove, ...offers.map(({ id }) => id)])
  const all = [...entries.filter(({ offer }) => !gone.has(offer.id)), ...added]
  return { ...catalogue, entries: all, byId: new Map(all.map((entry) => [entry.offer.id, entry])) }
}

/** What a change would mean. @german Folgen einer gedanklichen Änderung */
export interface ChangeEffect {
  readonly coverage?: CoverageDifference
  readonly reach?: ReachDifference
  /** Added offers that would be in no question: their institution is unknown or not active, or they lie outside of the period. */
  readonly withoutEffect: ReadonlyArray<OfferId>
}

/**
 * What a new offer, a changed one or the end of one would mean for coverage and for reach.
 *
 * @param asked - what is to be compared: either or both
 * @rule Q24
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, LocalDate, Offer, offerCatalogue, pointsOfInstitutions, whatIf } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const { points } = pointsOfInstitutions(catalogue, { types: ["grundschule"] })
 * const pool = catalogue.entries.find(({ offer }) => offer.id === "schwimmkurs-anfaenger")?.offer
 * const places = [{ at: "site", site: "schulen:226/standort" }]
 * const idea = Offer.parse({ ...pool, id: "schwimmen-stiepel", places })
 * const { reach } = whatIf(catalogue, { add: [idea] }, { reach: { points, withinMinutes: 15, offers: { topics: ["schwimmen"] } } })
 * reach?.gained.map(({ point }) => point) // => ["schulen:226"]
 */
export const whatIf = (
  catalogue: OfferCatalogue,
  change: OfferChange,
  asked: { readonly coverage?: CoverageQuestion; readonly reach?: ReachQuestion },
): ChangeEffect => {
  const after = withChange(catalogue, change)
  return {
    withoutEffect: (change.add ?? []).flatMap(({ id }) => (after.byId.has(id) ? [] : [id])),
    ...(asked.coverage === undefined
      ? {}
      : { coverage: coverageDifference(coverage(catalogue, asked.coverage), coverage(after, asked.coverage)) }),
    ...(asked.reach === undefined
      ? {}
      : { reach: reachDifference(reach(catalogue, asked.reach), reach(after, asked.reach)) }),
  }
}

/**
 * In which cells two coverages along the same axes differ: before and after a change, or of two periods.
 */
export const coverageDifference = (before: Coverage, after: Coverage): CoverageDifference => {
  const earlier = new Map(before.cells.map((cell) => [placeKey(cell), cell]))
  const later = new Map(after.cells.map((cell) => [placeKey(cell), cell]))
  const both = before.cells.map((cell) => changedCell(cell, later.get(placeKey(cell))))
  const fresh = after.cells.filter((cell) => !earlier.has(placeKey(cell))).map((cell) => changedCell(undefined, cell))
  const known = new Set(before.notCounted.map(({ offer }) => offer))
  const differing = [...both, ...fresh].filter((cell) => !isSame(cell))
  return {
    gained: differing.filter((cell) => !isCovered(cell.before) && isCovered(cell.after)),
    lost: differing.filter((cell) => isCovered(cell.before) && !isCovered(cell.after)),
    changed: differing.filter((cell) => isCovered(cell.before) === isCovered(cell.after)),
    notCounted: after.notCounted.filter(({ offer }) => !known.has(offer)),
  }
}

const changedCell = (before: CoverageCell | undefined, after: CoverageCell | undefined): ChangedCell => {
  const { offers: _offers, partly: _partly, weeks: _weeks, ...place } = before ?? after ?? nowhere
  return { place, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

const nowhere: CoverageCell = { offers: [], partly: [], weeks: { certain: 0, uncertain: 0, of: 0 } }

const isCovered = (cell: CoverageCell = nowhere): boolean => cell.offers.length > 0

const isSame = ({ before = nowhere, after = nowhere }: ChangedCell): boolean => contentKey(before) === contentKey(after)

const contentKey = ({ offers, partly, weeks: { certain, uncertain, of } }: CoverageCell): string =>
  JSON.stringify([offers, partly, certain, uncertain, offers.length === 0 ? 0 : of])

const reachDifference = (before: Reach, after: Reach): ReachDifference => ({
  before,
  after,
  gained: after.of.filter(({ isReached }, place) => isReached && before.of[place]?.isReached === false),
  lost: after.of.filter(({ isReached }, place) => !isReached && before.of[place]?.isReached === true),
})

const published = (offer: Offer): PublishedOffer => {
  if (offer.state === "paused") {
    const { pause: _pause, ...rest } = offer
    return { ...rest, state: "published" }
  }
  if (offer.state === "returned") {
    const { returnedBecause: _because, ...rest } = offer
    return { ...rest, state: "published" }
  }
  return { ...offer, state: "published" }
}
