import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readCoordinate, readGrouped, readPoint, withSeparator } from "./coordinate.js"

test.each([
  ["7.26", 7.26],
  ["7,26", 7.26],
  ["51.46618000000001", 51.46618000000001],
  ["378180", 378_180],
  ["378180,52", 378_180.52],
  ["378180,52 m", 378_180.52],
  ["5.701.853m", 5_701_853],
  ["378.180,52", 378_180.52],
  ["5.701.853", 5_701_853],
  ["5 701 853,4", 5_701_853.4],
  ["5,701853E6", 5_701_853],
  ["5.701853E+06", 5_701_853],
  ["51° 28' 2,4\"", 51.46733333],
  ["51°28′02″N", 51.46722222],
  ["N 51° 28.5'", 51.475],
  ["7° 15' O", 7.25],
  ["51:28:02", 51.46722222],
  ["51 28 02", 51.46722222],
  ["51,467° N", 51.467],
  ["7.26 E", 7.26],
  ["-7.26", -7.26],
])("the coordinate %j is %d", (text, value) => expect(readCoordinate(text)).toBe(value))

test.each(["", "x", "51° 61'", "01.10.2022", "0234/12345", "Bochum 5", "7.2.6", "--"])("%j is no coordinate", (text) =>
  expect(readCoordinate(text)).toBeUndefined(),
)

test("points between thousands are read where the caller says that they are", () => {
  expect([readCoordinate("378.180"), readGrouped("378.180")]).toEqual([378.18, 378_180])
})

test.each([
  [51_467_123, "y", 51.467123],
  [7_264_123, "x", 7.264123],
  [13_404_954, "x", 13.404954],
  [514_671, "y", 51.4671],
  [5_701_853, "y", undefined],
  [378_180, "x", undefined],
  [51.4, "y", undefined],
  [51, "y", undefined],
  [722, "x", 7.22],
  [514, "y", 51.4],
  [51_467_123_456_789_010, "y", 51.46712345678901],
] as const)("%d without its separator on the %s axis is %s", (value, axis, degrees) =>
  expect(withSeparator(value, axis)).toBe(degrees),
)

test.each([
  ["POINT(7.2 51.4)", { x: 7.2, y: 51.4 }],
  ["POINT Z (378180 5701853 0)", { x: 378_180, y: 5_701_853 }],
  ["MULTIPOINT((7.2 51.4))", { x: 7.2, y: 51.4 }],
  ["SRID=25832;POINT(378180.5 5701853)", { x: 378_180.5, y: 5_701_853, declared: "25832" }],
  ['{"type":"Point","coordinates":[7.2,51.4]}', { x: 7.2, y: 51.4 }],
  ["51.4,7.2", { x: 7.2, y: 51.4 }],
  ["51.4, 7.2", { x: 7.2, y: 51.4 }],
  ["51,4 7,2", { x: 7.2, y: 51.4 }],
  ["51,4; 7,2", { x: 7.2, y: 51.4 }],
  ["51,4,7,2", { x: 7.2, y: 51.4 }],
  ["[7.2, 51.4]", { x: 7.2, y: 51.4 }],
  ["(51.4 / 7.2)", { x: 7.2, y: 51.4 }],
  ["geo:51.4,7.2", { x: 7.2, y: 51.4 }],
  ["378180 5701853", { x: 378_180, y: 5_701_853 }],
  ["N 51° 28.5' E 7° 15.0'", { x: 7.25, y: 51.475 }],
  ["51° 28.5' N, 7° 15.0' E", { x: 7.25, y: 51.475 }],
  ["51° 28.5' N 7° 15.0' E", { x: 7.25, y: 51.475 }],
])("the point %j", (text, point) => expect(readPoint(text)).toEqual(point))

test.each([
  "",
  "7.2",
  "12 13",
  "1, 2, 3",
  "01.10.2022 05.11.2022",
  "Markstr. 4, 44801 Bochum",
  "0234 123456",
  "POINT EMPTY",
])("%j is no point", (text) => expect(readPoint(text)).toBeUndefined())

test("reading never throws, and what it reads is a number", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,°'\" NSEO/;()[]-+e") })),
      (text) => {
        const point = readPoint(text)
        for (const value of [readCoordinate(text), readGrouped(text), point?.x, point?.y])
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true)
      },
    ),
  )
})
