import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { expect, test } from "vitest"
import { readCrs, toWgs84 } from "./crs.js"
import { type Pair, positionOf, readingOf as read } from "./position.js"
import { fromUtm } from "./utm.fixture.js"
import { whereaboutsOf } from "./whereabouts.js"

const readingOf = (
  pairs: ReadonlyArray<Pair>,
  { near, postalCodes }: { readonly near?: Position; readonly postalCodes: ReadonlyArray<string> },
) => read(pairs, whereaboutsOf(near, postalCodes))

test("UTM becomes WGS84 to the centimetre that an independent formula gives", () => {
  for (const [x, y] of [
    [379_123, 5_702_951],
    [280_500, 5_640_000],
    [793_948, 5_824_000],
  ] as const)
    expect(distanceMetres(toWgs84(x, y, "EPSG:25832"), fromUtm(x, y, 32))).toBeLessThan(0.02)
  expect(distanceMetres(toWgs84(390_000, 5_820_000, "EPSG:25833"), fromUtm(390_000, 5_820_000, 33))).toBeLessThan(0.02)
})

test("Web Mercator becomes WGS84", () => {
  const { lon, lat } = toWgs84(1_491_000, 6_894_000, "EPSG:3857")
  expect(lon).toBeCloseTo((1_491_000 / 20_037_508.342789) * 180, 6)
  expect(lat).toBeCloseTo((Math.atan(Math.sinh(6_894_000 / 6_378_137)) * 180) / Math.PI, 6)
})

test("a code is read however it is written, and null is none", () => {
  expect(["EPSG:25832", "25833", "urn:ogc:def:crs:EPSG::4326", "null", "", "EPSG:31467"].map(readCrs)).toEqual([
    "EPSG:25832",
    "EPSG:25833",
    "EPSG:4326",
    undefined,
    undefined,
    undefined,
  ])
})

test("what a column declares decides", () => {
  expect(readingOf([{ x: 390_000, y: 5_820_000, declared: "EPSG:25832" }], { postalCodes: ["10115"] })?.crs).toBe(
    "EPSG:25832",
  )
})

test("undeclared metres of Berlin are zone 33, of the Ruhr zone 32, by their postal codes", () => {
  const pairs = [{ x: 390_000, y: 5_820_000 }]
  expect(readingOf(pairs, { postalCodes: ["10115"] })).toEqual({ crs: "EPSG:25833", swapped: false, assumed: false })
  expect(readingOf(pairs, { postalCodes: ["49808"] })?.crs).toBe("EPSG:25832")
})

test("where the list is about decides where the postal codes do not contradict", () => {
  const pairs = [{ x: 390_000, y: 5_820_000 }]
  const berlin = { lon: 13.4, lat: 52.5 }
  expect(readingOf(pairs, { near: berlin, postalCodes: [] })?.crs).toBe("EPSG:25833")
  expect(readingOf(pairs, { near: berlin, postalCodes: ["10115", "44801"] })?.crs).toBe("EPSG:25833")
})

test("a place far from all postal codes does not decide, nor does one whose reading would be", () => {
  const pairs = [{ x: 378_180, y: 5_701_853 }]
  const postalCodes = ["44801", "44803"]
  expect(readingOf(pairs, { near: { lon: 13.4, lat: 52.5 }, postalCodes })?.crs).toBe("EPSG:25832")
  expect(readingOf(pairs, { near: { lon: 10.5, lat: 52.27 }, postalCodes })).toMatchObject({
    crs: "EPSG:25832",
    overruled: true,
  })
})

test("a place abroad, as from swapped numbers, does not decide", () => {
  const pairs = [{ x: 390_000, y: 5_820_000 }]
  expect(readingOf(pairs, { near: { lon: 52.5, lat: 13.4 }, postalCodes: ["44801"] })?.crs).toBe("EPSG:25832")
  expect(readingOf(pairs, { near: { lon: 52.5, lat: 13.4 }, postalCodes: [] })).toMatchObject({ assumed: true })
})

test("where the caller is wrong and no reading fits the postal codes either there are no positions", () => {
  const where = { near: { lon: 52.5, lat: 13.4 }, postalCodes: ["79098"] }
  expect(readingOf([{ x: 390_000, y: 5_990_000 }], where)).toBeUndefined()
})

test("an easting far from the middle of its zone stays in the zone", () => {
  expect(readingOf([{ x: 793_948, y: 5_824_000 }], { postalCodes: ["10115"] })?.crs).toBe("EPSG:25832")
})

test("degrees and Web Mercator are recognised by their size", () => {
  expect(readingOf([{ x: 7.26, y: 51.46 }], { postalCodes: [] })?.crs).toBe("EPSG:4326")
  expect(readingOf([{ x: 1_491_000, y: 6_894_000 }], { postalCodes: ["10115"] })?.crs).toBe("EPSG:3857")
})

test("without any hint a system is assumed, and that is said", () => {
  expect(readingOf([{ x: 390_000, y: 5_820_000 }], { postalCodes: [] })).toMatchObject({
    crs: "EPSG:25832",
    assumed: true,
  })
})

test("columns that are the other way round throughout are read the other way round", () => {
  const pairs = [
    { x: 51.46, y: 7.26 },
    { x: 51.47, y: 7.27 },
  ]
  const reading = readingOf(pairs, { postalCodes: [] })
  expect(reading).toMatchObject({ crs: "EPSG:4326", swapped: true })
  expect(reading && positionOf({ x: 51.46, y: 7.26 }, reading)).toEqual({ lon: 7.26, lat: 51.46 })
})

test("a zero point, a point abroad and a single swapped pair are no positions", () => {
  const reading = { crs: "EPSG:4326", swapped: false, assumed: false } as const
  expect(positionOf({ x: 0, y: 0 }, reading)).toBe("zero")
  expect(positionOf({ x: 14.917, y: 68.978 }, reading)).toBe("outside")
  expect(positionOf({ x: 51.46, y: 7.26 }, reading)).toBe("swapped")
})
