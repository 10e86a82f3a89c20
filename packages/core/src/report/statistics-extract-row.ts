/** Statistics rows: what the federal statistics of youth work ask of one offer, and how often it took place in a year. */
import type { CodeOf, Institution, Provider, ProviderId, youthWorkCategories } from "../institution/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import {
  type CooperatingSchoolKind,
  type Offer,
  type OfferId,
  type OfferParticipants,
  type OfferPlace,
  offerDates,
} from "../offer/index.js"
import { Ags } from "../official-key.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Interval, LocalDate } from "../time/index.js"

/** What the statistics ask of an offer that is counted. @german Erhebungsmerkmal */
export type StatisticsField =
  | "carrierKind"
  | "carrierName"
  | "carrierLegalForm"
  | "places"
  | "schedule"
  | "schoolKind"
  | "participants"
  | "participantsBySex"
  | "participantsByAge"

/**
 * How often an offer takes place in the year: by arrangement, or on so many planned dates, at times of its timetable that
 * return and at single ones. What closures take away is not taken off.
 *
 * @german Häufigkeit
 */
export type StatisticsFrequency =
  | { readonly kind: "byArrangement" }
  | { readonly kind: "dates"; readonly planned: number; readonly recurring: number; readonly single: number }

/** An offer that is counted, with what the statistics ask of it. @german Gemeldetes Angebot */
export interface StatisticsRow {
  readonly offer: OfferId
  readonly title: string
  readonly category: CodeOf<typeof youthWorkCategories>
  readonly carrier: {
    readonly id?: ProviderId
    readonly kind?: NonNullable<Provider["kind"]>
    readonly name?: string
    readonly legalForm?: string
  }
  /** The first day and the first day without it, where they lie in the year. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly frequency?: StatisticsFrequency
  /** Where it takes place, each kind once. */
  readonly placeKinds: ReadonlyArray<OfferPlace["at"]>
  /** The municipalities in which it takes place, by their official keys. */
  readonly municipalities: ReadonlyArray<Ags>
  /** Of offers that are made with a school, in the order of the partners. */
  readonly schoolKinds: ReadonlyArray<CooperatingSchoolKind>
  /** Those of the year, small numbers as they are: an extract goes to the statistical office and to nobody else. */
  readonly participants?: OfferParticipants
  /** What is asked of it and nobody recorded. */
  readonly missing: ReadonlyArray<StatisticsField>
}

/** The network, and the year with its first and last day. */
export interface Surroundings {
  readonly index: NetworkIndex
  readonly directory: Directory
  readonly year: number
  readonly window: Interval
  readonly from: LocalDate
  readonly last: LocalDate
}

/** What is known of the dates of a year: none where nobody wrote a timetable. */
export interface DatesOfYear {
  readonly frequency?: StatisticsFrequency
}

/** Nothing where an offer has no date in the year. Which dates closures take away, only calendars know. */
export const datesIn = (offer: Offer, { window, from, last }: Surroundings): DatesOfYear | undefined => {
  if ((offer.from ?? from) > last || (offer.to !== undefined && offer.to <= from)) return undefined
  const { schedule } = offer
  if (schedule?.kind !== "dates") {
    if (restsAllYear(offer, { from, last })) return undefined
    return schedule === undefined ? {} : { frequency: { kind: schedule.kind } }
  }
  const { kept } = offerDates(offer, window, { calendars: [] })
  if (kept.length === 0) return undefined
  const rows = [...new Set(kept.map(({ slot }) => slot))]
  const recurring = rows.filter((slot) => schedule.slots[slot]?.series.rule !== undefined).length
  return { frequency: { kind: "dates", planned: kept.length, recurring, single: rows.length - recurring } }
}

const restsAllYear = (offer: Offer, { from, last }: Pick<Surroundings, "from" | "last">): boolean =>
  offer.state === "paused" && offer.pause.from <= from && (offer.pause.to === undefined || offer.pause.to > last)

interface Counted extends Surroundings, DatesOfYear {
  readonly category: StatisticsRow["category"]
  readonly provider: Provider | undefined
}

/** A counted offer with what the statistics ask of it. */
export const rowOf = (offer: Offer, counted: Counted): StatisticsRow => {
  const { category, provider, index, frequency } = counted
  const { id, title, places, partners, from, to } = offer
  const participants = offer.participants?.find(({ year }) => year === counted.year)
  const schoolKinds = partners.flatMap(({ schoolKind }) => schoolKind ?? [])
  const schools = partners.filter(({ institution }) => isSchool(index.institutions.get(institution)))
  const missing: ReadonlyArray<readonly [StatisticsField, boolean]> = [
    ["carrierKind", provider?.kind === undefined],
    ["carrierName", provider === undefined],
    ["carrierLegalForm", provider?.legalForm === undefined],
    ["places", places.length === 0],
    ["schedule", frequency === undefined],
    ["schoolKind", schools.some(({ schoolKind }) => schoolKind === undefined)],
    ["participants", participants === undefined],
    // Of events and projects alone, who took part is asked for by sex and age.
    ["participantsBySex", category === "veranstaltungProjekt" && participants?.bySex === undefined],
    ["participantsByAge", category === "veranstaltungProjekt" && participants?.byAge === undefined],
  ]
  return {
    offer: id,
    title,
    category,
    carrier: provider === undefined ? {} : carrierFacts(provider),
    ...(from !== undefined && counted.from <= from ? { from } : {}),
    ...(to !== undefined && to <= counted.last ? { to } : {}),
    ...(frequency === undefined ? {} : { frequency }),
    placeKinds: [...new Set(places.map(({ at }) => at))],
    municipalities: [...new Set(places.flatMap((place) => municipalitiesOf(place, counted)))],
    schoolKinds,
    ...(participants === undefined ? {} : { participants }),
    missing: missing.flatMap(([field, isMissing]) => (isMissing ? [field] : [])),
  }
}

const carrierFacts = ({ id, kind, name, legalForm }: Provider): StatisticsRow["carrier"] => ({
  id,
  ...(kind === undefined ? {} : { kind }),
  name,
  ...(legalForm === undefined ? {} : { legalForm }),
})

const municipalitiesOf = (place: OfferPlace, { index, directory }: Surroundings): ReadonlyArray<Ags> => {
  if (place.at === "digital") return []
  const areas = place.at === "site" ? directory.areasOf(place.site) : directory.areasAround(place.unit)
  return areas.flatMap(({ unit }) => keysOf(index, unit))
}

const keysOf = (index: NetworkIndex, unit: SpatialUnitId): ReadonlyArray<Ags> =>
  (index.areas.units.get(unit)?.externalIds ?? []).flatMap(({ scheme, value }) => {
    const key = scheme === "de-ags" ? Ags.safeParse(value) : undefined
    return key?.success === true ? [key.data] : []
  })

const schoolTypes = new Set(["grundschule", "foerderschule", "weiterfuehrendeSchule", "berufskolleg"])

const isSchool = (institution: Institution | undefined): boolean =>
  institution?.types.some((type) => schoolTypes.has(type)) === true
