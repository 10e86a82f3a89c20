/** Contacts to reach: of all contact points of an institution, the one to turn to. */
import { type ContactPoint, type ContactPointId, type InstitutionId, isReachable } from "../institution/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/**
 * The contact point to turn to: the one that is named, else that of the institution as a whole, its head, and any other;
 * those that stand in for others last.
 *
 * @param asked - `named`: the one that an offer names, whoever it belongs to
 * @returns `undefined` where on that day nobody can be reached by telephone or mail
 * @rule P5
 */
export const contactToReach = (
  index: NetworkIndex,
  asked: { readonly institution: InstitutionId; readonly named?: ContactPointId; readonly day: LocalDate },
): ContactPoint | undefined => {
  const { institution, named, day } = asked
  const elsewhere = named === undefined ? [] : index.network.contactPoints.filter(({ id }) => id === named)
  const rank = ({ id, function: role, deputyOf }: ContactPoint): number => {
    if (id === named) return -1
    const place = ["einrichtung", "leitung"].indexOf(role)
    return (place === -1 ? 2 : place) + (deputyOf === undefined ? 0 : 3)
  }
  return [...elsewhere, ...(index.contactPointsOf.get(institution) ?? [])]
    .filter((contact) => holdsOn(contact, day) && isReachable(contact))
    .toSorted((a, b) => rank(a) - rank(b))[0]
}
