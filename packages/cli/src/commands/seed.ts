/** `seed`: writes the sample network into the store. What is there already stays as it is. */

import { type Booking, Instant, type Plain } from "@sozialraum/core"
import { describeRequestPlan } from "@sozialraum/core/text"
import {
  type SamplePlans,
  sampleClosures,
  sampleList,
  sampleLists,
  samplePlans,
  sampleValues,
} from "@sozialraum/sample"
import { type Network, openNetwork } from "@sozialraum/service"
import * as Result from "effect/Result"
import type { Context } from "../context.js"
import type { ExitCode, Failure } from "../failure.js"
import { backendOf } from "../store-url.js"

/** Adds what no list tells, imports the sample lists, plans the next meeting, and lends what members ask for. */
export const seed = async (context: Context): Promise<ExitCode> => {
  const { at, network } = context
  const clock = { at }
  const opened = await openNetwork(await backendOf(context.store, "create"), {
    network,
    by: "seed",
    now: () => clock.at,
  })
  try {
    // First what is known of providers: of those, a list has the name alone, and what is there already stays.
    const added: Record<string, number> = {
      netzwerk: Result.getOrThrow(
        await opened.addValues({ ...(await sampleValues()), closureCalendars: await sampleClosures() }),
      ),
    }
    for (const source of sampleLists) {
      const { plan } = await opened.importList(await sampleList(source), { source })
      added[source] = plan.added
    }
    const planned = await plan(opened, clock)
    const { meetings, bookings, requests } = planned
    const document = {
      added,
      meetings,
      bookings: bookings.map(({ id }) => id),
      requests: requests.map(({ id, status }) => ({ id, status })),
    }
    context.print(document, () => [
      ...Object.entries(added).map(([name, count]) => `${name}: ${count} ${words[context.language].added}`),
      ...meetings.map((id) => `${words[context.language].meeting} ${id}`),
      ...bookings.map(({ id, purpose }) => `${words[context.language].booking} ${purpose} (${id})`),
      ...requests.flatMap(({ id, purpose, status, plan }) => [
        `${words[context.language].requests[status]} ${purpose} (${id})`,
        ...(plan === undefined ? [] : [describeRequestPlan(plan, context.language)]),
      ]),
    ])
    return 0
  } finally {
    await opened.close()
  }
}

/** Takes every step that has not been taken by an earlier `seed`. */
const plan = async (network: Network, clock: { at: Instant }) => {
  const { proposals, schedules, requests, resourceRequests } = await samplePlans()
  const meetings: Array<string> = []
  const bookings: Array<Pick<Plain<typeof Booking>, "id" | "purpose">> = []
  for (const proposal of proposals) done(await network.proposeMeeting(proposal))
  for (const { invitedOn, ...schedule } of schedules) {
    done(await network.scheduleMeeting(schedule))
    if (done(await network.inviteToMeeting(schedule.meeting, invitedOn))) meetings.push(schedule.meeting)
  }
  for (const { askedAt, grantedBy, booking } of requests) {
    clock.at = Instant.parse(askedAt)
    if (done(await network.bookResource(booking, { by: grantedBy }))) bookings.push(booking)
  }
  const asked: Array<Asked> = []
  for (const each of resourceRequests) {
    const decided = await ask(network, clock, each)
    if (decided !== undefined) asked.push(decided)
  }
  return { meetings, bookings, requests: asked }
}

/** A request as it was decided; of one that was handed in and granted, what becomes of its dates. */
interface Asked {
  readonly id: string
  readonly purpose: string
  readonly status: "granted" | "waiting"
  readonly plan?: Parameters<typeof describeRequestPlan>[0]
}

/** Hands a request in and decides on it; nothing where an earlier `seed` did. */
const ask = async (
  network: Network,
  clock: { at: Instant },
  { askedAt, request, decision }: SamplePlans["resourceRequests"][number],
): Promise<Asked | undefined> => {
  const { id, purpose } = request
  clock.at = Instant.parse(askedAt)
  const handedIn = await network.requestResource(request)
  done(handedIn)
  if (decision.kind === "waits")
    return done(await network.queueRequest(id)) ? { id, purpose, status: "waiting" } : undefined
  clock.at = Instant.parse(decision.at)
  if (!done(await network.grantRequest(id, { by: decision.by }))) return undefined
  return { id, purpose, status: "granted", ...(handedIn._tag === "Success" ? { plan: handedIn.success.plan } : {}) }
}

/** Whether a step was taken now; an id that is taken or a later state say that it was taken before. */
const done = <A, P extends Failure>(step: Result.Result<A, P>): boolean => {
  if (step._tag === "Success") return true
  if (taken.has(step.failure._tag)) return false
  throw step.failure
}

const taken: ReadonlySet<string> = new Set(["IdTaken", "WrongState", "WrongRequestState"])

const words = {
  de: {
    added: "neu",
    meeting: "Sitzung geplant und eingeladen:",
    booking: "Überlassen:",
    requests: { granted: "Anfrage zugesagt, so weit es geht:", waiting: "Anfrage wartet:" },
  },
  en: {
    added: "new",
    meeting: "Meeting planned, members invited:",
    booking: "Lent:",
    requests: { granted: "Request granted as far as it goes:", waiting: "Request waits:" },
  },
} as const
