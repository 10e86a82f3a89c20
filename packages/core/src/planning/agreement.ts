/** Cooperation agreements: what a school, its school body and a carrier have agreed about the all-day school. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId, ProviderId, SiteId } from "../institution/index.js"
import { Grade, OfferId, TopicCode } from "../offer/index.js"
import { type Problem, violates } from "../problem.js"
import { LocalDate, WeeklySlot } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { AgreementTerm, daysOfTerm } from "./agreement-term.js"

/** Identifies a cooperation agreement for as long as records are kept. */
export const AgreementId = IdText.brand<"AgreementId">()
export type AgreementId = z.infer<typeof AgreementId>

/** What the carrier offers at the school. @german Angebotsumfang */
export const AgreementScope = z
  .strictObject({
    /** Places for children. */
    places: z.int().positive().exactOptional(),
    grades: z.array(Grade).min(1).readonly().exactOptional(),
    topics: z.array(TopicCode).readonly().default([]),
    /** When the children are cared for, lessons among it: `08:00` to `16:00` on each school day. */
    hours: z
      .array(WeeklySlot)
      .min(1)
      .refine((hours) => new Set(hours.map(({ day }) => day)).size === hours.length, violates("CareDayTwice"))
      .readonly()
      .exactOptional(),
    lunch: z.boolean().exactOptional(),
    inHolidays: z.boolean().exactOptional(),
    /** Those of the inventory that are part of it, wherever they take place. */
    offers: z.array(OfferId).readonly().default([]),
  })
  .readonly()
export type AgreementScope = z.infer<typeof AgreementScope>

/** Hours of a week that somebody is there for, by function: positions, never persons. @german Personaleinsatz */
export const AgreementStaff = z
  .strictObject({
    function: ContactFunction,
    /** @unit hours each week, of all who work in this function together */
    weeklyHours: z.number().positive().max(10_000),
    /** Who employs them. */
    employer: z.enum(["land", "schoolBody", "carrier"]),
  })
  .readonly()
export type AgreementStaff = z.infer<typeof AgreementStaff>

/** A room that may be used. @german Raumnutzung */
export const AgreementRoom = z
  .strictObject({
    site: SiteId,
    name: z.string().regex(/\S/),
    /** Whether lessons are held there too. */
    shared: z.boolean().exactOptional(),
  })
  .readonly()
export type AgreementRoom = z.infer<typeof AgreementRoom>

/** Money that goes into it, in whole cents. @german Finanzierung @rule R44 */
export const AgreementFunding = z
  .strictObject({
    payer: z.enum(["land", "schoolBody", "carrier", "parents", "others"]),
    cents: z.int().nonnegative(),
    currency: z.literal("EUR"),
    per: z.enum(["schuljahr", "platzUndSchuljahr", "einmalig"]),
    /** `Landeszuschuss nach BASS 11-02 Nr. 19` */
    item: z.string().regex(/\S/).exactOptional(),
  })
  .readonly()
export type AgreementFunding = z.infer<typeof AgreementFunding>

/** The all-day concept that the Schulkonferenz decided; it is carried on regularly. @german Ganztagskonzept @rule R48 */
export const AllDayConcept = z
  .strictObject({
    title: z.string().regex(/\S/).exactOptional(),
    /** The day of its last version. */
    on: LocalDate,
    website: z.url({ protocol: /^https?$/ }).exactOptional(),
  })
  .readonly()
export type AllDayConcept = z.infer<typeof AllDayConcept>

/** What the annexes of an agreement settle. @german Anlage zur Kooperationsvereinbarung */
export const AgreementAnnex = z.enum(["kinderschutz", "datenschutz", "beteiligung", "beschwerde", "konflikt"])
export type AgreementAnnex = z.infer<typeof AgreementAnnex>

const always = {
  id: AgreementId,
  school: InstitutionId,
  /** Who maintains the school: the municipality, or who carries a private school. */
  schoolBody: ProviderId,
  /** Who carries the all-day offers. */
  carrier: ProviderId,
  term: AgreementTerm,
  scope: AgreementScope.exactOptional(),
  staff: visibleTo("planning", z.array(AgreementStaff).readonly().default([])),
  rooms: z.array(AgreementRoom).readonly().default([]),
  funding: visibleTo("planning", z.array(AgreementFunding).readonly().default([])),
  concept: AllDayConcept.exactOptional(),
  annexes: z
    .array(z.strictObject({ kind: AgreementAnnex, on: LocalDate.exactOptional() }).readonly())
    .refine((annexes) => new Set(annexes.map(({ kind }) => kind)).size === annexes.length, violates("AnnexTwice"))
    .readonly()
    .default([]),
  /** The day on which the parties look whether it still holds good. */
  reviewOn: LocalDate.exactOptional(),
  /** Whether others than the network may know of it. */
  public: z.boolean().default(false),
}
const onceConcluded = { ...always, concludedOn: LocalDate }

