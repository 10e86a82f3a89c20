/** Matches for people: how an offer stands to each criterion of a question, and what stands in the way of a need. */
import { codeEntry } from "../institution/index.js"
import { type AgeRange, communicationAids, offerTopics, type Taxonomy, targetRoles } from "../offer/index.js"
import type { Fit, HolidayDays, NeededPart, OfferSuits, Price, QuestionTooVague } from "../search/index.js"
import type { Catalogue, Language } from "./catalogue.js"
import { languageName } from "./match-languages.js"
import { type MatchWords, matchWords } from "./match-words.js"
import { clockText, listed, reportWords, topicName } from "./report-words.js"

/** Names that a text is given. @german Namen für die Ausgabe */
export interface MatchNames {
  /** `offerTopics`, unless a network has its own. */
  readonly taxonomy?: Taxonomy
}

/**
 * How an offer stands to a criterion, in one sentence.
 *
 * @example
 * import { describeFit } from "@sozialraum/core/text"
 * const hours = { criterion: "hours", fits: false, shortfall: 1 / 3, slot: 0, weekday: "we", from: 990, to: 1080, startsTooLateMinutes: 30 } as const
 * describeFit(hours, "de") // => "Uhrzeit: Mi 16:30–18:00, beginnt um 16:30 statt um 16:00 (30 Minuten zu spät)."
 * const near = { criterion: "near", fits: false, shortfall: 0.4, place: 0, metres: 1800, metresTooFar: 800 } as const
 * describeFit(near, "en") // => "Distance: 1,800 m, 800 m too far."
 */
export const describeFit = (fit: Fit, language: Language, { taxonomy = offerTopics }: MatchNames = {}): string => {
  const words = matchWords[language]
  return `${words.criteria[fit.criterion]}: ${fit.fits === "unknown" ? openText(fit, language) : factsOf(fit, language, taxonomy)}.`
}

type Judged = Exclude<Fit, { readonly fits: "unknown" }>
type Open = Extract<Fit, { readonly fits: "unknown" }>

const openText = (fit: Open, language: Language): string => {
  const words = matchWords[language]
  const price = fit.criterion === "cost" && fit.price !== undefined ? `${priceText(fit.price, language)}, ` : ""
  return price + words.missing[fit.missing]
}

const factsOf = (fit: Judged, language: Language, taxonomy: Taxonomy): string => {
  const words = matchWords[language]
  const { only } = words
  const join = (parts: ReadonlyArray<string>): string => listed(reportWords[language], parts)
  const told = (text: string): string => (fit.fits ? text : `${only} ${text}`)
  switch (fit.criterion) {
    case "ages":
    case "childAges":
      return agesFacts(fit, language)
    case "roles":
      return fit.roles.length === 0
        ? words.everybody
        : told(join(fit.roles.map((role) => nameOf(targetRoles, role, language))))
    case "grades":
      if (fit.grades.length > 0) return told(join(fit.grades.map(String)))
      return fit.fits ? words.byAge : words.notByAge
    case "topics":
      return told(join(fit.topics.map((topic) => topicName(reportWords[language], taxonomy, topic))))
    case "forms":
      return told(reportWords[language].forms[fit.form])
    case "area":
      return fit.fits ? words.inArea : words.outside
    case "near":
      return nearFacts(fit, language)
    case "weekdays":
      return fit.weekday === undefined ? words.noDate : told(reportWords[language].weekdays[fit.weekday])
    case "hours":
      return hoursFacts(fit, language)
    case "period":
      return periodFacts(fit, language)
    case "holidays":
      return holidayFacts(fit.holidays, language)
    case "languages": {
      const spoken = fit.languages.map((tag) => languageName(tag, language))
      const interpreted = fit.interpreted.map((tag) => languageName(tag, language))
      const onDemand = interpreted.length === 0 ? [] : [words.interpreted(join(interpreted))]
      return [...(spoken.length === 0 ? [] : [told(join(spoken))]), ...onDemand].join(", ")
    }
    case "cost":
      return costFacts(fit, language)
    case "stepFree":
    case "accessibleToilet":
    case "easyLanguage":
      return fit.fits ? words.yes : words.no
    case "communication":
      return fit.fits
        ? words.yes
        : words.lacking(join(fit.lacking.map((aid) => nameOf(communicationAids, aid, language))))
    case "registration":
      return registrationFacts(fit, language)
    case "freePlaces":
      return placesFacts(fit, language)
  }
}

