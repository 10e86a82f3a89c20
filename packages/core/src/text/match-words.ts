/** Words of matches: what fits, what is missing, and what to ask, in German and English. */
import type { AgeRange } from "../offer/index.js"
import type { Criterion, OpenFit } from "../search/index.js"
import type { Language } from "./catalogue.js"

/** How a language tells how an offer stands to a question. */
export interface MatchWords {
  readonly criteria: Readonly<Record<Criterion, string>>
  readonly missing: Readonly<Record<OpenFit["missing"], string>>
  readonly yes: string
  readonly no: string
  readonly only: string
  readonly or: string
  readonly months: (months: number) => string
  readonly monthsRange: (ages: AgeRange) => string
  readonly minutes: (minutes: number) => string
  readonly tooYoung: (by: string) => string
  readonly tooOld: (by: string) => string
  readonly someOf: (ages: string) => string
  readonly everybody: string
  readonly byAge: string
  readonly notByAge: string
  readonly inArea: string
  readonly outside: string
  readonly online: string
  readonly onFoot: (minutes: number) => string
  readonly tooFar: (by: string) => string
  readonly noWay: string
  readonly anyDistance: string
  readonly noDate: string
  readonly begins: (is: string, asked: string) => string
  readonly ends: (is: string, asked: string) => string
  readonly early: (minutes: number) => string
  readonly late: (minutes: number) => string
  readonly tooShort: (minutes: number) => string
  readonly comeAndGo: string
  readonly throughout: string
  readonly atLeast: (minutes: number) => string
  /** From when to when; a bound that is missing is open. */
  readonly hours: (from: string | undefined, to: string | undefined) => string
  readonly dates: (count: number, first: string) => string
  readonly nearestDate: (nearest: string, days: number) => string
  readonly noHolidays: string
  readonly onlyInTerm: string
  readonly daysOf: (reason: string, days: number, of: number) => string
  readonly holidays: Readonly<Record<"all" | "some", string>>
  readonly interpreted: (languages: string) => string
  readonly free: string
  readonly tooMuch: (price: string) => string
  readonly tooDear: string
  readonly atMost: (limit: string) => string
  readonly paidFor: string
  readonly notPaidFor: string
  readonly lacking: (aids: string) => string
  readonly needed: string
  readonly notNeeded: string
  readonly possible: string
  readonly possibleUntil: (day: string) => string
  readonly tooLate: (days: number) => string
  readonly full: (day: string) => string
  readonly waitingList: string
  readonly counted: (places: number, day: string) => string
  readonly tooFew: (places: string, by: number) => string
}

