import { expect, test } from "vitest"
import { readList } from "../index.js"

const read = (text: string, more: object = {}) => readList(text, { source: "liste", type: "kita", ...more })
const positions = (text: string, more: object = {}) => read(text, more).accepted.map(({ value }) => value.position)
const round = (text: string, more: object = {}) =>
  positions(text, more).map(
    (point) => point && [Math.round(point.lon * 1000) / 1000, Math.round(point.lat * 1000) / 1000],
  )
const about = (text: string, more: object = {}) =>
  read(text, more).findings.flatMap((found) =>
    /^(?:Position|Crs|Axes|Coord|Decimals|Point|Near)/.test(found._tag)
      ? [
          [found._tag, found.line, found.raw, "because" in found ? found.because : undefined].filter(
            (part) => part !== undefined,
          ),
        ]
      : [],
  )

const bochum = (rows: ReadonlyArray<string>, header = "X;Y") =>
  [
    `Name;Straße;PLZ;Ort;${header}`,
    ...rows.map((row, at) => `Kita ${at};Weg ${at + 1};4480${at % 5};Bochum;${row}`),
  ].join("\n")

test.each([
  ["UTM", "378180;5701853", []],
  ["UTM with decimal commas", "378180,41;5701853,2", []],
  ["UTM with points between thousands", "378.180;5.701.853", []],
  ["UTM with its zone before it", "32378180;5701853", []],
  ["Gauß-Krüger", "2585954,3;5704109,1", []],
  ["Web Mercator", "806450;6702000", []],
  ["degrees", "7,2445;51,4543", []],
  ["degrees, minutes and seconds", '"7° 14\' 40"" E";"51° 27\' 15"" N"', []],
  ["swapped degrees", "51,4543;7,2445", [["AxesSwapped"]]],
  ["swapped UTM", "5701853;378180", [["AxesSwapped"]]],
  ["degrees without separator", "7244500;51454300", [["DecimalsRestored", "X"]]],
  ["degrees with points between thousands", "7.244.500;51.454.300", [["DecimalsRestored", "X"]]],
] as const)("%s of Bochum fall into Bochum", (_, row, findings) => {
  const text = bochum([row, row.replace(/.$/, (last) => last), row])
  for (const point of positions(text)) {
    expect(point?.lon).toSatisfy((lon: number) => lon > 7.23 && lon < 7.26)
    expect(point?.lat).toSatisfy((lat: number) => lat > 51.44 && lat < 51.47)
  }
  expect(about(text)).toEqual(findings)
})

test.each([
  ["geom", "POINT(7.2445 51.4543)"],
  ["geo_point_2d", "51.4543, 7.2445"],
  ["wkt", "SRID=25832;POINT(378180 5701853)"],
  ["the_geom", '"{""type"":""Point"",""coordinates"":[7.2445,51.4543]}"'],
] as const)("points in the one column %s are found, whatever it is called", (header, cell) => {
  const quoted = cell.includes(";") ? `"${cell}"` : cell
  const text = bochum([quoted, quoted], header)
  expect(round(text)).toEqual(Array(2).fill(header === "wkt" ? [7.247, 51.455] : [7.245, 51.454]))
  expect(about(text)).toEqual([["PointColumn", header]])
})

test("a row says for itself in which system it is, and what it says is not known is reported once", () => {
  const text = bochum(
    [
      "378180;5701853;EPSG:25832",
      "7,2445;51,4543;EPSG:4326",
      "378180;5701853;null",
      "378180;5701853;EPSG:2056",
      "378181;5701853;EPSG:2056",
    ],
    "X;Y;EPSG",
  )
  expect(round(text).map((point) => point?.[0])).toEqual([7.247, 7.245, 7.247, 7.247, 7.247])
  expect(about(text)).toEqual([["CrsUnreadable", 5, "EPSG:2056"]])
})

test("the caller's system decides, unless it puts the points elsewhere than their addresses", () => {
  const text = "Name;X;Y\nKita Mond;390000;5820000\nKita Stern;390100;5820000\n"
  expect(round(text, { crs: "EPSG:25833" })[0]?.[0]).toBeCloseTo(13.38, 2)
  expect(round(text, { crs: "EPSG:25832" })[0]?.[0]).toBeCloseTo(7.378, 2)
  expect(about(text)).toEqual([["CrsAssumed"]])
  const berlin = "Name;PLZ;X;Y\nKita Mond;10115;390000;5820000\nKita Stern;10117;390100;5820000\n"
  expect(about(berlin, { crs: "EPSG:25832" })).toEqual([["CrsContradicted", "EPSG:25832"]])
  expect(round(berlin, { crs: "EPSG:25832" })[0]?.[0]).toBeCloseTo(13.38, 2)
})

test("a big town tells the zone where there are no postal codes", () => {
  expect(round("Name;Ort;X;Y\nKita Mond;Berlin;390000;5820000\n")[0]?.[0]).toBeCloseTo(13.38, 2)
  expect(about("Name;Ort;X;Y\nKita Mond;Berlin;390000;5820000\n")).toEqual([])
})

