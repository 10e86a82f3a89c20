/** Offer layers: what one offer lays over the cells of coverage, and what keeps it out of them. */
import type { LanguageTag } from "../institution/index.js"
import type { Offer, OfferId, OfferTime } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import { holdsOn, Weekday } from "../time/index.js"
import { agesReached, reachInto } from "./age-span.js"
import { type CoverageAxes, hourSpans } from "./coverage-axes.js"
import { setWeek, type WeekSets } from "./coverage-grid.js"
import type { PeriodDays } from "./period-days.js"

/** What is not known or not fixed about an offer, so that it lies in no cell. @german Nicht zuzuordnen */
export type UnplacedBecause = "noArea" | "noTopic" | "noLanguage" | "noTargetGroup" | "noSchedule" | "byArrangement"

/** An offer that counts and lies in no cell. @german Nicht zugeordnetes Angebot */
export interface UnplacedOffer {
  readonly offer: OfferId
  readonly because: ReadonlyArray<UnplacedBecause>
}

/** What an offer lays over the cells: in each of these rows, for each of these spans, in each of these cells. */
export interface OfferLayer {
  readonly rows: ReadonlyArray<number>
  readonly spans: ReadonlyArray<{ readonly span: number; readonly whole: boolean }>
  /** How many cells a span has. */
  readonly spanWidth: number
  readonly cells: ReadonlyArray<{ readonly place: number; readonly weeks: WeekSets }>
}

interface Prepared {
  readonly axes: CoverageAxes
  readonly days: PeriodDays
  readonly seasonAt: Int8Array
  readonly words: number
}

/** Prepares axes for the question what an offer lays over their cells. */
export const offerLayers = (catalogue: OfferCatalogue, prepared: Prepared) => {
  const { axes } = prepared
  const places = { areas: placesOf(axes.areas), topics: placesOf(axes.topics) }
  const cellsOf = timeCells(prepared)
  const spanWidth =
    (axes.seasons?.length ?? 1) * (axes.weekdays?.length ?? 1) * (axes.hours ? hourSpans(axes.hours).length : 1)
  const rowsOf = (entry: CatalogueEntry, row: Row): ReadonlyArray<number> => {
    const areas = placesIn(places.areas, row.areas)
    const topics = placesIn(places.topics, entry.topics)
    const languages = axes.languages === undefined ? [0] : spokenPlaces(axes.languages, row.languages)
    const [topicCount, languageCount] = [axes.topics?.length ?? 1, axes.languages?.length ?? 1]
    return areas.flatMap((area) =>
      topics.flatMap((topic) => languages.map((language) => (area * topicCount + topic) * languageCount + language)),
    )
  }
  const hasTimes = axes.seasons !== undefined || axes.weekdays !== undefined || axes.hours !== undefined
  return (
    entry: CatalogueEntry,
  ): { readonly layers: ReadonlyArray<OfferLayer>; readonly because: UnplacedOffer["because"] } => {
    const { offer, dates, times } = entry
    const spans = spansOf(offer, axes)
    const whole: Row = { areas: entry.areas, languages: offer.languages }
    const because = missing(entry, axes, hasTimes)
    if (spans.length === 0) return { layers: [], because }
    if (dates.byArrangement) {
      const cells = hasTimes ? [] : [{ place: 0, weeks: heldWeeks(offer, prepared) }]
      return { layers: [{ rows: rowsOf(entry, whole), spans, spanWidth, cells }], because }
    }
    const layers = times.map((time): OfferLayer => {
      const rows = rowsOf(entry, rowOf(entry, time, { catalogue, whole }))
      return { rows, spans, spanWidth, cells: rows.length === 0 ? [] : cellsOf(time) }
    })
    return { layers, because }
  }
}

/** Where a row of a timetable is, and what is spoken there. */
interface Row {
  readonly areas: ReadonlySet<string>
  readonly languages: ReadonlyArray<LanguageTag>
}

/** What an offer has everywhere, unless the row of its timetable says otherwise. */
const rowOf = (
  { offer, places }: CatalogueEntry,
  { slot }: OfferTime,
  { catalogue, whole }: { readonly catalogue: OfferCatalogue; readonly whole: Row },
): Row => {
  const row = offer.schedule?.kind === "dates" ? offer.schedule.slots[slot] : undefined
  if (row === undefined) return whole
  const languages = row.languages ?? offer.languages
  if (row.place === undefined || places.length === 1) return { areas: whole.areas, languages }
  const here = places.filter(({ place }) => place.key === row.place).flatMap(({ units }) => [...units])
  const { areasAround, unitsIn } = catalogue.directory
  const served = offer.serves.flatMap((unit) => [...areasAround(unit).map((area) => area.unit), ...unitsIn(unit)])
  return { areas: new Set([...here, ...served]), languages }
}

const placesOf = (values: ReadonlyArray<string> | undefined): ReadonlyMap<string, number> | undefined =>
  values && new Map(values.map((value, place) => [value, place]))

const placesIn = (
  places: ReadonlyMap<string, number> | undefined,
  values: ReadonlySet<string>,
): ReadonlyArray<number> => {
  if (places === undefined) return [0]
  return [...values].flatMap((value) => places.get(value) ?? [])
}

