/** Sentences for coverage: gaps, overlaps and reach as people read them. */
import type { CoverageGap, OfferOverlap, Reach } from "../coverage/index.js"
import { groupedBy } from "../grouped.js"
import type { OfferId } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { Language } from "./catalogue.js"
import { agesText, areaName, hoursText, offerName, spansText, topicsText, weekdayText } from "./coverage-names.js"
import { words } from "./coverage-words.js"
import { bullets, page, plain, section } from "./report-markdown.js"

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
      const kind = plain(gapKind(gap, catalogue, language))
      return place.length === 0 ? kind : `**${plain(place.join(", "))}**: ${kind}`
    })
    return section(`## ${plain(area === undefined ? everywhere : areaName(catalogue, area))}`, bullets(lines))
  })
  return page([`# ${title}`, span(from, to), ...(parts.length === 0 ? [none] : parts)])
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
    ...(gap.ages === undefined ? [] : [spansText(gap.ages, language)]),
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
