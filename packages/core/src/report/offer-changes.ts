/** Offer changes: what is new, ended, paused or different in an area. */
import { type InstitutionId, lastVerified } from "../institution/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { isShownTo, type Offer, type OfferId, type OfferPause } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** A field of an offer that people who use it want to know of. @german Angabe eines Angebots */
export type OfferField = Exclude<keyof Offer, "id" | "state" | "verifications" | "participants" | "public">

/** An offer as it stands in a report. @german Angebot im Bericht */
export interface NamedOffer {
  readonly offer: OfferId
  readonly title: string
  readonly institution: InstitutionId
}

/** What has become of the offers of an area. @german Änderungen am Angebot */
export interface OfferChanges {
  readonly new: ReadonlyArray<NamedOffer>
  /** Ended, archived, withdrawn, or no longer in the network. */
  readonly ended: ReadonlyArray<NamedOffer>
  readonly paused: ReadonlyArray<NamedOffer & { readonly pause: OfferPause }>
  /** Takes place again after a pause. */
  readonly resumed: ReadonlyArray<NamedOffer>
  readonly changed: ReadonlyArray<NamedOffer & { readonly fields: ReadonlyArray<OfferField> }>
}

/** Where changes are looked for, and for whom. @german Frage nach Änderungen */
export interface ChangesQuestion {
  /** All areas, unless one is named. */
  readonly area?: SpatialUnitId
  /** Everybody, unless said otherwise. */
  readonly audience?: Audience
}

/**
 * What changed between two states of a network, for those who use its offers.
 *
 * An offer that moved into the area is new there, and one that moved away has ended there. Its title is the newer one. An
 * offer that is paused or takes place again may stand among the changed ones too. Fields come in the order of the alphabet.
 *
 * @param before - with the day on which it was the state of things; so `after`
 * @rule Q29
 * @example
 * import { indexNetwork, LocalDate, whatChanged } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [network, asOf] = [await sampleNetwork(), LocalDate.parse("2026-10-21")]
 * const before = { index: indexNetwork(network), asOf }
 * const offers = network.offers.map((offer) =>
 *   offer.id === "theater-ag" ? { ...offer, title: "Theater" } : offer,
 * )
 * const after = { index: indexNetwork({ ...network, offers }), asOf }
 * whatChanged(before, after).changed // => [{ offer: "theater-ag", title: "Theater", institution: "partner:P3", fields: ["title"] }]
 */
export const whatChanged = (
  before: NetworkState,
  after: NetworkState,
  question: ChangesQuestion = {},
): OfferChanges => {
  const [was, is] = [shown(before, question), shown(after, question)]
  const kept = [...is.values()].flatMap((now) => {
    const then = was.get(now.id)
    return then === undefined ? [] : [{ then, now }]
  })
  return {
    new: [...is.values()].filter(({ id }) => !was.has(id)).map(named),
    ended: [...was.values()].filter(({ id }) => !is.has(id)).map(named),
    paused: kept.flatMap(({ then, now }) =>
      now.state === "paused" && then.state !== "paused" ? [{ ...named(now), pause: now.pause }] : [],
    ),
    resumed: kept.flatMap(({ then, now }) => (then.state === "paused" && now.state !== "paused" ? [named(now)] : [])),
    changed: kept.flatMap(({ then, now }) => {
      const fields = changedFields(then, now)
      return fields.length === 0 ? [] : [{ ...named(now), fields }]
    }),
  }
}

/** A network as it was on a day. @german Stand eines Netzwerks */
export interface NetworkState {
  readonly index: NetworkIndex
  readonly asOf: LocalDate
}

/**
 * What changed since a day, as far as one state of a network tells: offers that began, ended or were paused from that day
 * on, by their own dates. Nobody can tell from it which of their fields changed: the offers that somebody confirmed since
 * are named instead, and those whose beginning or end has no date are `undated`.
 *
 * @param since - the first day that counts; the day of the state is the last one
 * @rule Q29
 * @example
 * import { indexNetwork, LocalDate, whatChangedSince } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const state = { index: indexNetwork(await sampleNetwork()), asOf: LocalDate.parse("2026-10-21") }
 * const changes = whatChangedSince(state, LocalDate.parse("2026-07-01"))
 * changes.ended.map(({ title }) => title) // => ["Gartengruppe"]
 */
