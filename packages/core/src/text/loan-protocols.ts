/** The protocols of a loan, line by line: handover, return, account. */

import { type ReturnedBooking, returnFindings } from "../loan/index.js"
import type { Charge, CheckedItem, HandoverProtocol, ReturnProtocol, Settlement } from "../sharing/index.js"
import { returnFindingText } from "./booking-course-findings.js"
import { feeUnits } from "./booking-course-words.js"
import { sentence } from "./catalogue.js"
import type { LoanPen } from "./loan-pen.js"
import { reportWords } from "./report-words.js"

/** What was handed over, and in which condition. @internal */
export const handoverLines = (handover: HandoverProtocol, pen: LoanPen): ReadonlyArray<string> => [
  ...protocolLines(handover, pen),
  ...(handover.briefed ? [pen.words.briefed] : []),
  ...(handover.from === "previousBorrower" ? [pen.words.fromPrevious] : []),
  ...(handover.note === undefined ? [] : [handover.note]),
]

/** What came back, and what of it is worth a look. @internal */
export const returnLines = (returned: ReturnedBooking, pen: LoanPen): ReadonlyArray<string> => {
  const { words, language } = pen
  const came = returned.state.return
  return [
    ...protocolLines(came, pen),
    ...(came.to === "nextBorrower" ? [words.toNext] : []),
    ...(came.note === undefined ? [] : [came.note]),
    ...returnFindings(returned).map((one) => `${words.conspicuous}: ${sentence(one, language, [returnFindingText])}`),
  ]
}

/** What was owed, and what became of the deposit. @internal */
export const settlementLines = ({ charges, deposit }: Settlement, pen: LoanPen): ReadonlyArray<string> => {
  const { words, money } = pen
  const cents = charges.reduce((sum, { amount }) => sum + amount.cents, 0)
  return [
    ...charges.map((charge) => chargeText(charge, pen)),
    `${words.total}: ${money({ cents })}`,
    ...(deposit === undefined
      ? []
      : [
          `${words.depositPaid(money(deposit.paid), money(deposit.returned), money(deposit.offset))}${deposit.reason === undefined ? "" : ` (${deposit.reason})`}`,
        ]),
  ]
}

/** `Entgelt (Reinigung): 3 × 10 € je angefangene Stunde = 30 €`. @internal */
export const chargeText = ({ kind, amount, quantity, per, each, reason }: Charge, pen: LoanPen): string => {
  const { words, money, language } = pen
  const name = `${words.charges[kind]}${reason === undefined ? "" : ` (${reason})`}`
  if (quantity === undefined || per === undefined || each === undefined) return `${name}: ${money(amount)}`
  const counted = `${reportWords[language].number(quantity)} × ${money(each)} ${feeUnits[language][per]}`
  return `${name}: ${counted} = ${money(amount)}`
}

const protocolLines = (protocol: HandoverProtocol | ReturnProtocol, pen: LoanPen): ReadonlyArray<string> => {
  const { at, byOwner, byBorrower, items, keys, counters } = protocol
  const { words, instant, role, language } = pen
  return [
    instant(at),
    words.present(byOwner === undefined ? undefined : role(byOwner), role(byBorrower)),
    ...items.map((item) => itemText(item, pen)),
    ...(keys === 0 ? [] : [words.keys(keys)]),
    ...counters.map(
      ({ counter, value, unit }) =>
        `${counter}: ${reportWords[language].number(value)}${unit === undefined ? "" : ` ${unit}`}`,
    ),
  ]
}

const itemText = ({ item, count, condition, note }: CheckedItem, { words }: LoanPen): string => {
  const name = count === undefined ? item : `${count} × ${item}`
  return `${name}: ${words.conditions[condition]}${note === undefined ? "" : ` (${note})`}`
}
