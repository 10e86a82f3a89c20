/** Whether a conference is still needed: a suggestion with its reasons; a person decides. */
import type { ConferenceId, ConferenceStatus } from "../conference/index.js"
import type { LocalDate } from "../time/index.js"

/** What speaks for going on, or against it. @german Grund des Vorschlags */
export type ReviewReason =
  | {
      readonly kind: "openNeeds" | "openMeasures" | "openItems" | "meetingsHeld" | "meetingsAhead"
      readonly count: number
    }
  /** Nothing is open, as far as the reader may know. */
  | { readonly kind: "nothingOpen" }
  /** `lastMeeting` is left out where there never was one. */
  | { readonly kind: "noMeeting"; readonly lastMeeting?: LocalDate; readonly days?: number }
  /** Fewer than a third of the members came. */
  | { readonly kind: "fewCome"; readonly share: number }
  /** Another body does the same for the same area, and what could be done about the two. */
  | ({ readonly kind: "duplicateBody" } & BodyBeside)
  /** It rests already, or has ended. */
  | { readonly kind: "status"; readonly status: ConferenceStatus["status"] }

/** Another body that does the same, by what the duplicates tell. @german Gremium daneben */
export interface BodyBeside {
  readonly conference: ConferenceId
  readonly name: string
  /** The other one takes it in; it takes the other in; one of them rests; both agree who is for what. */
  readonly proposal: "joinsOther" | "takesIn" | "rests" | "otherRests" | "delimit"
}

/**
 * What could become of a conference: it goes on, rests until something comes up, joins another one, or ends. Of one that
 * has ended nothing is suggested.
 *
 * @german Vorschlag zur Fortführung
 */
export interface ReviewSuggestion {
  readonly suggestion: "continue" | "rest" | "merge" | "dissolve" | "none"
  /** Those that led to it first, then what else there is to weigh. */
  readonly reasons: ReadonlyArray<ReviewReason>
}

/** What a suggestion rests on. @internal */
export interface ReviewFacts {
  readonly status: "active" | ConferenceStatus["status"]
  readonly openNeeds: number
  readonly openMeasures: number
  readonly openItems: number
  readonly held: number
  readonly ahead: number
  /** How many days ago the last meeting was, or the conference began where it never met. */
  readonly daysWithout: number
  readonly lastMeeting?: LocalDate
  readonly share?: number
  readonly duplicates: ReadonlyArray<BodyBeside>
}

/**
 * A conference that meets as needs arise is not over because it did not meet: it goes on as long as something is open or
 * people come. It rests where neither is so for the time reviewed, and ends where that lasts two years.
 *
 * @internal
 */
export const reviewSuggestion = (facts: ReviewFacts): ReviewSuggestion => {
  const { status, held, ahead, duplicates, daysWithout } = facts
  const open = openReasons(facts)
  const meets = [...counted("meetingsHeld", held), ...counted("meetingsAhead", ahead)]
  const few: ReadonlyArray<ReviewReason> =
    facts.share !== undefined && facts.share < 1 / 3 ? [{ kind: "fewCome", share: facts.share }] : []
  const others = duplicates.map((one): ReviewReason => ({ kind: "duplicateBody", ...one }))
  const now: ReadonlyArray<ReviewReason> = status === "active" ? [] : [{ kind: "status", status }]
  if (status === "merged" || status === "dissolved") return { suggestion: "none", reasons: [...now, ...open] }
  if (duplicates.some(({ proposal }) => proposal === "joinsOther")) {
    return { suggestion: "merge", reasons: [...others, ...open, ...meets, ...few, ...now] }
  }
  if (open.length > 0) return { suggestion: "continue", reasons: [...open, ...meets, ...few, ...others, ...now] }
  if (meets.length > 0)
    return { suggestion: "continue", reasons: [...meets, { kind: "nothingOpen" }, ...few, ...others, ...now] }
  const quiet = [{ kind: "nothingOpen" } as const, silence(facts), ...others, ...now]
  return { suggestion: daysWithout > daysUntilDissolved ? "dissolve" : "rest", reasons: quiet }
}

/** Two years. */
const daysUntilDissolved = 730

const counted = (
  kind: Extract<ReviewReason, { readonly count: number }>["kind"],
  count: number,
): ReadonlyArray<ReviewReason> => (count === 0 ? [] : [{ kind, count }])

const openReasons = ({ openNeeds, openMeasures, openItems }: ReviewFacts): ReadonlyArray<ReviewReason> => [
  ...counted("openNeeds", openNeeds),
  ...counted("openMeasures", openMeasures),
  ...counted("openItems", openItems),
]

const silence = ({ lastMeeting, daysWithout }: ReviewFacts): ReviewReason =>
  lastMeeting === undefined ? { kind: "noMeeting" } : { kind: "noMeeting", lastMeeting, days: daysWithout }
