/** Words of the report of a conference to planning and committee, in German and English. */

import type { ConferenceKind, ReportingLine } from "../conference/index.js"
import type { CommitteeMatter } from "../meeting/index.js"
import type { ReferralCount } from "../moderation/index.js"
import type { NeedReferral } from "../planning/index.js"
import type { Language } from "./catalogue.js"

/** What a report upwards says beside names and numbers. */
export interface UpwardWords {
  readonly title: (conference: string) => string
  readonly kinds: Readonly<Record<ConferenceKind, string>>
  readonly head: (kind: string, area: string, from: string, last: string) => string
  readonly convenor: (name: string) => string
  readonly to: (office: string) => string
  readonly offices: Readonly<Record<ReportingLine["office"] | NeedReferral["office"], string>>
  readonly meetings: string
  readonly noMeeting: string
  readonly notHeld: (count: number) => string
  readonly members: (count: number) => string
  readonly recommendations: string
  readonly toOffice: (office: string) => string
  readonly matters: Readonly<Record<CommitteeMatter, string>>
  readonly draft: string
  readonly none: string
  readonly measures: string
  readonly completion: (agreed: number, inTime: number, late: number) => string
  readonly begun: string
  readonly reviewed: string
  readonly effects: Readonly<Record<"keep" | "change" | "stop", string>>
  readonly stopped: string
  readonly open: string
  readonly overdue: string
  readonly needs: string
  readonly raised: string
  readonly steps: string
  readonly openNeeds: string
  readonly fund: string
  readonly granted: (euros: string) => string
  readonly fundHead: ReadonlyArray<string>
  readonly isGranted: string
  readonly isNotGranted: string
  readonly referrals: string
  readonly referralsCounted: (counts: ReferralCount) => ReadonlyArray<string>
  readonly sharing: string
  readonly shared: (bookings: number, hours: string, lenders: number, borrowers: number) => string
  readonly nothingShared: string
}

const german: UpwardWords = {
  title: (conference) => `Bericht an Jugendhilfeplanung und Ausschuss: ${conference}`,
  kinds: {
    sozialraumkonferenz: "Sozialraumkonferenz",
    stadtteilkonferenz: "Stadtteilkonferenz",
    stadtbezirkskonferenz: "Stadtbezirkskonferenz",
    planungsraumkonferenz: "Planungsraumkonferenz",
    ag78: "Arbeitsgemeinschaft nach § 78 SGB VIII",
    arbeitskreis: "Arbeitskreis",
    runderTisch: "Runder Tisch",
    stadtteilbeirat: "Stadtteilbeirat",
  },
  head: (kind, area, from, last) => `${kind} für ${area}. Berichtet wird vom ${from} bis zum ${last}.`,
  convenor: (name) => `Einberufen von: ${name}.`,
  to: (office) => `Berichtet an: ${office}.`,
  offices: {
    jha: "Jugendhilfeausschuss",
    unterausschuss: "Unterausschuss",
    jugendamt: "Jugendamt",
    ag78: "Arbeitsgemeinschaft nach § 78 SGB VIII",
    sonstige: "andere Stelle",
  },
  meetings: "Sitzungen",
  noMeeting: "In dieser Zeit gab es keine Sitzung.",
  notHeld: (count) =>
    count === 1 ? "1 Sitzung wurde abgesagt oder verschoben." : `${count} Sitzungen wurden abgesagt oder verschoben.`,
  members: (count) => (count === 1 ? "1 Einrichtung ist Mitglied." : `${count} Einrichtungen sind Mitglied.`),
  recommendations: "Empfehlungen",
  toOffice: (office) => `an: ${office}`,
  matters: { budget: "Entscheidung über Mittel", planning: "Entscheidung über Planung" },
  draft: "Protokoll noch nicht genehmigt",
  none: "Keine Empfehlungen.",
  measures: "Maßnahmen",
  completion: (agreed, inTime, late) =>
    `${agreed} vereinbart, ${inTime} rechtzeitig und ${late} verspätet durchgeführt.`,
  begun: "Begonnen",
  reviewed: "Ausgewertet",
  effects: { keep: "wird fortgeführt", change: "wird geändert", stop: "wird beendet" },
  stopped: "Abgebrochen",
  open: "Offen am Ende",
  overdue: "Davon überfällig",
  needs: "Bedarfe",
  raised: "Neu",
  steps: "Was aus Bedarfen wurde",
  openNeeds: "Offen am Ende",
  fund: "Mittel aus dem eigenen Fonds",
  granted: (euros) => `Zusammen bewilligt: ${euros}.`,
  fundHead: ["Sitzung", "Antrag", "Einrichtung", "Betrag", "Entscheidung"],
  isGranted: "bewilligt",
  isNotGranted: "nicht bewilligt",
  referrals: "Weitergeleitet",
  referralsCounted: ({ ag78, jha, sonstige, cases }) => [
    ...(ag78 === 0 ? [] : [`an die Arbeitsgemeinschaft nach § 78 SGB VIII: ${ag78}`]),
    ...(jha === 0 ? [] : [`an den Jugendhilfeausschuss: ${jha}`]),
    ...(sonstige === 0 ? [] : [`an andere Stellen: ${sonstige}`]),
    ...(cases === 0
      ? []
      : [
          `Hinweise auf Einzelfälle, ohne Inhalt weitergegeben: ${cases === "suppressed" ? "weniger als fünf" : cases}`,
        ]),
  ],
  sharing: "Geteilte Ressourcen der Mitglieder",
  shared: (bookings, hours, lenders, borrowers) =>
    `${bookings} Ausleihen, zusammen ${hours} Stunden; ${lenders} Einrichtungen gaben, ${borrowers} nahmen.`,
  nothingShared: "Es wurde nichts ausgeliehen.",
}

