/** Offers: what children, young people and families can use, and the state that each has reached. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactPointId, InstitutionId, LanguageTag, Verification } from "../institution/index.js"
import { type Problem, violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { inOrder, LocalDate, validityFields } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { OfferAccessibility } from "./accessibility.js"
import { CooperationPartner, OfferFunding } from "./cooperation.js"
import { OfferCosts } from "./cost.js"
import { LegalBases } from "./legal-basis.js"
import { OfferParticipants } from "./offer-participants.js"
import { OfferPlace, type PlaceKey } from "./offer-place.js"
import { OfferRegistration } from "./registration.js"
import { OfferSchedule } from "./schedule.js"
import { TargetGroup } from "./target-group.js"
import { OfferText, TextVariant } from "./text-variant.js"
import { TopicCode } from "./topic.js"

/** Identifies an offer for as long as records are kept. */
export const OfferId = IdText.brand<"OfferId">()
export type OfferId = z.infer<typeof OfferId>

/** The form of an offer; the first three are the categories of the federal statistics. @german Angebotsform */
export const OfferForm = z.enum(["offen", "gruppe", "veranstaltungProjekt", "beratung", "betreuung", "bildungskurs"])
export type OfferForm = z.infer<typeof OfferForm>

/** Days on which a paused offer does not take place: `to` is the first day on which it does again. @german Pause */
export const OfferPause = z
  .strictObject({ from: LocalDate, to: LocalDate.exactOptional(), reason: Reason })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type OfferPause = z.infer<typeof OfferPause>

const always = {
  id: OfferId,
  ...OfferText.unwrap().shape,
  /** In which title and description are written. */
  language: LanguageTag.default("de"),
  texts: z.array(TextVariant).readonly().default([]),
  institution: InstitutionId,
  form: OfferForm,
  legalBases: LegalBases.default([]),
  targetGroups: z.array(TargetGroup).readonly().default([]),
  topics: z.array(TopicCode).readonly().default([]),
  places: z.array(OfferPlace).readonly().default([]),
  /** The units whose children it is for; who comes from outside has to say them. */
  serves: z.array(SpatialUnitId).readonly().default([]),
  schedule: OfferSchedule.exactOptional(),
  registration: OfferRegistration.exactOptional(),
  costs: OfferCosts.exactOptional(),
  /** Those spoken; where a row of the timetable names its own, these are not spoken there. */
  languages: z.array(LanguageTag).readonly().default([]),
  /** Into which somebody interprets, if asked. */
  interpretedLanguages: z.array(LanguageTag).readonly().default([]),
  accessibility: OfferAccessibility.exactOptional(),
  partners: z.array(CooperationPartner).readonly().default([]),
  funding: OfferFunding.exactOptional(),
  /** Of each year once. */
  participants: visibleTo("planning", z.array(OfferParticipants).readonly().exactOptional()),
  contactPoint: ContactPointId.exactOptional(),
  verifications: z.array(Verification).readonly().default([]),
  /** False where only the network may know of it. */
  public: z.boolean().default(true),
  ...validityFields,
}

const Draft = z.strictObject({ ...always, state: z.literal("draft") }).readonly()
const Submitted = z.strictObject({ ...always, state: z.literal("submitted") }).readonly()
/** The schema of an offer that was given back. */
export const Returned = z
  .strictObject({ ...always, returnedBecause: visibleTo("network", Reason), state: z.literal("returned") })
  .readonly()
const Published = z.strictObject({ ...always, state: z.literal("published") }).readonly()
/** The schema of an offer that rests. */
export const Paused = z.strictObject({ ...always, pause: OfferPause, state: z.literal("paused") }).readonly()
/** The schema of an offer that takes place no more. */
export const Ended = z
  .strictObject({ ...always, state: z.literal("ended") })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
const Archived = z.strictObject({ ...always, state: z.literal("archived") }).readonly()

/**
 * Something that a target group can use, offered by an institution.
 *
 * A record may be incomplete; what is missing stands in the way of publishing it. A first day, and a first day on which it
 * no longer takes place, bound every date of its schedule.
 *
 * @german Angebot
 * @rule R13, R14, R44
 * @source SGB VIII, section 11; HSDS 3.0, service
 */
export const Offer = z
  .discriminatedUnion("state", [Draft, Submitted, Returned, Published, Paused, Ended, Archived])
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(({ places }) => isEachOnce(keysOf(places)), violates("PlaceKeyTwice", ["places"]))
  .refine(
    ({ schedule, places }) =>
      schedule?.kind !== "dates" ||
      schedule.slots.every(({ place }) => place === undefined || keysOf(places).includes(place)),
    violates("SlotPlaceUnknown", ["schedule", "slots"]),
  )
  .refine(
    ({ language, texts }) =>
      isEachOnce([`${language} standard`, ...texts.map((text) => `${text.language} ${text.level}`)]),
    violates("TextTwice", ["texts"]),
  )
  .refine(
    ({ participants = [] }) => isEachOnce(participants.map(({ year }) => `${year}`)),
    violates("ParticipantYearTwice", ["participants"]),
  )
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type Offer = z.infer<typeof Offer>

/** How far an offer has come. @german Angebotszustand */
export type OfferState = Offer["state"]

/** Being written by the provider. @german Angebotsentwurf */
export type DraftOffer = z.infer<typeof Draft>
/** Handed in, and waiting for somebody to release it. @german Eingereichtes Angebot */
export type SubmittedOffer = z.infer<typeof Submitted>
/** Given back to the provider, with what is to be mended. @german Zurückgegebenes Angebot */
export type ReturnedOffer = z.infer<typeof Returned>
/** To be found by everybody it is for. @german Veröffentlichtes Angebot */
export type PublishedOffer = z.infer<typeof Published>
/** Resting for a reason. @german Pausiertes Angebot */
export type PausedOffer = z.infer<typeof Paused>
/** Takes place no more. @german Beendetes Angebot */
export type EndedOffer = z.infer<typeof Ended>
/** Kept for the records. @german Archiviertes Angebot */
export type ArchivedOffer = z.infer<typeof Archived>

/** A step was asked for that an offer in this state does not take. */
export type WrongOfferState = Problem<
  "WrongOfferState",
  { readonly offer: OfferId; readonly state: OfferState; readonly allowed: ReadonlyArray<OfferState> }
>

/**
 * Takes an offer from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongOfferState - at `["state"]`; the state it is in, and those allowed
 */
export const offerInState = <State extends OfferState>(
  offer: Offer,
  allowed: ReadonlyArray<State>,
): Result.Result<Extract<Offer, { readonly state: State }>, WrongOfferState> => {
  const isAllowed = (value: Offer): value is Extract<Offer, { readonly state: State }> =>
    allowed.some((state) => state === value.state)
  return isAllowed(offer)
    ? Result.succeed(offer)
    : Result.fail({ _tag: "WrongOfferState", path: ["state"], offer: offer.id, state: offer.state, allowed })
}

const keysOf = (places: ReadonlyArray<OfferPlace>): ReadonlyArray<PlaceKey> => places.flatMap(({ key }) => key ?? [])

const isEachOnce = (texts: ReadonlyArray<string>): boolean => new Set(texts).size === texts.length
