/** Sentences for meetings, their agendas and their date polls: what is refused about them. */

import type { ContactFunction } from "../institution/index.js"
import type {
  AgendaFinding,
  AgendaProposal,
  ConferenceNotActive,
  MeetingProblem,
  MeetingState,
} from "../meeting/index.js"
import type { Catalogue, Language } from "./catalogue.js"
import { functionName } from "./contact-functions.js"
import { either } from "./either.js"
import { listed, reportWords } from "./report-words.js"

const list = (items: ReadonlyArray<string>): string => items.join(", ")

const stateNames: Readonly<Record<MeetingState, string>> = {
  proposed: "vorgeschlagen",
  scheduled: "terminiert",
  invited: "eingeladen",
  held: "durchgeführt",
  minutesDraft: "Protokollentwurf",
  minutesApproved: "Protokoll genehmigt",
  cancelled: "abgesagt",
  postponed: "verschoben",
}

const proposalStates: Readonly<Record<AgendaProposal["state"]["status"], string>> = {
  open: "offen",
  placed: "auf einer Tagesordnung",
  withdrawn: "zurückgezogen",
}

const germanConferenceStates: Readonly<Record<ConferenceNotActive["status"], string>> = {
  notStarted: "ist dann noch nicht eingerichtet",
  dormant: "ruht",
  merged: "ist in einem anderen aufgegangen",
  dissolved: "ist aufgelöst",
}

const englishConferenceStates: Readonly<Record<ConferenceNotActive["status"], string>> = {
  notStarted: "does not exist yet",
  dormant: "rests",
  merged: "has become part of another one",
  dissolved: "is dissolved",
}

