/** Traces of a person: every place of a network that holds or names the person behind a contact point. */
import type { ContactPoint } from "../institution/index.js"
import type { Network } from "../network/index.js"
import { type NetworkList, type NetworkValue, networkSchemas, valuesOf } from "../network/index.js"
import type { Path } from "../problem.js"
import { freeTexts } from "./free-texts.js"
import type { PersonWords } from "./person-words.js"
import { isPersonalMail } from "./personal-data-hints.js"

/**
 * What is held about a person: the name with its purpose, how the office is reached, where letters to a delegate go, another
 * contact point with the same name, a text that names the person, or one that perhaps does.
 *
 * @german Art der gespeicherten Angabe
 */
export type PersonalDatumKind =
  | "contactPerson"
  | "channel"
  | "delegateMail"
  | "sameName"
  | "namedInText"
  | "perhapsNamed"

/** A place of a network that holds or names a person. */
export type Trace = NetworkValue & {
  readonly path: Path
  readonly data: PersonalDatumKind
  /** What stands there. */
  readonly text: string
}

/**
 * The traces of the person behind a contact point, its own first, then in the order of the lists.
 *
 * @param contact - as it is, or as it was when the person stood there
 */
export const tracesOf = (
  network: Network,
  contact: ContactPoint,
  words: PersonWords | undefined,
): ReadonlyArray<Trace> => {
  const own = network.contactPoints.find(({ id }) => id === contact.id)
  return [
    ...(own === undefined ? [] : ofContactPoint(own, contact, words)),
    ...valuesOf(network).flatMap((one) =>
      textsIn(one.value, []).flatMap(({ path, text }) => {
        const data = one.value === own && isOwn(path) ? undefined : kindAt({ ...one, path, text }, contact, words)
        return data === undefined ? [] : [{ ...one, path, data, text }]
      }),
    ),
  ]
}

/** Why a text that names somebody cannot be written anew: it is an id or a code, or the name of a house. */
export const whyNotRewritable = ({ list, value, path }: Trace): "notFreeText" | "officialName" | undefined => {
  if (officialNames.has(list) && nameFields.has(String(path[0]))) return "officialName"
  return freeTexts(networkSchemas[list], value).some((text) => samePath(text.path, path)) ? undefined : "notFreeText"
}

/** Whether a mailbox is that of a person, not of an office. @rule P5 */
export const isOwnMailbox = (mail: string, words: PersonWords | undefined): boolean =>
  isPersonalMail(mail.toLowerCase()) || words?.mailbox.test(mail) === true

/** `Kindertagespflege Meier` is the name of a house; whoever wants another changes the entry. */
const officialNames: ReadonlySet<NetworkList> = new Set(["areas", "providers", "sites", "institutions"])
const nameFields: ReadonlySet<string> = new Set(["name", "shortName", "nameAddition", "address"])

const channels = ["emails", "phones", "faxes", "websites"] as const

/** Where another has taken the place of the person, only a mailbox that was left behind is a trace. */
const ofContactPoint = (
  own: ContactPoint,
  { person, emails }: ContactPoint,
  words: PersonWords | undefined,
): ReadonlyArray<Trace> => {
  const at = { list: "contactPoints", value: own } as const
  const isAnother = own.person !== undefined && own.person.name !== person?.name
  const isLeftBehind = (mail: string): boolean =>
    words?.mailbox.test(mail) === true || (emails.includes(mail) && isOwnMailbox(mail, words))
  return [
    ...(own.person === undefined || isAnother
      ? []
      : [{ ...at, path: ["person"], data: "contactPerson" as const, text: own.person.name }]),
    ...channels.flatMap((field) =>
      own[field].flatMap((text, n) =>
        isAnother && !(field === "emails" && isLeftBehind(text))
          ? []
          : [{ ...at, path: [field, n], data: "channel" as const, text }],
      ),
    ),
  ]
}

const isOwn = ([field]: Path): boolean => field === "person" || channels.some((channel) => channel === field)

const kindAt = (
  { list, value, path, text }: NetworkValue & Pick<Trace, "path" | "text">,
  contact: ContactPoint,
  words: PersonWords | undefined,
): PersonalDatumKind | undefined => {
  if (list === "memberships" && path.at(-1) === "email") {
    const isNamedAfter = value.institution === contact.institution && words?.mailbox.test(text) === true
    if (isNamedAfter || contact.emails.some((own) => own.toLowerCase() === text.toLowerCase())) return "delegateMail"
    return words !== undefined && text.search(words.possible) >= 0 ? "perhapsNamed" : undefined
  }
  if (words === undefined) return undefined
  if (list === "contactPoints" && path[0] === "person")
    return path[1] === "name" && text.search(words.certain) >= 0 ? "sameName" : undefined
  if (text.search(words.certain) >= 0) return "namedInText"
  return text.search(words.possible) >= 0 ? "perhapsNamed" : undefined
}

const textsIn = (value: unknown, path: Path): ReadonlyArray<{ readonly path: Path; readonly text: string }> => {
  if (typeof value === "string") return [{ path, text: value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, at) => key === b[at])