type JudgedOf<C extends Fit["criterion"]> = Extract<Judged, { readonly criterion: C }>

const agesFacts = (fit: JudgedOf<"ages"> | JudgedOf<"childAges">, language: Language): string => {
  const words = matchWords[language]
  const ages = agesText(fit.ages, language)
  if (fit.fits) return ages
  const off = [
    ...(fit.tooYoungMonths === 0 ? [] : [words.tooYoung(words.months(fit.tooYoungMonths))]),
    ...(fit.tooOldMonths === 0 ? [] : [words.tooOld(words.months(fit.tooOldMonths))]),
  ]
  return `${ages}, ${listed(reportWords[language], off)}`
}

export const agesText = (ages: AgeRange, language: Language): string => {
  const isWhole = (ages.fromMonths ?? 0) % 12 === 0 && ((ages.toMonths ?? 11) + 1) % 12 === 0
  return isWhole ? reportWords[language].ages(ages) : matchWords[language].monthsRange(ages)
}

const nearFacts = (fit: JudgedOf<"near">, language: Language): string => {
  const [words, { number }] = [matchWords[language], reportWords[language]]
  if ("digital" in fit) return fit.fits ? words.online : `${words.only} ${words.online}`
  const distance = `${number(fit.metres)} m${fit.minutes === undefined ? "" : words.onFoot(fit.minutes)}`
  if (fit.fits) return distance
  const off = [
    ...(fit.metresTooFar === undefined ? [] : [words.tooFar(`${number(fit.metresTooFar)} m`)]),
    ...(fit.minutesTooFar === undefined ? [] : [words.tooFar(words.minutes(fit.minutesTooFar))]),
  ]
  return `${distance}, ${off.length === 0 ? words.noWay : off.join(", ")}`
}

const hoursFacts = (fit: JudgedOf<"hours">, language: Language): string => {
  const words = matchWords[language]
  const { weekday, from, to } = fit
  if (weekday === undefined || from === undefined || to === undefined) return words.noDate
  const times = `${reportWords[language].shortDays[weekday]} ${clockText(from)}–${clockText(to)}`
  const hours = fit.comeAndGo === undefined ? times : `${times}, ${words.comeAndGo}`
  if (fit.fits) return hours
  const { startsTooEarlyMinutes, startsTooLateMinutes, endsTooEarlyMinutes, endsTooLateMinutes, tooShortMinutes } = fit
  const off = [
    ...instead(words.begins, words.late, { is: from, by: startsTooLateMinutes, asked: -1 }),
    ...instead(words.begins, words.early, { is: from, by: startsTooEarlyMinutes, asked: 1 }),
    ...instead(words.ends, words.late, { is: to, by: endsTooLateMinutes, asked: -1 }),
    ...instead(words.ends, words.early, { is: to, by: endsTooEarlyMinutes, asked: 1 }),
    ...(tooShortMinutes === undefined ? [] : [words.tooShort(tooShortMinutes)]),
  ]
  return [hours, ...off].join(", ")
}

/** What begins or ends at another time than was asked for. */
const instead = (
  verb: MatchWords["begins"],
  late: MatchWords["late"],
  { is, by, asked }: { readonly is: number; readonly by: number | undefined; readonly asked: 1 | -1 },
): ReadonlyArray<string> =>
  by === undefined ? [] : [`${verb(clockText(is), clockText(is + asked * by))} (${late(by)})`]

