import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coreText, findingText, sentence } from "../text/index.js"
import { AreaGeometry, areaFeatureCollection, areaSquareMetres, type ReadAreasOptions, readAreas } from "./index.js"

type Corner = ReadonlyArray<unknown>

const ring = [
  [7, 51],
  [8, 51],
  [8, 52],
  [7, 52],
  [7, 51],
]
const polygon = (...rings: ReadonlyArray<ReadonlyArray<Corner>>) => ({ type: "Polygon", coordinates: rings })
const feature = (geometry: unknown, properties: unknown = { id: "1" }) => ({ type: "Feature", properties, geometry })
const collection = (features: ReadonlyArray<unknown>, more: object = {}) => ({
  type: "FeatureCollection",
  ...more,
  features,
})

const read = (value: unknown, options?: ReadAreasOptions) => readAreas(JSON.stringify(value), options)
const reportOf = (value: unknown, options?: ReadAreasOptions) => Result.getOrThrow(read(value, options))
const failureOf = (input: string | Uint8Array) =>
  Result.match(readAreas(input), { onSuccess: () => undefined, onFailure: (problem) => problem })
const crs = (name: string) => ({ crs: { type: "name", properties: { name } } })

/** Tag or reason of everything that was found, for short. */
const told = (value: unknown, options?: ReadAreasOptions) => {
  const { areas, rejected, findings } = reportOf(value, options)
  return [
    areas.length,
    ...rejected.map(({ index, problem }) => `${index} ${problem.because}`),
    ...findings.map((finding) => ("mended" in finding ? `${finding.mended} ${finding.count}` : finding._tag)),
  ]
}

describe("a file of areas", () => {
  it("is a collection, a feature, a geometry or a collection of geometries; with a byte order mark too", () => {
    const geometry = polygon(ring)
    expect(told(collection([feature(geometry)]))).toEqual([1])
    expect(told(feature(geometry))).toEqual([1])
    expect(told(geometry)).toEqual([1, "AreaWithoutId"])
    expect(
      told({ type: "GeometryCollection", geometries: [geometry, { type: "Point", coordinates: [7, 51] }] }),
    ).toEqual([1, "1 notAnArea", "AreaWithoutId"])
    expect(Result.isSuccess(readAreas(`\uFEFF${JSON.stringify(geometry)}`))).toBe(true)
    expect(Result.isSuccess(readAreas(new TextEncoder().encode(`\uFEFF${JSON.stringify(geometry)}`)))).toBe(true)
  })

  it.each([
    ["", 1, 1],
    ["Nummer;Name\n1;Süd", 1, 1],
    ['{"type": "FeatureCollection",\n "features": [\n  {"type" "Feature"}]}', 3, 11],
    ['{"type": "FeatureCollection", "features": [', 1, 44],
    ["[1, NaN]", 1, 5],
    ["[1,]", 1, 4],
    ['{"a": "b\n"}', 1, 9],
    ['{"a": "\\x"}', 1, 8],
    ['{"a": 01}', 1, 8],
    ["{} {}", 1, 4],
    ['{"a": 1,}', 1, 9],
    ['{"a": tru}', 1, 7],
    ['["open', 1, 7],
    ["[}", 1, 2],
  ])("that is no JSON, %j, says where", (text, line, column) => {
    expect(failureOf(text)).toEqual({ _tag: "AreasUnreadable", path: [], because: "notGeoJson", line, column })
  })

  it("in another encoding, or of another format, is refused", () => {
    expect(failureOf(new Uint8Array([0x7b, 0x22, 0xfc, 0x22]))).toMatchObject({ because: "notUtf8" })
    expect(failureOf('{"type": "Topology", "objects": {}}')).toMatchObject({ because: "notGeoJson", found: "Topology" })
    for (const text of ["null", "[]", "7", '{"features": 1}']) expect(failureOf(text)?.because).toBe("notGeoJson")
  })

  it("nested a million deep is refused or read, and never runs out of stack", () => {
    const deep = "[".repeat(1_000_000)
    expect(failureOf(deep)).toMatchObject({ line: 1, column: 1_000_001 })
    const closed = deep + "]".repeat(1_000_000)
    const geometry = `{"type":"Polygon","coordinates":${closed}}`
    expect(Result.getOrThrow(readAreas(geometry)).rejected).toMatchObject([
      { index: 0, problem: { because: "coordinates" } },
    ])
    const properties = readAreas(
      `{"type":"Feature","properties":{"id":1,"tags":${closed}},"geometry":${JSON.stringify(polygon(ring))}}`,
    )
    expect(Result.getOrThrow(properties)).toMatchObject({
      areas: [{ id: "1", properties: { id: 1 } }],
      findings: [{ mended: "propertyTooDeep" }],
    })
    const collections = `${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${JSON.stringify(polygon(ring))}${"]}".repeat(100_000)}`
    expect(Result.getOrThrow(readAreas(`{"type":"Feature","id":1,"geometry":${collections}}`)).areas).toHaveLength(1)
  })
})

