/** Items that nobody wrote: under which title, and with which outcome in view, an agenda takes up what waits. */
import { AgendaItemId, type AgendaItemKind, type AgendaSubject } from "../meeting/index.js"
import type { Measure, Need, OpenMeasure } from "../planning/index.js"
import type { LocalDate } from "../time/index.js"
import type { BacklogItem, BacklogMatter } from "./backlog-entry.js"

/** Of which sort an item is, and what it is about. */
interface ItemFacts extends Pick<BacklogItem, "title" | "kind"> {
  readonly about?: string
  readonly expectedOutcome?: string
  readonly subjects?: ReadonlyArray<AgendaSubject>
  readonly submittedBy?: BacklogItem["submittedBy"] | undefined
  readonly public?: boolean
  readonly recurring?: boolean
}

/**
 * An item with an id that says what it is about: the same thing has the same id in every draft.
 *
 * Titles and outcomes are German, as those who moderate would write them.
 */
export const itemOn = (sort: string, { about, submittedBy, ...facts }: ItemFacts): BacklogItem => ({
  id: idOf(sort, about),
  subjects: [],
  recurring: false,
  public: false,
  ...facts,
  ...(submittedBy === undefined ? {} : { submittedBy }),
})

/** A need, with what the conference has to do about it next. */
export const needItem = (need: Need, because: Extract<BacklogMatter, { kind: "need" }>["because"]): BacklogItem =>
  itemOn("need", {
    about: need.id,
    title: onOneLine(need.description),
    kind: "need",
    expectedOutcome: { notDiscussed: "Bestätigen, ablehnen oder weiterleiten", withoutMeasure: "Maßnahme vereinbaren" }[
      because
    ],
    subjects: [{ kind: "need", id: need.id }],
    submittedBy: need.raisedBy.kind === "institution" ? need.raisedBy.institution : undefined,
    public: need.released,
  })

/** A measure that is late, or to be looked back on. */
export const measureItem = (measure: Measure, next: OpenMeasure["next"]): BacklogItem =>
  itemOn(next === "review" ? "review" : "overdue", {
    about: measure.id,
    title: `${next === "review" ? "Auswertung" : "Sachstand"}: ${onOneLine(measure.title)}`,
    kind: "measureReview",
    expectedOutcome: next === "review" ? "Beibehalten, ändern oder beenden" : "Sachstand und neuer Termin",
    subjects: [{ kind: "measure", id: measure.id }],
    public: measure.public,
  })

/** The minutes of a meeting, told by its day. */
export const minutesItem = (meeting: { readonly id: string; readonly on: LocalDate }): BacklogItem =>
  itemOn("minutes", {
    about: meeting.id,
    title: `Protokoll der Sitzung vom ${germanDay(meeting.on)}`,
    kind: "information",
    expectedOutcome: "Genehmigung",
    subjects: [{ kind: "meeting", id: meeting.id }],
  })

const german = {
  hostPresentation: "Vorstellung der gastgebenden Einrichtung",
  reportsFromInstitutions: "Berichte aus den Einrichtungen",
  resourceExchange: "Ressourcen: Angebote und Gesuche",
  fund: "Verfügungsfonds",
  dates: "Nächster Termin und Gastgeber",
  misc: "Verschiedenes",
} as const satisfies Partial<Readonly<Record<AgendaItemKind, string>>>

/** The kinds that stand on an agenda without anybody asking for them. */
export type StandingKind = keyof typeof german

/** What stands on every agenda of a conference that has no item of its own for it. */
export const standingItem = (kind: StandingKind): BacklogItem =>
  itemOn("standing", { about: kind, title: german[kind], kind, recurring: true })

/** `16.09.2026` */
export const germanDay = (day: LocalDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

/** A title is a line. */
export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

/**
 * Whether an item was made for a need, a measure, minutes, a sub-group, stale offers, a request or an application: it waits for
 * as long as these do, whatever a meeting noted about it.
 */
export const followsItsMatter = ({ id, subjects }: Pick<BacklogItem, "id" | "subjects">): boolean =>
  sorts.some((sort) => subjects.some((subject) => id === idOf(sort, subject.id))) ||
  named.some((sort) => id.startsWith(`${sort}:`))

const sorts = ["need", "review", "overdue", "minutes", "subGroup"]

/** Of these no subject of an item tells which one it is about. */
const named = ["staleOffers", "request", "fund"]

const longest = 200

/** Where both together are longer than an id may be, what it is about is an id itself. */
const idOf = (sort: string, about: string | undefined): AgendaItemId => {
  const both = about === undefined ? sort : `${sort}:${about}`
  return AgendaItemId.parse(both.length <= longest ? both : about)
}
