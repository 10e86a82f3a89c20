/** Coordinate reference systems that German lists use, and the way from them to WGS84. */
import type { Position } from "@sozialraum/core/geo"
import proj4 from "proj4"

/**
 * All systems that can be converted, in the order in which a draw is decided.
 *
 * 25832 and 25833 are UTM, 4647 and 5650 the same with the zone before the easting; 31466 to 31469 are Gauß-Krüger. Its
 * way to WGS84 has one set of seven parameters for all of Germany, right to about three metres in the west and five in
 * the east; everything else is right to the centimetre, as far as ETRS89 is taken for WGS84.
 *
 * @source EPSG Geodetic Parameter Dataset, transformation EPSG:1777
 */
export const knownCrs = [
  "EPSG:4326",
  "EPSG:25832",
  "EPSG:25833",
  "EPSG:3857",
  "EPSG:31466",
  "EPSG:31467",
  "EPSG:31468",
  "EPSG:31469",
  "EPSG:4647",
  "EPSG:5650",
] as const

/** A coordinate reference system that can be converted. @german Koordinatenreferenzsystem */
export type Crs = (typeof knownCrs)[number]

/** Converts a pair of numbers to WGS84, whether it makes sense there or not. */
export const toWgs84 = (x: number, y: number, crs: Crs): Position => {
  if (crs === "EPSG:4326") return { lon: x, lat: y }
  const system = unshifted.has(crs) && Number.isFinite(x + y) ? converters[crs].oProj : undefined
  if (system !== undefined) {
    const point = system.inverse({ x, y })
    return { lon: rounded(point.x * radian), lat: rounded(point.y * radian) }
  }
  const [lon = Number.NaN, lat = Number.NaN] = converters[crs].inverse([x, y])
  return { lon: rounded(lon), lat: rounded(lat) }
}

/** Whether numbers have the size of a point of Germany in a system: what has not need not be converted. */
export const hasSizeOf = (x: number, y: number, crs: Crs): boolean => {
  const size = sizes[crs]
  const isInside = x >= size[0] && x <= size[1] && y >= size[2] && y <= size[3]
  // Metres below a thousand are numbers whose points stand between thousands, not a strip two kilometres wide.
  return isInside && (crs === "EPSG:4326" || Math.abs(x) >= 1000)
}

/** Of systems that write their zone into the easting the one that a number names itself; any other system as it is. */
export const zoneOf = (x: number, y: number, crs: Crs): Crs =>
  hasSizeOf(x, y, crs)
    ? crs
    : (zoned.find((zones) => zones.includes(crs))?.find((zone) => hasSizeOf(x, y, zone)) ?? crs)

const zoned: ReadonlyArray<ReadonlyArray<Crs>> = [
  ["EPSG:31466", "EPSG:31467", "EPSG:31468", "EPSG:31469"],
  ["EPSG:4647", "EPSG:5650"],
]

/** Whether two systems are one but for the zone that the easting names. */
export const areZonesOfOne = (one: Crs, other: Crs): boolean =>
  zoned.some((zones) => zones.includes(one) && zones.includes(other))

/** Reads `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `ETRS89 / UTM zone 32N` or `GK3`; undefined for what is unknown. */
export const readCrs = (text: string): Crs | undefined => {
  const short = text.slice(0, 100)
  const code = /epsg\D{0,6}(\d{4,6})/i.exec(short)?.[1] ?? /(?<!\d)(\d{4,6})\s*$/.exec(short)?.[1]
  const crs = code === undefined ? undefined : (aliases[code] ?? `EPSG:${code}`)
  return knownCrs.find((known) => known === crs) ?? (code === undefined ? crsOfName(short) : undefined)
}

const crsOfName = (text: string): Crs | undefined => names.find(([pattern]) => pattern.test(text))?.[1]

