/** Findings about sub-groups: mandates that ran out, and leads that are gone. */
import type { InstitutionId } from "../institution/index.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { activeMembers, type Membership } from "./membership.js"
import type { SubGroup, SubGroupId } from "./sub-group.js"

/** A sub-group has ended and never told its conference what came of it. @german Unterarbeitsgruppe ohne Bericht */
export type SubGroupUnreported = Finding<
  "SubGroupUnreported",
  { readonly subGroup: SubGroupId; readonly end: LocalDate }
>

/** The day has come on which the conference looks whether a sub-group is still needed. @german Überprüfung der Unterarbeitsgruppe fällig */
export type SubGroupReviewDue = Finding<
  "SubGroupReviewDue",
  {
    readonly subGroup: SubGroupId
    readonly reviewOn: LocalDate
    /** Whether it has told something since the conference last looked. */
    readonly reported: boolean
  }
>

/** Who leads a sub-group is no active member of the conference any more. @german Leitung der Unterarbeitsgruppe ausgeschieden */
export type SubGroupWithoutLead = Finding<
  "SubGroupWithoutLead",
  { readonly subGroup: SubGroupId; readonly lead: InstitutionId; readonly on: LocalDate }
>

/** What may be found about a sub-group. @german Hinweise zu Unterarbeitsgruppen */
export type SubGroupFinding = SubGroupUnreported | SubGroupReviewDue | SubGroupWithoutLead

/**
 * What is worth a look about a sub-group on a day: an end without a report, a review that is due, a lead that has left.
 *
 * @param around - `memberships` of the conference; others do not matter
 * @rule R31
 */
export const subGroupFindings = (
  group: SubGroup,
  around: { readonly memberships: ReadonlyArray<Membership>; readonly asOf: LocalDate },
): ReadonlyArray<SubGroupFinding> => {
  const { id: subGroup, end, reviewOn } = group
  const { asOf } = around
  const found = { rule: "R31", severity: "warning", subGroup } as const
  if (end !== undefined && end <= asOf)
    return hasReported(group, asOf) ? [] : [{ _tag: "SubGroupUnreported", ...found, path: ["end"], end }]
  if (asOf < group.start) return []
  return [
    ...(reviewOn === undefined || asOf < reviewOn
      ? []
      : [
          {
            _tag: "SubGroupReviewDue" as const,
            ...found,
            path: ["reviewOn"],
            reviewOn,
            reported: hasReported(group, asOf),
          },
        ]),
    ...(isLed(group, around)
      ? []
      : [{ _tag: "SubGroupWithoutLead" as const, ...found, path: ["lead"], lead: group.lead, on: asOf }]),
  ]
}

/** What was told before the conference last looked, it knew when it let the group go on. */
const hasReported = ({ reports, reviewedOn }: SubGroup, asOf: LocalDate): boolean =>
  reports.some(({ on }) => on <= asOf && (reviewedOn === undefined || reviewedOn < on))

const isLed = (
  { conference, lead }: SubGroup,
  { memberships, asOf }: { readonly memberships: ReadonlyArray<Membership>; readonly asOf: LocalDate },
): boolean => activeMembers(memberships, conference, asOf).some(({ institution }) => institution === lead)
