/** References of sharing and of funds: what their values name. */
import type { FundApplication } from "../funding/index.js"
import type { Booking, Eligibility, Resource, ResourceRequest } from "../sharing/index.js"
import { type Reference, to } from "./reference.js"

export const inResource = ({
  owner,
  keeper,
  site,
  acquiredThrough,
  lentTo,
  rules,
}: Resource): ReadonlyArray<Reference> => [
  to("institutions", owner, "owner"),
  to("institutions", keeper, "keeper"),
  to("sites", site, "site"),
  to("funds", acquiredThrough, "acquiredThrough"),
  ...lentTo.flatMap((eligibility, n) => inEligibility(eligibility, n)),
  ...rules.flatMap(({ exempt, onlyInstitutions = [] }, n) => [
    ...exempt.map((institution, m) => to("institutions", institution, "rules", n, "exempt", m)),
    ...onlyInstitutions.map((institution, m) => to("institutions", institution, "rules", n, "onlyInstitutions", m)),
  ]),
]

const inEligibility = (eligibility: Eligibility, n: number): ReadonlyArray<Reference> => {
  switch (eligibility.kind) {
    case "institutions":
      return eligibility.institutions.map((one, m) => to("institutions", one, "lentTo", n, "institutions", m))
    case "providers":
      return eligibility.providers.map((one, m) => to("providers", one, "lentTo", n, "providers", m))
    case "members":
      return [to("conferences", eligibility.conference, "lentTo", n, "conference")]
    case "serving":
      return eligibility.units.map((one, m) => to("areas", one, "lentTo", n, "units", m))
    case "types":
      return []
  }
}

export const inBooking = ({ resource, request, borrower, users, state }: Booking): ReadonlyArray<Reference> => [
  to("resources", resource, "resource"),
  to("resourceRequests", request, "request"),
  to("institutions", borrower, "borrower"),
  ...users.map((user, n) => to("institutions", user, "users", n)),
  ...(state.status === "cancelled" ? [to("restrictions", state.restriction, "state", "restriction")] : []),
]

export const inRequest = ({ resource, borrower, users, continues }: ResourceRequest): ReadonlyArray<Reference> => [
  to("resources", resource, "resource"),
  to("institutions", borrower, "borrower"),
  ...users.map((user, n) => to("institutions", user, "users", n)),
  to("resourceRequests", continues, "continues"),
]

export const inApplication = ({
  fund,
  applicant,
  measure,
  refiles,
  state,
}: FundApplication): ReadonlyArray<Reference> => [
  to("funds", fund, "fund"),
  to("institutions", applicant, "applicant"),
  to("measures", measure, "measure"),
  to("fundApplications", refiles, "refiles"),
  ...("decision" in state
    ? [
        to("meetings", state.decision.meeting, "state", "decision", "meeting"),
        to("agendaItems", state.decision.item, "state", "decision", "item"),
      ]
    : []),
]
