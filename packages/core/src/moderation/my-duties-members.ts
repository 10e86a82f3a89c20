/** Duties of members: their measures, what they report, the sub-groups they lead, and questions about their membership. */
import type { Membership } from "../conference/index.js"
import type { NetworkIndex } from "../network/index.js"
import { type Measure, openMeasures } from "../planning/index.js"
import { addDays, holdsOn } from "../time/index.js"
import { maySee } from "../visibility.js"
import { dayOfMeeting, noticeDays, timelineOn } from "./backlog-timeline.js"
import { reportDue } from "./backlog-upkeep.js"
import { type Duty, type DutyQuestion, dutyDay } from "./my-duties-matter.js"

/** What an institution is to do in common undertakings; the public knows of measures that were made public. */
export const memberDuties = (index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const isInside = maySee(question.audience, "network")
  const measures = (index.measuresBy.get(question.institution) ?? []).filter((measure) => measure.public || isInside)
  return [
    ...measures.flatMap((measure) => measureDuties(measure, index, question)),
    ...(isInside
      ? [
          ...measures.flatMap((measure) => statusReports(measure, index, question)),
          ...subGroupDuties(index, question),
          ...(index.membershipsOf.get(question.institution) ?? []).flatMap((membership) =>
            membershipDuties(membership, index, question),
          ),
        ]
      : []),
  ]
}

const measureDuties = (
  measure: Measure,
  { institutions }: NetworkIndex,
  { institution, asOf }: DutyQuestion,
): ReadonlyArray<Duty> =>
  openMeasures([measure], { asOf }).map(({ next, on, title, responsible }) => {
    const facts = { kind: "measure", measure: measure.id, next, title, ...dutyDay(on, asOf) } as const
    const responsibleName = institutions.get(responsible)?.name ?? responsible
    return responsible === institution
      ? { ...facts, as: "responsible" }
      : { ...facts, as: "participant", responsible, responsibleName }
  })

/** Whoever answers for a measure tells the conference that agreed it how far it has come, once for each meeting. */
const statusReports = (
  measure: Measure,
  index: NetworkIndex,
  { institution, asOf }: DutyQuestion,
): ReadonlyArray<Duty> => {
  const conference = index.network.conferences.find(({ id }) => id === measure.agreed?.conference)
  if (measure.state !== "running" || measure.responsible !== institution || conference === undefined) return []
  const { last, ahead } = timelineOn(index, conference, asOf)
  const next = ahead[0]
  const on = next && dayOfMeeting(next)
  const isTold = measure.reports.some((report) => report.on <= asOf && (last === undefined || last.on < report.on))
  if (next === undefined || on === undefined || isTold) return []
  return [
    {
      kind: "reportStatus",
      conference: conference.id,
      meeting: next.id,
      measure: measure.id,
      title: measure.title,
      ...dutyDay(on, asOf),
    },
  ]
}

const subGroupDuties = (index: NetworkIndex, { institution, asOf }: DutyQuestion): ReadonlyArray<Duty> =>
  index.network.subGroups
    .filter(({ lead, start }) => lead === institution && start <= asOf)
    .flatMap((group) => {
      const conference = index.conferences.get(group.conference)
      const due = reportDue(group, { asOf, notice: conference === undefined ? 0 : noticeDays(conference) })
      if (due === undefined) return []
      const { id: subGroup, conference: of, name: title } = group
      return [{ kind: "reportSubGroup", conference: of, subGroup, title, ...dutyDay(due.on, asOf) }]
    })

const membershipDuties = (membership: Membership, index: NetworkIndex, { asOf }: DutyQuestion): ReadonlyArray<Duty> => {
  const { status, delegates, to } = membership
  const conference = index.conferences.get(membership.conference)
  const facts = {
    kind: "membership" as const,
    conference: membership.conference,
    membership: membership.id,
    title: conference?.name ?? membership.conference,
  }
  if (!holdsOn(membership, asOf)) return []
  if (status === "invited" || status === "dormant") return [{ ...facts, because: status, ...dutyDay(undefined, asOf) }]
  const isFollowed = (index.membershipsOf.get(membership.institution) ?? []).some(
    (other) => other.conference === membership.conference && other.from === to,
  )
  const isEnding =
    to !== undefined && !isFollowed && conference !== undefined && to <= addDays(asOf, noticeDays(conference))
  return [
    ...(isEnding ? [{ ...facts, because: "ending" as const, ...dutyDay(to, asOf) }] : []),
    ...(delegates.length > 0 && !delegates.some((delegate) => holdsOn(delegate, asOf))
      ? [{ ...facts, because: "noDelegate" as const, ...dutyDay(undefined, asOf) }]
      : []),
  ]
}
