/** The impact of a closure: what is lost when an institution closes, and what is near instead. */
import { type Institution, type InstitutionId, type InstitutionType, sitesOn } from "../institution/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type ClosingProposal, closingProposals } from "./closing.js"
import type { NetworkIndex } from "./index-network.js"
import { institutionsNear, type NearbyInstitution } from "./institutions-near.js"

/** An institution that could take in those whom another one leaves behind. @german Ausweichmöglichkeit */
export interface Alternative extends NearbyInstitution {
  /** Left out where no list says it. */
  readonly capacity?: number
}

/** What a closure means for those who come there. @german Schließungsfolgen */
export interface ClosureImpact {
  readonly institution: InstitutionId
  /** Places that go; left out where no list says how many there were. */
  readonly capacity?: number
  readonly proposals: ReadonlyArray<ClosingProposal>
  /** For each type that the institution has: who is there instead, nearest first; empty where nobody is known. */
  readonly alternatives: ReadonlyArray<{
    readonly type: InstitutionType
    readonly nearest: ReadonlyArray<Alternative>
  }>
}

/**
 * What is lost when an institution closes on a day, and the nearest institutions of the same types.
 *
 * Near is seen from the main site that it uses on the day before. Without a position nothing is near.
 *
 * @param on - the first day on which it is closed
 * @param options - `count`: the most alternatives for each type, 3 unless said otherwise
 * @returns `undefined` where the network does not know the institution
 * @rule R11, Q22
 */
export const closureImpact = (
  index: NetworkIndex,
  { institution: id, on }: { readonly institution: InstitutionId; readonly on: LocalDate },
  options: { readonly count?: number } = {},
): ClosureImpact | undefined => {
  const closing = index.institutions.get(id)
  if (closing === undefined) return undefined
  return {
    institution: id,
    ...capacityOf(closing),
    proposals: closingProposals(index, id, on),
    alternatives: closing.types.map((type) => ({
      type,
      nearest: alternatives(index, closing, { type, on, ...options }),
    })),
  }
}

const alternatives = (
  index: NetworkIndex,
  closing: Institution,
  { type, on, count = 3 }: { readonly type: InstitutionType; readonly on: LocalDate; readonly count?: number },
): ReadonlyArray<Alternative> => {
  const from = sitesOn(closing, addDays(on, -1)).flatMap((site) => index.sites.get(site)?.position ?? [])[0]
  if (from === undefined) return []
  return institutionsNear(index, from, { asOf: on, types: [type], count: count + 1 })
    .filter(({ institution }) => institution !== closing.id)
    .slice(0, count)
    .map((near) => ({ ...near, ...capacityOf(index.institutions.get(near.institution)) }))
}

const capacityOf = (institution: Institution | undefined): { readonly capacity?: number } =>
  institution?.capacity === undefined ? {} : { capacity: institution.capacity }