describe("the id of an area", () => {
  const ids = (...features: ReadonlyArray<readonly [unknown, object]>) =>
    reportOf(
      collection(
        features.map(([id, properties]) => ({ ...feature(polygon(ring), properties), ...(id === null ? {} : { id }) })),
      ),
    ).areas.map(({ id }) => id)

  it("is its key where the number of the feature only counts", () => {
    for (const first of [0, 1]) {
      const counted = [first, first + 1, first + 2].map((id, at) => [id, { PLR_ID: `0110010${at}` }] as const)
      expect(ids(...counted)).toEqual(["01100100", "01100101", "01100102"])
      expect(ids(...counted.toReversed())).toEqual(["01100102", "01100101", "01100100"])
      expect(ids(...counted.map(([id, properties]) => [String(id), properties] as const))).toHaveLength(3)
      const beside = counted.map(([id, properties]) => [null, { id, ...properties }] as const)
      expect(ids(...beside)).toEqual(["01100100", "01100101", "01100102"])
    }
  })

  it("is that of the feature where it names more, or where there is no key for each", () => {
    const key = (at: number) => ({ PLR_ID: `0110010${at}` })
    expect(ids(["STGT03", key(0)], ["STGT04", key(1)])).toEqual(["STGT03", "STGT04"])
    expect(ids([10, key(0)], [20, key(1)])).toEqual(["10", "20"])
    expect(ids(["01", key(0)], ["02", key(1)])).toEqual(["01", "02"])
    expect(ids([1, key(0)], [2, key(0)])).toEqual(["1", "2"])
    expect(ids([1, { name: "A" }], [2, { name: "B" }])).toEqual(["1", "2"])
    expect(ids([1, { nr: 2 }], [2, { nr: 1 }])).toEqual(["1", "2"])
  })
})

