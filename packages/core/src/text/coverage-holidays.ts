/** Holiday care as a page: who is there for children on the days without school, and where nobody is. */
import type { CareGap, HolidayCare, HolidayDay, OfferOnDay, OwnClosing } from "../coverage/index.js"
import { groupedBy } from "../grouped.js"
import type { OfferCatalogue } from "../search/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { areaName, daysText, hoursText, institutionName, offerName, spansText } from "./coverage-names.js"
import { words } from "./coverage-words.js"
import { bullets, page, plain, section } from "./report-markdown.js"

/**
 * Who cares in the holidays, as a page: for each of the holidays the offers of care, what else is on, and the days on
 * which nobody cares; then the closing days of the houses.
 *
 * @param catalogue - whose names of areas, institutions and offers are used
 */
export const holidayCareMarkdown = (care: HolidayCare, catalogue: OfferCatalogue, language: Language): string => {
  const said = holidayWords[language]
  const { from, to } = care.period
  const holidays = groupedBy(care.days, ({ because }) => because[0]?.closure)
  const parts = [...holidays].map(([closure, days]) => {
    const told = { days: inRow(days), catalogue, language }
    const bare = days.filter(({ careMinutes }) => careMinutes === 0)
    return section(
      `## ${plain(closure?.reason ?? said.ownDays)}: ${daysText(told.days, language)}`,
      bullets([
        ...linesOf(days, "care", told),
        ...linesOf(days, "programme", told),
        ...(bare.length === 0 ? [] : [`**${said.nobody}**: ${gapsText(care.gaps, bare, language)}`]),
      ]),
    )
  })
  const closings = care.closings.map((closing) => closingLine(closing, catalogue, language))
  const unknown = care.unknown[0] === undefined ? "" : said.unknown(words[language].date(care.unknown[0]))
  return page([
    `# ${said.title(plain(areaName(catalogue, care.area)), spansText([care.ages], language))}`,
    words[language].span(from, to),
    unknown,
    ...(parts.length === 0 ? [said.noDays] : parts),
    section(`## ${said.closings}`, bullets(closings)),
  ])
}

interface Told {
  readonly days: CareGap
  readonly catalogue: OfferCatalogue
  readonly language: Language
}

/** A line for each offer and the hours of it, with the number of days. */
const linesOf = (
  days: ReadonlyArray<HolidayDay>,
  kind: "care" | "programme",
  { days: all, catalogue, language }: Told,
): ReadonlyArray<string> => {
  const offers = days.flatMap((day) => day[kind])
  const sameHours = groupedBy(offers, ({ offer, from, to }: OfferOnDay) => `${offer} ${from} ${to}`)
  return [...sameHours.values()].flatMap((same) => {
    const [one] = same
    if (one === undefined) return []
    const [name, house] = [offerName(catalogue, one.offer, language), institutionName(catalogue, one.institution)]
    const { everyDay, onDays, notSure, noneSure, ...said } = holidayWords[language]
    const count = same.length === all.days && all.days > 1 ? everyDay : onDays(same.length)
    const unsure = same.filter(({ certain }) => !certain).length
    const about = `${plain(name)} (${plain(house)}), ${hoursText(one.from, one.to, language)}, ${count}`
    return [`${said[kind]}: ${about}${unsure === 0 ? "" : `, ${unsure === same.length ? noneSure : notSure(unsure)}`}`]
  })
}

const closingLine = ({ institution, days, withoutCare }: OwnClosing, catalogue: OfferCatalogue, language: Language) => {
  const { closed, ofThem } = holidayWords[language]
  const bare = withoutCare.map((gap) => daysText(gap, language)).join(", ")
  return `${plain(institutionName(catalogue, institution))}: ${closed(days.length)}${bare === "" ? "" : `, ${ofThem} ${bare}`}`
}

/** The days of one of the holidays, from the first to the last of them. */
const inRow = (days: ReadonlyArray<HolidayDay>): CareGap => {
  const [first, last] = [days[0]?.day, days.at(-1)?.day] as readonly [LocalDate, LocalDate]
  return { from: first, to: addDays(last, 1), days: days.length }
}

/** The days without care of one of the holidays; a gap that goes on beyond them is cut. */
const gapsText = (gaps: ReadonlyArray<CareGap>, bare: ReadonlyArray<HolidayDay>, language: Language): string =>
  gaps
    .flatMap(({ from, to }) => {
      const inside = bare.filter(({ day }) => from <= day && day < to)
      return inside.length === 0 ? [] : [daysText(inRow(inside), language)]
    })
    .join(", ")

const holidayWords = {
  de: {
    title: (area: string, ages: string) => `Wer in den Ferien betreut: ${area}, ${ages}`,
    ownDays: "Schließtage in der Schulzeit",
    noDays: "Kein Tag ohne Schule.",
    care: "Betreuung",
    programme: "Programm",
    nobody: "Ohne Betreuung",
    everyDay: "an allen Tagen",
    onDays: (count: number) => (count === 1 ? "an 1 Tag" : `an ${count} Tagen`),
    notSure: (count: number) => `davon ${count} nicht sicher`,
    noneSure: "noch nicht sicher",
    closings: "Geschlossene Häuser",
    closed: (count: number) => (count === 1 ? "1 Schließtag" : `${count} Schließtage`),
    ofThem: "davon ohne Betreuung",
    unknown: (day: string) => `Ab dem ${day} ist nicht von allen Tagen bekannt, ob Ferien sind.`,
  },
  en: {
    title: (area: string, ages: string) => `Who cares in the holidays: ${area}, ${ages}`,
    ownDays: "Closing days in term",
    noDays: "No day without school.",
    care: "Care",
    programme: "Programme",
    nobody: "Nobody cares",
    everyDay: "on all days",
    onDays: (count: number) => (count === 1 ? "on 1 day" : `on ${count} days`),
    notSure: (count: number) => `${count} of them not certain`,
    noneSure: "not yet certain",
    closings: "Houses that are closed",
    closed: (count: number) => (count === 1 ? "1 closing day" : `${count} closing days`),
    ofThem: "nobody cares on",
    unknown: (day: string) => `From ${day} on it is not known of all days whether they are holidays.`,
  },
}