test("of two pairs, one of them destroyed, the other one counts", () => {
  const text = bochum(
    ["14.917067136;68.978465285;7.2445;51.4543", "14.918067136;68.978475285;7.2446;51.4544"],
    "x;y;lon;lat",
  )
  expect(round(text)).toEqual([
    [7.245, 51.454],
    [7.245, 51.454],
  ])
  expect(about(text)).toEqual([["CoordinatesIgnored", "x"]])
})

test("of two good pairs the finer one counts, and where they disagree that is said", () => {
  const text = bochum(
    ["7.24;51.45;378180.1;5701853.2", "7.30;51.45;378180.1;5701853.2", "7.24;51.45;;"],
    "lon;lat;Rechtswert;Hochwert",
  )
  expect(round(text)).toEqual([
    [7.247, 51.455],
    [7.247, 51.455],
    [7.24, 51.45],
  ])
  expect(about(text).map(([tag, line]) => [tag, line])).toEqual([
    ["PositionsDisagree", 2],
    ["PositionsDisagree", 3],
  ])
})

test("one swapped row among good ones is turned round, and said", () => {
  const text = bochum(["7,2445;51,4543", "51,4544;7,2446", "7,2447;51,4545"])
  expect(round(text)[1]).toEqual([7.245, 51.454])
  expect(about(text)).toEqual([["PositionSwapped", 3, "51,4544 7,2446"]])
})

test("each pair that cannot be trusted is named with its line, as it stands, and why", () => {
  const text = bochum(["7,2445;51,4543", "0;0", "10,451526;51,165691", "13,4;52,5", "2,35;48,86", "7,2;", "x;51,4"])
  expect(positions(text).filter((point) => point !== undefined)).toHaveLength(1)
  expect(about(text)).toEqual([
    ["PositionUntrusted", 3, "0 0", "zero"],
    ["PositionUntrusted", 4, "10,451526 51,165691", "countryCentre"],
    ["PositionUntrusted", 5, "13,4 52,5", "postalCode"],
    ["PositionUntrusted", 6, "2,35 48,86", "outside"],
    ["PositionUntrusted", 7, "7,2", "incomplete"],
  ])
})

const lived = (rows: ReadonlyArray<readonly [string, string, string]>) =>
  ["Name;Straße;PLZ;X;Y", ...rows.map(([street, code, point], at) => `Kita ${at};${street};${code};${point}`)].join(
    "\n",
  )

test("a point on rows with different addresses is nobody's", () => {
  const centre = "7,2160;51,4818"
  const text = lived([
    ["Markstr. 1", "44801", centre],
    ["Hauptstr. 2", "44803", centre],
    ["Kirchweg 3", "44805", centre],
    ["Am Bach 4", "44807", "7,25;51,49"],
  ])
  expect(round(text)).toEqual([undefined, undefined, undefined, [7.25, 51.49]])
  expect(about(text).map(([tag, line, , because]) => [tag, line, because])).toEqual(
    [2, 3, 4].map((line) => ["PositionUntrusted", line, "repeated"]),
  )
})

test("institutions of one house, and of the streets at its corner, share a point with reason", () => {
  const house = "7,2160;51,4818"
  const text = lived([
    ["Markstr. 1", "44801", house],
    ["Markstraße 1", "44801", house],
    ["Markstr. 1 a", "44801", house],
    ["Hauptstr. 2", "44801", house],
  ])
  expect(round(text)).toEqual(Array(4).fill([7.216, 51.482]))
})

test("columns may be called anything that says axis, and stand apart", () => {
  const text = "UTM_Ost;Name;GEO_Y;GEO_X;UTM_Nord;PLZ\n378180;Kita A;51.4543;7.2445;5701853;44801\n"
  expect(round(text)).toHaveLength(1)
  expect(about(text).filter(([tag]) => tag === "PositionUntrusted" || tag === "CrsUnknown")).toEqual([])
})

test("numbers of any size are no positions and break nothing", () => {
  const text = bochum(["1e300;1e300", "-1e308;5", "9".repeat(300).concat(";51")])
  expect(positions(text)).toEqual([undefined, undefined, undefined])
})

test("a lost separator is put back in each number, however many digits are left of it", () => {
  const text = bochum(["72162;514818", "722;5147", "725;5146", "721623456789012;51481812345678901"])
  expect(round(text)).toEqual([
    [7.216, 51.482],
    [7.22, 51.47],
    [7.25, 51.46],
    [7.216, 51.482],
  ])
  expect(about(text)).toEqual([["DecimalsRestored", "X"]])
})

test("in a list without streets a point that a tenth of the rows share stands for none of them", () => {
  const points = Array.from({ length: 30 }, (_, at) =>
    at % 5 === 0 ? "7,2162;51,4818" : `7,${210 + at};51,4${100 + at}`,
  )
  const text = ["Name;PLZ;Ort;Länge;Breite", ...points.map((point, at) => `Kita ${at};44801;Bochum;${point}`)].join(
    "\n",
  )
  expect(positions(text).flatMap((point, at) => (point === undefined ? [at] : []))).toEqual([0, 5, 10, 15, 20, 25])
  expect(new Set(about(text).map(([, , , because]) => because))).toEqual(new Set(["repeated"]))
})