const german: MatchWords = {
  criteria: {
    ages: "Alter",
    childAges: "Alter der Kinder",
    roles: "Zielgruppe",
    grades: "Jahrgangsstufe",
    topics: "Thema",
    forms: "Form",
    area: "Gebiet",
    near: "Entfernung",
    weekdays: "Wochentag",
    hours: "Uhrzeit",
    period: "Zeitraum",
    holidays: "Ferien",
    languages: "Sprache",
    cost: "Kosten",
    stepFree: "Stufenlos",
    accessibleToilet: "Toilette für Rollstühle",
    communication: "Kommunikationshilfen",
    easyLanguage: "Leichte Sprache",
    registration: "Anmeldung",
    freePlaces: "Freie Plätze",
  },
  missing: {
    accessibility: "nicht angegeben, bitte nachfragen",
    byArrangement: "nach Vereinbarung",
    calendar: "ungewiss, denn der Kalender reicht nicht so weit",
    childAges: "nicht angegeben, bitte nachfragen",
    comparablePrice: "anders berechnet als gesucht",
    costs: "nicht angegeben, bitte nachfragen",
    dates: "für diesen Zeitraum nicht bekannt",
    educationPackage: "unbekannt, ob Bildung und Teilhabe zahlt",
    freePlaces: "nicht bekannt, bitte nachfragen",
    income: "hängt vom Einkommen ab",
    languages: "nicht angegeben, bitte nachfragen",
    places: "kein Ort angegeben",
    position: "Ort auf keiner Karte",
    registration: "nicht angegeben, bitte nachfragen",
    schedule: "keine Zeiten angegeben",
    targetGroups: "nicht angegeben, bitte nachfragen",
    topics: "nicht angegeben",
  },
  yes: "ja",
  no: "nein",
  only: "nur",
  or: " oder ",
  months: (months) => durationText(months, { year: "Jahr", years: "Jahre", month: "Monat", months: "Monate" }),
  monthsRange: (ages) => monthsRange(ages, { from: "ab", to: "bis", months: "Monate" }),
  minutes: (minutes) => `${minutes} Minute${minutes === 1 ? "" : "n"}`,
  tooYoung: (by) => `${by} zu jung`,
  tooOld: (by) => `${by} zu alt`,
  someOf: (ages) => `teilweise ${ages}`,
  everybody: "alle",
  byAge: "dem Alter nach",
  notByAge: "dem Alter nach nicht",
  inArea: "dort oder für dessen Kinder",
  outside: "weder dort noch für dessen Kinder",
  online: "online",
  onFoot: (minutes) => `, ${minutes} Minute${minutes === 1 ? "" : "n"} zu Fuß`,
  tooFar: (by) => `${by} zu weit`,
  noWay: "kein Fußweg",
  anyDistance: "beliebig",
  noDate: "kein Termin",
  begins: (is, asked) => `beginnt um ${is} statt um ${asked}`,
  ends: (is, asked) => `endet um ${is} statt um ${asked}`,
  early: (minutes) => `${german.minutes(minutes)} zu früh`,
  late: (minutes) => `${german.minutes(minutes)} zu spät`,
  tooShort: (minutes) => `in der gesuchten Zeit ${german.minutes(minutes)} zu kurz`,
  comeAndGo: "kommen und gehen jederzeit",
  throughout: "durchgehend ",
  atLeast: (minutes) => `mindestens ${german.minutes(minutes)} `,
  hours: (from, to) => hoursRange(from, to, { from: "von", to: "bis", since: "ab", any: "zu jeder Zeit" }),
  dates: (count, first) => `${count} Termin${count === 1 ? "" : "e"} ab ${first}`,
  nearestDate: (nearest, days) =>
    `kein Termin, der nächste am ${nearest} (${days} Tag${days === 1 ? "" : "e"} daneben)`,
  noHolidays: "keine in dieser Zeit",
  onlyInTerm: "nur in der Schulzeit",
  daysOf: (reason, days, of) => `${reason} an ${days} von ${of} Tag${of === 1 ? "" : "en"}`,
  holidays: { all: "an allen Tagen", some: "an einigen Tagen" },
  interpreted: (languages) => `auf Wunsch übersetzt: ${languages}`,
  free: "kostenlos",
  tooMuch: (price) => `${price} zu viel`,
  tooDear: "zu teuer",
  atMost: (limit) => `höchstens ${limit}`,
  paidFor: "über Bildung und Teilhabe",
  notPaidFor: "nicht über Bildung und Teilhabe",
  lacking: (aids) => `nicht vorhanden: ${aids}`,
  needed: "nötig",
  notNeeded: "nicht nötig",
  possible: "möglich",
  possibleUntil: (day) => `möglich bis ${day}`,
  tooLate: (days) => `seit ${days} Tag${days === 1 ? "" : "en"} vorbei`,
  full: (day) => `alles belegt (Stand: ${day})`,
  waitingList: "mit Warteliste",
  counted: (places, day) => `${places} (Stand: ${day})`,
  tooFew: (places, by) => `${places}, ${by} zu wenig`,
}

