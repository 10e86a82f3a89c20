/** Membership rosters: the one record that every change of a conference's memberships writes. */
import * as z from "zod"
import { ConferenceId } from "./conference.js"
import { MembershipId } from "./membership.js"

/**
 * Which period of membership of a conference was written last.
 *
 * Two who join at the same moment do not see each other's period, but both expect the roster as they read it, and only one
 * of them can be first: that is how a store keeps R21 while many write.
 *
 * @german Mitgliederstand
 * @rule R21
 */
export const MembershipRoster = z.strictObject({ conference: ConferenceId, lastChange: MembershipId }).readonly()
export type MembershipRoster = z.infer<typeof MembershipRoster>
