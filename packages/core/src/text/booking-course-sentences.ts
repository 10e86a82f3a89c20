/** Sentences for the course of a booking: what its steps refuse. */
import type { LoanProblem } from "../loan/index.js"
import { bookingStates, claimStates, feeUnits, momentText } from "./booking-course-words.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"
import { moneyText } from "./money-text.js"

const [german, english] = [bookingStates.de, bookingStates.en]

/** German and English sentences for what the steps of a loan refuse. */
export const loanProblemText: Catalogue<LoanProblem> = {
  de: {
    AlreadySettled: ({ booking, on }) =>
      `Die Überlassung ${booking} ist seit dem ${momentText(on, "de")} abgerechnet (R44).`,
    BookingOver: ({ booking, at, due }) =>
      `Die Überlassung ${booking} kann nicht erst am ${momentText(at, "de")}, übergeben worden sein: Vereinbart war die Rückgabe am ${momentText(due, "de")} (R43).`,
    BookingStepTooEarly: ({ booking, at, earliest }) =>
      `Dieser Schritt der Überlassung ${booking} kann nicht am ${momentText(at, "de")} gewesen sein, frühestens am ${momentText(earliest, "de")}.`,
    BrokenDownAtHandover: ({ resource, restrictions }) =>
      `${resource} ist nicht nutzbar und kann nicht übergeben werden (${restrictions.join(", ")}) (R43).`,
    ClaimExceeded: ({ report, claimed, settled }) =>
      `Für den Schaden ${report} wurden ${moneyText(claimed.cents, "de")} gefordert; ${moneyText(settled.cents, "de")} sind mehr als das (R44).`,
    ClaimNotCharged: ({ booking, reports, claimed, charged }) =>
      `In der Abrechnung der Überlassung ${booking} stehen ${moneyText(charged.cents, "de")} für Schäden, gefordert sind ${moneyText(claimed.cents, "de")} (${reports.join(", ")}); wer weniger will, verzichtet oder fordert neu (R44).`,
    ClearedTooEarly: ({ report, on, found }) =>
      `Der Schaden ${report} kann nicht am ${momentText(on, "de")} behoben worden sein; festgestellt wurde er am ${momentText(found, "de")} (R43).`,
    ClaimUndecided: ({ booking, reports }) =>
      `Die Überlassung ${booking} kann nicht abgerechnet werden: Ob für ${reports.join(", ")} etwas gefordert wird, ist nicht entschieden (R43).`,
    DamageAlreadyCleared: ({ report, on }) =>
      `Der Schaden ${report} ist seit dem ${momentText(on, "de")} behoben (R43).`,
    DamageNotCleared: ({ resource, reports }) =>
      `${resource} ist beschädigt und wird erst wieder übergeben, wenn das geklärt ist: ${reports.join(", ")} (R43).`,
    DepositUnaccounted: ({ booking, deposit }) =>
      `Zur Überlassung ${booking} gehört eine Kaution von ${moneyText(deposit.cents, "de")}; es fehlt, was aus ihr wurde (R44).`,
    FeeNotCountable: ({ booking, open }) =>
      `Das Entgelt der Überlassung ${booking} lässt sich nicht berechnen: ${open
        .map(
          ({ rate, because }) =>
            `${moneyText(rate.amount.cents, "de")} ${feeUnits.de[rate.per]} (${
              {
                notBackYet: "noch nicht zurückgegeben",
                counterNotRead: "Kilometerstand fehlt",
                noRateFits: "der Satz passt nicht zu dieser Nutzung",
              }[because]
            })`,
        )
        .join("; ")} (R44).`,
    NotBackYet: ({ resource, by }) => `${resource} ist noch nicht zurück: ${by.join(", ")} (R43).`,
    NotHandedOn: ({ booking, previous }) =>
      previous === undefined
        ? `Die Überlassung ${booking} kann niemand weitergegeben haben: Vor ihr hatte niemand die Ressource (R43).`
        : `Zur Weitergabe an die Überlassung ${booking} fehlt die Rückgabe der Überlassung ${previous} an die nächste Einrichtung (R43).`,
    OffsetExceedsCharges: ({ offset, charges }) =>
      `Von der Kaution werden ${moneyText(offset.cents, "de")} einbehalten, geschuldet sind nur ${moneyText(charges.cents, "de")} (R44).`,
    RestrictionSolved: ({ restriction }) => `Die Einschränkung ${restriction} ist schon behoben (R43).`,
    StepNotForCategory: ({ resource, step }) =>
      step === "handOver"
        ? `${resource} wird geleistet, nicht übergeben; bestätigt wird hier die Leistung.`
        : `${resource} wird übergeben und kommt zurück; eine Leistung ist hier nicht zu bestätigen.`,
    TermsFixed: ({ booking }) =>
      `Die Bedingungen der Überlassung ${booking} stehen seit der Zusage fest; geänderte gelten erst für spätere (R42).`,
    TermsMissing: ({ booking }) =>
      `Zur Überlassung ${booking} ist nicht festgehalten, zu welchen Bedingungen sie zugesagt wurde (R42).`,
    UnitsMissing: ({ resource, wanted, units }) =>
      `Zugesagt sind ${wanted} Stück, ${resource} hat aber nur noch ${units} (R38).`,
    WrongBookingState: ({ booking, state, allowed }) =>
      `Die Überlassung ${booking} ist „${german[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((one) => german[one]))} ist (R42, R43).`,
    WrongClaimState: ({ report, state, allowed }) =>
      `Die Forderung zum Schaden ${report} ist „${claimStates.de[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((one) => claimStates.de[one]))} ist (R43).`,
  },
  en: {
    AlreadySettled: ({ booking, on }) => `The booking ${booking} was settled on ${momentText(on, "en")} (R44).`,
    BookingOver: ({ booking, at, due }) =>
      `The booking ${booking} cannot have been handed over as late as ${momentText(at, "en")}: the return was agreed for ${momentText(due, "en")} (R43).`,
    BookingStepTooEarly: ({ booking, at, earliest }) =>
      `This step of the booking ${booking} cannot have been on ${momentText(at, "en")}; the earliest is ${momentText(earliest, "en")}.`,
    BrokenDownAtHandover: ({ resource, restrictions }) =>
      `${resource} cannot be used and is not handed over (${restrictions.join(", ")}) (R43).`,
    ClaimExceeded: ({ report, claimed, settled }) =>
      `For the damage ${report}, ${moneyText(claimed.cents, "en")} were claimed; ${moneyText(settled.cents, "en")} are more (R44).`,
    ClaimNotCharged: ({ booking, reports, claimed, charged }) =>
      `The account of the booking ${booking} has ${moneyText(charged.cents, "en")} for damages, and ${moneyText(claimed.cents, "en")} are claimed (${reports.join(", ")}); who wants less waives, or claims anew (R44).`,
    ClearedTooEarly: ({ report, on, found }) =>
      `The damage ${report} cannot have been cleared on ${momentText(on, "en")}; it was found on ${momentText(found, "en")} (R43).`,
    ClaimUndecided: ({ booking, reports }) =>
      `The booking ${booking} cannot be settled: whether anything is claimed for ${reports.join(", ")} is not decided (R43).`,
    DamageAlreadyCleared: ({ report, on }) =>
      `The damage ${report} has been cleared since ${momentText(on, "en")} (R43).`,
    DamageNotCleared: ({ resource, reports }) =>
      `${resource} is damaged and is handed over again when that is cleared: ${reports.join(", ")} (R43).`,
    DepositUnaccounted: ({ booking, deposit }) =>
      `The booking ${booking} has a deposit of ${moneyText(deposit.cents, "en")}, and nothing says what became of it (R44).`,
    FeeNotCountable: ({ booking, open }) =>
      `The fee of the booking ${booking} cannot be counted: ${open
        .map(
          ({ rate, because }) =>
            `${moneyText(rate.amount.cents, "en")} ${feeUnits.en[rate.per]} (${
              {
                notBackYet: "not returned yet",
                counterNotRead: "no reading of the kilometres",
                noRateFits: "the rate does not fit this use",
              }[because]
            })`,
        )
        .join("; ")} (R44).`,
    NotBackYet: ({ resource, by }) => `${resource} is not back yet: ${by.join(", ")} (R43).`,
    NotHandedOn: ({ booking, previous }) =>
      previous === undefined
        ? `Nobody can have handed on to the booking ${booking}: nobody had the resource before (R43).`
        : `To hand on to the booking ${booking}, the return of the booking ${previous} to the next institution is missing (R43).`,
    OffsetExceedsCharges: ({ offset, charges }) =>
      `${moneyText(offset.cents, "en")} of the deposit are kept, and only ${moneyText(charges.cents, "en")} are owed (R44).`,
    RestrictionSolved: ({ restriction }) => `The restriction ${restriction} is solved already (R43).`,
    StepNotForCategory: ({ resource, step }) =>
      step === "handOver"
        ? `${resource} is work that is done, not a thing that is handed over; what is confirmed is the work.`
        : `${resource} is handed over and comes back; there is no work to confirm.`,
    TermsFixed: ({ booking }) =>
      `The terms of the booking ${booking} were fixed when it was granted; changed ones hold for later bookings (R42).`,
    TermsMissing: ({ booking }) => `For the booking ${booking}, nobody recorded on which terms it was granted (R42).`,
    UnitsMissing: ({ resource, wanted, units }) =>
      `${wanted} units were promised, and ${resource} has only ${units} by now (R38).`,
    WrongBookingState: ({ booking, state, allowed }) =>
      `The booking ${booking} is “${english[state]}”; the step starts from: ${allowed.map((one) => english[one]).join(", ")} (R42, R43).`,
    WrongClaimState: ({ report, state, allowed }) =>
      `The claim for the damage ${report} is “${claimStates.en[state]}”; the step starts from: ${allowed.map((one) => claimStates.en[one]).join(", ")} (R43).`,
  },
}
