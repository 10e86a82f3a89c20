/** Offers as calendar entries: each row of a timetable as few entries, most of which return. */
import {
  asShownTo,
  type HolidayBehaviour,
  isShownTo,
  type Loss,
  type Offer,
  type OfferSlot,
  type Revised,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import { type Drafted, described, type EventOptions, historyOf, markedTitle } from "../entry/draft.js"
import { styleOf } from "../entry/entry-style.js"
import { type CalendarEvent, type EventOverride, type EventTexts, eventUid } from "../entry/event.js"
import { labelled, words } from "../entry/words.js"
import { offerCalendars } from "./offer-areas.js"
import { entryPlace, namesOf } from "./offer-place.js"
import { type OfferTexts, offerTexts } from "./offer-text.js"
import { offerWords } from "./offer-words.js"
import { type RowSurroundings, rowSpan } from "./row-span.js"
import { carriersOf } from "./series-carrier.js"
import { type SeriesEntry, seriesEntries } from "./series-entries.js"
import { shownDates } from "./shown-dates.js"
import { compact, type ShownDate } from "./shown-series.js"

/**
 * Turns an offer with fixed times into calendar entries.
 *
 * Each row of the timetable is an entry that returns, without the dates that closures or a pause take away; a date that was
 * moved or cancelled is an exception of it. Times that no rule says in a way all programs read alike are single entries.
 * Dates that rest on holidays which nobody knows yet are tentative.
 *
 * @param directory - knows the house, its partners, sites and areas, and the closure calendars
 * @returns none for those who may not know of the offer, and before it is published
 * @rule R18, P9
 */
export const offerEvents = (
  offer: Revised<Offer>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const { audience, network, domain } = options
  if (!isShownTo(offer.value, audience)) return []
  const value = asShownTo(offer.value, audience)
  const id = eventUid({ network, kind: "offer", id: value.id }, domain)
  if (value.state === "draft" || value.state === "submitted" || value.state === "returned")
    return [lostOnly({ id, path: ["state"], because: "notPublished" })]
  const { schedule } = value
  if (schedule?.kind !== "dates")
    return [lostOnly({ id, path: ["schedule"], because: schedule === undefined ? "noDate" : schedule.kind })]
  const starts = new Map<string, number>()
  const drafts = schedule.slots.flatMap((row, slot) => {
    const { start } = row.series
    const times = (starts.get(start) ?? 0) + 1
    starts.set(start, times)
    const part = `${compact(start)}${times === 1 ? "" : `-${times}`}`
    const behaviour = row.holidays ?? schedule.holidays
    return rowEvents({ offer: { ...offer, value }, row, slot, part, behaviour, id }, directory, options)
  })
  const lost = drafts.flatMap((draft) => draft.lost)
  const entries = drafts.flatMap(
    ({ event }): ReadonlyArray<Drafted> => (event === undefined ? [] : [{ event, lost: [] }]),
  )
  return lost.length === 0 ? entries : [...entries, { lost: eachOnce(lost) }]
}

const lostOnly = (loss: Loss): Drafted => ({ lost: [loss] })

/** Rows of one place and one offer lack the same. */
const eachOnce = (lost: ReadonlyArray<Loss>): ReadonlyArray<Loss> => [
  ...new Map(lost.map((loss) => [JSON.stringify([loss.path, loss.because]), loss])).values(),
]

interface Row {
  readonly offer: Revised<Offer>
  readonly row: OfferSlot
  readonly slot: number
  /** Tells the row from others: its place in the timetable may change. */
  readonly part: string
  readonly behaviour: HolidayBehaviour | undefined
  readonly id: string
}

const rowEvents = (known: Row, directory: Directory, options: EventOptions): ReadonlyArray<Drafted> => {
  const { offer, row, slot, behaviour, id } = known
  const { value } = offer
  const { calendars, shown } =
    behaviour === undefined ? { calendars: [], shown: [] } : offerCalendars(value, directory, options)
  const partners = value.partners.map(({ institution }) => institution)
  const place = entryPlace(value, row, directory, options)
  const houses = [value.institution, ...partners].map(directory.institution)
  const history = historyOf(offer, [...houses, ...place.shown, ...shown])
  const carriers = carriersOf(row.series)
  const changedIn = Number(history.changedAt.slice(0, 4))
  const around: RowSurroundings = { offer: value, row, behaviour, calendars, carriers, years: options.years, changedIn }
  const span = rowSpan(around)
  if (span === undefined) return []
  const { dates, leftOut, notTold } = shownDates(around, span)
  const entries = seriesEntries({
    series: row.series,
    carriers,
    dates,
    looked: { from: span.from, to: span.to },
    density: behaviour?.kind === "only" ? "sparse" : "dense",
    ...(span.end === undefined ? {} : { end: span.end }),
  })
  const texts = offerTexts(
    value,
    row,
    {
      house: namesOf([value.institution], directory, options)[0],
      partners: namesOf(partners, directory, options),
      site: place.site,
      websites: place.websites,
      behaviour,
    },
    options,
  )
  const path = ["schedule", "slots", slot]
  const isUncertain = dates.some(({ status }) => status === "tentative") || leftOut > 0 || span.endsUnknown
  const isCutOff = span.end === undefined && !(carriers.length > 0 && carriers.every(({ exact }) => exact))
  const lost: ReadonlyArray<Loss> = [
    ...place.unknown.map((index): Loss => ({ id, path: ["places", index, "site"], because: "unknown" })),
    ...notTold.map((kind): Loss => ({ id, path: ["schedule", "holidays", kind], because: "noCalendar" })),
    ...(isUncertain && notTold.length === 0 ? [{ id, path: [...path, "holidays"], because: "holidaysUnknown" }] : []),
    ...(isCutOff ? [{ id, path: [...path, "series", "rule"], because: "datesGoOn" }] : []),
  ]
  const facts: EntryFacts = { texts, history, place: place.said, url: urlOf(value, place.websites) }
  const drafts = entries.map((entry): Drafted => ({ event: eventOf(entry, known, facts, options), lost: [] }))
  return lost.length === 0 ? drafts : [...drafts, { lost }]
}

const urlOf = ({ registration }: Offer, [website]: ReadonlyArray<string>): string | undefined =>
  (registration !== undefined && registration.kind !== "none" ? registration.website : undefined) ?? website

interface EntryFacts {
  readonly texts: OfferTexts
  readonly history: Pick<CalendarEvent, "sequence" | "createdAt" | "changedAt">
  readonly place: Pick<CalendarEvent, "location" | "position">
  readonly url: string | undefined
}

const eventOf = (entry: SeriesEntry, { offer, part }: Row, facts: EntryFacts, options: EventOptions): CalendarEvent => {
  const { network, domain, language } = options
  const { category, color } = styleOf("offer", language)
  const { texts, history, place, url } = facts
  const { recurrence, status, date, when } = entry
  return {
    uid: eventUid({ network, kind: "offer", id: offer.value.id, part: `${part}${entry.part}` }, domain),
    ...history,
    when,
    ...textsOf(date ?? { status }, texts, options),
    ...place,
    status,
    categories: [category, ...texts.topics],
    color,
    busy: "free",
    ...(url === undefined ? {} : { url }),
    ...(recurrence === undefined
      ? {}
      : {
          recurrence: {
            rule: recurrence.rule,
            excluded: recurrence.excluded,
            overrides: recurrence.overrides.map(
              (other): EventOverride => ({
                key: other.key,
                when: other.when,
                status: other.status,
                ...textsOf(other, texts, options),
              }),
            ),
          },
        }),
  }
}

/** What an entry or one of its dates says; first what is otherwise with it. */
const textsOf = (
  date: Pick<ShownDate, "status"> & Partial<ShownDate>,
  { title, lines }: OfferTexts,
  options: EventOptions,
): Pick<EventTexts, "summary" | "description"> => {
  const said = words[options.language]
  const offerSaid = offerWords[options.language]
  const { key, because, reason, status } = date
  const notes = [
    ...(status === "tentative" ? [offerSaid.tentative] : []),
    ...(because === "moved" && key !== undefined ? [offerSaid.movedFrom(said.moment(key))] : []),
    ...labelled(said.reason, reason),
  ]
  return {
    summary: markedTitle(title, status === "cancelled" ? said.cancelled : undefined, options),
    ...described([...notes, ...lines]),
  }
}
