/** Sentences for the course of a booking: what is worth a look about a handover and about a return. */
import type { HandoverFinding, ReturnFinding } from "../loan/index.js"
import { momentText } from "./booking-course-words.js"
import type { Catalogue } from "./catalogue.js"
import { reportWords } from "./report-words.js"

const { number: germanNumber } = reportWords.de
const { number: englishNumber } = reportWords.en

/** German and English sentences for what is worth a look about a handover. */
export const handoverFindingText: Catalogue<HandoverFinding> = {
  de: {
    ChecklistSkipped: ({ item }) => `Bei der Übergabe nicht geprüft: ${item} (R43).`,
    HandedOverEarly: ({ agreed, at }) =>
      `Schon am ${momentText(at, "de")}, übergeben; vereinbart war der ${momentText(agreed, "de")} (R43).`,
    HandedOverShort: ({ item, listed, actual }) =>
      `Unvollständig übergeben: ${item} (laut Prüfliste ${germanNumber(listed)}, übergeben ${germanNumber(actual)}) (R43).`,
  },
  en: {
    ChecklistSkipped: ({ item }) => `Not looked at when it was handed over: ${item} (R43).`,
    HandedOverEarly: ({ agreed, at }) =>
      `Handed over on ${momentText(at, "en")} already; agreed was ${momentText(agreed, "en")} (R43).`,
    HandedOverShort: ({ item, listed, actual }) =>
      `Handed over short: ${item} (by the checklist ${englishNumber(listed)}, handed over ${englishNumber(actual)}) (R43).`,
  },
}

/** German and English sentences for what is worth a look about a return. */
export const returnFindingText: Catalogue<ReturnFinding> = {
  de: {
    CounterNotRead: ({ counter }) => `Der Zählerstand „${counter}“ wurde bei der Rückgabe nicht abgelesen (R43).`,
    CounterReversed: ({ counter, before, after }) =>
      `Der Zähler „${counter}“ zeigte bei der Übergabe ${germanNumber(before)} und bei der Rückgabe nur ${germanNumber(after)} (R43).`,
    ItemDamaged: ({ item, count }) => `Beschädigt zurückgekommen: ${item}${count === 1 ? "" : ` (${count})`} (R43).`,
    ItemMissing: ({ item, expected, actual }) =>
      `Es fehlt: ${item} (übergeben ${expected}, zurückgekommen ${actual}) (R43).`,
    ItemNotChecked: ({ item }) => `Bei der Rückgabe nicht geprüft: ${item} (R43).`,
    KeysMissing: ({ expected, actual }) => `Schlüssel: ${expected} übergeben, ${actual} zurückgekommen (R43).`,
    ReturnedLate: ({ due, at }) =>
      `Zurückgegeben am ${momentText(at, "de")}; vereinbart war der ${momentText(due, "de")} (R43).`,
    ReturnedUnclean: () => "Nicht gereinigt zurückgegeben (R43).",
  },
  en: {
    CounterNotRead: ({ counter }) => `The counter “${counter}” was not read at the return (R43).`,
    CounterReversed: ({ counter, before, after }) =>
      `The counter “${counter}” showed ${englishNumber(before)} at the handover and only ${englishNumber(after)} at the return (R43).`,
    ItemDamaged: ({ item, count }) => `Came back damaged: ${item}${count === 1 ? "" : ` (${count})`} (R43).`,
    ItemMissing: ({ item, expected, actual }) =>
      `Missing: ${item} (handed over ${expected}, returned ${actual}) (R43).`,
    ItemNotChecked: ({ item }) => `Not looked at when it was returned: ${item} (R43).`,
    KeysMissing: ({ expected, actual }) => `Keys: ${expected} handed over, ${actual} returned (R43).`,
    ReturnedLate: ({ due, at }) => `Returned on ${momentText(at, "en")}; agreed was ${momentText(due, "en")} (R43).`,
    ReturnedUnclean: () => "Returned without being cleaned (R43).",
  },
}
