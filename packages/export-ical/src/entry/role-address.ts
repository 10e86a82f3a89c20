/** Role addresses: the mailbox under which an office is reached, never that of a person. */
import {
  type ContactFunction,
  type ContactPoint,
  holdsOn,
  type InstitutionId,
  type LocalDate,
  personalDataHints,
  type Revised,
} from "@sozialraum/core"

/** Finds the mailbox of an institution: of these functions, the first that has one, otherwise that of any other. */
export type RoleAddresses = (
  institution: InstitutionId,
  functions: ReadonlyArray<ContactFunction>,
) => string | undefined

/**
 * The mailboxes of offices on a day.
 *
 * Mailboxes that look like those of persons count for nothing, and deputies only where nobody else has one.
 *
 * @rule P5
 */
export const roleAddresses = (contactPoints: ReadonlyArray<Revised<ContactPoint>>, on: LocalDate): RoleAddresses => {
  const pointsOf = new Map<InstitutionId, Array<ContactPoint>>()
  for (const { value } of contactPoints) {
    if (!holdsOn(value, on)) continue
    const known = pointsOf.get(value.institution)
    if (known === undefined) pointsOf.set(value.institution, [value])
    else known.push(value)
  }
  return (institution, functions) => {
    const rank = (point: ContactPoint): number => {
      const place = functions.indexOf(point.function)
      return (point.deputyOf === undefined ? 0 : 1000) + (place < 0 ? functions.length : place)
    }
    const points = (pointsOf.get(institution) ?? []).toSorted(
      (a, b) =>
        rank(a) - rank(b) || (a.function < b.function ? -1 : a.function > b.function ? 1 : a.id < b.id ? -1 : 1),
    )
    return points.flatMap(({ emails }) => emails).find(isOfOffice)
  }
}

const isOfOffice = (mail: string): boolean => !personalDataHints(mail).some(({ kind }) => kind === "email")
