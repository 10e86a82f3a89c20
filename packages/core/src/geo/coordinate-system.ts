/** Coordinate systems: in which one a GeoJSON file says it is, and which its numbers look like. */
import type { Bounds } from "./area-geometry.js"

/** `wgs84`, the number of another system at EPSG, or what the file calls one without such a number. */
export type DeclaredSystem = "wgs84" | number | { readonly name: string }

/**
 * The system that a `crs` member names; `wgs84` where there is none.
 *
 * @source GeoJSON 2008, section 3; RFC 7946 removed the member and fixed WGS84, files go on having it
 */
export const declaredSystem = (crs: unknown): DeclaredSystem => {
  if (crs === undefined || crs === null) return "wgs84"
  const { properties }: { readonly properties?: unknown } = typeof crs === "object" ? crs : {}
  const { name, code }: { readonly name?: unknown; readonly code?: unknown } =
    typeof properties === "object" && properties !== null ? properties : {}
  const text = String(typeof crs === "string" ? crs : (name ?? code ?? "?"))
  if (/CRS:?84h?$/i.test(text)) return "wgs84"
  const epsg = Number(/^(?:.*EPSG\b.*\D)?(\d{4,6})$/i.exec(text)?.[1] ?? Number.NaN)
  if (Number.isNaN(epsg)) return { name: text.slice(0, 80) }
  return sameAsWgs84.has(epsg) ? "wgs84" : epsg
}

/** WGS84, and ETRS89, which differs from it by less than a metre. */
const sameAsWgs84: ReadonlySet<number> = new Set([4326, 4258])

/** How a system is written. */
export const systemName = (system: DeclaredSystem): string =>
  typeof system === "object" ? system.name : system === "wgs84" ? "EPSG:4326" : `EPSG:${system}`

/** Whether two numbers can be a longitude and a latitude. */
export const isInDegrees = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/** The systems in which two numbers beyond degrees would be a place in Germany. */
export const likelySystems = (x: number, y: number): ReadonlyArray<string> =>
  german
    .filter(({ west, south, east, north }) => west <= x && x <= east && south <= y && y <= north)
    .map(({ name }) => name)

/** Germany with a margin, in the systems that its offices and web maps use. */
const german: ReadonlyArray<Bounds & { readonly name: string }> = [
  { name: "EPSG:25832", west: 250_000, south: 5_200_000, east: 960_000, north: 6_150_000 },
  { name: "EPSG:25833", west: -200_000, south: 5_200_000, east: 560_000, north: 6_150_000 },
  { name: "EPSG:3857", west: 640_000, south: 5_950_000, east: 1_700_000, north: 7_400_000 },
  { name: "EPSG:4647", west: 32_250_000, south: 5_200_000, east: 32_960_000, north: 6_150_000 },
  { name: "EPSG:5650", west: 32_800_000, south: 5_200_000, east: 33_560_000, north: 6_150_000 },
  { name: "EPSG:31466", west: 2_480_000, south: 5_200_000, east: 2_620_000, north: 6_150_000 },
  { name: "EPSG:31467", west: 3_250_000, south: 5_200_000, east: 3_960_000, north: 6_150_000 },
  { name: "EPSG:31468", west: 4_200_000, south: 5_200_000, east: 4_760_000, north: 6_150_000 },
  { name: "EPSG:31469", west: 5_200_000, south: 5_200_000, east: 5_560_000, north: 6_150_000 },
]

/** Germany with a margin; no latitude of it could be one of its longitudes. */
export const boundsOfGermany: Bounds = { west: 5.5, south: 47, east: 15.5, north: 55.3 }
