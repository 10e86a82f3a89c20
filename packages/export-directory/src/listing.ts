/** Listings: what a directory says of one institution on a day. */
import type { ContactPoint, Institution, Loss, OpeningHours, Position, Provider, Site } from "@sozialraum/core"
import { osmHoursText } from "@sozialraum/core/hours"
import { openingHoursOn, statusOn } from "@sozialraum/core/institution"
import type { LocalDate } from "@sozialraum/core/time"

/** Who carries an institution, in a directory. @german Träger im Verzeichnis */
export interface ListingProvider {
  /** Left out where a list told the number alone. */
  readonly name?: string
  readonly externalId?: Provider["externalIds"][number]
}

/**
 * One institution as a directory tells it: flat, on one day, without persons. What is not known has no key.
 *
 * The fields have the names that the importer of lists gives them (`InstitutionListing`).
 *
 * @german Verzeichniszeile
 */
export interface DirectoryListing
  extends Pick<Institution, "id" | "externalIds" | "name" | "types">,
    Pick<ContactPoint, "phones" | "faxes" | "emails" | "websites"> {
  readonly nameAddition?: string
  readonly shortName?: string
  readonly address: Site["address"]
  readonly position?: Position
  readonly provider?: ListingProvider
  readonly capacity?: number
  readonly openingHours?: OpeningHours
  /** Only where one is recorded. */
  readonly status?: ReturnType<typeof statusOn>
  readonly school?: NonNullable<Institution["school"]>
}

/** An institution, and what belongs to it on the day, as the reader may see it. */
export interface Entry {
  readonly institution: Institution
  readonly site: Site | undefined
  readonly contactPoints: ReadonlyArray<ContactPoint>
  readonly provider: Provider | undefined
}

/** What a directory says of an entry. */
export const listingOf = ({ institution, site, contactPoints, provider }: Entry, day: LocalDate): DirectoryListing => ({
  ...present({
    id: institution.id,
    externalIds: institution.externalIds,
    name: institution.name,
    nameAddition: institution.nameAddition,
    shortName: institution.shortName,
    types: institution.types,
    position: site?.position,
    capacity: institution.capacity,
    openingHours: openingHoursOn(institution, day),
    status: institution.statuses.length === 0 ? undefined : statusOn(institution, day),
    school: institution.school,
    provider: provider === undefined ? undefined : providerOf(provider),
  }),
  address: site?.address ?? {},
  ...reaching(contactPoints),
})

const providerOf = ({ name, externalIds: [externalId] }: Provider): ListingProvider => {
  const isNumber = externalId !== undefined && name === `${externalId.scheme}:${externalId.value}`
  return { ...(isNumber ? {} : { name }), ...(externalId === undefined ? {} : { externalId }) }
}

const reaching = (points: ReadonlyArray<ContactPoint>): Pick<DirectoryListing, (typeof ways)[number]> => {
  const of = (way: (typeof ways)[number]) => [...new Set(points.flatMap((point) => point[way]))]
  return { phones: of("phones"), faxes: of("faxes"), emails: of("emails"), websites: of("websites") }
}

const ways = ["phones", "faxes", "emails", "websites"] as const

type Present<A> = { readonly [K in keyof A as undefined extends A[K] ? never : K]: A[K] } & {
  readonly [K in keyof A as undefined extends A[K] ? K : never]?: Exclude<A[K], undefined>
}

/** Leaves out every key with the value `undefined`. */
const present = <A extends object>(value: A): Present<A> =>
  // Exactly the keys that the type calls optional may be missing.
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Present<A>

/** What of opening hours the syntax of OpenStreetMap cannot say. */
export const lostInHours = ({ id, openingHours }: DirectoryListing): ReadonlyArray<Loss> =>
  openingHours === undefined
    ? []
    : osmHoursText(openingHours).lost.map(({ path, because }) => ({ id, path: ["openingHours", ...path], because }))

/** What of an entry no directory tells. */
export const lostOf = ({ institution, site, contactPoints, provider }: Entry): ReadonlyArray<Loss> => [
  ...lostFields(institution, institutionFates),
  ...(site === undefined ? [] : lostFields(site, siteFates)),
  ...contactPoints.flatMap((point) => lostFields(point, contactFates)),
  ...(provider === undefined ? [] : lostFields(provider, providerFates)),
]

/** `bookkeeping` says how something is known, and not what an institution is: a directory is none the poorer. */
type Fate = "told" | "noSuchField" | "noPersons" | "bookkeeping"

type Fates<A> = Readonly<Record<keyof A, Fate>>

const lostFields = <A extends { readonly id: string }>(value: A, fates: Fates<A>): ReadonlyArray<Loss> =>
  Object.entries<Fate>(fates).flatMap(([field, because]) =>
    because === "told" || because === "bookkeeping" || !says(Reflect.get(value, field))
      ? []
      : [{ id: value.id, path: [field], because }],
  )

const says = (part: unknown): boolean =>
  part !== undefined && (typeof part !== "object" || part === null || Object.keys(part).length > 0)

/** Of sites, providers and states those of the day are told; the others are named one by one. */
const institutionFates: Fates<Institution> = {
  ...{ id: "told", name: "told", nameAddition: "told", shortName: "told", types: "told", externalIds: "told" },
  ...{ providers: "told", sites: "told", statuses: "told", capacity: "told", openingHours: "told", school: "told" },
  ...{ serves: "noSuchField", qualityLabels: "noSuchField", verbund: "noSuchField" },
  ...{ verifications: "bookkeeping", provenance: "bookkeeping" },
}

const siteFates: Fates<Site> = {
  ...{ id: "told", address: "told", position: "told" },
  ...{ name: "noSuchField", units: "noSuchField", accessibility: "noSuchField", externalIds: "noSuchField" },
  provenance: "bookkeeping",
}

const contactFates: Fates<ContactPoint> = {
  ...{ id: "told", institution: "told", function: "told", from: "told", to: "told" },
  ...{ phones: "told", faxes: "told", emails: "told", websites: "told" },
  ...{ languages: "noSuchField", deputyOf: "noSuchField", person: "noPersons", provenance: "bookkeeping" },
}

const providerFates: Fates<Provider> = {
  ...{ id: "bookkeeping", name: "told", externalIds: "told" },
  ...{ kind: "noSuchField", organisation: "noSuchField", legalForm: "noSuchField", recognition: "noSuchField" },
  ...{ umbrella: "noSuchField", register: "noSuchField", taxExemptions: "noSuchField", provenance: "bookkeeping" },
}
