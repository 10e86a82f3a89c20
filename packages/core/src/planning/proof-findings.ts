/** Findings about proofs: offers by which a need is said to be met, and which are about something else. */
import type { OfferId } from "../offer/index.js"
import type { Finding } from "../problem.js"
import { aimAt, type ExistingOffer, isForGroup, isInArea, isOnTopic } from "./existing-offer.js"
import type { MeasureSurroundings } from "./measure-duplicates.js"
import type { Need } from "./need.js"
import type { NeedId } from "./need-id.js"

/** What a proving offer does not share with the need. @german Abweichung des Nachweises */
export type MissedByProof = "area" | "topics" | "targetGroups"

/**
 * A need is said to be met by an offer that is elsewhere, about something else, or for others.
 *
 * @german Nachweis am Bedarf vorbei
 */
export type ProofMissesNeed = Finding<
  "ProofMissesNeed",
  { readonly need: NeedId; readonly offer: OfferId; readonly misses: ReadonlyArray<MissedByProof> }
>

/**
 * The offers by which a need was met, in whole or in part, that are not in its area, on its topics or for its groups.
 *
 * People may know better, so it stands beside the step and does not stop it. Measures were agreed for the need, and offers
 * that are not among those around it are not judged.
 *
 * @param around - the entries of a catalogue and the units of a network's index fit in as they are
 * @rule R35
 * @example
 * import { indexNetwork, LocalDate, Need, offerCatalogue, proofFindings } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const asOf = LocalDate.parse("2026-12-01")
 * const period = { from: asOf, to: LocalDate.parse("2027-08-01") }
 * const { entries: offers } = offerCatalogue(index, { asOf, period, calendars: [] })
 * const through = [{ kind: "offer", offer: "kinderchor", change: "new", on: "2026-11-02" }]
 * const met = index.network.needs
 *   .filter(({ id }) => id === "bedarf-treff-stiepel")
 *   .map((need) => Need.parse({ ...need, state: "met", since: "2026-11-23", through, history: [] }))
 * met.flatMap((need) => proofFindings(need, { asOf, offers, units: index.areas })).map(({ misses }) => misses) // => [["area", "topics"]]
 */
export const proofFindings = (
  need: Need,
  around: Pick<MeasureSurroundings, "asOf" | "offers" | "units">,
): ReadonlyArray<ProofMissesNeed> => {
  if (need.state !== "met" && need.state !== "partlyMet") return []
  const { area, topics, targetGroups } = need
  const aim = aimAt({ areas: [area], topics, targetGroups }, around)
  return need.through.flatMap((proof, index): ReadonlyArray<ProofMissesNeed> => {
    const existing = around.offers.find(({ offer }) => proof.kind === "offer" && offer.id === proof.offer)
    if (existing === undefined) return []
    const misses = [
      ...(isInArea(aim, existing) || isEverywhere(existing) ? [] : (["area"] as const)),
      ...(isOnTopic(aim, existing) ? [] : (["topics"] as const)),
      ...(isForGroup(aim, existing) ? [] : (["targetGroups"] as const)),
    ]
    const found = { rule: "R35", severity: "warning", path: ["through", index] } as const
    const facts = { need: need.id, offer: existing.offer.id, misses }
    return misses.length === 0 ? [] : [{ _tag: "ProofMissesNeed", ...found, ...facts }]
  })
}

/** What is on a screen and for no area in particular is for all of them. */
const isEverywhere = ({ offer: { places, serves } }: ExistingOffer): boolean =>
  serves.length === 0 && places.some(({ at }) => at === "digital")
