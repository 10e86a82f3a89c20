/** Findings about conferences: what is allowed and worth a look. */
import {
  type Institution,
  type InstitutionId,
  type Provider,
  type ProviderId,
  providerOn,
} from "../institution/index.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type Conference, type ConferenceId, conferenceStatusOn, convenorOn } from "./conference.js"
import { type ConferenceRoleGap, conferenceRoleGaps } from "./conference-roles.js"

/** Nobody convenes or moderates a conference on some days of its life. @german Rolle im Gremium unbesetzt */
export type ConferenceRoleMissing = Finding<
  "ConferenceRoleMissing",
  { readonly conference: ConferenceId } & ConferenceRoleGap
>

/**
 * A Sozialraumkonferenz is not convened by the public carrier of youth welfare. Some cities want it so: there, open youth
 * work or free carriers convene.
 *
 * @german Einberufung nicht durch den öffentlichen Träger
 */
export type ConvenorNotPublic = Finding<
  "ConvenorNotPublic",
  { readonly conference: ConferenceId; readonly institution: InstitutionId; readonly provider: ProviderId }
>

/** What may be found about a conference. @german Hinweise zu Gremien */
export type ConferenceFinding = ConferenceRoleMissing | ConvenorNotPublic

/** What is known around a conference; the maps of a network's index fit in as they are. @german Umfeld eines Gremiums */
export interface ConferenceSurroundings {
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly providers: ReadonlyMap<ProviderId, Provider>
  readonly asOf: LocalDate
}

/**
 * What is worth a look about a conference: days without a convenor or a moderator, and a Sozialraumkonferenz that another
 * than the public carrier convenes. Where nobody knows who carries the convenor, or of which kind that carrier is, nothing
 * is said.
 *
 * @rule R20
 */
export const conferenceFindings = (
  conference: Conference,
  around: ConferenceSurroundings,
): ReadonlyArray<ConferenceFinding> => [
  ...conferenceRoleGaps(conference).map((gap) => missing(conference.id, gap)),
  ...convenorFindings(conference, around),
]

const missing = (conference: ConferenceId, gap: ConferenceRoleGap): ConferenceRoleMissing => ({
  _tag: "ConferenceRoleMissing",
  rule: "R20",
  severity: "error",
  path: [gap.role === "convenor" ? "convenors" : "moderators"],
  conference,
  ...gap,
})

const convenorFindings = (
  conference: Conference,
  { institutions, providers, asOf }: ConferenceSurroundings,
): ReadonlyArray<ConvenorNotPublic> => {
  const status = conferenceStatusOn(conference, asOf)
  if (conference.kind !== "sozialraumkonferenz" || (status !== "active" && status !== "dormant")) return []
  const id = convenorOn(conference, asOf)
  const convenor = id === undefined ? undefined : institutions.get(id)
  if (convenor === undefined || convenor.types.some((type) => officesOfPublicCarrier.has(type))) return []
  const carrier = providerOn(convenor, asOf)
  const provider = carrier === undefined ? undefined : providers.get(carrier)
  if (provider?.kind === undefined || provider.kind === "oeffentlich") return []
  const facts = { conference: conference.id, institution: convenor.id, provider: provider.id }
  return [{ _tag: "ConvenorNotPublic", rule: "R20", severity: "info", path: ["convenors"], ...facts }]
}

/** @source SGB VIII, section 69 paragraph 3: every local public carrier sets up a Jugendamt */
const officesOfPublicCarrier: ReadonlySet<string> = new Set(["jugendamt", "asdBezirkssozialdienst"])
