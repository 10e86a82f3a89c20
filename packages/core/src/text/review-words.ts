/** Words of the yearly review of a conference, in German and English. */
import type {
  BodyBeside,
  ConferenceMeasure,
  MeasureCompletion,
  ReviewReason,
  ReviewSuggestion,
  RuleKept,
} from "../moderation/index.js"
import type { Language } from "./catalogue.js"

/** The reasons that are counts. */
type CountedReason = Extract<ReviewReason, { readonly count: number }>["kind"]

/** What a review says beside names and numbers. */
export interface ReviewWords {
  readonly title: (conference: string) => string
  readonly measuresTitle: string
  readonly period: (from: string, last: string) => string
  readonly meetings: string
  readonly counted: (held: number, cancelled: number, postponed: number, ahead: number) => string
  readonly before: (share: string) => string
  readonly missingPartners: string
  readonly candidates: string
  readonly noneMissing: string
  readonly hosts: string
  readonly writers: string
  readonly turnsHead: ReadonlyArray<string>
  readonly minutes: string
  readonly minutesCounted: (approved: number, drafted: number, missing: number) => string
  readonly toWrite: (median: string, longest: string) => string
  readonly toApprove: (median: string, longest: string) => string
  readonly carried: string
  readonly carriedLine: (title: string, times: number, open: boolean) => string
  readonly measures: string
  readonly completion: (counts: MeasureCompletion) => string
  readonly measuresHead: ReadonlyArray<string>
  readonly next: Readonly<Record<ConferenceMeasure["next"], string>>
  readonly overdue: (days: number) => string
  readonly noMeasures: string
  readonly needs: string
  readonly needsCounted: (raised: number, open: number) => string
  readonly rules: string
  readonly rule: (rule: RuleKept) => string
  readonly broken: (on: string, invitedOn: string) => string
  readonly gap: (from: string, to: string | undefined, days: number) => string
  readonly gone: string
  readonly stillNeeded: string
  readonly suggestions: Readonly<Record<ReviewSuggestion["suggestion"], string>>
  readonly decides: string
  readonly counts: Readonly<Record<CountedReason, (count: number) => string>>
  readonly nothingOpen: string
  readonly noMeeting: (last: string, days: number) => string
  readonly neverMet: string
  readonly fewCome: (share: string) => string
  readonly beside: Readonly<Record<BodyBeside["proposal"], (name: string) => string>>
  readonly status: Readonly<Record<Extract<ReviewReason, { kind: "status" }>["status"], string>>
}

const germanDays = (days: string): string => `${days} ${days === "1" ? "Tag" : "Tagen"}`
const englishDays = (days: string): string => `${days} ${days === "1" ? "day" : "days"}`