/** Who ended it, and why. @german Beendigung */
const Termination = z
  .strictObject({
    /** The first day without it. */
    on: LocalDate,
    by: z.enum(["school", "schoolBody", "carrier", "all"]),
    /** The day on which notice was given. */
    noticeOn: LocalDate.exactOptional(),
    because: Reason,
  })
  .readonly()

const Planned = z.strictObject({ ...always, state: z.literal("planned") }).readonly()
const Concluded = z.strictObject({ ...onceConcluded, state: z.literal("concluded") }).readonly()
/** The schema of an agreement that was ended. */
export const Terminated = z
  .strictObject({ ...onceConcluded, terminated: visibleTo("network", Termination), state: z.literal("terminated") })
  .refine(
    ({ concludedOn, terminated }) => concludedOn <= terminated.on,
    violates("TerminatedBeforeConcluded", ["terminated", "on"]),
  )
  .refine(
    ({ terminated: { noticeOn, on } }) => noticeOn === undefined || noticeOn <= on,
    violates("NoticeAfterEnd", ["terminated", "noticeOn"]),
  )
  .readonly()

/**
 * An agreement of three parties about the all-day school: the school, its school body, and the carrier of the offers.
 *
 * A record may be incomplete; what is missing stands in the way of concluding it. Its offers may take place anywhere. Some
 * municipalities, and most bodies of private schools, carry the offers themselves: two of the parties are one then.
 *
 * @german Kooperationsvereinbarung
 * @rule R47
 * @source Erlass "Gebundene und offene Ganztagsschulen", BASS 12-63 Nr. 2; joint decree of 2026, number 6.5; SchulG NRW, section 9
 */
export const CooperationAgreement = z
  .discriminatedUnion("state", [Planned, Concluded, Terminated])
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type CooperationAgreement = z.infer<typeof CooperationAgreement>

/** How far an agreement has come. @german Vereinbarungszustand */
export type AgreementState = CooperationAgreement["state"]

/** Intended, not yet signed. @german Geplante Vereinbarung */
export type PlannedAgreement = z.infer<typeof Planned>
/** Signed by all three. @german Geschlossene Vereinbarung */
export type ConcludedAgreement = z.infer<typeof Concluded>
/** Ended before its time, or by notice. @german Beendete Vereinbarung */
export type TerminatedAgreement = z.infer<typeof Terminated>

/** A step was asked for that an agreement in this state does not take. */
export type WrongAgreementState = Problem<
  "WrongAgreementState",
  {
    readonly agreement: AgreementId
    readonly state: AgreementState
    readonly allowed: ReadonlyArray<AgreementState>
  }
>

/**
 * Takes an agreement from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongAgreementState - at `["state"]`; the state it is in, and those allowed
 */
export const agreementInState = <State extends AgreementState>(
  agreement: CooperationAgreement,
  allowed: ReadonlyArray<State>,
): Result.Result<Extract<CooperationAgreement, { readonly state: State }>, WrongAgreementState> => {
  const isAllowed = (value: CooperationAgreement): value is Extract<CooperationAgreement, { readonly state: State }> =>
    allowed.some((state) => state === value.state)
  return isAllowed(agreement)
    ? Result.succeed(agreement)
    : Result.fail({
        _tag: "WrongAgreementState",
        path: ["state"],
        agreement: agreement.id,
        state: agreement.state,
        allowed,
      })
}

/** What an agreement is on a day: not signed yet, signed, or over. @german Stand der Vereinbarung */
export type AgreementStatus = "planned" | "concluded" | "ended"

/**
 * What an agreement is on a day. One that is signed and begins later is concluded; `isInForce` asks whether it holds.
 *
 * @rule R47
 */
export const agreementStatusOn = (agreement: CooperationAgreement, asOf: LocalDate): AgreementStatus => {
  if (agreement.state === "planned" || asOf < agreement.concludedOn) return "planned"
  const { to } = agreementDays(agreement)
  return to !== undefined && to <= asOf ? "ended" : "concluded"
}

/** Whether an agreement is signed and its term is running on a day. @rule R48 */
export const isInForce = (agreement: CooperationAgreement, asOf: LocalDate): boolean =>
  agreementStatusOn(agreement, asOf) === "concluded" && agreementDays(agreement).from <= asOf

/** The days of an agreement: of its term, or until it was ended; `to` is the first day without it. */
export const agreementDays = (
  agreement: CooperationAgreement,
): { readonly from: LocalDate; readonly to?: LocalDate } => {
  const { from, to } = daysOfTerm(agreement.term)
  const ended = agreement.state === "terminated" ? agreement.terminated.on : undefined
  const ends = [to, ended].flatMap((day) => day ?? []).sort()
  return { from, ...(ends[0] === undefined ? {} : { to: ends[0] }) }
}