export const whatChangedSince = (
  { index, asOf }: NetworkState,
  since: LocalDate,
  question: ChangesQuestion = {},
): OfferChangesSince => {
  const { audience = "public" } = question
  const counts = (day: LocalDate | undefined): boolean => day !== undefined && since <= day && day <= asOf
  const inArea = within(index, asOf, question.area)
  const known = index.network.offers.filter((offer) => isShownTo(offer, audience) && isReleased(offer) && inArea(offer))
  const running = known.filter((offer) => isThere(offer) && holdsOn(offer, asOf))
  const over = known.filter((offer) => !isThere(offer) || (offer.to !== undefined && offer.to <= asOf))
  return {
    new: running.filter(({ from }) => counts(from)).map(named),
    ended: over.filter(({ to }) => counts(to)).map(named),
    paused: running.flatMap((offer) =>
      offer.state === "paused" && counts(offer.pause.from) ? [{ ...named(offer), pause: offer.pause }] : [],
    ),
    confirmed: maySee(audience, "network")
      ? running.filter((offer) => counts(lastVerified(offer, { asOf }))).map(named)
      : [],
    undated: [...running.filter(({ from }) => from === undefined), ...over.filter(({ to }) => to === undefined)].map(
      named,
    ),
  }
}

/** What one state of a network tells of changes. @german Änderungen seit einem Tag */
export interface OfferChangesSince extends Pick<OfferChanges, "new" | "ended" | "paused"> {
  /** Somebody looked at them since, and they may have changed; for readers in the network, and empty for others. */
  readonly confirmed: ReadonlyArray<NamedOffer>
  /** Nobody recorded when they began or ended: they may be among the new or the ended ones. */
  readonly undated: ReadonlyArray<NamedOffer>
}

/** The offers that a reader finds in a state of the network, by id. */
const shown = (
  { index, asOf }: NetworkState,
  { area, audience = "public" }: ChangesQuestion,
): ReadonlyMap<OfferId, Offer> => {
  const inArea = within(index, asOf, area)
  const there = index.network.offers.filter(
    (offer) =>
      isThere(offer) && (offer.to === undefined || asOf < offer.to) && isShownTo(offer, audience) && inArea(offer),
  )
  return new Map(there.map((offer) => [offer.id, offer]))
}

const isThere = ({ state }: Offer): boolean => state === "published" || state === "paused"

const isReleased = ({ state }: Offer): boolean => state !== "draft" && state !== "submitted" && state !== "returned"

/** Whether an offer takes place in an area or serves it, the wider ones of its places and served units included. */
const within = (index: NetworkIndex, asOf: LocalDate, area: SpatialUnitId | undefined): ((offer: Offer) => boolean) => {
  if (area === undefined) return () => true
  const directory = directoryOn(index, asOf)
  const around = (unit: SpatialUnitId): boolean => directory.areasAround(unit).some((one) => one.unit === area)
  return ({ places, serves }) =>
    serves.some(around) ||
    places.some((place) =>
      place.at === "site"
        ? directory.areasOf(place.site).some(({ unit }) => unit === area)
        : place.at === "mobile" && around(place.unit),
    )
}

const named = ({ id, title, institution }: Offer): NamedOffer => ({ offer: id, title, institution })

/** Who confirmed an offer, how many came, and who may see it, does not matter to those who use it. */
const silent: ReadonlyArray<string> = [
  "id",
  "state",
  "verifications",
  "participants",
  "public",
  "pause",
  "returnedBecause",
]

const changedFields = (then: Offer, now: Offer): ReadonlyArray<OfferField> => {
  const [was, is]: ReadonlyArray<Readonly<Record<string, unknown>>> = [then, now]
  // Keys of offers without the silent ones are what `OfferField` says.
  const fields = new Set([...Object.keys(then), ...Object.keys(now)].filter((field) => !silent.includes(field)))
  return [...fields].filter((field) => !same(was?.[field], is?.[field])).sort() as ReadonlyArray<OfferField>
}

/** Whether two plain values say the same; the order of keys says nothing. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.length === other.size &&
    one.every(([key, value]) => other.has(key) && same(value, other.get(key)))
  )
}
