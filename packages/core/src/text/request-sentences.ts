/** Sentences about requests: what their steps refuse, and what is worth a look about their dates. */
import type {
  DateNotChanged,
  DateRefused,
  DatesNotOpen,
  DateUncertain,
  NothingBookable,
  WrongRequestState,
} from "../request/index.js"
import type { RequestState } from "../sharing/index.js"
import { momentText } from "./availability-words.js"
import type { Catalogue, Language } from "./catalogue.js"
import { either } from "./either.js"
import { listed, reportWords } from "./report-words.js"

const germanStates: Readonly<Record<RequestState["status"], string>> = {
  draft: "ein Entwurf",
  submitted: "gestellt",
  clarification: "in Rückfrage",
  waiting: "auf der Warteliste",
  granted: "bewilligt",
  partiallyGranted: "teilweise bewilligt",
  declined: "abgelehnt",
  withdrawn: "zurückgezogen",
}

const englishStates: Readonly<Record<RequestState["status"], string>> = {
  draft: "a draft",
  submitted: "submitted",
  clarification: "in clarification",
  waiting: "waiting",
  granted: "granted",
  partiallyGranted: "granted in part",
  declined: "declined",
  withdrawn: "withdrawn",
}

/** What is refused about requests. */
export type RequestProblem = DateNotChanged | DateRefused | DatesNotOpen | NothingBookable | WrongRequestState

/** German and English sentences for what is refused about requests. */
export const requestText: Catalogue<RequestProblem> = {
  de: {
    DateNotChanged: ({ request, key, because }) =>
      because === "notBooked"
        ? `Für die Anfrage ${request} ist kein Termin am ${momentText(key, "de")}, gebucht.`
        : `Für den Termin am ${momentText(key, "de")}, ist schon etwas übergeben worden; er lässt sich nicht mehr ändern.`,
    DateRefused: ({ key, start, findings, closures }) =>
      `Der Termin vom ${momentText(key, "de")}, lässt sich nicht auf ${momentText(start, "de")}, verlegen: ${
        findings.length > 0
          ? `dagegen ${findings.length === 1 ? "steht" : "stehen"} ${rules(findings, "de")}`
          : rests("de", closures)
      } (R39).`,
    DatesNotOpen: ({ request, keys }) =>
      `Diese Termine der Anfrage ${request} sind nicht zu vergeben: ${moments(keys, "de")}.`,
    NothingBookable: ({ request, refused, resting, uncertain }) =>
      `Von der Anfrage ${request} ist kein Termin zu vergeben: ${
        refused + resting + uncertain === 0
          ? "sie hat keinen offenen Termin"
          : `${refused} nicht möglich, ${resting} in Ferien oder an Feiertagen, ${uncertain} noch ungewiss`
      }.`,
    WrongRequestState: ({ request, state, allowed }) =>
      `Die Anfrage ${request} ist „${germanStates[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => germanStates[name]))} ist.`,
  },
  en: {
    DateNotChanged: ({ request, key, because }) =>
      because === "notBooked"
        ? `The request ${request} has no date booked on ${momentText(key, "en")}.`
        : `Something was handed over for the date on ${momentText(key, "en")} already; it cannot be changed any more.`,
    DateRefused: ({ key, start, findings, closures }) =>
      `The date of ${momentText(key, "en")} cannot be moved to ${momentText(start, "en")}: ${
        findings.length > 0
          ? `against it ${findings.length === 1 ? "stands" : "stand"} ${rules(findings, "en")}`
          : rests("en", closures)
      } (R39).`,
    DatesNotOpen: ({ request, keys }) =>
      `These dates of the request ${request} are not to be had: ${moments(keys, "en")}.`,
    NothingBookable: ({ request, refused, resting, uncertain }) =>
      `No date of the request ${request} is to be had: ${
        refused + resting + uncertain === 0
          ? "it has no open date"
          : `${refused} not possible, ${resting} in holidays, ${uncertain} still uncertain`
      }.`,
    WrongRequestState: ({ request, state, allowed }) =>
      `The request ${request} is “${englishStates[state]}”; the step starts from: ${allowed.map((name) => englishStates[name]).join(", ")}.`,
  },
}

/** German and English sentences for what is worth a look about the dates of a request. */
export const requestFindingText: Catalogue<DateUncertain> = {
  de: {
    DateUncertain: ({ key }) =>
      `Ob am ${momentText(key, "de")}, Ferien sind oder ein Feiertag ist, sagt noch kein Kalender sicher (R39).`,
  },
  en: {
    DateUncertain: ({ key }) =>
      `No calendar says for certain whether ${momentText(key, "en")} falls into holidays (R39).`,
  },
}

/** Why a series rests on a day, with each reason once. */
export const rests = (language: Language, closures: DateRefused["closures"]): string => {
  const reasons = [...new Set(closures.map(({ closure }) => closure.reason))]
  if (reasons.length > 0) return reasons.join(", ")
  return language === "de" ? "die Serie findet dann nicht statt" : "the series does not take place then"
}

const rules = (findings: DateRefused["findings"], language: Language): string =>
  listed(
    reportWords[language],
    [...new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule))].sort(),
  )

const moments = (keys: DatesNotOpen["keys"], language: Language): string =>
  keys.map((key) => momentText(key, language)).join("; ")
