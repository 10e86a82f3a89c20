/** The catalogue: the offers that a reader may find, each with what questions ask of it. */
import type { CalendarPlace, ClosureCalendar } from "../calendar/index.js"
import type { Position } from "../geo/index.js"
import { type Institution, mayAct, type Site } from "../institution/index.js"
import { type Directory, directoryOn, type NetworkIndex } from "../network/index.js"
import {
  asShownTo,
  isShownTo,
  type Offer,
  type OfferDates,
  type OfferId,
  type OfferPlace,
  type OfferTime,
  offerDates,
  offerTimes,
  offerTopics,
  type Taxonomy,
  type TopicCode,
  widerTopics,
} from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { berlin, type Interval, type LocalDate, type LocalDateTime } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { entryCalendars } from "./entry-calendars.js"

/** A place of an offer, with what is known of it. @german Ort eines Katalogeintrags */
export interface CataloguePlace {
  readonly place: OfferPlace
  /** Left out where it is on no map, or on a screen. */
  readonly position?: Position
  readonly site?: Site
  /** The units in which it lies, the wider ones and Sozialräume among them. */
  readonly units: ReadonlySet<SpatialUnitId>
}

/** An offer with everything that questions ask of it. @german Katalogeintrag */
export interface CatalogueEntry {
  readonly offer: Offer
  readonly institution: Institution
  /** In the order of the offer. */
  readonly places: ReadonlyArray<CataloguePlace>
  /** The units in which it takes place, those that it serves with all that lies in them, and the wider ones of both. */
  readonly areas: ReadonlySet<SpatialUnitId>
  /** Its own and all wider ones. */
  readonly topics: ReadonlySet<TopicCode>
  /** Those of the period. */
  readonly dates: OfferDates
  /** The same dates, by weekday and hours. */
  readonly times: ReadonlyArray<OfferTime>
}

/** Days from the first one to the one that is no longer among them. @german Zeitraum */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** For when and for whom a catalogue is made. @german Angaben zum Katalog */
export interface CatalogueOptions {
  readonly asOf: LocalDate
  /** The days whose dates it tells. */
  readonly period: Period
  /** All there are; each offer is held against those that apply where it takes place. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for offers whose units name no municipality: without it, no calendar speaks for these. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
  /** Everybody, unless said otherwise. */
  readonly audience?: Audience
  /** `offerTopics`, unless a network has its own. */
  readonly taxonomy?: Taxonomy
}

/** Offers, prepared for many questions about a period: made again from itself, it is the same. @german Angebotskatalog */
export interface OfferCatalogue extends Required<CatalogueOptions> {
  readonly index: NetworkIndex
  readonly directory: Directory
  /** In the order of the network. */
  readonly entries: ReadonlyArray<CatalogueEntry>
  readonly byId: ReadonlyMap<OfferId, CatalogueEntry>
}

/**
 * Prepares the offers of a network for questions.
 *
 * In it are offers that are published or paused, that the audience may see, that have not ended before `asOf`, and whose
 * institution is active.
 *
 * @rule R11, R18, P9
 */
export const offerCatalogue = (
  index: NetworkIndex,
  { asOf, period, calendars, region = {}, audience = "public", taxonomy = offerTopics }: CatalogueOptions,
): OfferCatalogue => {
  const directory = directoryOn(index, asOf)
  const window = intervalOf(period)
  const wider = new Map(taxonomy.map(({ code }) => [code, widerTopics(taxonomy, code)]))
  const entries = index.network.offers.flatMap((offer): ReadonlyArray<CatalogueEntry> => {
    const institution = index.institutions.get(offer.institution)
    if (institution === undefined || !mayAct(institution, asOf) || !isOpenIn(offer, { asOf, period, audience }))
      return []
    const places = offer.places.map((place) => placeOf(place, index, directory))
    const areas = areasOf(offer, places, directory)
    const applying = entryCalendars({ index, asOf, calendars, region }, { offer, institution, areas })
    const dates = offerDates(offer, window, { calendars: applying })
    const topics = new Set(offer.topics.flatMap((topic) => [topic, ...(wider.get(topic) ?? [])]))
    const shown = asShownTo(offer, audience)
    return [{ offer: shown, institution, places, areas, topics, dates, times: offerTimes(dates) }]
  })
  const byId = new Map(entries.map((entry) => [entry.offer.id, entry]))
  return { index, directory, asOf, period, calendars, region, audience, taxonomy, entries, byId }
}

/** The days of a period by the clock in Germany. */
const intervalOf = ({ from, to }: Period): Interval => ({
  // A day and a time of day that are both checked.
  start: `${from}T00:00` as LocalDateTime,
  end: `${to}T00:00` as LocalDateTime,
  zone: berlin,
})

const isOpenIn = (
  offer: Offer,
  { asOf, period, audience }: { readonly asOf: LocalDate; readonly period: Period; readonly audience: Audience },
): boolean =>
  (offer.state === "published" || offer.state === "paused") &&
  isShownTo(offer, audience) &&
  (offer.to === undefined || offer.to > (asOf < period.from ? asOf : period.from)) &&
  (offer.from === undefined || offer.from < period.to)

/** What an offer serves it serves as a whole: who is there for a city is there for each of its quarters. */
const areasOf = (
  { serves }: Offer,
  places: ReadonlyArray<CataloguePlace>,
  { areasAround, unitsIn }: Directory,
): ReadonlySet<SpatialUnitId> => {
  const served = serves.flatMap((unit) => [...areasAround(unit).map((area) => area.unit), ...unitsIn(unit)])
  return new Set([...places.flatMap(({ units }) => [...units]), ...served])
}

const placeOf = (place: OfferPlace, index: NetworkIndex, directory: Directory): CataloguePlace => {
  if (place.at === "digital") return { place, units: new Set() }
  if (place.at === "mobile") {
    const units = new Set(directory.areasAround(place.unit).map(({ unit }) => unit))
    return { place, units, ...(place.position === undefined ? {} : { position: place.position }) }
  }
  const site = index.sites.get(place.site)
  const units = new Set(directory.areasOf(place.site).map(({ unit }) => unit))
  return {
    place,
    units,
    ...(site === undefined ? {} : { site }),
    ...(site?.position === undefined ? {} : { position: site.position }),
  }
}
