/** The directory of a day: what is told of every institution, and what is not. */
import { type Audience, type Loss, redact } from "@sozialraum/core"
import {
  ContactPoint,
  Institution,
  isReachable,
  Provider,
  providerOn,
  Site,
  sitesOn,
} from "@sozialraum/core/institution"
import { holdsOn } from "@sozialraum/core/time"
import { type DirectoryListing, type Entry, listingOf, lostOf } from "./listing.js"
import type { DirectoryContent, DirectoryOptions } from "./options.js"

/** A directory, and what of its institutions is not in it. @german Verzeichnis mit Verlusten */
export interface ListedDirectory {
  /** In the order of the institutions. */
  readonly listings: ReadonlyArray<DirectoryListing>
  readonly lost: ReadonlyArray<Loss>
  /** What it was made of, each value once, as the audience sees it. */
  readonly values: DirectoryContent
}

/**
 * What a directory tells of institutions: where each works, how to reach it, who carries it.
 *
 * A directory has one address for each institution, and telephones and mailboxes of the institution as a whole; of the head
 * or another function only where there are no others. Names of persons are never in it, whoever reads.
 *
 * @rule P9, R52
 */
export const directoryListings = (content: DirectoryContent, options: DirectoryOptions): ListedDirectory => {
  const lookUp = lookUpIn(content, options.audience ?? "public")
  const told = content.institutions.flatMap((institution) => {
    const shown = shownInstitution(institution, options.audience ?? "public")
    return shown === undefined ? [] : [toldOf(shown, lookUp, options.asOf)]
  })
  return {
    listings: told.map(({ entry }) => listingOf(entry, options.asOf)),
    lost: told.flatMap(({ entry, lost }) => [...lostOf(entry), ...lost]),
    values: {
      institutions: told.map(({ entry }) => entry.institution),
      sites: eachOnce(told.flatMap(({ entry }) => entry.site ?? [])),
      contactPoints: told.flatMap(({ entry }) => entry.contactPoints),
      providers: eachOnce(told.flatMap(({ entry }) => entry.provider ?? [])),
    },
  }
}

const eachOnce = <A extends { readonly id: string }>(values: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...byId(values).values(),
]

/** What is left where an audience may not see all of it; nothing where that is no institution. @rule P9 */
const shownInstitution = (institution: Institution, audience: Audience): Institution | undefined =>
  Institution.safeParse(redact(Institution, institution, audience)).data

type LookUp = ReturnType<typeof lookUpIn>

/** What belongs to institutions, as the audience may see it. */
const lookUpIn = ({ sites, contactPoints, providers }: DirectoryContent, audience: Audience) => {
  const points = new Map<string, Array<ContactPoint>>()
  for (const point of contactPoints) {
    const shown = ContactPoint.safeParse(redact(ContactPoint, point, audience)).data
    if (shown === undefined) continue
    const others = points.get(shown.institution)
    if (others === undefined) points.set(shown.institution, [shown])
    else others.push(shown)
  }
  const [siteById, providerById] = [byId(sites), byId(providers)]
  return {
    contactPoints: (institution: string): ReadonlyArray<ContactPoint> => points.get(institution) ?? [],
    site: (id = ""): Site | undefined => {
      const site = siteById.get(id)
      return site === undefined ? undefined : Site.safeParse(redact(Site, site, audience)).data
    },
    provider: (id = ""): Provider | undefined => {
      const provider = providerById.get(id)
      return provider === undefined ? undefined : Provider.safeParse(redact(Provider, provider, audience)).data
    },
  }
}

const byId = <A extends { readonly id: string }>(values: ReadonlyArray<A>): ReadonlyMap<string, A> =>
  new Map(values.map((value) => [value.id, value]))

interface Told {
  readonly entry: Entry
  readonly lost: ReadonlyArray<Loss>
}

const toldOf = (institution: Institution, lookUp: LookUp, asOf: DirectoryOptions["asOf"]): Told => {
  const [mainSite] = sitesOn(institution, asOf)
  const holding = lookUp.contactPoints(institution.id).filter((point) => holdsOn(point, asOf))
  const points = toTurnTo(holding)
  return {
    entry: {
      institution,
      site: lookUp.site(mainSite),
      contactPoints: points,
      provider: lookUp.provider(providerOn(institution, asOf)),
    },
    lost: [
      ...institution.sites.flatMap(({ site }, place) =>
        site === mainSite ? [] : [{ id: institution.id, path: ["sites", place], because: "otherSite" }],
      ),
      ...otherDays(institution, "providers", asOf),
      ...otherDays(institution, "statuses", asOf),
      ...holding.flatMap((point) =>
        points.includes(point) ? [] : [{ id: point.id, path: [], because: "otherFunction" }],
      ),
    ],
  }
}

/** Those of the institution as a whole; where nobody is reached there, the one of its head or of another function. @rule P5 */
const toTurnTo = (points: ReadonlyArray<ContactPoint>): ReadonlyArray<ContactPoint> => {
  const office = points.filter((point) => point.function === "einrichtung")
  if (office.some(isReachable)) return office
  const own = points.filter((point) => isReachable(point) && point.deputyOf === undefined)
  const instead = own.find((point) => point.function === "leitung") ?? own[0]
  return instead === undefined ? office : [...office, instead]
}

/** What holds on other days than that of the directory. */
const otherDays = (
  institution: Institution,
  field: "providers" | "statuses",
  asOf: DirectoryOptions["asOf"],
): ReadonlyArray<Loss> =>
  institution[field].flatMap((period, place) =>
    holdsOn(period, asOf) ? [] : [{ id: institution.id, path: [field, place], because: "otherDay" }],
  )
