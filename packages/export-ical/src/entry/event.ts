/** Calendar entries: what a program shows as one entry, whatever it was in the network. */
import type { Interval, LocalDate, LocalDateTime, Position, RecurrenceRule } from "@sozialraum/core"

/** Whole days: `from` is the first one, `to` the first one after. @german Ganztägiger Zeitraum */
export interface WholeDays {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** When an entry is: by the clock of a zone, or whole days. @german Termin */
export type EventTime = Interval | WholeDays

/** Whether an entry stands. @german Terminzustand @source RFC 5545, section 3.8.1.11 */
export type EventStatus = "tentative" | "confirmed" | "cancelled"

/**
 * One entry of a calendar. Texts may hold anything: what a calendar line cannot carry is cleaned when it is written.
 *
 * @german Kalendereintrag
 */
export interface CalendarEvent {
  /** The same for as long as the entry exists; see {@link eventUid}. */
  readonly uid: string
  /** 0 at first, and never lower than before. */
  readonly sequence: number
  /** Instant of the first write. */
  readonly createdAt: string
  /** Instant of the last change of anything that the entry shows. */
  readonly changedAt: string
  readonly when: EventTime
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly position?: Position
  readonly status: EventStatus
  readonly categories: ReadonlyArray<string>
  /** Where to read more, `http` or `https`. */
  readonly url?: string
  /** A colour name of CSS 3. @source RFC 7986, section 5.9 */
  readonly color?: ColorName
  /** Where it keeps nobody busy: an offer is open to all, and no appointment of theirs. What is cancelled never does. */
  readonly busy?: "free"
  /** Of an entry that returns; without it, it is once. */
  readonly recurrence?: EventRecurrence
}

/** The colours that entries have, by their names in CSS 3. @german Farbe */
export type ColorName = "darkorange" | "firebrick" | "mediumpurple" | "seagreen" | "slategray" | "steelblue"

/**
 * How an entry returns: by the clock of its own zone, from its own start on, each time as long as the first.
 *
 * The start fits the rule and takes place. A rule ends by `until`, never by `count`.
 *
 * @german Wiederholung eines Eintrags
 * @source RFC 5545, section 3.8.5
 */
export interface EventRecurrence {
  readonly rule: RecurrenceRule
  /** Starts that the rule has and the entry has not, in order: there is nothing at these times. */
  readonly excluded: ReadonlyArray<LocalDateTime>
  /** Dates that are otherwise, in the order of their keys; none of them is excluded. */
  readonly overrides: ReadonlyArray<EventOverride>
}

/** One date of an entry that is otherwise; what it does not say is as the entry says. @german Abweichender Termin */
export interface EventOverride extends Partial<EventTexts> {
  /** The start as the rule has it. */
  readonly key: LocalDateTime
  readonly when: Interval
  readonly status: EventStatus
}

/** What an entry says in words. @german Texte eines Eintrags */
export type EventTexts = Pick<CalendarEvent, "summary" | "description" | "location">

/** What an entry stands for. @german Bezug eines Kalendereintrags */
export interface EventEntity {
  readonly network: string
  /** Sort of thing, for example `meeting`: ids are unique only within one sort. */
  readonly kind: string
  readonly id: string
  /** What tells this entry from the others of the same thing, where it has several. */
  readonly part?: string
}

/**
 * The default of what stands after the `@` of a UID: a name that RFC 2606 keeps free, so that no host answers to it.
 *
 * A UID has to be unlike every other in the world. Whoever publishes calendars sets a domain of their own once, before
 * the first subscription, and never changes it again.
 */
export const defaultDomain = "sozialraum.invalid"

/**
 * The UID of an entry: made of what it stands for and nothing else, so that it never changes.
 *
 * Every part is percent-encoded and joined with `+`, which no encoded part can hold: two things never share a UID.
 *
 * @example
 * import { eventUid } from "@sozialraum/export-ical"
 * eventUid({ network: "bochum", kind: "meeting", id: "süd/2026-3" }, "example.org") // => "bochum+meeting+s%C3%BCd%2F2026-3@example.org"
 */
export const eventUid = (entity: EventEntity, domain: string = defaultDomain): string =>
  `${[entity.network, entity.kind, entity.id, entity.part ?? []].flat().map(encoded).join("+")}@${encoded(domain)}`

/** Whether an entry is measured in days. */
export const isWholeDays = (when: EventTime): when is WholeDays => "from" in when

/** Some readers turn the capital codes of what a text would have escaped into the characters; small ones are the same. */
const encoded = (part: string): string =>
  encodeURIComponent(part.replaceAll(/\p{Cs}/gu, "\ufffd")).replaceAll(/%(?:2C|3A|3B|5C)/g, (code) =>
    code.toLowerCase(),
  )
