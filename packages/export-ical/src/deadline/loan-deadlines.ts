/** Deadlines of loans: by when the borrower accepts the terms, can still give up, and brings back what it fetched. */
import { addDays, Booking, dateOf, maySee, Resource, type Revised, redact } from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { nameOf } from "../entry/place.js"
import type { TaskState } from "../entry/task.js"
import { labelled } from "../entry/words.js"
import { draftDeadline } from "./deadline.js"
import { deadlineWords } from "./deadline-words.js"

/**
 * What a borrower has to do by a day. Of a room nothing comes back: a return is due from the day on which a thing was handed
 * over.
 *
 * @returns none for the public
 * @rule R42, R43, P9
 */
export const bookingDeadlines = (
  booking: Revised<Booking>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  if (options.deadlines === "none" || !maySee(options.audience, "network")) return []
  const { value } = booking
  const { status } = value.state.status === "closed" ? value.state.of : value.state
  if (value.grant?.terms === undefined && returnStates[status] === undefined) return []
  const seen = redact(Booking, value, options.audience)
  const said = deadlineWords[options.language]
  const resource = directory.resource(value.resource)
  const borrower = seen.borrower === undefined ? undefined : directory.institution(seen.borrower)
  const lent = resource === undefined ? undefined : redact(Resource, resource.value, options.audience).name
  const name = lent ?? value.resource
  const shared = {
    kind: "booking",
    id: value.id,
    entity: booking,
    shown: [resource, borrower],
    lines: labelled(said.borrower, nameOf(borrower, options.audience)),
  } as const
  const { terms } = seen.grant ?? {}
  const free = terms?.cancellation?.freeUntilDays
  const [begin, end] = [value.pickUp ?? value.interval.start, value.bringBack ?? value.interval.end]
  return [
    ...(terms === undefined
      ? []
      : [{ ...shared, part: "terms", title: said.terms(name), due: dateOf(begin), state: termsStates[status] }]),
    ...(free === undefined
      ? []
      : [
          {
            ...shared,
            part: "cancellation",
            title: said.callOff(name),
            due: addDays(dateOf(value.interval.start), -free),
            state: cancellationStates[status],
          },
        ]),
    { ...shared, part: "return", title: said.bringBack(name), due: dateOf(end), state: returnStates[status] },
  ].flatMap(({ state, ...deadline }) => (state === undefined ? [] : draftDeadline({ ...deadline, state }, options)))
}

type Reached = Exclude<Booking["state"]["status"], "closed">

const termsStates: Readonly<Record<Reached, TaskState>> = {
  granted: "open",
  confirmed: "done",
  handedOver: "done",
  inUse: "done",
  returned: "done",
  inspected: "done",
  performed: "done",
  cancelled: "dropped",
  noShow: "over",
}

const cancellationStates: Readonly<Record<Reached, TaskState>> = {
  granted: "open",
  confirmed: "open",
  handedOver: "over",
  inUse: "over",
  returned: "over",
  inspected: "over",
  performed: "over",
  cancelled: "dropped",
  noShow: "over",
}

const returnStates: Readonly<Partial<Record<Reached, TaskState>>> = {
  handedOver: "running",
  inUse: "running",
  returned: "done",
  inspected: "done",
}
