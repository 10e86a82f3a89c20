/** Dangling references: values that name others which are not in the network. */
import type { Need, NeedEvidence, NeedProof, PastNeedState } from "../planning/index.js"
import type { Finding, Path } from "../problem.js"
import { inAgendaFacts, inMeeting } from "./conference-references.js"
import type { NetworkIndex } from "./index-network.js"
import type { Network } from "./network.js"
import { agendaItemsOf, type Referable, type Reference, to } from "./reference.js"
import { inApplication, inBooking, inRequest, inResource } from "./sharing-references.js"

/**
 * A value names another that the network does not have: it was removed, not delivered, or misspelt.
 *
 * `path` is the list of the network, the id of the value, and the place in it.
 *
 * @german Verwaister Verweis
 */
export type DanglingReference = Finding<"DanglingReference", { readonly list: Referable; readonly names: string }>

/**
 * Every reference of a network that leads nowhere.
 *
 * @returns in the order of the lists and of the values in them; `list` is the one that lacks `names`
 */
export const danglingReferences = (index: NetworkIndex): ReadonlyArray<DanglingReference> => {
  const known = idsOf(index.network)
  return lists.flatMap((list) =>
    referencesOf(index.network, list).flatMap(({ from, list: target, names, path }) =>
      names === undefined || known[target].has(names)
        ? []
        : [
            {
              _tag: "DanglingReference" as const,
              rule: "Q33",
              severity: "warning" as const,
              path: [list, from, ...path],
              list: target,
              names,
            },
          ],
    ),
  )
}

/** What the values of each list name. */
const references: { readonly [List in keyof Network]: (value: Network[List][number]) => ReadonlyArray<Reference> } = {
  areas: (area) => [
    ...area.parents.map(({ unit }, n) => to("areas", unit, "parents", n, "unit")),
    ...("composedOf" in area ? area.composedOf.map((unit, n) => to("areas", unit, "composedOf", n)) : []),
  ],
  providers: () => [],
  sites: ({ units }) => units.map((unit, n) => to("areas", unit, "units", n)),
  institutions: ({ providers, sites, serves, statuses, verbund = [] }) => [
    ...providers.map(({ provider }, n) => to("providers", provider, "providers", n, "provider")),
    ...sites.map(({ site }, n) => to("sites", site, "sites", n, "site")),
    ...serves.map((unit, n) => to("areas", unit, "serves", n)),
    ...statuses.map(({ successor }, n) => to("institutions", successor, "statuses", n, "successor")),
    ...verbund.map(({ institution }, n) => to("institutions", institution, "verbund", n, "institution")),
  ],
  contactPoints: ({ institution, deputyOf }) => [
    to("institutions", institution, "institution"),
    to("contactPoints", deputyOf, "deputyOf"),
  ],
  offers: ({ institution, contactPoint, places, serves, partners }) => [
    to("institutions", institution, "institution"),
    to("contactPoints", contactPoint, "contactPoint"),
    ...places.flatMap((place, n) => {
      if (place.at === "site") return [to("sites", place.site, "places", n, "site")]
      return place.at === "mobile" ? [to("areas", place.unit, "places", n, "unit")] : []
    }),
    ...serves.map((unit, n) => to("areas", unit, "serves", n)),
    ...partners.map((partner, n) => to("institutions", partner.institution, "partners", n, "institution")),
  ],
  conferences: ({ area, convenors, moderators, statuses }) => [
    to("areas", area, "area"),
    ...convenors.map(({ institution }, n) => to("institutions", institution, "convenors", n, "institution")),
    ...moderators.map(({ institution }, n) => to("institutions", institution, "moderators", n, "institution")),
    ...statuses.flatMap((period, n) =>
      period.status === "merged" ? [to("conferences", period.successor, "statuses", n, "successor")] : [],
    ),
  ],
  memberships: ({ conference, institution }) => [
    to("conferences", conference, "conference"),
    to("institutions", institution, "institution"),
  ],
  meetings: inMeeting,
  agendaProposals: (proposal) => [
    to("conferences", proposal.conference, "conference"),
    ...inAgendaFacts(proposal),
    ...(proposal.state.status === "placed" ? [to("meetings", proposal.state.meeting, "state", "meeting")] : []),
  ],
  subGroups: ({ conference, lead, members, reports }) => [
    to("conferences", conference, "conference"),
    to("institutions", lead, "lead"),
    ...members.map((member, n) => to("institutions", member, "members", n)),
    ...reports.map(({ meeting }, n) => to("meetings", meeting, "reports", n, "meeting")),
  ],
  resources: inResource,
  bookings: inBooking,
  resourceRequests: inRequest,
  restrictions: ({ resource }) => [to("resources", resource, "resource")],
  damageReports: ({ resource, booking }) => [to("resources", resource, "resource"), to("bookings", booking, "booking")],
  funds: ({ holder, conference, area }) => [
    to("institutions", holder, "holder"),
    to("conferences", conference, "conference"),
    to("areas", area, "area"),
  ],
  fundApplications: inApplication,
  ties: (tie) => [to("institutions", tie.from, "from"), to("institutions", tie.to, "to")],
  needs: (need) => [
    to("areas", need.area, "area"),
    ...need.evidence.flatMap((evidence, n) => inEvidence(evidence, "evidence", n)),
    need.raisedBy.kind === "institution"
      ? to("institutions", need.raisedBy.institution, "raisedBy", "institution")
      : to("participationResults", need.raisedBy.result, "raisedBy", "result"),
    to("planningPeriods", need.planning?.period, "planning", "period"),
    ...need.history.flatMap((past, n) => inNeedState(past, "history", n)),
    ...inNeedState(need),
  ],
  measures: ({ needs, areas, responsible, participants, resources, planning, success, agreed, reports, continues }) => [
    ...needs.map((need, n) => to("needs", need, "needs", n)),
    ...areas.map((area, n) => to("areas", area, "areas", n)),
    to("institutions", responsible, "responsible"),
    ...participants.map((institution, n) => to("institutions", institution, "participants", n)),
    ...resources.map(({ resource }, n) => to("resources", resource, "resources", n, "resource")),
    to("planningPeriods", planning?.period, "planning", "period"),
    ...success.map(({ indicator }, n) => to("areas", indicator?.unit, "success", n, "indicator", "unit")),
    to("conferences", agreed?.conference, "agreed", "conference"),
    to("meetings", agreed?.meeting, "agreed", "meeting"),
    ...reports.map(({ by }, n) => to("institutions", by, "reports", n, "by")),
    to("measures", continues, "continues"),
  ],
  participationResults: ({ area, site, institutions, statements }) => [
    to("areas", area, "area"),
    to("sites", site, "site"),
    ...institutions.map((institution, n) => to("institutions", institution, "institutions", n)),
    ...statements.flatMap(({ place }, n) => [
      to("areas", place?.unit, "statements", n, "place", "unit"),
      to("sites", place?.site, "statements", n, "place", "site"),
    ]),
  ],
  planningPeriods: ({ area, continues }) => [to("areas", area, "area"), to("planningPeriods", continues, "continues")],
  indicatorDefinitions: () => [],
  indicatorValues: ({ unit, comparison }) => [
    to("areas", unit, "unit"),
    to("areas", comparison?.unit, "comparison", "unit"),
  ],
  agreements: ({ school, schoolBody, carrier, scope, rooms }) => [
    to("institutions", school, "school"),
    to("providers", schoolBody, "schoolBody"),
    to("providers", carrier, "carrier"),
    ...(scope?.offers ?? []).map((offer, n) => to("offers", offer, "scope", "offers", n)),
    ...rooms.map(({ site }, n) => to("sites", site, "rooms", n, "site")),
  ],
}