/** Who speaks Swiss German speaks German. */
const spokenPlaces = (asked: ReadonlyArray<LanguageTag>, spoken: ReadonlyArray<LanguageTag>): ReadonlyArray<number> =>
  asked.flatMap((language, place) =>
    spoken.some((tag) => tag === language || tag.startsWith(`${language}-`)) ? [place] : [],
  )

const spansOf = ({ targetGroups }: Offer, { ages }: CoverageAxes): OfferLayer["spans"] => {
  if (ages === undefined) return [{ span: 0, whole: true }]
  const reached = agesReached(targetGroups)
  return ages.flatMap((span, place) => {
    const reach = reachInto(reached, span)
    return reach === "none" ? [] : [{ span: place, whole: reach === "all" }]
  })
}

const missing = (
  { offer, areas, dates }: CatalogueEntry,
  axes: CoverageAxes,
  hasTimes: boolean,
): UnplacedOffer["because"] => {
  const speaks =
    offer.languages.length > 0 ||
    (offer.schedule?.kind === "dates" && offer.schedule.slots.every(({ languages }) => languages !== undefined))
  const checks: ReadonlyArray<readonly [UnplacedBecause, boolean]> = [
    ["noArea", axes.areas !== undefined && areas.size === 0],
    ["noTopic", axes.topics !== undefined && offer.topics.length === 0],
    ["noLanguage", axes.languages !== undefined && !speaks],
    ["noTargetGroup", axes.ages !== undefined && offer.targetGroups.length === 0],
    ["noSchedule", offer.schedule === undefined],
    ["byArrangement", hasTimes && dates.byArrangement],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([because]) => because)
}

/** The weeks in which an offer by arrangement can be used. */
const heldWeeks = (offer: Offer, { days, words }: Prepared): WeekSets => {
  const weeks = new Uint32Array(words)
  days.days.forEach((day, number) => {
    const rests = offer.state === "paused" && holdsOn(offer.pause, day)
    if (holdsOn(offer, day) && !rests) setWeek(weeks, days.weekOf(number))
  })
  return { certain: weeks, all: weeks }
}

/** Prepares axes for the question in which cells of season, weekday and hour a time of the week lies, and in which weeks. */
const timeCells = ({ axes, days, seasonAt, words }: Prepared) => {
  const seasonCount = axes.seasons?.length ?? 1
  const weekdayPlaces = placesOf(axes.weekdays)
  const weekdayCount = axes.weekdays?.length ?? 1
  const spans = hourSpans(axes.hours)
  const hours = axes.hours && { from: spans[0]?.from ?? 0, step: axes.hours.step, count: spans.length }
  const weeksBySeason = (time: OfferTime, later: number): ReadonlyArray<WeekSets | undefined> => {
    const sets: Array<WeekSets | undefined> = Array.from({ length: seasonCount }, () => undefined)
    let unsure = 0
    for (const date of time.dates) {
      const isUnsure = time.uncertain[unsure] === date
      if (isUnsure) unsure++
      const number = (days.numberOf(date) ?? Number.NaN) + later
      const season = seasonAt[number] ?? -1
      if (season < 0) continue
      const set = sets[season] ?? { certain: new Uint32Array(words), all: new Uint32Array(words) }
      sets[season] = set
      setWeek(set.all, days.weekOf(number))
      if (!isUnsure) setWeek(set.certain, days.weekOf(number))
    }
    return sets
  }
  return (time: OfferTime): OfferLayer["cells"] => {
    const begins = Weekday.options.indexOf(time.weekday)
    return partsOf(time, hours !== undefined).flatMap(({ later, from, to }) => {
      const weekday = Weekday.options[(begins + later) % 7] ?? time.weekday
      const day = weekdayPlaces === undefined ? 0 : weekdayPlaces.get(weekday)
      if (day === undefined) return []
      const cells = hours === undefined ? [0] : hoursCovered(hours, { from, to, lasts: time.to - time.from })
      if (cells.length === 0) return []
      return weeksBySeason(time, later).flatMap((weeks, season) =>
        weeks === undefined
          ? []
          : cells.map((cell) => ({ place: (season * weekdayCount + day) * (hours?.count ?? 1) + cell, weeks })),
      )
    })
  }
}

interface DayPart {
  /** How many days after the one on which it begins. */
  readonly later: number
  readonly from: number
  readonly to: number
}

/** A time by the days on which it lies. Where hours do not matter, a night belongs to the evening before. */
const partsOf = ({ from, to }: OfferTime, hoursMatter: boolean): ReadonlyArray<DayPart> => {
  const days = !hoursMatter && to - from <= 1440 ? 1 : Math.ceil(to / 1440)
  return Array.from({ length: days }, (_, later) => ({
    later,
    from: Math.max(0, from - later * 1440),
    to: Math.min(1440, to - later * 1440),
  }))
}

/** The cells of the day that a part of a time covers: half of the cell, or half of all the time there is. */
const hoursCovered = (
  { from: first, step, count }: { readonly from: number; readonly step: number; readonly count: number },
  { from, to, lasts }: { readonly from: number; readonly to: number; readonly lasts: number },
): ReadonlyArray<number> => {
  const enough = Math.min(step, lasts) / 2
  const [low, high] = [Math.max(0, Math.floor((from - first) / step)), Math.min(count, Math.ceil((to - first) / step))]
  return Array.from({ length: Math.max(0, high - low) }, (_, place) => low + place).filter((cell) => {
    const start = first + cell * step
    return Math.min(to, start + step) - Math.max(from, start) >= enough
  })
}
