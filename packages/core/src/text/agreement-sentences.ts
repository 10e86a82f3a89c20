/** Sentences for cooperation agreements and the claim to all-day care: what is refused, and what is worth a look. */
import type {
  AgreementAnnex,
  AgreementFinding,
  AgreementNotConcludable,
  AgreementPart,
  AgreementState,
  EntitlementFinding,
  NoticeTooShort,
  OfferWithoutAgreement,
  WrongAgreementState,
} from "../planning/index.js"
import type { Weekday } from "../time/index.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"

const stateNames: Readonly<Record<AgreementState, string>> = {
  planned: "geplant",
  concluded: "geschlossen",
  terminated: "beendet",
}

const germanParts: Readonly<Record<AgreementPart, string>> = {
  scope: "der Umfang der Angebote",
  staff: "das Personal",
  rooms: "die Räume",
  funding: "die Finanzierung",
  concept: "das Ganztagskonzept",
}

const englishParts: Readonly<Record<AgreementPart, string>> = {
  scope: "the scope of the offers",
  staff: "the staff",
  rooms: "the rooms",
  funding: "the funding",
  concept: "the all-day concept",
}

const germanAnnexes: Readonly<Record<AgreementAnnex, string>> = {
  kinderschutz: "Kinderschutz",
  datenschutz: "Datenschutz",
  beteiligung: "Beteiligung",
  beschwerde: "Beschwerden",
  konflikt: "Konflikte",
}

const englishAnnexes: Readonly<Record<AgreementAnnex, string>> = {
  kinderschutz: "child protection",
  datenschutz: "data protection",
  beteiligung: "participation",
  beschwerde: "complaints",
  konflikt: "conflicts",
}

const germanDays: Readonly<Record<Weekday, string>> = {
  mo: "montags",
  tu: "dienstags",
  we: "mittwochs",
  th: "donnerstags",
  fr: "freitags",
  sa: "samstags",
  su: "sonntags",
}

const englishDays: Readonly<Record<Weekday, string>> = {
  mo: "Mondays",
  tu: "Tuesdays",
  we: "Wednesdays",
  th: "Thursdays",
  fr: "Fridays",
  sa: "Saturdays",
  su: "Sundays",
}

const list = (items: ReadonlyArray<string | number>): string => items.join(", ")

/** German and English sentences for what is refused about agreements. */
export const agreementText: Catalogue<AgreementNotConcludable | NoticeTooShort | WrongAgreementState> = {
  de: {
    AgreementNotConcludable: ({ agreement, missing }) =>
      `Die Vereinbarung ${agreement} kann nicht geschlossen werden; es ${missing.length === 1 ? "fehlt" : "fehlen"}: ${list(missing.map((part) => germanParts[part]))} (R47).`,
    NoticeTooShort: ({ agreement, on, earliest }) =>
      `Die Vereinbarung ${agreement} kann nicht am ${on} enden, sondern frühestens am ${earliest}, es sei denn, alle Seiten wollen es (R47).`,
    WrongAgreementState: ({ agreement, state, allowed }) =>
      `Die Vereinbarung ${agreement} ist „${stateNames[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => stateNames[name]))} ist (R47).`,
  },
  en: {
    AgreementNotConcludable: ({ agreement, missing }) =>
      `The agreement ${agreement} cannot be concluded; missing: ${list(missing.map((part) => englishParts[part]))} (R47).`,
    NoticeTooShort: ({ agreement, on, earliest }) =>
      `The agreement ${agreement} cannot end on ${on}, but on ${earliest} at the earliest, unless all parties want it (R47).`,
    WrongAgreementState: ({ agreement, state, allowed }) =>
      `The agreement ${agreement} is in the state “${state}”; the step starts from: ${list(allowed)} (R47).`,
  },
}

