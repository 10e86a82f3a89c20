/** Duplicates: listings that may be the same institution, with reasons; a person decides. */
import { distanceMetres } from "../geo/index.js"
import { type ComparableListing, type Meeting, meetingsAmong, type Prepared, samePlaceMetres } from "./comparison.js"
import type { InstitutionId } from "./institution.js"
import { likenessOf, type NameLikeness, type NameLikenessKind } from "./name-likeness.js"

/** Why two listings may be one institution. @german Dublettengrund */
export type DuplicateReason =
  | { readonly reason: "sameAddress" }
  /** Their positions lie within metres. */
  | { readonly reason: "near"; readonly metres: number }
  | { readonly reason: "sharedExternalId"; readonly scheme: string; readonly value: string }
  /** 1 is the same name, 0 shares nothing. */
  | { readonly reason: "similarName"; readonly similarity: number; readonly kind: NameLikenessKind }
  | { readonly reason: "samePhone"; readonly phone: string }
  /** No portal: a host that many have is no reason. */
  | { readonly reason: "sameWebHost"; readonly host: string }
  /** Where at least one of the two has no address, and the name is more than the town's. */
  | { readonly reason: "sameTown"; readonly town: string }

/** Two listings that may be one institution. @german Dublettenverdacht */
export interface DuplicateCandidate {
  readonly ids: readonly [InstitutionId, InstitutionId]
  /** The most telling reason first. */
  readonly because: ReadonlyArray<DuplicateReason>
  /** From 0 to 1: how much all reasons say together. */
  readonly score: number
}

/**
 * Pairs of listings that may be the same institution.
 *
 * An address alone is never a reason: a school and its music school share one. It takes a common type and two things that
 * agree, of which one is the name or the telephone, the town being enough where a street is not known; or the same id of the
 * same scheme in two sources. Different ids of one official scheme are two institutions, whatever else agrees. Within one
 * source an id that repeats is the id of something else, for example of the school that several branches belong to.
 *
 * @param concerning - only pairs of which at least one is among these
 * @returns in the order of the listings
 * @rule R9
 */
export const duplicateCandidates = (
  entries: ReadonlyArray<ComparableListing>,
  concerning?: ReadonlySet<InstitutionId>,
): ReadonlyArray<DuplicateCandidate> =>
  meetingsAmong(entries, concerning).flatMap((meeting) => {
    const because = suspicion(meeting)
    if (because.length === 0) return []
    const [one, other] = meeting
    const ordered = because.toSorted((a, b) => weightOf(b) - weightOf(a))
    const doubt = because.reduce((left, reason) => left * (1 - weightOf(reason)), 1)
    return [{ ids: [one.entry.listing.id, other.entry.listing.id], because: ordered, score: places(1 - doubt) }]
  })

const suspicion = (meeting: Meeting): ReadonlyArray<DuplicateReason> => {
  const [one, other] = meeting
  const across = one.entry.source !== other.entry.source
  const shared = across ? one.ids.filter((id) => other.ids.includes(id)) : []
  if (shared.length === 0 && (!sharesType(one, other) || hasOtherOfficialId(one, other))) return []
  if (shared.length === 0 && isGuest(one) !== isGuest(other)) return []
  const name = likenessOf(one.words, other.words)
  const agree = { across, name, phone: commonOf(one.phones, other.phones), host: commonOf(one.hosts, other.hosts) }
  if (shared.length === 0 && !isSuspect(meeting, agree)) return []
  return [
    ...shared.map((id): DuplicateReason => {
      const [scheme = "", value = ""] = id.split("\u0000")
      return { reason: "sharedExternalId", scheme, value }
    }),
    ...(name === undefined ? [] : [{ reason: "similarName", similarity: name.similarity, kind: name.kind } as const]),
    ...placeReasons(meeting),
    ...(agree.phone === undefined ? [] : [{ reason: "samePhone", phone: phoneOf(one, agree.phone) } as const]),
    ...(agree.host === undefined ? [] : [{ reason: "sameWebHost", host: agree.host } as const]),
    ...(agree.phone === undefined && agree.host === undefined && isNamedAlike(meeting, agree)
      ? [{ reason: "sameTown", town: townOf(one) } as const]
      : []),
  ]
}

/** What belongs to a house is not the house, though its name has the other in it. */
const isGuest = ({ words }: Prepared): boolean => words.meant.some((word) => guests.has(word))

const guests: ReadonlySet<string> = new Set(
  "foerderverein foerderkreis freundeskreis elternverein ehemaligenverein mensa sporthalle turnhalle schwimmhalle bibliothek buecherei schulbibliothek schulsozialarbeit hausmeister".split(
    " ",
  ),
)

