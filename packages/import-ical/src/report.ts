/** The report: what an importer of calendars was given, understood and kept. */
import type { Accepted, ImportReport, Rejected } from "@sozialraum/core"
import type { ClosureCalendar } from "@sozialraum/core/calendar"
import type { ListedEntry, Offer } from "@sozialraum/core/offer"
import type { BusyTime } from "./busy/busy-time.js"
import type { CalendarLineEnding } from "./file/content-lines.js"
import type { CalendarEncoding } from "./file/decode.js"
import type { CalendarFinding, ComponentRejected } from "./finding.js"
import type { CalendarReading } from "./options.js"
import type { FileZone } from "./time/zones.js"

/** What became of one component. @german Übernommener Kalendereintrag */
export interface AcceptedEntry {
  readonly uid: string
  /** The number of the component among all of the file, counted from 0. */
  readonly component: number
  /** `date`: a version of one date of a series, which is told with the series. */
  readonly became: "offer" | "closure" | "busy" | "date"
  /** The id of what it is part of. */
  readonly id: string
}

/** One component that became nothing. @german Abgelehnter Kalendereintrag */
export interface RejectedEntry extends Rejected {
  readonly component: number
  readonly problem: ComponentRejected
}

/** How a file is written. @german Dialekt einer Kalenderdatei */
export interface CalendarDialect {
  readonly encoding: CalendarEncoding
  /** Whether the bytes began with a byte order mark. */
  readonly bom: boolean
  readonly lineEnding: CalendarLineEnding
}

/** One VCALENDAR of a file, by what it says of itself. @german Kalender einer Datei */
export interface FileCalendar {
  readonly line: number
  readonly name?: string
  /** The program that wrote it. */
  readonly product?: string
  readonly method?: string
  /** The zone that it gives for times without one. */
  readonly zone?: string
}

/** What was read from a calendar file, and how. @german Importbericht eines Kalenders */
export interface CalendarReport extends ImportReport<AcceptedEntry> {
  readonly accepted: ReadonlyArray<Accepted<AcceptedEntry>>
  readonly rejected: ReadonlyArray<RejectedEntry>
  /** Events, tasks, journals and busy times of the file: as many as accepted and rejected together. */
  readonly components: number
  readonly dialect: CalendarDialect
  readonly calendars: ReadonlyArray<FileCalendar>
  readonly zones: ReadonlyArray<FileZone>
  /** What the file was taken for. */
  readonly as: CalendarReading
  /** Whether the caller said so. */
  readonly recognised: boolean
  readonly closures: ReadonlyArray<ClosureCalendar>
  readonly offers: ReadonlyArray<Offer>
  readonly busy: ReadonlyArray<BusyTime>
  /** What each entry says, for the comparison with the next delivery. */
  readonly listed: ReadonlyArray<ListedEntry>
  readonly findings: ReadonlyArray<CalendarFinding>
}
