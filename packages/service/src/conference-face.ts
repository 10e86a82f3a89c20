/** The face of conferences, their members and their sub-groups. */
import { ConferenceId, ConferenceRole, InstitutionId, LocalDate, MembershipId, SubGroupId } from "@sozialraum/core"
import {
  addModerator,
  changeConvenor,
  changeModerator,
  dissolveConference,
  endModerator,
  mergeConference,
  restConference,
  resumeConference,
} from "./conferences.js"
import { type Answer, telling, tellingOf } from "./face.js"
import {
  activateMembership,
  changeDelegates,
  changeMembershipKind,
  inviteMember,
  joinConference,
  leaveConference,
  restMembership,
  wakeMembership,
} from "./memberships.js"
import { endSubGroup, foundSubGroup, prolongSubGroup, reportOfSubGroup } from "./sub-groups.js"

const member = { conference: ConferenceId, institution: InstitutionId, on: LocalDate }
const newPeriod = { ...member, id: MembershipId }

/** The use cases of conferences for programs that do not know effect. */
export const conferenceFace = (answer: Answer) => {
  const tell = telling(answer)
  const ofConference = tellingOf(answer, "conference", ConferenceId)
  const ofSubGroup = tellingOf(answer, "subGroup", SubGroupId)
  return {
    /** Records that an institution belongs to a conference from a day on. */
    joinConference: tell(joinConference, {}),
    /** Invites an institution to belong to a conference. */
    inviteMember: tell(inviteMember, {}),
    /** Records that an invited institution takes part. */
    activateMembership: tell(activateMembership, newPeriod),
    /** Lets a membership rest, with a reason. */
    restMembership: tell(restMembership, newPeriod),
    /** Lets a member that rested take part again. */
    wakeMembership: tell(wakeMembership, newPeriod),
    /** Makes a guest a member, or a member a guest. */
    changeMembershipKind: tell(changeMembershipKind, newPeriod),
    /** Ends a membership. */
    leaveConference: tell(leaveConference, member),
    /** Names who speaks for a member from a day on. */
    changeDelegates: tell(changeDelegates, member),
    /** Lets another institution convene a conference. */
    changeConvenor: ofConference(changeConvenor, { institution: InstitutionId, on: LocalDate }),
    /** Adds an institution that moderates. */
    addModerator: ofConference(addModerator, { institution: InstitutionId, from: LocalDate, to: LocalDate }),
    /** Lets another institution moderate in the place of one. */
    changeModerator: ofConference(changeModerator, { institution: InstitutionId, by: ConferenceRole, on: LocalDate }),
    /** Ends that an institution moderates. */
    endModerator: ofConference(endModerator, { institution: InstitutionId, on: LocalDate }),
    /** Lets a conference rest. */
    restConference: ofConference(restConference, { from: LocalDate, to: LocalDate }),
    /** Lets a conference that rests work again. */
    resumeConference: ofConference(resumeConference, { on: LocalDate }),
    /** Ends a conference whose work another one carries on. */
    mergeConference: ofConference(mergeConference, { successor: ConferenceId, from: LocalDate }),
    /** Ends a conference for good. */
    dissolveConference: ofConference(dissolveConference, { from: LocalDate }),
    /** Lets some members of a conference work something out. */
    foundSubGroup: ofConference(foundSubGroup, {}),
    /** Adds what a sub-group told its conference. */
    reportOfSubGroup: ofSubGroup(reportOfSubGroup, {}),
    /** Records that the conference lets a sub-group go on. */
    prolongSubGroup: ofSubGroup(prolongSubGroup, { on: LocalDate, end: LocalDate, reviewOn: LocalDate }),
    /** Ends a sub-group. */
    endSubGroup: ofSubGroup(endSubGroup, { on: LocalDate }),
  }
}
