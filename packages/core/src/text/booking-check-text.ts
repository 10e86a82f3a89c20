/** Checked bookings for people: what stands against a wish, rule by rule, and what would do instead. */
import { weekdayOf } from "../calendar/index.js"
import type { InstitutionId } from "../institution/index.js"
import type {
  Booking,
  BookingAlternative,
  BookingFinding,
  BookingId,
  CheckedBooking,
  ConflictFinding,
  MissingEligibility,
  ResourceId,
} from "../sharing/index.js"
import { dateOf, type Interval } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { availabilityWords, momentText } from "./availability-words.js"
import { bookingFindingText } from "./booking-check-sentences.js"
import { type BookingCheckWords, bookingCheckWords } from "./booking-check-words.js"
import { type Language, sentence, type Tagged } from "./catalogue.js"
import { intervalText } from "./interval-text.js"
import { reportWords, spanText } from "./report-words.js"

/** How a text about bookings calls what it knows only by an id, and for whom it is written. @german Namen für Buchungstexte */
export interface BookingNames {
  /** Of a resource. */
  readonly resource: (id: ResourceId) => string
  /** Of an institution. */
  readonly institution: (id: InstitutionId) => string
  /** Bookings that stand in the way or count with it: they are told by their times. */
  readonly booking?: (id: BookingId) => Booking | undefined
  /** Unless said, partners of the network; the public does not read who has booked, nor the rules of the owner. */
  readonly audience?: Audience
}

/**
 * What stands against a wish, one line for each finding, and what would be possible instead, the nearest first.
 *
 * @example
 * import { berlin, Instant } from "@sozialraum/core/time"
 * import { Institution } from "@sozialraum/core/institution"
 * import { Booking, checkBooking, Resource } from "@sozialraum/core/sharing"
 * import { bookingRefusalText } from "@sozialraum/core/text"
 * const gym = Resource.parse({ id: "turnhalle", owner: "schule", category: "sporthalle", name: "Turnhalle" })
 * const booking = (id: string, borrower: string, start: string, end: string) =>
 *   Booking.parse({
 *     id,
 *     resource: "turnhalle",
 *     borrower,
 *     interval: { start: `2026-10-21T${start}`, end: `2026-10-21T${end}`, zone: berlin },
 *     purpose: "Bewegungsfest",
 *     responsible: "leitung",
 *   })
 * const training = booking("training", "verein", "15:00", "17:00")
 * const check = checkBooking(
 *   {
 *     resource: gym,
 *     borrower: Institution.parse({ id: "kita", name: "Kita", types: ["kita"] }),
 *     bookings: [training],
 *     resources: [gym],
 *     restrictions: [],
 *     damages: [],
 *     memberships: [],
 *     calendars: [],
 *     now: Instant.parse("2026-10-01T08:00:00Z"),
 *   },
 *   booking("fest", "kita", "16:00", "18:00"),
 *   { limit: 1 },
 * )
 * const names = { resource: () => "Turnhalle", institution: () => "Sportverein", booking: () => training }
 * bookingRefusalText(check, names, "de").split("\n") // => ["Turnhalle, Mittwoch, 21. Oktober 2026, 16:00–18:00 Uhr: so nicht möglich.", "Dagegen spricht:", "- Schon vergeben: 21. Oktober 2026, 15:00–17:00 Uhr (Sportverein) (R38).", "Möglich wäre stattdessen:", "1. Mittwoch, 21. Oktober 2026, 17:00–19:00 Uhr: 1 Stunde später"]
 */
export const bookingRefusalText = (check: CheckedBooking, names: BookingNames, language: Language): string => {
  const pen: Pen = { words: bookingCheckWords[language], names, language }
  const { words } = pen
  const { wanted, findings, refused } = check
  const head = (refused ? words.refused : words.possible)(names.resource(wanted.resource), whenText(wanted, pen))
  const errors = findings.filter(({ severity }) => severity === "error")
  const others = findings.filter(({ severity }) => severity !== "error")
  return [
    head,
    ...under(words.reasons, linesOf(errors, pen)),
    ...under(words.notes, linesOf(others, pen)),
    ...insteadText(check, pen),
  ].join("\n")
}

interface Pen {
  readonly words: BookingCheckWords
  readonly names: BookingNames
  readonly language: Language
}

const under = (head: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `- ${line}`)]

const linesOf = (findings: ReadonlyArray<BookingFinding>, pen: Pen): ReadonlyArray<string> => [
  ...new Set(findings.flatMap((finding) => lineOf(finding, pen) ?? [])),
]

/** Warnings that not everybody may read are left out; what refuses is never silent. */
const lineOf = (finding: BookingFinding, pen: Pen): string | undefined => {
  const { words, names, language } = pen
  if (finding._tag === "ResourceTaken" || finding._tag === "NotEnoughUnits") return takenText(finding, pen)
  if (names.audience === "public" && !isPublic(finding)) {
    if (finding.severity !== "error") return undefined
    return finding._tag === "BrokenDownThen" ? words.brokenDown : words.byTheTerms
  }
  return sentence(named(finding, pen), language, [bookingFindingText])
}

