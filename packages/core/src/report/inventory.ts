/** Inventory: what there is in an area, counted by type, paragraph, carrier, age band, topic or form. */
import { agesReached } from "../coverage/index.js"
import { groupedByEach } from "../grouped.js"
import {
  type Accessibility,
  type Institution,
  type InstitutionId,
  institutionTypes,
  providerOn,
  sitesOn,
} from "../institution/index.js"
import { ageRangeOfYears, type LegalBasis, type Offer } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { meet } from "./meant-for.js"

/** By what an inventory is counted. @german Gliederung des Bestands */
export type InventoryGrouping = "type" | "paragraph" | "carrier" | "ageBand" | "topic" | "form"

/** A number of institutions or offers; what nobody recorded is counted as such, never as none. @german Gezählter Bestand */
export interface InventoryCount {
  readonly count: number
  /** The places of those that state them, and how many state none. */
  readonly places: { readonly sum: number; readonly unknown: number }
  readonly stepFree: { readonly yes: number; readonly no: number; readonly unknown: number }
}

/** The institutions and the offers of one group. @german Bestandsgruppe */
export interface InventoryGroup {
  /** A type, a paragraph, the id of a carrier, an age band as `6-9`, a topic or a form; left out where it is not known. */
  readonly key?: string
  readonly institutions: InventoryCount
  readonly offers: InventoryCount
}

/** What there is in an area. @german Bestand */
export interface Inventory {
  readonly area: SpatialUnitId
  readonly groupBy: InventoryGrouping
  /**
   * The largest first, age bands the youngest first; what belongs to several groups is counted in each. What has no known
   * group comes last.
   */
  readonly groups: ReadonlyArray<InventoryGroup>
  /** Each institution and each offer once. */
  readonly total: Omit<InventoryGroup, "key">
}

/** The age bands of an inventory, in years; the last one ends where youth does. @source SGB VIII, section 7 paragraph 1 */
export const inventoryAgeBands = [
  { key: "0-2", from: 0, to: 2 },
  { key: "3-5", from: 3, to: 5 },
  { key: "6-9", from: 6, to: 9 },
  { key: "10-13", from: 10, to: 13 },
  { key: "14-17", from: 14, to: 17 },
  { key: "18-26", from: 18, to: 26 },
] as const

/**
 * Counts what there is in an area: the institutions that work there or are there for its children, and the offers of the
 * catalogue that take place there or serve it.
 *
 * Institutions are counted by age band, topic and form as their offers are; by paragraph, as their types and their offers
 * are.
 *
 * @rule Q17
 * @example
 * import { indexNetwork, inventory, LocalDate, offerCatalogue, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-08-01"), LocalDate.parse("2027-08-01")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars: [] })
 * const area = SpatialUnitId.parse("bochum/sued/querenburg")
 * const [first] = inventory(catalogue, { area, groupBy: "type" }).groups
 * first?.key // => "spielplatz"
 * first?.institutions.count // => 16
 * first?.institutions.places // => { sum: 0, unknown: 16 }
 */
export const inventory = (
  catalogue: OfferCatalogue,
  { area, groupBy }: { readonly area: SpatialUnitId; readonly groupBy: InventoryGrouping },
): Inventory => {
  const entries = catalogue.entries.filter(({ areas }) => areas.has(area))
  const institutions = institutionsOf(catalogue, area)
  const offersOf = groupedByEach(entries, ({ institution }) => [institution.id])
  const keys = keysBy(catalogue)[groupBy]
  const byKey = groupedByEach(entries, (entry) => orUnknown(keys.ofOffer(entry)))
  const institutionsByKey = groupedByEach(institutions, (institution) =>
    orUnknown(keys.ofInstitution(institution, offersOf.get(institution.id) ?? [])),
  )
  const groups = [...new Set([...institutionsByKey.keys(), ...byKey.keys()])].map(
    (key): InventoryGroup => ({
      ...(key === undefined ? {} : { key }),
      institutions: countInstitutions(catalogue, institutionsByKey.get(key) ?? []),
      offers: countOffers(byKey.get(key) ?? [], area),
    }),
  )
  return {
    area,
    groupBy,
    groups: groups.toSorted(groupBy === "ageBand" ? youngestFirst : largestFirst),
    total: { institutions: countInstitutions(catalogue, institutions), offers: countOffers(entries, area) },
  }
}

const institutionsOf = ({ index, directory }: OfferCatalogue, area: SpatialUnitId): ReadonlyArray<Institution> => {
  const there = new Set<InstitutionId>([
    ...directory.institutionsIn(area).map(({ institution }) => institution),
    ...directory.institutionsServing(area),
  ])
  return index.network.institutions.filter(({ id }) => there.has(id))
}

interface Keys {
  readonly ofOffer: (entry: CatalogueEntry) => ReadonlyArray<string>
  readonly ofInstitution: (institution: Institution, offers: ReadonlyArray<CatalogueEntry>) => ReadonlyArray<string>
}

