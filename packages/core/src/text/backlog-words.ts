/** Words of the backlog: what waits, why a meeting is due, and what an agenda says beside its items. */
import type { AgendaItemKind, MeetingState } from "../meeting/index.js"
import type { BacklogEntry, MeetingDue } from "../moderation/index.js"
import type { Language } from "./catalogue.js"

type Matter<Kind extends BacklogEntry["kind"]> = Extract<BacklogEntry, { readonly kind: Kind }>

type WaitingRequest = Extract<BacklogEntry, { readonly request: unknown }>

/** How a language tells what waits. */
export interface BacklogWords {
  readonly heading: string
  readonly urgent: string
  readonly others: string
  readonly nothing: string
  readonly since: (day: string) => string
  readonly due: (day: string) => string
  readonly overdue: (days: number) => string
  readonly plannedIn: (meeting: string) => string
  readonly proposal: (title: string, by: string | undefined) => string
  readonly resourceRequest: (title: string, by: string | undefined) => string
  readonly waitingRequest: (title: string, by: string, because: WaitingRequest["because"]) => string
  readonly fund: (title: string, by: string, amount: string) => string
  readonly openItem: (title: string, times: number) => string
  readonly need: (description: string, because: Matter<"need">["because"]) => string
  readonly measure: (title: string, by: string, next: Matter<"measure">["next"]) => string
  readonly staleOffers: (count: number) => string
  readonly newMembers: (names: string) => string
  readonly subGroup: (title: string, by: string) => string
  readonly minutes: (title: string, objections: number) => string
  readonly rhythm: string
  readonly minimumPerYear: (year: number, minimum: number, met: number) => string
  readonly trigger: {
    readonly need: (description: string) => string
    readonly hiddenNeed: string
    readonly measure: (title: string) => string
    readonly proposal: (title: string) => string
    readonly openItem: (title: string) => string
    readonly resourceRequest: (title: string) => string
    readonly members: (names: string, count: number) => string
    readonly moderation: (name: string) => string
    readonly rhythm: string
    readonly minimumPerYear: string
  }
  readonly answer: {
    readonly due: (latestBy: string | undefined) => string
    readonly planned: string
    readonly notDue: string
    readonly atRest: Readonly<Record<Extract<MeetingDue, { readonly answer: "atRest" }>["status"], string>>
    readonly last: (day: string) => string
    readonly next: (day: string | undefined, state: MeetingState) => string
  }
  readonly agenda: {
    readonly heading: string
    readonly empty: string
    readonly by: (name: string) => string
    readonly outcome: (outcome: string) => string
    readonly carried: (day: string | undefined) => string
    readonly minutes: (count: number) => string
    readonly total: (minutes: number, without: number) => string
    readonly kinds: Readonly<Record<AgendaItemKind, string>>
  }
}

