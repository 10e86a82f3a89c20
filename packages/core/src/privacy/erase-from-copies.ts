/** Erasure from copies: what is kept beside a network, and its history, without a person that is taken out of it. */
import type { ContactPoint } from "../institution/index.js"
import type { Path } from "../problem.js"
import { isOwnMailbox, type PersonalDatumKind } from "./person-traces.js"
import { personWords } from "./person-words.js"
import { escaped } from "./whole-words.js"

/** A place of a copy that names a person, or perhaps does. @german Fundstelle in einer Kopie */
export interface Mention {
  readonly path: Path
  readonly data: Extract<PersonalDatumKind, "namedInText" | "perhapsNamed">
}

/** Frees copies from one person, whatever they are copies of. @german Löschung in Kopien */
export interface CopyErasure {
  /** The copy without the person, the very same where there is nothing to take out; it may no longer fit its schema. */
  readonly without: (copy: unknown) => unknown
  /** Where a copy names the person, ids and names of houses among them. */
  readonly mentions: (copy: unknown) => ReadonlyArray<Mention>
}

/**
 * Prepares to erase the person behind a contact point from what is kept beside the network: what lists and calendars said,
 * what imports changed, invitations that were sent. Its mailboxes go, and its name in every text, where the function stands
 * afterwards.
 *
 * Ids and names of houses stay, as in the network itself. A list that says it again brings it again: its publisher has to be
 * told.
 *
 * @param contact - as it was before the person was erased from it
 * @rule P14
 * @source DSGVO, article 17
 * @example
 * import { ContactPoint, eraseFromCopies } from "@sozialraum/core"
 * const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2027-08-01" }
 * const contact = ContactPoint.parse({ id: "haus-1", institution: "haus", function: "leitung", person })
 * const { without, mentions } = eraseFromCopies(contact)
 * const copy = { id: "kitas:1", emails: ["s.beispiel@kita.de"], raw: [["Kita Süd", "Frau Beispiel fragen"]] }
 * without(copy) // => { id: "kitas:1", emails: [], raw: [["Kita Süd", "[leitung] fragen"]] }
 * mentions(["Beispiel", "Sabine Beispiel"]) // => [{ path: [0], data: "perhapsNamed" }, { path: [1], data: "namedInText" }]
 */
export const eraseFromCopies = (contact: ContactPoint): CopyErasure => {
  const name = contact.person?.name
  const words = name === undefined ? undefined : personWords(name)
  const own = new Set(contact.emails.filter((mail) => isOwnMailbox(mail, words)).map((mail) => mail.toLowerCase()))
  const mailboxes = [...own].map(mailboxPattern)
  const sign = `[${contact.function}]`
  const text = (said: string): string => {
    if (said === name) return sign
    const named = words === undefined ? said : said.replaceAll(words.certain, () => sign)
    return mailboxes.reduce((left, mailbox) => left.replaceAll(mailbox, () => sign), named)
  }
  const isOwn = (value: unknown): boolean =>
    typeof value === "string" && (own.has(value.toLowerCase()) || wholeText(words?.mailbox, value))
  const without = (copy: unknown): unknown => rewritten(copy, { text, isOwn })
  const datumIn = (said: string): Mention["data"] | undefined => {
    if (text(said) !== said) return "namedInText"
    return words !== undefined && said.search(words.possible) >= 0 ? "perhapsNamed" : undefined
  }
  return {
    without,
    mentions: (copy) =>
      textsIn(copy, []).flatMap(({ path, said }) => {
        const data = datumIn(said)
        return data === undefined ? [] : [{ path, data }]
      }),
  }
}

interface Rewriting {
  readonly text: (said: string) => string
  readonly isOwn: (value: unknown) => boolean
}

/** What stands under these keys names things, and is no text. */
const names = new Set(["id", "uid", "source", "delivery", "institution", "site", "unit", "list", "scheme"])
const houseNames = new Set(["name", "nameAddition", "shortName", "provider"])

const rewritten = (value: unknown, how: Rewriting): unknown => {
  if (typeof value === "string") return how.text(value)
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return renewedList(value.filter(isNotSentTo(how.isOwn)), value, how)
  const field: unknown = Reflect.get(value, "field")
  const isHouse = Object.hasOwn(value, "types") || (typeof field === "string" && houseNames.has(field))
  const parts = Object.entries(value).map(([key, part]): readonly [string, unknown] => {
    if ((names.has(key) && typeof part === "string") || (isHouse && (houseNames.has(key) || field !== undefined)))
      return [key, part]
    // A list of mailboxes, or one as a field was before and after a delivery.
    if (Array.isArray(part) && (key === "emails" || field === "emails"))
      return [
        key,
        renewedList(
          part.filter((one) => !how.isOwn(one)),
          part,
          how,
        ),
      ]
    return [key, rewritten(part, how)]
  })
  return parts.every(([key, part]) => part === Reflect.get(value, key)) ? value : Object.fromEntries(parts)
}

const renewedList = (kept: ReadonlyArray<unknown>, before: ReadonlyArray<unknown>, how: Rewriting): unknown => {
  const renewed = kept.map((one) => rewritten(one, how))
  return renewed.length === before.length && renewed.every((one, n) => one === before[n]) ? before : renewed
}

/** Whoever an invitation was sent to has an address, and without it is nobody. */
const isNotSentTo =
  (isOwn: Rewriting["isOwn"]) =>
  (value: unknown): boolean =>
    typeof value !== "object" || value === null || !isOwn(Reflect.get(value, "address"))

const textsIn = (value: unknown, path: Path): ReadonlyArray<{ readonly path: Path; readonly said: string }> => {
  if (typeof value === "string") return [{ path, said: value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A mailbox in whatever case, wherever it stands, and not as a part of another. */
const mailboxPattern = (mail: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d._%+-])${escaped(mail)}(?![\\p{L}\\d-]|\\.[\\p{L}\\d])`, "giu")

const wholeText = (pattern: RegExp | undefined, said: string): boolean => pattern?.exec(said)?.[0] === said
