/** Erasure of a contact person: the name, the mailboxes named after it, and every text that names the person. */
import * as Result from "effect/Result"
import { groupedBy } from "../grouped.js"
import type { ContactFunction, ContactPoint, ContactPointId, NoContactPerson } from "../institution/index.js"
import type { ItemNotOnAgenda, MinutesStepTooEarly } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { idOf, type NetworkList, type NetworkValue } from "../network/index.js"
import type { InvalidValue, Path } from "../problem.js"
import { renewed, withPart } from "./changed-parts.js"
import { withoutWords } from "./erase-from-meeting.js"
import { isOwnMailbox, type Trace, tracesOf, whyNotRewritable } from "./person-traces.js"
import { type PersonWords, personWords } from "./person-words.js"
import type { ContactPointUnknown } from "./personal-data-of.js"

/**
 * Why something was not erased: it belongs to the function and not to the person, to another contact point, it may be the name
 * of another, it is no free text but an id or a code, it is the name of a house, or without it the value would not be whole.
 *
 * @german Grund der weiteren Speicherung
 */
export type NotErasedBecause =
  | "officeChannel"
  | "otherContactPoint"
  | "perhapsAnother"
  | "notFreeText"
  | "officialName"
  | "wouldNotFit"

/** A place that still holds or names the person, and why. @german Nicht gelöschte Angabe */
export interface NotErased {
  readonly list: NetworkList
  readonly id: string
  readonly path: Path
  readonly because: NotErasedBecause
}

/** What is to be written anew, and what people have to decide. @german Löschung @source DSGVO, article 17 */
export interface Erasure {
  readonly changes: ReadonlyArray<NetworkValue>
  readonly left: ReadonlyArray<NotErased>
}

/** On which day, and by which function. @german Löschvermerk */
export interface ErasureNote {
  /** The first day on which an addendum to approved minutes may stand. */
  readonly on: string
  readonly by: string
  /** What the addendum says, without the name. */
  readonly text: string
}

/**
 * Erases the person behind a contact point from a network: the name and its consent, the mailboxes named after it, also those
 * of delegates, and the name in every free text, where its function stands afterwards: `[leitung]`. The contact point stays
 * reachable as a function.
 *
 * Approved minutes get an addendum, as with `eraseFromMeeting`. What a store holds beside the network, and its history, is
 * `eraseFromCopies`'s; what went out before is told by `outOfReach`.
 *
 * @returns the values to be written anew, each once, and every place that is left, with the reason
 * @problem ContactPointUnknown - at `["contactPoint"]`
 * @problem NoContactPerson - at `["person"]`; a name that was erased before cannot be looked for: `eraseFromMeeting` takes words
 * @problem InvalidValue - in `["addenda", n]`; the note does not fit
 * @problem MinutesStepTooEarly - at `["addenda", n, "on"]`; `earliest` is the day of the approval
 * @rule P14, R26
 * @source DSGVO, article 17
 * @example
 * import { ContactPoint, ContactPointId, eraseContact, indexNetwork, Offer, personalDataOf, withValues } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2027-08-01" }
 * const contact = ContactPoint.parse({ id: "haus-1", institution: "haus", function: "leitung", phones: ["0234 1234"], person })
 * const description = "Anmeldung bei Frau Beispiel"
 * const offer = Offer.parse({ id: "o", title: "Treff", description, institution: "haus", form: "offen", state: "draft" })
 * const { network } = indexNetwork({ contactPoints: [contact], offers: [offer] })
 * const note = { on: "2026-11-02", by: "moderation", text: "Name einer Ansprechperson entfernt." }
 * const id = ContactPointId.parse("haus-1")
 * const { changes, left } = Result.getOrThrow(eraseContact(indexNetwork(network), id, note))
 * const after = withValues(network, changes)
 * after.offers[0]?.description // => "Anmeldung bei [leitung]"
 * after.contactPoints[0]?.person // => undefined
 * left // => [{ list: "contactPoints", id: "haus-1", path: ["phones", 0], because: "officeChannel" }]
 */
