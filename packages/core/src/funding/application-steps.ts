/** The steps of an application from draft to the settled account. `applicationInState` takes one from the store. */
import * as Result from "effect/Result"
import type { Money } from "../money.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type ApplicationCheck, type ApplicationFinding, applicationFindings } from "./application-findings.js"
import type { ApplicationIn, ApplicationStatus } from "./application-states.js"
import type { Fund } from "./fund.js"
import { FundApplication, type FundApplicationId, type FundApplicationState } from "./fund-application.js"

/** The rules of the fund do not allow it: every reason, with its limit and the actual value. */
export type ApplicationRefused = Problem<
  "ApplicationRefused",
  { readonly application: FundApplicationId; readonly findings: ReadonlyArray<ApplicationFinding> }
>

/** Hands an application in, for the first time or mended. */
export const submitApplication = (
  application: ApplicationIn<"draft" | "returned">,
  on: LocalDate,
): ApplicationIn<"submitted"> => ({ ...application, state: { status: "submitted", on } })

/**
 * Gives an application back to be mended.
 *
 * @problem InvalidValue - at `["state", "reason"]` where it is empty
 */
export const returnApplication = (
  application: ApplicationIn<"submitted" | "checked">,
  returned: { readonly on: LocalDate; readonly reason: string },
): Result.Result<ApplicationIn<"returned">, InvalidValue> => stepped(application, { status: "returned", ...returned })

/**
 * Finds an application formally complete: it goes to those who decide. A warning does not hold it up.
 *
 * @param against - the fund, what else was asked of it, and the day of the meeting
 * @problem ApplicationRefused - at the place of the first finding of severity error; `findings` holds every one
 * @rule R44
 * @example
 * import { applicationInState, checkApplication, Fund, FundApplication } from "@sozialraum/core/funding"
 * import { Institution } from "@sozialraum/core/institution"
 * import { LocalDate } from "@sozialraum/core/time"
 * import * as Result from "effect/Result"
 * const euros = (cents: number) => ({ cents, currency: "EUR" }) as const
 * const rules = { deadlineDays: 14, maximum: euros(150_000), quotes: { from: euros(100_000), atLeast: 3 } }
 * const fund = Fund.parse({ id: "fonds", name: "Verfügungsfonds", holder: "jugendamt", rules })
 * const applicant = Institution.parse({ id: "verein", name: "Turnverein", types: ["sportverein"] })
 * const asked = FundApplication.parse({
 *   id: "a1",
 *   fund: "fonds",
 *   applicant: "verein",
 *   title: "Spielfest",
 *   purpose: "Fest für alle Kinder des Viertels",
 *   amount: euros(120_000),
 *   start: "2027-06-01",
 *   quotes: 1,
 *   state: { status: "submitted", on: "2027-04-10" },
 * })
 * const submitted = Result.getOrThrow(applicationInState(asked, ["submitted"]))
 * const check = {
 *   fund,
 *   applicant,
 *   applications: [],
 *   on: LocalDate.parse("2027-04-11"),
 *   meetingOn: LocalDate.parse("2027-04-20"),
 * }
 * const refused = Result.getOrThrow(Result.flip(checkApplication(submitted, check)))
 * refused.findings.map(({ _tag }) => _tag) // => ["ApplicationLate", "QuotesMissing"]
 */
export const checkApplication = (
  application: ApplicationIn<"submitted">,
  against: Omit<ApplicationCheck, "submittedOn"> & { readonly on: LocalDate },
): Result.Result<ApplicationIn<"checked">, ApplicationRefused> => {
  const submittedOn = application.state.on
  const findings = applicationFindings(application, { ...against, submittedOn })
  const [first] = findings.filter(({ severity }) => severity === "error")
  if (first !== undefined)
    return Result.fail({ _tag: "ApplicationRefused", path: first.path, application: application.id, findings })
  return Result.succeed({ ...application, state: { status: "checked", submittedOn, on: against.on } })
}

/** The applicant does without. @problem InvalidValue - at `["state", "reason"]` where it is blank */
export const withdrawApplication = (
  application: ApplicationIn<"draft" | "submitted" | "returned" | "checked" | "approved">,
  withdrawn: { readonly on: LocalDate; readonly reason?: string },
): Result.Result<ApplicationIn<"withdrawn">, InvalidValue> =>
  stepped(application, { status: "withdrawn", ...withdrawn })

/** The money goes to the applicant. */
export const payOut = (application: ApplicationIn<"approved">, on: LocalDate): ApplicationIn<"paid"> => ({
  ...application,
  state: { ...application.state, status: "paid", paidOn: on },
})

/**
 * The applicant shows what the money was used for, with a short report.
 *
 * @problem InvalidValue - at `["state", "proof", "report"]` where it is empty
 */
export const proveUse = (
  application: ApplicationIn<"paid">,
  proof: { readonly on: LocalDate; readonly spent: Money; readonly report: string },
): Result.Result<ApplicationIn<"proven">, InvalidValue> =>
  stepped(application, { ...application.state, status: "proven", proof })

/**
 * Settles the account: what was not spent is paid back.
 *
 * @returns with `paidBack`; nothing where all was spent, or more
 * @rule R44
 */
export const closeApplication = (application: ApplicationIn<"proven">, on: LocalDate): ApplicationIn<"closed"> => {
  const { decision, proof } = application.state
  const paidBack: Money = { cents: Math.max(0, decision.amount.cents - proof.spent.cents), currency: "EUR" }
  return { ...application, state: { ...application.state, status: "closed", closedOn: on, paidBack } }
}

/** The last day on which the proof is there in time; none where the fund asks for none, or nothing was paid. */
export const proofDueOn = (fund: Fund, application: FundApplication): LocalDate | undefined =>
  fund.rules.proofDays === undefined || application.state.status !== "paid"
    ? undefined
    : addDays(application.end ?? application.start, fund.rules.proofDays)

/** A state that holds words from outside is read by the schema. */
const stepped = <Status extends ApplicationStatus>(
  application: FundApplication,
  state: { readonly status: Status; readonly [part: string]: unknown },
): Result.Result<ApplicationIn<Status>, InvalidValue> =>
  Result.map(parse(FundApplication, { ...application, state }), (next) => ({
    ...next,
    // The schema keeps the status that it was given.
    state: next.state as Extract<FundApplicationState, { readonly status: Status }>,
  }))
