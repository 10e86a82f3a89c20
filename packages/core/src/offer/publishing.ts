/** Publishing: what an offer must have before everybody may rely on it, and who sees it in which state. */
import * as Result from "effect/Result"
import {
  type ContactPoint,
  type Institution,
  isReachable,
  lastVerified,
  mayAct,
  type Site,
  type SiteId,
  sitesOn,
} from "../institution/index.js"
import type { Finding, Path, Problem } from "../problem.js"
import { ancestors, descendants, type SpatialUnitId, type UnitIndex } from "../sozialraum/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { DraftOffer, Offer, OfferId, PausedOffer, PublishedOffer, SubmittedOffer } from "./offer.js"

/** What a published offer must have. @german Pflichtangabe */
export type RequiredPart =
  | "activeInstitution"
  | "targetGroup"
  | "place"
  | "schedule"
  | "cost"
  | "registration"
  | "contact"
  | "verification"
  | "servedUnit"

/** An offer lacks something that a published one must have. @german Fehlende Pflichtangabe */
export type OfferIncomplete = Finding<"OfferIncomplete", { readonly offer: OfferId; readonly part: RequiredPart }>

/** What is known around an offer when it is to be published. @german Prüfunterlagen */
export interface OfferSurroundings {
  /** Left out where nobody knows it. */
  readonly institution?: Institution
  /** Those of the institution, and the one that the offer names. */
  readonly contactPoints: ReadonlyArray<ContactPoint>
  readonly sites: ReadonlyMap<SiteId, Site>
  readonly units: UnitIndex
  readonly asOf: LocalDate
}

/**
 * Everything that stands in the way of publishing an offer, or that a published one lacks.
 *
 * @param around - the maps of a network's index fit in as they are
 * @returns one finding for each part, in the order of {@link RequiredPart}
 * @rule R11, R14, R19
 */
export const missingParts = (offer: Offer, around: OfferSurroundings): ReadonlyArray<OfferIncomplete> => {
  const { institution, asOf } = around
  const checks: ReadonlyArray<readonly [RequiredPart, Path, boolean]> = [
    ["activeInstitution", ["institution"], institution?.id === offer.institution && mayAct(institution, asOf)],
    ["targetGroup", ["targetGroups"], offer.targetGroups.length > 0],
    ["place", ["places"], offer.places.length > 0],
    ["schedule", ["schedule"], offer.schedule !== undefined],
    ["cost", ["costs"], offer.costs !== undefined],
    ["registration", ["registration"], offer.registration !== undefined],
    ["contact", ["contactPoint"], hasContact(offer, around)],
    ["verification", ["verifications"], lastVerified(offer, { asOf }) !== undefined],
    ["servedUnit", ["serves"], offer.serves.length > 0 || !comesFromOutside(offer, around)],
  ]
  return checks
    .filter(([, , isThere]) => !isThere)
    .map(([part, path]) => ({
      _tag: "OfferIncomplete",
      rule: part === "servedUnit" ? "R19" : "R14",
      severity: "error",
      path,
      offer: offer.id,
      part,
    }))
}

/** An offer lacks parts without which it is not published. */
export type OfferNotPublishable = Problem<
  "OfferNotPublishable",
  { readonly offer: OfferId; readonly missing: ReadonlyArray<OfferIncomplete> }
>

/**
 * Publishes an offer that was handed in, or a draft of a provider that is trusted to do so itself; a paused one takes
 * place again.
 *
 * @problem OfferNotPublishable - at the first part that is missing; `missing` holds every one, each with its place
 * @rule R14, R19
 * @example
 * import { Institution, indexUnits, LocalDate, Offer, offerInState, publishOffer } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const stored = Offer.parse({ id: "o", title: "Treff", institution: "jugendhaus", form: "offen", state: "draft" })
 * const draft = Result.getOrThrow(offerInState(stored, ["draft"]))
 * const institution = Institution.parse({ id: "jugendhaus", name: "Jugendhaus", types: ["jugendzentrum"] })
 * const asOf = LocalDate.parse("2026-09-01")
 * const around = { institution, contactPoints: [], sites: new Map(), units: indexUnits([]), asOf }
 * const refused = Result.getOrThrow(Result.flip(publishOffer(draft, around)))
 * refused.missing.map(({ part }) => part) // => ["targetGroup", "place", "schedule", "cost", "registration", "contact", "verification"]
 */
export const publishOffer = (
  offer: DraftOffer | SubmittedOffer | PausedOffer,
  around: OfferSurroundings,
): Result.Result<PublishedOffer, OfferNotPublishable> => {
  const missing = missingParts(offer, around)
  const [first] = missing
  if (first !== undefined)
    return Result.fail({ _tag: "OfferNotPublishable", path: first.path, offer: offer.id, missing })
  if (offer.state !== "paused") return Result.succeed({ ...offer, state: "published" })
  const { pause: _over, ...kept } = offer
  return Result.succeed({ ...kept, state: "published" })
}

/**
 * Whether a reader is shown an offer at all; which of its fields, `redact` decides.
 *
 * What was not published yet is between the provider and those who convene.
 *
 * @rule P9
 */
export const isShownTo = (offer: Offer, reader: Audience): boolean => {
  if (offer.state === "draft" || offer.state === "submitted" || offer.state === "returned")
    return maySee(reader, "convenor")
  return offer.public && offer.state !== "archived" ? true : maySee(reader, "network")
}

/** The offer without what is not for a reader, as `redact` leaves it. @rule P9 */
export const asShownTo = (offer: Offer, reader: Audience): Offer => {
  if (offer.participants === undefined || maySee(reader, "planning")) return offer
  const { participants: _hidden, ...shown } = offer
  return shown
}

/** The contact point that the offer names, else any of its institution. */
const hasContact = (offer: Offer, { contactPoints, asOf }: OfferSurroundings): boolean =>
  contactPoints.some(
    (contact) =>
      (offer.contactPoint === undefined
        ? contact.institution === offer.institution
        : contact.id === offer.contactPoint) &&
      holdsOn(contact, asOf) &&
      isReachable(contact),
  )

/** Whether the institution neither works in nor serves the area of some place; where nobody knows the areas, it does not. */
const comesFromOutside = (offer: Offer, { institution, sites, units, asOf }: OfferSurroundings): boolean => {
  if (institution === undefined) return false
  const above = (unit: SpatialUnitId) => ancestors(units, unit, { asOf }).map((share) => share.unit)
  const below = (unit: SpatialUnitId) => descendants(units, unit, { asOf }).map((share) => share.unit)
  // A site may list its city beside its quarter: being in the same city is not being there.
  const unitsOfSite = (site: SiteId): ReadonlyArray<SpatialUnitId> => {
    const all = sites.get(site)?.units ?? []
    const wider = new Set(all.flatMap(above))
    return all.filter((unit) => !wider.has(unit))
  }
  const home = [...institution.serves, ...sitesOn(institution, asOf).flatMap(unitsOfSite)]
  if (home.length === 0) return false
  const around = new Set(home.flatMap((unit) => [unit, ...above(unit), ...below(unit)]))
  return offer.places
    .map((place) => (place.at === "site" ? unitsOfSite(place.site) : place.at === "mobile" ? [place.unit] : []))
    .some((area) => area.length > 0 && !area.some((unit) => around.has(unit)))
}
