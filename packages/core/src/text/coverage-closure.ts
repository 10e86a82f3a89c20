/** A closure as a page: what is lost, what is near instead, and what is to be decided. */
import type { AlternativeOffer, ClosureImpact, CoveragePlace, LostOffer } from "../coverage/index.js"
import { groupedBy } from "../grouped.js"
import type { OfferId } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { Language } from "./catalogue.js"
import { type ClosureWords, closureWords } from "./coverage-closure-words.js"
import {
  agesText,
  areaName,
  hoursText,
  institutionName,
  offerName,
  spansText,
  topicsText,
  weekdayText,
} from "./coverage-names.js"
import { bullets, page, plain, section } from "./report-markdown.js"
import { reportWords, typeName } from "./report-words.js"

/**
 * What the closing of an institution means, as a page for the round that decides.
 *
 * @param catalogue - as it is before the closing; its names of areas, institutions, offers and topics are used
 */
export const closureMarkdown = (impact: ClosureImpact, catalogue: OfferCatalogue, language: Language): string => {
  const said = closureWords[language]
  const names = (offers: ReadonlyArray<OfferId>): ReadonlyArray<string> =>
    offers.map((id) => plain(offerName(catalogue, id, language)))
  return page([
    `# ${said.title(plain(institutionName(catalogue, impact.institution)))}`,
    said.from(impact.on, impact.capacity),
    section(
      `## ${said.lost}`,
      impact.offers.length === 0 ? said.noOffers : said.counted(catalogue.period.to),
      impact.offers.map((lost) => lostLines(lost, catalogue, language)).join("\n"),
    ),
    section(`## ${said.uncovered}`, bullets(uncoveredLines(impact, catalogue, language))),
    section(`## ${said.displaced}`, bullets(names(impact.displaced))),
    section(`## ${said.withoutPartner}`, bullets(names(impact.withoutPartner))),
    section(`## ${said.houses}`, bullets(houseLines(impact, catalogue, language))),
    section(`## ${said.needs}`, bullets(needLines(impact, catalogue, language))),
    section(`## ${said.toDecide}`, bullets(proposalLines(impact, said))),
  ])
}

const lostLines = (lost: LostOffer, catalogue: OfferCatalogue, language: Language): string => {
  const said = closureWords[language]
  const byHours = groupedBy(catalogue.byId.get(lost.offer)?.times ?? [], ({ from, to }) =>
    hoursText(from, to, language),
  )
  const times = [...byHours].map(([hours, same]) => {
    const weekdays = same.map(({ weekday }) => weekday)
    return `${weekdayText(weekdays, language)} ${hours}`
  })
  const facts = [...times, said.days(lost.days), ...(lost.capacity === undefined ? [] : [said.places(lost.capacity)])]
  const instead = lost.alternatives.map((one) => `  - ${alternativeText(one, catalogue, language)}`)
  return [
    `- **${plain(offerName(catalogue, lost.offer, language))}**: ${facts.join(", ")}`,
    ...(instead.length === 0 ? [`  - ${said.nothing}`] : instead),
  ].join("\n")
}

/** What speaks for an alternative, and what against it. */
const alternativeText = (one: AlternativeOffer, catalogue: OfferCatalogue, language: Language): string => {
  const said = closureWords[language]
  const { weekdays, weeks, holidayWeeks, metres, walkingMinutes, capacity } = one
  const topics = topicsText(catalogue, one.topics, language)
  const facts = [
    ...(one.ages.length === 0 ? [] : [one.ages.map((ages) => agesText(ages, language)).join(" / ")]),
    one.topicSteps === 0 ? topics : said.wider(topics),
    ...(weeks === undefined
      ? [said.byArrangement]
      : [weekdays.length === 0 ? said.otherDays : said.alsoOn(weekdayText(weekdays, language))]),
    ...(weeks === undefined ? [] : [said.weeks(weeks.both, weeks.of)]),
    ...(holidayWeeks === undefined ? [] : [said.holidayWeeks(holidayWeeks.both, holidayWeeks.of)]),
    ...(metres === undefined ? [said.sameUnit] : [said.metres(Math.round(metres))]),
    ...(walkingMinutes === undefined ? [] : [said.onFoot(Math.ceil(walkingMinutes))]),
    ...(capacity === undefined ? [] : [said.places(capacity)]),
  ]
  const house = plain(institutionName(catalogue, one.institution))
  return `${plain(offerName(catalogue, one.offer, language))} (${house}): ${facts.join(", ")}`
}

/** A line for each topic: the ages, the weekdays on which nothing is left for them, and the areas in which that is so. */
const uncoveredLines = (
  { uncovered }: ClosureImpact,
  catalogue: OfferCatalogue,
  language: Language,
): ReadonlyArray<string> => {
  const places = uncovered.map(({ place }) => place)
  const byArea = [...groupedBy(places, ({ area, topic }) => `${area} ${topic}`).values()].map((same) => ({
    area: same[0]?.area,
    gap: [
      ...(same[0]?.topic === undefined ? [] : [topicsText(catalogue, [same[0].topic], language)]),
      agesAndDays(same, language),
    ].join(": "),
  }))
  return [...groupedBy(byArea, ({ gap }) => gap)].map(([gap, same]) => {
    const names = same.flatMap(({ area }) => (area === undefined ? [] : [plain(areaName(catalogue, area))]))
    return names.length === 0 ? gap : `${gap} (${[...new Set(names)].join(", ")})`
  })
}

/** Ages with the same weekdays together. */
const agesAndDays = (places: ReadonlyArray<CoveragePlace>, language: Language): string => {
  const byAge = groupedBy(places, ({ ages }) => ages && `${ages.fromMonths} ${ages.toMonths}`)
  const ages = [...byAge.values()].map((same) => ({
    spans: same.slice(0, 1).flatMap((place) => place.ages ?? []),
    weekdays: same.flatMap(({ weekday }) => weekday ?? []),
  }))
  return [...groupedBy(ages, ({ weekdays }) => weekdayText(weekdays, language))]
    .map(([weekdays, same]) => {
      const spans = same.flatMap((one) => one.spans)
      return [spansText(spans, language), weekdays].filter((part) => part !== "").join(" ")
    })
    .join("; ")
}

const houseLines = (impact: ClosureImpact, catalogue: OfferCatalogue, language: Language): ReadonlyArray<string> => {
  const said = closureWords[language]
  return impact.alternatives.map(({ type, nearest }) => {
    const near = nearest.map(({ institution, metres, capacity }) => {
      const places = capacity === undefined ? "" : `, ${said.places(capacity)}`
      return `${plain(institutionName(catalogue, institution))} (${Math.round(metres)} m${places})`
    })
    return `${plain(typeName(reportWords[language], type))}: ${near.length === 0 ? said.noHouse : near.join(", ")}`
  })
}

const needLines = ({ needs }: ClosureImpact, catalogue: OfferCatalogue, language: Language): ReadonlyArray<string> =>
  needs.map(({ area, topics, targetGroups }) => {
    const ages = targetGroups.flatMap(({ ages: coming, childAges }) => coming ?? childAges ?? [])
    const groups = ages.map((one) => agesText(one, language)).join(" / ")
    return [plain(areaName(catalogue, area)), topicsText(catalogue, topics, language), groups]
      .filter((part) => part !== "")
      .join(", ")
  })

/** How many of each kind: which ones the document names. */
const proposalLines = ({ proposals }: ClosureImpact, said: ClosureWords): ReadonlyArray<string> =>
  [...groupedBy(proposals, ({ proposal }) => proposal)].map(([kind, same]) => `${said.proposals[kind]}: ${same.length}`)
