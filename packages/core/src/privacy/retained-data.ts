/** Retained data: what in a value is kept for a time only, from which day that time runs, and what stands there afterwards. */
import type { Membership } from "../conference/index.js"
import { ContactFunction, type ContactPoint, personKeptUntil } from "../institution/index.js"
import type { Attendance, Meeting, MeetingGuest } from "../meeting/index.js"
import type { NetworkValue } from "../network/index.js"
import type { Path } from "../problem.js"
import { Booking, type DamageReport, ResourceRequest, type ResourceRestriction } from "../sharing/index.js"
import { berlin, dateOf, type Instant, LocalDate, toLocal } from "../time/index.js"
import { textsOfKind } from "./free-texts.js"
import type { RetentionPolicy } from "./retention-policy.js"

/** What is kept for a time only. @german Befristet aufbewahrte Angabe */
export type RetainedData =
  | "contactPerson"
  | "delegateMail"
  | "attendance"
  | "answers"
  | "guestFunction"
  | "bookingFunction"
  | "requestFunction"
  | "clarifications"
  | "reportFunction"
  | "sentInvitation"
  | "feedToken"
  | "listedGone"
  | "listedCells"
  | "importChanges"

/** Something in a value that is kept for a time only. */
export interface Retained {
  readonly path: Path
  readonly data: RetainedData
  readonly rule: "P8" | "P11" | "R52"
  /** The day from which its time runs; of a day that was set, that day. */
  readonly since: LocalDate
  /** The first day on which it is no longer kept. */
  readonly due: LocalDate
  /** What stands there afterwards; without it, nothing. */
  readonly after?: unknown
}

/** What in a value is kept for a time only, as far as one asks about the day on which it is due. */
export const retainedIn = (
  { list, value }: NetworkValue,
  policy: RetentionPolicy,
  isAsked: (due: LocalDate) => boolean = () => true,
): ReadonlyArray<Retained> => {
  const found = (): ReadonlyArray<Retained> => {
    switch (list) {
      case "contactPoints":
        return inContactPoint(value, policy)
      case "memberships":
        return inMembership(value, policy)
      case "meetings":
        return inMeeting(value, policy)
      case "bookings":
        return inBooking(value, policy, isAsked)
      case "resourceRequests":
        return inRequest(value, policy)
      case "damageReports":
        return inDamage(value, policy)
      case "restrictions":
        return inRestriction(value, policy)
      default:
        return []
    }
  }
  return found().filter(({ due }) => isAsked(due))
}

type Keeps<Value> = (value: Value, policy: RetentionPolicy) => ReadonlyArray<Retained>

/** The function that stands where none is told: the institution as such. */
const institutionItself = ContactFunction.parse("einrichtung")

const inContactPoint: Keeps<ContactPoint> = ({ person, to }, { contactPersonMonths }) => {
  if (person === undefined) return []
  const data = { path: ["person"], data: "contactPerson" } as const
  const named = personKeptUntil(person)
  const ended = to === undefined ? undefined : monthsAfter(to, contactPersonMonths)
  if (to !== undefined && ended !== undefined && ended < named) return [{ ...data, rule: "P8", since: to, due: ended }]
  return [{ ...data, rule: named === person.eraseOn ? "R52" : "P11", since: named, due: named }]
}

const inMembership: Keeps<Membership> = ({ delegates, to: left }, { delegateMailMonths }) =>
  delegates.flatMap(({ email, to: gone }, n) => {
    const since = left === undefined || (gone !== undefined && gone < left) ? gone : left
    return email === undefined || since === undefined
      ? []
      : [{ path: ["delegates", n, "email"], data: "delegateMail", rule: "P8", ...keptFrom(since, delegateMailMonths) }]
  })

const inMeeting: Keeps<Meeting> = (meeting, { attendanceMonths }) => {
  const interval = "interval" in meeting ? meeting.interval : undefined
  if (interval === undefined) return []
  const time = { rule: "P8", ...keptFrom(dateOf(interval.start), attendanceMonths) } as const
  const attendance = "attendance" in meeting ? meeting.attendance : []
  const answers = "answers" in meeting ? meeting.answers : []
  return [
    ...(attendance.some(tellsFunctions)
      ? [{ path: ["attendance"], data: "attendance", ...time, after: attendance.map(institutionOnly) } as const]
      : []),
    ...answers.flatMap(({ functions }, n) =>
      functions.length === 0
        ? []
        : [{ path: ["answers", n, "functions"], data: "answers", ...time, after: [] } as const],
    ),
    ...(["guestsInvited", "guests"] as const).flatMap((field) =>
      guestsIn(meeting, field).flatMap((guest, n) =>
        guest.function === undefined ? [] : [{ path: [field, n, "function"], data: "guestFunction", ...time } as const],
      ),
    ),
  ]
}

