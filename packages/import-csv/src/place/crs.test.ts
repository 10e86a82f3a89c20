import { distanceMetres } from "@sozialraum/core/geo"
import * as fc from "fast-check"
import proj4 from "proj4"
import { expect, test } from "vitest"
import { knownCrs, readCrs, toWgs84, zoneOf } from "./crs.js"
import { isCountryCentre, isInGermany } from "./germany.js"
import { reachOf } from "./regions.js"
import { fromUtm } from "./utm.fixture.js"

test("UTM becomes WGS84 to the centimetre that an independent formula gives", () => {
  for (const [x, y] of [
    [379_123, 5_702_951],
    [280_500, 5_640_000],
    [793_948, 5_824_000],
  ] as const)
    expect(distanceMetres(toWgs84(x, y, "EPSG:25832"), fromUtm(x, y, 32))).toBeLessThan(0.02)
  expect(distanceMetres(toWgs84(390_000, 5_820_000, "EPSG:25833"), fromUtm(390_000, 5_820_000, 33))).toBeLessThan(0.02)
})

test("points of ETRS89 are those that proj4 gives step by step", () => {
  const zones = [
    ["EPSG:25832", 9, 500_000],
    ["EPSG:25833", 15, 500_000],
    ["EPSG:4647", 9, 32_500_000],
    ["EPSG:5650", 15, 33_500_000],
  ] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: -400_000, max: 400_000 }),
      fc.integer({ min: 5_000_000, max: 6_200_000 }),
      ([crs, meridian, zero], east, y) => {
        const system = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9996 +x_0=${zero} +y_0=0 +ellps=GRS80 +units=m +no_defs`
        const rounded = proj4(system)
          .inverse([zero + east, y])
          .map((degrees) => Math.round(degrees * 1e7) / 1e7)
        const { lon, lat } = toWgs84(zero + east, y, crs)
        expect([lon, lat]).toEqual(rounded)
      },
    ),
  )
})

// The first is of the test data for BeTA2007 (Bundesamt für Kartographie und Geodäsie), the second computed with its grid
// (gis-tools-ts), the third a stop in Berlin as DVB for Swift converts it: by parameters again, so it proves less.
test.each([
  [2_598_417.333, 5_930_677.98, "EPSG:31466", { lon: 7.482506019176, lat: 53.498461143331 }],
  [2_559_552, 5_670_982, "EPSG:31466", fromUtm(349_757.3817, 5_671_004.065, 32)],
  [4_591_270, 5_819_620, "EPSG:31468", { lon: 13.342517405, lat: 52.502133988 }],
] as const)("Gauß-Krüger %d %d lies within five metres of where others put it", (x, y, crs, place) => {
  expect(distanceMetres(toWgs84(x, y, crs), place)).toBeLessThan(5)
  expect(distanceMetres(toWgs84(x + 20, y, crs), place)).toBeGreaterThan(10)
})

test("without the shift of the datum Gauß-Krüger would be more than a hundred metres off", () => {
  const zone2 = toWgs84(2_598_417.333, 5_930_677.98, "EPSG:31466")
  expect(distanceMetres(zone2, { lon: 7.483333333, lat: 53.5 })).toBeGreaterThan(100)
})

test("the middle meridians of the four zones lie 3° apart", () => {
  const [two, three, four, five] = ["EPSG:31466", "EPSG:31467", "EPSG:31468", "EPSG:31469"].map((_, zone) =>
    Math.round(toWgs84((zone + 2) * 1_000_000 + 500_000, 5_700_000, knownCrs[zone + 4] ?? "EPSG:4326").lon * 100),
  )
  expect([two, three, four, five]).toEqual([600, 900, 1200, 1500])
})

test("an easting with its zone before it is the same point as without", () => {
  expect(toWgs84(32_378_180, 5_701_853, "EPSG:4647")).toEqual(toWgs84(378_180, 5_701_853, "EPSG:25832"))
  expect(toWgs84(33_390_000, 5_820_000, "EPSG:5650")).toEqual(toWgs84(390_000, 5_820_000, "EPSG:25833"))
})

test("a zone that the easting names itself goes before that of the list", () => {
  expect(zoneOf(3_405_000, 5_701_853, "EPSG:31466")).toBe("EPSG:31467")
  expect(zoneOf(33_390_000, 5_820_000, "EPSG:4647")).toBe("EPSG:5650")
  expect(zoneOf(390_000, 5_820_000, "EPSG:31466")).toBe("EPSG:31466")
})

test("Web Mercator becomes WGS84", () => {
  const { lon, lat } = toWgs84(1_491_000, 6_894_000, "EPSG:3857")
  expect(lon).toBeCloseTo((1_491_000 / 20_037_508.342789) * 180, 6)
  expect(lat).toBeCloseTo((Math.atan(Math.sinh(6_894_000 / 6_378_137)) * 180) / Math.PI, 6)
})

test.each([
  ["EPSG:25832", "EPSG:25832"],
  ["25833", "EPSG:25833"],
  ["urn:ogc:def:crs:EPSG::4326", "EPSG:4326"],
  ["ETRS89 / UTM zone 32N", "EPSG:25832"],
  ["ETRS89/UTM32 (EPSG:25832)", "EPSG:25832"],
  ["UTM 33N", "EPSG:25833"],
  ["EPSG:32632", "EPSG:25832"],
  ["epsg 31467", "EPSG:31467"],
  ["DHDN / 3-degree Gauss-Kruger zone 3", "EPSG:31467"],
  ["Gauß-Krüger Zone 4", "EPSG:31468"],
  ["GK2", "EPSG:31466"],
  ["4647", "EPSG:4647"],
  ["WGS84", "EPSG:4326"],
  ["WGS 84 / Pseudo-Mercator", "EPSG:3857"],
  ["900913", "EPSG:3857"],
  ["null", undefined],
  ["", undefined],
  ["EPSG:2056", undefined],
  ["unbekannt", undefined],
])("the coordinate system %j is %s", (text, crs) => expect(readCrs(text)).toBe(crs))

test("the middle of every postal region lies in Germany, and neighbours abroad do not", () => {
  const codes = Array.from({ length: 99 }, (_, at) => String(at + 1).padStart(2, "0"))
  const middles = codes.flatMap((code) => reachOf({ postalCode: `${code}000` })?.middle ?? [])
  expect(middles).toHaveLength(95)
  expect(middles.filter((middle) => !isInGermany(middle))).toEqual([])
  const abroad = [
    [4.9, 52.37],
    [5.12, 52.09],
    [14.42, 50.08],
    [11.4, 47.26],
    [16.37, 48.2],
    [7.45, 46.95],
    [6.13, 49.0],
    [12.57, 55.68],
    [0, 0],
    [51.5, 7.2],
  ] as const
  expect(abroad.filter(([lon, lat]) => isInGermany({ lon, lat }))).toEqual([])
})

test.each([
  ["List auf Sylt", 8.44, 55.02],
  ["Helgoland", 7.89, 54.18],
  ["Borkum", 6.67, 53.59],
  ["Isenbruch", 5.88, 51.04],
  ["Görlitz", 14.99, 51.15],
  ["Zittau", 14.81, 50.9],
  ["Oberstdorf", 10.28, 47.41],
  ["Konstanz", 9.17, 47.66],
  ["Weil am Rhein", 7.61, 47.59],
  ["Berchtesgaden", 13.0, 47.63],
  ["Passau", 13.46, 48.57],
  ["Ahlbeck", 14.19, 53.94],
  ["Perl", 6.37, 49.48],
])("%s is in Germany", (_, lon, lat) => expect(isInGermany({ lon, lat })).toBe(true))

test("the middle of Germany is no place, the village beside it is one", () => {
  expect(isCountryCentre({ lon: 10.4515, lat: 51.1657 })).toBe(true)
  expect(isCountryCentre({ lon: 10.45, lat: 51.16 })).toBe(true)
  expect(isCountryCentre({ lon: 10.4459, lat: 51.1562 })).toBe(false)
})

test("UTM agrees with the independent formula all over Germany", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 6, max: 15, noNaN: true }),
      fc.double({ min: 47.5, max: 55, noNaN: true }),
      (lon, lat) => {
        const zone = fromUtm(500_000 + (lon - 9) * 65_000, lat * 111_000, 32)
        expect(distanceMetres(toWgs84(500_000 + (lon - 9) * 65_000, lat * 111_000, "EPSG:25832"), zone)).toBeLessThan(
          0.1,
        )
      },
    ),
  )
})
