/** Words of attendance reports, in German and English. */
import type { AttendanceTrend, RepresentationReason, RepresentationState } from "../moderation/index.js"
import type { Language } from "./catalogue.js"

/** What a report on attendance says beside names and numbers. */
export interface AttendanceWords {
  readonly title: (conference: string) => string
  readonly period: (from: string, last: string) => string
  readonly nothing: string
  readonly meetings: string
  readonly meetingHead: ReadonlyArray<string>
  readonly joint: string
  readonly total: string
  readonly trend: Readonly<Record<AttendanceTrend["direction"], (earlier: string, later: string) => string>>
  readonly institutions: string
  readonly institutionHead: ReadonlyArray<string>
  readonly guest: string
  readonly inARow: (count: number) => string
  readonly missedInARow: (count: number, unexcused: number) => string
  readonly late: (count: number) => string
  readonly leftEarly: (count: number) => string
  readonly functionsSince: (day: string) => string
  readonly toAsk: string
  readonly ask: (institution: string, missed: number, since: string) => string
  readonly unrecorded: string
  readonly representation: {
    readonly title: string
    readonly head: ReadonlyArray<string>
    readonly none: string
    readonly states: Readonly<Record<Exclude<RepresentationState["state"], "notActive">, string>>
    readonly notActive: Readonly<Record<Extract<RepresentationState, { state: "notActive" }>["because"], string>>
    readonly reason: (reason: RepresentationReason, nameOf: (code: string) => string) => string
    readonly last: (day: string, daysAgo: number) => string
    readonly never: string
  }
}

const german: AttendanceWords = {
  title: (conference) => `Anwesenheit: ${conference}`,
  period: (from, last) => `Berichtet wird vom ${from} bis zum ${last}.`,
  nothing: "In dieser Zeit gab es keine Sitzung.",
  meetings: "Sitzungen",
  meetingHead: [
    "Sitzung",
    "Mitglieder",
    "Anwesend",
    "Vertreten",
    "Entschuldigt",
    "Nicht gekommen",
    "Ohne Vermerk",
    "Personen",
    "Gäste",
    "Beteiligung",
  ],
  joint: "gemeinsam",
  total: "Zusammen",
  trend: {
    rising: (earlier, later) =>
      `Die Beteiligung steigt: von ${earlier} in der ersten Hälfte der Sitzungen auf ${later} in der zweiten.`,
    falling: (earlier, later) =>
      `Die Beteiligung sinkt: von ${earlier} in der ersten Hälfte der Sitzungen auf ${later} in der zweiten.`,
    steady: (earlier, later) =>
      `Die Beteiligung bleibt gleich: ${earlier} in der ersten Hälfte der Sitzungen, ${later} in der zweiten.`,
  },
  institutions: "Einrichtungen",
  institutionHead: [
    "Einrichtung",
    "Sitzungen",
    "Anwesend",
    "Vertreten",
    "Entschuldigt",
    "Nicht gekommen",
    "Ohne Vermerk",
    "Beteiligung",
    "Funktionen",
    "Zuletzt da",
    "Bemerkung",
  ],
  guest: "Gast",
  inARow: (count) => `${count}-mal in Folge dabei`,
  missedInARow: (count, unexcused) =>
    `${count}-mal in Folge gefehlt${unexcused === 0 ? "" : unexcused === count ? ", unentschuldigt" : `, davon zuletzt ${unexcused}-mal unentschuldigt`}`,
  late: (count) => `${count}-mal später gekommen`,
  leftEarly: (count) => `${count}-mal früher gegangen`,
  functionsSince: (day) =>
    `Funktionen sind nur für Sitzungen seit dem ${day} genannt; ältere Anwesenheit ist nur noch die der Einrichtung.`,
  toAsk: "Nachfragen",
  ask: (institution, missed, since) =>
    `${institution}: ${missed} Sitzungen in Folge gefehlt, die erste am ${since}. Will die Einrichtung weiter mitarbeiten?`,
  unrecorded: "Ohne Vermerk heißt: Niemand hat etwas eingetragen. Das ist kein Fehlen.",
  representation: {
    title: "Wer schickt jemanden?",
    head: ["Einrichtung", "Konferenz", "Stand", "Zuletzt selbst da"],
    none: "Dazu ist keine Einrichtung eingetragen.",
    states: {
      kept: "nimmt teil",
      due: "Vertretung fällig",
      tooEarly: "noch nicht zu beurteilen",
      notTold: "für diesen Leserkreis nicht sichtbar",
    },
    notActive: {
      neverMember: "kein Mitglied",
      invited: "eingeladen, noch nicht Mitglied",
      resting: "ruht",
      left: "ausgeschieden",
    },
    reason: (reason, nameOf) => {
      if (reason.kind === "missed") {
        const missed = [
          reason.excused === 0 ? [] : [`${reason.excused}-mal entschuldigt`],
          reason.absent === 0 ? [] : [`${reason.absent}-mal nicht gekommen`],
        ]
        return missed.flat().join(", ")
      }
      if (reason.kind === "onlyRepresented") return `${reason.times}-mal nur durch ein anderes Mitglied vertreten`
      if (reason.kind === "nobodyNamed") return "niemand benannt"
      return reason.functions.length === 0
        ? "ohne jemanden, der für sie spricht"
        : `nur ${reason.functions.map(nameOf).join(", ")}, die nicht für sie sprechen`
    },
    last: (day, daysAgo) => `${day} (vor ${daysAgo} ${daysAgo === 1 ? "Tag" : "Tagen"})`,
    never: "noch nie",
  },
}

