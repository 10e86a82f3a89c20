/** Adding values as plain data: how a network is founded, restored, or filled with a sample. */
import {
  AgendaProposal,
  type AlreadyMember,
  ClosureCalendar,
  Conference,
  type ConferenceId,
  ContactPoint,
  CooperationAgreement,
  DamageReport,
  Fund,
  FundApplication,
  IndicatorDefinition,
  IndicatorValue,
  Institution,
  type InvalidValue,
  isSozialraum,
  join,
  Measure,
  Meeting,
  Membership,
  type MembershipRoster,
  Need,
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
  type ValueIssue,
  within,
} from "@sozialraum/core"
import {
  AgendaProposals,
  Agreements,
  type Backend,
  ClosureCalendars,
  type Collection,
  Conferences,
  ContactPoints,
  DamageReports,
  deliveryOf,
  FundApplications,
  Funds,
  IndicatorDefinitions,
  IndicatorValues,
  Institutions,
  Measures,
  Meetings,
  Memberships,
  Needs,
  Offers,
  ParticipationResults,
  PlanningPeriods,
  Providers,
  type ReadError,
  ResourceRestrictions,
  Resources,
  Rosters,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
  Ties,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import type { PersonalDataLikelyHere } from "./allowed-texts.js"
import { decidingAgain, write } from "./decide.js"
import type { IdTaken } from "./found.js"
import { given, type Schema, type ValueOf } from "./given.js"
import { readRoster } from "./roster.js"
import { addAbsent, addAbsentBy, type Steps, together } from "./steps.js"

type Adding = (
  network: string,
  values: ReadonlyArray<unknown>,
) => Effect.Effect<Steps, InvalidValue | IdTaken | ReadError, Backend>

/** The steps that write those of some values which the network does not have yet. */
const part =
  <S extends Schema, Id extends string, Index extends string>(
    kind: Collection<ValueOf<S>, Id, Index>,
    schema: S,
    { idOf, key = "id" }: { readonly idOf: (value: ValueOf<S>) => Id; readonly key?: string },
  ): Adding =>
  (network, values) =>
    Effect.gen(function* () {
      const parsed = yield* Effect.forEach(values, (value, index) => given(schema, value, [kind.name, index]))
      yield* eachOnce([kind.name, key], parsed.map(idOf))
      return yield* addAbsentBy(kind.in(network), parsed, idOf)
    })

/** Spatial units and Sozialräume as they were read: in one list. */
const areas: Adding = (network, values) =>
  Effect.gen(function* () {
    const parsed = yield* Effect.forEach(values, (value, index) =>
      given(isGivenSozialraum(value) ? Sozialraum : SpatialUnit, value, ["areas", index]),
    )
    yield* eachOnce(["areas", "id"], parsed.map(idOf))
    const units = parsed.flatMap((area) => (isSozialraum(area) ? [] : [area]))
    return together([
      yield* addAbsent(SpatialUnits.in(network), units),
      yield* addAbsent(Sozialraeume.in(network), parsed.filter(isSozialraum)),
    ])
  })

const isGivenSozialraum = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "sozialraum"

const idOf = <Id extends string>({ id }: { readonly id: Id }): Id => id

const eachOnce = (
  [collection, key]: readonly [string, string],
  ids: ReadonlyArray<string>,
): Effect.Effect<void, IdTaken> => {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return Effect.fail({ _tag: "IdTaken", path: [collection, index, key], collection, id })
    seen.add(id)
  }
  return Effect.void
}

const parts = {
  areas,
  spatialUnits: part(SpatialUnits, SpatialUnit, { idOf }),
  sozialraeume: part(Sozialraeume, Sozialraum, { idOf }),
  closureCalendars: part(ClosureCalendars, ClosureCalendar, { idOf: deliveryOf }),
  providers: part(Providers, Provider, { idOf }),
  sites: part(Sites, Site, { idOf }),
  institutions: part(Institutions, Institution, { idOf }),
  contactPoints: part(ContactPoints, ContactPoint, { idOf }),
  conferences: part(Conferences, Conference, { idOf }),
  memberships: part(Memberships, Membership, { idOf }),
  offers: part(Offers, Offer, { idOf }),
  resources: part(Resources, Resource, { idOf }),
  restrictions: part(ResourceRestrictions, ResourceRestriction, { idOf }),
  damageReports: part(DamageReports, DamageReport, { idOf }),
  funds: part(Funds, Fund, { idOf }),
  fundApplications: part(FundApplications, FundApplication, { idOf }),
  ties: part(Ties, Tie, { idOf }),
  meetings: part(Meetings, Meeting, { idOf }),
  agendaProposals: part(AgendaProposals, AgendaProposal, { idOf }),
  subGroups: part(SubGroups, SubGroup, { idOf }),
  planningPeriods: part(PlanningPeriods, PlanningPeriod, { idOf }),
  participationResults: part(ParticipationResults, ParticipationResult, { idOf }),
  indicatorDefinitions: part(IndicatorDefinitions, IndicatorDefinition, { idOf: ({ code }) => code, key: "code" }),
  indicatorValues: part(IndicatorValues, IndicatorValue, { idOf }),
  needs: part(Needs, Need, { idOf }),
  measures: part(Measures, Measure, { idOf }),
  agreements: part(Agreements, CooperationAgreement, { idOf }),
} as const satisfies Readonly<Record<string, Adding>>

