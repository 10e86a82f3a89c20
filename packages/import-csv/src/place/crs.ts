/** Coordinate reference systems that German lists use, and the way from them to WGS84. */
import type { Position } from "@sozialraum/core/geo"
import proj4 from "proj4"

/** A coordinate reference system that can be converted. */
export type Crs = "EPSG:4326" | "EPSG:25832" | "EPSG:25833" | "EPSG:3857"

/** All of them, in the order in which a draw is decided. */
export const knownCrs: ReadonlyArray<Crs> = ["EPSG:4326", "EPSG:25832", "EPSG:25833", "EPSG:3857"]

/** Converts a pair of numbers to WGS84, whether it makes sense there or not. */
export const toWgs84 = (x: number, y: number, crs: Crs): Position => {
  if (crs === "EPSG:4326") return { lon: x, lat: y }
  const [lon = Number.NaN, lat = Number.NaN] = converters[crs].inverse([x, y])
  return { lon: rounded(lon), lat: rounded(lat) }
}

/** Reads `EPSG:25832`, `25832` or `urn:ogc:def:crs:EPSG::25832`; undefined for what is unknown or no code at all. */
export const readCrs = (text: string): Crs | undefined => {
  const code = /(\d{4,5})\s*$/.exec(text)?.[1]
  const crs = code === undefined ? undefined : (aliases[code] ?? `EPSG:${code}`)
  return knownCrs.find((known) => known === crs)
}

/** Whether a point lies in the box around Germany. */
export const isInGermany = ({ lon, lat }: Position): boolean => lon >= 5.8 && lon <= 15.1 && lat >= 47.2 && lat <= 55.1

/** ETRS89 and WGS84 differ by less than a metre: one is taken for the other. */
const aliases: Readonly<Record<string, string>> = { "4258": "EPSG:4326", "32632": "EPSG:25832", "32633": "EPSG:25833" }

const utm = (zone: number): proj4.Converter => proj4(`+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`)

const converters: Readonly<Record<Exclude<Crs, "EPSG:4326">, proj4.Converter>> = {
  "EPSG:25832": utm(32),
  "EPSG:25833": utm(33),
  "EPSG:3857": proj4("EPSG:3857"),
}

/** Seven decimals are a centimetre: no noise of the conversion remains. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
