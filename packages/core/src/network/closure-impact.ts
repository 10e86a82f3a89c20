/** The impact of a closure: what is lost when an institution closes, and what is near instead. */
import type { Position } from "../geo/index.js"
import {
  type Institution,
  type InstitutionId,
  type InstitutionType,
  type Site,
  type SiteId,
  sitesOn,
} from "../institution/index.js"
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
  /** The site from which near is seen; left out where none has a position, and nothing is near. */
  readonly seenFrom?: SiteId
  /** For each type that the institution has: who is there instead, nearest first; empty where nobody is known. */
  readonly alternatives: ReadonlyArray<{
    readonly type: InstitutionType
    readonly nearest: ReadonlyArray<Alternative>
  }>
}

/**
 * What is lost when an institution closes on a day, and the nearest institutions of the same types.
 *
 * Near is seen from the main site that it uses on the day before, or from the next one that has a position.
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
  const [from] = sitesOn(closing, addDays(on, -1)).flatMap((site) => locatedSite(index.sites.get(site)))
  return {
    institution: id,
    ...capacityOf(closing),
    proposals: closingProposals(index, id, on),
    ...(from === undefined ? {} : { seenFrom: from.site }),
    alternatives: closing.types.map((type) => ({
      type,
      nearest: from === undefined ? [] : alternatives(index, closing, { ...options, from: from.position, type, on }),
    })),
  }
}

const locatedSite = (site: Site | undefined) =>
  site?.position === undefined ? [] : [{ site: site.id, position: site.position }]

interface Replacing {
  readonly from: Position
  readonly type: InstitutionType
  readonly on: LocalDate
  readonly count?: number
}

const alternatives = (
  index: NetworkIndex,
  closing: Institution,
  { from, type, on, count = 3 }: Replacing,
): ReadonlyArray<Alternative> =>
  institutionsNear(index, from, { asOf: on, types: [type], count: count + 1 })
    .filter(({ institution }) => institution !== closing.id)
    .slice(0, count)
    .map((near) => ({ ...near, ...capacityOf(index.institutions.get(near.institution)) }))

const capacityOf = (institution: Institution | undefined): { readonly capacity?: number } =>
  institution?.capacity === undefined ? {} : { capacity: institution.capacity }