/** Whether a finding rests on nothing that only partners may know: rules, terms, and what is broken are theirs. */
const isPublic = ({ _tag }: BookingFinding): boolean => {
  switch (_tag) {
    case "OutsideWindows":
    case "CoreUseThen":
    case "BlackedOut":
    case "ClosedThen":
    case "ClosureUnknown":
    case "OpeningHoursUnknown":
    case "InThePast":
    case "TooSoon":
    case "TooFarAhead":
    case "TooShort":
    case "TooLong":
    case "OffStep":
    case "NoExchangeThen":
    case "NotLent":
    case "MorePersonsThanSeats":
    case "MoreUnitsThanThere":
      return true
    default:
      return false
  }
}

const takenText = (finding: ConflictFinding, { words, names, language }: Pen): string => {
  const times = finding.taken.map((interval, place) => {
    const id = finding.by[place]
    const booking = id === undefined || names.audience === "public" ? undefined : names.booking?.(id)
    const time = intervalText(interval, language)
    return booking === undefined ? time : words.takenBy(time, names.institution(booking.borrower))
  })
  const rest = finding.restMinutes === 0 ? "" : words.rest(availabilityWords[language].length(finding.restMinutes))
  if (finding._tag === "ResourceTaken") return words.taken(times.join("; "), rest)
  const taken = times.length === 0 ? words.outOfOrder : `${words.lent(times.join("; "))}${rest}`
  return words.tooFew(finding.requested, finding.free, finding.of, taken)
}

/** The same finding with names in place of ids. */
const named = (finding: BookingFinding, pen: Pen): Tagged => {
  const { names } = pen
  return {
    ...finding,
    ...("resource" in finding ? { resource: names.resource(finding.resource) } : {}),
    ...("resources" in finding ? { resources: finding.resources.map(names.resource) } : {}),
    ...("institution" in finding ? { institution: names.institution(finding.institution) } : {}),
    ...("owner" in finding ? { owner: names.institution(finding.owner) } : {}),
    ...("by" in finding && finding._tag !== "CoreUseThen" ? { by: finding.by.map((id) => bookingName(id, pen)) } : {}),
    ...("missing" in finding ? { missing: finding.missing.map((lack) => namedLack(lack, names)) } : {}),
  }
}

const namedLack = (lack: MissingEligibility, { institution }: BookingNames): object =>
  lack.kind === "institutions" ? { ...lack, asked: lack.asked.map(institution) } : lack

const bookingName = (id: BookingId, { names, language }: Pen): string => {
  const booking = names.booking?.(id)
  return booking === undefined
    ? id
    : `${names.resource(booking.resource)} (${intervalText(booking.interval, language)})`
}

const insteadText = ({ wanted, refused, alternatives }: CheckedBooking, pen: Pen): ReadonlyArray<string> => {
  const { words, language } = pen
  if (!refused) return []
  const { offered, because, searched } = alternatives
  if (offered.length > 0) {
    return [words.instead, ...offered.map((one, index) => `${index + 1}. ${alternativeText(one, wanted, pen)}`)]
  }
  if (because.length > 0) return [words.noWay]
  const days = searched.map((span) => spanText(reportWords[language], span))
  return days.length === 0 ? [] : [words.nothing(days.join("; "))]
}

const alternativeText = (alternative: BookingAlternative, wanted: Booking, pen: Pen): string => {
  const { words, language, names } = pen
  const { booking, difference, findings } = alternative
  const { days, minutes, longerMinutes, fewerUnits } = difference
  const lengthText = (count: number): string => availabilityWords[language].length(Math.abs(count))
  const parts = [
    ...(alternative.kind === "otherResource" ? [words.elsewhere(names.resource(alternative.resource))] : []),
    ...movedText({ days, minutes }, pen),
    ...(longerMinutes === 0 ? [] : [words.length(longerMinutes, lengthText(longerMinutes))]),
    ...(fewerUnits === 0 ? [] : [words.units(booking.units, wanted.units)]),
    ...(booking.pickUp === undefined ? [] : [words.pickUp(momentText(booking.pickUp, language))]),
    ...(booking.bringBack === undefined ? [] : [words.bringBack(momentText(booking.bringBack, language))]),
  ]
  const notes = linesOf(findings, pen)
  return [
    `${whenText(booking, pen)}: ${parts.join(", ")}`,
    ...(notes.length === 0 ? [] : [words.noted(notes.join(" "))]),
  ].join("; ")
}

const movedText = (
  { days, minutes }: Pick<BookingAlternative["difference"], "days" | "minutes">,
  { words, language }: Pen,
): ReadonlyArray<string> => {
  const length = availabilityWords[language].length(Math.abs(minutes))
  if (days === 0) return [minutes === 0 ? words.sameTime : words.later(length, minutes)]
  const clock = minutes === 0 ? words.sameClock : words.clock(length, minutes)
  return [words.later(words.days(Math.abs(days)), days), clock]
}

const whenText = ({ interval }: { readonly interval: Interval }, { language }: Pen): string =>
  `${reportWords[language].weekdays[weekdayOf(dateOf(interval.start))]}, ${intervalText(interval, language)}`
