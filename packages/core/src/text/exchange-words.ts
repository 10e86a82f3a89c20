/** Words of pages on sharing: who gives and takes, how a resource is used, whom one might ask. */
import type { FairSuggestion, ResourceReturns, UnmetRequest } from "../exchange/index.js"
import type { Language } from "./catalogue.js"

/** The words of pages on sharing in one language. */
export interface ExchangeWords {
  readonly balances: string
  readonly nobody: string
  readonly columns: Readonly<
    Record<"institution" | "given" | "taken" | "items" | "hosted" | "minutes" | "side" | "saved", string>
  >
  readonly sides: Readonly<Record<"both" | "onlyGives" | "onlyTakes" | "neither", string>>
  readonly extent: (uses: number, hours: string) => string
  readonly notARefusal: string
  readonly suggestions: string
  readonly suggest: Readonly<Record<FairSuggestion["suggest"], (facts: SuggestedFacts) => string>>
  readonly usage: (name: string) => string
  readonly used: (uses: number, hours: string) => string
  readonly utilisation: (percent: string, available: string) => string
  readonly noAvailability: string
  readonly length: (average: string, longest: string) => string
  readonly lead: (median: string, shortest: number) => string
  readonly attendance: (persons: string) => string
  readonly cancelled: (owner: number, borrower: number, noShows: number) => string
  readonly overdue: (count: number) => string
  readonly damages: (count: number) => string
  readonly returns: string
  readonly returned: (returns: ResourceReturns) => string
  readonly byBorrower: string
  readonly byWeekday: string
  readonly byMonth: string
  readonly weekday: string
  readonly month: string
  readonly uses: string
  readonly hours: string
  readonly unmet: string
  readonly outcomes: Readonly<Record<UnmetRequest["outcome"], (request: UnmetRequest) => string>>
}

/** Names and numbers of a suggestion, ready to be read. */
interface SuggestedFacts {
  readonly name: string
  readonly resources: string
  readonly conference: string
  readonly category: string
  readonly share: string
}

interface MissingWords {
  readonly dates: (count: number) => string
  readonly units: (count: number) => string
  readonly rules: string
}

const germanMissing: MissingWords = {
  dates: (count) => (count === 1 ? "ein Termin fehlt" : `${count} Termine fehlen`),
  units: (count) => (count === 1 ? "ein Stück fehlt" : `${count} Stück fehlen`),
  rules: "Regel",
}

const englishMissing: MissingWords = {
  dates: (count) => `${count === 1 ? "one date" : `${count} dates`} missing`,
  units: (count) => `${count === 1 ? "one unit" : `${count} units`} missing`,
  rules: "rule",
}

