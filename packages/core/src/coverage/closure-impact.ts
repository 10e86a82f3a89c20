/** The impact of a closure: what is lost when an institution closes, what is near instead, and what is needed then. */
import { type Position, straightLineWalking, type WalkingTime } from "../geo/index.js"
import {
  type Institution,
  type InstitutionId,
  type InstitutionType,
  type Site,
  type SiteId,
  sitesOn,
} from "../institution/index.js"
import {
  type ClosingProposal,
  closingProposals,
  institutionsNear,
  type NearbyInstitution,
  type NetworkIndex,
  usersOf,
} from "../network/index.js"
import { isShownTo, type OfferId } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"
import { maySee } from "../visibility.js"
import { usualAgeSpans } from "./age-span.js"
import { type NeedOutline, needsAfter } from "./closure-needs.js"
import { type CoverageQuestion, coverage } from "./coverage.js"
import { type LostOffer, lostOffer, replacements } from "./lost-offer.js"
import { type ChangedCell, coverageDifference, withChange } from "./what-if.js"

/** An institution that could take in those whom another one leaves behind. @german Ausweichmöglichkeit */
export interface Alternative extends NearbyInstitution {
  /** Left out where no list says it. */
  readonly capacity?: number
}

/** What a closure means for those who come there. @german Schließungsfolgen */
export interface ClosureImpact {
  readonly institution: InstitutionId
  /** The first day on which it is closed. */
  readonly on: LocalDate
  /** Places that go; left out where no list says how many there were. */
  readonly capacity?: number
  readonly proposals: ReadonlyArray<ClosingProposal>
  /** The site from which near is seen; left out where none has a position, and nothing is near. */
  readonly seenFrom?: SiteId
  /** For each type that the institution has: who is there instead, nearest first; empty where nobody is known. */
  readonly alternatives: ReadonlyArray<{
    readonly type: InstitutionType
    readonly nearest: ReadonlyArray<Alternative>
  }>
  /** Its offers that would have gone on, in the order of the network. */
  readonly offers: ReadonlyArray<LostOffer>
  /** Offers of others at sites that nobody else uses: they need another place. */
  readonly displaced: ReadonlyArray<OfferId>
  /** Offers of others that are made together with it. */
  readonly withoutPartner: ReadonlyArray<OfferId>
  /** Where nothing is left for all ages of a cell, from that day to the end of the period. */
  readonly uncovered: ReadonlyArray<ChangedCell>
  /** What to register, because nothing near replaces an offer: drafts, for people to decide on. */
  readonly needs: ReadonlyArray<NeedOutline>
}

/** How far to look around. @german Angaben zu den Schließungsfolgen */
export interface ClosureOptions {
  /** The most alternatives for each type and for each offer, 3 unless said. */
  readonly count?: number
  readonly walking?: WalkingTime
  /** How far away an offer may be to replace another one; any of the alternatives, unless said. */
  readonly withinMetres?: number
  /** Along which axes `uncovered` is told: by the areas and topics of its offers, ages and weekdays, unless said. */
  readonly coverage?: CoverageQuestion
}

/**
 * What is lost when an institution closes on a day: its offers, for whom they were, what is near instead, and where
 * nothing is left.
 *
 * Near is seen from the main site that it uses on the day before, or from the next one that has a position; an offer is
 * seen from where it takes place.
 *
 * @param catalogue - as it is before: offers of an institution that is closed already are not in it
 * @param closure - `on` is the first day on which it is closed
 * @returns `undefined` where the network does not know the institution
 * @rule R11, Q22
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { closureImpact, indexNetwork, InstitutionId, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const impact = closureImpact(catalogue, { institution: InstitutionId.parse("partner:P3"), on: LocalDate.parse("2027-01-01") })
 * const girls = impact?.offers.find(({ offer }) => offer === "maedchentreff")
 * girls?.alternatives.map(({ offer, weekdays }) => [offer, weekdays]) // => [["spielmobil-hustadt", []], ["spielmobil-kuehneplatz", ["th"]]]
 */
