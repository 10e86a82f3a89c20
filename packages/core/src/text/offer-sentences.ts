/** Sentences for offers: what is refused about them, and what is worth a look. */
import type { ClosureReason } from "../calendar/index.js"
import type {
  DateInClosure,
  OfferFinding,
  OfferIncomplete,
  OfferNotPublishable,
  OfferState,
  RequiredPart,
  TextLevel,
  WaitingStepRefused,
  WrongOfferState,
} from "../offer/index.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"

const stateNames: Readonly<Record<OfferState, string>> = {
  draft: "Entwurf",
  submitted: "eingereicht",
  returned: "zurückgegeben",
  published: "veröffentlicht",
  paused: "pausiert",
  ended: "beendet",
  archived: "archiviert",
}

const germanParts: Readonly<Record<RequiredPart, string>> = {
  activeInstitution: "eine Einrichtung, die in Betrieb ist",
  targetGroup: "eine Zielgruppe",
  place: "ein Ort oder „digital“",
  schedule: "Zeiten oder „nach Vereinbarung“",
  cost: "eine Angabe zu den Kosten, auch wenn es kostenlos ist",
  registration: "eine Angabe zur Anmeldung",
  contact: "eine Ansprechstelle mit Telefon oder E-Mail",
  verification: "ein Prüfdatum",
  servedUnit: "das Gebiet, für dessen Kinder es da ist, denn die Einrichtung liegt außerhalb",
}

const englishParts: Readonly<Record<RequiredPart, string>> = {
  activeInstitution: "an institution that is active",
  targetGroup: "a target group",
  place: "a place or “digital”",
  schedule: "times or “by arrangement”",
  cost: "what it costs, also where it is free",
  registration: "how to register",
  contact: "a contact point with telephone or mail",
  verification: "a date of verification",
  servedUnit: "the unit whose children it is for, as the institution is outside",
}

const germanLevels: Readonly<Record<TextLevel, string>> = {
  standard: "Standardsprache",
  einfach: "Einfacher Sprache",
  leicht: "Leichter Sprache",
}

/** German and English sentences for what is refused about offers. */
export const offerText: Catalogue<OfferNotPublishable | WaitingStepRefused | WrongOfferState> = {
  de: {
    OfferNotPublishable: ({ offer, missing }) =>
      `Das Angebot ${offer} kann nicht veröffentlicht werden; es fehlen: ${missing.map(({ part, rule }) => `${germanParts[part]} (${rule})`).join("; ")}.`,
    WaitingStepRefused: ({ code, because }) =>
      ({
        unknownCode: `Die Nummer ${code} steht nicht auf der Warteliste.`,
        notOffered: `Für ${code} ist kein Platz angeboten.`,
        tooLate: `Die Antwort für ${code} kommt nach der Frist; der Platz ist wieder frei.`,
        notWaiting: `${code} wartet nicht mehr.`,
      })[because],
    WrongOfferState: ({ offer, state, allowed }) =>
      `Das Angebot ${offer} ist „${stateNames[state]}“; dieser Schritt ist nur möglich, wenn es ${either(allowed.map((name) => stateNames[name]))} ist.`,
  },
  en: {
    OfferNotPublishable: ({ offer, missing }) =>
      `The offer ${offer} cannot be published; missing: ${missing.map(({ part, rule }) => `${englishParts[part]} (${rule})`).join("; ")}.`,
    WaitingStepRefused: ({ code, because }) =>
      ({
        unknownCode: `The number ${code} is not on the waiting list.`,
        notOffered: `No place is on offer to ${code}.`,
        tooLate: `The answer for ${code} comes after the last day; the place is free again.`,
        notWaiting: `${code} does not wait any more.`,
      })[because],
    WrongOfferState: ({ offer, state, allowed }) =>
      `The offer ${offer} is in the state “${state}”; the step starts from: ${allowed.join(", ")}.`,
  },
}

/** German and English sentences for what is worth a look about offers. */
export const offerFindingText: Catalogue<DateInClosure | OfferFinding | OfferIncomplete> = {
  de: {
    AboveYouthWorkAge: ({ offer }) =>
      `${offer} ist Jugendarbeit nach § 11 SGB VIII und richtet sich auch an Ältere als 26; das ist nur in angemessenem Umfang vorgesehen (R13).`,
    DateInClosure: ({ offer, key, because }) =>
      `Der Termin ${key} von ${offer} liegt dort, wo das Angebot ausfällt${reasons(because)} (R18).`,
    GroupOfferTooRare: ({ offer, dates, months }) =>
      `Das Gruppenangebot ${offer} findet nicht jeden Monat statt: ${months.length === 0 ? `${dates} regelmäßige${dates === 1 ? "r Termin" : " Termine"}` : `kein Termin in ${months.join(", ")}`} (R16).`,
    OfferIncomplete: ({ offer, part, rule }) => `Dem Angebot ${offer} fehlt: ${germanParts[part]} (${rule}).`,
    OfferTextOutOfDate: ({ offer, language, level }) =>
      `Der Text von ${offer} (${language}, in ${germanLevels[level]}) ist älter als das Original (R15).`,
    OfferTopicUnknown: ({ offer, topic }) =>
      `Das Angebot ${offer} nennt ein Thema, das es in der Themenliste nicht gibt: ${topic} (Q25).`,
    OfferVerificationDue: ({ offer, lastVerified }) =>
      lastVerified === undefined
        ? `Das Angebot ${offer} hat noch niemand bestätigt (R15).`
        : `Das Angebot ${offer} wurde zuletzt am ${lastVerified} bestätigt (R15).`,
    OpenOfferRestricted: ({ offer, because }) =>
      `Das offene Angebot ${offer} verlangt ${because.map((what) => (what === "membership" ? "eine Mitgliedschaft" : "eine Anmeldung")).join(" und ")} (R16).`,
  },
  en: {
    AboveYouthWorkAge: ({ offer }) =>
      `${offer} is youth work under section 11 SGB VIII and is for people above 26 too; that is meant in reasonable measure only (R13).`,
    DateInClosure: ({ offer, key, because }) =>
      `The date ${key} of ${offer} lies where the offer rests${reasons(because)} (R18).`,
    GroupOfferTooRare: ({ offer, dates, months }) =>
      `The group offer ${offer} does not take place every month: ${months.length === 0 ? `${dates} regular date${dates === 1 ? "" : "s"}` : `no date in ${months.join(", ")}`} (R16).`,
    OfferIncomplete: ({ offer, part, rule }) => `The offer ${offer} lacks: ${englishParts[part]} (${rule}).`,
    OfferTextOutOfDate: ({ offer, language, level }) =>
      `The text of ${offer} (${language}, ${level}) is older than the original (R15).`,
    OfferTopicUnknown: ({ offer, topic }) =>
      `The offer ${offer} names a topic that the list of topics does not have: ${topic} (Q25).`,
    OfferVerificationDue: ({ offer, lastVerified }) =>
      lastVerified === undefined
        ? `Nobody has confirmed the offer ${offer} yet (R15).`
        : `The offer ${offer} was last confirmed on ${lastVerified} (R15).`,
    OpenOfferRestricted: ({ offer, because }) =>
      `The open offer ${offer} asks for ${because.map((what) => (what === "membership" ? "a membership" : "registration")).join(" and ")} (R16).`,
  },
}

const reasons = (because: ReadonlyArray<ClosureReason>): string =>
  because.length === 0 ? "" : `: ${because.map(({ closure }) => closure.reason).join(", ")}`
