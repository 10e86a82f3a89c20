/** Comparison: which listings stand close enough to each other to be held against one another, and what they share. */
import { distanceMetres, type Position } from "../geo/index.js"
import { groupedByEach } from "../grouped.js"
import type { InstitutionId } from "./institution.js"
import type { InstitutionListing } from "./listing.js"
import { foldUmlauts, type NameWords, nameWords } from "./name-words.js"

/** What can be compared: a listing, or what is known of one, and the source it stands in. @german Vergleichseintrag */
export interface ComparableListing {
  readonly source: string
  readonly listing: Pick<InstitutionListing, "id" | "externalIds" | "name" | "types" | "address"> &
    Partial<Pick<InstitutionListing, "position" | "phones" | "websites">>
}

/** A listing, prepared: what many listings share alike says nothing about one of them and is left out. */
export interface Prepared {
  readonly entry: ComparableListing
  readonly words: NameWords
  /** Scheme and value of each id. */
  readonly ids: ReadonlyArray<string>
  /** Street, number and town as one text. */
  readonly address?: string
  readonly street?: string
  readonly position?: Position
  readonly phones: ReadonlyArray<string>
  readonly hosts: ReadonlyArray<string>
  /** The name with the postal code, and with the town, where more than the town is its own. */
  readonly named: ReadonlyArray<string>
}

/** Two listings that share an id, an address, a telephone, a web host or their name and town, or lie within metres. @german Vergleichspaar */
export type Meeting = readonly [Prepared, Prepared]

/** Positions closer than this are one place. @unit metres */
export const samePlaceMetres = 60

/** Lists that give one address, telephone, host or point to so many entries name nobody's own. */
const mostAtOne = { id: 100, address: 100, point: 20, phone: 8, host: 5, name: 8 }

/**
 * Every two listings that meet anywhere, each pair once, in the order of the listings.
 *
 * Only what shares a key is compared: sixty thousand listings take about a second.
 *
 * @param concerning - only pairs of which at least one is among these
 */
export const meetingsAmong = (
  entries: ReadonlyArray<ComparableListing>,
  concerning?: ReadonlySet<InstitutionId>,
): ReadonlyArray<Meeting> => {
  const known = answered.get(entries)
  if (known !== undefined && known.concerning === concerning) return known.meetings
  const meetings = meetingsIn(entries, concerning)
  answered.set(entries, { concerning, meetings })
  return meetings
}

/** Duplicates and relations are asked for one after the other about the same listings. */
const answered = new WeakMap<
  object,
  { readonly concerning: ReadonlySet<InstitutionId> | undefined; readonly meetings: ReadonlyArray<Meeting> }
>()

const meetingsIn = (
  entries: ReadonlyArray<ComparableListing>,
  concerning: ReadonlySet<InstitutionId> | undefined,
): ReadonlyArray<Meeting> => {
  const all = telling(entries.map(prepare))
  const places = [...all.keys()]
  const asked = all.map(({ entry }) => concerning?.has(entry.listing.id) !== false)
  const met = new Set<number>()
  const meet = (one: number, other: number): void => {
    if (one !== other && (asked[one] || asked[other])) met.add(Math.min(one, other) * all.length + Math.max(one, other))
  }
  for (const group of groupsOf(all, places)) {
    for (const [at, one] of group.entries())
      for (let next = at + 1; next < group.length; next++) meet(one, group[next] ?? one)
  }
  for (const [one, other] of neighbours(all, places)) meet(one, other)
  return Float64Array.from(met)
    .sort()
    .reduce<Array<Meeting>>((pairs, code) => {
      const [one, other] = [all[Math.floor(code / all.length)], all[code % all.length]]
      if (one !== undefined && other !== undefined) pairs.push([one, other])
      return pairs
    }, [])
}

const prepare = (entry: ComparableListing): Prepared => {
  const { externalIds, address, position, phones = [], websites = [], name } = entry.listing
  const town = address.postalCode ?? address.city
  const street = address.street === undefined ? undefined : plainStreet(address.street)
  const words = nameWords(name)
  return {
    entry,
    words,
    ids: [...new Set(externalIds.map(({ scheme, value }) => `${scheme}\u0000${value}`))],
    ...(street === undefined || address.houseNumber === undefined
      ? {}
      : { address: `${street} ${plainStreet(address.houseNumber)} ${plainStreet(town ?? "")}` }),
    ...(street === undefined ? {} : { street: `${street} ${plainStreet(town ?? "")}` }),
    ...(position === undefined ? {} : { position }),
    phones: [...new Set(phones.map(digitsOf).filter(({ length }) => length > 5))],
    hosts: [...new Set(websites.map(hostOf).filter((host) => host !== ""))],
    named: namesInTown(words, [address.postalCode, address.city]),
  }
}