describe("the coordinates of a file", () => {
  it.each([
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "EPSG:4326",
    "http://www.opengis.net/def/crs/EPSG/0/4326",
    "EPSG:4258",
  ])("may be declared as %s", (name) => {
    expect(told(collection([feature(polygon(ring))], crs(name)))).toEqual([1])
  })

  it("in another system are refused with its name, unless somebody changes them", () => {
    const file = collection(
      [
        feature(
          polygon([
            [377076, 5701202],
            [378076, 5701202],
            [378076, 5702202],
          ]),
        ),
      ],
      crs("urn:ogc:def:crs:EPSG::25832"),
    )
    expect(Result.flip(read(file))).toMatchObject(
      Result.succeed({ because: "otherCrs", found: "EPSG:25832", path: ["crs"] }),
    )
    const toWgs84 = (x: number, y: number, epsg: number) =>
      epsg === 25832 ? { lon: x / 50000, lat: y / 110000 } : undefined
    expect(told(file, { toWgs84 })).toEqual([1, "ringOpen 1"])
    expect(told({ ...file, crs: undefined }, { toWgs84, epsg: 25832 })).toEqual([1, "ringOpen 1"])
    expect(told({ ...file, ...crs("EPSG:31467") }, { toWgs84 })).toEqual([0, "0 otherCrs"])
  })

  it.each([
    [377076, 5701202, ["EPSG:25832", "EPSG:25833"]],
    [700000, 5400000, ["EPSG:25832"]],
    [390000, 5820000, ["EPSG:25832", "EPSG:25833"]],
    [805000, 6700000, ["EPSG:3857"]],
    [32377076, 5701202, ["EPSG:4647"]],
    [2585000, 5703000, ["EPSG:31466"]],
    [1e12, 1e12, []],
  ])("%d, %d that are no degrees are refused with the systems they fit", (x, y, likely) => {
    const { rejected } = reportOf(
      feature(
        polygon([
          [x, y],
          [x + 9, y],
          [x, y + 9],
        ]),
      ),
    )
    expect(rejected).toMatchObject([{ index: 0, problem: { because: "beyondDegrees", likely } }])
  })

  it("with latitude first are swapped where all are so, and refused where only some are", () => {
    const swapped = ring.map(([lon, lat]) => [lat, lon])
    const { areas, findings } = reportOf(collection([feature(polygon(swapped))]))
    expect(areas[0]?.geometry.coordinates).toEqual([ring])
    expect(findings).toMatchObject([{ mended: "axesSwapped", count: 1, path: [], severity: "warning" }])
    expect(told(collection([feature(polygon(ring)), feature(polygon(swapped), { id: "2" })]))).toEqual([
      1,
      "1 axesUnclear",
    ])
    expect(told(feature(polygon(swapped)), { near: { west: 50, south: 5, east: 60, north: 10 } })).toEqual([1])
  })

  it("elsewhere than expected are kept and told", () => {
    expect(
      told(
        feature(
          polygon([
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ]),
        ),
      ),
    ).toEqual([1, "AreaFarAway"])
  })

  it("as texts become numbers, and what is none is refused with its place", () => {
    expect(
      told(
        feature(
          polygon([
            ["7", "51"],
            [8, 51],
            [8, 52],
            ["7 ", "51.0"],
          ]),
        ),
      ),
    ).toEqual([1, "numberAsText 4"])
    for (const wrong of [null, "7,5", "", [7], {}, "x"]) {
      const { rejected } = reportOf(
        feature(
          polygon([
            [7, 51],
            [wrong, 51],
            [8, 52],
            [7, 51],
          ]),
        ),
      )
      expect(rejected[0]?.problem).toMatchObject({ because: "coordinates", path: ["geometry", "coordinates", 0, 1] })
    }
    expect(readAreas('{"type":"Polygon","coordinates":[[[7,51],[1e999,51],[8,52],[7,51]]]}')).toMatchObject({
      success: { rejected: [{ problem: { because: "coordinates" } }] },
    })
  })
})

