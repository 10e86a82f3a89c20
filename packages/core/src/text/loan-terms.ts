/** The terms of a loan, line by line. */
import type { FeeRate, ResourceTerms, UsePurpose } from "../sharing/index.js"
import { feeUnits } from "./booking-course-words.js"
import { bookingRuleWords } from "./booking-rule-words.js"
import type { LoanPen } from "./loan-pen.js"

/** What a borrower accepts. @internal */
export const termsLines = (terms: ResourceTerms, pen: LoanPen): ReadonlyArray<string> => {
  const { words, money } = pen
  const { fee, deposit, liability, insurance, purposes, excludedPurposes, supervision, cancellation } = terms
  return [
    ...(fee.kind === "free" ? [words.free] : fee.rates.map((rate) => `${words.fee}: ${rateText(rate, pen)}`)),
    ...(deposit === undefined ? [] : [`${words.deposit}: ${money(deposit)}`]),
    words.liability[liability],
    ...(insurance === undefined ? [] : [`${words.insurance}: ${insurance}`]),
    ...(purposes === undefined ? [] : [`${words.purposes}: ${purposesText(purposes, pen)}`]),
    ...(excludedPurposes.length === 0 ? [] : [`${words.excluded}: ${purposesText(excludedPurposes, pen)}`]),
    ...(supervision?.required === true ? [words.supervision] : []),
    ...(supervision?.qualification === undefined ? [] : [`${words.qualification}: ${supervision.qualification}`]),
    words.subLending[terms.subLending ? "yes" : "no"],
    ...(cancellation === undefined ? [] : [words.cancellation(cancellation.freeUntilDays, money(cancellation.fee))]),
    ...(terms.lateFee === undefined ? [] : [words.lateFee(money(terms.lateFee))]),
    ...(terms.missedHandoverFee === undefined ? [] : [words.missedHandover(money(terms.missedHandoverFee))]),
    ...terms.duties,
  ]
}

const rateText = ({ amount, per, item, purposes, income }: FeeRate, pen: LoanPen): string => {
  const about = [
    ...(item === undefined ? [] : [item]),
    ...(purposes === undefined ? [] : [`${pen.words.only} ${purposesText(purposes, pen)}`]),
    ...(income === undefined ? [] : [pen.words.income[income ? "yes" : "no"]]),
  ]
  return `${pen.money(amount)} ${feeUnits[pen.language][per]}${about.length === 0 ? "" : ` (${about.join("; ")})`}`
}

const purposesText = (purposes: ReadonlyArray<UsePurpose>, { language }: LoanPen): string =>
  purposes.map((purpose) => bookingRuleWords[language].purposes[purpose]).join(", ")
