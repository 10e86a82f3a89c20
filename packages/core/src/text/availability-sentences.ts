/** Sentences about availability: why a resource cannot be used at a time, and when it can. */
import type { ClosureReason } from "../calendar/index.js"
import type { AvailabilityFinding, NoExchangeThen, OpeningHoursUnknown } from "../sharing/index.js"
import { dateOf, type Interval, type LocalDate } from "../time/index.js"
import { availabilityWords, dayText, momentText } from "./availability-words.js"
import { type Catalogue, type Language, sentence } from "./catalogue.js"
import { dateWords } from "./dates-words.js"
import { intervalText } from "./interval-text.js"
import { openingText } from "./opening-hours.js"
import { listed, reportWords, spanText } from "./report-words.js"

const { de, en } = availabilityWords

/** German and English sentences for what stands against the time of a booking, other bookings aside. */
export const availabilityFindingText: Catalogue<AvailabilityFinding> = {
  de: {
    BlackedOut: ({ start, end, reason }) =>
      `Gesperrt von ${momentText(start, "de")}, bis ${momentText(end, "de")}: ${reason} (R39).`,
    BrokenDownThen: ({ start, until, reason }) =>
      `Außer Betrieb seit ${momentText(start, "de")}${until === undefined ? ", ein Ende ist nicht bekannt" : `, bis ${momentText(until, "de")}`}: ${reason} (R39).`,
    ClosedThen: ({ from, to, because, holidays }) =>
      because.length > 0
        ? `Geschlossen (${spanText(reportWords.de, { from, to })}): ${reasons(because)} (R39).`
        : `Überlassen wird nur an diesen Tagen: ${kinds("de", holidays.on)}; am ${spanText(reportWords.de, { from, to })} ist das nicht so (R39).`,
    ClosureUnknown: ({ of, from, to }) =>
      of === "use"
        ? `Ob in dieser Zeit geschlossen ist, sagt noch kein Kalender sicher: ${spanText(reportWords.de, { from, to })} (R39).`
        : `Ob an diesem Tag ausgegeben und zurückgenommen wird, sagt noch kein Kalender sicher: ${spanText(reportWords.de, { from, to })} (R39).`,
    CoreUseThen: ({ by, during }) =>
      by === "coreUse"
        ? `Die eigene Nutzung des Hauses geht vor: ${times("de", during)} (R39).`
        : `Das Haus hat dann für seine eigenen Gäste geöffnet: ${times("de", during)} (R39).`,
    InThePast: ({ begins }) => `Der Beginn liegt in der Vergangenheit: ${momentText(begins, "de")} (R39).`,
    NoExchangeThen: (found) => {
      const what = found.exchange === "pickUp" ? "Ausgabe" : "Rückgabe"
      return found.lacking === "day"
        ? `Keine ${what} am ${dayText(dayOf(found), "de")}${why(found.because)}; die Nutzung an diesem Tag bleibt davon unberührt${nearest("de", found)} (R39).`
        : `Keine ${what} am ${dayText(dayOf(found), "de")}, um ${de.clock(found.at)}${nearest("de", found)} (R39).`
    },
    OffStep: ({ path, stepMinutes, at, before, after }) =>
      `${path.at(-1) === "start" ? "Der Beginn" : "Das Ende"} liegt im Raster von ${de.length(stepMinutes)}: nicht ${de.clock(at)}, sondern ${de.clock(before)} oder ${de.clock(after)} (R39).`,
    OpeningHoursUnknown: ({ during, because }) =>
      `Ob das Haus dann für seine eigenen Gäste geöffnet hat, ist nicht sicher: ${times("de", during)} (R39).${doubts("de", because)}`,
    OutsideWindows: ({ outside, nearest: next }) =>
      `Außerhalb der Nutzungszeiten: ${times("de", outside)}${next === undefined ? "" : `; die nächste Nutzungszeit ist ${intervalText(next, "de")}`} (R39).`,
    RestrictionHint: ({ start, until, reason }) =>
      `Zu beachten ab ${momentText(start, "de")}${until === undefined ? "" : `, bis ${momentText(until, "de")}`}: ${reason} (R39).`,
    TooFarAhead: ({ atMostDays, actualDays, latest }) =>
      `Zu weit im Voraus: höchstens ${days("de", atMostDays)}, hier ${days("de", actualDays)}; der Beginn ist zurzeit bis ${dayText(latest, "de")}, möglich (R39).`,
    TooLong: ({ longestMinutes, actualMinutes }) =>
      `Zu lang: höchstens ${de.length(longestMinutes)}, angefragt ${de.length(actualMinutes)} (R39).`,
    TooShort: ({ shortestMinutes, actualMinutes }) =>
      `Zu kurz: mindestens ${de.length(shortestMinutes)}, angefragt ${de.length(actualMinutes)} (R39).`,
    TooSoon: ({ leadTime: { amount, unit }, actual, earliest }) =>
      `Zu kurzfristig: Der Vorlauf beträgt ${de.lead(amount, unit)}, hier ${de.lead(actual, unit)}; frühester Beginn ist ${momentText(earliest, "de")} (R39).`,
  },
  en: {
    BlackedOut: ({ start, end, reason }) =>
      `Blocked from ${momentText(start, "en")}, to ${momentText(end, "en")}: ${reason} (R39).`,
    BrokenDownThen: ({ start, until, reason }) =>
      `Out of order since ${momentText(start, "en")}${until === undefined ? ", with no end known" : `, until ${momentText(until, "en")}`}: ${reason} (R39).`,
    ClosedThen: ({ from, to, because, holidays }) =>
      because.length > 0
        ? `Closed (${spanText(reportWords.en, { from, to })}): ${reasons(because)} (R39).`
        : `It is lent on these days only: ${kinds("en", holidays.on)}; ${spanText(reportWords.en, { from, to })} is not one of them (R39).`,
    ClosureUnknown: ({ of, from, to }) =>
      of === "use"
        ? `No calendar says for certain whether it is closed then: ${spanText(reportWords.en, { from, to })} (R39).`
        : `No calendar says for certain whether things are handed out and taken back on that day: ${spanText(reportWords.en, { from, to })} (R39).`,
    CoreUseThen: ({ by, during }) =>
      by === "coreUse"
        ? `The owner's own use goes first: ${times("en", during)} (R39).`
        : `The house is open to its own visitors then: ${times("en", during)} (R39).`,
    InThePast: ({ begins }) => `The beginning lies in the past: ${momentText(begins, "en")} (R39).`,
    NoExchangeThen: (found) => {
      const what = found.exchange === "pickUp" ? "pick-up" : "return"
      return found.lacking === "day"
        ? `No ${what} on ${dayText(dayOf(found), "en")}${why(found.because)}; its use on that day is not touched by this${nearest("en", found)} (R39).`
        : `No ${what} on ${dayText(dayOf(found), "en")}, at ${en.clock(found.at)}${nearest("en", found)} (R39).`
    },
    OffStep: ({ path, stepMinutes, at, before, after }) =>
      `The ${path.at(-1) === "start" ? "beginning" : "end"} lies on steps of ${en.length(stepMinutes)}: not ${en.clock(at)}, but ${en.clock(before)} or ${en.clock(after)} (R39).`,
    OpeningHoursUnknown: ({ during, because }) =>
      `It is not certain whether the house is open to its own visitors then: ${times("en", during)} (R39).${doubts("en", because)}`,
    OutsideWindows: ({ outside, nearest: next }) =>
      `Outside the hours of use: ${times("en", outside)}${next === undefined ? "" : `; the nearest hours of use are ${intervalText(next, "en")}`} (R39).`,
    RestrictionHint: ({ start, until, reason }) =>
      `To be noted from ${momentText(start, "en")}${until === undefined ? "" : `, until ${momentText(until, "en")}`}: ${reason} (R39).`,
    TooFarAhead: ({ atMostDays, actualDays, latest }) =>
      `Too far ahead: at most ${days("en", atMostDays)}, here ${days("en", actualDays)}; at present it may begin up to ${dayText(latest, "en")} (R39).`,
    TooLong: ({ longestMinutes, actualMinutes }) =>
      `Too long: at most ${en.length(longestMinutes)}, asked for ${en.length(actualMinutes)} (R39).`,
    TooShort: ({ shortestMinutes, actualMinutes }) =>
      `Too short: at least ${en.length(shortestMinutes)}, asked for ${en.length(actualMinutes)} (R39).`,
    TooSoon: ({ leadTime: { amount, unit }, actual, earliest }) =>
      `Too soon: the lead time is ${en.lead(amount, unit)}, here it is ${en.lead(actual, unit)}; it may begin on ${momentText(earliest, "en")} at the earliest (R39).`,
  },
}