/** German and English sentences for what is worth a look about agreements and all-day care. */
export const agreementFindingText: Catalogue<AgreementFinding | EntitlementFinding | OfferWithoutAgreement> = {
  de: {
    AgreementIncomplete: ({ agreement, part }) =>
      `Der Vereinbarung ${agreement} fehlt eine Angabe: ${germanParts[part]} (R47).`,
    AgreementReviewDue: ({ agreement, reviewOn }) =>
      `Die Überprüfung der Vereinbarung ${agreement} ist seit dem ${reviewOn} fällig (R47).`,
    AnnexesMissing: ({ agreement, annexes }) =>
      `Die Vereinbarung ${agreement} hat keine Anlage zu: ${list(annexes.map((kind) => germanAnnexes[kind]))} (R47).`,
    CareTooShort: ({ agreement, day, minutes, needed }) =>
      `Nach der Vereinbarung ${agreement} werden Kinder ${germanDays[day]} ${hours(minutes, ",")} Stunden betreut; der Anspruch geht auf ${hours(needed, ",")} Stunden, den Unterricht mitgerechnet (R49).`,
    CarrierIsSchoolBody: ({ agreement }) =>
      `In der Vereinbarung ${agreement} ist der Schulträger zugleich Träger der Angebote; sie hat nur zwei Seiten (R47).`,
    ClosedOutsideHolidays: ({ days }) =>
      `An ${days.length === 1 ? "einem Tag" : `${days.length} Tagen`} ist außerhalb der Ferien geschlossen; Schließzeiten sieht das Gesetz nur in den Ferien vor: ${list(days)} (R49).`,
    ClosedTooLong: ({ days, allowed, first }) =>
      `Im Jahr ist an ${days} Ferientagen geschlossen; bis zu ${allowed} sind möglich, das sind vier Wochen. Der erste Tag darüber ist der ${first} (R49).`,
    ConceptOutOfDate: ({ agreement, on, years }) =>
      `Das Ganztagskonzept zur Vereinbarung ${agreement} ist vom ${on}; es soll spätestens nach ${years} ${years === 1 ? "Jahr" : "Jahren"} fortgeschrieben werden (R48).`,
    GradesLeftOut: ({ agreement, grades }) =>
      `Die Vereinbarung ${agreement} lässt Jahrgänge aus, die einen Anspruch haben: ${list(grades)} (R49).`,
    OfferWithoutAgreement: ({ offer, school, planned }) =>
      `Das Ganztagsangebot ${offer} läuft an ${school} ohne unterschriebene Vereinbarung${planned === undefined ? "" : `; geplant ist ${planned}`} (R48).`,
  },
  en: {
    AgreementIncomplete: ({ agreement, part }) =>
      `The agreement ${agreement} does not tell ${englishParts[part]} (R47).`,
    AgreementReviewDue: ({ agreement, reviewOn }) =>
      `The agreement ${agreement} has been due for review since ${reviewOn} (R47).`,
    AnnexesMissing: ({ agreement, annexes }) =>
      `The agreement ${agreement} has no annex about: ${list(annexes.map((kind) => englishAnnexes[kind]))} (R47).`,
    CareTooShort: ({ agreement, day, minutes, needed }) =>
      `By the agreement ${agreement}, children are cared for ${hours(minutes, ".")} hours on ${englishDays[day]}; the claim is for ${hours(needed, ".")} hours, lessons among them (R49).`,
    CarrierIsSchoolBody: ({ agreement }) =>
      `In the agreement ${agreement} the school body carries the offers itself; it has two parties only (R47).`,
    ClosedOutsideHolidays: ({ days }) =>
      `It is closed on ${days.length === 1 ? "one day" : `${days.length} days`} outside the holidays, where the law knows no closing: ${list(days)} (R49).`,
    ClosedTooLong: ({ days, allowed, first }) =>
      `In the year it is closed on ${days} days of the holidays; up to ${allowed} are possible, which is four weeks. The first day beyond is ${first} (R49).`,
    ConceptOutOfDate: ({ agreement, on, years }) =>
      `The all-day concept of the agreement ${agreement} is of ${on}; it should be carried on after ${years} ${years === 1 ? "year" : "years"} (R48).`,
    GradesLeftOut: ({ agreement, grades }) =>
      `The agreement ${agreement} leaves out grades that have a claim: ${list(grades)} (R49).`,
    OfferWithoutAgreement: ({ offer, school, planned }) =>
      `The all-day offer ${offer} runs at ${school} without a signed agreement${planned === undefined ? "" : `; ${planned} is planned`} (R48).`,
  },
}

const hours = (minutes: number, point: string): string =>
  String(Math.round((minutes / 60) * 100) / 100).replace(".", point)
