/** Fits: how an offer stands to each criterion of a question, as facts. */
import type { LanguageTag } from "../institution/index.js"
import type {
  AgeRange,
  CommunicationAid,
  CostUnit,
  Grade,
  OfferForm,
  RegistrationDeadline,
  TargetRole,
  TopicCode,
} from "../offer/index.js"
import type { LocalDate, Weekday } from "../time/index.js"
import type { Criterion } from "./question.js"

/**
 * Whether an offer meets a criterion: it does, it does not and by how much, or nobody has recorded it.
 *
 * `shortfall` says how much is missing, from above 0 to 1: to order near misses by, not to be shown.
 */
interface Verdicts<
  C extends Criterion,
  Met extends object,
  Missed extends object,
  Missing extends string,
  Known extends object = object,
> {
  readonly met: { readonly criterion: C; readonly fits: true } & Readonly<Met>
  readonly missed: { readonly criterion: C; readonly fits: false; readonly shortfall: number } & Readonly<Missed>
  readonly unknown: { readonly criterion: C; readonly fits: "unknown"; readonly missing: Missing } & Readonly<Known>
}

/** The ages of the group that comes nearest. */
interface Ages {
  readonly ages: AgeRange
}

interface AgesMissed extends Ages {
  /** So much younger than the offer are the youngest of the band; where some are enough, the oldest. @unit months */
  readonly tooYoungMonths: number
  /** So much older than the offer are the oldest of the band; where some are enough, the youngest. @unit months */
  readonly tooOldMonths: number
}

/** A place of the offer, by its number there; left out for one without any. */
interface Place {
  readonly place?: number
}

/** The way to a place of the offer, rounded up. */
interface Way extends Place {
  /** In a straight line. */
  readonly metres: number
  /** On foot; left out where nobody asked, and where there is no way. */
  readonly minutes?: number
}

interface OnScreen extends Place {
  readonly digital: true
}

/** A time of the week; `slot` is its row of the timetable. */
interface Time {
  readonly slot: number
  readonly weekday: Weekday
}

interface Hours extends Time {
  /** @unit minutes after midnight */
  readonly from: number
  /** @unit minutes after the same midnight */
  readonly to: number
  /** It need not be visited as a whole: half an hour of it in between is enough. */
  readonly comeAndGo?: true
}

interface HoursOff {
  readonly startsTooEarlyMinutes?: number
  readonly startsTooLateMinutes?: number
  readonly endsTooEarlyMinutes?: number
  readonly endsTooLateMinutes?: number
  /** So much less in between than asked. */
  readonly tooShortMinutes?: number
}

/** One stretch of school holidays: how many of its days are asked for, and on how many the offer takes place. @german Ferientage */
export interface HolidayDays {
  /** `Herbstferien NW`. */
  readonly reason: string
  readonly days: number
  readonly of: number
}

interface Spoken {
  readonly languages: ReadonlyArray<LanguageTag>
  /** Those into which somebody interprets, if asked. */
  readonly interpreted: ReadonlyArray<LanguageTag>
}

/** What has to be paid in any case, added up; the most of it where it slides. @german Gesamtpreis */
export interface Price {
  readonly cents: number
  readonly per: CostUnit
}

/** Why nothing is known of times: none recorded, agreed with each one who comes, or outside the days of the catalogue. */
type NoTimes = "schedule" | "byArrangement" | "dates"

