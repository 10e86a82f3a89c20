/** Running now: whether somebody who sets out would find an offer going on. */
import { isOpenAt, type OpeningHours, type OpeningTimes, openingTimes } from "../hours/index.js"
import { openingHoursOn } from "../institution/index.js"
import { houseCalendars } from "../network/index.js"
import type { OfferDate } from "../offer/index.js"
import { berlin, dateOf, epochMs, type Instant, instantAt, toLocal } from "../time/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"

/**
 * Whether an offer runs at an instant.
 *
 * `date`: one of its dates runs. `house`: its times are agreed with each one who comes, and the house is open at one of
 * its places (its number there); `byAppointment` where one needs an appointment even so. `no`: neither. `unknown`: it has
 * no times, its house has no opening hours, or the instant lies outside the period of the catalogue.
 *
 * @german Jetzt geöffnet
 */
export type Running =
  | { readonly _tag: "date"; readonly date: OfferDate; readonly until: Instant; readonly uncertain?: true }
  | { readonly _tag: "house"; readonly place: number; readonly until?: Instant; readonly byAppointment?: true }
  | { readonly _tag: "no" }
  | { readonly _tag: "unknown" }

/**
 * Whether an offer of the catalogue runs at an instant, or its house is open where its times are agreed.
 *
 * @example
 * import { indexNetwork, Instant, LocalDate, offerCatalogue, runsAt } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars: [] })
 * const wednesday = Instant.parse("2026-09-02T14:00:00Z")
 * const running = catalogue.entries.filter((entry) => runsAt(catalogue, entry, wednesday)._tag === "date")
 * running.map(({ offer }) => offer.title).includes("Offener Treff") // => true
 */
export const runsAt = (catalogue: OfferCatalogue, entry: CatalogueEntry, instant: Instant): Running => {
  if (entry.offer.schedule?.kind !== "dates") return houseAt(catalogue, entry, instant)
  // Instants of dates are whole seconds, and are compared as texts.
  const now = instantAt(Math.floor(epochMs(instant) / 1000) * 1000)
  const day = dateOf(toLocal(instant, berlin))
  const date = entry.dates.kept.find(({ occurrence }) => occurrence.startsAt <= now && now < occurrence.endsAt)
  if (date !== undefined) {
    const isUnsure = entry.dates.uncertain.some(({ occurrence }) => occurrence === date.occurrence)
    return { _tag: "date", date, until: date.occurrence.endsAt, ...(isUnsure ? { uncertain: true } : {}) }
  }
  return catalogue.period.from <= day && day < catalogue.period.to ? { _tag: "no" } : { _tag: "unknown" }
}

/** Whether somebody who comes now would find it going on, or the house open without an appointment. */
export const isRunning = (running: Running): boolean =>
  running._tag === "date" || (running._tag === "house" && running.byAppointment === undefined)

/** The first place at which the house is open; else the best that is known of any. */
const houseAt = (catalogue: OfferCatalogue, entry: CatalogueEntry, instant: Instant): Running => {
  const answers = entry.places.map((_, place): Running => {
    const times = timesAt(catalogue, entry, { place, instant })
    const answer = times === undefined ? undefined : isOpenAt(times, instant)
    if (answer === undefined || answer._tag === "unknown") return { _tag: "unknown" }
    if (answer._tag === "closed") return { _tag: "no" }
    return {
      _tag: "house",
      place,
      ...(answer.until === undefined ? {} : { until: answer.until }),
      ...(answer._tag === "byAppointment" ? { byAppointment: true } : {}),
    }
  })
  const rank = (answer: Running): number =>
    answer._tag === "house" ? (answer.byAppointment === true ? 1 : 0) : answer._tag === "unknown" ? 2 : 3
  return answers.toSorted((a, b) => rank(a) - rank(b))[0] ?? { _tag: "unknown" }
}

/** The opening hours that hold at a place of an offer, made ready; none where its institution has none there. */
export const timesAt = (
  catalogue: OfferCatalogue,
  entry: CatalogueEntry,
  { place, instant }: { readonly place: number; readonly instant: Instant },
): OpeningTimes | undefined => {
  const at = entry.places[place]?.place
  if (at?.at !== "site") return undefined
  const hours = openingHoursOn(entry.institution, dateOf(toLocal(instant, berlin)), at.site)
  return hours === undefined ? undefined : prepared(hours, catalogue, entry)
}

/** Hours are asked about again and again, and do not change. */
const ready = new WeakMap<OfferCatalogue, Map<OpeningHours, OpeningTimes>>()

const prepared = (hours: OpeningHours, catalogue: OfferCatalogue, entry: CatalogueEntry): OpeningTimes => {
  const known = ready.get(catalogue) ?? new Map<OpeningHours, OpeningTimes>()
  const house = { institution: entry.institution, units: entry.areas }
  const times = known.get(hours) ?? openingTimes(hours, houseCalendars(catalogue.index, house, catalogue))
  ready.set(catalogue, known.set(hours, times))
  return times
}
