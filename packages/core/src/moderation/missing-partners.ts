/** Missing partners: with whom a conference or an area has to work together, and who is not there. */
import {
  activeMembers,
  type Conference,
  type ConferenceId,
  conferenceStatusOn,
  convenorOn,
  moderatorsOn,
} from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import {
  type InstitutionId,
  type KnownInstitutionType,
  kkgPartners,
  type StatutoryPartner,
  sgb8Partners,
} from "../institution/index.js"
import { type Directory, directoryOn, type NetworkIndex } from "../network/index.js"
import type { Finding } from "../problem.js"
import { statutoryNeighbours } from "../report/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { type PartnerCandidate, partnerCandidates } from "./missing-partners-candidates.js"

/** A group of partners as a list names it: section 81 SGB VIII, section 3 KKG, or the neighbours of any school. @german Benannter Partner */
export interface NamedPartner extends Pick<StatutoryPartner, "code" | "german" | "english"> {
  readonly by: "neighbour" | "sgb8" | "kkg"
}

/** Nobody of a group of partners is a member of a conference, or works in an area. @german Fehlender Kooperationspartner */
export type PartnerMissing = Finding<
  "PartnerMissing",
  {
    readonly area: SpatialUnitId
    /** Left out where the question is about the area alone. */
    readonly conference?: ConferenceId
    /** Of the conference, or else of the area. */
    readonly name: string
    /** The lists that name the group; the same institutions may stand in several. */
    readonly named: ReadonlyArray<NamedPartner>
    readonly types: ReadonlyArray<KnownInstitutionType>
    /** Who could come in: those in the area first, the nearest first. */
    readonly candidates: ReadonlyArray<PartnerCandidate>
  }
>

/** For which day and whom partners are looked for. @german Angaben zur Partnersuche */
export interface PartnerQuestion {
  readonly asOf: LocalDate
  /** The most to name for each group. */
  readonly candidates?: number
  readonly audience?: Audience
}

/**
 * The groups of partners of whom nobody takes part in a conference, or nobody works in an area, each with those who could
 * come in.
 *
 * Who convenes or moderates takes part too; a guest who came to one theme does not. A group whose institutions the code
 * list cannot tell is never missing. Who is a member is for the network: for readers outside it the area of the
 * conference is looked at instead.
 *
 * @param conference - one that works or rests on the day; of an area, who works in it or is there for its children counts
 * @param question - three candidates each and the network as readers, unless it says otherwise
 * @returns in the order of the lists, each group once
 * @rule Q7, R33
 * @source SGB VIII, section 81; KKG, section 3 paragraph 2
 * @example
 * import { ConferenceId, indexNetwork, LocalDate, missingPartners } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const missing = conference === undefined ? [] : missingPartners(index, conference, { asOf: LocalDate.parse("2026-10-21") })
 * missing.some(({ types }) => types.includes("polizei")) // => true
 * missing.some(({ types }) => types.includes("grundschule")) // => false
 */
export const missingPartners = (
  index: NetworkIndex,
  conference: Conference | { readonly area: SpatialUnitId },
  question: PartnerQuestion,
): ReadonlyArray<PartnerMissing> => {
  const { asOf, candidates: count = 3, audience = "network" } = question
  const { area } = conference
  const body = "id" in conference ? conference : undefined
  const status = body === undefined ? undefined : conferenceStatusOn(body, asOf)
  if (body !== undefined && status !== "active" && status !== "dormant") return []
  const directory = directoryOn(index, asOf)
  const asked = body !== undefined && maySee(audience, "network") ? body : undefined
  const there = asked === undefined ? worksIn(directory, area) : takesPart(index, asked, asOf)
  const types = new Set<string>([...there].flatMap((id) => index.institutions.get(id)?.types ?? []))
  const candidatesOf = partnerCandidates(index, directory, { area, conference: asked?.id, count })
  return partnerGroups
    .filter((group) => !group.types.some((type) => types.has(type)))
    .map((group) => ({
      _tag: "PartnerMissing",
      rule: "R33",
      severity: "warning",
      path: asked === undefined ? ["areas", area] : ["conferences", asked.id],
      area,
      ...(asked === undefined ? {} : { conference: asked.id }),
      name: asked?.name ?? index.areas.units.get(area)?.name ?? area,
      ...group,
      candidates: candidatesOf(group.types),
    }))
}

const worksIn = (directory: Directory, area: SpatialUnitId): ReadonlySet<InstitutionId> =>
  new Set([
    ...directory.institutionsIn(area).map(({ institution }) => institution),
    ...directory.institutionsServing(area),
  ])

const takesPart = (index: NetworkIndex, conference: Conference, asOf: LocalDate): ReadonlySet<InstitutionId> => {
  const members = activeMembers(index.membershipsIn.get(conference.id) ?? [], conference.id, asOf)
  const convenor = convenorOn(conference, asOf)
  return new Set([
    ...members.filter(({ kind }) => kind !== "guest").map(({ institution }) => institution),
    ...(convenor === undefined ? [] : [convenor]),
    ...moderatorsOn(conference, asOf).map(({ institution }) => institution),
  ])
}

interface PartnerGroup {
  readonly named: ReadonlyArray<NamedPartner>
  readonly types: ReadonlyArray<KnownInstitutionType>
}

/** Groups of the same institutions are one, whatever the lists call them. */
const mergedGroups = (): ReadonlyArray<PartnerGroup> => {
  const ofSgb8 = new Set<string>(sgb8Partners.map(({ code }) => code))
  const all = [
    ...statutoryNeighbours.map((group) => ({ ...group, by: ofSgb8.has(group.code) ? "sgb8" : "neighbour" }) as const),
    ...kkgPartners.map((group) => ({ ...group, by: "kkg" }) as const),
  ].filter(({ types }) => types.length > 0)
  return [...groupedBy(all, ({ types }) => types.toSorted().join()).values()].map((groups) => ({
    named: groups.map(({ by, code, german, english }) => ({ by, code, german, english })),
    types: groups[0]?.types ?? [],
  }))
}

const partnerGroups = mergedGroups()
