/** Former persons: who is meant where somebody is to be erased from a contact point. */
import type { ContactPoint, ContactPointId, ContactPointUnknown, NoContactPerson } from "@sozialraum/core"
import { ContactPoints } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"

/**
 * A contact point as it was when a person stood there: as it is now, or else as it was last.
 *
 * @param name - of the person; without it, whoever stands or stood there last
 * @problem ContactPointUnknown - at `["contactPoint"]`
 * @problem NoContactPerson - at `["person"]`; its history names nobody either, or nobody of that name
 */
export const contactWithPerson = Effect.fnUntraced(function* (
  { network }: Act,
  contactPoint: ContactPointId,
  name: string | undefined,
) {
  const contacts = ContactPoints.in(network)
  const now = (yield* contacts.get(contactPoint))?.value
  const isMeant = ({ person }: ContactPoint): boolean => person !== undefined && (name ?? person.name) === person.name
  if (now !== undefined && isMeant(now)) return now
  let then: ContactPoint | undefined
  let after: string | undefined
  do {
    const page = yield* contacts.history(contactPoint, { after })
    for (const past of page.items) if (past.state === "kept" && isMeant(past.value)) then = past.value
    after = page.next
  } while (after !== undefined)
  if (then !== undefined) return then
  if (now !== undefined)
    return yield* Effect.fail<NoContactPerson>({ _tag: "NoContactPerson", path: ["person"], contactPoint })
  return yield* Effect.fail<ContactPointUnknown>({ _tag: "ContactPointUnknown", path: ["contactPoint"], contactPoint })
})
