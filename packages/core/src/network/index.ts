/**
 * Everything of one network together: found by id, by what it belongs to, and in space.
 *
 * @module network
 */
export {
  type ClosedYetActive,
  type ClosingProposal,
  closedYetActive,
  closingProposals,
  type LeavingProposal,
  leavingProposals,
} from "./closing.js"
export {
  type ConferenceClosedYetActive,
  type ConferenceClosingProposal,
  conferenceClosingProposals,
  conferencesClosedYetActive,
} from "./closing-conference.js"
export { contactToReach } from "./contact-to-reach.js"
export { type DanglingReference, danglingReferences } from "./dangling-references.js"
export { type Directory, directoryOn, type InstitutionInArea, type SiteInArea } from "./directory.js"
export { type DoubleStructure, doubleStructures } from "./double-structures.js"
export { type House, type HouseCalendarOptions, houseCalendars } from "./house-calendars.js"
export { indexNetwork, type NetworkIndex } from "./index-network.js"
export { institutionsNear, type NearbyInstitution, type NearbyQuestion, usersOf } from "./institutions-near.js"
export type { Network } from "./network.js"
export {
  /** @internal */
  idOf,
  type NetworkList,
  type NetworkValue,
  /** @internal */
  networkLists,
  networkSchemas,
  /** @internal */
  valuesOf,
  withValues,
} from "./network-values.js"
export { Tie, TieId, TieKind } from "./tie.js"