const periodFacts = (fit: JudgedOf<"period">, language: Language): string => {
  const [words, { date }] = [matchWords[language], reportWords[language]]
  if (fit.fits) return words.dates(fit.dates, date(fit.first))
  return fit.nearest === undefined || fit.daysOff === undefined
    ? words.noDate
    : words.nearestDate(date(fit.nearest), fit.daysOff)
}

const holidayFacts = (holidays: ReadonlyArray<HolidayDays>, language: Language): string => {
  const words = matchWords[language]
  if (holidays.length === 0) return words.noHolidays
  if (holidays.every(({ days }) => days === 0)) return words.onlyInTerm
  return holidays.map(({ reason, days, of }) => words.daysOf(reason, days, of)).join(", ")
}

const costFacts = (fit: JudgedOf<"cost">, language: Language): string => {
  const words = matchWords[language]
  if (fit.educationPackage !== undefined) return fit.fits ? words.paidFor : words.notPaidFor
  if (fit.fits) return fit.price === undefined ? words.free : priceText(fit.price, language)
  if (fit.price === undefined || fit.centsTooMuch === undefined) return words.tooDear
  const { per } = fit.price
  return `${priceText(fit.price, language)}, ${words.tooMuch(priceText({ cents: fit.centsTooMuch, per }, language))}`
}

export const priceText = ({ cents, per }: Price, language: Language): string =>
  cents === 0 ? matchWords[language].free : reportWords[language].cost({ kind: "amount", cents, per, currency: "EUR" })

const registrationFacts = (fit: JudgedOf<"registration">, language: Language): string => {
  const words = matchWords[language]
  if (!fit.fits && fit.full !== undefined) {
    const full = words.full(reportWords[language].date(fit.full.on))
    return fit.full.waitingList === true ? `${full}, ${words.waitingList}` : full
  }
  if (!fit.fits) return fit.daysTooLate === undefined ? words.needed : words.tooLate(fit.daysTooLate)
  if (fit.kind === "none") return words.notNeeded
  return fit.until === undefined ? words.possible : words.possibleUntil(reportWords[language].date(fit.until))
}

const placesFacts = (fit: JudgedOf<"freePlaces">, language: Language): string => {
  const words = matchWords[language]
  const free =
    fit.countedOn === undefined
      ? words.atMost(String(fit.free))
      : words.counted(fit.free, reportWords[language].date(fit.countedOn))
  return fit.fits ? free : words.tooFew(free, fit.placesTooFew)
}

export const nameOf = (
  list: ReadonlyArray<{ readonly code: string; readonly german: string; readonly english: string }>,
  code: string,
  language: Language,
): string => {
  const entry = codeEntry(list, code)
  return entry === undefined ? code : reportWords[language].named(entry)
}

const germanParts: Readonly<Record<NeededPart, string>> = {
  area: "das Gebiet",
  topics: "ein Thema",
  targetGroups: "für wen gesucht wird",
}

const englishParts: Readonly<Record<NeededPart, string>> = {
  area: "the area",
  topics: "a topic",
  targetGroups: "for whom something is looked for",
}

/** German and English sentences for why no need comes of a question. */
export const matchText: Catalogue<OfferSuits | QuestionTooVague> = {
  de: {
    OfferSuits: ({ offers }) => `Ein Bedarf ist das nicht, denn passende Angebote gibt es: ${offers.join(", ")}.`,
    QuestionTooVague: ({ missing }) =>
      `Für einen Bedarf sagt die Suche zu wenig; es fehlt: ${missing.map((part) => germanParts[part]).join(", ")}.`,
  },
  en: {
    OfferSuits: ({ offers }) => `This is no need, as there are offers that suit: ${offers.join(", ")}.`,
    QuestionTooVague: ({ missing }) =>
      `The question says too little for a need; missing: ${missing.map((part) => englishParts[part]).join(", ")}.`,
  },
}
