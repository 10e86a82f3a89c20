/** Requests that wait: for a resource that nobody gives or answers for, and for money that the conference decides about. */
import { activeMembers, type Conference } from "../conference/index.js"
import { deciderOf } from "../funding/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Resource, ResourceRequest } from "../sharing/index.js"
import {
  addDays,
  berlin,
  dateOf,
  daysBetween,
  type Instant,
  Interval,
  type LocalDate,
  occurrences,
  toLocal,
} from "../time/index.js"
import type { BacklogEntry } from "./backlog-entry.js"
import { germanDay, itemOn, onOneLine } from "./backlog-items.js"
import { earlier } from "./backlog-timeline.js"

/** A request is answered within that time. @unit days */
const answerWithinDays = 14

/** The day by which a request is answered: within two weeks, and by the day on which the use begins. */
export const answerBy = (request: ResourceRequest, at: Instant): LocalDate =>
  earlier(addDays(dayOf(at), answerWithinDays), firstDayOf(request))

/**
 * The requests with which a conference could help: they wait for somebody to give the time up, or their owner has not answered
 * for more than two weeks. The owner or the borrower works in the conference, and the time is not over.
 */
export const waitingRequests = (
  { membershipsIn, resources, institutions, network }: NetworkIndex,
  { id }: Conference,
  asOf: LocalDate,
): ReadonlyArray<BacklogEntry> => {
  if (network.resourceRequests.length === 0) return []
  const members = new Set(activeMembers(membershipsIn.get(id) ?? [], id, asOf).map(({ institution }) => institution))
  return network.resourceRequests.flatMap((request): ReadonlyArray<BacklogEntry> => {
    const resource = resources.get(request.resource)
    const open = openSince(request, asOf)
    const first = firstDayOf(request)
    if (resource === undefined || open === undefined || isOver(request, asOf)) return []
    if (!members.has(request.borrower) && !members.has(resource.owner)) return []
    const owner = institutions.get(resource.owner)?.name ?? resource.owner
    return [
      {
        kind: "resourceRequest",
        request: request.id,
        resource: resource.id,
        borrower: request.borrower,
        because: open.because,
        since: open.since,
        due: first,
        overdueDays: Math.max(0, daysBetween(first, asOf)),
        submittedBy: request.borrower,
        urgent: false,
        item: itemOn("request", {
          about: request.id,
          title: titleOf(request, resource),
          kind: "resourceExchange",
          expectedOutcome:
            open.because === "waiting"
              ? "Einen anderen Termin oder eine andere Ressource finden"
              : `Antwort von ${onOneLine(owner)}`,
          subjects: [{ kind: "resource", id: resource.id }],
          submittedBy: request.borrower,
        }),
      },
    ]
  })
}

/** The applications that are formally complete and for the conference to decide. @rule R30, R44 */
export const waitingApplications = (
  { network, applicationsTo }: NetworkIndex,
  { id }: Conference,
  asOf: LocalDate,
): ReadonlyArray<BacklogEntry> =>
  network.funds
    .filter(({ conference }) => conference === id)
    .flatMap((fund) =>
      (applicationsTo.get(fund.id) ?? []).flatMap((application): ReadonlyArray<BacklogEntry> => {
        const { state, amount, applicant, start } = application
        if (state.status !== "checked" || state.on > asOf || deciderOf(fund, amount) !== "conference") return []
        return [
          {
            kind: "fund",
            application: application.id,
            fund: fund.id,
            applicant,
            cents: amount.cents,
            since: state.submittedOn,
            due: start,
            overdueDays: Math.max(0, daysBetween(start, asOf)),
            submittedBy: applicant,
            urgent: false,
            item: itemOn("fund", {
              about: application.id,
              title: `${onOneLine(fund.name)}: ${onOneLine(application.title)}`,
              kind: "fund",
              expectedOutcome: "Entscheidung über den Antrag",
              subjects: [{ kind: "institution", id: applicant }],
              submittedBy: applicant,
            }),
          },
        ]
      }),
    )

const openSince = (
  { state }: ResourceRequest,
  asOf: LocalDate,
): { readonly because: "waiting" | "unanswered"; readonly since: LocalDate } | undefined => {
  if (state.status === "waiting") {
    const since = dayOf(state.since)
    return since <= asOf ? { because: "waiting", since } : undefined
  }
  if (state.status !== "submitted") return undefined
  const since = dayOf(state.at)
  return daysBetween(since, asOf) > answerWithinDays ? { because: "unanswered", since } : undefined
}

const firstDayOf = ({ time }: ResourceRequest): LocalDate =>
  dateOf(time.kind === "once" ? time.interval.start : time.series.start)

/** Whether no use of it is left: of a series, none within a year. */
const isOver = (request: ResourceRequest, asOf: LocalDate): boolean => {
  const { time } = request
  if (firstDayOf(request) >= asOf) return false
  if (time.kind === "once") return dateOf(time.interval.end) < asOf
  if (time.until !== undefined && time.until < asOf) return true
  const inYear = addDays(asOf, 366)
  const last = earlier(inYear, time.until ?? inYear)
  const window = Interval.safeParse({
    start: `${asOf}T00:00`,
    end: `${addDays(last, 1)}T00:00`,
    zone: time.series.zone,
  })
  return window.success && occurrences(time.series, window.data, { limit: 1 }).occurrences.length === 0
}

const titleOf = (request: ResourceRequest, { name }: Resource): string => {
  const first = germanDay(firstDayOf(request))
  return `Gesucht: ${onOneLine(name)}, ${request.time.kind === "once" ? first : `ab ${first}`}`
}

const dayOf = (at: Instant): LocalDate => dateOf(toLocal(at, berlin))