const english: UpwardWords = {
  title: (conference) => `Report to planning and committee: ${conference}`,
  kinds: {
    sozialraumkonferenz: "Social-space conference",
    stadtteilkonferenz: "Neighbourhood conference",
    stadtbezirkskonferenz: "District conference",
    planungsraumkonferenz: "Planning-area conference",
    ag78: "Working group under section 78 SGB VIII",
    arbeitskreis: "Working group",
    runderTisch: "Round table",
    stadtteilbeirat: "Neighbourhood advisory board",
  },
  head: (kind, area, from, last) => `${kind} for ${area}. Reported from ${from} to ${last}.`,
  convenor: (name) => `Convened by: ${name}.`,
  to: (office) => `Reports to: ${office}.`,
  offices: {
    jha: "youth welfare committee",
    unterausschuss: "sub-committee",
    jugendamt: "youth welfare office",
    ag78: "working group under section 78 SGB VIII",
    sonstige: "another office",
  },
  meetings: "Meetings",
  noMeeting: "There was no meeting in this time.",
  notHeld: (count) => `${count} ${count === 1 ? "meeting was" : "meetings were"} called off or put off.`,
  members: (count) => (count === 1 ? "1 institution is a member." : `${count} institutions are members.`),
  recommendations: "Recommendations",
  toOffice: (office) => `to: ${office}`,
  matters: { budget: "a decision about money", planning: "a decision about planning" },
  draft: "minutes not yet approved",
  none: "No recommendations.",
  measures: "Measures",
  completion: (agreed, inTime, late) => `${agreed} agreed, ${inTime} carried out in time and ${late} late.`,
  begun: "Begun",
  reviewed: "Reviewed",
  effects: { keep: "carried on", change: "changed", stop: "ended" },
  stopped: "Given up",
  open: "Open at the end",
  overdue: "Of them overdue",
  needs: "Needs",
  raised: "New",
  steps: "What became of needs",
  openNeeds: "Open at the end",
  fund: "Money from its own fund",
  granted: (euros) => `Granted together: ${euros}.`,
  fundHead: ["Meeting", "Application", "Institution", "Amount", "Decision"],
  isGranted: "granted",
  isNotGranted: "not granted",
  referrals: "Handed on",
  referralsCounted: ({ ag78, jha, sonstige, cases }) => [
    ...(ag78 === 0 ? [] : [`to the working group under section 78 SGB VIII: ${ag78}`]),
    ...(jha === 0 ? [] : [`to the youth welfare committee: ${jha}`]),
    ...(sonstige === 0 ? [] : [`to other offices: ${sonstige}`]),
    ...(cases === 0
      ? []
      : [
          `single cases that were raised, handed on without content: ${cases === "suppressed" ? "fewer than five" : cases}`,
        ]),
  ],
  sharing: "Shared resources of the members",
  shared: (bookings, hours, lenders, borrowers) =>
    `${bookings} loans, ${hours} hours in all; ${lenders} institutions gave, ${borrowers} took.`,
  nothingShared: "Nothing was lent.",
}

/** The words of each language. */
export const upwardWords: Readonly<Record<Language, UpwardWords>> = { de: german, en: english }
