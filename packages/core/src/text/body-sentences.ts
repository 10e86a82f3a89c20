/** Sentences for bodies: what is refused about conferences, and what is worth a look about them and their members. */
import type {
  ConferenceFinding,
  ConferenceId,
  ConferenceProblem,
  ConferenceRoleName,
  ConferenceStatusName,
} from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import type { BodyProposal, ComparedBody, DuplicateBodies, PartnerMissing } from "../moderation/index.js"
import type { ConferenceClosedYetActive, ConferenceClosingProposal } from "../network/index.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"
import { listed, reportWords } from "./report-words.js"

const germanStatuses: Readonly<Record<ConferenceStatusName, string>> = {
  notStarted: "noch nicht eingerichtet",
  active: "aktiv",
  dormant: "ruhend",
  merged: "zusammengelegt",
  dissolved: "aufgelöst",
}

const englishStatuses: Readonly<Record<ConferenceStatusName, string>> = {
  notStarted: "not set up yet",
  active: "active",
  dormant: "dormant",
  merged: "merged",
  dissolved: "dissolved",
}

const germanRoles: Readonly<Record<ConferenceRoleName, string>> = { convenor: "einberufen", moderator: "moderieren" }
const germanHeld: Readonly<Record<ConferenceRoleName, string>> = { convenor: "beruft", moderator: "moderiert" }

/** German and English sentences for what is refused about conferences. */
export const bodyText: Catalogue<ConferenceProblem> = {
  de: {
    ConferenceNotMergeable: ({ conference, successor, because, on }) =>
      ({
        itself: `Die Konferenz ${conference} kann nicht in sich selbst aufgehen (R20).`,
        notStarted: `Die Konferenz ${successor} gibt es am ${on} noch nicht; ${conference} kann nicht in ihr aufgehen (R20).`,
        ended: `Die Konferenz ${successor} gibt es am ${on} nicht mehr; ${conference} kann nicht in ihr aufgehen (R20).`,
        circle: `Die Konferenz ${successor} soll selbst einmal in ${conference} aufgehen (R20).`,
      })[because],
    ConferenceRoleAhead: ({ conference, role, institution, from }) =>
      `Ab dem ${from} soll schon ${institution} die Konferenz ${conference} ${germanRoles[role]}; bitte zuerst klären, ob das noch gilt (R20).`,
    ConferenceRoleHeld: ({ conference, role, institution, on }) =>
      `${institution} ${germanHeld[role]} die Konferenz ${conference} am ${on} schon${role === "convenor" ? " ein" : ""} (R20).`,
    ConferenceStatusAhead: ({ conference, status, from }) =>
      `Die Konferenz ${conference} soll ab dem ${from} „${germanStatuses[status]}“ sein; bitte zuerst klären, ob das noch gilt (R20).`,
    ModeratorMissing: ({ conference, from, to }) =>
      `Die Konferenz ${conference} hätte ${spanOf({ from, to }, { since: "ab dem", until: "bis vor dem" })} keine Moderation (R20).`,
    ModeratorUnknown: ({ conference, institution, on }) =>
      `${institution} moderiert die Konferenz ${conference} am ${on} nicht (R20).`,
    WrongConferenceStatus: ({ conference, status, on, allowed }) =>
      `Die Konferenz ${conference} ist am ${on} „${germanStatuses[status]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => germanStatuses[name]))} ist (R20).`,
  },
  en: {
    ConferenceNotMergeable: ({ conference, successor, because, on }) =>
      ({
        itself: `The conference ${conference} cannot become part of itself (R20).`,
        notStarted: `There is no conference ${successor} on ${on} yet; ${conference} cannot become part of it (R20).`,
        ended: `There is no conference ${successor} on ${on} any more; ${conference} cannot become part of it (R20).`,
        circle: `The conference ${successor} is itself to become part of ${conference} one day (R20).`,
      })[because],
    ConferenceRoleAhead: ({ conference, role, institution, from }) =>
      `From ${from} on ${institution} is to be the ${role} of the conference ${conference}; whether that still holds, a person decides (R20).`,
    ConferenceRoleHeld: ({ conference, role, institution, on }) =>
      `${institution} is ${role} of the conference ${conference} on ${on} already (R20).`,
    ConferenceStatusAhead: ({ conference, status, from }) =>
      `The conference ${conference} is to be “${englishStatuses[status]}” from ${from} on; whether that still holds, a person decides (R20).`,
    ModeratorMissing: ({ conference, from, to }) =>
      `The conference ${conference} would have no moderator ${spanOf({ from, to }, { since: "from", until: "until before" })} (R20).`,
    ModeratorUnknown: ({ conference, institution, on }) =>
      `${institution} does not moderate the conference ${conference} on ${on} (R20).`,
    WrongConferenceStatus: ({ conference, status, on, allowed }) =>
      `The conference ${conference} is “${englishStatuses[status]}” on ${on}; the step starts from: ${allowed.map((name) => englishStatuses[name]).join(", ")} (R20).`,
  },
}

