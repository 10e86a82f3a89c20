/** Duties about what is shared: requests to answer, loans to hand over and to return, damages to clear. */
import type { InstitutionId } from "../institution/index.js"
import { duesOf, isService, type LoanDue, type LoanStep, openDamages } from "../loan/index.js"
import type { NetworkIndex } from "../network/index.js"
import { type Booking, instantOf, type Resource, type ResourceRequest, returnDue } from "../sharing/index.js"
import { berlin, dateOf, LocalDateTime, rfc5545, toInstant, toLocal } from "../time/index.js"
import { maySee } from "../visibility.js"
import { answerBy } from "./backlog-requests.js"
import { type Duty, type DutyQuestion, dutyDay } from "./my-duties-matter.js"

/** What an institution is to do as owner, keeper or borrower of what is shared. */
export const sharingDuties = (index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const { institution } = question
  const own = index.resourcesOf.get(institution) ?? []
  const kept = index.network.resources.filter(({ keeper, owner }) => keeper === institution && owner !== institution)
  const requested = own.flatMap(({ id }) => index.requestsFor.get(id) ?? [])
  return [
    ...requested.flatMap((request) => requestDuties(index, { request, as: "owner" }, question)),
    ...(index.requestsBy.get(institution) ?? []).flatMap((request) =>
      requestDuties(index, { request, as: "borrower" }, question),
    ),
    ...[...own, ...kept].flatMap((resource) =>
      (index.bookingsOf.get(resource.id) ?? []).flatMap((booking) =>
        loanDuties(index, { booking, resource, as: "owner" }, question),
      ),
    ),
    ...(index.bookingsBy.get(institution) ?? []).flatMap((booking) => {
      const resource = index.resources.get(booking.resource)
      return resource === undefined ? [] : loanDuties(index, { booking, resource, as: "borrower" }, question)
    }),
    ...own.flatMap((resource) => damageDuties(index, resource, question)),
  ]
}

type Side = LoanDue["as"]

/** The owner decides about what was handed in, the borrower answers what it was asked: within two weeks, and before the use. */
const requestDuties = (
  { resources, institutions }: NetworkIndex,
  { request, as }: { readonly request: ResourceRequest; readonly as: Side },
  { asOf }: DutyQuestion,
): ReadonlyArray<Duty> => {
  const { id, state, borrower } = request
  const resource = resources.get(request.resource)
  if (resource === undefined || state.status !== (as === "owner" ? "submitted" : "clarification")) return []
  if (dateOf(toLocal(state.at, berlin)) > asOf) return []
  const other = as === "owner" ? borrower : resource.owner
  return [
    {
      kind: "resourceRequest",
      request: id,
      resource: resource.id,
      as,
      with: other,
      withName: institutions.get(other)?.name ?? other,
      title: resource.name,
      ...dutyDay(answerBy(request, state.at), asOf),
    },
  ]
}

interface Loan {
  readonly booking: Booking
  readonly resource: Resource
  readonly as: Side
}

const loanDuties = (
  { institutions }: NetworkIndex,
  loan: Loan,
  { institution, asOf, audience }: DutyQuestion,
): ReadonlyArray<Duty> => {
  const { booking, resource, as } = loan
  const { id, borrower, interval } = booking
  return stepsOf(loan, { asOf, audience }).flatMap(({ step, by }): ReadonlyArray<Duty> => {
    const lender = lenderFor(resource, step)
    if (as === "owner" && lender !== institution) return []
    const other = as === "owner" ? borrower : lender
    return [
      {
        kind: "loan",
        booking: id,
        resource: resource.id,
        as,
        step,
        with: other,
        withName: institutions.get(other)?.name ?? other,
        start: interval.start,
        title: resource.name,
        ...dutyDay(by, asOf),
      },
    ]
  })
}

/** Whoever keeps a thing hands it out and takes it back; the owner sees to terms and money. */
const lenderFor = ({ owner, keeper }: Resource, step: LoanStep): InstitutionId =>
  step === "handOver" || step === "returnLoan" || step === "inspect" ? (keeper ?? owner) : owner

/**
 * The steps of one side. What is lent comes back also where nobody records the handover: that is told from the grant on, up
 * to the day of the return. Whoever lent something reminds of a return that is late.
 */
const stepsOf = (
  { booking, resource, as }: Loan,
  { asOf, audience }: Pick<DutyQuestion, "asOf" | "audience">,
): ReadonlyArray<Pick<LoanDue, "step" | "by">> => {
  const { status } = booking.state
  const back = dateOf(returnDue(booking))
  const isOver = back < asOf
  // Of a use that is over nobody fixes or accepts terms any more.
  if (status === "granted" && isOver) return []
  const knowsAccount = maySee(audience, "convenor")
  if (!knowsAccount && (status === "cancelled" || status === "noShow")) return []
  const dues = duesOf(booking, resource, instantOf(booking, LocalDateTime.parse(`${asOf}T12:00`)))
  const isPlanned = (status === "granted" || status === "confirmed") && !isOver && !isService(resource)
  const isLate = dues.some(({ step, overdueDays }) => step === "returnLoan" && overdueDays > 0)
  return [
    ...dues
      .filter((due) => due.as === as)
      // When it came back and was looked at is for both sides and those who convene.
      .map(({ step, by }) => ({ step, by: !knowsAccount && (step === "inspect" || step === "settle") ? back : by })),
    ...(as === "borrower" && isPlanned ? [{ step: "returnLoan" as const, by: back }] : []),
    ...(as === "owner" && isLate ? [{ step: "returnLoan" as const, by: back }] : []),
  ]
}

/** A damage has no day: until it is cleared, the resource is not handed over. @rule R43 */
const damageDuties = (
  { damagesOf }: NetworkIndex,
  { id, name }: Resource,
  { asOf }: DutyQuestion,
): ReadonlyArray<Duty> => {
  const endOfDay = toInstant(LocalDateTime.parse(`${asOf}T23:59`), berlin, rfc5545).instant
  return openDamages(id, damagesOf.get(id) ?? [], endOfDay).map((damage) => ({
    kind: "clearDamage",
    damage: damage.id,
    resource: id,
    severity: damage.severity,
    title: name,
    ...dutyDay(undefined, asOf),
  }))
}
