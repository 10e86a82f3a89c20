/** Fund statements: what a fund has, and how its applications stand. */
import {
  type ApplicationFinding,
  applicationFindings,
  type Fund,
  type FundApplication,
  type FundBalance,
  fundBalance,
  proofDueOn,
} from "../funding/index.js"
import type { NetworkIndex } from "../network/index.js"
import { dateOf, type LocalDate } from "../time/index.js"

/** An application with what the formal check finds, and what is due of it. @german Stand eines Förderantrags */
export interface ApplicationStatement {
  readonly application: FundApplication
  /** Of one that is handed in and not checked yet. */
  readonly findings: ReadonlyArray<ApplicationFinding>
  /** The last day on which the proof is there in time. */
  readonly proofDue?: LocalDate
}

/** What a fund has, and how its applications stand. @german Fondsbericht */
export interface FundStatement {
  readonly fund: Fund
  readonly balance: FundBalance
  /** The day on which the next decisions can be made: that of the next meeting of the conference. */
  readonly nextMeetingOn?: LocalDate
  /** In the order of the network. */
  readonly applications: ReadonlyArray<ApplicationStatement>
}

/**
 * What a fund has on a day, and how its applications stand: those that wait are held against its rules for the next meeting.
 *
 * For readers in the network.
 *
 * @rule R44
 * @example
 * import { FundId, fundStatement, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const fund = index.funds.get(FundId.parse("verfuegungsfonds-sued"))
 * if (fund === undefined) throw new Error("not in the sample")
 * const { balance, applications } = fundStatement(index, fund, LocalDate.parse("2027-01-20"))
 * balance.leftCents // => 600000
 * applications.map(({ application }) => application.state.status) // => ["submitted", "closed"]
 */
export const fundStatement = (index: NetworkIndex, fund: Fund, asOf: LocalDate): FundStatement => {
  const applications = index.applicationsTo.get(fund.id) ?? []
  const nextMeetingOn = nextMeeting(index, fund, asOf)
  const check = { fund, applications, meetingOn: nextMeetingOn ?? asOf }
  return {
    fund,
    balance: fundBalance(fund, applications, asOf),
    ...(nextMeetingOn === undefined ? {} : { nextMeetingOn }),
    applications: applications.map((application) => {
      const applicant = index.institutions.get(application.applicant)
      const { state } = application
      const waits = state.status === "submitted" && applicant !== undefined
      const proofDue = proofDueOn(fund, application)
      return {
        application,
        findings: waits ? applicationFindings(application, { ...check, applicant, submittedOn: state.on }) : [],
        ...(proofDue === undefined ? {} : { proofDue }),
      }
    }),
  }
}

const nextMeeting = ({ meetingsOf }: NetworkIndex, { conference }: Fund, asOf: LocalDate): LocalDate | undefined =>
  (conference === undefined ? [] : (meetingsOf.get(conference) ?? []))
    .flatMap((meeting) =>
      meeting.state === "scheduled" || meeting.state === "invited" ? [dateOf(meeting.interval.start)] : [],
    )
    .filter((on) => on >= asOf)
    .sort()[0]
