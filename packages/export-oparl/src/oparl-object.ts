/** Objects of OParl: their types, their addresses, and the lists that hold them. */
import type { OparlOptions } from "./options.js"

/** An object of OParl: an address, a type, and what the type has. @german OParl-Objekt */
export interface OparlObject {
  readonly id: string
  readonly type: string
  readonly [property: string]: unknown
}

const version = "https://schema.oparl.org/1.1/"

/** The version as the System object names it. */
export const oparlVersion = version

/** The kinds of objects that the interface has, by the folder of their addresses. */
export const types = {
  body: "Body",
  organization: "Organization",
  membership: "Membership",
  meeting: "Meeting",
  agendaitem: "AgendaItem",
  location: "Location",
} as const

/** The address of an object; ids may hold anything but blanks, so each part is escaped. */
export const addressOf = ({ base }: OparlOptions, kind: keyof typeof types, ...id: ReadonlyArray<string>): string =>
  `${base}${kind}/${id.map(encodeURIComponent).join("/")}`

/** The address and the type of an object, with which it begins. */
export const named = (options: OparlOptions, kind: keyof typeof types, ...id: ReadonlyArray<string>) => ({
  id: addressOf(options, kind, ...id),
  type: `${version}${types[kind]}`,
})

/** What sits in meetings, under one kind of address: a conference and an institution may bear the same id. */
export const organizationAddress = (
  options: OparlOptions,
  kind: "conference" | "institution" | "subgroup",
  id: string,
): string => addressOf(options, "organization", kind, id)

/** The type of the System object. */
export const systemType = `${version}System`

/** A list of objects, as OParl pages them: all on one page. */
export const listOf = (address: string, data: ReadonlyArray<OparlObject>) => ({
  data,
  pagination: { totalElements: data.length, elementsPerPage: Math.max(1, data.length), currentPage: 1, totalPages: 1 },
  links: { first: address, self: address, last: address },
})
