/** Personal data: what is held of a person, taking it out, and what went out of the network. */
import {
  attribute,
  berlin,
  type ContactPoint,
  type ContactPointId,
  type CopyErasure,
  dateOf,
  type ErasureNote,
  eraseFromCopies,
  erasePerson,
  indexNetwork,
  type NetworkValue,
  outOfReach,
  type Publication,
  personalDataOf as personalData,
  publicationOf,
  toLocal,
} from "@sozialraum/core"
import { FeedTokens, Publications, SentInvitations } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write, writeKnown } from "./decide.js"
import { erasedCopies, type LeftOver } from "./erase-copies.js"
import { forgetPerson } from "./erase-history.js"
import { contactWithPerson } from "./former-person.js"
import { free } from "./found.js"
import { readNetwork, readToChange } from "./read-network.js"
import { forgetting, together } from "./steps.js"

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

/** What the addendum to approved minutes says, and who is meant. @german Angaben zur Löschung */
export interface ErasureRequest extends ErasureNote {
  /** The name of a person who stood there before; without it, whoever stands there now, or else stood there last. */
  readonly person?: string
}

/**
 * Takes the person behind a contact point out of all values, and out of their history; also out of those that others write
 * meanwhile, out of what is kept beside the network (what lists and calendars said, what imports changed, invitations that were
 * sent), and out of earlier states of values that name nobody any more or are gone. It is lost there for good: what the values
 * were can no longer be seen or brought back, who wrote them, when and why stays.
 *
 * `left` tells every place where people have to decide, and what went out of the network before: published files, messages and
 * calendars in the programs of others. Copies of the whole store, such as backups, know nothing of an erasure: after one is
 * restored, erase again. No later list brings the mailbox back into the contact point; what such a list says itself is kept
 * again, until its publisher takes it out.
 *
 * @returns how many values changed, of how many others earlier states were forgotten, and what is left
 * @problem ContactPointUnknown, NoContactPerson, InvalidValue, ItemNotOnAgenda, MinutesStepTooEarly - as core describes them
 * @rule P14
 */
export const eraseContact = Effect.fnUntraced(function* (
  act: Act,
  contactPoint: ContactPointId,
  { person, ...note }: ErasureRequest,
) {
  const contact = yield* contactWithPerson(act, contactPoint, person)
  const erasing = { contact, note, copies: eraseFromCopies(contact) }
  let pass = yield* erasedOnce(act, erasing)
  const values = [...pass.values]
  let changed = pass.changed
  while (pass.changed > 0) {
    pass = yield* erasedOnce(act, erasing)
    values.push(...pass.values)
    changed += pass.changed
  }
  const history = yield* forgetPerson(act, erasing.copies)
  const left: ReadonlyArray<LeftOver> = [...pass.left, ...history.left, ...(yield* waysOut(act, values))]
  return { changed, forgotten: history.forgotten, left }
})

interface Erasing {
  /** As it was when the person stood there. */
  readonly contact: ContactPoint
  readonly note: ErasureNote
  readonly copies: CopyErasure
}

const erasedOnce = (act: Act, { contact, note, copies }: Erasing) =>
  decidingAgain(
    Effect.gen(function* () {
      const read = yield* readToChange(act.network)
      const { changes, left } = yield* Effect.fromResult(erasePerson(read, contact, note))
      const beside = yield* erasedCopies(act.network, copies)
      const values = changes.map((one) => read.renew(keptFromLists(one, contact, act)))
      yield* writeKnown(act, { reason: "personal data erased", ...forgetting(together([...values, beside])) })
      return { changed: values.length + beside.changed, values: changes, left: [...left, ...beside.left] }
    }),
  )

/** Through what the values may have gone out before. */
const waysOut = Effect.fnUntraced(function* ({ network, at }: Act, values: ReadonlyArray<NetworkValue>) {
  const ways = {
    publications: (yield* Publications.in(network).all()).map(({ value }) => value),
    sentInvitations: (yield* SentInvitations.in(network).all()).map(({ value }) => value),
    feedTokens: (yield* FeedTokens.in(network).all()).map(({ value }) => value),
  }
  return outOfReach(values, ways, at).map((one): LeftOver => ({ ...one, path: [] }))
})

/** The mailboxes of a contact point from which one was erased are no list's any more: the next one would bring it back. */
const keptFromLists = (change: NetworkValue, before: ContactPoint, { at, by }: Act): NetworkValue =>
  change.list !== "contactPoints" ||
  change.value.id !== before.id ||
  change.value.emails.length === before.emails.length
    ? change
    : { ...change, value: attribute(change.value, ["emails"], { role: by, on: dateOf(toLocal(at, berlin)) }) }

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
