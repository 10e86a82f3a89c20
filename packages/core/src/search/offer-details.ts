/** Offer details: everything that somebody asks who thinks of coming, in words that they understand. */
import type { HolidayBehaviour } from "../calendar/index.js"
import { type LanguageTag, lastVerified, type Site } from "../institution/index.js"
import {
  type ChosenText,
  type DroppedOfferDate,
  isFree,
  lastRegistrationDay,
  type OfferCost,
  type OfferDate,
  type OfferId,
  type OfferPause,
  type OfferPlace,
  type OfferRegistration,
  type TextLevel,
  textFor,
  type UncertainOfferDate,
} from "../offer/index.js"
import {
  berlin,
  dateOf,
  daysBetween,
  epochMs,
  type Instant,
  type LocalDate,
  type OmittedOccurrence,
  toLocal,
} from "../time/index.js"
import type { CatalogueEntry, CataloguePlace, OfferCatalogue } from "./catalogue.js"
import { type OfferContact, offerContact } from "./offer-contact.js"

/** For whom details are told, and when. @german Angaben zur Auskunft */
export interface DetailOptions {
  readonly language: LanguageTag
  readonly level: TextLevel
  readonly now: Instant
  /** The most dates to tell; five, unless said. */
  readonly count?: number
}

/** A date that is still to come, or runs. @german Nächster Termin */
export interface NextDate extends OfferDate {
  /** Why nobody can be sure that it takes place. */
  readonly uncertain?: UncertainOfferDate
  /** The last day on which one may sign up, where there is one. */
  readonly registerBy?: LocalDate
  /** Whether that day is over. */
  readonly tooLate?: true
}

/** Where an offer takes place, as somebody is told who wants to go there. @german Ort in der Angebotsauskunft */
export interface DetailPlace extends Partial<Pick<Site, "name" | "position" | "address" | "accessibility">> {
  readonly place: OfferPlace
}

/** What somebody is told about an offer. @german Angebotsauskunft */
export interface OfferDetails {
  readonly offer: OfferId
  readonly institution: string
  readonly text: ChosenText
  readonly places: ReadonlyArray<DetailPlace>
  /** Whether times are agreed with each one who comes. */
  readonly byArrangement: boolean
  /** In the order of time, as far as the catalogue reaches. */
  readonly next: ReadonlyArray<NextDate>
  /** What does not take place between now and the last of the next dates, and why. */
  readonly dropped: ReadonlyArray<DroppedOfferDate>
  /** What was called off or moved between now and the last of the next dates, with the reason where somebody said so. */
  readonly changed: ReadonlyArray<OmittedOccurrence & { readonly slot: number }>
  /** The pause in which it rests. */
  readonly pause?: OfferPause
  /** For each row of the timetable what it does on closures; without it, it takes place whatever the calendars say. */
  readonly rows: ReadonlyArray<{ readonly holidays?: HolidayBehaviour }>
  /** The first day of which some calendar knows nothing. */
  readonly knownTo?: LocalDate
  /** Left out where nobody said. */
  readonly costs?: ReadonlyArray<OfferCost>
  readonly free: boolean
  readonly registration?: OfferRegistration
  readonly languages: ReadonlyArray<LanguageTag>
  readonly interpretedLanguages: ReadonlyArray<LanguageTag>
  readonly contact?: OfferContact
  /** The day on which somebody last looked whether all this is so, and for how many days that has been. */
  readonly verified?: { readonly on: LocalDate; readonly daysAgo: number }
}

/**
 * Everything about one offer, told in a language and at a level.
 *
 * Where there is no text in the language the original is told, and `text` says so; one that is out of date is told as such.
 *
 * @returns `undefined` where the catalogue does not have the offer
 * @rule P5, R44, Q26
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, Instant, LocalDate, offerCatalogue, offerDetails, OfferId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-01")]
 * const calendars = [publicHolidays("NW"), schoolHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const now = Instant.parse("2026-10-14T08:00:00Z")
 * const cafe = OfferId.parse("elterncafe-kiwi-nest")
 * const details = offerDetails(catalogue, cafe, { language: "de", level: "leicht", now, count: 2 })
 * details?.text.title // => "Café für Eltern"
 * details?.next.map(({ occurrence }) => occurrence.start) // => ["2026-10-15T15:00", "2026-11-05T15:00"]
 * details?.dropped.map(({ because }) => because[0]?.closure.reason) // => ["Herbstferien NW", "Herbstferien NW"]
 * details?.verified // => { on: "2026-09-01", daysAgo: 43 }
 */
