/** Gaps of a life world: topics, weekdays and holidays without an offer in reach, and partners that are not there. */
import { type InstitutionId, type StatutoryPartner, sgb8Partners } from "../institution/index.js"
import { institutionsNear } from "../network/index.js"
import type { OfferId, TopicCode } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import { Weekday } from "../time/index.js"
import type { HolidaySpan } from "./holiday-spans.js"
import type { OfferInReach } from "./offers-in-reach.js"
import type { SchoolPlace } from "./school-place.js"
import type { PlaceNearby } from "./surroundings.js"

/** A group of partners of whom none is in reach or in the areas of a school. @german Fehlender Partner */
export interface MissingPartner extends StatutoryPartner {
  /** The nearest one that the network knows; left out where it knows none with a place. */
  readonly nearest?: { readonly institution: InstitutionId; readonly name: string; readonly metres: number }
}

/**
 * With whom a school is to work together in its area: the neighbours in youth welfare, and those whom youth welfare itself
 * has to work with.
 *
 * @source SGB VIII, section 81; KKG, section 3 paragraph 2; SchulG NRW, section 5
 * @rule R33
 */
export const statutoryNeighbours: ReadonlyArray<StatutoryPartner> = [
  { code: "kita", german: "Kindertageseinrichtungen", english: "Day-care centres", types: ["kita", "familienzentrum"] },
  {
    code: "jugendarbeit",
    german: "Offene Kinder- und Jugendarbeit",
    english: "Open youth work",
    types: ["jugendfreizeithaus", "jugendtreff", "abenteuerspielplatz", "spielmobil"],
  },
  { code: "beratung", german: "Erziehungsberatung", english: "Family counselling", types: ["erziehungsberatung"] },
  {
    code: "asd",
    german: "Allgemeiner Sozialer Dienst",
    english: "General social services",
    types: ["asdBezirkssozialdienst", "jugendamt"],
  },
  ...sgb8Partners,
]

/** Holidays, and the offers in reach that take place in them. @german Ferienangebote */
export interface HolidayOffers extends HolidaySpan {
  readonly offers: ReadonlyArray<OfferId>
}

/** What the children of a school do not find in reach. @german Lücken im Umfeld */
export interface LifeWorldGaps {
  /** Of {@link childhoodTopics}, as far as the taxonomy has them. */
  readonly topics: ReadonlyArray<TopicCode>
  /** Without an offer in term. */
  readonly weekdays: ReadonlyArray<Weekday>
  /** Without an offer; left out where no calendar tells the holidays. */
  readonly holidays?: ReadonlyArray<HolidaySpan>
  /** @rule R33 */
  readonly partners: ReadonlyArray<MissingPartner>
}

/**
 * The topics that any childhood touches: the fields of youth work, care and health. Whether an offer for them is in reach
 * is asked everywhere; of narrower ones nobody can say that they have to be.
 *
 * @source SGB VIII, section 11 paragraph 3
 */
export const childhoodTopics: ReadonlyArray<TopicCode> = [
  "bewegung",
  "kultur",
  "freizeit",
  "bildung",
  "beteiligung",
  "betreuung",
  "gesundheit",
  "beratung",
]

/**
 * Which offers take place in which holidays. An offer by arrangement has no dates, and is in none of them.
 *
 * @internal
 */
export const offersInHolidays = (
  catalogue: OfferCatalogue,
  offers: ReadonlyArray<OfferInReach>,
  holidays: ReadonlyArray<HolidaySpan>,
): ReadonlyArray<HolidayOffers> => {
  const days = offers.map(({ offer }) => ({
    offer,
    dates: (catalogue.byId.get(offer)?.times ?? []).flatMap(({ dates }) => dates),
  }))
  return holidays.map((span) => ({
    ...span,
    offers: days
      .filter(({ dates }) => dates.some((date) => catalogue.asOf <= date && span.from <= date && date < span.to))
      .map(({ offer }) => offer),
  }))
}

/**
 * What is missing around a school. Offers that take place somewhere count, those on a screen do not; offers for families
 * fill a topic, and no day of the children.
 *
 * @internal
 */
export const lifeWorldGaps = (
  catalogue: OfferCatalogue,
  place: SchoolPlace,
  found: {
    readonly offers: ReadonlyArray<OfferInReach>
    readonly places: ReadonlyArray<PlaceNearby>
    readonly holidays?: ReadonlyArray<HolidayOffers>
  },
): LifeWorldGaps => {
  const { taxonomy } = catalogue
  const running = found.offers.filter(
    ({ reach, times, byArrangement }) => reach.by !== "digital" && (times.length > 0 || byArrangement),
  )
  const forChildren = running.filter((offer) => offer.for === "children")
  const topics = new Set(running.flatMap(({ offer }) => [...(catalogue.byId.get(offer)?.topics ?? [])]))
  const weekdays = new Set(
    forChildren.flatMap(({ times }) => times.flatMap(({ weekday, inTerm }) => (inTerm > 0 ? weekday : []))),
  )
  const inHolidays = new Set(forChildren.map(({ offer }) => offer))
  return {
    topics: childhoodTopics.filter((code) => taxonomy.some((topic) => topic.code === code) && !topics.has(code)),
    weekdays: Weekday.options.filter((weekday) => !weekdays.has(weekday)),
    ...(found.holidays === undefined
      ? {}
      : {
          holidays: found.holidays
            .filter(({ offers }) => !offers.some((offer) => inHolidays.has(offer)))
            .map(({ from, to, reason }) => ({ from, to, reason })),
        }),
    partners: missingPartners(catalogue, place, found.places),
  }
}

/** A partner is there if it is in reach, works in one of the areas, or is there for their children. */
const missingPartners = (
  { index, directory, asOf }: OfferCatalogue,
  { school, areas, position }: SchoolPlace,
  places: ReadonlyArray<PlaceNearby>,
): ReadonlyArray<MissingPartner> => {
  const there = new Set([
    ...places.flatMap(({ institution }) => institution ?? []),
    ...areas.flatMap(({ unit }) => directory.institutionsIn(unit).map(({ institution }) => institution)),
    ...areas.flatMap(({ unit }) => directory.institutionsServing(unit)),
  ])
  there.delete(school.id)
  const types = new Set([...there].flatMap((id) => index.institutions.get(id)?.types ?? []))
  return statutoryNeighbours
    .filter((group) => group.types.length > 0 && !group.types.some((type) => types.has(type)))
    .map((group) => {
      const [nearest] =
        position === undefined
          ? []
          : institutionsNear(index, position, { asOf, types: group.types, count: 2 }).filter(
              ({ institution }) => institution !== school.id,
            )
      return {
        ...group,
        ...(nearest === undefined
          ? {}
          : {
              nearest: {
                institution: nearest.institution,
                name: index.institutions.get(nearest.institution)?.name ?? nearest.institution,
                metres: nearest.metres,
              },
            }),
      }
    })
}
