/** Date proposals: dates that are possible, what speaks for each and against it, and why all others are not. */
import type { ClosureKind, ClosureReason, UnknownCalendar } from "../calendar/index.js"
import type { InstitutionId, SiteId } from "../institution/index.js"
import type { Interval, LocalDate } from "../time/index.js"
import type { BusyTime } from "./date-question.js"

/** In whose house a date could be, and in which room. @german Vorgeschlagener Ort */
export interface ProposedPlace {
  readonly institution: InstitutionId
  readonly site: SiteId
  readonly room?: ProposedRoom
}

/** The room of a proposal. @german Vorgeschlagener Raum */
export interface ProposedRoom {
  readonly id: string
  readonly name: string
  /** @unit persons */
  readonly seats?: number
  readonly stepFree?: boolean
}

/**
 * What speaks for a date.
 *
 * `allCan`: nobody has said or is known not to be able to come. `answeredYes`: who said so in the poll. `noClosure`: all
 * calendars know the day and have no closure of these kinds, which are told for everybody whom they concern. `host`: its
 * place among the hosts that could have been asked, from 1. `room`: it has the seats that are needed, and is free.
 * `leadTime`: the invitation can go out until `inviteBy`. `usualTime`: the body usually begins then.
 *
 * @german Grund für einen Termin
 */
export type DateReason =
  | { readonly kind: "allCan"; readonly institutions: number }
  | { readonly kind: "answeredYes"; readonly institutions: ReadonlyArray<InstitutionId> }
  | { readonly kind: "noClosure"; readonly closures: ReadonlyArray<ClosureKind> }
  | { readonly kind: "host"; readonly institution: InstitutionId; readonly place: number; readonly of: number }
  | { readonly kind: "room"; readonly room: string; readonly seats?: number; readonly stepFree?: true }
  | { readonly kind: "leadTime"; readonly days: number; readonly inviteBy: LocalDate }
  | { readonly kind: "usualTime"; readonly start: string }

/** A calendar that does not know a day, with its name. @german Kalender ohne Angabe */
export interface NamedUnknownCalendar extends UnknownCalendar {
  readonly name: string
}

/**
 * What stands against a date, without making it impossible.
 *
 * `closed`: these are closed on the day. `busy`: it has something else. `answeredNo`, `answeredIfNeedBe`: said so in the
 * poll. `ratherNot`: the body prefers other days. `unknown`: calendars do not know the day, or have a closure that holds
 * only in some places; without institutions, those of the body itself. `hostNotFree`: a host that comes before the
 * one proposed cannot come, or its rooms are taken. `outsideOpeningHours`: the house has to be opened. `roomToAsk`: it is
 * not on record whether the room, or any in the house, is what is needed. `noHost`: no host can come.
 *
 * @german Grund gegen einen Termin
 */
export type DateConflict =
  | {
      readonly kind: "closed"
      readonly institutions: ReadonlyArray<InstitutionId>
      readonly because: ReadonlyArray<ClosureReason>
    }
  | ({ readonly kind: "busy"; readonly institution: InstitutionId } & Pick<BusyTime, "interval" | "because">)
  | {
      readonly kind: "answeredNo" | "answeredIfNeedBe"
      readonly institutions: ReadonlyArray<InstitutionId>
    }
  | { readonly kind: "ratherNot"; readonly because: ReadonlyArray<ClosureReason> }
  | {
      readonly kind: "unknown"
      readonly institutions: ReadonlyArray<InstitutionId>
      readonly calendars: ReadonlyArray<NamedUnknownCalendar>
      readonly inParts: ReadonlyArray<ClosureReason>
    }
  | {
      readonly kind: "hostNotFree"
      readonly institution: InstitutionId
      /** What takes its rooms; empty where it cannot come itself. */
      readonly taken: ReadonlyArray<BusyTime & { readonly room: string }>
    }
  | { readonly kind: "outsideOpeningHours"; readonly institution: InstitutionId }
  | { readonly kind: "roomToAsk"; readonly institution: InstitutionId; readonly room?: string }
  | { readonly kind: "noHost" }

/** What a part of a score counts. @german Wertungsgrund */
export type ScorePart =
  | "answeredYes"
  | "free"
  | "notExpected"
  | "ifNeedBe"
  | "uncertain"
  | "ratherNot"
  | "hostPlace"
  | "outsideOpeningHours"
  | "roomToAsk"
  | "noHost"
  | "halfHoursFromUsual"

/** One part of a score: so many times the points of one. @german Teilwertung */
export interface ScoredPart {
  readonly part: ScorePart
  readonly count: number
  readonly points: number
}

/** A possible date. Institutions stand in the order of their ids, each that is expected in one of the four lists. @german Terminvorschlag */
export interface DateProposal {
  readonly interval: Interval
  /** Left out where no host was named, or none can. */
  readonly place?: ProposedPlace
  /** Other hosts that could have it, in order of preference. */
  readonly otherHosts: ReadonlyArray<InstitutionId>
  readonly can: ReadonlyArray<InstitutionId>
  readonly ifNeedBe: ReadonlyArray<InstitutionId>
  /** Of these nobody knows: a calendar ends before the day. */
  readonly uncertain: ReadonlyArray<InstitutionId>
  readonly cannot: ReadonlyArray<InstitutionId>
  /** `uncertain` where a calendar that matters does not know the day. */
  readonly certainty: "certain" | "uncertain"
  readonly reasons: ReadonlyArray<DateReason>
  readonly conflicts: ReadonlyArray<DateConflict>
  /** The sum of the points of its parts. */
  readonly score: number
  readonly parts: ReadonlyArray<ScoredPart>
}

/**
 * What made dates impossible.
 *
 * `leadTime`: the invitation would be late. `never`: the body does not meet on such days. `required`: an institution
 * without which there is no date cannot come. `room`: no host has a fitting room free. `seats`, `stepFree`: one would be
 * free, if fewer seats or steps would do.
 *
 * @german Ausschlussgrund
 */
export type ExclusionReason =
  | { readonly because: "leadTime"; readonly days: number; readonly earliest: LocalDate }
  | { readonly because: "never"; readonly closure: ClosureKind; readonly closures: ReadonlyArray<ClosureReason> }
  | {
      readonly because: "required"
      readonly institution: InstitutionId
      /** How many of these dates it refused in the poll, is closed, or has something else. */
      readonly answeredNo: number
      readonly closed: number
      readonly busy: number
    }
  | { readonly because: "room" }
  | {
      readonly because: "seats"
      readonly wanted: number
      /** The most that would be free on one of these dates; left out where no such room's seats are on record. */
      readonly most?: number
    }
  | { readonly because: "stepFree" }

/** How many dates one reason excludes, and how many would be possible if it alone were given up. @german Ausgeschlossene Termine */
export type ExcludedDates = ExclusionReason & { readonly dates: number; readonly opens: number }

/** Calendars that nobody gave: what they would say is not known. @german Fehlende Kalender */
export interface UntoldClosures {
  readonly closure: ClosureKind
  /** Empty for the days that the body itself avoids. */
  readonly institutions: ReadonlyArray<InstitutionId>
}

/** Ranked dates, and what became of all others. @german Terminvorschläge */
export interface DateProposals {
  /** The best first. */
  readonly proposals: ReadonlyArray<DateProposal>
  /** How many dates were looked at. */
  readonly candidates: number
  /** How many of them are possible; those that are not shown were outdone. */
  readonly possible: number
  /** What would open most dates first. */
  readonly excluded: ReadonlyArray<ExcludedDates>
  readonly untold: ReadonlyArray<UntoldClosures>
}
