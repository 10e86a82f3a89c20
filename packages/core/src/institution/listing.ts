/** Listings: what one list says about one institution, flat as lists are, before it becomes part of the network. */
import * as z from "zod"
import { Position } from "../geo/index.js"
import { OpeningHours } from "../hours/index.js"
import { ExternalId } from "../id.js"
import { violates } from "../problem.js"
import { visibleTo } from "../visibility.js"
import { ContactPoint, ContactPointId } from "./contact-point.js"
import { Institution, InstitutionId } from "./institution.js"
import { institutionTypesOfOne } from "./institution-type.js"
import { OperatingStatus } from "./operating-status.js"
import { type Attributed, attribute, filledFields, type Origin } from "./provenance.js"
import { Provider, ProviderId } from "./provider.js"
import { SchoolFacts, statusesOfListedSchool } from "./school.js"
import { Address, Site, SiteId } from "./site.js"

/** Leaves room for what the ids of the values made from a listing have behind it. */
const longestListingId = 180

const texts = z.array(z.string().min(1)).readonly().default([])

/**
 * One institution as a list describes it.
 *
 * @german Listeneintrag
 */
export const InstitutionListing = z
  .strictObject({
    id: InstitutionId.refine((id) => id.length <= longestListingId, violates("ListingIdTooLong")),
    externalIds: z.array(ExternalId).readonly().default([]),
    name: z.string().regex(/\S/),
    nameAddition: z.string().regex(/\S/).exactOptional(),
    shortName: z.string().regex(/\S/).exactOptional(),
    types: institutionTypesOfOne,
    /** The types in the words of the list. */
    categories: texts,
    address: Address.default({}),
    position: Position.exactOptional(),
    phones: ContactPoint.unwrap().shape.phones,
    faxes: ContactPoint.unwrap().shape.faxes,
    emails: ContactPoint.unwrap().shape.emails,
    websites: ContactPoint.unwrap().shape.websites,
    provider: z
      .strictObject({ name: z.string().regex(/\S/).exactOptional(), externalId: ExternalId.exactOptional() })
      .readonly()
      .exactOptional(),
    legalStatus: z.string().min(1).exactOptional(),
    capacity: z.int().nonnegative().exactOptional(),
    pupils: z.int().nonnegative().exactOptional(),
    openingHours: OpeningHours.exactOptional(),
    status: OperatingStatus.exactOptional(),
    school: SchoolFacts.exactOptional(),
    remarks: texts,
    /**
     * Names of persons, only where somebody asked for them to be kept. They have neither purpose nor day of erasure (R52):
     * they stay in the listing as it was read, and no store takes them. Whoever needs one writes a `ContactPerson`.
     */
    persons: visibleTo("convenor", texts),
    /** What the list says about when it was true: ISO dates as far as they could be read. */
    createdOn: z.iso.date().exactOptional(),
    updatedOn: z.iso.date().exactOptional(),
    retrievedOn: z.iso.date().exactOptional(),
  })
  .readonly()
export type InstitutionListing = z.infer<typeof InstitutionListing>

/** An institution with what belongs to it, as values of the network. @german Verzeichniseintrag */
export interface DirectoryEntry {
  readonly institution: Institution
  readonly site: Site
  readonly contactPoint: ContactPoint
  readonly provider?: Provider
}

/**
 * Turns a listing into the values of the network that it speaks of.
 *
 * Ids are made from the listing's id alone: the same listing always gives the same values.
 *
 * @param origin - the source of the listing and the day of its delivery, to be recorded for each field that it fills
 */
export const directoryEntry = (listing: InstitutionListing, origin?: Origin): DirectoryEntry => {
  const site = SiteId.parse(`${listing.id}/standort`)
  const provider = providerOf(listing)
  const institution = Institution.parse({
    ...pick(listing, [
      "id",
      "name",
      "nameAddition",
      "shortName",
      "types",
      "externalIds",
      "capacity",
      "openingHours",
      "school",
    ]),
    sites: [{ site }],
    providers: provider === undefined ? [] : [{ provider: provider.id }],
    statuses: statusesOf(listing),
  })
  const contactPoint = ContactPoint.parse({
    id: ContactPointId.parse(`${listing.id}/einrichtung`),
    institution: listing.id,
    function: "einrichtung",
    ...pick(listing, ["phones", "faxes", "emails", "websites"]),
  })
  return {
    institution: saidBy(origin, institution),
    site: saidBy(origin, Site.parse({ id: site, ...pick(listing, ["address", "position"]) })),
    contactPoint: saidBy(origin, contactPoint),
    ...(provider === undefined ? {} : { provider: saidBy(origin, provider) }),
  }
}

/** What the code of a school announces says more than its state on the day of the list. */
const statusesOf = ({ status, school }: InstitutionListing): Institution["statuses"] => {
  const coded = school === undefined ? [] : statusesOfListedSchool(school)
  if (coded.length > 0) return coded
  return status === undefined ? [] : [{ status }]
}

/** References between the values of one entry are ours: no list says them. */
const ours: ReadonlyArray<string> = ["institution", "function", "sites"]

const saidBy = <A extends Attributed>(origin: Origin | undefined, value: A): A =>
  origin === undefined
    ? value
    : attribute(
        value,
        filledFields(value).filter((field) => !ours.includes(field)),
        origin,
      )

const providerOf = ({ provider }: InstitutionListing): Provider | undefined => {
  const { name, externalId } = provider ?? {}
  const named = externalId === undefined ? name?.trim().toLowerCase() : `${externalId.scheme}:${externalId.value}`
  if (named === undefined || named === "") return undefined
  return Provider.parse({
    id: ProviderId.parse(`traeger:${asId(named)}`),
    name: name ?? named,
    externalIds: externalId === undefined ? [] : [externalId],
  })
}

/** Ids hold no blanks and end somewhere; what had to be changed leaves a number behind, so that two names stay two. */
const asId = (named: string): string => {
  const fit = named.slice(0, longestListingId - 12).replaceAll(/[\p{Cc}\p{Cs}\p{Z}]/gu, "_")
  return fit === named.replaceAll(" ", "_") && !named.includes("_") ? fit : `${fit}~${checksum(named)}`
}

/** FNV-1a over the code units: tells names apart, and protects nothing. */
const checksum = (text: string): string => {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return (sum >>> 0).toString(36)
}

const pick = <A extends object, K extends keyof A>(value: A, keys: ReadonlyArray<K>): Pick<A, K> =>
  Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]]))) as Pick<A, K>