const germanDays = (count: number): string => `${count} ${count === 1 ? "Tag" : "Tage"}`
const englishDays = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`

/** German and English sentences for what is refused about meetings. */
export const meetingText: Catalogue<MeetingProblem> = {
  de: {
    AgendaOrderIncomplete: ({ missing, unknown, repeated }) =>
      `Die neue Reihenfolge muss jeden Tagesordnungspunkt genau einmal nennen (R28).${told(" Es fehlt:", missing)}${told(" Nicht auf der Tagesordnung:", unknown)}${told(" Doppelt:", repeated)}`,
    AgendaSubmittedLate: ({ proposal, leadDays, latest, submittedOn }) =>
      `Tagesordnungspunkte sind ${germanDays(leadDays)} vor der Sitzung anzumelden, spätestens also am ${latest}; ${proposal} kam am ${submittedOn}. Die Moderation kann ihn mit Begründung aufnehmen (R24).`,
    AttendanceUnclear: ({ institution, because }) =>
      ({
        notAMember: `${institution} ist an diesem Tag kein aktives Mitglied; Anwesenheit wird je Mitglied festgehalten (R27).`,
        notedTwice: `Die Anwesenheit von ${institution} steht zweimal da (R27).`,
        representedByItself: `${institution} kann sich nicht selbst vertreten (R27).`,
        representativeNotPresent: `Wer ${institution} vertreten haben soll, war selbst nicht da (R27).`,
        outsideMeeting: `${institution} kann nur während der Sitzung später kommen oder früher gehen (R27).`,
        leftBeforeArrived: `${institution} kann nicht gegangen sein, bevor jemand kam (R27).`,
      })[because],
    ConferenceNotActive: ({ conference, on, status }) =>
      `Das Gremium ${conference} kann am ${on} nicht tagen: Es ${germanConferenceStates[status]} (R20).`,
    ConferenceUnknown: ({ conference }) =>
      `Zum Gremium ${conference} fehlen die Angaben; ohne sie lassen sich seine Regeln nicht einhalten (R20).`,
    GuestIsMember: ({ institution }) =>
      `${institution} ist an diesem Tag Mitglied und kein Gast; die Anwesenheit zählt als die eines Mitglieds (R27).`,
    HostNotAvailable: ({ institution, because, site, on }) =>
      ({
        notAMember: `${institution} ist am ${on} kein aktives Mitglied und kann nicht Gastgeber sein (R22).`,
        onlyGuest: `${institution} ist am ${on} nur Gast und kann nicht Gastgeber sein (R22).`,
        notActive: `${institution} ist am ${on} nicht in Betrieb oder nicht bekannt und kann nicht Gastgeber sein (R11).`,
        siteNotInUse: `${institution} nutzt den Standort ${site} am ${on} nicht (R22).`,
      })[because],
    InvitedTooLate: ({ leadDays, latest, invitedOn }) =>
      `Die Einladungsfrist beträgt ${germanDays(leadDays)}, spätestens also der ${latest}; der ${invitedOn} ist zu spät (R24).`,
    ItemNotOnAgenda: ({ meeting, item }) => `${item} steht nicht auf der Tagesordnung der Sitzung ${meeting} (R28).`,
    ItemOnAgenda: ({ meeting, item }) => `${item} steht schon auf der Tagesordnung der Sitzung ${meeting} (R28).`,
    NotADelegate: ({ institution, functions, eligible }) =>
      `${institution} wird durch ${listed(reportWords.de, named(functions, "de"))} nicht vertreten; ${eligible.length === 0 ? "für diesen Tag ist niemand benannt" : `möglich wäre: ${listed({ ...reportWords.de, and: " oder " }, named(eligible, "de"))}`} (R27).`,
    NotAMinutesTaker: ({ institution, on }) =>
      `${institution} ist am ${on} kein aktives Mitglied, moderiert nicht und beruft nicht ein, schreibt also nicht das Protokoll (R21).`,
    NotAModerator: ({ institution, on, moderators }) =>
      `${institution} moderiert am ${on} nicht${moderators.length === 0 ? "" : `; das tut: ${list(moderators)}`} (R20).`,
    NotInvited: ({ institution }) => `${institution} ist zu dieser Sitzung nicht eingeladen (R24).`,
    PollAnswerRefused: ({ institution, candidate, because, until }) =>
      ({
        noPoll: `Zu dieser Sitzung läuft keine Terminabfrage; die Antwort von ${institution} zählt nicht (R26).`,
        pollOver: `Die Terminabfrage lief bis zum ${until}; die Antwort von ${institution} kommt zu spät (R26).`,
        candidateUnknown: `Den ${candidate + 1}. Termin gibt es in der Abfrage nicht (R26).`,
        notAMember: `${institution} ist am Tag des ${candidate + 1}. Termins kein aktives Mitglied (R21).`,
      })[because],
    PostponedToItself: ({ meeting }) => `Die Sitzung ${meeting} lässt sich nicht auf sich selbst verschieben (R26).`,
    ProposalElsewhere: ({ proposal, conference, meeting }) =>
      `Die Anmeldung ${proposal} an das Gremium ${conference} gehört nicht zur Sitzung ${meeting} (R28).`,
    WrongProposalState: ({ proposal, state, allowed }) =>
      `Die Anmeldung ${proposal} ist „${proposalStates[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => proposalStates[name]))} ist (R28).`,
    WrongState: ({ meeting, state, allowed }) =>
      `Die Sitzung ${meeting} ist im Zustand „${stateNames[state]}“; dieser Schritt ist nur im Zustand ${either(allowed.map((name) => stateNames[name]))} möglich (R26).`,
  },
  en: {
    AgendaOrderIncomplete: ({ missing, unknown, repeated }) =>
      `The new order has to name every item once (R28).${told(" Missing:", missing)}${told(" Not on the agenda:", unknown)}${told(" Twice:", repeated)}`,
    AgendaSubmittedLate: ({ proposal, leadDays, latest, submittedOn }) =>
      `Items are handed in ${englishDays(leadDays)} before the meeting, by ${latest}; ${proposal} came on ${submittedOn}. Those who moderate can take it with a reason (R24).`,
    AttendanceUnclear: ({ institution, because }) =>
      ({
        notAMember: `${institution} is no active member on that day; attendance is recorded for members (R27).`,
        notedTwice: `The attendance of ${institution} stands there twice (R27).`,
        representedByItself: `${institution} cannot represent itself (R27).`,
        representativeNotPresent: `Whoever is said to have represented ${institution} was not there (R27).`,
        outsideMeeting: `${institution} can come late or leave early only during the meeting (R27).`,
        leftBeforeArrived: `${institution} cannot have left before somebody came (R27).`,
      })[because],
    ConferenceNotActive: ({ conference, on, status }) =>
      `The conference ${conference} cannot meet on ${on}: it ${englishConferenceStates[status]} (R20).`,
    ConferenceUnknown: ({ conference }) =>
      `Nothing is known about the conference ${conference}; its rules cannot be kept without that (R20).`,
    GuestIsMember: ({ institution }) =>
      `${institution} is a member on that day and no guest; its attendance counts as that of a member (R27).`,
    HostNotAvailable: ({ institution, because, site, on }) =>
      ({
        notAMember: `${institution} is no active member on ${on} and cannot be the host (R22).`,
        onlyGuest: `${institution} is a guest only on ${on} and cannot be the host (R22).`,
        notActive: `${institution} is not operating on ${on}, or not known, and cannot be the host (R11).`,
        siteNotInUse: `${institution} does not use the site ${site} on ${on} (R22).`,
      })[because],
    InvitedTooLate: ({ leadDays, latest, invitedOn }) =>
      `Invitations go out ${englishDays(leadDays)} before, by ${latest}; ${invitedOn} is too late (R24).`,
    ItemNotOnAgenda: ({ meeting, item }) => `${item} is not on the agenda of the meeting ${meeting} (R28).`,
    ItemOnAgenda: ({ meeting, item }) => `${item} is on the agenda of the meeting ${meeting} already (R28).`,
    NotADelegate: ({ institution, functions, eligible }) =>
      `${institution} is not represented by: ${list(named(functions, "en"))}; ${eligible.length === 0 ? "nobody is named for that day" : `one of these would do: ${list(named(eligible, "en"))}`} (R27).`,
    NotAMinutesTaker: ({ institution, on }) =>
      `${institution} is no active member on ${on}, does not moderate and does not convene, so it does not write the minutes (R21).`,
    NotAModerator: ({ institution, on, moderators }) =>
      `${institution} does not moderate on ${on}${moderators.length === 0 ? "" : `; these do: ${list(moderators)}`} (R20).`,
    NotInvited: ({ institution }) => `${institution} is not invited to this meeting (R24).`,
    PollAnswerRefused: ({ institution, candidate, because, until }) =>
      ({
        noPoll: `There is no date poll for this meeting; the answer of ${institution} does not count (R26).`,
        pollOver: `The date poll ran until ${until}; the answer of ${institution} comes too late (R26).`,
        candidateUnknown: `The poll has no date ${candidate + 1} (R26).`,
        notAMember: `${institution} is no active member on the day of date ${candidate + 1} (R21).`,
      })[because],
    PostponedToItself: ({ meeting }) => `The meeting ${meeting} cannot be postponed to itself (R26).`,
    ProposalElsewhere: ({ proposal, conference, meeting }) =>
      `The proposal ${proposal} to the conference ${conference} does not belong to the meeting ${meeting} (R28).`,
    WrongProposalState: ({ proposal, state, allowed }) =>
      `The proposal ${proposal} is in the state “${state}”; the step starts from: ${list(allowed)} (R28).`,
    WrongState: ({ meeting, state, allowed }) =>
      `The meeting ${meeting} is in the state “${state}”; the step starts from: ${list(allowed)} (R26).`,
  },
}

/** German and English sentences for what is worth a look about an agenda. */
export const agendaFindingText: Catalogue<AgendaFinding> = {
  de: {
    AgendaItemLate: ({ item, order }) =>
      `TOP ${order} (${item}) kam nach der Anmeldefrist dazu; die Mitglieder kennen ihn vielleicht noch nicht (R24).`,
    AgendaTooLong: ({ itemMinutes, meetingMinutes, untimed }) =>
      `Die Tagesordnungspunkte dauern zusammen ${itemMinutes} Minuten, die Sitzung ${meetingMinutes}${untimed === 0 ? "" : `; ohne Angabe der Dauer: ${untimed}`} (R28).`,
  },
  en: {
    AgendaItemLate: ({ item, order }) =>
      `Item ${order} (${item}) came after the agreed day; the members may not know of it yet (R24).`,
    AgendaTooLong: ({ itemMinutes, meetingMinutes, untimed }) =>
      `The items take ${itemMinutes} minutes, the meeting ${meetingMinutes}${untimed === 0 ? "" : `; items that do not say how long: ${untimed}`} (R28).`,
  },
}

const named = (functions: ReadonlyArray<ContactFunction>, language: Language): ReadonlyArray<string> =>
  functions.map((name) => functionName(name, language))

const told = (word: string, items: ReadonlyArray<string>): string =>
  items.length === 0 ? "" : `${word} ${items.join(", ")}.`