export const eraseContact = (
  { network }: NetworkIndex,
  contactPoint: ContactPointId,
  note: ErasureNote,
): Result.Result<
  Erasure,
  ContactPointUnknown | NoContactPerson | InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly
> => {
  const contact = network.contactPoints.find(({ id }) => id === contactPoint)
  return contact === undefined
    ? Result.fail({ _tag: "ContactPointUnknown", path: ["contactPoint"], contactPoint })
    : erasePerson({ network }, contact, note)
}

/**
 * The same for a person who stood in a contact point that has somebody else now, or nobody, or is gone.
 *
 * @param contact - as it was when the person stood there
 * @problem NoContactPerson, InvalidValue, ItemNotOnAgenda, MinutesStepTooEarly - as `eraseContact` says
 * @rule P14, R26
 */
export const erasePerson = (
  { network }: Pick<NetworkIndex, "network">,
  contact: ContactPoint,
  note: ErasureNote,
): Result.Result<Erasure, NoContactPerson | InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  if (contact.person === undefined)
    return Result.fail({ _tag: "NoContactPerson", path: ["person"], contactPoint: contact.id })
  const words = personWords(contact.person.name)
  const traces = tracesOf(network, contact, words).map((trace) => ({ trace, kept: whyKept(trace, words) }))
  const byValue = groupedBy(
    traces.flatMap(({ trace, kept }) => (kept === undefined ? [trace] : [])),
    ({ value }) => value,
  )
  const changes: Array<NetworkValue> = []
  const left = traces.flatMap(({ trace, kept }) => (kept === undefined ? [] : [notErased(trace, kept)]))
  for (const found of byValue.values()) {
    const written = withoutPerson(found, { name: contact.function, words, note })
    if (Result.isFailure(written)) return Result.fail(written.failure)
    if (written.success === undefined) left.push(...found.map((trace) => notErased(trace, "wouldNotFit")))
    else {
      changes.push(written.success)
      left.push(...found.filter(stillHasSurname(words)).map((trace) => notErased(trace, "perhapsAnother")))
    }
  }
  return Result.succeed({ changes, left })
}

const notErased = ({ list, value, path }: Trace, because: NotErasedBecause): NotErased => ({
  list,
  id: idOf(value),
  path,
  because,
})

/** "Frau Meier und Meiers Hund": what is left of the text may name the person or another. */
const stillHasSurname =
  (words: PersonWords | undefined) =>
  ({ data, text }: Trace): boolean =>
    words !== undefined && data === "namedInText" && text.replaceAll(words.certain, "").search(words.possible) >= 0

const whyKept = (trace: Trace, words: PersonWords | undefined): NotErasedBecause | undefined => {
  const { data, text } = trace
  if (data === "contactPerson") return undefined
  if (data === "sameName") return "otherContactPoint"
  if (data === "channel" || data === "delegateMail") return isOwnMailbox(text, words) ? undefined : "officeChannel"
  if (data === "perhapsNamed" && trace.path.at(-1) === "email") return "perhapsAnother"
  return whyNotRewritable(trace) ?? (data === "perhapsNamed" ? "perhapsAnother" : undefined)
}

interface Erasing {
  readonly name: ContactFunction
  readonly words: PersonWords | undefined
  readonly note: ErasureNote
}

/** A value without what its traces tell; none where it would not be whole then. */
const withoutPerson = (
  traces: ReadonlyArray<Trace>,
  { name, words, note }: Erasing,
): Result.Result<NetworkValue | undefined, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  const [first] = traces
  if (first === undefined) return Result.succeed(undefined)
  const without = (text: string): string =>
    words === undefined ? text : text.replaceAll(words.certain, () => `[${name}]`)
  if (first.list === "meetings")
    return Result.map(withoutWords(first.value, without, note), (value) => ({ list: "meetings", value }))
  // From the last one on: taking an item out of a list moves those behind it.
  const written = traces.reduceRight<unknown>(
    (value, { path, data, text }) => withPart(value, path, data === "namedInText" ? without(text) : undefined),
    first.value,
  )
  return Result.succeed(renewed(first.list, written))
}