interface FitsByCriterion {
  readonly ages: Verdicts<"ages", Ages, AgesMissed, "targetGroups">
  readonly childAges: Verdicts<"childAges", Ages, AgesMissed, "targetGroups" | "childAges">
  readonly roles: Verdicts<"roles", Roles, Roles, "targetGroups">
  /** Without grades, the group is told by its ages. */
  readonly grades: Verdicts<"grades", Grades, Grades & { gradesOff: number }, "targetGroups">
  readonly topics: Verdicts<"topics", Topics, Topics, "topics">
  readonly forms: Verdicts<"forms", { form: OfferForm }, { form: OfferForm }, never>
  readonly area: Verdicts<"area", Place, Place, "places">
  /** Missed without a number: there is no way on foot. */
  readonly near: Verdicts<
    "near",
    Way | OnScreen,
    (Way & { metresTooFar?: number; minutesTooFar?: number }) | OnScreen,
    "places" | "position"
  >
  /** Missed without a time: it does not take place in the days of the catalogue. */
  readonly weekdays: Verdicts<"weekdays", Time, Partial<Time>, NoTimes>
  readonly hours: Verdicts<"hours", Hours, Partial<Hours> & HoursOff, NoTimes>
  readonly period: Verdicts<
    "period",
    { dates: number; first: LocalDate },
    /** The nearest date outside; none where the catalogue knows none. */
    { nearest?: LocalDate; daysOff?: number },
    NoTimes | "calendar"
  >
  readonly holidays: Verdicts<"holidays", Holidays, Holidays, NoTimes | "calendar">
  readonly languages: Verdicts<"languages", Spoken, Spoken, "languages">
  /** Met without a price it is free, or paid for. */
  readonly cost: Verdicts<
    "cost",
    { price?: Price; educationPackage?: true },
    /** Without a number nobody can say by how much. */
    { price?: Price; centsTooMuch?: number; educationPackage?: false },
    "costs" | "income" | "comparablePrice" | "educationPackage",
    { price?: Price }
  >
  readonly stepFree: Verdicts<"stepFree", Place, Place, "accessibility">
  readonly accessibleToilet: Verdicts<"accessibleToilet", Place, Place, "accessibility">
  readonly communication: Verdicts<
    "communication",
    object,
    { lacking: ReadonlyArray<CommunicationAid> },
    "accessibility"
  >
  readonly easyLanguage: Verdicts<"easyLanguage", object, object, "accessibility">
  readonly registration: Verdicts<
    "registration",
    /** The last day for the next date that can still be had. */
    { kind: "none" | "provider" | "school"; until?: LocalDate },
    { kind: "provider" | "school"; deadline?: RegistrationDeadline; daysTooLate?: number; full?: Full },
    "registration" | "dates"
  >
  /** Without a day nobody has counted: so many there are at most. */
  readonly freePlaces: Verdicts<
    "freePlaces",
    { free: number; countedOn?: LocalDate },
    { free: number; countedOn?: LocalDate; placesTooFew: number },
    "freePlaces"
  >
}

/** That no place was free when they were counted, and whether there is a list for those who come too late. */
interface Full {
  readonly on: LocalDate
  readonly waitingList?: boolean
}

interface Roles {
  /** None where everybody of these ages is meant. */
  readonly roles: ReadonlyArray<TargetRole>
}

interface Grades {
  readonly grades: ReadonlyArray<Grade>
}

interface Topics {
  readonly topics: ReadonlyArray<TopicCode>
}

interface Holidays {
  readonly holidays: ReadonlyArray<HolidayDays>
}

/** How an offer stands to a criterion. @german Passung */
export type FitOf<C extends Criterion> = FitsByCriterion[C][keyof FitsByCriterion[C]]

/** How an offer stands to any criterion. @german Passung */
export type Fit = { readonly [C in Criterion]: FitOf<C> }[Criterion]
/** A criterion that an offer meets. @german Erfülltes Kriterium */
export type MetFit = Extract<Fit, { readonly fits: true }>
/** A criterion that an offer does not meet, and by how much. @german Verfehltes Kriterium */
export type MissedFit = Extract<Fit, { readonly fits: false }>
/** A criterion of which nobody has recorded whether an offer meets it. @german Offene Frage */
export type OpenFit = Extract<Fit, { readonly fits: "unknown" }>

/** What reasons amount to: everything is met, something has to be asked first, or something is missed. @german Urteil */
export type MatchVerdict = "hit" | "open" | "missed"

/**
 * The verdict that reasons amount to.
 *
 * @example
 * import { verdictOf } from "@sozialraum/core/search"
 * verdictOf([{ criterion: "forms", fits: true, form: "gruppe" }]) // => "hit"
 * verdictOf([{ criterion: "stepFree", fits: "unknown", missing: "accessibility" }]) // => "open"
 */
export const verdictOf = (fits: ReadonlyArray<Fit>): MatchVerdict => {
  if (fits.some((fit) => fit.fits === false)) return "missed"
  return fits.some((fit) => fit.fits === "unknown") ? "open" : "hit"
}

/** The criteria that are missed, in the order in which reasons are told. */
export const missedFits = (fits: ReadonlyArray<Fit>): ReadonlyArray<MissedFit> =>
  fits.filter((fit): fit is MissedFit => fit.fits === false)

/** What to ask before sending anybody there: the criteria of which nobody has recorded enough. */
export const openFits = (fits: ReadonlyArray<Fit>): ReadonlyArray<OpenFit> =>
  fits.filter((fit): fit is OpenFit => fit.fits === "unknown")
