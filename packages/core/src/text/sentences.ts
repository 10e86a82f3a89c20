/** The sentences of core: what its functions refuse, in German and English. */
import type { OutsideSchoolYear } from "../calendar/index.js"
import type { ConferenceProblem, MembershipProblem, SubGroupProblem } from "../conference/index.js"
import type { AreasUnreadable, AreaUnusable } from "../geo/index.js"
import type {
  ContactPointEnded,
  MergedWithItself,
  NoConsent,
  NoContactPerson,
  OperatingStatus,
  StatusAhead,
  WrongStatus,
} from "../institution/index.js"
import type { LoanProblem, SubLendingRefused } from "../loan/index.js"
import type { MeetingProblem, MinutesProblem, OutcomeProblem } from "../meeting/index.js"
import type { OfferNotPublishable, WaitingStepRefused, WrongOfferState } from "../offer/index.js"
import type {
  AgreementNotConcludable,
  IndicatorNotCountable,
  NeedNotMet,
  NoticeTooShort,
  ResponsibleNotActive,
  WrongAgreementState,
  WrongMeasureState,
  WrongNeedState,
} from "../planning/index.js"
import type { ContactPointUnknown, FeedTokenOver, FeedTokenRevoked, NothingToErase } from "../privacy/index.js"
import type { InvalidValue } from "../problem.js"
import type { KeyNotRepairable } from "../repaired-key.js"
import type { OfferSuits, QuestionTooVague } from "../search/index.js"
import type { BookingNotGranted, BookingRefused, NotLendable, OwnerDecides } from "../sharing/index.js"
import type { ChangeNotApplicable, UnitsNotMapped } from "../sozialraum/index.js"
import type { RuleUnreadable, SeriesNotSplit } from "../time/index.js"
import { agreementText } from "./agreement-sentences.js"
import { areaText } from "./area-sentences.js"
import { bodyText } from "./body-sentences.js"
import { bookingGrantText } from "./booking-check-sentences.js"
import { loanProblemText } from "./booking-course-sentences.js"
import { passOnText } from "./booking-rule-eligibility.js"
import type { Catalogue } from "./catalogue.js"
import { describeInvalidValue } from "./constraints.js"
import { either } from "./either.js"
import { type FundingProblem, fundingText } from "./funding-sentences.js"
import { indicatorText } from "./indicator-sentences.js"
import { matchText } from "./match-sentences.js"
import { meetingText } from "./meeting-sentences.js"
import { membershipText } from "./membership-sentences.js"
import { minutesProblemText } from "./minutes-sentences.js"
import { offerText } from "./offer-sentences.js"
import { outcomeProblemText } from "./outcome-sentences.js"
import { planningText } from "./planning-sentences.js"
import { privacyText } from "./privacy-sentences.js"
import { type RequestProblem, requestText } from "./request-sentences.js"

/** Everything that core refuses. @german Ablehnungen des Kerns */
export type CoreProblem =
  | AgreementNotConcludable
  | ConferenceProblem
  | MembershipProblem
  | SubGroupProblem
  | AreasUnreadable
  | AreaUnusable
  | BookingNotGranted
  | BookingRefused
  | OwnerDecides
  | ChangeNotApplicable
  | ContactPointEnded
  | FeedTokenOver
  | FeedTokenRevoked
  | FundingProblem
  | IndicatorNotCountable
  | InvalidValue
  | KeyNotRepairable
  | LoanProblem
  | MeetingProblem
  | MergedWithItself
  | MinutesProblem
  | NeedNotMet
  | NothingToErase
  | ContactPointUnknown
  | NoConsent
  | NoContactPerson
  | NotLendable
  | NoticeTooShort
  | OfferNotPublishable
  | OfferSuits
  | OutcomeProblem
  | OutsideSchoolYear
  | QuestionTooVague
  | RequestProblem
  | ResponsibleNotActive
  | RuleUnreadable
  | SeriesNotSplit
  | StatusAhead
  | SubLendingRefused
  | UnitsNotMapped
  | WrongMeasureState
  | WrongNeedState
  | WaitingStepRefused
  | WrongOfferState
  | WrongStatus
  | WrongAgreementState

