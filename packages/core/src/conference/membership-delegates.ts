/** Delegates: which functions speak for a member, and how they change. */
import * as Result from "effect/Result"
import * as z from "zod"
import type { ContactFunction, Institution, KnownInstitutionType } from "../institution/index.js"
import { type InvalidValue, type Plain, parse, within } from "../problem.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { Delegate, type MemberOf, type Membership } from "./membership.js"
import { type NotAMember, periodInStatus, type WrongMembershipStatus } from "./membership-period.js"

/**
 * Who comes for a school that has named nobody: its head, its teaching staff or its all-day staff.
 *
 * @rule R27
 */
export const schoolFunctions = [
  "leitung",
  "lehrkraft",
  "ogsLeitung",
  "ogsFachkraft",
] as const satisfies ReadonlyArray<ContactFunction>

/** The types of institutions that are schools. @german Schularten */
export const schoolTypes: ReadonlySet<string> = new Set<KnownInstitutionType>([
  "grundschule",
  "foerderschule",
  "weiterfuehrendeSchule",
  "berufskolleg",
])

/**
 * The functions of which any one represents a member on a day; deputies after the others.
 *
 * A member that has named nobody is represented by whomever it sends, a school by its head, its teaching or its all-day
 * staff. Where everybody who was named has gone, nobody is left who could.
 *
 * @param institution - the member itself; without it nobody can tell that it is a school
 * @returns `"any"` where any function will do
 * @rule R27
 * @example
 * import { eligibleFunctions, Institution, LocalDate, Membership } from "@sozialraum/core"
 * const school = Institution.parse({ id: "waldschule", name: "Waldschule", types: ["grundschule"] })
 * const membership = Membership.parse({ id: "m", conference: "sued", institution: "waldschule", status: "active" })
 * eligibleFunctions(membership, LocalDate.parse("2026-10-21"), school) // => ["leitung", "lehrkraft", "ogsLeitung", "ogsFachkraft"]
 */
export const eligibleFunctions = (
  { delegates }: Membership,
  day: LocalDate,
  institution?: Institution,
): ReadonlyArray<ContactFunction> | "any" => {
  if (delegates.length === 0) return institution?.types.some((type) => schoolTypes.has(type)) ? schoolFunctions : "any"
  const speaking = delegates.filter((delegate) => holdsOn(delegate, day))
  const inTurn = [...speaking.filter(({ deputy }) => !deputy), ...speaking.filter(({ deputy }) => deputy)]
  return [...new Set(inTurn.map((delegate) => delegate.function))]
}

/**
 * Names who speaks for a member from a day on. Whoever is named again goes on, whoever is not has ended on that day.
 *
 * @param change - `delegates` are all that speak for it from then on; a `from` of theirs later than the day stays
 * @returns the same period with its new delegates; those of the past stay
 * @problem NotAMember - at `["institution"]`; the day on which it does not belong to the conference
 * @problem WrongMembershipStatus - at `["status"]`; who has left names nobody
 * @problem InvalidValue - in `["delegates"]`, as where a function is no word or the mail no address
 * @rule R27
 */
export const changeDelegates = (
  memberships: ReadonlyArray<Membership>,
  change: MemberOf & { readonly on: LocalDate; readonly delegates: ReadonlyArray<Plain<typeof Delegate>> },
): Result.Result<Membership, NotAMember | WrongMembershipStatus | InvalidValue> =>
  Result.flatMap(periodInStatus(memberships, change, ["invited", "active", "dormant"]), (period) =>
    Result.map(delegatesOf(change.delegates), (named) => ({
      ...period,
      delegates: [
        ...period.delegates.flatMap((delegate) => ended(delegate, change.on, named)),
        ...named.map((delegate) => begun(delegate, change.on, period.delegates)),
      ],
    })),
  )

const delegatesOf = (
  delegates: ReadonlyArray<Plain<typeof Delegate>>,
): Result.Result<ReadonlyArray<Delegate>, InvalidValue> =>
  Result.mapError(parse(z.array(Delegate), delegates), (problem) => ({
    ...within(["delegates"], problem),
    issues: problem.issues.map((issue) => within(["delegates"], issue)),
  }))

/** What a delegate was before the day; one who is named again goes on without a break. */
const ended = (delegate: Delegate, on: LocalDate, named: ReadonlyArray<Delegate>): ReadonlyArray<Delegate> => {
  const { from, to } = delegate
  if (to !== undefined && to <= on) return [delegate]
  if ((from !== undefined && from >= on) || named.some((one) => isSame(one, delegate))) return []
  return [{ ...delegate, to: on }]
}

/** Whoever spoke before keeps the day since when. */
const begun = (named: Delegate, on: LocalDate, before: ReadonlyArray<Delegate>): Delegate => {
  const { from, ...known } = named
  const earlier = before.find((delegate) => holdsOn(delegate, on) && isSame(delegate, named))
  if (from !== undefined && from > on) return named
  if (earlier === undefined) return { ...known, from: on }
  return earlier.from === undefined ? known : { ...known, from: earlier.from }
}

const isSame = (a: Delegate, b: Delegate): boolean =>
  a.function === b.function && a.deputy === b.deputy && a.email === b.email
