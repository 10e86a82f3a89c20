/** Resource requests: what an institution asks of another, once or as a series, and what the owner answered. */
import * as z from "zod"
import { HolidayBehaviour } from "../../calendar/index.js"
import { IdText, Reason } from "../../id.js"
import { ContactFunction, InstitutionId } from "../../institution/index.js"
import { AgeRange } from "../../offer/index.js"
import { violates } from "../../problem.js"
import { Instant, Interval, LocalDate, LocalDateTime, Series } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { ResourceId } from "../resource/resource.js"
import { UsePurpose } from "../resource/resource-terms.js"
import { ResourceRequestId } from "./booking-id.js"

/**
 * For when a resource is asked: once, or as a series that rests on closures.
 *
 * @german Gewünschte Zeit
 * @rule R39
 */
export const RequestedTime = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("once"),
      interval: Interval,
      /** When it is fetched and brought back, where that is apart from the use. */
      pickUp: LocalDateTime.exactOptional(),
      bringBack: LocalDateTime.exactOptional(),
    })
    .refine(
      ({ pickUp, interval }) => pickUp === undefined || pickUp <= interval.start,
      violates("PickUpAfterStart", ["pickUp"]),
    )
    .refine(
      ({ bringBack, interval }) => bringBack === undefined || interval.end <= bringBack,
      violates("BringBackBeforeEnd", ["bringBack"]),
    )
    .readonly(),
  z
    .strictObject({
      kind: z.literal("series"),
      series: Series,
      /** Without it, the series rests on school holidays and public holidays (R39). */
      holidays: HolidayBehaviour.exactOptional(),
      /** The last day on which a use may begin, where the series has no end itself. */
      until: LocalDate.exactOptional(),
    })
    .readonly(),
])
export type RequestedTime = z.infer<typeof RequestedTime>

/**
 * A date that was asked for and not booked: why, as tags of findings; without any, the owner left it out. It can be taken up
 * later.
 *
 * @german Ausgelassener Termin
 */
export const DroppedDate = z
  .strictObject({
    key: LocalDateTime,
    because: z.array(z.strictObject({ _tag: IdText, rule: IdText }).readonly()).readonly(),
  })
  .readonly()
export type DroppedDate = z.infer<typeof DroppedDate>

/** A question of the owner or an answer of the borrower. @german Rückfrage */
export const Clarification = z
  .strictObject({ at: Instant, from: z.enum(["owner", "borrower"]), text: Reason })
  .readonly()
export type Clarification = z.infer<typeof Clarification>

const grant = {
  at: Instant,
  /** Left out where no rule stood against it and the owner grants such requests at once. */
  by: ContactFunction.exactOptional(),
}

/**
 * What became of a request. Nobody has a claim: a refusal says why.
 *
 * @german Stand der Anfrage
 */
export const RequestState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("draft") }).readonly(),
  z.strictObject({ status: z.literal("submitted"), at: Instant }).readonly(),
  z.strictObject({ status: z.literal("clarification"), at: Instant }).readonly(),
  /** It waits for somebody to give the time up; how long the owner took to answer costs no place in the line. */
  z.strictObject({ status: z.literal("waiting"), since: Instant }).readonly(),
  z.strictObject({ status: z.literal("granted"), ...grant }).readonly(),
  /** Some of its dates, or fewer units than it asked for. */
  z
    .strictObject({
      status: z.literal("partiallyGranted"),
      ...grant,
      dropped: z.array(DroppedDate).readonly(),
      units: z.int().positive().exactOptional(),
    })
    .readonly(),
  z.strictObject({ status: z.literal("declined"), at: Instant, by: ContactFunction, reason: Reason }).readonly(),
  z.strictObject({ status: z.literal("withdrawn"), at: Instant, reason: Reason.exactOptional() }).readonly(),
])
export type RequestState = z.infer<typeof RequestState>

/** Who will be there, as numbers. @german Nutzergruppe @rule R40, P2 */
export const UserGroup = z
  .strictObject({
    /** @unit persons */
    adults: z.int().nonnegative().exactOptional(),
    /** @unit persons */
    minors: z.int().nonnegative().exactOptional(),
    ages: AgeRange.exactOptional(),
  })
  .readonly()
export type UserGroup = z.infer<typeof UserGroup>

/**
 * A request of one institution for a resource of another; others that use it with them are named.
 *
 * @german Ressourcenanfrage
 * @rule R40
 * @source Benutzungs- und Entgeltordnung Mülheim an der Ruhr; Überlassungsvertrag des Kreises Bergstraße
 */
export const ResourceRequest = z
  .strictObject({
    id: ResourceRequestId,
    resource: ResourceId,
    borrower: visibleTo("network", InstitutionId),
    /** All others who use it with the one who asks. */
    users: visibleTo("network", z.array(InstitutionId).readonly().default([])),
    time: visibleTo("network", RequestedTime),
    units: visibleTo("network", z.int().positive().default(1)),
    purpose: visibleTo("network", Reason),
    use: visibleTo("network", UsePurpose.exactOptional()),
    /** The adult in charge, as a function of the borrower; supervision is the borrower's. */
    responsible: visibleTo("convenor", ContactFunction),
    group: visibleTo("network", UserGroup.exactOptional()),
    /** Whether the borrower takes money for it: admission, sales. */
    income: visibleTo("network", z.boolean().exactOptional()),
    /** Whether it has to be brought and fetched by the owner. */
    transport: visibleTo("network", z.boolean().exactOptional()),
    /** When it was handed in first, whatever was asked and answered since. */
    submittedAt: visibleTo("network", Instant.exactOptional()),
    /** The request whose later dates this one goes on with, since they were changed. */
    continues: visibleTo("network", ResourceRequestId.exactOptional()),
    clarifications: visibleTo("convenor", z.array(Clarification).readonly().default([])),
    state: visibleTo("network", RequestState),
  })
  .refine(({ borrower, users }) => !users.includes(borrower), violates("BorrowerAmongUsers", ["users"]))
  .readonly()
export type ResourceRequest = z.infer<typeof ResourceRequest>
