/** Sentences for coverage: gaps, overlaps and reach as people read them. */
import type { AgeSpan, CoverageGap, OfferOverlap, Reach } from "../coverage/index.js"
import { groupedBy } from "../grouped.js"
import type { OfferId, TopicCode } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { words } from "./coverage-words.js"

/**
 * A gap in one line: when, for whom, on what, and where.
 *
 * @param catalogue - whose names of areas, topics and offers are used
 * @example
 * import { ageSpanOfYears, indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { describeGap } from "@sozialraum/core/text"
 * const period = { from: LocalDate.parse("2026-09-01"), to: LocalDate.parse("2027-02-01") }
 * const catalogue = offerCatalogue(indexNetwork({}), { asOf: period.from, period, calendars: [] })
 * const ages = [ageSpanOfYears(6, 9)]
 * const gap = { weekdays: ["mo", "tu", "we"], from: 960, to: 1080, ages, topics: ["sport"], seldom: [], partly: [] } as const
 * describeGap(gap, catalogue, "de") // => "Mo–Mi 16–18 Uhr, 6–9 Jahre, Sport: kein Angebot."
 */
export const describeGap = (gap: CoverageGap, catalogue: OfferCatalogue, language: Language): string => {
  const place = gapPlace(gap, catalogue, language)
  const area = gap.area === undefined ? [] : [areaName(catalogue, gap.area)]
  return `${[...place, ...area].join(", ")}${place.length + area.length === 0 ? "" : ": "}${gapKind(gap, catalogue, language)}`
}

/**
 * Gaps as a page: a heading for each area, below it a line for each gap.
 *
 * @param catalogue - whose names of areas, topics and offers are used
 */
export const gapsMarkdown = (
  gaps: ReadonlyArray<CoverageGap>,
  catalogue: OfferCatalogue,
  language: Language,
): string => {
  const { title, none, everywhere, span } = words[language]
  const { from, to } = catalogue.period
  const parts = [...groupedBy(gaps, ({ area }) => area)].map(([area, ofArea]) => {
    const lines = ofArea.map((gap) => {
      const place = gapPlace(gap, catalogue, language)
      const kind = gapKind(gap, catalogue, language)
      return `- ${place.length === 0 ? escaped(kind) : `**${escaped(place.join(", "))}**: ${escaped(kind)}`}`
    })
    return [`## ${escaped(area === undefined ? everywhere : areaName(catalogue, area))}`, lines.join("\n")].join("\n\n")
  })
  return `${[`# ${title}`, span(from, to), ...(parts.length === 0 ? [none] : parts)].join("\n\n")}\n`
}

/**
 * An overlap in one sentence, as a reason to talk.
 *
 * @param catalogue - whose titles and topics are used
 */
export const describeOverlap = (overlap: OfferOverlap, catalogue: OfferCatalogue, language: Language): string => {
  const { overlaps, apart, days } = words[language]
  const [one, other] = overlap.offers.map((offer) => offerName(catalogue, offer, language))
  const times = overlap.times.map(
    ({ weekday, from, to, dates }) =>
      `${weekdayText([weekday], language)} ${hoursText(from, to, language)} (${days(dates)})`,
  )
  const about = [
    ...times,
    ...(overlap.ages.length === 0 ? [] : [overlap.ages.map((ages) => agesText(ages, language)).join(" / ")]),
    topicsText(catalogue, overlap.topics, language),
    ...(overlap.metres === undefined ? [] : [apart(Math.round(overlap.metres))]),
  ]
  return overlaps(one ?? "", other ?? "", about.join(", "))
}

/** The share of points that have an offer in reach, in one sentence. */
export const describeReach = ({ points, reachedPoints, share }: Reach, language: Language): string =>
  words[language].reached(reachedPoints, points, share === undefined ? undefined : Math.round(share * 100))

const gapPlace = (gap: CoverageGap, catalogue: OfferCatalogue, language: Language): ReadonlyArray<string> => {
  const weekdays = gap.weekdays === undefined ? [] : [weekdayText(gap.weekdays, language)]
  const hours = gap.from === undefined || gap.to === undefined ? [] : [hoursText(gap.from, gap.to, language)]
  const when = [...weekdays, ...hours].join(" ")
  const { seasons, spoken } = words[language]
  return [
    ...(when === "" ? [] : [when]),
    ...(gap.seasons?.length === 1 ? gap.seasons.map((season) => seasons[season]) : []),
    ...(gap.ages === undefined
      ? []
      : [
          joinedSpans(gap.ages)
            .map((ages) => agesText(ages, language))
            .join(" / "),
        ]),
    ...(gap.topics === undefined ? [] : [topicsText(catalogue, gap.topics, language)]),
    ...(gap.language === undefined ? [] : [spoken(gap.language)]),
  ]
}

const gapKind = ({ seldom, partly }: CoverageGap, catalogue: OfferCatalogue, language: Language): string => {
  const { nothing, tooSeldom, onlySome } = words[language]
  const named = (offers: ReadonlyArray<OfferId>) => offers.map((id) => offerName(catalogue, id, language)).join(", ")
  const parts = [
    ...(seldom.length === 0 ? [] : [tooSeldom(named(seldom))]),
    ...(partly.length === 0 ? [] : [onlySome(named(partly))]),
  ]
  return `${parts.length === 0 ? nothing : parts.join("; ")}.`
}

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

const agesText = ({ fromMonths, toMonths }: Partial<AgeSpan>, language: Language): string => {
  const { years, months } = words[language]
  const isWhole = (fromMonths ?? 0) % 12 === 0 && ((toMonths ?? 11) + 1) % 12 === 0
  const [from, to] = isWhole
    ? [(fromMonths ?? 0) / 12, toMonths === undefined ? undefined : (toMonths + 1) / 12 - 1]
    : [fromMonths ?? 0, toMonths]
  return (isWhole ? years : months)(from, to)
}

/** Three or more in a row as from and to. */
const weekdayText = (weekdays: ReadonlyArray<Weekday>, language: Language): string => {
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

const hoursText = (from: number, to: number, language: Language): string => {
  const isWhole = from % 60 === 0 && to % 60 === 0
  const clock = (minutes: number): string => {
    const [hour, minute] = [Math.floor(minutes / 60) % (minutes > 1440 ? 24 : 25), minutes % 60]
    return isWhole && language === "de" ? String(hour) : `${two(hour)}:${two(minute)}`
  }
  return words[language].hours(`${clock(from)}–${clock(to)}`)
}

const two = (count: number): string => String(count).padStart(2, "0")

const topicsText = ({ taxonomy }: OfferCatalogue, topics: ReadonlyArray<TopicCode>, language: Language): string =>
  topics
    .map((code) => {
      const topic = taxonomy.find((one) => one.code === code)
      return topic === undefined ? code : language === "de" ? topic.german : topic.english
    })
    .join(" / ")

const areaName = ({ index }: OfferCatalogue, area: SpatialUnitId): string => index.areas.units.get(area)?.name ?? area

const offerName = ({ byId }: OfferCatalogue, offer: OfferId, language: Language): string =>
  words[language].quote(byId.get(offer)?.offer.title ?? offer)

/** Names come from outside: what Markdown would read as more than text is not. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&")
