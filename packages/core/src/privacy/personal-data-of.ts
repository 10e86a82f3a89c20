/** Access to personal data: everything that a network holds about the person behind a contact point. */
import * as Result from "effect/Result"
import {
  type ContactFunction,
  type ContactPointId,
  type InstitutionId,
  type Origin,
  originOf,
} from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { idOf, type NetworkList, networkSchemas } from "../network/index.js"
import type { Path, Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { type PersonalDatumKind, type Trace, tracesOf } from "./person-traces.js"
import { personWords } from "./person-words.js"
import { readersOf } from "./readers-of.js"
import { retainedIn } from "./retained-data.js"
import { type RetentionPolicy, usualRetention } from "./retention-policy.js"

/** No contact point has this id. */
export type ContactPointUnknown = Problem<"ContactPointUnknown", { readonly contactPoint: ContactPointId }>

/** For what something is held: to reach a function, to invite, or because it was written into a record. @german Verarbeitungszweck @rule P1 */
export type HeldFor = "reachability" | "invitation" | "record"

/** One thing that is held about a person: where, for what, who sees it, until when, and from where it came. @german Gespeicherte Angabe */
export interface PersonalDatum {
  readonly list: NetworkList
  readonly id: string
  readonly path: Path
  readonly data: PersonalDatumKind
  /** What stands there. */
  readonly text: string
  readonly heldFor: HeldFor
  /** The purpose in words, where somebody stated it. */
  readonly purpose?: string
  readonly readers: ReadonlyArray<Audience>
  /** The first day on which it is no longer kept; without it, it is kept with its value. */
  readonly keptUntil?: LocalDate
  /** Where it came from, where that is recorded. */
  readonly origin?: Origin
}

/** What a network holds about the person behind a contact point. @german Auskunft @source DSGVO, article 15 */
export interface PersonalData {
  readonly contactPoint: ContactPointId
  readonly institution: InstitutionId
  readonly function: ContactFunction
  readonly held: ReadonlyArray<PersonalDatum>
}

/**
 * Everything that a network holds about the person behind a contact point: what answers a request for access.
 *
 * For those who answer for the data: it holds nothing back from whoever calls it.
 *
 * Texts are searched for the whole name in any order, for the surname after `Frau` or `Herr`, in usual spellings, and for
 * mailboxes named after it. Where the surname stands alone it may be another's: `perhapsNamed` is for people to read. The same name
 * at another contact point may be another person's too.
 *
 * @param options - `policy`: by which retention is told; {@link usualRetention} unless told
 * @problem ContactPointUnknown - at `["contactPoint"]`
 * @rule P14
 * @source DSGVO, article 15
 * @example
 * import { ContactPoint, ContactPointId, indexNetwork, Offer, personalDataOf } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2027-08-01" }
 * const contact = ContactPoint.parse({ id: "haus-1", institution: "haus", function: "leitung", person })
 * const description = "Anmeldung bei Frau Beispiel"
 * const offer = Offer.parse({ id: "o", title: "Treff", description, institution: "haus", form: "offen", state: "draft" })
 * const index = indexNetwork({ contactPoints: [contact], offers: [offer] })
 * const { held } = Result.getOrThrow(personalDataOf(index, ContactPointId.parse("haus-1")))
 * held.map(({ list, path, data }) => [list, ...path, data]) // => [["contactPoints", "person", "contactPerson"], ["offers", "description", "namedInText"]]
 */
export const personalDataOf = (
  { network }: NetworkIndex,
  contactPoint: ContactPointId,
  options: { readonly policy?: RetentionPolicy } = {},
): Result.Result<PersonalData, ContactPointUnknown> => {
  const contact = network.contactPoints.find(({ id }) => id === contactPoint)
  if (contact === undefined) return Result.fail({ _tag: "ContactPointUnknown", path: ["contactPoint"], contactPoint })
  const { institution, function: name, person } = contact
  const traces = tracesOf(network, contact, person && personWords(person.name))
  const held = traces.map((trace) => datumOf(trace, options.policy ?? usualRetention))
  return Result.succeed({ contactPoint, institution, function: name, held })
}

const datumOf = (trace: Trace, policy: RetentionPolicy): PersonalDatum => {
  const { list, value, path, data, text } = trace
  const purpose = data === "contactPerson" || data === "sameName" ? Reflect.get(personIn(value), "purpose") : undefined
  const keptUntil = retainedIn(trace, policy).find((one) => one.path.every((key, at) => key === path[at]))?.due
  const origin = "provenance" in value ? originOf(value, String(path[0])) : undefined
  return {
    list,
    id: idOf(value),
    path,
    data,
    text,
    heldFor: heldFor[data],
    ...(typeof purpose === "string" ? { purpose } : {}),
    readers: readersOf(networkSchemas[list], value, path),
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(origin === undefined ? {} : { origin }),
  }
}

const personIn = (value: object): object => {
  const person: unknown = Reflect.get(value, "person")
  return typeof person === "object" && person !== null ? person : {}
}

const heldFor: Readonly<Record<PersonalDatumKind, HeldFor>> = {
  contactPerson: "reachability",
  channel: "reachability",
  sameName: "reachability",
  delegateMail: "invitation",
  namedInText: "record",
  perhapsNamed: "record",
}
