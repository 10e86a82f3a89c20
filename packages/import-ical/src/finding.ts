/** Findings: what in a calendar file is worth a look, with the component, its UID and its physical line. */
import type { ClosureScope, Finding, Problem } from "@sozialraum/core"
import type { RuleMending } from "./time/rule.js"

/** Where in a file something was found, as far as it has a place. @german Fundstelle im Kalender */
export interface InCalendar {
  /** Physical line, counted from 1. */
  readonly line?: number
  /** The number of the component among all of the file, counted from 0. */
  readonly component?: number
  readonly uid?: string
  /** The text as it stands in the file. */
  readonly raw?: string
}

/** The facts of every finding, by tag. @german Angaben eines Kalenderhinweises */
export interface CalendarFindingFacts {
  readonly CalendarMissing: object
  readonly CalendarUnreadable: { readonly because: "empty" | "markup" | "noCalendar" | "noEntries" }
  readonly ComponentNotClosed: { readonly name: string }
  readonly ControlCharacters: { readonly count: number }
  readonly DateUnreadable: { readonly property: string }
  readonly EncodingGuessed: { readonly encoding: string }
  readonly EndAssumed: { readonly minutes: number }
  readonly FindingsCut: { readonly tag: string; readonly count: number }
  readonly FloatingTimes: { readonly count: number; readonly zone: string }
  readonly HorizonUnknown: { readonly scope: ClosureScope; readonly kind: string }
  readonly LandUnknown: object
  readonly LastDayDoubtful: {
    readonly declared: "exclusive" | "inclusive"
    readonly doubtful: number
    readonly of: number
  }
  readonly LineCut: object
  readonly LinesUnfolded: { readonly count: number }
  readonly LineUnreadable: object
  readonly ListIncomplete: { readonly scope: ClosureScope; readonly lines: ReadonlyArray<number> }
  readonly LooksLikeSeries: { readonly title: string; readonly entries: number }
  readonly MessageNotFeed: { readonly method: string }
  readonly OlderThanKnown: { readonly sequence: number; readonly known: number }
  readonly OverrideAlone: object
  readonly OverrideOutsideSeries: object
  readonly OverridesCut: { readonly count: number }
  readonly PeopleDropped: { readonly count: number }
  readonly PersonInText: { readonly kinds: ReadonlyArray<string> }
  readonly PlaceNotKnown: { readonly proposals: ReadonlyArray<string> }
  readonly PrivateEntry: { readonly kept: boolean }
  readonly PropertyMissing: { readonly property: string }
  readonly RangeNotSplit: object
  readonly RuleMended: { readonly mending: RuleMending }
  readonly SeriesInUtc: object
  readonly SeveralCalendars: { readonly count: number }
  readonly StrayEnd: object
  readonly TopicsUnknown: { readonly categories: ReadonlyArray<string> }
  readonly UidMissing: object
  readonly UidRepeats: { readonly entries: number }
  readonly ZoneAssumed: { readonly tzid: string; readonly zone: string }
  readonly ZoneByBehaviour: { readonly tzid: string; readonly zone: string }
  readonly ZoneContradicted: { readonly tzid: string; readonly zone: string }
}

/** The tag of a finding. @german Hinweisart */
export type CalendarFindingTag = keyof CalendarFindingFacts

/** Something in a calendar file that is worth a look. @german Hinweis zum Kalender */
export type CalendarFinding = {
  readonly [Tag in CalendarFindingTag]: Finding<Tag, InCalendar & CalendarFindingFacts[Tag]>
}[CalendarFindingTag]

/**
 * Why a component became nothing.
 *
 * `kind`: of a kind that is not taken over; `cut`: the file ends within it; `start`, `date`, `order`, `length`: its times;
 * `rule`: its dates follow no rule of days; `title`: it has none; `cancelled`: and nothing was known of it; `superseded`: the
 * file has a newer version; `timed`, `noClosure`: of closures; `free`: it keeps nobody busy; `private`: there is no resource
 * that it could keep busy.
 *
 * @german Grund der Ablehnung
 */
export type WhyRejected =
  | "kind"
  | "cut"
  | "start"
  | "date"
  | "order"
  | "length"
  | "rule"
  | "title"
  | "cancelled"
  | "superseded"
  | "timed"
  | "noClosure"
  | "land"
  | "free"
  | "private"
  | "invalid"

/** A component became nothing; `raw` is the part that is in the way. */
export type ComponentRejected = Problem<
  "ComponentRejected",
  { readonly because: WhyRejected; readonly raw: string; readonly uid?: string }
>

/** Findings as they are collected: of each kind so many with their places, and the number of all others. */
export interface FindingList {
  readonly add: <Tag extends CalendarFindingTag>(tag: Tag, facts: InCalendar & CalendarFindingFacts[Tag]) => void
  readonly all: () => ReadonlyArray<CalendarFinding>
}

/** So many of one kind are told with their places. */
const mostOfKind = 500

/** A list that grows while a file is read. */
export const findingList = (): FindingList => {
  const found: Array<CalendarFinding> = []
  const counts = new Map<CalendarFindingTag, number>()
  return {
    add: (tag, facts) => {
      const count = (counts.get(tag) ?? 0) + 1
      counts.set(tag, count)
      if (count <= mostOfKind) found.push(finding(tag, facts))
    },
    all: () => [
      ...found,
      ...[...counts].flatMap(([tag, count]) =>
        count > mostOfKind ? [finding("FindingsCut", { tag, count: count - mostOfKind })] : [],
      ),
    ],
  }
}

/** A finding with the severity and the rule that belong to its tag. */
const finding = <Tag extends CalendarFindingTag>(
  tag: Tag,
  facts: InCalendar & CalendarFindingFacts[Tag],
): CalendarFinding => {
  const found: Finding<CalendarFindingTag, InCalendar> = {
    _tag: tag,
    path: facts.component === undefined ? [] : ["components", facts.component],
    rule: rules[tag] ?? "–",
    severity: severities[tag] ?? "warning",
    ...facts,
  }
  // The parameters tie the facts to the tag; the compiler cannot follow that through a union.
  return found as CalendarFinding
}

const rules: Readonly<Partial<Record<CalendarFindingTag, string>>> = {
  HorizonUnknown: "R25",
  LandUnknown: "R25",
  LastDayDoubtful: "R25",
  ListIncomplete: "R25",
  PeopleDropped: "R52",
  PersonInText: "R52",
  PrivateEntry: "R52",
}

/** A warning where nothing else stands here. */
const severities: Readonly<Partial<Record<CalendarFindingTag, CalendarFinding["severity"]>>> = {
  CalendarUnreadable: "error",
  ControlCharacters: "info",
  EncodingGuessed: "info",
  EndAssumed: "info",
  FindingsCut: "info",
  FloatingTimes: "info",
  LandUnknown: "error",
  LinesUnfolded: "info",
  ListIncomplete: "error",
  LooksLikeSeries: "info",
  OverrideOutsideSeries: "info",
  PeopleDropped: "info",
  PersonInText: "info",
  PlaceNotKnown: "info",
  PrivateEntry: "info",
  PropertyMissing: "info",
  SeveralCalendars: "info",
  TopicsUnknown: "info",
  UidMissing: "info",
  ZoneByBehaviour: "info",
}
