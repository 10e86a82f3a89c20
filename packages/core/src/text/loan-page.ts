/** The page of a loan: what of a booking stands on it, in order, before it becomes Markdown or plain text. */
import type { Booking, DamageReport } from "../sharing/index.js"
import { bookingStates, claimStates } from "./booking-course-words.js"
import { bookingRuleWords } from "./booking-rule-words.js"
import { type Loan, type LoanNames, type LoanPen, type LoanStyle, loanPen } from "./loan-pen.js"
import { chargeText, handoverLines, returnLines, settlementLines } from "./loan-protocols.js"
import { termsLines } from "./loan-terms.js"

/** What the page says; texts of others are in it as they were written. @internal */
export interface LoanPage {
  readonly title: string
  readonly facts: ReadonlyArray<readonly [string, string]>
  readonly sections: ReadonlyArray<{ readonly heading: string; readonly lines: ReadonlyArray<string> }>
}

/** What a reader sees of a loan: never more than `redact` would leave of it. @rule P9 @internal */
export const loanPage = (loan: Loan, names: LoanNames, style: LoanStyle): LoanPage => {
  const pen = loanPen(loan, names, style)
  const { words } = pen
  const sections = [
    ...(pen.maySee("network") ? [{ heading: words.terms, lines: termsOf(loan.booking, pen) }] : []),
    ...(pen.maySee("convenor") ? protocolsOf(loan.booking, pen) : []),
    ...(pen.maySee("network") ? [{ heading: words.damages, lines: damagesOf(loan, pen) }] : []),
    ...(pen.maySee("convenor") ? accountOf(loan.booking, pen) : []),
  ]
  return {
    title: words.title(loan.resource.name),
    facts: factsOf(loan, pen),
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

const factsOf = (loan: Loan, pen: LoanPen): LoanPage["facts"] => {
  const { booking, resource } = loan
  const { words, moment } = pen
  const { interval, pickUp, bringBack, units } = booking
  const zone = interval.zone === "Europe/Berlin" ? "" : ` (${interval.zone})`
  return [
    [words.owner, pen.institution(resource.owner)],
    ...(pen.maySee("network") ? borrowerFacts(booking, pen) : []),
    ...(pickUp === undefined ? [] : [[words.pickUp, moment(pickUp)] as const]),
    [words.when, `${moment(interval.start)} – ${moment(interval.end)}${zone}`],
    ...(bringBack === undefined ? [] : [[words.bringBack, moment(bringBack)] as const]),
    ...(resource.use.mode === "shared" ? [[words.units, `${units} / ${resource.use.units}`] as const] : []),
    [words.state, stateText(booking, pen)],
    ...(pen.maySee("network") ? courseFacts(booking, pen) : []),
  ]
}

const borrowerFacts = (
  booking: Booking,
  { words, institution, language, role, maySee }: LoanPen,
): LoanPage["facts"] => {
  const { borrower, users, purpose, use, attendance, responsible } = booking
  return [
    [words.borrower, institution(borrower)],
    ...(users.length === 0 ? [] : [[words.users, users.map(institution).join(", ")] as const]),
    [words.purpose, use === undefined ? purpose : `${purpose} (${bookingRuleWords[language].purposes[use]})`],
    ...(attendance === undefined ? [] : [[words.attendance, String(attendance)] as const]),
    ...(maySee("convenor") ? [[words.responsible, role(responsible)] as const] : []),
  ]
}

const stateText = ({ state }: Booking, { words, language, instant }: LoanPen): string => {
  const name = bookingStates[language][state.status]
  if (state.status === "noShow") return `${name}, ${instant(state.on)}`
  if (state.status !== "cancelled") return name
  return [`${name} ${words.by[state.by]}`, ...(state.on === undefined ? [] : [instant(state.on)])].join(", ")
}

/** What the network knows of how it went. */
const courseFacts = ({ grant, state }: Booking, pen: LoanPen): LoanPage["facts"] => {
  const { words, instant, moment, role } = pen
  const reached = state.status === "closed" ? state.of : state
  const by = grant?.by === undefined ? "" : `, ${role(grant.by)}`
  return [
    ...(grant === undefined ? [] : [[words.granted, `${instant(grant.at)}${by}`] as const]),
    ...("usedFrom" in reached && reached.usedFrom !== undefined
      ? [[words.usedFrom, instant(reached.usedFrom)] as const]
      : []),
    ...(reached.status === "performed"
      ? [
          [
            words.performance,
            `${moment(reached.performance.on)}, ${words.minutes(reached.performance.minutes)}, ${role(reached.performance.confirmedBy)}`,
          ] as const,
        ]
      : []),
    ...(reached.status === "cancelled" ? [[words.reason, reached.reason] as const] : []),
  ]
}

const termsOf = ({ grant }: Booking, pen: LoanPen): ReadonlyArray<string> => [
  ...(grant?.terms === undefined ? [pen.words.noTerms] : termsLines(grant.terms, pen)),
  ...(grant?.conditions ?? []),
]

const protocolsOf = (booking: Booking, pen: LoanPen): LoanPage["sections"] => {
  const { words, moment, role } = pen
  const { state } = booking
  const reached = state.status === "closed" ? state.of : state
  return [
    {
      heading: words.accepted,
      lines: "accepted" in reached ? [`${moment(reached.accepted.on)}, ${role(reached.accepted.by)}`] : [],
    },
    {
      heading: words.handover,
      lines: "handover" in reached ? handoverLines(reached.handover, pen) : [],
    },
    { heading: words.return, lines: "return" in reached ? returnLines({ ...booking, state: reached }, pen) : [] },
    { heading: words.inspection, lines: "inspection" in reached ? inspectionLines(reached.inspection, pen) : [] },
  ]
}

const inspectionLines = (
  { on, by, complete, note }: Extract<Booking["state"], { readonly status: "inspected" }>["inspection"],
  { words, moment, role }: LoanPen,
): ReadonlyArray<string> => [
  `${moment(on)}, ${role(by)}: ${words.complete[complete ? "yes" : "no"]}`,
  ...(note === undefined ? [] : [note]),
]

const damagesOf = ({ booking, damages = [] }: Loan, pen: LoanPen): ReadonlyArray<string> =>
  damages.filter((report) => report.booking === booking.id).map((report) => damageText(report, pen))

const damageText = ({ description, cleared, claim, discoveredAt }: DamageReport, pen: LoanPen): string => {
  const { words, moment, instant, money, language } = pen
  const amount = "amount" in claim ? ` (${money(claim.amount)})` : ""
  return [
    `${instant(discoveredAt)}: ${description}`,
    ...(cleared === undefined ? [] : [words.cleared(moment(cleared.on), cleared.how)]),
    ...(pen.maySee("convenor") ? [`${words.claim}: ${claimStates[language][claim.status]}${amount}`] : []),
  ].join("; ")
}

const accountOf = ({ state }: Booking, pen: LoanPen): LoanPage["sections"] => {
  const { settlement, charge } = { settlement: undefined, charge: undefined, ...state }
  const lines =
    settlement === undefined
      ? charge === undefined
        ? []
        : [chargeText(charge, pen)]
      : [pen.moment(settlement.on), ...settlementLines(settlement, pen)]
  return [{ heading: pen.words.settlement, lines }]
}
