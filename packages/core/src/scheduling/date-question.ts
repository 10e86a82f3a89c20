/** Questions for a date: in which days and hours, who is to come, where there is room, and what was answered so far. */
import type { ClosureCalendar, ClosureKind } from "../calendar/index.js"
import type { ConferenceId } from "../conference/index.js"
import type { OpeningHours } from "../hours/index.js"
import type { InstitutionId, OperatingStatus, SiteId } from "../institution/index.js"
import type { DatePoll, MeetingId } from "../meeting/index.js"
import type { Interval, LocalDate, Validity, Weekday, Zone } from "../time/index.js"

/** Days and hours in which a date may lie: it begins and ends within the hours of one day. @german Terminfenster */
export interface DateWindow {
  readonly from: LocalDate
  /** The first day that is no longer among them. */
  readonly to: LocalDate
  /** Monday to Friday, unless said. */
  readonly weekdays?: ReadonlyArray<Weekday>
  /** Clock times such as `14:00`; `to` may be `24:00`. From 08:00 to 18:00, unless said. */
  readonly hours?: ClockSpan
}

/** From one time of the day to another, `08:30` to `16:00`. @german Uhrzeiten */
export interface ClockSpan {
  readonly from: string
  readonly to: string
}

/** Why a time is taken. @german Belegungsgrund */
export type BusyReason =
  | { readonly kind: "meeting"; readonly meeting: MeetingId; readonly conference: ConferenceId }
  | { readonly kind: "booking"; readonly booking: string; readonly borrower?: InstitutionId }
  | { readonly kind: "notOperating"; readonly status: OperatingStatus }
  /** Of a room, bookings aside. */
  | {
      readonly kind: "notUsable"
      readonly why: "closure" | "blackout" | "breakdown" | "coreUse" | "openingHours" | "outsideWindows"
    }
  | { readonly kind: "other"; readonly asWritten: string }

/** A time that is taken, and by what. @german Belegte Zeit */
export interface BusyTime {
  readonly interval: Interval
  readonly because: BusyReason
}

/** An institution that is to come, and when it cannot. @german Teilnehmende Einrichtung */
export interface DateParticipant {
  readonly institution: InstitutionId
  /** Without a required one there is no date; an optional one is missed. */
  readonly attendance: "required" | "optional"
  /** The days on which it is asked to come, such as those of its membership; on others nobody misses it. All, unless said. */
  readonly expectedOn?: ReadonlyArray<Validity>
  readonly busy?: ReadonlyArray<BusyTime>
  /** All that apply to it. */
  readonly calendars?: ReadonlyArray<ClosureCalendar>
  /** On days of which kinds it cannot come: on public holidays and its own closing days, unless said. */
  readonly closedOn?: ReadonlyArray<ClosureKind>
}

/** A meeting of another body, and who of ours sits there. @german Sitzung eines anderen Gremiums */
export interface OtherMeeting {
  readonly meeting: MeetingId
  readonly conference: ConferenceId
  readonly interval: Interval
  readonly institutions: ReadonlyArray<InstitutionId>
}

/** A room in which a meeting could take place. @german Sitzungsraum */
export interface DateRoom {
  readonly id: string
  readonly name: string
  readonly site: SiteId
  /** @unit persons */
  readonly seats?: number
  /** Left out where nobody has looked. */
  readonly stepFree?: boolean
  readonly busy?: ReadonlyArray<BusyTime>
}

/** An institution in whose house the meeting could be; where it cannot come, or is not expected, it is no host. @german Möglicher Gastgeber */
export interface DateHost {
  readonly institution: InstitutionId
  /** Where it receives, if in none of its rooms. */
  readonly site: SiteId
  readonly rooms: ReadonlyArray<DateRoom>
  /** Outside of them the house has to be opened for the meeting: that is told, and forbids nothing. */
  readonly hours?: OpeningHours
}

/** What a room has to offer. @german Anforderungen an den Raum */
export interface RoomNeeded {
  /** @unit persons */
  readonly seats?: number
  readonly stepFree?: true
  /** A room of which that is not on record, or a host without any on record, does not count; or somebody has to ask there. */
  readonly unrecorded?: "refuse" | "ask"
}

/** A rule of the body about days: it never meets on these, or rather not. @german Gemiedene Tage */
export interface AvoidedDays {
  /** Those that apply to the place of the body. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly never: ReadonlyArray<ClosureKind>
  readonly ratherNot: ReadonlyArray<ClosureKind>
}

/** What is known when a date is looked for. @german Terminsuche */
export interface DateQuestion {
  readonly windows: ReadonlyArray<DateWindow>
  /** 120 unless said. @unit minutes */
  readonly durationMinutes?: number
  /** How far apart dates begin, from the first hour of a window on: 30 unless said. @unit minutes */
  readonly gridMinutes?: number
  /** `Europe/Berlin` unless said. */
  readonly zone?: Zone
  readonly participants: ReadonlyArray<DateParticipant>
  readonly otherMeetings?: ReadonlyArray<OtherMeeting>
  /** In order of preference; where none is named, no place is looked for. */
  readonly hosts?: ReadonlyArray<DateHost>
  /** With it, a date is possible only where one of the hosts has such a room free. */
  readonly room?: RoomNeeded
  readonly avoided?: AvoidedDays
  /** The first day that keeps the lead time of the invitation, and that lead time. */
  readonly leadTime?: LeadTime
  /** Its candidates on days of a window are dates too, whatever their hours; what was answered counts before what calendars say. */
  readonly poll?: DatePoll
  /** When the body usually begins: dates near one of these times come first. Clock times such as `14:00`. */
  readonly usualStarts?: ReadonlyArray<string>
  /** The most proposals: 10 unless said. */
  readonly limit?: number
  /** The most proposals of one day: the best one alone, unless said. */
  readonly perDay?: number
}

/** How long before a meeting its invitation goes out, and the first day that leaves. @german Einladungsfrist */
export interface LeadTime {
  readonly earliest: LocalDate
  /** @unit calendar days */
  readonly days: number
}
