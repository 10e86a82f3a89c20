/** Words of minutes, in German and English. */

import type { VotingUnit } from "../conference/index.js"
import type { Attendance, Decision, MinutesApprovedBy } from "../meeting/index.js"
import type { Language } from "./catalogue.js"
import { needStates } from "./plan-states.js"

/** How an institution took part, or that nobody noted it. */
type AttendanceMark = Attendance["answer"] | "unrecorded"
type MajorityDecision = Extract<Decision, { readonly mode: "simpleMajority" }>

const germanMarks: Readonly<Record<AttendanceMark, string>> = {
  present: "anwesend",
  represented: "vertreten",
  excused: "entschuldigt",
  absent: "nicht anwesend",
  unrecorded: "nicht erfasst",
}

const englishMarks: Readonly<Record<AttendanceMark, string>> = {
  present: "present",
  represented: "represented",
  excused: "excused",
  absent: "absent",
  unrecorded: "not recorded",
}

const german = {
  minutes: "Protokoll",
  meeting: "Sitzung",
  draft: "Entwurf",
  draftOf: (version: number, date: string) => `Entwurf, Fassung ${version} vom ${date}; noch nicht genehmigt`,
  approved: (date: string, by: MinutesApprovedBy["kind"]) =>
    ({
      meeting: `Protokoll genehmigt in der Sitzung vom ${date}`,
      objectionPeriod: `Protokoll genehmigt am ${date} nach Ablauf der Einwendungsfrist`,
      moderation: `Protokoll genehmigt am ${date} durch die Moderation`,
    })[by],
  facts: {
    conference: "Konferenz",
    jointWith: "Gemeinsam mit",
    date: "Datum",
    place: "Ort",
    occasion: "Anlass",
    moderation: "Moderation",
    minutesBy: "Protokoll",
    invitedOn: "Eingeladen am",
  },
  clock: (from: string, to: string) => `${from}–${to} Uhr`,
  room: (name: string) => `Raum: ${name}`,
  attendance: "Anwesenheit",
  counts: (counts: ReadonlyArray<readonly [number, AttendanceMark]>, guests: number) =>
    `Einrichtungen: ${counts.map(([count, what]) => `${count} ${germanMarks[what]}`).join(", ")}${guests === 0 ? "" : `; Gäste: ${guests}`}`,
  columns: {
    attendance: ["Einrichtung", "Anwesenheit", "Funktionen", "Bemerkung"],
    measures: ["Was", "Wer", "Bis wann", "TOP"],
  },
  marks: germanMarks,
  representedBy: (name: string) => `durch ${name}`,
  persons: (count: number) => (count === 1 ? "1 Person" : `${count} Personen`),
  arrived: (clock: string) => `ab ${clock} Uhr`,
  left: (clock: string) => `bis ${clock} Uhr`,
  guests: "Gäste",
  results: "Ergebnisse",
  agenda: "Tagesordnung",
  item: (order: number) => `TOP ${order}`,
  statuses: { settled: "abgeschlossen", continued: "wird fortgesetzt", notReached: "nicht behandelt" },
  submittedBy: (name: string) => `angemeldet von ${name}`,
  carriedFrom: (meeting: string, became: "held" | "cancelled" | "postponed") =>
    `übernommen aus der ${{ held: "", cancelled: "abgesagten ", postponed: "verschobenen " }[became]}Sitzung ${meeting}`,
  ofDay: (date: string) => `vom ${date}`,
  kinds: {
    information: "Information",
    agreement: "Vereinbarung",
    recommendation: "Empfehlung",
    measure: "Maßnahme",
    need: "Bedarf",
    fundDecision: "Fondsentscheidung",
    referral: "Weiterleitung",
    caseReferral: "Einzelfall",
  },
  toOffice: { ag78: "die AG 78", jha: "den Jugendhilfeausschuss", sonstige: "eine andere Stelle" },
  to: (office: string) => `an ${office}`,
  decision: "Beschluss",
  consensus: { adopted: "im Konsens angenommen", rejected: "kein Konsens" },
  majority: ({ unit, votes, adopted }: MajorityDecision) =>
    `mit einfacher Mehrheit ${adopted ? "angenommen" : "nicht angenommen"}: ${votes.yes} Ja, ${votes.no} Nein, ${votes.abstained} ${votes.abstained === 1 ? "Enthaltung" : "Enthaltungen"} (gezählt nach ${germanUnits[unit]})`,
  noVote: (names: string) => `ohne Stimme: ${names}`,
  objection: (name: string, because: string) => `Einwand von ${name}: ${because}`,
  responsible: (name: string) => `zuständig: ${name}`,
  due: (date: string) => `bis ${date}`,
  noDue: (missing: string) => `bis wann: ${missing}`,
  needStates: needStates.de,
  applicant: (name: string) => `beantragt von ${name}`,
  caseReferral: (name: string | undefined) =>
    `${name === undefined ? "an die zuständige Stelle" : `an ${name}`} verwiesen; mehr wird dazu nicht festgehalten`,
  measures: "Maßnahmen",
  measuresCaption: "Was vereinbart wurde, wer zuständig ist und bis wann",
  attendanceCaption: "Wer teilgenommen hat, nach Einrichtungen und Funktionen",
  open: "offen",
  unknown: "nicht bekannt",
  next: "Nächste Sitzung",
  remarks: "Anmerkungen",
  circulation: "Versand und Genehmigung",
  circulatedOn: (date: string) => `An die Mitglieder verschickt am ${date}`,
  objectionsUntil: (date: string) => `Einwendungen sind möglich bis zum ${date}`,
  objections: "Einwendungen",
  resolved: { accepted: "angenommen", rejected: "nicht angenommen", open: "noch offen" },
  versions: "Fassungen",
  version: (version: number, date: string) => `Fassung ${version} vom ${date}`,
  versionNumber: (version: number) => `zu Fassung ${version}`,
  addenda: "Nachträge",
  noNames: "Ein Protokoll hält Ergebnisse fest; Namen von Kindern und Familien gehören nicht hinein.",
}

