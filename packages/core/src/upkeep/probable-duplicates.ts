/** Probable duplicates: institutions that stand in a network twice. */
import {
  type ComparableListing,
  type DuplicateReason,
  duplicateCandidates,
  hasEnded,
  type Institution,
  type InstitutionId,
  originOf,
} from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Finding } from "../problem.js"
import { holdingOn, type LocalDate } from "../time/index.js"

/** Two institutions of the network may be the same one; a person decides. @rule R9 @german Wahrscheinliche Dublette */
export type ProbableDuplicate = Finding<
  "ProbableDuplicate",
  {
    readonly institutions: readonly [InstitutionId, InstitutionId]
    readonly names: readonly [string, string]
    readonly because: ReadonlyArray<DuplicateReason>
  }
>

/**
 * Institutions of a network that may be the same one: at the same address under a similar name, or with one official id.
 *
 * Those that have ended are none: a successor has the name and the house of the one before it.
 *
 * @rule R9, Q33
 */
export const probableDuplicates = (index: NetworkIndex, asOf: LocalDate): ReadonlyArray<ProbableDuplicate> => {
  const working = index.network.institutions.filter((institution) => !hasEnded(institution, asOf))
  const entries = working.map((institution) => entryOf(index, institution, asOf))
  return duplicateCandidates(entries).map(({ ids, because }) => ({
    _tag: "ProbableDuplicate",
    rule: "R9",
    severity: "warning",
    path: ["institutions", ids[0]],
    institutions: ids,
    names: [nameOf(index, ids[0]), nameOf(index, ids[1])],
    because,
  }))
}

const nameOf = ({ institutions }: NetworkIndex, id: InstitutionId): string => institutions.get(id)?.name ?? id

/** At its main site; where no source is recorded, it stands for itself. */
const entryOf = ({ sites }: NetworkIndex, institution: Institution, asOf: LocalDate): ComparableListing => {
  const { id, externalIds, name, types } = institution
  const used = holdingOn(institution.sites, asOf)
  const main = used.find(({ use }) => use === "hauptstandort") ?? used[0]
  const origin = originOf(institution, "name")
  const place = main && sites.get(main.site)
  return {
    source: origin !== undefined && "source" in origin ? origin.source : id,
    listing: {
      id,
      externalIds,
      name,
      types,
      address: place?.address ?? {},
      ...(place?.position === undefined ? {} : { position: place.position }),
    },
  }
}