const german: ReviewWords = {
  title: (conference) => `Jahresauswertung: ${conference}`,
  measuresTitle: "Offene Maßnahmen",
  period: (from, last) => `Ausgewertet wird vom ${from} bis zum ${last}.`,
  meetings: "Sitzungen und Beteiligung",
  counted: (held, cancelled, postponed, ahead) =>
    [
      held === 1 ? "1 Sitzung fand statt" : `${held} Sitzungen fanden statt`,
      ...(cancelled === 0 ? [] : [`${cancelled} abgesagt`]),
      ...(postponed === 0 ? [] : [`${postponed} verschoben`]),
      ...(ahead === 0 ? [] : [`${ahead} weitere geplant`]),
    ].join("; "),
  before: (share) => `In der gleichen Zeit davor lag die Beteiligung bei ${share}.`,
  missingPartners: "Wer fehlt",
  candidates: "Ansprechen",
  noneMissing: "Alle Partner, die das Gesetz nennt, sind vertreten.",
  hosts: "Gastgeber",
  writers: "Protokoll",
  turnsHead: ["Einrichtung", "In dieser Zeit", "Insgesamt", "Nach Anteil"],
  minutes: "Protokolle",
  minutesCounted: (approved, drafted, missing) => `${approved} genehmigt, ${drafted} im Entwurf, ${missing} fehlen.`,
  toWrite: (median, longest) =>
    `Geschrieben im Mittel nach ${germanDays(median)}, spätestens nach ${germanDays(longest)}.`,
  toApprove: (median, longest) =>
    `Genehmigt im Mittel nach ${germanDays(median)}, spätestens nach ${germanDays(longest)}.`,
  carried: "Vertagte Punkte",
  carriedLine: (title, times, open) => `${title}: ${times}-mal vertagt${open ? ", noch offen" : ", erledigt"}`,
  measures: "Maßnahmen",
  completion: ({ agreed, doneInTime, doneLate, stopped, reviewed }) =>
    `${agreed} vereinbart, ${doneInTime} rechtzeitig und ${doneLate} verspätet durchgeführt, ${stopped} abgebrochen, ${reviewed} ausgewertet.`,
  measuresHead: [
    "Maßnahme",
    "Verantwortlich",
    "Nächster Schritt",
    "Überfällig",
    "Bedarf",
    "Vereinbart",
    "Letzter Stand",
  ],
  next: { start: "Beginn", due: "Abschluss", review: "Auswertung" },
  overdue: (days) => (days === 0 ? "" : `${days} ${days === 1 ? "Tag" : "Tage"}`),
  noMeasures: "Keine offenen Maßnahmen.",
  needs: "Bedarfe",
  needsCounted: (raised, open) => `${raised} neu, ${open} am Ende offen.`,
  rules: "Geschäftsordnung",
  rule: (rule) => {
    if (rule.rule === "invitationLeadDays") {
      return `Einladung ${rule.leadDays} Tage vorher: ${rule.kept}-mal eingehalten, ${rule.broken.length}-mal nicht`
    }
    if (rule.rule === "meetingEveryWeeks") {
      return `Alle ${rule.weeks} Wochen eine Sitzung: ${rule.kept}-mal eingehalten, ${rule.broken.length}-mal nicht`
    }
    if (rule.rule === "avoidSchoolHolidays") {
      const unknown = rule.unknown === 0 ? "" : `, ${rule.unknown}-mal nicht zu prüfen, weil kein Ferienkalender reicht`
      return `Keine Sitzung in den Schulferien: ${rule.kept}-mal eingehalten, ${rule.broken.length}-mal nicht${unknown}`
    }
    const states = { kept: "eingehalten", broken: "nicht eingehalten", open: "noch offen" }
    const name = rule.rule === "minMeetingsPerYear" ? "Mindestens" : "Vorgesehen"
    return `${name} ${rule.required} Sitzungen: ${rule.held} gehalten, ${states[rule.state]}`
  },
  broken: (on, invitedOn) => `Sitzung am ${on}, eingeladen am ${invitedOn}`,
  gap: (from, to, days) =>
    `${days} ${days === 1 ? "Tag" : "Tage"} ohne Sitzung seit dem ${from}${to === undefined ? "" : `, bis zum ${to}`}`,
  gone: "nicht mehr dabei",
  stillNeeded: "Wird die Konferenz noch gebraucht?",
  suggestions: {
    continue: "Vorschlag: fortführen.",
    rest: "Vorschlag: ruhen lassen, bis etwas anliegt.",
    merge: "Vorschlag: mit einem anderen Gremium zusammenlegen.",
    dissolve: "Vorschlag: auflösen.",
    none: "Die Konferenz ist bereits beendet.",
  },
  decides: "Entscheiden müssen das die Beteiligten.",
  counts: {
    openNeeds: (count) => (count === 1 ? "1 offener Bedarf" : `${count} offene Bedarfe`),
    openMeasures: (count) => (count === 1 ? "1 offene Maßnahme" : `${count} offene Maßnahmen`),
    openItems: (count) => (count === 1 ? "1 vertagter Punkt" : `${count} vertagte Punkte`),
    meetingsHeld: (count) => (count === 1 ? "1 Sitzung fand statt" : `${count} Sitzungen fanden statt`),
    meetingsAhead: (count) =>
      count === 1 ? "1 weitere Sitzung ist geplant" : `${count} weitere Sitzungen sind geplant`,
  },
  nothingOpen: "Soweit für diesen Leserkreis sichtbar, ist nichts offen.",
  noMeeting: (last, days) => `Die letzte Sitzung war am ${last}, vor ${germanDays(String(days))}.`,
  neverMet: "Es gab noch keine Sitzung.",
  fewCome: (share) => `Nur ${share} der Mitglieder kamen.`,
  beside: {
    joinsOther: (name) => `${name} arbeitet im selben Gebiet am Gleichen und könnte diese Konferenz aufnehmen.`,
    takesIn: (name) => `${name} arbeitet im selben Gebiet am Gleichen und könnte in dieser Konferenz aufgehen.`,
    rests: (name) => `${name} arbeitet im selben Gebiet am Gleichen; diese Konferenz könnte ruhen.`,
    otherRests: (name) => `${name} arbeitet im selben Gebiet am Gleichen und könnte ruhen.`,
    delimit: (name) => `Mit ${name} ist abzustimmen, wer wofür zuständig ist.`,
  },
  status: {
    dormant: "Die Konferenz ruht.",
    merged: "Die Konferenz ist in einer anderen aufgegangen.",
    dissolved: "Die Konferenz ist aufgelöst.",
  },
}