describe("the shape of an area", () => {
  it("is mended where it has one meaning only, and every mending is told", () => {
    expect(told(feature(polygon(ring.slice(0, 4))))).toEqual([1, "ringOpen 1"])
    expect(told(feature(polygon(ring.flatMap((corner) => [corner, corner]))))).toEqual([1, "pointRepeats 5"])
    expect(
      told(
        feature(
          polygon(ring, [
            [10, 51],
            [11, 51],
            [11, 52],
            [10, 51],
          ]),
        ),
      ),
    ).toEqual([1, "holeOutside 1"])
    expect(
      told(
        feature(
          polygon(ring, [
            [7.5, 51.5],
            [7.6, 51.5],
            [7.5, 51.5],
          ]),
        ),
      ),
    ).toEqual([1, "holeWithoutExtent 1"])
    const parts = {
      type: "MultiPolygon",
      coordinates: [
        [ring],
        [
          [
            [7, 51],
            [8, 51],
            [7, 51],
          ],
        ],
      ],
    }
    expect(reportOf(feature(parts))).toMatchObject({
      areas: [{ geometry: { type: "Polygon" } }],
      findings: [{ mended: "partWithoutExtent" }],
    })
    const beside = { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [7, 51] }, polygon(ring)] }
    expect(told(feature(beside))).toEqual([1, "otherPart 1"])
  })

  it("turns left outside and right in holes, without heights and without a word", () => {
    const hole = [
      [7.2, 51.2],
      [7.4, 51.2],
      [7.4, 51.4],
      [7.2, 51.2],
    ]
    const { areas, findings } = reportOf(
      feature(
        polygon(
          ring.toReversed().map((corner) => [...corner, 99.5]),
          hole,
        ),
      ),
    )
    expect(areas[0]?.geometry.coordinates).toEqual([ring, hole.toReversed()])
    expect(findings).toEqual([])
  })

  it("whose border crosses itself is kept as drawn, with the place of the crossing", () => {
    const { areas, findings } = reportOf(
      feature(
        polygon([
          [7, 51],
          [8, 52],
          [8, 51],
          [7, 52],
          [7, 51],
        ]),
      ),
    )
    expect(findings).toEqual([
      { _tag: "BorderCrossesItself", path: ["geometry"], rule: "–", severity: "warning", at: { lon: 7.5, lat: 51.5 } },
    ])
    expect(areaSquareMetres(areas[0]?.geometry ?? AreaGeometry.parse(polygon(ring)))).toBeGreaterThan(1e9)
  })

  it("whose hole touches its border, or that touches itself at a corner, is as it should be", () => {
    expect(
      told(
        feature(
          polygon(ring, [
            [7, 51],
            [7.5, 51.2],
            [7.2, 51.5],
            [7, 51],
          ]),
        ),
      ),
    ).toEqual([1])
    expect(
      told(
        feature(
          polygon([
            [7, 51],
            [7.5, 51.5],
            [8, 51],
            [8, 52],
            [7.5, 51.5],
            [7, 52],
            [7, 51],
          ]),
        ),
      ),
    ).toEqual([1])
  })

  it.each([
    [null, "noGeometry"],
    [undefined, "noGeometry"],
    [{ type: "MultiPolygon", coordinates: [] }, "noGeometry"],
    [{ type: "Point", coordinates: [7, 51] }, "notAnArea"],
    [{ type: "LineString", coordinates: ring }, "notAnArea"],
    [{ rings: [ring] }, "notAnArea"],
    ["POLYGON((7 51))", "notAnArea"],
    [{ type: "Polygon" }, "coordinates"],
    [{ type: "Polygon", coordinates: [] }, "coordinates"],
    [
      polygon([
        [7, 51],
        [8, 51],
        [7, 51],
      ]),
      "noExtent",
    ],
    [
      polygon([
        [7, 51],
        [7, 51],
        [7, 51],
        [7, 51],
      ]),
      "noExtent",
    ],
    [polygon([]), "noExtent"],
  ])("%j is refused: %s", (geometry, because) => {
    expect(told(collection([feature(geometry)]))).toEqual([0, `0 ${because}`])
  })
})

describe("the id and the name of an area", () => {
  it("are those of the feature, or of the first property called so that differs from area to area", () => {
    const shape = polygon(ring)
    const labels = (...features: ReadonlyArray<object>) =>
      reportOf(collection(features)).areas.map(({ id, name }) => [id, name])
    expect(labels({ ...feature(shape, { NAME: "Süd" }), id: 4 })).toEqual([["4", "Süd"]])
    expect(labels(feature(shape, { AREA_ID: "STGT03", AREA_NAME: "03 Nordstadt", CLASS_ID: "KRG" }))).toEqual([
      ["STGT03", "03 Nordstadt"],
    ])
    const bochum = (schluessel: string, name: string) =>
      feature(shape, { stadt_id: "05911000", stadt_name: "Bochum", bezirk_schlüssel: schluessel, bezirk_name: name })
    expect(labels(bochum("01", "Mitte"), bochum("05", "Süd"))).toEqual([
      ["01", "Mitte"],
      ["05", "Süd"],
    ])
  })

  it("that repeats is refused the second time", () => {
    const { areas, rejected } = reportOf(collection(["1", "2", "1"].map((id) => feature(polygon(ring), { id }))))
    expect([areas.map(({ index }) => index), rejected]).toEqual([
      [0, 1],
      [
        {
          index: 2,
          problem: { _tag: "AreaUnusable", path: ["features", 2], because: "idRepeats", found: "1" },
        },
      ],
    ])
  })
})