/** Values by collection, as plain data: a network that was read fits in as it is. @german Netzwerkinhalt */
export type NetworkValues = Readonly<Partial<Record<keyof typeof parts, ReadonlyArray<unknown>>>>

/**
 * Adds values to a network, all of them or none; what is there already stays as it is.
 *
 * Bookings are not among them: each is asked for with `bookResource`, so that nothing is held twice.
 *
 * @returns how many were added
 * @problem InvalidValue - at the collection and the number of the first value that does not fit; at `[]` for a collection that
 * nothing can be added to
 * @problem IdTaken - at the second of two values with one id
 * @problem AlreadyMember - at the number of the membership
 * @problem PersonalDataLikelyHere - at the first text that seems to tell of a person; `texts` has the places in the values
 * @rule R21
 */
export const addValues = (act: Act, values: NetworkValues) =>
  decidingAgain(
    Effect.gen(function* () {
      yield* nothingLost(values)
      const names = Object.keys(parts) as ReadonlyArray<keyof typeof parts>
      const steps = yield* Effect.forEach(names, (name) => parts[name](act.network, values[name] ?? []))
      const rosters = yield* joinAll(act.network, values.memberships ?? [])
      const added = together(steps)
      yield* Effect.catchTag(
        write(act, { reason: "values added", ...together([added, rosters]) }),
        "PersonalDataLikelyHere",
        (problem) => Effect.fail(amongGiven(values, problem)),
      )
      return added.writes.length
    }),
  )

/** The problem of a value, seen from the lists in which it was given. */
const amongGiven = (values: NetworkValues, problem: PersonalDataLikelyHere): PersonalDataLikelyHere => {
  const [first] = problem.texts
  if (first === undefined) return problem
  const list: unknown = Reflect.get(values, first.list)
  const index = Array.isArray(list) ? list.findIndex((value) => Reflect.get(Object(value), "id") === first.id) : -1
  return within([first.list, index], problem)
}

/** Nothing that was given is left out without a word; an empty list loses nothing. */
const nothingLost = (values: NetworkValues): Effect.Effect<void, InvalidValue> => {
  const issues = Object.entries<unknown>(values).flatMap(([name, list]): ReadonlyArray<ValueIssue> => {
    if (list === undefined || (Array.isArray(list) && list.length === 0)) return []
    if (!Object.hasOwn(parts, name)) return [{ path: [], code: "unrecognized_keys", keys: [name] }]
    if (Array.isArray(list)) return []
    return [{ path: [name], code: "invalid_type", expected: "array", received: list === null ? "null" : typeof list }]
  })
  const [first] = issues
  return first === undefined ? Effect.void : Effect.fail({ _tag: "InvalidValue", path: first.path, issues })
}

/** Whether each membership can begin beside those that are there, and those added before it; and the rosters that this changes. */
const joinAll = Effect.fnUntraced(function* (network: string, values: ReadonlyArray<unknown>) {
  const joining = yield* Effect.forEach(values, (value, index) => given(Membership, value, ["memberships", index]))
  const conferences = [...new Set(joining.map(({ conference }) => conference))]
  const roster = yield* readRoster(network, conferences)
  let all: ReadonlyArray<Membership> = roster.memberships
  const last = new Map<ConferenceId, MembershipRoster>()
  for (const [index, membership] of joining.entries()) {
    if (all.some(({ id }) => id === membership.id)) continue
    const joined = Result.mapError(join(all, membership), (problem: AlreadyMember) =>
      within(["memberships", index], problem),
    )
    all = yield* Effect.fromResult(joined)
    const { conference, id } = membership
    last.set(conference, { conference, lastChange: id })
  }
  return {
    checks: last.size === 0 ? [] : roster.checks,
    writes: [...last.values()].map(Rosters.in(network).put),
  } satisfies Steps
})