const english: ReviewWords = {
  title: (conference) => `Yearly review: ${conference}`,
  measuresTitle: "Open measures",
  period: (from, last) => `Reviewed from ${from} to ${last}.`,
  meetings: "Meetings and turnout",
  counted: (held, cancelled, postponed, ahead) =>
    [
      `${held} ${held === 1 ? "meeting" : "meetings"} held`,
      ...(cancelled === 0 ? [] : [`${cancelled} called off`]),
      ...(postponed === 0 ? [] : [`${postponed} put off`]),
      ...(ahead === 0 ? [] : [`${ahead} more planned`]),
    ].join("; "),
  before: (share) => `In the same length of time before, the turnout was ${share}.`,
  missingPartners: "Who is missing",
  candidates: "To approach",
  noneMissing: "All partners that the law names take part.",
  hosts: "Hosts",
  writers: "Minutes-taking",
  turnsHead: ["Institution", "In this time", "In all", "Share due"],
  minutes: "Minutes",
  minutesCounted: (approved, drafted, missing) => `${approved} approved, ${drafted} drafted, ${missing} missing.`,
  toWrite: (median, longest) =>
    `Written after ${englishDays(median)} as a rule, after ${englishDays(longest)} at the latest.`,
  toApprove: (median, longest) =>
    `Approved after ${englishDays(median)} as a rule, after ${englishDays(longest)} at the latest.`,
  carried: "Items carried over",
  carriedLine: (title, times, open) =>
    `${title}: carried over ${times} ${times === 1 ? "time" : "times"}, ${open ? "still open" : "done with"}`,
  measures: "Measures",
  completion: ({ agreed, doneInTime, doneLate, stopped, reviewed }) =>
    `${agreed} agreed, ${doneInTime} carried out in time and ${doneLate} late, ${stopped} given up, ${reviewed} reviewed.`,
  measuresHead: ["Measure", "Responsible", "Next step", "Overdue", "Need", "Agreed", "Last report"],
  next: { start: "start", due: "completion", review: "review" },
  overdue: (days) => (days === 0 ? "" : `${days} ${days === 1 ? "day" : "days"}`),
  noMeasures: "No open measures.",
  needs: "Needs",
  needsCounted: (raised, open) => `${raised} new, ${open} open at the end.`,
  rules: "Rules of procedure",
  rule: (rule) => {
    if (rule.rule === "invitationLeadDays") {
      return `Invitation ${rule.leadDays} days before: kept ${rule.kept} times, not kept ${rule.broken.length} times`
    }
    if (rule.rule === "meetingEveryWeeks") {
      return `A meeting every ${rule.weeks} weeks: kept ${rule.kept} times, not kept ${rule.broken.length} times`
    }
    if (rule.rule === "avoidSchoolHolidays") {
      const unknown =
        rule.unknown === 0 ? "" : `, cannot be checked ${rule.unknown} times: no calendar of holidays reaches that far`
      return `No meeting in the school holidays: kept ${rule.kept} times, not kept ${rule.broken.length} times${unknown}`
    }
    const states = { kept: "kept", broken: "not kept", open: "still open" }
    const name = rule.rule === "minMeetingsPerYear" ? "At least" : "Foreseen:"
    return `${name} ${rule.required} meetings: ${rule.held} held, ${states[rule.state]}`
  },
  broken: (on, invitedOn) => `meeting on ${on}, invited on ${invitedOn}`,
  gap: (from, to, days) =>
    `${days} ${days === 1 ? "day" : "days"} without a meeting since ${from}${to === undefined ? "" : `, until ${to}`}`,
  gone: "no longer there",
  stillNeeded: "Is the conference still needed?",
  suggestions: {
    continue: "Suggestion: carry on.",
    rest: "Suggestion: let it rest until something comes up.",
    merge: "Suggestion: merge it with another body.",
    dissolve: "Suggestion: dissolve it.",
    none: "The conference has ended already.",
  },
  decides: "Those who take part have to decide.",
  counts: {
    openNeeds: (count) => (count === 1 ? "1 open need" : `${count} open needs`),
    openMeasures: (count) => (count === 1 ? "1 open measure" : `${count} open measures`),
    openItems: (count) => (count === 1 ? "1 item carried over" : `${count} items carried over`),
    meetingsHeld: (count) => (count === 1 ? "1 meeting was held" : `${count} meetings were held`),
    meetingsAhead: (count) => (count === 1 ? "1 more meeting is planned" : `${count} more meetings are planned`),
  },
  nothingOpen: "Nothing is open, as far as these readers may know.",
  noMeeting: (last, days) => `The last meeting was on ${last}, ${englishDays(String(days))} ago.`,
  neverMet: "There has been no meeting yet.",
  fewCome: (share) => `Only ${share} of the members came.`,
  beside: {
    joinsOther: (name) => `${name} does the same in the same area and could take this conference in.`,
    takesIn: (name) => `${name} does the same in the same area and could join this conference.`,
    rests: (name) => `${name} does the same in the same area; this conference could rest.`,
    otherRests: (name) => `${name} does the same in the same area and could rest.`,
    delimit: (name) => `It should be agreed with ${name} who is for what.`,
  },
  status: {
    dormant: "The conference rests.",
    merged: "The conference has joined another.",
    dissolved: "The conference is dissolved.",
  },
}

/** The words of each language. */
export const reviewWords: Readonly<Record<Language, ReviewWords>> = { de: german, en: english }
