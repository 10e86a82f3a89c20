/** Statistics rows: what the federal statistics of youth work ask of one offer. */
import type { CodeOf, Institution, Provider, ProviderId, youthWorkCategories } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { CooperatingSchoolKind, Offer, OfferId, OfferParticipants, OfferPlace } from "../offer/index.js"
import { type Ags, agsAmong } from "../official-key.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type DatesOfYear, type StatisticsFrequency, type Surroundings, unitsOf } from "./statistics-extract-dates.js"

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

interface Counted extends Surroundings, DatesOfYear {
  readonly category: StatisticsRow["category"]
  readonly provider: Provider | undefined
}

/** A counted offer with what the statistics ask of it. */
export const rowOf = (offer: Offer, counted: Counted): StatisticsRow => {
  const { category, provider, index, directory, frequency } = counted
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
    municipalities: [
      ...new Set(places.flatMap((place) => unitsOf(place, directory)).flatMap((unit) => keysOf(index, unit))),
    ],
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

const keysOf = (index: NetworkIndex, unit: SpatialUnitId): ReadonlyArray<Ags> => {
  const key = agsAmong(index.areas.units.get(unit)?.externalIds ?? [])
  return key === undefined ? [] : [key]
}

const schoolTypes = new Set(["grundschule", "foerderschule", "weiterfuehrendeSchule", "berufskolleg"])

const isSchool = (institution: Institution | undefined): boolean =>
  institution?.types.some((type) => schoolTypes.has(type)) === true