/** `Kindertagespflege, 44801 Bochum` has no name of its own. */
const namesInTown = ({ meant, own }: NameWords, towns: ReadonlyArray<string | undefined>): ReadonlyArray<string> => {
  const places = towns.flatMap((town) => (town === undefined ? [] : [foldUmlauts(town.normalize("NFC").toLowerCase())]))
  if (own.every((word) => /^\d+$/.test(word) || places.some((place) => place.split(/[^\p{L}\p{N}]+/u).includes(word))))
    return []
  const name = [...meant].sort().join(" ")
  return places.map((place) => `${name} ${place}`)
}

/** Blind to case, umlaut spelling, punctuation, and `Straße` against `Str.` */
const plainStreet = (text: string): string =>
  foldUmlauts(text.normalize("NFC").toLowerCase())
    .replaceAll(/strasse|str\./g, "str")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")

const digitsOf = (phone: string): string => phone.replace(/^\+49/, "0").replaceAll(/\D/g, "").replace(/^0+/, "")

const hostOf = (website: string): string =>
  /^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#:@\s]+\.[^/?#:@\s]+)/i.exec(website)?.[1]?.toLowerCase().replace(/\.$/, "") ?? ""

/** Leaves out telephones, hosts and points that too many have. */
const telling = (all: ReadonlyArray<Prepared>): ReadonlyArray<Prepared> => {
  const phones = counts(all, ({ phones }) => phones)
  const hosts = counts(all, ({ hosts }) => hosts)
  const points = counts(all, ({ position }) => (position === undefined ? [] : [pointOf(position)]))
  return all.map((one) => {
    const { position, ...rest } = one
    const isOwn = position !== undefined && (points.get(pointOf(position)) ?? 0) <= mostAtOne.point
    return {
      ...rest,
      phones: one.phones.filter((phone) => (phones.get(phone) ?? 0) <= mostAtOne.phone),
      hosts: one.hosts.filter((host) => (hosts.get(host) ?? 0) <= mostAtOne.host),
      ...(isOwn ? { position } : {}),
    }
  })
}

const pointOf = ({ lon, lat }: Position): string => `${lon} ${lat}`

const counts = (
  all: ReadonlyArray<Prepared>,
  keysOf: (one: Prepared) => ReadonlyArray<string>,
): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const one of all) for (const key of keysOf(one)) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

const groupsOf = (all: ReadonlyArray<Prepared>, places: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  [
    [mostAtOne.id, ({ ids }: Prepared) => ids] as const,
    [mostAtOne.address, ({ address }: Prepared) => (address === undefined ? [] : [address])] as const,
    [mostAtOne.phone, ({ phones }: Prepared) => phones] as const,
    [mostAtOne.host, ({ hosts }: Prepared) => hosts] as const,
    [mostAtOne.name, ({ named }: Prepared) => named] as const,
  ].flatMap(([most, keysOf]) => {
    const groups = groupedByEach(places, (place) => {
      const one = all[place]
      return one === undefined ? [] : keysOf(one)
    })
    return [...groups.values()].filter(({ length }) => length > 1 && length <= most)
  })

/** A cell of the grid is at least as wide as one place, everywhere in Germany. @unit degrees */
const cell = { lat: 0.0006, lon: 0.001 }

const neighbours = (
  all: ReadonlyArray<Prepared>,
  places: ReadonlyArray<number>,
): ReadonlyArray<readonly [number, number]> => {
  const at = (place: number): readonly [number, number] | undefined => {
    const position = all[place]?.position
    return position && [Math.floor(position.lat / cell.lat), Math.floor(position.lon / cell.lon)]
  }
  const cells = groupedByEach(places, (place) => {
    const found = at(place)
    return found === undefined ? [] : [found.join(" ")]
  }).entries()
  const grid = new Map([...cells].filter(([, group]) => group.length <= mostAtOne.address))
  return places.flatMap((place) => {
    const [row, column] = at(place) ?? []
    if (row === undefined || column === undefined) return []
    const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => `${row + down} ${column + right}`))
    return around.flatMap((key) =>
      (grid.get(key) ?? []).flatMap((other) =>
        other > place && isNear(all[place], all[other]) ? [[place, other] as const] : [],
      ),
    )
  })
}

const isNear = (one: Prepared | undefined, other: Prepared | undefined): boolean =>
  one?.position !== undefined &&
  other?.position !== undefined &&
  distanceMetres(one.position, other.position) <= samePlaceMetres