const english: AttendanceWords = {
  title: (conference) => `Attendance: ${conference}`,
  period: (from, last) => `Reported from ${from} to ${last}.`,
  nothing: "There was no meeting in this time.",
  meetings: "Meetings",
  meetingHead: [
    "Meeting",
    "Members",
    "Present",
    "Represented",
    "Excused",
    "Absent",
    "Not recorded",
    "Persons",
    "Guests",
    "Turnout",
  ],
  joint: "joint",
  total: "Together",
  trend: {
    rising: (earlier, later) =>
      `More come: from ${earlier} in the first half of the meetings to ${later} in the second.`,
    falling: (earlier, later) =>
      `Fewer come: from ${earlier} in the first half of the meetings to ${later} in the second.`,
    steady: (earlier, later) => `As many come: ${earlier} in the first half of the meetings, ${later} in the second.`,
  },
  institutions: "Institutions",
  institutionHead: [
    "Institution",
    "Meetings",
    "Present",
    "Represented",
    "Excused",
    "Absent",
    "Not recorded",
    "Turnout",
    "Functions",
    "Last there",
    "Remark",
  ],
  guest: "guest",
  inARow: (count) => `there ${count} times in a row`,
  missedInARow: (count, unexcused) =>
    `missed ${count} in a row${unexcused === 0 ? "" : unexcused === count ? ", unexcused" : `, the last ${unexcused} unexcused`}`,
  late: (count) => `came late ${count} times`,
  leftEarly: (count) => `left early ${count} times`,
  functionsSince: (day) =>
    `Functions are named only for meetings since ${day}; older attendance is that of the institution alone.`,
  toAsk: "To ask",
  ask: (institution, missed, since) =>
    `${institution}: missed ${missed} meetings in a row, the first on ${since}. Does it still want to take part?`,
  unrecorded: "Not recorded means that nobody noted anything. It is no absence.",
  representation: {
    title: "Who sends somebody?",
    head: ["Institution", "Conference", "State", "Last there itself"],
    none: "No institution is recorded for this.",
    states: {
      kept: "takes part",
      due: "somebody should come",
      tooEarly: "too early to say",
      notTold: "not told to these readers",
    },
    notActive: {
      neverMember: "no member",
      invited: "invited, not yet a member",
      resting: "rests",
      left: "has left",
    },
    reason: (reason, nameOf) => {
      if (reason.kind === "missed") {
        const missed = [
          reason.excused === 0 ? [] : [`${reason.excused} times excused`],
          reason.absent === 0 ? [] : [`${reason.absent} times absent`],
        ]
        return missed.flat().join(", ")
      }
      if (reason.kind === "onlyRepresented") return `${reason.times} times only another member spoke for it`
      if (reason.kind === "nobodyNamed") return "nobody named"
      return reason.functions.length === 0
        ? "nobody who speaks for it"
        : `only ${reason.functions.map(nameOf).join(", ")}, who do not speak for it`
    },
    last: (day, daysAgo) => `${day} (${daysAgo} ${daysAgo === 1 ? "day" : "days"} ago)`,
    never: "never yet",
  },
}

/** The words of each language. */
export const attendanceWords: Readonly<Record<Language, AttendanceWords>> = { de: german, en: english }
