/** Sentences for memberships and sub-groups: what is refused about them, and what is worth a look. */
import type {
  MembershipKind,
  MembershipProblem,
  MembershipStatus,
  SubGroupFinding,
  SubGroupProblem,
} from "../conference/index.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"
import { listed, reportWords } from "./report-words.js"

const germanStatuses: Readonly<Record<MembershipStatus, string>> = {
  invited: "eingeladen",
  active: "aktiv",
  dormant: "ruhend",
  left: "ausgetreten",
}

const germanKinds: Readonly<Record<MembershipKind, string>> = {
  core: "Mitglied",
  guest: "Gast",
  standingGuest: "ständiger Gast",
}

const englishKinds: Readonly<Record<MembershipKind, string>> = {
  core: "a member",
  guest: "a guest",
  standingGuest: "a standing guest",
}

/** German and English sentences for what is refused about memberships and sub-groups. */
export const membershipText: Catalogue<MembershipProblem | SubGroupProblem> = {
  de: {
    AlreadyMember: ({ by }) =>
      `Die Einrichtung ist in dieser Zeit schon Mitglied der Konferenz: ${listed(reportWords.de, by)} (R21).`,
    MembershipAhead: ({ by }) =>
      `Für später ist schon eingetragen, dass die Einrichtung dazugehört: ${listed(reportWords.de, by)}; bitte zuerst klären, ob das noch gilt (R21).`,
    MembershipIdTaken: ({ membership }) =>
      `Eine Mitgliedschaft mit der Kennung ${membership} gibt es schon; jede neue Zeit braucht eine eigene (R21).`,
    MembershipKindUnchanged: ({ membership, kind }) =>
      `In der Mitgliedschaft ${membership} ist die Einrichtung schon ${germanKinds[kind]} (R21).`,
    NotAMember: ({ conference, institution, on }) =>
      `${institution} gehört am ${on} nicht zur Konferenz ${conference} (R21).`,
    SubGroupEnded: ({ subGroup, end }) =>
      `Die Unterarbeitsgruppe ${subGroup} ist schon am ${end} zu Ende gegangen (R31).`,
    SubGroupNotProlonged: ({ subGroup, on, because, until }) =>
      ({
        ended: `Die Unterarbeitsgruppe ${subGroup} ist seit dem ${until} zu Ende und kann am ${on} nicht verlängert werden (R31).`,
        notAhead: `Der neue Tag ${until} der Unterarbeitsgruppe ${subGroup} liegt nicht nach dem ${on}, an dem verlängert wird (R31).`,
      })[because],
    SubGroupOutsider: ({ subGroup, institution, on }) =>
      `${institution} ist am ${on} kein aktives Mitglied und kann in der Unterarbeitsgruppe ${subGroup} nicht mitarbeiten (R31).`,
    SubGroupsNotAllowed: ({ conference }) =>
      `Die Geschäftsordnung der Konferenz ${conference} sieht keine Unterarbeitsgruppen vor (R31).`,
    WrongMembershipStatus: ({ membership, status, on, allowed }) =>
      `Die Mitgliedschaft ${membership} ist am ${on} „${germanStatuses[status]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => germanStatuses[name]))} ist (R21).`,
  },
  en: {
    AlreadyMember: ({ by }) =>
      `The institution is a member of the conference already in that time: ${listed(reportWords.en, by)} (R21).`,
    MembershipAhead: ({ by }) =>
      `It is recorded already that the institution belongs to it later: ${listed(reportWords.en, by)}; whether that still holds, a person decides (R21).`,
    MembershipIdTaken: ({ membership }) =>
      `There is a membership with the id ${membership} already; every new period needs its own (R21).`,
    MembershipKindUnchanged: ({ membership, kind }) =>
      `In the membership ${membership} the institution is ${englishKinds[kind]} already (R21).`,
    NotAMember: ({ conference, institution, on }) =>
      `${institution} does not belong to the conference ${conference} on ${on} (R21).`,
    SubGroupEnded: ({ subGroup, end }) => `The sub-group ${subGroup} ended on ${end} already (R31).`,
    SubGroupNotProlonged: ({ subGroup, on, because, until }) =>
      ({
        ended: `The sub-group ${subGroup} ended on ${until} and cannot be prolonged on ${on} (R31).`,
        notAhead: `The new day ${until} of the sub-group ${subGroup} is not after ${on}, when it is prolonged (R31).`,
      })[because],
    SubGroupOutsider: ({ subGroup, institution, on }) =>
      `${institution} is no active member on ${on} and cannot work in the sub-group ${subGroup} (R31).`,
    SubGroupsNotAllowed: ({ conference }) =>
      `The rules of procedure of the conference ${conference} provide for no sub-groups (R31).`,
    WrongMembershipStatus: ({ membership, status, on, allowed }) =>
      `The membership ${membership} is “${status}” on ${on}; the step starts from: ${allowed.join(", ")} (R21).`,
  },
}

/** German and English sentences for what is worth a look about sub-groups. */
export const subGroupFindingText: Catalogue<SubGroupFinding> = {
  de: {
    SubGroupReviewDue: ({ subGroup, reviewOn, reported }) =>
      `Ob die Unterarbeitsgruppe ${subGroup} weiter gebraucht wird, war am ${reviewOn} zu prüfen${reported ? "; berichtet hat sie" : ", und sie hat noch nicht berichtet"} (R31).`,
    SubGroupUnreported: ({ subGroup, end }) =>
      `Die Unterarbeitsgruppe ${subGroup} ist am ${end} zu Ende gegangen und hat nicht berichtet (R31).`,
    SubGroupWithoutLead: ({ subGroup, lead, on }) =>
      `${lead} leitet die Unterarbeitsgruppe ${subGroup} und ist am ${on} kein aktives Mitglied der Konferenz (R31).`,
  },
  en: {
    SubGroupReviewDue: ({ subGroup, reviewOn, reported }) =>
      `Whether the sub-group ${subGroup} is still needed was to be looked at on ${reviewOn}${reported ? "; it has reported" : ", and it has not reported yet"} (R31).`,
    SubGroupUnreported: ({ subGroup, end }) => `The sub-group ${subGroup} ended on ${end} and has not reported (R31).`,
    SubGroupWithoutLead: ({ subGroup, lead, on }) =>
      `${lead} leads the sub-group ${subGroup} and is no active member of the conference on ${on} (R31).`,
  },
}