export const closureImpact = (
  catalogue: OfferCatalogue,
  { institution: id, on }: { readonly institution: InstitutionId; readonly on: LocalDate },
  options: ClosureOptions = {},
): ClosureImpact | undefined => {
  const { index } = catalogue
  const closing = index.institutions.get(id)
  if (closing === undefined) return undefined
  const { count = 3, walking = straightLineWalking(), withinMetres = Number.POSITIVE_INFINITY } = options
  const sites = sitesOn(closing, addDays(on, -1))
  const [from] = sites.flatMap((site) => locatedSite(index.sites.get(site)))
  const after = fromDay(catalogue, on)
  const own = after.entries.filter(({ institution }) => institution.id === id)
  const others = after.entries.filter(({ institution }) => institution.id !== id)
  const alone = new Set(sites.filter((site) => usersOf(index, site, on).every((user) => user.id === id)))
  const going = own.map(replacements(after, others))
  const near = { from: from?.position, on, count, walking }
  return {
    institution: id,
    on,
    ...capacityOf(closing),
    proposals: closingProposals(index, id, on).filter((proposal) => isFor(proposal, catalogue)),
    ...(from === undefined ? {} : { seenFrom: from.site }),
    alternatives: closing.types.map((type) => ({ type, nearest: alternatives(index, closing, { ...near, type }) })),
    offers: going.map((one) => lostOffer(one, { count, walking })),
    displaced: others.filter((entry) => isAt(entry, alone)).map(({ offer }) => offer.id),
    withoutPartner: others
      .filter(({ offer }) => offer.partners.some(({ institution }) => institution === id))
      .map(({ offer }) => offer.id),
    uncovered: uncovered(after, own, options.coverage),
    needs: needsAfter(after, going, { institution: id, on, withinMetres }),
  }
}

/** The catalogue from a day on: without the dates before, and without offers that have ended by then. */
const fromDay = (catalogue: OfferCatalogue, on: LocalDate): OfferCatalogue => {
  const { period, entries } = catalogue
  const [, from = period.from] = [period.from, period.to, on].sort()
  const entriesThen = entries
    .filter(({ offer }) => offer.to === undefined || offer.to > on)
    .map((entry) => ({
      ...entry,
      times: entry.times.flatMap((time) => {
        const dates = time.dates.filter((date) => date >= on)
        return dates.length === 0 ? [] : [{ ...time, dates, uncertain: time.uncertain.filter((date) => date >= on) }]
      }),
    }))
  return {
    ...catalogue,
    period: { ...period, from },
    entries: entriesThen,
    byId: new Map(entriesThen.map((entry) => [entry.offer.id, entry])),
  }
}

const uncovered = (
  catalogue: OfferCatalogue,
  own: ReadonlyArray<CatalogueEntry>,
  question: CoverageQuestion = {
    areas: [...new Set(own.flatMap(({ areas }) => [...areas]))].sort(),
    topics: [...new Set(own.flatMap(({ offer }) => offer.topics))].sort(),
    ages: usualAgeSpans,
    weekdays: Weekday.options,
  },
): ReadonlyArray<ChangedCell> => {
  const without = withChange(catalogue, { remove: own.map(({ offer }) => offer.id) })
  return coverageDifference(coverage(catalogue, question), coverage(without, question)).lost
}

const isAt = ({ places }: CatalogueEntry, sites: ReadonlySet<SiteId>): boolean =>
  places.some(({ place }) => place.at === "site" && sites.has(place.site))

/** Members, loans and contacts are for the network; an offer is for whoever may see it. @rule P9 */
const isFor = (proposal: ClosingProposal, { index, audience }: OfferCatalogue): boolean => {
  if (proposal.proposal !== "endOrHandOverOffer") return maySee(audience, "network")
  const offer = index.offers.get(proposal.offer)
  return offer !== undefined && isShownTo(offer, audience)
}

const locatedSite = (site: Site | undefined) =>
  site?.position === undefined ? [] : [{ site: site.id, position: site.position }]

interface Replacing {
  readonly from: Position | undefined
  readonly type: InstitutionType
  readonly on: LocalDate
  readonly count: number
  readonly walking: WalkingTime
}

const alternatives = (
  index: NetworkIndex,
  closing: Institution,
  { from, type, on, count, walking }: Replacing,
): ReadonlyArray<Alternative> =>
  from === undefined
    ? []
    : institutionsNear(index, from, { asOf: on, types: [type], count: count + 1, walking })
        .filter(({ institution }) => institution !== closing.id)
        .slice(0, count)
        .map((near) => ({ ...near, ...capacityOf(index.institutions.get(near.institution)) }))

const capacityOf = (institution: Institution | undefined): { readonly capacity?: number } =>
  institution?.capacity === undefined ? {} : { capacity: institution.capacity }