const keysBy = ({ asOf }: OfferCatalogue): Readonly<Record<InventoryGrouping, Keys>> => {
  const carrier = (institution: Institution) => providerOn(institution, asOf) ?? []
  const asOffers = (ofOffer: Keys["ofOffer"]): Keys => ({
    ofOffer,
    ofInstitution: (_institution, offers) => offers.flatMap(ofOffer),
  })
  return {
    type: { ofOffer: ({ institution }) => institution.types, ofInstitution: ({ types }) => types },
    carrier: {
      ofOffer: ({ institution }) => [carrier(institution)].flat(),
      ofInstitution: (institution) => [carrier(institution)].flat(),
    },
    paragraph: {
      ofOffer: ({ offer }) => offer.legalBases.map(paragraphOf),
      ofInstitution: ({ types }, offers) => [
        ...types.flatMap(usualParagraphs),
        ...offers.flatMap(({ offer }) => offer.legalBases.map(paragraphOf)),
      ],
    },
    ageBand: asOffers(({ offer }) => bandsOf(offer)),
    topic: asOffers(({ offer }) => offer.topics),
    form: asOffers(({ offer }) => [offer.form]),
  }
}

/** What belongs to no group belongs to the one that nobody knows. */
const orUnknown = (keys: ReadonlyArray<string>): ReadonlyArray<string | undefined> =>
  keys.length === 0 ? [undefined] : [...new Set(keys)]

const paragraphOf = (basis: LegalBasis): string =>
  basis.law === "none" ? "none" : [basis.law, basis.section].filter((part) => part !== undefined).join(" ")

const usualParagraphs = (type: string): ReadonlyArray<string> => {
  const facts = Object.entries(institutionTypes).find(([known]) => known === type)?.[1]
  return (facts?.paragraphs ?? []).map((section) => `sgb8 ${section}`)
}

/** Of those who come, and of the children of those who come. Ages that nobody told are all ages: no band is meant more. */
const bandsOf = ({ targetGroups }: Offer): ReadonlyArray<string> => {
  const ranges = agesReached(targetGroups).filter(
    ({ fromMonths, toMonths }) => fromMonths !== undefined || toMonths !== undefined,
  )
  return inventoryAgeBands
    .filter((band) => ranges.some((range) => meet(range, ageRangeOfYears(band))))
    .map(({ key }) => key)
}

const countInstitutions = ({ index, asOf }: OfferCatalogue, institutions: ReadonlyArray<Institution>): InventoryCount =>
  counted(
    institutions.map((institution) => ({
      places: institution.capacity,
      stepFree: stepFreeOf(sitesOn(institution, asOf).map((site) => index.sites.get(site)?.accessibility)),
    })),
  )

/** The offer itself says how it is reached, else the sites where it takes place in the area. */
const countOffers = (entries: ReadonlyArray<CatalogueEntry>, area: SpatialUnitId): InventoryCount =>
  counted(
    entries.map(({ offer, places }) => ({
      places: offer.registration?.capacity,
      stepFree: stepFreeOf(
        offer.accessibility?.physical?.stepFree === undefined
          ? places.filter(({ units }) => units.has(area)).map(({ site }) => site?.accessibility)
          : [offer.accessibility.physical],
      ),
    })),
  )

interface Countable {
  readonly places: number | undefined
  readonly stepFree: keyof InventoryCount["stepFree"]
}

const counted = (all: ReadonlyArray<Countable>): InventoryCount => {
  const stated = all.flatMap(({ places }) => places ?? [])
  const stepFree = (answer: Countable["stepFree"]): number => all.filter((one) => one.stepFree === answer).length
  return {
    count: all.length,
    places: { sum: stated.reduce((sum, places) => sum + places, 0), unknown: all.length - stated.length },
    stepFree: { yes: stepFree("yes"), no: stepFree("no"), unknown: stepFree("unknown") },
  }
}

/** One way in without steps is enough; that there is none, only those say where every place was looked at. */
const stepFreeOf = (places: ReadonlyArray<Accessibility | undefined>): Countable["stepFree"] => {
  if (places.some((place) => place?.stepFree === true)) return "yes"
  return places.length > 0 && places.every((place) => place?.stepFree === false) ? "no" : "unknown"
}

const largestFirst = (a: InventoryGroup, b: InventoryGroup): number => {
  if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined)
  return b.institutions.count + b.offers.count - (a.institutions.count + a.offers.count) || (a.key < b.key ? -1 : 1)
}

const youngestFirst = (a: InventoryGroup, b: InventoryGroup): number => bandOf(a) - bandOf(b)

const bandOf = ({ key }: InventoryGroup): number =>
  key === undefined ? inventoryAgeBands.length : inventoryAgeBands.findIndex((band) => band.key === key)
