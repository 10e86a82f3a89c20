/** States of needs and measures, by name. */
import type { MeasureState, NeedState } from "../planning/index.js"
import type { Language } from "./catalogue.js"

/** What has become of a need, in a word or two. */
export const needStates: Readonly<Record<Language, Readonly<Record<NeedState, string>>>> = {
  de: {
    registered: "angemeldet",
    confirmed: "bestätigt",
    rejected: "abgelehnt",
    merged: "zusammengelegt",
    referred: "weitergeleitet",
    partlyMet: "teilweise gedeckt",
    met: "gedeckt",
    obsolete: "hinfällig",
  },
  en: {
    registered: "registered",
    confirmed: "confirmed",
    rejected: "rejected",
    merged: "merged",
    referred: "referred",
    partlyMet: "partly met",
    met: "met",
    obsolete: "obsolete",
  },
}

/** How far a measure has come, in German; in English the state says so itself. */
export const germanMeasureStates: Readonly<Record<MeasureState, string>> = {
  planned: "geplant",
  running: "laufend",
  done: "durchgeführt",
  reviewed: "ausgewertet",
  stopped: "abgebrochen",
}
