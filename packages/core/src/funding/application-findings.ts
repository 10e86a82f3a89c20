/** Formal checks of an application: what the rules of a fund ask of it. */
import type { Institution, InstitutionType } from "../institution/index.js"
import type { Finding } from "../problem.js"
import { addDays, daysBetween, type LocalDate } from "../time/index.js"
import type { Fund, FundId } from "./fund.js"
import type { FundApplication, FundApplicationId } from "./fund-application.js"
import { fundBalance } from "./fund-balance.js"

/** The applicant is of none of the types that the fund is for. @german Nicht antragsberechtigt */
export type ApplicantNotEligible = Finding<
  "ApplicantNotEligible",
  { readonly types: ReadonlyArray<InstitutionType>; readonly eligible: ReadonlyArray<InstitutionType> }
>

/** It came too late for the meeting: the last day on which it could have come. @german Antragsfrist versäumt */
export type ApplicationLate = Finding<
  "ApplicationLate",
  {
    readonly submittedOn: LocalDate
    readonly latest: LocalDate
    readonly meetingOn: LocalDate
    readonly daysLate: number
  }
>

/** It asks for more than one application gets. @german Höchstbetrag überschritten */
export type AmountAboveMaximum = Finding<
  "AmountAboveMaximum",
  { readonly cents: number; readonly maximumCents: number }
>

/** From this amount on, more quotes are asked than lie with it. @german Fehlende Vergleichsangebote */
export type QuotesMissing = Finding<
  "QuotesMissing",
  { readonly quotes: number; readonly atLeast: number; readonly fromCents: number }
>

/** The work begins before anybody could decide. @german Vorzeitiger Beginn */
export type StartsBeforeDecision = Finding<
  "StartsBeforeDecision",
  { readonly start: LocalDate; readonly meetingOn: LocalDate }
>

/** What was rejected is filed again, and the fund does not take it. @german Erneuter Antrag */
export type FiledAgain = Finding<"FiledAgain", { readonly rejected: FundApplicationId }>

/** The fund has not so much left in the period of the meeting. @german Fonds ausgeschöpft */
export type FundExhausted = Finding<
  "FundExhausted",
  { readonly fund: FundId; readonly cents: number; readonly leftCents: number }
>

/** The application is addressed to another fund. @german Anderer Fonds */
export type OtherFund = Finding<"OtherFund", { readonly fund: FundId; readonly asked: FundId }>

/** What a formal check can find. @german Hinweis der Formalprüfung */
export type ApplicationFinding =
  | ApplicantNotEligible
  | ApplicationLate
  | AmountAboveMaximum
  | QuotesMissing
  | StartsBeforeDecision
  | FiledAgain
  | FundExhausted
  | OtherFund

/** Against what an application is checked. @german Angaben zur Formalprüfung */
export interface ApplicationCheck {
  readonly fund: Fund
  readonly applicant: Institution
  /** All that are known of the fund. */
  readonly applications: ReadonlyArray<FundApplication>
  readonly submittedOn: LocalDate
  /** The day on which it is to be decided. */
  readonly meetingOn: LocalDate
}

/**
 * Holds an application against the rules of the fund, each with its limit and the actual value.
 *
 * @returns in the order of {@link ApplicationFinding}; of severity error is what the rules do not allow, a warning that the
 *   money may not reach
 * @rule R44
 * @source Verfügungsfonds Neugraben, Mittlerer Landweg, Bahrenfeld-Lurup
 */
export const applicationFindings = (
  application: FundApplication,
  check: ApplicationCheck,
): ReadonlyArray<ApplicationFinding> => {
  const { fund, applicant, applications, submittedOn, meetingOn } = check
  const { eligibleTypes, deadlineDays, maximum, quotes, startBeforeDecision, refiling } = fund.rules
  const { amount, start } = application
  const found: Array<ApplicationFinding> = []
  if (eligibleTypes !== undefined && !applicant.types.some((type) => eligibleTypes.includes(type)))
    found.push({
      ...error,
      _tag: "ApplicantNotEligible",
      path: ["applicant"],
      types: applicant.types,
      eligible: eligibleTypes,
    })
  const latest = addDays(meetingOn, -(deadlineDays ?? 0))
  if (deadlineDays !== undefined && latest < submittedOn)
    found.push({
      ...error,
      _tag: "ApplicationLate",
      path: ["state", "on"],
      submittedOn,
      latest,
      meetingOn,
      daysLate: daysBetween(latest, submittedOn),
    })
  if (maximum !== undefined && maximum.cents < amount.cents)
    found.push({
      ...error,
      _tag: "AmountAboveMaximum",
      path: ["amount"],
      cents: amount.cents,
      maximumCents: maximum.cents,
    })
  if (quotes !== undefined && quotes.from.cents <= amount.cents && application.quotes < quotes.atLeast)
    found.push({
      ...error,
      _tag: "QuotesMissing",
      path: ["quotes"],
      quotes: application.quotes,
      atLeast: quotes.atLeast,
      fromCents: quotes.from.cents,
    })
  if (!startBeforeDecision && start < meetingOn)
    found.push({ ...error, _tag: "StartsBeforeDecision", path: ["start"], start, meetingOn })
  const rejected = refiling ? undefined : rejectedBefore(application, applications)
  if (rejected !== undefined) found.push({ ...error, _tag: "FiledAgain", path: ["refiles"], rejected })
  const { leftCents } = fundBalance(fund, applications, meetingOn)
  if (leftCents !== undefined && leftCents < amount.cents)
    found.push({
      ...error,
      severity: "warning",
      _tag: "FundExhausted",
      path: ["amount"],
      fund: fund.id,
      cents: amount.cents,
      leftCents,
    })
  if (application.fund !== fund.id)
    found.push({ ...error, _tag: "OtherFund", path: ["fund"], fund: fund.id, asked: application.fund })
  return found
}

/** What was rejected before: as the applicant says, or of the same title. */
const rejectedBefore = (
  { id, refiles, applicant, title }: FundApplication,
  applications: ReadonlyArray<FundApplication>,
): FundApplicationId | undefined =>
  refiles ??
  applications.find(
    (other) =>
      other.id !== id &&
      other.applicant === applicant &&
      other.state.status === "rejected" &&
      plain(other.title) === plain(title),
  )?.id

const plain = (title: string): string => title.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim()

const error = { rule: "R44", severity: "error" } as const
