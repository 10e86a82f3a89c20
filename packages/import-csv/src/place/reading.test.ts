import type { Position } from "@sozialraum/core/geo"
import { expect, test } from "vitest"
import { positionOf } from "./position.js"
import { type Pair, type Reading, readingOf } from "./reading.js"
import { reachOf } from "./regions.js"
import { whereaboutsOf } from "./whereabouts.js"

interface Known {
  readonly near?: Position
  readonly postalCodes?: ReadonlyArray<string>
}

const reading = (pairs: ReadonlyArray<Pair>, { near, postalCodes = [] }: Known = {}) => {
  const reaches = postalCodes.map((postalCode) => reachOf({ postalCode }))
  const known = reaches.flatMap((reach) => reach ?? [])
  return readingOf(
    pairs.map((pair, index) => ({ ...pair, reach: reaches[index % reaches.length] })),
    whereaboutsOf(near, known),
  )
}

const berlin = { lon: 13.4, lat: 52.5 }
const ambiguous = { x: 390_000, y: 5_820_000 }

test("what a column declares decides", () => {
  expect(reading([{ ...ambiguous, declared: "EPSG:25832" }])?.crs).toBe("EPSG:25832")
  expect(reading([{ ...ambiguous, declared: "EPSG:25833" }])?.crs).toBe("EPSG:25833")
})

test("a declared system that puts the points elsewhere than all addresses is not heeded, and that is said", () => {
  expect(reading([{ ...ambiguous, declared: "EPSG:25832" }], { postalCodes: ["10115"] })).toMatchObject({
    crs: "EPSG:25833",
    contradicted: "EPSG:25832",
  })
  expect(reading([{ x: 7.26, y: 51.46, declared: "EPSG:25832" }])).toMatchObject({
    crs: "EPSG:4326",
    contradicted: "EPSG:25832",
  })
})

test("undeclared metres of Berlin are zone 33, of the Ruhr zone 32, by their postal codes", () => {
  expect(reading([ambiguous], { postalCodes: ["10115"] })).toEqual({
    crs: "EPSG:25833",
    swapped: false,
    notation: "plain",
  })
  expect(reading([ambiguous], { postalCodes: ["49808"] })?.crs).toBe("EPSG:25832")
})

test("where the list is about decides where nothing else does", () => {
  expect(reading([ambiguous], { near: berlin })?.crs).toBe("EPSG:25833")
  expect(reading([ambiguous], { near: { lon: 7.4, lat: 52.5 } })?.crs).toBe("EPSG:25832")
})

test("a place far from all addresses does not decide, nor does one whose reading would be", () => {
  const pairs = [{ x: 378_180, y: 5_701_853 }]
  const postalCodes = ["44801", "44803"]
  expect(reading(pairs, { near: berlin, postalCodes })?.crs).toBe("EPSG:25832")
  expect(reading(pairs, { near: { lon: 10.5, lat: 52.27 }, postalCodes })).toMatchObject({
    crs: "EPSG:25832",
    overruled: true,
  })
})

test("a place abroad, as from swapped numbers, does not decide", () => {
  const near = { lon: 52.5, lat: 13.4 }
  expect(reading([ambiguous], { near, postalCodes: ["49808"] })?.crs).toBe("EPSG:25832")
  expect(reading([ambiguous], { near })).toMatchObject({ assumed: true })
})

test("where no system puts the points to the addresses there is no reading", () => {
  const pairs = Array.from({ length: 12 }, (_, at) => ({ x: 390_000 + at, y: 5_900_000 }))
  expect(reading(pairs, { postalCodes: ["79098"] })).toBeUndefined()
  expect(reading([{ x: 12, y: 13 }])).toBeUndefined()
})

test("an easting far from the middle of its zone stays in the zone", () => {
  expect(reading([{ x: 793_948, y: 5_824_000 }], { postalCodes: ["10115"] })?.crs).toBe("EPSG:25832")
})

test.each([
  ["degrees", { x: 7.26, y: 51.46 }, "EPSG:4326"],
  ["Web Mercator", { x: 1_491_000, y: 6_894_000 }, "EPSG:3857"],
  ["Gauß-Krüger zone 2", { x: 2_580_000, y: 5_702_000 }, "EPSG:31466"],
  ["Gauß-Krüger zone 5", { x: 5_420_000, y: 5_660_000 }, "EPSG:31469"],
  ["UTM with the zone before it", { x: 33_390_000, y: 5_820_000 }, "EPSG:5650"],
] as const)("%s are recognised by their size", (_, pair, crs) => {
  expect(reading([pair])).toEqual({ crs, swapped: false, notation: "plain" })
})

