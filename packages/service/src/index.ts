/**
 * The use cases: load what a decision needs, let core decide, commit, and decide again where somebody was faster.
 *
 * @packageDocumentation
 */
export type { Act } from "./act.js"
export { addValues, type NetworkValues } from "./add-values.js"
export {
  addAgendaItem,
  carryOverItems,
  type NewAgenda,
  placeTopics,
  proposeTopic,
  setAgenda,
  type TopicsToPlace,
  withdrawTopic,
} from "./agendas.js"
export type { LikelyText, PersonalDataLikelyHere } from "./allowed-texts.js"
export { type AreaAssignment, assignAreas } from "./assign-areas.js"
export {
  acceptTerms,
  beginUse,
  confirmPerformance,
  handOver,
  inspectLoan,
  markNoShow,
  returnLoan,
  settleLoan,
  settleUnused,
} from "./booking-course.js"
export { type BookingRefusedYet, bookResource, checkBooking, giveUpBooking } from "./bookings.js"
export { calendarDeliveriesOf } from "./calendar-deliveries.js"
export { changeLog } from "./change-log.js"
export {
  addModerator,
  changeConvenor,
  changeModerator,
  dissolveConference,
  endModerator,
  mergeConference,
  restConference,
  resumeConference,
} from "./conferences.js"
export { answerPoll, openPoll } from "./date-polls.js"
export { type AboutList, deliveriesOf, savedProfiles } from "./deliveries.js"
export type { DeliveryNotLast, DeliveryUndone, NothingToUndo, WhichDelivery } from "./delivery-to-undo.js"
export type { LeftOver } from "./erase-copies.js"
export { eraseFromMeeting, type MeetingErasure } from "./erase-from-meeting.js"
export {
  type FeedSecretUsed,
  issueFeedToken,
  listFeedTokens,
  prolongFeedToken,
  renewFeedToken,
  revokeFeedToken,
} from "./feed-tokens.js"
export { forgetEarlier } from "./forget-earlier.js"
export type { IdTaken, NotFound } from "./found.js"
export {
  applyForFunds,
  approveApplication,
  checkApplication,
  closeApplication,
  decideByMinutes,
  payOut,
  proveUse,
  rejectApplication,
  resubmitApplication,
  returnApplication,
  withdrawApplication,
} from "./funds.js"
export type { Told } from "./given-fields.js"
export { type CalendarImportOptions, importCalendar } from "./import-calendar.js"
export type { CalendarEntryChange, CalendarImport, ImportNeeds, MissingEntry } from "./import-calendar-outcome.js"
export { calendarServiceText } from "./import-calendar-text.js"
export { type KeptByHand, type UndoneCalendar, undoCalendarImport } from "./import-calendar-undo.js"
export { type ImportOptions, importList } from "./import-list.js"
export { importLongList, type LongImportOptions } from "./import-long-list.js"
export type { ListChange, ListImport, MissingInstitution } from "./import-outcome.js"
export { readKeptBeside } from "./kept-beside.js"
export type { MeetingPlan } from "./meeting-face.js"
export {
  answerInvitation,
  cancelMeeting,
  inviteToMeeting,
  postponeMeeting,
  proposeMeeting,
  rearrangeMeeting,
  recordMeeting,
  rescheduleMeeting,
  scheduleMeeting,
} from "./meetings.js"
export {
  activateMembership,
  changeDelegates,
  changeMembershipKind,
  inviteMember,
  joinConference,
  leaveConference,
  type NewMembership,
  restMembership,
  wakeMembership,
} from "./memberships.js"
export {
  addAddendum,
  approveMinutes,
  circulateMinutes,
  draftMinutes,
  type MinutesApprovalStep,
  type NewMinutes,
  type NewMinutesVersion,
  objectToMinutes,
  resolveObjection,
  reviseMinutes,
} from "./minutes.js"
export type { ItemNote, MinutesNotes, NeedNote } from "./minutes-outcomes.js"
export { type Network, type NetworkAccess, openNetwork } from "./network.js"
export { type ErasureRequest, eraseContact, personalDataOf, recordPublication } from "./personal-data.js"
export { readNetwork } from "./read-network.js"
export {
  cancelDate,
  changeFollowing,
  giveUpFollowing,
  moveDate,
  promotionFor,
  rebookDates,
} from "./request-series.js"
export {
  answerOwner,
  askBorrower,
  declineRequest,
  grantRequest,
  planResourceRequest,
  queueRequest,
  requestResource,
  withdrawRequest,
} from "./resource-requests.js"
export { type EarlierState, type NotRestorable, restoreValue, type StateNotKept } from "./restore-value.js"
export {
  claimDamage,
  clearDamage,
  reportDamage,
  restrictResource,
  settleClaim,
  solveRestriction,
  waiveClaim,
} from "./restrictions.js"
export { applyRetention, type RetentionDone } from "./retention.js"
export { keepInvitation, type TakenReply, takeReply } from "./sent-invitations.js"
export { endSubGroup, foundSubGroup, prolongSubGroup, reportOfSubGroup } from "./sub-groups.js"
export { type ServiceProblem, serviceText } from "./text.js"
export { type KeptValue, type UndoneImport, undoImport } from "./undo-import.js"