/** Something like a file of areas, with anything in any place. */
const anything = fc.letrec((tie) => ({
  position: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.double({ min: 5, max: 56 }), fc.double({ min: 5, max: 56 })) },
    { weight: 1, arbitrary: fc.anything() },
  ),
  ring: fc.oneof(
    { weight: 9, arbitrary: fc.array(tie("position"), { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.anything() },
  ),
  rings: fc.oneof(
    { weight: 9, arbitrary: fc.array(tie("ring"), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.anything() },
  ),
  geometry: fc.oneof(
    fc.record({ type: fc.constant("Polygon"), coordinates: tie("rings") }),
    fc.record({ type: fc.constant("MultiPolygon"), coordinates: fc.array(tie("rings"), { maxLength: 3 }) }),
    fc.record({ type: fc.constant("GeometryCollection"), geometries: fc.array(tie("geometry"), { maxLength: 2 }) }),
    fc.anything(),
  ),
  feature: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record(
        {
          type: fc.constant("Feature"),
          id: fc.integer({ min: 0, max: 5 }),
          properties: fc.anything(),
          geometry: tie("geometry"),
        },
        { requiredKeys: ["type"] },
      ),
    },
    { weight: 1, arbitrary: fc.anything() },
  ),
}))

describe("whatever a file holds", () => {
  it("every feature is kept or refused, exactly once, what is kept is an area, and every word is there in two languages", () => {
    fc.assert(
      fc.property(fc.array(anything["feature"] ?? fc.anything(), { maxLength: 6 }), (features) => {
        const text = JSON.stringify(collection(features))
        const { areas, rejected, findings } = Result.getOrThrow(readAreas(text))
        const places = [...areas, ...rejected].map(({ index }) => index).sort((a, b) => a - b)
        expect(places).toEqual(features.map((_, index) => index))
        for (const { geometry } of areas) expect(AreaGeometry.safeParse(geometry).success).toBe(true)
        for (const problem of [...findings, ...rejected.map((one) => one.problem)])
          for (const language of ["de", "en"] as const)
            expect(sentence(problem, language, [coreText, findingText])).toMatch(/^[A-ZÄÖÜ][^_{}]*\.$/)
      }),
      { numRuns: 500 },
    )
  })

  it("reading never throws, and where a text stops being JSON is where the engine stops too", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (json, at, noise) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + noise + json.slice(place + 1)
        const failure = failureOf(text)
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(failure?.line === undefined).toBe(isJson)
      }),
      { numRuns: 2000 },
    )
  })
})

describe("areas as GeoJSON", () => {
  it("have seven decimals, and the geometry null where that leaves no extent", () => {
    const exact = AreaGeometry.parse(polygon(ring.map(([lon = 0, lat = 0]) => [lon + 1e-9, lat - 1e-9])))
    const dot = AreaGeometry.parse(
      polygon(ring.map(([lon = 0, lat = 0]) => [7 + (lon - 7) * 1e-9, 51 + (lat - 51) * 1e-9])),
    )
    const { features } = areaFeatureCollection([
      { geometry: exact },
      { id: "2", geometry: dot },
      { geometry: undefined },
    ])
    expect(features.map(({ geometry }) => geometry?.coordinates)).toEqual([[ring], undefined, undefined])
  })

  it("are read again as they were written, with nothing to mend", () => {
    const corner = fc.tuple(fc.double({ min: 7, max: 9, noNaN: true }), fc.double({ min: 51, max: 53, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(fc.array(corner, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
        (rings) => {
          const drawn = reportOf(collection(rings.map((points, id) => ({ ...feature(polygon(points)), id })))).areas
          const written = areaFeatureCollection(drawn)
          const again = reportOf(written)
          expect(
            again.rejected.map(({ problem }) => problem.because).filter((because) => because !== "noGeometry"),
          ).toEqual([])
          expect(again.findings.filter(({ _tag }) => _tag === "AreaMended")).toEqual([])
          expect(areaFeatureCollection(again.areas).features).toEqual(
            written.features.filter(({ geometry }) => geometry !== null),
          )
        },
      ),
    )
  })
})
