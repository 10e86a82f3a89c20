/** The words of closures, deadlines and busy times, in German and English. */
import type { Language } from "@sozialraum/core/text"

interface DeadlineWords {
  readonly kind: string
  readonly onlyIn: string
  readonly source: string
  readonly licence: string
  readonly retrieved: string
  readonly done: string
  readonly dropped: string
  readonly responsible: string
  readonly participants: string
  readonly applicant: string
  readonly borrower: string
  readonly meeting: string
  readonly review: (title: string) => string
  readonly agreementReview: (school: string) => string
  readonly agreementEnd: (school: string) => string
  readonly topics: (meeting: string) => string
  readonly poll: (meeting: string) => string
  readonly objections: (meeting: string) => string
  readonly fundDeadline: (fund: string) => string
  readonly proof: (application: string) => string
  readonly terms: (resource: string) => string
  readonly callOff: (resource: string) => string
  readonly bringBack: (resource: string) => string
  readonly registration: (offer: string) => string
  readonly freeBusy: string
}

/** The words of each language. */
export const deadlineWords: Readonly<Record<Language, DeadlineWords>> = {
  de: {
    kind: "Art",
    onlyIn: "nur in",
    source: "Quelle",
    licence: "Lizenz",
    retrieved: "Abgerufen am",
    done: "Erledigt",
    dropped: "Entfällt",
    responsible: "Verantwortlich",
    participants: "Beteiligt",
    applicant: "Antrag von",
    borrower: "Für",
    meeting: "Sitzung",
    review: (title) => `Auswertung: ${title}`,
    agreementReview: (school) => `Kooperationsvereinbarung prüfen: ${school}`,
    agreementEnd: (school) => `Letzter Tag der Kooperationsvereinbarung: ${school}`,
    topics: (meeting) => `Themen anmelden: ${meeting}`,
    poll: (meeting) => `Terminabfrage beantworten: ${meeting}`,
    objections: (meeting) => `Einwendungen gegen das Protokoll: ${meeting}`,
    fundDeadline: (fund) => `Antragsfrist: ${fund}`,
    proof: (application) => `Verwendungsnachweis: ${application}`,
    terms: (resource) => `Bedingungen annehmen: ${resource}`,
    callOff: (resource) => `Kostenfrei absagen: ${resource}`,
    bringBack: (resource) => `Rückgabe: ${resource}`,
    registration: (offer) => `Anmeldeschluss: ${offer}`,
    freeBusy: "Belegte Zeiten",
  },
  en: {
    kind: "Kind",
    onlyIn: "only in",
    source: "Source",
    licence: "Licence",
    retrieved: "Retrieved on",
    done: "Done",
    dropped: "Dropped",
    responsible: "Responsible",
    participants: "With",
    applicant: "Application of",
    borrower: "For",
    meeting: "Meeting",
    review: (title) => `Review: ${title}`,
    agreementReview: (school) => `Look at the cooperation agreement: ${school}`,
    agreementEnd: (school) => `Last day of the cooperation agreement: ${school}`,
    topics: (meeting) => `Hand in topics: ${meeting}`,
    poll: (meeting) => `Answer the date poll: ${meeting}`,
    objections: (meeting) => `Objections to the minutes: ${meeting}`,
    fundDeadline: (fund) => `Applications until: ${fund}`,
    proof: (application) => `Proof of use: ${application}`,
    terms: (resource) => `Accept the terms: ${resource}`,
    callOff: (resource) => `Call off free of charge: ${resource}`,
    bringBack: (resource) => `Return: ${resource}`,
    registration: (offer) => `Sign up until: ${offer}`,
    freeBusy: "Busy times",
  },
}