/** How a language says what every minutes say. */
export type MinutesWords = typeof german

const germanUnits: Readonly<Record<VotingUnit, string>> = {
  institution: "Einrichtungen",
  person: "Personen",
  household: "Haushalten",
}

const english: MinutesWords = {
  minutes: "Minutes",
  meeting: "Meeting",
  draft: "Draft",
  draftOf: (version, date) => `Draft, version ${version} of ${date}; not yet approved`,
  approved: (date, by) =>
    ({
      meeting: `Minutes approved in the meeting of ${date}`,
      objectionPeriod: `Minutes approved on ${date} after the period for objections`,
      moderation: `Minutes approved on ${date} by those who moderate`,
    })[by],
  facts: {
    conference: "Conference",
    jointWith: "Jointly with",
    date: "Date",
    place: "Place",
    occasion: "Occasion",
    moderation: "Moderated by",
    minutesBy: "Minutes by",
    invitedOn: "Invited on",
  },
  clock: (from, to) => `${from}–${to}`,
  room: (name) => `room: ${name}`,
  attendance: "Attendance",
  counts: (counts, guests) =>
    `Institutions: ${counts.map(([count, what]) => `${count} ${englishMarks[what]}`).join(", ")}${guests === 0 ? "" : `; guests: ${guests}`}`,
  columns: {
    attendance: ["Institution", "Attendance", "Functions", "Remark"],
    measures: ["What", "Who", "Due", "Item"],
  },
  marks: englishMarks,
  representedBy: (name) => `by ${name}`,
  persons: (count) => (count === 1 ? "1 person" : `${count} persons`),
  arrived: (clock) => `from ${clock}`,
  left: (clock) => `until ${clock}`,
  guests: "Guests",
  results: "Results",
  agenda: "Agenda",
  item: (order) => `Item ${order}`,
  statuses: { settled: "settled", continued: "to be continued", notReached: "not reached" },
  submittedBy: (name) => `submitted by ${name}`,
  carriedFrom: (meeting, became) => `carried over from the ${became === "held" ? "" : `${became} `}meeting ${meeting}`,
  ofDay: (date) => `of ${date}`,
  kinds: {
    information: "Information",
    agreement: "Agreement",
    recommendation: "Recommendation",
    measure: "Measure",
    need: "Need",
    fundDecision: "Fund decision",
    referral: "Referral",
    caseReferral: "Single case",
  },
  toOffice: { ag78: "the AG 78", jha: "the youth welfare committee", sonstige: "another office" },
  to: (office) => `to ${office}`,
  decision: "Decision",
  consensus: { adopted: "adopted by consensus", rejected: "no consensus" },
  majority: ({ unit, votes, adopted }) =>
    `${adopted ? "adopted" : "not adopted"} by simple majority: ${votes.yes} for, ${votes.no} against, ${votes.abstained} ${votes.abstained === 1 ? "abstention" : "abstentions"} (counted by ${englishUnits[unit]})`,
  noVote: (names) => `without a vote: ${names}`,
  objection: (name, because) => `Objection of ${name}: ${because}`,
  responsible: (name) => `responsible: ${name}`,
  due: (date) => `due ${date}`,
  noDue: (missing) => `due: ${missing}`,
  needStates: needStates.en,
  applicant: (name) => `applied for by ${name}`,
  caseReferral: (name) =>
    `referred ${name === undefined ? "to the office in charge" : `to ${name}`}; nothing more is recorded about it`,
  measures: "Measures",
  measuresCaption: "What was agreed, who is responsible and when it is due",
  attendanceCaption: "Who took part, by institutions and functions",
  open: "open",
  unknown: "not known",
  next: "Next meeting",
  remarks: "Remarks",
  circulation: "Circulation and approval",
  circulatedOn: (date) => `Sent to the members on ${date}`,
  objectionsUntil: (date) => `Objections are possible until ${date}`,
  objections: "Objections",
  resolved: { accepted: "accepted", rejected: "not accepted", open: "still open" },
  versions: "Versions",
  version: (version, date) => `Version ${version} of ${date}`,
  versionNumber: (version) => `on version ${version}`,
  addenda: "Addenda",
  noNames: "Minutes record results; names of children and families do not belong here.",
}

const englishUnits: Readonly<Record<VotingUnit, string>> = {
  institution: "institutions",
  person: "persons",
  household: "households",
}

/** The words of each language. */
export const minutesWords: Readonly<Record<Language, MinutesWords>> = { de: german, en: english }
