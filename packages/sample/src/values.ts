/** Values of the sample: plain data by the list of the network that it goes into. */
import {
  AgendaProposal,
  Conference,
  ContactPoint,
  CooperationAgreement,
  DamageReport,
  Fund,
  FundApplication,
  IndicatorDefinition,
  IndicatorValue,
  Institution,
  Measure,
  Meeting,
  Membership,
  Need,
  type Network,
  Offer,
  ParticipationResult,
  PlanningPeriod,
  Provider,
  Resource,
  ResourceRestriction,
  Site,
  Sozialraum,
  SpatialUnit,
  SubGroup,
  Tie,
} from "@sozialraum/core"

/** Plain data by the list of the network that it goes into; areas in the two lists in which a store keeps them. @german Beispielwerte */
export type SampleValues = Readonly<
  Partial<
    Record<
      "spatialUnits" | "sozialraeume" | Exclude<keyof Network, "areas" | "bookings" | "resourceRequests">,
      ReadonlyArray<unknown>
    >
  >
>

/** The same data as values of the domain; the sample holds none that a schema refuses. */
export const parsedValues = (values: SampleValues) => {
  const all = <A>(schema: { readonly parse: (value: unknown) => A }, list: ReadonlyArray<unknown> = []): Array<A> =>
    list.map((value) => schema.parse(value))
  return {
    areas: [...all(SpatialUnit, values.spatialUnits), ...all(Sozialraum, values.sozialraeume)],
    providers: all(Provider, values.providers),
    sites: all(Site, values.sites),
    institutions: all(Institution, values.institutions),
    contactPoints: all(ContactPoint, values.contactPoints),
    conferences: all(Conference, values.conferences),
    memberships: all(Membership, values.memberships),
    offers: all(Offer, values.offers),
    resources: all(Resource, values.resources),
    restrictions: all(ResourceRestriction, values.restrictions),
    damageReports: all(DamageReport, values.damageReports),
    funds: all(Fund, values.funds),
    fundApplications: all(FundApplication, values.fundApplications),
    ties: all(Tie, values.ties),
    meetings: all(Meeting, values.meetings),
    agendaProposals: all(AgendaProposal, values.agendaProposals),
    subGroups: all(SubGroup, values.subGroups),
    planningPeriods: all(PlanningPeriod, values.planningPeriods),
    participationResults: all(ParticipationResult, values.participationResults),
    indicatorDefinitions: all(IndicatorDefinition, values.indicatorDefinitions),
    indicatorValues: all(IndicatorValue, values.indicatorValues),
    needs: all(Need, values.needs),
    measures: all(Measure, values.measures),
    agreements: all(CooperationAgreement, values.agreements),
  }
}