const german: BacklogWords = {
  heading: "Was zu besprechen ist",
  urgent: "Grund für eine Sitzung",
  others: "Für die nächste Sitzung",
  nothing: "Nichts wartet darauf, besprochen zu werden.",
  since: (day) => `seit ${day}`,
  due: (day) => `bis ${day}`,
  overdue: (days) => `${days} ${days === 1 ? "Tag" : "Tage"} überfällig`,
  plannedIn: (meeting) => `steht auf der Tagesordnung: ${meeting}`,
  proposal: (title, by) => `Anmeldung${by === undefined ? "" : ` von ${by}`}: ${title}`,
  resourceRequest: (title, by) => `Ressource${by === undefined ? "" : `, angemeldet von ${by}`}: ${title}`,
  waitingRequest: (title, by, because) =>
    `${title} (${by}, ${because === "waiting" ? "auf der Warteliste" : "noch ohne Antwort"})`,
  fund: (title, by, amount) => `Förderantrag von ${by} über ${amount}: ${title}`,
  openItem: (title, times) => `Offen geblieben${times > 1 ? ` (${times}-mal)` : ""}: ${title}`,
  need: (description, because) =>
    `${because === "notDiscussed" ? "Bedarf, noch nicht besprochen" : "Bedarf ohne laufende Maßnahme"}: ${description}`,
  measure: (title, by, next) =>
    `${{ start: "Maßnahme nicht begonnen", due: "Maßnahme nicht abgeschlossen", review: "Maßnahme auszuwerten" }[next]}: ${title} (${by})`,
  staleOffers: (count) =>
    count === 1 ? "Die Angaben eines Angebots sind zu prüfen" : `Die Angaben von ${count} Angeboten sind zu prüfen`,
  newMembers: (names) => `Neu dabei: ${names}`,
  subGroup: (title, by) => `${title} (${by})`,
  minutes: (title, objections) =>
    objections === 0
      ? `Zu genehmigen: ${title}`
      : `Mit ${objections === 1 ? "einer offenen Einwendung" : `${objections} offenen Einwendungen`}: ${title}`,
  rhythm: "Der vereinbarte Sitzungsrhythmus",
  minimumPerYear: (year, minimum, met) =>
    `Vereinbart sind ${minimum} ${minimum === 1 ? "Sitzung" : "Sitzungen"} im Jahr ${year}, gehalten oder terminiert: ${met}`,
  trigger: {
    need: (description) => `Bedarf: ${description}`,
    hiddenNeed: "ein Bedarf",
    measure: (title) => `Maßnahme: ${title}`,
    proposal: (title) => `Anmeldung: ${title}`,
    openItem: (title) => `offen geblieben: ${title}`,
    resourceRequest: (title) => `Ressource: ${title}`,
    members: (names, count) => (count === 1 ? `${names} bittet um eine Sitzung` : `${names} bitten um eine Sitzung`),
    moderation: (name) => `${name} hält eine Sitzung für nötig`,
    rhythm: "der vereinbarte Rhythmus",
    minimumPerYear: "die vereinbarte Mindestzahl im Jahr",
  },
  answer: {
    due: (latestBy) =>
      latestBy === undefined ? "Eine Sitzung ist fällig." : `Eine Sitzung ist fällig, spätestens am ${latestBy}.`,
    planned: "Eine Sitzung ist geplant und kann aufnehmen, was wartet.",
    notDue: "Keine Sitzung ist fällig.",
    atRest: {
      notBegun: "Die Konferenz hat noch nicht begonnen.",
      dormant: "Die Konferenz ruht.",
      merged: "Die Konferenz ist in einer anderen aufgegangen.",
      dissolved: "Die Konferenz ist aufgelöst.",
    },
    last: (day) => `Zuletzt getagt: ${day}.`,
    next: (day, state) =>
      day === undefined
        ? "Die nächste Sitzung ist vorgeschlagen, noch ohne Termin."
        : `Nächste Sitzung: ${day}${state === "invited" ? ", eingeladen" : ""}.`,
  },
  agenda: {
    heading: "Tagesordnung",
    empty: "Die Tagesordnung ist leer.",
    by: (name) => `angemeldet von ${name}`,
    outcome: (outcome) => `Ziel: ${outcome}`,
    carried: (day) => (day === undefined ? "offen geblieben" : `offen geblieben am ${day}`),
    minutes: (count) => `${count} Minuten`,
    total: (minutes, without) =>
      `Zusammen ${minutes} Minuten${without === 0 ? "" : `; ${without === 1 ? "ein Punkt" : `${without} Punkte`} ohne Zeitangabe`}.`,
    kinds: {
      information: "Information",
      hostPresentation: "Vorstellung",
      reportsFromInstitutions: "Berichte",
      topic: "Thema",
      need: "Bedarf",
      measureReview: "Maßnahme",
      resourceExchange: "Ressourcen",
      fund: "Fonds",
      dates: "Termine",
      misc: "Verschiedenes",
    },
  },
}

