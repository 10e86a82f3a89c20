/** The words of the plan: who takes part, and what can be planned of a meeting. */
import type { AgendaProposal, ItemResult, MeasureReview, Plain } from "@sozialraum/core"

/** One of the members, by its id in the sample network. */
export const members = {
  jugendamt: "partner:P1",
  beratung: "partner:P2",
  jugendhaus: "partner:P3",
  familienbildung: "partner:P4",
  stadtteilbuero: "partner:P5",
  kirchviertel: "schulen:169",
  hufelandschule: "schulen:245",
  waldschule: "schulen:306",
  graefinImma: "schulen:226",
  kiwiNest: "kitas:22345",
  lennershof: "kitas:22574",
} as const

/** A member of the year, by the word for it. */
export type Member = keyof typeof members

/** What somebody wants to talk about, submitted three weeks before the meeting. */
export type PlannedTopic = Pick<
  Plain<typeof AgendaProposal>,
  "id" | "title" | "kind" | "expectedOutcome" | "public"
> & {
  readonly by: Member
}

/** What came of a topic: an agreement with an owner and a day becomes a measure, and a review closes one. */
export interface PlannedResult extends Pick<Plain<typeof ItemResult>, "text" | "status" | "outcomes"> {
  readonly item: string
  readonly measure?: {
    readonly id: string
    readonly title: string
    readonly owner: Member
    readonly start: string
    readonly due: string
    readonly review: string
  }
  readonly reviewed?: { readonly measure: string } & Omit<Plain<typeof MeasureReview>, "on">
}

/** How one member took part, where it did not come on time and stay, in the first of the functions that speak for it. */
export type PlannedAttendance =
  | "excused"
  | "absent"
  | { readonly sends: string }
  | { readonly representedBy: Member }
  | { readonly late: string }
  | { readonly early: string }

/** One meeting of the year, and what becomes of it. */
export interface PlannedMeeting {
  readonly day: string
  readonly host: Member
  readonly writer: Member
  readonly occasion: string
  readonly topics: ReadonlyArray<PlannedTopic>
  readonly attendance?: Partial<Record<Member, PlannedAttendance>>
  readonly results?: ReadonlyArray<PlannedResult>
  /** What a member has against the minutes, and how the new version says it. */
  readonly objection?: { readonly by: Member; readonly text: string; readonly corrected: Plain<typeof ItemResult> }
  readonly calledOff?: { readonly reason: string; readonly insteadOn?: string }
}

/** Items that stand on every agenda; they come with the first one. */
export const standingItems = [
  {
    id: "vorstellung",
    title: "Die gastgebende Einrichtung stellt sich vor",
    kind: "hostPresentation",
    recurring: true,
    public: true,
  },
  {
    id: "berichte",
    title: "Berichte aus den Einrichtungen",
    kind: "reportsFromInstitutions",
    recurring: true,
    public: true,
  },
  {
    id: "ressourcen",
    title: "Ressourcen: Angebote und Gesuche",
    kind: "resourceExchange",
    recurring: true,
    public: true,
  },
  { id: "termine", title: "Nächster Termin und Gastgeber", kind: "dates", recurring: true, public: true },
] as const