/** German and English sentences for what is worth a look about conferences. */
export const bodyFindingText: Catalogue<
  ConferenceFinding | ConferenceClosedYetActive | DuplicateBodies | PartnerMissing
> = {
  de: {
    ConferenceClosedYetActive: ({ conference, status, from, proposals }) =>
      `Die Konferenz ${conference} ${status === "dormant" ? `ruht seit dem ${from}` : `ist seit dem ${from} ${germanStatuses[status]}`}; zu entscheiden ist noch: ${counted(proposals, germanProposals)} (R20).`,
    ConferenceRoleMissing: ({ conference, role, from, to }) =>
      `Die Konferenz ${conference} hat ${spanOf({ from, to }, { since: "ab dem", until: "bis vor dem" })} ${role === "convenor" ? "niemanden, der sie einberuft" : "keine Moderation"} (R20).`,
    ConvenorNotPublic: ({ conference, institution, provider }) =>
      `Die Konferenz ${conference} wird von ${institution} (${provider}) einberufen und nicht vom öffentlichen Träger der Jugendhilfe (R20).`,
    DuplicateBodies: (found) => germanDuplicate(found),
    PartnerMissing: ({ name, conference, named, candidates }) =>
      `${conference === undefined ? `In ${name} gibt es niemanden` : `In der Konferenz „${name}“ ist niemand`} aus dieser Gruppe: ${named[0]?.german ?? ""}${
        candidates.length === 0
          ? ""
          : `; ansprechen ließe sich ${listed(
              { ...reportWords.de, and: " oder " },
              candidates.map((one) => one.name),
            )}`
      } (R33).`,
  },
  en: {
    ConferenceClosedYetActive: ({ conference, status, from, proposals }) =>
      `The conference ${conference} has been ${englishStatuses[status]} since ${from}; still to be decided: ${counted(proposals, englishProposals)} (R20).`,
    ConferenceRoleMissing: ({ conference, role, from, to }) =>
      `The conference ${conference} has no ${role} ${spanOf({ from, to }, { since: "from", until: "until before" })} (R20).`,
    ConvenorNotPublic: ({ conference, institution, provider }) =>
      `The conference ${conference} is convened by ${institution} (${provider}), not by the public carrier of youth welfare (R20).`,
    DuplicateBodies: (found) => englishDuplicate(found),
    PartnerMissing: ({ name, conference, named, candidates }) =>
      `Nobody of this group ${conference === undefined ? `is in ${name}` : `takes part in the conference “${name}”`}: ${named[0]?.english ?? ""}${
        candidates.length === 0
          ? ""
          : `; one could ask ${listed(
              { ...reportWords.en, and: " or " },
              candidates.map((one) => one.name),
            )}`
      } (R33).`,
  },
}

type ProposalWords = Readonly<Record<ConferenceClosingProposal["proposal"], string>>

