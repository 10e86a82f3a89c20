/** Names and times of coverage, as a language has them. */
import type { AgeSpan } from "../coverage/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { OfferId, TopicCode } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { words } from "./coverage-words.js"

/** Ages as few spans as possible. */
export const spansText = (spans: ReadonlyArray<AgeSpan>, language: Language): string =>
  joinedSpans(spans)
    .map((ages) => agesText(ages, language))
    .join(" / ")

/** Spans that follow each other are one: 6–9 and 10–13 are 6–13. */
const joinedSpans = (spans: ReadonlyArray<AgeSpan>): ReadonlyArray<AgeSpan> => {
  const joined: Array<AgeSpan> = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last === undefined || last.toMonths + 1 !== span.fromMonths) joined.push(span)
    else joined[joined.length - 1] = { fromMonths: last.fromMonths, toMonths: span.toMonths }
  }
  return joined
}

/** Ages in years where they are whole ones, otherwise in months. */
export const agesText = ({ fromMonths, toMonths }: Partial<AgeSpan>, language: Language): string => {
  const { years, months } = words[language]
  const isWhole = (fromMonths ?? 0) % 12 === 0 && ((toMonths ?? 11) + 1) % 12 === 0
  const [from, to] = isWhole
    ? [(fromMonths ?? 0) / 12, toMonths === undefined ? undefined : (toMonths + 1) / 12 - 1]
    : [fromMonths ?? 0, toMonths]
  return (isWhole ? years : months)(from, to)
}

/** Three or more in a row as from and to. */
export const weekdayText = (weekdays: ReadonlyArray<Weekday>, language: Language): string => {
  const names = words[language].weekdays
  const rows: Array<Array<Weekday>> = []
  for (const [place, day] of Weekday.options.entries()) {
    if (!weekdays.includes(day)) continue
    const last = rows.at(-1)
    if (last !== undefined && last.at(-1) === Weekday.options[place - 1]) last.push(day)
    else rows.push([day])
  }
  return rows
    .map((row) => {
      const [first, last] = [row[0], row.at(-1)].map((day) => (day === undefined ? "" : names[day]))
      return row.length > 2 ? `${first}–${last}` : row.map((day) => names[day]).join(", ")
    })
    .join(", ")
}

/** From when to when by the clock. */
export const hoursText = (from: number, to: number, language: Language): string => {
  const isWhole = from % 60 === 0 && to % 60 === 0
  const clock = (minutes: number): string => {
    const [hour, minute] = [Math.floor(minutes / 60) % (minutes > 1440 ? 24 : 25), minutes % 60]
    return isWhole && language === "de" ? String(hour) : `${two(hour)}:${two(minute)}`
  }
  return words[language].hours(`${clock(from)}–${clock(to)}`)
}

const two = (count: number): string => String(count).padStart(2, "0")

/** Topics by their names, where the taxonomy knows them. */
export const topicsText = (
  { taxonomy }: OfferCatalogue,
  topics: ReadonlyArray<TopicCode>,
  language: Language,
): string =>
  topics
    .map((code) => {
      const topic = taxonomy.find((one) => one.code === code)
      return topic === undefined ? code : language === "de" ? topic.german : topic.english
    })
    .join(" / ")

/** The name of an area. */
export const areaName = ({ index }: OfferCatalogue, area: SpatialUnitId): string =>
  index.areas.units.get(area)?.name ?? area

/** The title of an offer, in quotes. */
export const offerName = ({ byId }: OfferCatalogue, offer: OfferId, language: Language): string =>
  words[language].quote(byId.get(offer)?.offer.title ?? offer)

/** The name of an institution. */
export const institutionName = ({ index }: OfferCatalogue, id: InstitutionId): string =>
  index.institutions.get(id)?.name ?? id

/** Days in a row: from the first to the last of them. */
export const daysText = (
  { from, to, days }: { readonly from: LocalDate; readonly to: LocalDate; readonly days: number },
  language: Language,
): string => {
  const { date, days: count } = words[language]
  const last = addDays(to, -1)
  return `${from === last ? date(from) : `${date(from)}–${date(last)}`} (${count(days)})`
}