test("a list across two Gauß-Krüger zones is read in both", () => {
  const pairs = [
    { x: 2_580_000, y: 5_702_000 },
    { x: 3_405_000, y: 5_702_000 },
  ]
  const found = reading(pairs)
  expect(found?.crs).toBe("EPSG:31466")
  const lons = pairs.map((pair) => {
    const placed = positionOf(pair, found ?? ({} as Reading))
    return typeof placed === "string" ? placed : Math.round(placed.position.lon * 10) / 10
  })
  expect(lons).toEqual([7.2, 7.6])
})

test("without any hint a system is assumed, and that is said", () => {
  expect(reading([ambiguous])).toMatchObject({ crs: "EPSG:25832", assumed: true })
})

test("columns that are the other way round throughout are read the other way round", () => {
  const degrees = reading([
    { x: 51.46, y: 7.26 },
    { x: 51.47, y: 7.27 },
  ])
  expect(degrees).toMatchObject({ crs: "EPSG:4326", swapped: true })
  expect(degrees && positionOf({ x: 51.46, y: 7.26 }, degrees)).toMatchObject({ position: { lon: 7.26, lat: 51.46 } })
  expect(reading([{ x: 5_701_853, y: 378_180 }], { postalCodes: ["44801"] })).toMatchObject({
    crs: "EPSG:25832",
    swapped: true,
  })
  expect(reading([{ x: 5_702_000, y: 2_580_000 }])).toMatchObject({ crs: "EPSG:31466", swapped: true })
})

test("lost separators come back only where all points then fall to their addresses", () => {
  const pairs = [
    { x: 7_264_123, y: 51_467_123 },
    { x: 726_412, y: 5_146_712 },
  ]
  expect(reading(pairs, { postalCodes: ["44801"] })).toMatchObject({ notation: "lost", crs: "EPSG:4326" })
  expect(reading(pairs, { near: { lon: 7.2, lat: 51.5 } })).toMatchObject({ notation: "lost" })
  expect(reading(pairs)).toBeUndefined()
  expect(reading(pairs, { postalCodes: ["01067"] })).toBeUndefined()
  expect(reading([...pairs, { x: 12, y: 13 }], { postalCodes: ["44801"] })).toBeUndefined()
})

test("points between the thousands of metres are no decimals", () => {
  const pairs = [{ x: 378.18, y: 5_701_853, grouped: { x: 378_180, y: 5_701_853 } }]
  expect(reading(pairs, { postalCodes: ["44801"] })).toMatchObject({ notation: "grouped", crs: "EPSG:25832" })
})

const upright = { crs: "EPSG:4326", swapped: false, notation: "plain" } as const

test.each([
  ["zero", { x: 0, y: 0 }],
  ["zero", { x: 0, y: 51.4 }],
  ["outside", { x: 14.917067136, y: 68.978465285 }],
  ["outside", { x: 2.35, y: 48.86 }],
  ["countryCentre", { x: 10.451526, y: 51.165691 }],
  ["swapped", { x: 51.46, y: 7.26 }],
  ["swapped", { x: 51.46, y: 7.26, reach: reachOf({ postalCode: "01067" }) }],
  ["postalCode", { x: 13.4, y: 52.5, reach: reachOf({ postalCode: "44801" }) }],
] as const)("a pair is no position where it is %s", (because, pair) => {
  expect(positionOf(pair, upright)).toBe(because)
})

test("a single swapped pair is turned round where it then lies at its postal code or among the others", () => {
  const turned = { position: { lon: 7.26, lat: 51.46 }, swapped: true }
  expect(positionOf({ x: 51.46, y: 7.26, reach: reachOf({ postalCode: "44801" }) }, upright)).toEqual(turned)
  expect(positionOf({ x: 51.46, y: 7.26 }, upright, { lon: 7.2, lat: 51.5 })).toEqual(turned)
  expect(positionOf({ x: 51.46, y: 7.26 }, upright, berlin)).toBe("swapped")
})
