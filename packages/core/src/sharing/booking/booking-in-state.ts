/** Bookings in a state: what a step starts from, and what it refuses when it comes too soon. */
import * as Result from "effect/Result"
import type * as z from "zod"
import { type InvalidValue, type Path, type Problem, parse, within } from "../../problem.js"
import {
  dateOf,
  epochMs,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  rfc5545,
  toInstant,
  toLocal,
} from "../../time/index.js"
import type { Booking } from "./booking.js"
import type { BookingId } from "./booking-id.js"
import type { BookingState } from "./booking-state.js"

/** The name of a booking state. @german Buchungsstand */
export type BookingStatus = BookingState["status"]

/** A booking that has come so far, and no further. @german Überlassung in einem Zustand */
export type BookingIn<Status extends BookingStatus> = Omit<Booking, "state"> & {
  readonly state: Extract<BookingState, { readonly status: Status }>
}

/** How far a use came: of a closed one, what it was closed from. */
export const reachedBy = ({ state }: Pick<Booking, "state">) => (state.status === "closed" ? state.of : state)

/** Whether the borrower has it. */
export const isOut = ({ state }: Pick<Booking, "state">): boolean =>
  state.status === "handedOver" || state.status === "inUse"

/** The booking is in a state from which this step does not start. */
export type WrongBookingState = Problem<
  "WrongBookingState",
  { readonly booking: BookingId; readonly state: BookingStatus; readonly allowed: ReadonlyArray<BookingStatus> }
>

/**
 * Takes a booking from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongBookingState - at `["state"]`; the state it is in, and those allowed
 * @rule R42, R43
 */
export const bookingInState = <Status extends BookingStatus>(
  booking: Booking,
  allowed: ReadonlyArray<Status>,
): Result.Result<BookingIn<Status>, WrongBookingState> =>
  isIn(booking, allowed)
    ? Result.succeed(booking)
    : Result.fail({
        _tag: "WrongBookingState",
        path: ["state"],
        booking: booking.id,
        state: booking.state.status,
        allowed,
      })

/** The step is said to have happened before something that comes first. */
export type BookingStepTooEarly = Problem<
  "BookingStepTooEarly",
  {
    readonly booking: BookingId
    /** By the clock of the booking. */
    readonly at: LocalDate | LocalDateTime
    readonly earliest: LocalDate | LocalDateTime
  }
>

/** What stands against a day before another one. */
export const dayTooEarly = (
  booking: Pick<Booking, "id">,
  { path, on, earliest }: { readonly path: Path; readonly on: LocalDate; readonly earliest: LocalDate },
): BookingStepTooEarly | undefined =>
  on < earliest ? { _tag: "BookingStepTooEarly", path, booking: booking.id, at: on, earliest } : undefined

/** What stands against an instant before another one; both within the same minute are in order. */
export const instantTooEarly = (
  booking: Pick<Booking, "id" | "interval">,
  { path, at, earliest }: { readonly path: Path; readonly at: Instant; readonly earliest: Instant },
): BookingStepTooEarly | undefined =>
  minuteAt(at) < minuteAt(earliest)
    ? {
        _tag: "BookingStepTooEarly",
        path,
        booking: booking.id,
        at: localAt(booking, at),
        earliest: localAt(booking, earliest),
      }
    : undefined

/** The value, unless something stands against it. */
export const unless = <A, P>(refused: P | undefined, value: A): Result.Result<A, P> =>
  refused === undefined ? Result.succeed(value) : Result.fail(refused)

/** Reads a part of a larger value; what does not fit is told at its place. */
export const parseAt = <Schema extends z.ZodType>(
  place: Path,
  schema: Schema,
  value: unknown,
): Result.Result<z.output<Schema>, InvalidValue> =>
  Result.mapError(parse(schema, value), (problem) => ({
    ...within(place, problem),
    issues: problem.issues.map((issue) => within(place, issue)),
  }))

/** An instant by the clock of the booking. */
export const localAt = ({ interval }: Pick<Booking, "interval">, at: Instant): LocalDateTime =>
  toLocal(at, interval.zone)

/** A time by the clock of the booking as an instant. */
export const instantOf = ({ interval }: Pick<Booking, "interval">, local: LocalDateTime): Instant =>
  toInstant(local, interval.zone, rfc5545).instant

/** The day of an instant where the booking is. */
export const dayAt = (booking: Pick<Booking, "interval">, at: Instant): LocalDate => dateOf(localAt(booking, at))

/** From when on the borrower has it. */
export const takenFrom = ({ pickUp, interval }: Pick<Booking, "pickUp" | "interval">): LocalDateTime =>
  pickUp ?? interval.start

/** By when the borrower brings it back. */
export const returnDue = ({ bringBack, interval }: Pick<Booking, "bringBack" | "interval">): LocalDateTime =>
  bringBack ?? interval.end

const minuteAt = (at: Instant): number => Math.floor(epochMs(at) / 60_000)

const isIn = <Status extends BookingStatus>(
  booking: Booking,
  allowed: ReadonlyArray<Status>,
): booking is Booking & BookingIn<Status> => allowed.some((status) => status === booking.state.status)