/** `: 3 Termine fehlen (Regel R38: 2, R39: 1), 10 Stück fehlen`. */
const missingText = ({ droppedDates, droppedBecause, missingUnits }: UnmetRequest, words: MissingWords): string => {
  const rules = droppedBecause.map(({ rule, dates }) => `${rule}: ${dates}`).join(", ")
  const parts = [
    ...(droppedDates === 0 ? [] : [`${words.dates(droppedDates)}${rules === "" ? "" : ` (${words.rules} ${rules})`}`]),
    ...(missingUnits === undefined ? [] : [words.units(missingUnits)]),
  ]
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`
}

const german: ExchangeWords = {
  balances: "Geben und Nehmen",
  nobody: "In dieser Zeit wurde nichts geteilt.",
  columns: {
    institution: "Einrichtung",
    given: "gegeben",
    taken: "genommen",
    items: "Dinge gegeben / genommen",
    hosted: "Sitzungen im Haus",
    minutes: "Protokolle",
    side: "Seite",
    saved: "erspart",
  },
  sides: { both: "gibt und nimmt", onlyGives: "gibt nur", onlyTakes: "nimmt nur", neither: "–" },
  extent: (uses, hours) => (uses === 0 ? "–" : `${uses}-mal, ${hours} Std.`),
  notARefusal: "Das ist eine Auskunft. Abgelehnt wird deshalb niemand (R46).",
  suggestions: "Wen man fragen kann",
  suggest: {
    lend: ({ name, resources }) =>
      `${name} könnte verleihen, was in dieser Zeit niemand ausgeliehen hat: ${resources}.`,
    host: ({ name, conference }) =>
      `${name} könnte zu sich einladen (${conference}); in dieser Zeit war dort keine Sitzung.`,
    writeMinutes: ({ name, conference }) =>
      `${name} könnte das Protokoll übernehmen (${conference}); in dieser Zeit kam keines von dort.`,
    relieve: ({ name, share, category, resources }) =>
      `${name} zu entlasten: ${share} % der verliehenen Stunden (${category}) kommen von dort. Anderswo gibt es auch: ${resources}.`,
  },
  usage: (name) => `Nutzung: ${name}`,
  used: (uses, hours) =>
    uses === 0
      ? "Keine Nutzung in dieser Zeit."
      : `${uses === 1 ? "Eine Nutzung" : `${uses} Nutzungen`}, ${hours} Stunden.`,
  utilisation: (percent, available) =>
    `Auslastung: ${percent} % von ${available} Stunden, die bisher zur Verfügung standen.`,
  noAvailability:
    "Die Auslastung lässt sich nicht berechnen: Es sind keine Nutzungszeiten angegeben, oder der Zeitraum hat noch nicht begonnen.",
  length: (average, longest) => `Dauer: im Durchschnitt ${average} Stunden, höchstens ${longest} Stunden.`,
  lead: (median, shortest) =>
    `Vorlauf der Anfragen: meist um ${median} Tage, mindestens ${shortest === 1 ? "ein Tag" : `${shortest} Tage`}.`,
  attendance: (persons) => `Teilnehmende, soweit angegeben: ${persons}.`,
  cancelled: (owner, borrower, noShows) =>
    `Abgesagt: ${owner} von der verleihenden, ${borrower} von der ausleihenden Seite; nicht erschienen: ${noShows}.`,
  overdue: (count) => `Überfällig und noch nicht zurück: ${count}.`,
  damages: (count) => `Schadensmeldungen: ${count}.`,
  returns: "Rückgaben",
  returned: ({ returned, late, lateDays, longestLateDays, damaged, incomplete, unclean }) =>
    `${returned} mit Protokoll: ${late} verspätet${lateDays === 0 ? "" : ` (zusammen ${lateDays}, höchstens ${longestLateDays} ${longestLateDays === 1 ? "Tag" : "Tage"})`}, ${damaged} beschädigt, ${incomplete} unvollständig, ${unclean} ungereinigt.`,
  byBorrower: "Nach Einrichtung",
  byWeekday: "Nach Wochentag",
  byMonth: "Nach Monat",
  weekday: "Wochentag",
  month: "Monat",
  uses: "Nutzungen",
  hours: "Stunden",
  unmet: "Nicht gedeckter Bedarf",
  outcomes: {
    declined: ({ reason }) => `abgelehnt${reason === undefined ? "" : `: ${reason}`}`,
    inPart: (request) => `nur zum Teil bewilligt${missingText(request, germanMissing)}`,
    waiting: () => "steht auf der Warteliste",
    unanswered: () => "nicht rechtzeitig beantwortet",
  },
}

const english: ExchangeWords = {
  balances: "Giving and taking",
  nobody: "Nothing was shared in this time.",
  columns: {
    institution: "Institution",
    given: "gave",
    taken: "took",
    items: "things given / taken",
    hosted: "meetings hosted",
    minutes: "minutes written",
    side: "side",
    saved: "saved",
  },
  sides: { both: "gives and takes", onlyGives: "only gives", onlyTakes: "only takes", neither: "–" },
  extent: (uses, hours) => (uses === 0 ? "–" : `${uses} ×, ${hours} h`),
  notARefusal: "This informs. Nobody is refused anything for it (R46).",
  suggestions: "Whom one might ask",
  suggest: {
    lend: ({ name, resources }) => `${name} could lend what nobody borrowed in this time: ${resources}.`,
    host: ({ name, conference }) => `${name} could host (${conference}); no meeting was there in this time.`,
    writeMinutes: ({ name, conference }) =>
      `${name} could write the minutes (${conference}); none came from there in this time.`,
    relieve: ({ name, share, category, resources }) =>
      `${name} could do with relief: ${share} % of the hours lent (${category}) come from there. There is also: ${resources}.`,
  },
  usage: (name) => `Usage: ${name}`,
  used: (uses, hours) =>
    uses === 0 ? "No use in this time." : `${uses === 1 ? "One use" : `${uses} uses`}, ${hours} hours.`,
  utilisation: (percent, available) =>
    `Utilisation: ${percent} % of the ${available} hours for which it could be used so far.`,
  noAvailability: "Utilisation cannot be told: nobody says when it can be used, or the period has not begun.",
  length: (average, longest) => `Length: ${average} hours on average, ${longest} hours at most.`,
  lead: (median, shortest) =>
    `Asked for: mostly about ${median} days before, at least ${shortest === 1 ? "one day" : `${shortest} days`}.`,
  attendance: (persons) => `Persons, as far as told: ${persons}.`,
  cancelled: (owner, borrower, noShows) =>
    `Cancelled: ${owner} by the lender, ${borrower} by the borrower; did not come: ${noShows}.`,
  overdue: (count) => `Overdue and not back yet: ${count}.`,
  damages: (count) => `Damage reports: ${count}.`,
  returns: "Returns",
  returned: ({ returned, late, lateDays, longestLateDays, damaged, incomplete, unclean }) =>
    `${returned} with a protocol: ${late} late${lateDays === 0 ? "" : ` (${lateDays} together, ${longestLateDays} ${longestLateDays === 1 ? "day" : "days"} at most)`}, ${damaged} damaged, ${incomplete} incomplete, ${unclean} not clean.`,
  byBorrower: "By institution",
  byWeekday: "By weekday",
  byMonth: "By month",
  weekday: "Weekday",
  month: "Month",
  uses: "uses",
  hours: "hours",
  unmet: "Demand that was not met",
  outcomes: {
    declined: ({ reason }) => `declined${reason === undefined ? "" : `: ${reason}`}`,
    inPart: (request) => `granted only in part${missingText(request, englishMissing)}`,
    waiting: () => "is on the waiting list",
    unanswered: () => "not answered in time",
  },
}

export const exchangeWords: Readonly<Record<Language, ExchangeWords>> = { de: german, en: english }