const names: ReadonlyArray<readonly [RegExp, Crs]> = [
  [/utm\D{0,10}32/i, "EPSG:25832"],
  [/utm\D{0,10}33/i, "EPSG:25833"],
  [/(?:gk|kr(?:ü|ue|u)ger)\D{0,12}2/i, "EPSG:31466"],
  [/(?:gk|kr(?:ü|ue|u)ger)\D{0,12}3/i, "EPSG:31467"],
  [/(?:gk|kr(?:ü|ue|u)ger)\D{0,12}4/i, "EPSG:31468"],
  [/(?:gk|kr(?:ü|ue|u)ger)\D{0,12}5/i, "EPSG:31469"],
  [/mercator/i, "EPSG:3857"],
  [/wgs\s?-?_?84/i, "EPSG:4326"],
]

/** ETRS89 and WGS84 differ by less than a metre: one is taken for the other. */
const aliases: Readonly<Record<string, string>> = {
  "4258": "EPSG:4326",
  "32632": "EPSG:25832",
  "32633": "EPSG:25833",
  "5652": "EPSG:4647",
  "5653": "EPSG:5650",
  "900913": "EPSG:3857",
  "3785": "EPSG:3857",
  "102100": "EPSG:3857",
}

const transverseMercator = (meridian: number, scale: number, falseEasting: number, datum: string): proj4.Converter =>
  proj4(`+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=0 ${datum} +units=m +no_defs`)

const grs80 = "+ellps=GRS80"
const bessel = "+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7"

const converters: Readonly<Record<Exclude<Crs, "EPSG:4326">, proj4.Converter>> = {
  "EPSG:25832": transverseMercator(9, 0.9996, 500_000, grs80),
  "EPSG:25833": transverseMercator(15, 0.9996, 500_000, grs80),
  "EPSG:3857": proj4("EPSG:3857"),
  "EPSG:31466": transverseMercator(6, 1, 2_500_000, bessel),
  "EPSG:31467": transverseMercator(9, 1, 3_500_000, bessel),
  "EPSG:31468": transverseMercator(12, 1, 4_500_000, bessel),
  "EPSG:31469": transverseMercator(15, 1, 5_500_000, bessel),
  "EPSG:4647": transverseMercator(9, 0.9996, 32_500_000, grs80),
  "EPSG:5650": transverseMercator(15, 0.9996, 33_500_000, grs80),
}

/**
 * Systems whose angles are those of WGS84 once they are off the map: what proj4 does for all others beside, step by step
 * with a new point each, takes longer than the projection itself.
 */
const unshifted: ReadonlySet<Crs> = new Set<Crs>(["EPSG:25832", "EPSG:25833", "EPSG:4647", "EPSG:5650"])

/** @unit degrees */
const radian = 57.29577951308232

/** West, east, south and north of Germany in each system, with room around it: a strip is often used beyond its edge. */
const sizes: Readonly<Record<Crs, readonly [number, number, number, number]>> = {
  "EPSG:4326": [5.5, 15.5, 47, 55.5],
  "EPSG:25832": [200_000, 1_000_000, 5_200_000, 6_200_000],
  "EPSG:25833": [-250_000, 560_000, 5_200_000, 6_200_000],
  "EPSG:3857": [600_000, 1_750_000, 5_900_000, 7_500_000],
  "EPSG:31466": [2_450_000, 3_200_000, 5_200_000, 6_200_000],
  "EPSG:31467": [3_200_000, 3_990_000, 5_200_000, 6_200_000],
  "EPSG:31468": [4_000_000, 4_800_000, 5_200_000, 6_200_000],
  "EPSG:31469": [4_800_000, 5_600_000, 5_200_000, 6_200_000],
  "EPSG:4647": [32_200_000, 33_000_000, 5_200_000, 6_200_000],
  "EPSG:5650": [32_750_000, 33_560_000, 5_200_000, 6_200_000],
}

/** Seven decimals are a centimetre: no noise of the conversion remains. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
