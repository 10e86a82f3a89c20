/**
 * The use cases: load what a decision needs, let core decide, commit, and decide again where somebody was faster.
 *
 * @packageDocumentation
 */
export type { Act } from "./act.js"
export { addValues, type NetworkValues } from "./add-values.js"
export { type AreaAssignment, assignAreas } from "./assign-areas.js"
export { type IdTaken, type NotFound, serviceText } from "./found.js"
export { importList, type ListChange, type ListImport } from "./import-list.js"
export { cancelMeeting, inviteToMeeting, proposeMeeting, recordMeeting, scheduleMeeting } from "./meetings.js"
export { type MeetingPlan, type Network, type NetworkAccess, openNetwork } from "./network.js"
export { readNetwork } from "./read-network.js"
export { giveUpBooking, requestResource } from "./request-resource.js"