interface Agreeing {
  readonly across: boolean
  readonly name: NameLikeness | undefined
  readonly phone: string | undefined
  readonly host: string | undefined
}

const isSuspect = (meeting: Meeting, { across, name, phone, host }: Agreeing): boolean => {
  const [one, other] = meeting
  const isHere = placeReasons(meeting).length > 0
  if (isHere && name !== undefined) return true
  // Houses of one provider share its telephone; only to another list they may still be one.
  if (isHere && phone !== undefined) return across && !hasOtherNumber(one, other)
  if (name === undefined || !close.has(name.kind) || isFar(one, other)) return false
  if (across)
    return (
      phone !== undefined || (host !== undefined && sharesTown(one, other)) || isNamedAlike(meeting, { across, name })
    )
  return phone !== undefined && one.street !== undefined && one.street === other.street
}

/** Two lists call it the same in one town, and one of them does not say where in the town. */
const isNamedAlike = ([one, other]: Meeting, { across, name }: Pick<Agreeing, "across" | "name">): boolean =>
  across &&
  name !== undefined &&
  close.has(name.kind) &&
  (one.street === undefined || other.street === undefined) &&
  commonOf(one.named, other.named) !== undefined

const townOf = ({ entry }: Prepared): string => entry.listing.address.city ?? entry.listing.address.postalCode ?? ""

const close: ReadonlySet<NameLikenessKind> = new Set(["same", "umlauts", "wordOrder", "abbreviation", "typo"])

/** Why two listings are at one place. @internal */
export const placeReasons = ([one, other]: Meeting): ReadonlyArray<DuplicateReason> => {
  const metres = metresOf(one, other)
  const address = one.address !== undefined && one.address === other.address
  return [
    ...(address ? [{ reason: "sameAddress" } as const] : []),
    // Where the address is the same, so is the place: saying both would make two reasons of one.
    ...(!address && metres !== undefined && metres <= samePlaceMetres ? [{ reason: "near", metres } as const] : []),
  ]
}

const metresOf = (one: Prepared, other: Prepared): number | undefined =>
  one.position === undefined || other.position === undefined
    ? undefined
    : Math.round(distanceMetres(one.position, other.position))

/** @unit metres */
const anotherPlace = 2000

const isFar = (one: Prepared, other: Prepared): boolean => (metresOf(one, other) ?? 0) > anotherPlace

const sharesTown = ({ entry: one }: Prepared, { entry: other }: Prepared): boolean => {
  const [here, there] = [one.listing.address, other.listing.address]
  return here.postalCode !== undefined && there.postalCode !== undefined
    ? here.postalCode === there.postalCode
    : here.city !== undefined && here.city === there.city
}

/** Of a type that no list said nothing follows. */
const sharesType = ({ entry: one }: Prepared, { entry: other }: Prepared): boolean =>
  one.listing.types.some((type) => type === "sonstige" || other.listing.types.includes(type)) ||
  other.listing.types.includes("sonstige")

/** A scheme of a source names its source before a slash; all others are official. */
const hasOtherOfficialId = ({ entry: one }: Prepared, { entry: other }: Prepared): boolean =>
  one.listing.externalIds.some(
    ({ scheme, value }) =>
      !scheme.includes("/") &&
      other.listing.externalIds.some((id) => id.scheme === scheme && id.value !== value) &&
      !other.listing.externalIds.some((id) => id.scheme === scheme && id.value === value),
  )

const hasOtherNumber = ({ words: one }: Prepared, { words: other }: Prepared): boolean =>
  one.numbers.length > 0 && other.numbers.length > 0 && one.numbers.join() !== other.numbers.join()

const commonOf = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): string | undefined =>
  one.find((value) => other.includes(value))

/** As the listing writes it. */
const phoneOf = ({ entry }: Prepared, digits: string): string =>
  entry.listing.phones?.find((phone) => phone.replaceAll(/\D/g, "").endsWith(digits)) ?? digits

/** How much a reason says by itself. */
const weightOf = (reason: DuplicateReason): number => {
  if (reason.reason === "sharedExternalId") return 0.97
  if (reason.reason === "similarName") return 0.7 * reason.similarity ** 2
  if (reason.reason === "near") return reason.metres <= 15 ? 0.45 : 0.3
  return { sameAddress: 0.5, samePhone: 0.55, sameWebHost: 0.4, sameTown: 0.2 }[reason.reason]
}

const places = (share: number): number => Math.round(share * 100) / 100