const times = (language: Language, during: ReadonlyArray<Interval>): string =>
  during.map((interval) => intervalText(interval, language)).join("; ")

const reasons = (because: ReadonlyArray<ClosureReason>): string =>
  [...new Set(because.map(({ closure }) => closure.reason))].join(", ")

const why = (because: ReadonlyArray<ClosureReason>): string => (because.length === 0 ? "" : ` (${reasons(because)})`)

const kinds = (language: Language, on: ReadonlyArray<ClosureReason["closure"]["kind"]>): string =>
  listed(
    reportWords[language],
    on.map((kind) => dateWords[language].kinds[kind]),
  )

const days = (language: Language, count: number): string => availabilityWords[language].length(count * 1440)

const dayOf = ({ at }: NoExchangeThen): LocalDate => dateOf(at)

const nearest = (language: Language, { before, after }: NoExchangeThen): string => {
  const moments = [before, after].flatMap((at) => (at === undefined ? [] : [momentText(at, language)]))
  if (moments.length === 0) return ""
  const possible = moments.join(availabilityWords[language].or)
  return language === "de" ? `; möglich ist sie ${possible}` : `; possible on ${possible}`
}

const doubts = (language: Language, because: OpeningHoursUnknown["because"]): string => {
  const byAppointment =
    language === "de" ? "Nach Vereinbarung kann jemand kommen." : "Somebody may come by appointment."
  return because
    .map((reason) => (reason._tag === "byAppointment" ? byAppointment : sentence(reason, language, [openingText])))
    .map((text) => ` ${text}`)
    .join("")
}
