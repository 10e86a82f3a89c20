/** Personal data: what is held of a person, taking it out, and what time takes out by itself. */
import {
  attribute,
  berlin,
  type ContactPoint,
  type ContactPointId,
  dateOf,
  type ErasureNote,
  eraseContact as erased,
  eraseFromCopies,
  indexNetwork,
  type NetworkValue,
  type Publication,
  personalDataOf as personalData,
  publicationOf,
  type RetentionPolicy,
  applyRetention as retained,
  toLocal,
  withValues,
} from "@sozialraum/core"
import { DeliveryChanges, ListedInstitutions, Publications } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write, writeKnown } from "./decide.js"
import { erasedCalendarCopies } from "./erase-calendar-copies.js"
import { free } from "./found.js"
import { readNetwork, readToChange } from "./read-network.js"
import { type Steps, together } from "./steps.js"

/**
 * Everything that is held of the person behind a contact point.
 *
 * @problem ContactPointUnknown - as core describes it
 * @rule P14
 */
export const personalDataOf = (act: Act, contactPoint: ContactPointId) =>
  Effect.flatMap(readNetwork(act.network), (network) =>
    Effect.fromResult(personalData(indexNetwork(network), contactPoint)),
  )

/**
 * Takes the person behind a contact point out of all values; also out of those that others write meanwhile, and out of what
 * is kept of imported lists. No later list brings its mailbox back into the contact point; what such a list says itself is
 * kept again, until its publisher takes it out.
 *
 * Earlier revisions that a backend keeps are not reached by it.
 *
 * @returns how many values changed, and what is left for people to decide
 * @problem ContactPointUnknown, NoContactPerson, InvalidValue, ItemNotOnAgenda, MinutesStepTooEarly - as core describes them
 * @rule P14
 */
export const eraseContact = Effect.fnUntraced(function* (act: Act, contactPoint: ContactPointId, note: ErasureNote) {
  let pass = yield* erasedOnce(act, { contactPoint, note })
  let changed = pass.changed
  while (pass.changed > 0) {
    pass = yield* erasedOnce(act, { contactPoint, note, before: pass.before })
    changed += pass.changed
  }
  return { changed, left: pass.left }
})

interface ErasurePass {
  readonly contactPoint: ContactPointId
  readonly note: ErasureNote
  /** The contact point as it was, once the person is gone from it: whom to look for. */
  readonly before?: ContactPoint | undefined
}

const erasedOnce = (act: Act, { contactPoint, note, before }: ErasurePass) =>
  decidingAgain(
    Effect.gen(function* () {
      const read = yield* readToChange(act.network)
      const network =
        before === undefined ? read.network : withValues(read.network, [{ list: "contactPoints", value: before }])
      const { changes, left } = yield* Effect.fromResult(erased(indexNetwork(network), contactPoint, note))
      const written = changes.filter(
        ({ list, value }) => before === undefined || list !== "contactPoints" || value.id !== contactPoint,
      )
      const contact = network.contactPoints.find(({ id }) => id === contactPoint)
      const copies = contact === undefined ? [] : yield* erasedCopies(act.network, contact)
      const values = written.map((one) => keptFromLists(one, contact, act))
      yield* writeKnown(act, { reason: "personal data erased", ...together([...values.map(read.renew), ...copies]) })
      return { changed: written.length + copies.length, left, before: contact }
    }),
  )

/** The steps that take the person out of what lists and calendars said, and of what imports changed by it. */
const erasedCopies = Effect.fnUntraced(function* (network: string, contact: ContactPoint) {
  const [listed, changes] = [ListedInstitutions.in(network), DeliveryChanges.in(network)]
  const erasure = eraseFromCopies(contact)
  return [
    ...(yield* erasedCalendarCopies(network, erasure.text)),
    ...(yield* listed.all()).flatMap((found): ReadonlyArray<Steps> => {
      const value = erasure.listed(found.value)
      return value === found.value ? [] : [{ checks: [listed.expect(found)], writes: [listed.put(value)] }]
    }),
    ...(yield* changes.all()).flatMap((found): ReadonlyArray<Steps> => {
      const value = erasure.change(found.value)
      return value === found.value ? [] : [{ checks: [changes.expect(found)], writes: [changes.put(value)] }]
    }),
  ]
})

/** The mailboxes of a contact point from which one was erased are no list's any more: the next one would bring it back. */
const keptFromLists = (change: NetworkValue, before: ContactPoint | undefined, { at, by }: Act): NetworkValue =>
  change.list !== "contactPoints" ||
  change.value.id !== before?.id ||
  change.value.emails.length === before.emails.length
    ? change
    : { ...change, value: attribute(change.value, ["emails"], { role: by, on: dateOf(toLocal(at, berlin)) }) }

/**
 * Takes out what may no longer be kept today, in one commit. Run again on the same day, it finds nothing.
 *
 * @returns the values as they were written
 * @rule P8, R52
 */
export const applyRetention = (act: Act, policy?: RetentionPolicy) =>
  decidingAgain(
    Effect.gen(function* () {
      const read = yield* readToChange(act.network)
      const asOf = dateOf(toLocal(act.at, berlin))
      const changes: ReadonlyArray<NetworkValue> = retained(read.network, {
        asOf,
        ...(policy === undefined ? {} : { policy }),
      })
      yield* writeKnown(act, { reason: "retention period over", ...together(changes.map(read.renew)) })
      return changes
    }),
  )

/**
 * Notes that something went out of the network: to whom, in which form, and how many values of each list.
 *
 * @param values - as they went out
 * @problem InvalidValue, IdTaken - as core describes them
 * @rule P12
 */
export const recordPublication = (
  act: Act,
  values: Parameters<typeof publicationOf>[0],
  facts: Omit<Parameters<typeof publicationOf>[1], "at" | "by">,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const publications = Publications.in(act.network)
      const entry: Publication = yield* Effect.fromResult(publicationOf(values, { ...facts, at: act.at, by: act.by }))
      yield* write(act, {
        reason: "published",
        checks: [yield* free(publications, entry.id)],
        writes: [publications.put(entry)],
      })
      return entry
    }),
  )