const inEvidence = (evidence: NeedEvidence, ...path: Path): ReadonlyArray<Reference> => {
  switch (evidence.kind) {
    case "indicator":
      return [to("areas", evidence.unit, ...path, "unit")]
    case "observation":
      return [to("institutions", evidence.by, ...path, "by")]
    case "participation":
      return [to("participationResults", evidence.result, ...path, "result")]
    case "offerGap":
      return evidence.nearMisses.map((offer, n) => to("offers", offer, ...path, "nearMisses", n))
    case "closure":
      return [to("institutions", evidence.institution, ...path, "institution")]
    case "memberReport":
      return [
        ...evidence.by.map((institution, n) => to("institutions", institution, ...path, "by", n)),
        to("meetings", evidence.meeting, ...path, "meeting"),
      ]
  }
}

/** What a state of a need names, the present one or a past one. */
const inNeedState = (state: PastNeedState | Need, ...path: Path): ReadonlyArray<Reference> => {
  const agreed = to("meetings", state.agreed?.meeting, ...path, "agreed", "meeting")
  if (state.state === "merged") return [to("needs", state.into, ...path, "into"), agreed]
  if (state.state === "referred")
    return [to("institutions", state.to.institution, ...path, "to", "institution"), agreed]
  if (state.state === "met" || state.state === "partlyMet")
    return [...state.through.map((proof, n) => inProof(proof, ...path, "through", n)), agreed]
  return [agreed]
}

const inProof = (proof: NeedProof, ...path: Path): Reference =>
  proof.kind === "measure"
    ? to("measures", proof.measure, ...path, "measure")
    : to("offers", proof.offer, ...path, "offer")

const lists = Object.keys(references) as ReadonlyArray<keyof Network>

const referencesOf = <List extends keyof Network>(
  network: Network,
  list: List,
): ReadonlyArray<Reference & { readonly from: string }> => {
  const values: ReadonlyArray<Network[List][number]> = network[list]
  return values.flatMap((value) => references[list](value).map((reference) => ({ ...reference, from: nameOf(value) })))
}

const idsOf = (network: Network): Readonly<Record<Referable, ReadonlySet<string>>> => {
  const ids = (list: keyof Network): ReadonlySet<string> => new Set(network[list].map(nameOf))
  return {
    areas: ids("areas"),
    providers: ids("providers"),
    sites: ids("sites"),
    institutions: ids("institutions"),
    contactPoints: ids("contactPoints"),
    offers: ids("offers"),
    conferences: ids("conferences"),
    memberships: ids("memberships"),
    meetings: ids("meetings"),
    agendaItems: new Set(agendaItemsOf(network)),
    agendaProposals: ids("agendaProposals"),
    subGroups: ids("subGroups"),
    resources: ids("resources"),
    bookings: ids("bookings"),
    resourceRequests: ids("resourceRequests"),
    restrictions: ids("restrictions"),
    damageReports: ids("damageReports"),
    funds: ids("funds"),
    fundApplications: ids("fundApplications"),
    ties: ids("ties"),
    needs: ids("needs"),
    measures: ids("measures"),
    participationResults: ids("participationResults"),
    planningPeriods: ids("planningPeriods"),
    indicatorDefinitions: ids("indicatorDefinitions"),
    indicatorValues: ids("indicatorValues"),
    agreements: ids("agreements"),
  }
}

/** An indicator has a code and no id. */
const nameOf = (value: Network[keyof Network][number]): string => ("id" in value ? value.id : value.code)
