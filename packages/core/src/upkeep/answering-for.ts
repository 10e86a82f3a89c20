/** Who answers for a value: whom one asks to mend it. */
import { convenorOn } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { Network, NetworkIndex } from "../network/index.js"
import type { LocalDate } from "../time/index.js"

/** The institution of each value of a network on a day, by list and id; of values that belong to nobody there is none. */
export const answeringIn = (
  index: NetworkIndex,
  asOf: LocalDate,
): ((list: keyof Network, id: string) => InstitutionId | undefined) => {
  const lists = new Map<keyof Network, ReadonlyMap<string, InstitutionId | undefined>>()
  return (list, id) => {
    const known = lists.get(list) ?? new Map(answers[list]?.(index, asOf) ?? [])
    lists.set(list, known)
    return known.get(id)
  }
}

type Answer = readonly [id: string, institution: InstitutionId | undefined]
type Answers = (index: NetworkIndex, asOf: LocalDate) => ReadonlyArray<Answer>

const answers: { readonly [List in keyof Network]?: Answers } = {
  institutions: ({ network }) => network.institutions.map(({ id }) => [id, id]),
  contactPoints: ({ network }) => network.contactPoints.map(({ id, institution }) => [id, institution]),
  offers: ({ network }) => network.offers.map(({ id, institution }) => [id, institution]),
  conferences: ({ network }, asOf) => network.conferences.map((one) => [one.id, convenorOn(one, asOf)]),
  memberships: ({ network }) => network.memberships.map(({ id, institution }) => [id, institution]),
  meetings: ({ network, conferences }, asOf) =>
    network.meetings.map(({ id, conference }) => {
      const body = conferences.get(conference)
      return [id, body && convenorOn(body, asOf)]
    }),
  agendaProposals: ({ network }) => network.agendaProposals.map(({ id, submittedBy }) => [id, submittedBy]),
  subGroups: ({ network }) => network.subGroups.map(({ id, lead }) => [id, lead]),
  resources: ({ network }) => network.resources.map(({ id, owner }) => [id, owner]),
  bookings: ({ network }) => network.bookings.map(({ id, borrower }) => [id, borrower]),
  resourceRequests: ({ network }) => network.resourceRequests.map(({ id, borrower }) => [id, borrower]),
  restrictions: ({ network, resources }) =>
    network.restrictions.map(({ id, resource }) => [id, resources.get(resource)?.owner]),
  damageReports: ({ network, resources }) =>
    network.damageReports.map(({ id, resource }) => [id, resources.get(resource)?.owner]),
  funds: ({ network }) => network.funds.map(({ id, holder }) => [id, holder]),
  fundApplications: ({ network }) => network.fundApplications.map(({ id, applicant }) => [id, applicant]),
  ties: ({ network }) => network.ties.map(({ id, from }) => [id, from]),
  needs: ({ network }) =>
    network.needs.map(({ id, raisedBy }) => [id, raisedBy.kind === "institution" ? raisedBy.institution : undefined]),
  measures: ({ network }) => network.measures.map(({ id, responsible }) => [id, responsible]),
  participationResults: ({ network }) =>
    network.participationResults.map(({ id, institutions: [first] }) => [id, first]),
  agreements: ({ network }) => network.agreements.map(({ id, school }) => [id, school]),
}