const english: MatchWords = {
  criteria: {
    ages: "Age",
    childAges: "Age of the children",
    roles: "Target group",
    grades: "Grade",
    topics: "Topic",
    forms: "Form",
    area: "Area",
    near: "Distance",
    weekdays: "Weekday",
    hours: "Time of day",
    period: "Period",
    holidays: "Holidays",
    languages: "Language",
    cost: "Cost",
    stepFree: "Step-free",
    accessibleToilet: "Wheelchair toilet",
    communication: "Communication aids",
    easyLanguage: "Easy language",
    registration: "Registration",
    freePlaces: "Free places",
  },
  missing: {
    accessibility: "not recorded, please ask",
    byArrangement: "by arrangement",
    calendar: "uncertain, as the calendar does not reach that far",
    childAges: "not recorded, please ask",
    comparablePrice: "charged in another way than asked for",
    costs: "not recorded, please ask",
    dates: "not known for this period",
    educationPackage: "not known whether the education package pays",
    freePlaces: "not known, please ask",
    income: "depends on the income",
    languages: "not recorded, please ask",
    places: "no place recorded",
    position: "its place is on no map",
    registration: "not recorded, please ask",
    schedule: "no times recorded",
    targetGroups: "not recorded, please ask",
    topics: "not recorded",
  },
  yes: "yes",
  no: "no",
  only: "only",
  or: " or ",
  months: (months) => durationText(months, { year: "year", years: "years", month: "month", months: "months" }),
  monthsRange: (ages) => monthsRange(ages, { from: "from", to: "up to", months: "months" }),
  minutes: (minutes) => `${minutes} minute${minutes === 1 ? "" : "s"}`,
  tooYoung: (by) => `${by} too young`,
  tooOld: (by) => `${by} too old`,
  someOf: (ages) => `some of ${ages}`,
  everybody: "everybody",
  byAge: "by age",
  notByAge: "not by age",
  inArea: "there or for its children",
  outside: "neither there nor for its children",
  online: "online",
  onFoot: (minutes) => `, ${minutes} minute${minutes === 1 ? "" : "s"} on foot`,
  tooFar: (by) => `${by} too far`,
  noWay: "no way on foot",
  anyDistance: "any",
  noDate: "no date",
  begins: (is, asked) => `begins at ${is} instead of ${asked}`,
  ends: (is, asked) => `ends at ${is} instead of ${asked}`,
  early: (minutes) => `${english.minutes(minutes)} too early`,
  late: (minutes) => `${english.minutes(minutes)} too late`,
  tooShort: (minutes) => `${english.minutes(minutes)} too short in the time asked for`,
  comeAndGo: "come and go at any time",
  throughout: "throughout ",
  atLeast: (minutes) => `at least ${english.minutes(minutes)} `,
  hours: (from, to) => hoursRange(from, to, { from: "from", to: "to", since: "from", any: "at any time" }),
  dates: (count, first) => `${count} date${count === 1 ? "" : "s"} from ${first}`,
  nearestDate: (nearest, days) => `no date, the nearest on ${nearest} (${days} day${days === 1 ? "" : "s"} off)`,
  noHolidays: "none in this time",
  onlyInTerm: "only in term",
  daysOf: (reason, days, of) => `${reason} on ${days} of ${of} day${of === 1 ? "" : "s"}`,
  holidays: { all: "on all days", some: "on some days" },
  interpreted: (languages) => `interpreted if asked: ${languages}`,
  free: "free",
  tooMuch: (price) => `${price} too much`,
  tooDear: "too dear",
  atMost: (limit) => `at most ${limit}`,
  paidFor: "the education package pays",
  notPaidFor: "the education package does not pay",
  lacking: (aids) => `not there: ${aids}`,
  needed: "needed",
  notNeeded: "not needed",
  possible: "possible",
  possibleUntil: (day) => `possible until ${day}`,
  tooLate: (days) => `over for ${days} day${days === 1 ? "" : "s"}`,
  full: (day) => `full (as of ${day})`,
  waitingList: "with a waiting list",
  counted: (places, day) => `${places} (as of ${day})`,
  tooFew: (places, by) => `${places}, ${by} too few`,
}

/** The words of each language. */
export const matchWords: Readonly<Record<Language, MatchWords>> = { de: german, en: english }

const durationText = (
  all: number,
  word: { readonly year: string; readonly years: string; readonly month: string; readonly months: string },
): string => {
  const [years, months] = [Math.floor(all / 12), all % 12]
  return [
    ...(years === 0 ? [] : [`${years} ${years === 1 ? word.year : word.years}`]),
    ...(months === 0 ? [] : [`${months} ${months === 1 ? word.month : word.months}`]),
  ].join(" ")
}

const monthsRange = (
  { fromMonths, toMonths }: AgeRange,
  word: { readonly from: string; readonly to: string; readonly months: string },
): string => {
  if (toMonths === undefined) return `${word.from} ${fromMonths ?? 0} ${word.months}`
  return `${fromMonths === undefined ? word.to : `${fromMonths}–`}${fromMonths === undefined ? " " : ""}${toMonths} ${word.months}`
}

const hoursRange = (
  from: string | undefined,
  to: string | undefined,
  word: { readonly from: string; readonly to: string; readonly since: string; readonly any: string },
): string => {
  if (from === undefined) return to === undefined ? word.any : `${word.to} ${to}`
  return to === undefined ? `${word.since} ${from}` : `${word.from} ${from} ${word.to} ${to}`
}