const english: BacklogWords = {
  heading: "What is to be talked about",
  urgent: "Reason for a meeting",
  others: "For the next meeting",
  nothing: "Nothing waits to be talked about.",
  since: (day) => `since ${day}`,
  due: (day) => `by ${day}`,
  overdue: (days) => `${days} ${days === 1 ? "day" : "days"} overdue`,
  plannedIn: (meeting) => `stands on the agenda: ${meeting}`,
  proposal: (title, by) => `Proposal${by === undefined ? "" : ` of ${by}`}: ${title}`,
  resourceRequest: (title, by) => `Resource${by === undefined ? "" : `, proposed by ${by}`}: ${title}`,
  waitingRequest: (title, by, because) =>
    `${title} (${by}, ${because === "waiting" ? "on the waiting list" : "not answered yet"})`,
  fund: (title, by, amount) => `Application of ${by} for ${amount}: ${title}`,
  openItem: (title, times) => `Left open${times > 1 ? ` (${times} times)` : ""}: ${title}`,
  need: (description, because) =>
    `${because === "notDiscussed" ? "Need, not yet discussed" : "Need without a measure under way"}: ${description}`,
  measure: (title, by, next) =>
    `${{ start: "Measure not begun", due: "Measure not done", review: "Measure to be reviewed" }[next]}: ${title} (${by})`,
  staleOffers: (count) => (count === 1 ? "One offer is to be checked" : `${count} offers are to be checked`),
  newMembers: (names) => `New: ${names}`,
  subGroup: (title, by) => `${title} (${by})`,
  minutes: (title, objections) =>
    objections === 0
      ? `To be approved: ${title}`
      : `With ${objections === 1 ? "one open objection" : `${objections} open objections`}: ${title}`,
  rhythm: "The agreed rhythm of meetings",
  minimumPerYear: (year, minimum, met) =>
    `${minimum} ${minimum === 1 ? "meeting is" : "meetings are"} agreed for ${year}; held or with a date: ${met}`,
  trigger: {
    need: (description) => `need: ${description}`,
    hiddenNeed: "a need",
    measure: (title) => `measure: ${title}`,
    proposal: (title) => `proposal: ${title}`,
    openItem: (title) => `left open: ${title}`,
    resourceRequest: (title) => `resource: ${title}`,
    members: (names, count) => (count === 1 ? `${names} asks for a meeting` : `${names} ask for a meeting`),
    moderation: (name) => `${name} thinks that a meeting is needed`,
    rhythm: "the agreed rhythm",
    minimumPerYear: "the agreed number of meetings a year",
  },
  answer: {
    due: (latestBy) => (latestBy === undefined ? "A meeting is due." : `A meeting is due by ${latestBy}.`),
    planned: "A meeting is planned and can take up what waits.",
    notDue: "No meeting is due.",
    atRest: {
      notBegun: "The conference has not begun yet.",
      dormant: "The conference rests.",
      merged: "The conference has become part of another one.",
      dissolved: "The conference is dissolved.",
    },
    last: (day) => `Last meeting: ${day}.`,
    next: (day, state) =>
      day === undefined
        ? "The next meeting is proposed, without a date as yet."
        : `Next meeting: ${day}${state === "invited" ? ", invited" : ""}.`,
  },
  agenda: {
    heading: "Agenda",
    empty: "The agenda is empty.",
    by: (name) => `proposed by ${name}`,
    outcome: (outcome) => `aim: ${outcome}`,
    carried: (day) => (day === undefined ? "left open before" : `left open on ${day}`),
    minutes: (count) => `${count} minutes`,
    total: (minutes, without) =>
      `${minutes} minutes in all${without === 0 ? "" : `; ${without === 1 ? "one item" : `${without} items`} without a time`}.`,
    kinds: {
      information: "Information",
      hostPresentation: "Presentation",
      reportsFromInstitutions: "Reports",
      topic: "Topic",
      need: "Need",
      measureReview: "Measure",
      resourceExchange: "Resources",
      fund: "Fund",
      dates: "Dates",
      misc: "Miscellaneous",
    },
  },
}

/** The words by language. */
export const backlogWords: Readonly<Record<Language, BacklogWords>> = { de: german, en: english }
