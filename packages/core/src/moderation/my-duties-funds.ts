/** Duties about money from funds: applications to mend, to check, to decide, to pay out, to prove and to close. */
import { deciderOf, type Fund, type FundApplication, proofDueOn } from "../funding/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { LocalDate } from "../time/index.js"
import { type Duty, type DutyMatter, type DutyQuestion, dutyDay } from "./my-duties-matter.js"

type FundStep = Extract<DutyMatter, { readonly kind: "fundApplication" }>["step"]

/** What an institution is to do as applicant, or as the holder of a fund. @rule R44 */
export const fundDuties = (index: NetworkIndex, { institution, asOf }: DutyQuestion): ReadonlyArray<Duty> => {
  const held = index.network.funds.filter(({ holder }) => holder === institution)
  const duty = (fund: Fund, application: FundApplication, due: StepDue | undefined): ReadonlyArray<Duty> =>
    due === undefined
      ? []
      : [
          {
            kind: "fundApplication",
            application: application.id,
            fund: fund.id,
            fundName: fund.name,
            step: due.step,
            title: application.title,
            ...dutyDay(due.on, asOf),
          },
        ]
  return [
    ...(index.applicationsBy.get(institution) ?? []).flatMap((application) => {
      const fund = index.funds.get(application.fund)
      return fund === undefined ? [] : duty(fund, application, applicantStep(fund, application, asOf))
    }),
    ...held.flatMap((fund) =>
      (index.applicationsTo.get(fund.id) ?? []).flatMap((application) =>
        duty(fund, application, holderStep(fund, application)),
      ),
    ),
  ]
}

interface StepDue {
  readonly step: FundStep
  readonly on?: LocalDate
}

/** Where the fund sets no day for the proof, it is due when the work is done. */
const applicantStep = (fund: Fund, application: FundApplication, asOf: LocalDate): StepDue | undefined => {
  const { state, start, end = start } = application
  if (state.status === "returned") return { step: "mend" }
  if (state.status !== "paid") return undefined
  const on = proofDueOn(fund, application)
  if (on !== undefined) return { step: "prove", on }
  return end < asOf ? { step: "prove" } : undefined
}

/** Before the work begins there is a decision. */
const holderStep = (fund: Fund, { state, start: on, amount }: FundApplication): StepDue | undefined => {
  switch (state.status) {
    case "submitted":
      return { step: "check", on }
    case "checked":
      return deciderOf(fund, amount) === "holder" ? { step: "decide", on } : undefined
    case "approved":
      return { step: "payOut" }
    case "proven":
      return { step: "close" }
    default:
      return undefined
  }
}