const inBooking = (
  booking: Booking,
  { bookingMonths }: RetentionPolicy,
  isAsked: (due: LocalDate) => boolean,
): ReadonlyArray<Retained> => {
  const { interval, bringBack, state } = booking
  if (unsettled.has(state.status)) return []
  const over = dateOf(bringBack ?? interval.end)
  const since = state.status === "closed" && over < state.settlement.on ? state.settlement.on : over
  const time = keptFrom(since, bookingMonths)
  // There are many bookings: those of which nothing is asked are not read.
  if (!isAsked(time.due)) return []
  return functionsIn(textsOfKind(Booking, booking, ContactFunction), { data: "bookingFunction", ...time })
}

/** Who has a thing, or still has to account for it, has to be found. */
const unsettled: ReadonlySet<Booking["state"]["status"]> = new Set(["handedOver", "inUse", "returned", "inspected"])

const inRequest: Keeps<ResourceRequest> = (request, { requestMonths }) => {
  const { clarifications } = request
  const since = endOfRequest(request)
  if (since === undefined) return []
  const time = keptFrom(since, requestMonths)
  return [
    ...functionsIn(textsOfKind(ResourceRequest, request, ContactFunction), { data: "requestFunction", ...time }),
    ...(clarifications.length === 0
      ? []
      : [{ path: ["clarifications"], data: "clarifications", rule: "P8", ...time, after: [] } as const]),
  ]
}

/** The day of the decision; of what nobody decided, the day on which the time that was asked for is over. */
const endOfRequest = ({ state, time }: ResourceRequest): LocalDate | undefined => {
  if (isDecided(state)) return dayOf(state.at)
  if (time.kind === "once") return dateOf(time.bringBack ?? time.interval.end)
  const last = time.until ?? time.series.rule?.until
  return last === undefined ? undefined : LocalDate.parse(last.slice(0, 10))
}

type Decided = Extract<
  ResourceRequest["state"],
  { readonly status: "granted" | "partiallyGranted" | "declined" | "withdrawn" }
>

const isDecided = (state: ResourceRequest["state"]): state is Decided =>
  !["draft", "submitted", "clarification", "waiting"].includes(state.status)

/** As long as somebody owes something for it, who told of it has to be found. */
const inDamage: Keeps<DamageReport> = ({ reportedBy, cleared, claim }, { bookingMonths }) => {
  if (cleared === undefined || claim.status === "open" || claim.status === "claimed") return []
  const paid = claim.status === "settled" && cleared.on < claim.on ? claim.on : cleared.on
  return reporter(reportedBy, paid, bookingMonths)
}

/** One that is not solved and has no end may last. */
const inRestriction: Keeps<ResourceRestriction> = ({ reportedBy, state, end }, { bookingMonths }) => {
  const over = state.status === "solved" ? dayOf(state.at) : end === undefined ? undefined : dateOf(end)
  return reportedBy === undefined || over === undefined ? [] : reporter(reportedBy, over, bookingMonths)
}

const reporter = (name: ContactFunction, since: LocalDate, months: number): ReadonlyArray<Retained> =>
  functionsIn([{ path: ["reportedBy"], text: name }], { data: "reportFunction", ...keptFrom(since, months) })

const functionsIn = (
  texts: ReturnType<typeof textsOfKind>,
  facts: Pick<Retained, "data" | "since" | "due">,
): ReadonlyArray<Retained> =>
  texts.flatMap(({ path, text }) =>
    text === institutionItself ? [] : [{ path, rule: "P8", ...facts, after: institutionItself }],
  )

const guestsIn = (meeting: Meeting, field: "guestsInvited" | "guests"): ReadonlyArray<MeetingGuest> => {
  if (field === "guests") return "guests" in meeting ? meeting.guests : []
  return "guestsInvited" in meeting ? meeting.guestsInvited : []
}

const tellsFunctions = (noted: Attendance): boolean =>
  noted.answer === "present" && noted.functions.some((name) => name !== institutionItself)

/** How many came stays, so that a quorum of persons can be counted again. */
const institutionOnly = (noted: Attendance): Attendance => {
  if (noted.answer !== "present" || !tellsFunctions(noted)) return noted
  const persons = noted.persons ?? noted.functions.length
  return { ...noted, functions: [institutionItself], ...(persons === 1 ? {} : { persons }) }
}

/** From a day on, for so many months. */
export const keptFrom = (since: LocalDate, months: number): Pick<Retained, "since" | "due"> => ({
  since,
  due: monthsAfter(since, months),
})

/** Decisions are told as instants; their day is that of the clocks here. */
export const dayOf = (at: Instant): LocalDate => dateOf(toLocal(at, berlin))

/** The same day so many months later, or the first of the next month where that month is shorter. */
export const monthsAfter = (day: LocalDate, months: number): LocalDate => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const found = LocalDate.safeParse(`${monthText(month)}-${day.slice(8)}`)
  return found.data ?? LocalDate.safeParse(`${monthText(month + 1)}-01`).data ?? lastDay
}

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`

const lastDay = LocalDate.parse("9999-12-31")
