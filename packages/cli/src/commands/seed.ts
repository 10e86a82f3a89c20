/** `seed`: writes the sample network into the store. What is there already stays as it is. */

import { Instant } from "@sozialraum/core"
import { sampleClosures, sampleList, sampleLists, samplePlans, sampleValues } from "@sozialraum/sample"
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
    context.print({ added, ...planned }, () => [
      ...Object.entries(added).map(([name, count]) => `${name}: ${count} ${words[context.language].added}`),
      ...planned.meetings.map((id) => `${words[context.language].meeting} ${id}`),
      ...planned.bookings.map((id) => `${words[context.language].booking} ${id}`),
    ])
    return 0
  } finally {
    await opened.close()
  }
}

/** Takes every step that has not been taken by an earlier `seed`. */
const plan = async (network: Network, clock: { at: Instant }) => {
  const { proposals, schedules, requests } = await samplePlans()
  const [meetings, bookings]: [Array<string>, Array<string>] = [[], []]
  for (const proposal of proposals) done(await network.proposeMeeting(proposal))
  for (const { invitedOn, ...schedule } of schedules) {
    done(await network.scheduleMeeting(schedule))
    if (done(await network.inviteToMeeting(schedule.meeting, invitedOn))) meetings.push(schedule.meeting)
  }
  for (const { askedAt, grantedBy, booking } of requests) {
    clock.at = Instant.parse(askedAt)
    if (done(await network.bookResource(booking, { by: grantedBy }))) bookings.push(booking.id)
  }
  return { meetings, bookings }
}

/** Whether a step was taken now; an id that is taken or a later state say that it was taken before. */
const done = <A, P extends Failure>(step: Result.Result<A, P>): boolean => {
  if (step._tag === "Success") return true
  if (step.failure._tag === "IdTaken" || step.failure._tag === "WrongState") return false
  throw step.failure
}

const words = {
  de: { added: "neu", meeting: "Sitzung geplant und eingeladen:", booking: "Überlassen:" },
  en: { added: "new", meeting: "Meeting planned, members invited:", booking: "Lent:" },
} as const
