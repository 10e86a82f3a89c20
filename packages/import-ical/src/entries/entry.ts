/** Entries: what a component of a calendar file says, in the terms of the domain. */
import type { Position } from "@sozialraum/core"
import type { LocalDate, LocalDateTime, Zone } from "@sozialraum/core/time"
import type { ReadRule } from "../time/rule.js"

/** Names one component of a file. @german Fundstelle einer Komponente */
export interface EntryPlace {
  /** The number of the component among all of the file, counted from 0. */
  readonly component: number
  /** The physical line of its BEGIN, counted from 1. */
  readonly line: number
  /** The calendar of the file that it stands in, counted from 0. */
  readonly calendar: number
}

/** A date beside the rule of a series. @german Zusatztermin */
export interface AddedDate {
  readonly start: LocalDateTime
  /** Where it is of another length. @unit minutes */
  readonly durationMinutes?: number
}

/** An excluded date: a start by the clock of the series, or all of a day. */
export type ExcludedDate = LocalDateTime | LocalDate

/** When an entry is: its first date, and how it returns. @german Zeit eines Kalendereintrags */
export interface EntryWhen {
  readonly start: LocalDateTime
  readonly zone: Zone
  /** In real time. @unit minutes */
  readonly durationMinutes: number
  /** Where it is of whole days: the first one, and the first one after. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate }
  readonly rules: ReadonlyArray<ReadRule>
  readonly added: ReadonlyArray<AddedDate>
  readonly excluded: ReadonlyArray<ExcludedDate>
}

/** One event of a calendar file, or one version of an occurrence of it. @german Kalendereintrag */
export interface CalendarEntry extends EntryPlace {
  /** As it stands in the file, or made from its content where there is none. */
  readonly uid: string
  /** The occurrence that this is a version of, as the series first had it, and whether all later ones follow it. */
  readonly overrides?: { readonly key: EntryKey; readonly andFuture: boolean }
  readonly sequence: number
  /** ISO; the last change that the file tells. */
  readonly modifiedAt?: string
  readonly status: "tentative" | "confirmed" | "cancelled"
  /** CLASS is PRIVATE or CONFIDENTIAL: of it no more than its time is read. */
  readonly confidential: boolean
  /** It keeps nobody busy. */
  readonly free: boolean
  readonly when: EntryWhen
  readonly title?: string
  readonly description?: string
  readonly location?: string
  readonly position?: Position
  readonly url?: string
  /** Where to meet on the network. */
  readonly conference?: string
  readonly categories: ReadonlyArray<string>
}

/** The start of an occurrence as the series first had it: by a clock, or a day. */
export interface EntryKey {
  readonly local: LocalDateTime
  readonly zone: Zone
  readonly isDay: boolean
}
