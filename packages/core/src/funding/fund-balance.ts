/** Balances of funds: what there is on a day, what was promised, and what is left. */
import { holdsOn, type LocalDate } from "../time/index.js"
import type { Fund } from "./fund.js"
import type { FundApplication, FundApplicationId } from "./fund-application.js"

/** The money of a fund in the period in which a day lies. @german Fondsstand */
export interface FundBalance {
  /** Left out where no amount was decided for the day. */
  readonly budgetCents?: number
  /** What was promised in the period: what came back or was not needed is free again. */
  readonly committedCents: number
  /** Of that, what was paid out and not given back. */
  readonly paidCents: number
  /** Negative where more was promised than there is; left out without a budget. */
  readonly leftCents?: number
  readonly applications: ReadonlyArray<FundApplicationId>
}

/**
 * What a fund has, in the period of its budget in which a day lies. A decision counts in the period of its day.
 *
 * @param applications - those of the fund; others count for nothing
 * @rule R44
 */
export const fundBalance = (fund: Fund, applications: ReadonlyArray<FundApplication>, on: LocalDate): FundBalance => {
  const budget = fund.budgets.find((period) => holdsOn(period, on))
  const promised = applications.filter((application) => {
    const decidedOn = grantedOn(application)
    return (
      application.fund === fund.id && decidedOn !== undefined && (budget === undefined || holdsOn(budget, decidedOn))
    )
  })
  const committedCents = sum(promised.map(committed))
  return {
    committedCents,
    paidCents: sum(promised.map(paid)),
    applications: promised.map(({ id }) => id),
    ...(budget === undefined
      ? {}
      : { budgetCents: budget.amount.cents, leftCents: budget.amount.cents - committedCents }),
  }
}

const grantedOn = ({ state }: FundApplication): LocalDate | undefined =>
  "decision" in state && state.status !== "rejected" ? state.decision.on : undefined

/** What an application takes of the fund, now that so much is known. */
const committed = ({ state }: FundApplication): number => {
  if (!("decision" in state) || state.status === "rejected") return 0
  return state.status === "closed" ? state.decision.amount.cents - state.paidBack.cents : state.decision.amount.cents
}

const paid = (application: FundApplication): number => ("paidOn" in application.state ? committed(application) : 0)

const sum = (amounts: ReadonlyArray<number>): number => amounts.reduce((total, cents) => total + cents, 0)