const germanProposals: ProposalWords = {
  callOffMeeting: "Sitzungen absagen",
  endMembership: "Mitgliedschaften beenden",
  inviteToSuccessor: "Mitglieder in die Nachfolgekonferenz einladen",
  endSubGroup: "Unterarbeitsgruppen beenden oder übergeben",
  settleTopic: "Anmeldungen zur Tagesordnung klären",
  handOverItem: "offene Punkte übergeben",
}

const englishProposals: ProposalWords = {
  callOffMeeting: "call off meetings",
  endMembership: "end memberships",
  inviteToSuccessor: "invite members to the conference that follows",
  endSubGroup: "end sub-groups or hand them over",
  settleTopic: "settle agenda proposals",
  handOverItem: "hand over open items",
}

/** How many of each kind. */
const counted = (proposals: ReadonlyArray<ConferenceClosingProposal>, said: ProposalWords): string =>
  [...groupedBy(proposals, ({ proposal }) => proposal)]
    .map(([kind, same]) => `${said[kind]} (${same.length})`)
    .join(", ")

const germanDuplicate = ({ bodies: [a, b], topics, members, proposal }: DuplicateBodies): string => {
  const count = members?.institutions.length ?? 0
  const shared = [
    ...(topics === "everything" ? ["sind für alle Themen da"] : []),
    ...(topics === "everything" || topics.length === 0 ? [] : [`haben gemeinsame Themen (${topics.join(", ")})`]),
    ...(count === 0 ? [] : [count === 1 ? "haben ein gemeinsames Mitglied" : `haben ${count} gemeinsame Mitglieder`]),
  ]
  return `„${a.name}“ und „${b.name}“ sind für Gebiete da, die sich überschneiden; beide ${listed(reportWords.de, shared)}; ${germanProposal(proposal, [a, b])} (Q9).`
}

const germanProposal = (proposal: BodyProposal, bodies: ReadonlyArray<ComparedBody>): string => {
  if (proposal.kind === "delimit")
    return `sie könnten absprechen, wer für ${proposal.by === "area" ? "welches Gebiet" : "welche Themen"} da ist`
  const name = nameIn(bodies, proposal.conference)
  return proposal.kind === "rest"
    ? `„${name}“ hat seit einem Jahr nicht getagt und könnte ruhen`
    : `„${name}“ könnte in „${nameIn(bodies, proposal.into)}“ aufgehen`
}

const englishDuplicate = ({ bodies: [a, b], topics, members, proposal }: DuplicateBodies): string => {
  const count = members?.institutions.length ?? 0
  const shared = [
    ...(topics === "everything" ? ["both are about all topics"] : []),
    ...(topics === "everything" || topics.length === 0 ? [] : [`they share topics: ${topics.join(", ")}`]),
    ...(count === 0 ? [] : [`they share ${count} ${count === 1 ? "member" : "members"}`]),
  ]
  return `The areas of “${a.name}” and “${b.name}” overlap, and ${listed(reportWords.en, shared)}; ${englishProposal(proposal, [a, b])} (Q9).`
}

const englishProposal = (proposal: BodyProposal, bodies: ReadonlyArray<ComparedBody>): string => {
  if (proposal.kind === "delimit")
    return `they could agree who is there for which ${proposal.by === "area" ? "ground" : "topics"}`
  const name = nameIn(bodies, proposal.conference)
  return proposal.kind === "rest"
    ? `“${name}” has not met for a year and could rest`
    : `“${name}” could become part of “${nameIn(bodies, proposal.into)}”`
}

const nameIn = (bodies: ReadonlyArray<ComparedBody>, id: ConferenceId): string =>
  bodies.find(({ conference }) => conference === id)?.name ?? id

const spanOf = (
  { from, to }: { readonly from: string; readonly to: string | undefined },
  { since, until }: { readonly since: string; readonly until: string },
): string => `${since} ${from}${to === undefined ? "" : ` ${until} ${to}`}`
