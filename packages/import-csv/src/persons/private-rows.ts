/** Private rows: records that are about one person at home, as childminders are, and what of them may be kept. */
import { institutionTypes } from "@sozialraum/core/institution"
import { personalDataHints } from "@sozialraum/core/privacy"
import type { Draft } from "../listing/draft.js"
import { textIn } from "../listing/row.js"
import { isPersonName, leftOut } from "./person-name.js"

/** What tells that a row is a private person. */
export type Person = Pick<Draft, "name" | "kind" | "phones" | "emails" | "nameless">

/**
 * Prepares to tell private persons from institutions.
 *
 * A childminder is one, unless an organisation speaks for childminders; in a list that says no types, somebody with a form
 * of address, and a name of a person beside a private telephone or mailbox or among names of persons. Where the list names
 * a type (`Anne Frank;Gymnasium`) the name tells nothing.
 */
export const privatePersons = (drafts: ReadonlyArray<Pick<Draft, "row">>): ((person: Person) => boolean) => {
  const isListOfPersons = mostAreNames(drafts)
  return ({ name, kind, phones, emails, nameless }) => {
    if (isChildminding(kind)) {
      if (nameless) return true
      if (kind.types.length > 1 && !isPersonName(name)) return false
      if (kind.types.includes("grosstagespflege")) return isPersonName(name) || isPrivate(phones, emails)
      return isPersonName(name) || !organisation.test(name)
    }
    if (isChildminder(name) && !organisation.test(name)) return true
    if (kind.from !== "nobody") return false
    if (!isPersonName(name)) return false
    return /^(?:Frau|Herrn?|Fr\.|Hr\.)\s/.test(name) || isListOfPersons || isPrivate(phones, emails)
  }
}

/** Whether rows of this kind may be persons by their type. */
export const isChildminding = ({ types }: Draft["kind"]): boolean =>
  types.includes("kindertagespflege") || types.includes("grosstagespflege")

/**
 * A private person without what leads to her: name, telephones, mailboxes, web addresses, street, position, free texts.
 *
 * Type, postal code, town, district, capacity and number stay: they are what planning asks of childminding.
 *
 * @rule R52
 */
export const withoutPrivateData = (draft: Draft): Draft => {
  const { postalCode, city, district } = draft.address
  return {
    ...draft,
    private: true,
    nameAddition: undefined,
    shortName: undefined,
    openingHours: undefined,
    name: reducedName(draft),
    address: {
      ...(postalCode === undefined ? {} : { postalCode }),
      ...(city === undefined ? {} : { city }),
      ...(district === undefined ? {} : { district }),
    },
    provider: isPersonName(draft.provider?.name ?? "") ? undefined : draft.provider,
    kind: { ...draft.kind, categories: draft.kind.categories.map((word) => (isPersonName(word) ? leftOut : word)) },
    phones: [],
    faxes: [],
    emails: [],
    websites: [],
    remarks: [],
    persons: [],
  }
}

/** `Kindertagespflege, 44801 Bochum`: what she does and about where. */
const reducedName = ({ kind, address: { postalCode, city, district } }: Draft): string => {
  const type = (["grosstagespflege", "kindertagespflege"] as const).find((one) => kind.types.includes(one))
  const word = type === undefined ? "Privatperson" : institutionTypes[type].german
  const place = [postalCode, city ?? district].filter((part) => part !== undefined).join(" ")
  return place === "" ? word : `${word}, ${place}`
}

const mostAreNames = (drafts: ReadonlyArray<Pick<Draft, "row">>): boolean => {
  const step = Math.max(1, Math.floor(drafts.length / 200))
  const sample: Array<string> = []
  for (let at = 0; at < drafts.length; at += step) {
    const row = drafts[at]?.row
    const name = row === undefined ? "" : textIn(row, row.fields("name"))
    if (name !== "") sample.push(name)
  }
  return sample.length >= 3 && sample.filter(isPersonName).length >= sample.length * 0.6
}

const isPrivate = (phones: ReadonlyArray<string>, emails: ReadonlyArray<string>): boolean =>
  phones.some((phone) => mobile.test(phone)) ||
  emails.some((mail) => personalDataHints(mail).some(({ kind }) => kind === "email"))

const mobile = /^(?:\+49\s?|0049\s?|0)1[567]\d/

const ofDays = /tage/i

const childminder = /tagesm(?:u|ü|ue)tter|tagesv(?:a|ä|ae)ter|tageseltern|tagespflegeperson/i

/** `Tagespflege Anna Blum`, whatever type somebody gave the list as a whole. */
const isChildminder = (name: string): boolean =>
  ofDays.test(name) &&
  (childminder.test(name) || isPersonName(/^(?:Kinder)?tagespflege(?:stelle)?[\s:,–-]+(.+)$/i.exec(name)?.[1] ?? ""))

const organisation =
  /\be\.\s?V|ggmbh|gmbh|aör|\bstadt\b|\bkreis|landkreis|\bamt\b|jugendamt|verein|verband|beratung|fach(?:dienst|stelle|kräfte)|vermittlung|service|büro|kirchengemeinde|caritas|diakon|\bawo\b|\bdrk\b|kinderschutzbund|stützpunkt|zentrum|zentrale|agentur|\bkita\b|schule|kontaktstelle|netzwerk|tagespflegebörse/i