const list = (items: ReadonlyArray<string>): string => items.join(", ")

const statusNames: Readonly<Record<OperatingStatus, string>> = {
  planned: "geplant",
  active: "in Betrieb",
  temporarilyClosed: "vorübergehend geschlossen",
  closed: "geschlossen",
  merged: "zusammengelegt",
}

/** German and English sentences for every problem of core. */
export const coreText: Catalogue<CoreProblem> = {
  de: {
    ...agreementText.de,
    ...fundingText.de,
    ...areaText.de,
    ...bookingGrantText.de,
    ...bodyText.de,
    ...membershipText.de,
    ...indicatorText.de,
    ...matchText.de,
    ...meetingText.de,
    ...minutesProblemText.de,
    ...offerText.de,
    ...outcomeProblemText.de,
    ...passOnText.de,
    ...loanProblemText.de,
    ...planningText.de,
    ...privacyText.de,
    ...requestText.de,
    BookingNotGranted: ({ booking }) => `Die Überlassung ${booking} ist nicht (mehr) zugesagt.`,
    ChangeNotApplicable: ({ unit, on, because }) =>
      ({
        unknown: `${unit} ist kein bekanntes Gebiet und kann sich am ${on} nicht ändern (R5).`,
        notValid: `${unit} besteht um den ${on} nicht (R5).`,
        successorMissing: `Das neue Gebiet ${unit} fehlt.`,
        otherKind: `${unit} ist von anderer Art als das Gebiet, aus dem es hervorgeht.`,
        idTaken: `Ein Gebiet ${unit} gibt es schon; was sich ändert, wird ein neues Gebiet mit eigener Kennung (R5).`,
        notASuccessor: `${unit} kommt in der Änderung nicht vor.`,
        otherStart: `${unit} beginnt nicht am ${on}, dem Tag der Änderung (R5).`,
      })[because],
    ContactPointEnded: ({ contactPoint, to }) => `Die Ansprechstelle ${contactPoint} gilt nur bis vor dem ${to}.`,
    InvalidValue: (problem) => describeInvalidValue(problem, "de"),
    KeyNotRepairable: ({ scheme, because }) =>
      `Daraus wird kein Schlüssel nach ${scheme}: ${
        {
          notDigits: "er besteht nicht aus Ziffern",
          wrongLength: "die Zahl der Ziffern passt nicht",
          outOfRange: "solche Schlüssel gibt es dort nicht",
        }[because]
      } (R1).`,
    MergedWithItself: ({ institution }) => `${institution} lässt sich nicht mit sich selbst zusammenlegen.`,
    NotLendable: ({ resource }) => `Das gilt nicht der Ressource ${resource}, sondern einer anderen.`,
    OutsideSchoolYear: ({ schoolYear, days }) => `Diese Tage liegen nicht im Schuljahr ${schoolYear}: ${list(days)}.`,
    RuleUnreadable: ({ because, part, at }) =>
      `Die Wiederholungsregel ist ab Zeichen ${at + 1} nicht lesbar${part === "" ? "" : ` (${part})`}: ${
        {
          syntax: "so schreibt man keinen Teil einer Regel",
          unknown: "diesen Teil gibt es nicht",
          notOfDays: "hier wiederholen sich nur Tage, Wochen, Monate und Jahre",
          repeated: "dieser Teil steht zweimal da",
          value: "der Wert passt nicht",
          needsZone: "ein Ende in UTC braucht die Zeitzone der Serie",
        }[because]
      }.`,
    SeriesNotSplit: ({ at, because }) =>
      ({
        noOccurrence: `Die Serie hat keinen Termin am ${at} und lässt sich dort nicht teilen.`,
        first: `Der ${at} ist der erste Termin der Serie; davor bliebe nichts.`,
      })[because],
    StatusAhead: ({ institution, status, from }) =>
      `Für ${institution} ist ab dem ${from} schon „${statusNames[status]}“ eingetragen; das muss zuerst geklärt werden.`,
    UnitsNotMapped: (problem) =>
      problem.because === "backwards"
        ? `Vom ${problem.from} zurück zum ${problem.to} lassen sich Gebiete nicht umrechnen.`
        : `${problem.unit} ändert sich an einem Tag zweimal: ${list(problem.by)} (R5).`,
    WrongStatus: ({ institution, on, status, allowed }) =>
      `${institution} ist am ${on} „${statusNames[status]}“; dieser Schritt ist nur möglich bei ${either(allowed.map((name) => statusNames[name]))} (R11).`,
  },
  en: {
    ...agreementText.en,
    ...fundingText.en,
    ...areaText.en,
    ...bookingGrantText.en,
    ...bodyText.en,
    ...membershipText.en,
    ...indicatorText.en,
    ...matchText.en,
    ...meetingText.en,
    ...minutesProblemText.en,
    ...offerText.en,
    ...outcomeProblemText.en,
    ...passOnText.en,
    ...loanProblemText.en,
    ...planningText.en,
    ...privacyText.en,
    ...requestText.en,
    BookingNotGranted: ({ booking }) => `The booking ${booking} is not granted (any more).`,
    ChangeNotApplicable: ({ unit, on, because }) =>
      ({
        unknown: `${unit} is no known area and cannot change on ${on} (R5).`,
        notValid: `${unit} does not exist around ${on} (R5).`,
        successorMissing: `The new area ${unit} is missing.`,
        otherKind: `${unit} is of another kind than the area that it comes from.`,
        idTaken: `There is an area ${unit} already; what changes becomes a new area with its own id (R5).`,
        notASuccessor: `${unit} is not in the change.`,
        otherStart: `${unit} does not begin on ${on}, the day of the change (R5).`,
      })[because],
    ContactPointEnded: ({ contactPoint, to }) => `The contact point ${contactPoint} holds only until before ${to}.`,
    InvalidValue: (problem) => describeInvalidValue(problem, "en"),
    KeyNotRepairable: ({ scheme, because }) =>
      `This does not make a key of ${scheme}: ${
        {
          notDigits: "it does not consist of digits",
          wrongLength: "the number of digits does not fit",
          outOfRange: "there are no such keys",
        }[because]
      } (R1).`,
    MergedWithItself: ({ institution }) => `${institution} cannot be merged into itself.`,
    NotLendable: ({ resource }) => `This is not about the resource ${resource}, but about another one.`,
    OutsideSchoolYear: ({ schoolYear, days }) => `These days are not in the school year ${schoolYear}: ${list(days)}.`,
    RuleUnreadable: ({ because, part, at }) =>
      `The recurrence rule cannot be read from character ${at + 1}${part === "" ? "" : ` (${part})`}: ${
        {
          syntax: "no part of a rule is written like this",
          unknown: "there is no such part",
          notOfDays: "only days, weeks, months and years return here",
          repeated: "the part stands there twice",
          value: "the value does not fit",
          needsZone: "an end in UTC needs the zone of the series",
        }[because]
      }.`,
    SeriesNotSplit: ({ at, because }) =>
      ({
        noOccurrence: `The series has no occurrence at ${at} and cannot be split there.`,
        first: `${at} is the first occurrence of the series; nothing would stay before it.`,
      })[because],
    StatusAhead: ({ institution, status, from }) =>
      `For ${institution}, “${status}” is recorded from ${from} on already; that has to be settled first.`,
    UnitsNotMapped: (problem) =>
      problem.because === "backwards"
        ? `Areas cannot be mapped back from ${problem.from} to ${problem.to}.`
        : `${problem.unit} changes twice on a day: ${list(problem.by)} (R5).`,
    WrongStatus: ({ institution, on, status, allowed }) =>
      `${institution} is “${status}” on ${on}; the step starts from: ${list(allowed)} (R11).`,
  },
}
