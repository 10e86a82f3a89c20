/** Sentences for findings about invitations: who is not reached, and who is on the list by mistake. */
import type { OperatingStatus } from "../institution/index.js"
import type { InvitationFinding } from "../moderation/index.js"
import type { Catalogue } from "./catalogue.js"

const germanStatus: Readonly<Record<OperatingStatus, string>> = {
  planned: "noch nicht in Betrieb",
  active: "in Betrieb",
  temporarilyClosed: "vorübergehend geschlossen",
  closed: "geschlossen",
  merged: "mit einer anderen zusammengelegt",
}

const englishStatus: Readonly<Record<OperatingStatus, string>> = {
  planned: "not open yet",
  active: "open",
  temporarilyClosed: "closed for a time",
  closed: "closed",
  merged: "merged into another",
}

/** German and English sentences for what is worth a look about an invitation. */
export const invitationFindingText: Catalogue<Exclude<InvitationFinding, { readonly _tag: "VerificationDue" }>> = {
  de: {
    DelegatesEnded: ({ institution, conference, on }) =>
      `Für ${institution} ist am ${on} niemand mehr benannt, der die Einrichtung in ${conference} vertritt (R27).`,
    InvitationOverdue: ({ leadDays, latest }) =>
      `Die Einladung hätte spätestens am ${latest} hinausgehen sollen: Die Frist beträgt ${leadDays} ${leadDays === 1 ? "Tag" : "Tage"} (R24).`,
    InvitedYetNoMember: ({ institution, on }) =>
      `${institution} ist eingeladen, gehört der Konferenz am ${on} aber nicht an (R24).`,
    InviteeNotActive: ({ institution, status, on }) => `${institution} ist am ${on} ${germanStatus[status]} (R11).`,
    MemberNotInvited: ({ institution, invitedOn }) =>
      `${institution} ist am Tag der Sitzung Mitglied, stand aber am ${invitedOn} nicht auf der Einladung (R24).`,
    NoFunctionalMailbox: ({ institution, reach }) =>
      `${institution} hat keine Funktionsadresse für die Einladung${reach === "phone" ? "; es gibt nur ein Telefon" : ""} (R10).`,
  },
  en: {
    DelegatesEnded: ({ institution, conference, on }) =>
      `Nobody who was named to speak for ${institution} in ${conference} still does on ${on} (R27).`,
    InvitationOverdue: ({ leadDays, latest }) =>
      `The invitation should have gone out by ${latest}: it goes out ${leadDays} ${leadDays === 1 ? "day" : "days"} before (R24).`,
    InvitedYetNoMember: ({ institution, on }) =>
      `${institution} is invited, but does not belong to the conference on ${on} (R24).`,
    InviteeNotActive: ({ institution, status, on }) => `${institution} is ${englishStatus[status]} on ${on} (R11).`,
    MemberNotInvited: ({ institution, invitedOn }) =>
      `${institution} is a member on the day of the meeting, but was not among the invited on ${invitedOn} (R24).`,
    NoFunctionalMailbox: ({ institution, reach }) =>
      `${institution} has no functional mailbox for the invitation${reach === "phone" ? "; there is a telephone only" : ""} (R10).`,
  },
}