export const offerDetails = (
  catalogue: OfferCatalogue,
  id: OfferId,
  options: DetailOptions,
): OfferDetails | undefined => {
  const entry = catalogue.byId.get(id)
  if (entry === undefined) return undefined
  const { offer, institution, places, dates } = entry
  const { schedule, costs, registration } = offer
  const today = dateOf(toLocal(options.now, berlin))
  const next = nextDates(entry, options.now, options.count ?? 5)
  const contact = offerContact(catalogue, offer, today)
  const verifiedOn = lastVerified(offer, { asOf: today })
  return {
    offer: offer.id,
    institution: institution.name,
    text: textFor(offer, options),
    places: places.map(detailPlace),
    byArrangement: dates.byArrangement,
    next,
    dropped: droppedUntil(entry, options.now, next.at(-1)),
    changed: changedUntil(entry, today, next.at(-1)),
    ...(offer.state === "paused" ? { pause: offer.pause } : {}),
    rows: schedule?.kind === "dates" ? schedule.slots.map((slot) => rowOf(slot.holidays ?? schedule.holidays)) : [],
    ...(dates.knownTo === undefined ? {} : { knownTo: dates.knownTo }),
    ...(costs === undefined ? {} : { costs }),
    free: costs !== undefined && isFree(costs),
    ...(registration === undefined ? {} : { registration }),
    languages: offer.languages,
    interpretedLanguages: offer.interpretedLanguages,
    ...(contact === undefined ? {} : { contact }),
    ...(verifiedOn === undefined ? {} : { verified: { on: verifiedOn, daysAgo: daysBetween(verifiedOn, today) } }),
  }
}

const nextDates = (entry: CatalogueEntry, now: Instant, count: number): ReadonlyArray<NextDate> => {
  const today = dateOf(toLocal(now, berlin))
  const ahead = entry.dates.kept.filter((date) => !isOver(date, now))
  return ahead.slice(0, count).map((date) => toldDate(entry, date, today))
}

/** A date with what is not certain of it, and until when one may sign up. @internal */
export const toldDate = ({ offer, dates }: CatalogueEntry, date: OfferDate, today: LocalDate): NextDate => {
  const { key, start } = date.occurrence
  const uncertain = dates.uncertain.find(({ slot, occurrence }) => slot === date.slot && occurrence.key === key)
  const registerBy = offer.registration && lastRegistrationDay(offer.registration, dateOf(start))
  return {
    ...date,
    ...(uncertain === undefined ? {} : { uncertain }),
    ...(registerBy === undefined ? {} : { registerBy }),
    ...(registerBy !== undefined && registerBy < today ? { tooLate: true } : {}),
  }
}

const isOver = ({ occurrence }: OfferDate, now: Instant): boolean => epochMs(occurrence.endsAt) <= epochMs(now)

/** What people called off or moved; a time that the clock skips is nothing that a family planned with. */
const changedUntil = (
  { dates }: CatalogueEntry,
  today: LocalDate,
  last: OfferDate | undefined,
): OfferDetails["changed"] =>
  dates.omitted.filter(
    ({ key, because }) =>
      because !== "noSuchTime" && today <= dateOf(key) && (last === undefined || key < last.occurrence.start),
  )

/** Where nothing takes place any more, all that would have. */
const droppedUntil = (
  { dates }: CatalogueEntry,
  now: Instant,
  last: OfferDate | undefined,
): ReadonlyArray<DroppedOfferDate> =>
  dates.dropped.filter(
    (date) => !isOver(date, now) && (last === undefined || date.occurrence.startsAt < last.occurrence.startsAt),
  )

const rowOf = (holidays: HolidayBehaviour | undefined): { readonly holidays?: HolidayBehaviour } =>
  holidays === undefined ? {} : { holidays }

const detailPlace = ({ place, site, position }: CataloguePlace): DetailPlace => ({
  place,
  ...(site?.name === undefined ? {} : { name: site.name }),
  ...(site === undefined ? {} : { address: site.address }),
  ...(position === undefined ? {} : { position }),
  ...(site?.accessibility === undefined ? {} : { accessibility: site.accessibility }),
})
