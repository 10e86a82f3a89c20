/** The states of an application, as the steps take them. */
import * as Result from "effect/Result"
import type { Problem } from "../problem.js"
import type { FundApplication, FundApplicationId, FundApplicationState } from "./fund-application.js"

/** How far an application can have come. @german Antragsstand */
export type ApplicationStatus = FundApplicationState["status"]

/** An application in one of some states. @german Förderantrag im Zustand */
export type ApplicationIn<Status extends ApplicationStatus> = FundApplication & {
  readonly state: Extract<FundApplicationState, { readonly status: Status }>
}

/** The application is in another state than the step starts from. */
export type WrongApplicationState = Problem<
  "WrongApplicationState",
  {
    readonly application: FundApplicationId
    readonly status: ApplicationStatus
    readonly allowed: ReadonlyArray<ApplicationStatus>
  }
>

/**
 * An application from a store as the steps take it.
 *
 * @param allowed - the states from which a step may start
 * @problem WrongApplicationState - at `["state"]`
 */
export const applicationInState = <Status extends ApplicationStatus>(
  application: FundApplication,
  allowed: ReadonlyArray<Status>,
): Result.Result<ApplicationIn<Status>, WrongApplicationState> =>
  isIn(application, allowed)
    ? Result.succeed(application)
    : Result.fail({
        _tag: "WrongApplicationState",
        path: ["state"],
        application: application.id,
        status: application.state.status,
        allowed,
      })

const isIn = <Status extends ApplicationStatus>(
  application: FundApplication,
  allowed: ReadonlyArray<Status>,
): application is ApplicationIn<Status> => allowed.some((status) => status === application.state.status)
