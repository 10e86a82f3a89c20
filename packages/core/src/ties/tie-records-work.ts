/** Tie records of joint work: offers and measures made together, agreements, and Verbünde. */
import type { Institution, InstitutionId } from "../institution/index.js"
import type { NetworkIndex, TieKind } from "../network/index.js"
import { isShownTo, type Offer } from "../offer/index.js"
import { pairsOf } from "../pairs.js"
import { agreementDays, type CooperationAgreement, type Measure } from "../planning/index.js"
import { type Validity, validitiesOverlap } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { TieSource } from "./network-tie.js"
import { sharedDays, throughDay, tieDays } from "./tie-days.js"
import type { TieRecord } from "./tie-records.js"

/** Every two that work together, as far as a reader may know of it. */
export const workRecords = (index: NetworkIndex, audience: Audience): ReadonlyArray<TieRecord> => {
  const { offers, measures, agreements, institutions } = index.network
  const inNetwork = maySee(audience, "network")
  return [
    ...offers.filter((offer) => isShownTo(offer, audience)).flatMap(offerRecords),
    // When a measure was given up or an agreement was ended is for the network only.
    ...measures.filter((one) => inNetwork || (one.public && one.state !== "stopped")).flatMap(measureRecords),
    ...agreements
      .filter((one) => inNetwork || (one.public && one.state !== "terminated"))
      .flatMap((one) => agreementRecords(index, one, audience)),
    ...institutions.flatMap(verbundRecords),
  ]
}

interface JointWork {
  readonly kind: TieKind
  readonly source: TieSource
}

const together = (
  institutions: ReadonlyArray<InstitutionId>,
  days: Validity,
  work: JointWork,
): ReadonlyArray<TieRecord> =>
  pairsOf([...new Set(institutions)]).map(([from, to]) => ({ from, to, ...work, ...tieDays(days) }))

const offerRecords = (offer: Offer): ReadonlyArray<TieRecord> => {
  const { id, institution, partners } = offer
  const days = daysOfOffer(offer)
  if (partners.length === 0 || days === undefined) return []
  const all = [institution, ...partners.map((partner) => partner.institution)]
  return together(all, days, { kind: "gemeinsamesAngebot", source: { kind: "offer", id } })
}

/** Of one that ended on nobody knows which day, no day is certain. */
const daysOfOffer = ({ state, from, to }: Offer): Validity | undefined => {
  if (state === "draft" || state === "submitted" || state === "returned") return undefined
  if (to === undefined && (state === "ended" || state === "archived")) return undefined
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

const measureRecords = (measure: Measure): ReadonlyArray<TieRecord> => {
  const { id, responsible, participants } = measure
  const days = daysOfMeasure(measure)
  if (days === undefined) return []
  return together([responsible, ...participants], days, {
    kind: "gemeinsameMassnahme",
    source: { kind: "measure", id },
  })
}

/** Those on which it was carried out: what is only planned ties nobody yet. */
const daysOfMeasure = (measure: Measure): Validity | undefined => {
  switch (measure.state) {
    case "planned":
      return undefined
    case "running":
      return { from: measure.startedOn }
    case "done":
    case "reviewed":
      return throughDay(measure.startedOn, measure.doneOn)
    case "stopped":
      return measure.startedOn === undefined ? undefined : throughDay(measure.startedOn, measure.stopped.on)
  }
}

const agreementRecords = (
  index: NetworkIndex,
  agreement: CooperationAgreement,
  audience: Audience,
): ReadonlyArray<TieRecord> => {
  if (agreement.state === "planned") return []
  const { id, school, concludedOn } = agreement
  const days = sharedDays(agreementDays(agreement), { from: concludedOn })
  if (days === undefined) return []
  return housesOfCarrier(index, agreement, { days, audience })
    .filter((house) => house !== school)
    .flatMap((house) =>
      together([school, house], days, { kind: "kooperiertVertraglich", source: { kind: "agreement", id } }),
    )
}

/**
 * The houses with which a carrier keeps its agreement: those that make the offers it names, else those of the carrier in the
 * building of the school, else the only one that the carrier has.
 */
const housesOfCarrier = (
  { offers, institutions, institutionsAt, network }: NetworkIndex,
  { school, carrier, scope }: CooperationAgreement,
  { days, audience }: { readonly days: Validity; readonly audience: Audience },
): ReadonlyArray<InstitutionId> => {
  const making = (scope?.offers ?? [])
    .flatMap((id) => offers.get(id) ?? [])
    .filter((offer) => isShownTo(offer, audience))
    .map(({ institution }) => institution)
  if (making.length > 0) return [...new Set(making)]
  const isOfCarrier = (house: Institution): boolean =>
    house.providers.some((period) => period.provider === carrier && validitiesOverlap(period, days))
  const sites = (institutions.get(school)?.sites ?? []).filter((period) => validitiesOverlap(period, days))
  const inBuilding = sites.flatMap(({ site }) =>
    (institutionsAt.get(site) ?? []).filter(
      (house) =>
        isOfCarrier(house) && house.sites.some((period) => period.site === site && validitiesOverlap(period, days)),
    ),
  )
  if (inBuilding.length > 0) return [...new Set(inBuilding.map(({ id }) => id))]
  const all = network.institutions.filter(isOfCarrier)
  return all.length === 1 ? all.map(({ id }) => id) : []
}

/** A Verbund of a Familienzentrum works by a contract of its houses. */
const verbundRecords = ({ id, verbund = [] }: Institution): ReadonlyArray<TieRecord> =>
  verbund
    .filter(({ institution }) => institution !== id)
    .flatMap((period) =>
      together([id, period.institution], period, { kind: "kooperiertVertraglich", source: { kind: "verbund", id } }),
    )
