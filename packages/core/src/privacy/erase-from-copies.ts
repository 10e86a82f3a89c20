/** Erasure from copies: what lists said of institutions, without a person that is taken out of the network. */
import type { ContactPoint, DeliveryChange, Listed, WrittenValue } from "../institution/index.js"
import { isOwnMailbox } from "./person-traces.js"
import { type PersonWords, personWords } from "./person-words.js"

/** Frees what is kept of lists from one person; a value that does not tell of it is the very same. @german Löschung in Listenkopien */
export interface CopyErasure {
  /** What a source said, without the person. */
  readonly listed: (listed: Listed) => Listed
  /** What a delivery did, without the person. */
  readonly change: (change: DeliveryChange) => DeliveryChange
  /** Any text that a source said, without the person. */
  readonly text: (text: string) => string
}

/**
 * Prepares to erase the person behind a contact point from what lists said: its mailboxes, and its name in remarks and in the
 * raw cells, where the function stands afterwards.
 *
 * Names of houses stay, as in the network itself. A list that says it again brings it again: its publisher has to be told.
 *
 * @param contact - as it was before the person was erased from it
 * @rule P14
 * @source DSGVO, article 17
 * @example
 * import { ContactPoint, eraseFromCopies, InstitutionListing, Listed } from "@sozialraum/core"
 * const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2027-08-01" }
 * const contact = ContactPoint.parse({ id: "haus-1", institution: "haus", function: "leitung", person })
 * const listing = InstitutionListing.parse({ id: "kitas:1", name: "Kita Süd", types: ["kita"], emails: ["s.beispiel@kita.de"] })
 * const listed = Listed.parse({ source: "kitas", listing, lines: [2], raw: [["1", "Kita Süd", "s.beispiel@kita.de"]] })
 * const copy = eraseFromCopies(contact).listed(listed)
 * copy.listing.emails // => []
 * copy.raw // => [["1", "Kita Süd", "[leitung]"]]
 */
export const eraseFromCopies = (contact: ContactPoint): CopyErasure => {
  const words = contact.person === undefined ? undefined : personWords(contact.person.name)
  const own = contact.emails.filter((mail) => isOwnMailbox(mail, words)).map((mail) => mail.toLowerCase())
  const isOwn = (mail: unknown): boolean =>
    typeof mail === "string" && (own.includes(mail.toLowerCase()) || words?.mailbox.test(mail) === true)
  const text = withoutTraces(own, words, `[${contact.function}]`)
  const listed = (value: Listed): Listed => {
    const { listing, raw } = value
    const remarks = each(listing.remarks, text)
    const emails = listing.emails.some(isOwn) ? listing.emails.filter((mail) => !isOwn(mail)) : listing.emails
    const cells = raw === undefined ? undefined : eachRow(raw, text)
    return remarks === listing.remarks && emails === listing.emails && cells === raw
      ? value
      : { ...value, listing: { ...listing, remarks, emails }, ...(cells === undefined ? {} : { raw: cells }) }
  }
  return {
    listed,
    text,
    change: (value) => {
      const before = value.before === undefined ? undefined : listed(value.before)
      const values = value.values.some((one) => JSON.stringify(withoutMails(one, isOwn)) !== JSON.stringify(one))
        ? value.values.map((one) => withoutMails(one, isOwn))
        : value.values
      return before === value.before && values === value.values
        ? value
        : { ...value, ...(before === undefined ? {} : { before }), values }
    },
  }
}

const withoutTraces =
  (own: ReadonlyArray<string>, words: PersonWords | undefined, sign: string) =>
  (text: string): string => {
    const named = words === undefined ? text : text.replaceAll(words.certain, () => sign)
    return own.reduce((left, mail) => withoutMail(left, mail, sign), named)
  }

/** A mailbox in whatever case. */
const withoutMail = (text: string, mail: string, sign: string): string => {
  const at = text.toLowerCase().indexOf(mail)
  return at < 0 ? text : `${text.slice(0, at)}${sign}${withoutMail(text.slice(at + mail.length), mail, sign)}`
}

const withoutMails = (written: WrittenValue, isOwn: (mail: unknown) => boolean): WrittenValue =>
  written.wrote === "all"
    ? written
    : {
        ...written,
        fields: written.fields.map((one) =>
          one.field === "emails"
            ? {
                ...one,
                ...(Array.isArray(one.before) ? { before: one.before.filter((mail) => !isOwn(mail)) } : {}),
                ...(Array.isArray(one.after) ? { after: one.after.filter((mail) => !isOwn(mail)) } : {}),
              }
            : one,
        ),
      }

const each = (texts: ReadonlyArray<string>, change: (text: string) => string): ReadonlyArray<string> =>
  texts.some((text) => change(text) !== text) ? texts.map(change) : texts

const eachRow = (
  rows: ReadonlyArray<ReadonlyArray<string>>,
  change: (text: string) => string,
): ReadonlyArray<ReadonlyArray<string>> =>
  rows.some((row) => each(row, change) !== row) ? rows.map((row) => each(row, change)) : rows
