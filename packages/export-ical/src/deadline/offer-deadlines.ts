/** Deadlines of offers: the last day on which one can sign up. */
import { Offer, type Redacted, type Revised, redact } from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { nameOf } from "../entry/place.js"
import type { TaskState } from "../entry/task.js"
import { labelled } from "../entry/words.js"
import { draftDeadline } from "./deadline.js"
import { deadlineWords } from "./deadline-words.js"

/**
 * The last day on which one can sign up for an offer, where one day is set for all of it.
 *
 * What is so many days before each date is said by the offer itself: as entries of their own these days would be as many as
 * the dates.
 *
 * @returns none for whoever may not know of the offer, and before it is published
 * @rule R14, P9
 */
export const offerDeadlines = (
  offer: Revised<Offer>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const { value } = offer
  const state = states[value.state]
  const { registration } = value
  const deadline = registration === undefined || registration.kind === "none" ? undefined : registration.deadline
  if (options.deadlines === "none" || state === undefined || deadline?.kind !== "day") return []
  const seen: Redacted<Offer> | undefined = redact(Offer, value, options.audience)
  if (seen?.title === undefined) return []
  const said = deadlineWords[options.language]
  const house = directory.institution(value.institution)
  return draftDeadline(
    {
      kind: "offer",
      id: value.id,
      part: "registration",
      entity: offer,
      shown: [house],
      title: said.registration(seen.title),
      lines: labelled(said.responsible, nameOf(house, options.audience)),
      due: deadline.on,
      state,
      url: registration !== undefined && "website" in registration ? registration.website : undefined,
    },
    options,
  )
}

const states: Readonly<Partial<Record<Offer["state"], TaskState>>> = {
  published: "open",
  paused: "open",
  ended: "over",
}
