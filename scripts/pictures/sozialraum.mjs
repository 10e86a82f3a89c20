/** Two pictures of areas: hierarchies that overlap, and units that become others. */
import {
  AreaChange,
  ancestors,
  indexUnits,
  mapUnits,
  Sozialraum,
  SpatialUnit,
  sozialraeumeOf,
} from "@sozialraum/core/sozialraum"
import { LocalDate } from "@sozialraum/core/time"
import { getOrThrow } from "effect/Result"
import { path, picture, rect, text } from "./svg.mjs"

const asOf = LocalDate.parse("2026-10-21")
const bezirk = (id, name) =>
  SpatialUnit.parse({ id, kind: "stadtbezirk", name, parents: [{ unit: "bochum", kind: "stadt" }] })
const ortsteil = (id, name, ...parents) =>
  SpatialUnit.parse({
    id,
    kind: "statistischerBezirk",
    name,
    parents: parents.map((parent) => ({ kind: "stadtbezirk", ...parent })),
  })

/** Part of Bochum: Grumme lies in Mitte and partly in Nord; how much is not published, a fifth stands for it. */
const areas = [
  SpatialUnit.parse({ id: "bochum", kind: "stadt", name: "Bochum" }),
  bezirk("nord", "Nord"),
  bezirk("mitte", "Mitte"),
  bezirk("sued", "Süd"),
  ortsteil("gerthe", "Gerthe", { unit: "nord" }),
  ortsteil("grumme", "Grumme", { unit: "mitte" }, { unit: "nord", share: 0.2 }),
  ortsteil("altenbochum", "Altenbochum", { unit: "mitte" }),
  ortsteil("wiemelhausen", "Wiemelhausen/Brenschede", { unit: "sued" }),
  ortsteil("querenburg", "Querenburg", { unit: "sued" }),
  ortsteil("stiepel", "Stiepel", { unit: "sued" }),
  Sozialraum.parse({
    id: "sozialraum",
    kind: "sozialraum",
    name: "Sozialraum der Konferenz",
    composedOf: ["altenbochum", "wiemelhausen", "querenburg"],
  }),
]
const rows = [
  ["bochum"],
  ["nord", "mitte", "sued"],
  areas.filter(({ kind }) => kind === "statistischerBezirk").map(({ id }) => id),
]
const [left, width] = [20, 700]

const placeOf = (id) => {
  const [row, ids] = [...rows.entries()].find(([, some]) => some.includes(id)) ?? [3, [id]]
  const step = width / ids.length
  return { x: left + step * (ids.indexOf(id) + 0.5), y: [34, 108, 192, 286][row] }
}
const box = ({ id, name }, wide, colour) => {
  const { x, y } = placeOf(id)
  return [rect(x - wide / 2, y - 16, wide, 32, colour), text(x, y + 4, name.split("/")[0], "on small", "middle")]
}
const tie = (from, to, share) => {
  const [a, b] = [placeOf(from), placeOf(to)]
  const [x, y] = [(a.x * 2 + b.x) / 3, (a.y * 2 + b.y) / 3]
  return [
    path(`M${a.x.toFixed(1)} ${a.y}L${b.x.toFixed(1)} ${b.y}`, share < 1 ? "partly" : "tie"),
    share < 1 ? text(x + 6, y + 4, `${Math.round(share * 100)} %`, "small") : [],
  ]
}

export const hierarchies = () => {
  const index = indexUnits(areas)
  const next = { stadtbezirk: "stadt", statistischerBezirk: "stadtbezirk" }
  const official = areas.filter(({ kind }) => kind !== "sozialraum")
  return picture(
    {
      width: 740,
      height: 320,
      title: "Hierarchies that overlap",
      description:
        "A city, three districts, six statistical districts. Grumme lies in two districts with shares. A Sozialraum consists of statistical districts of two districts.",
    },
    [
      official.flatMap(({ id, kind }) =>
        next[kind] === undefined
          ? []
          : ancestors(index, id, { asOf, kind: next[kind] }).map(({ unit, share }) => tie(id, unit, share)),
      ),
      official.flatMap(({ id }) =>
        sozialraeumeOf(index, id, asOf)
          .filter(({ share }) => share === 1 && rows[2].includes(id))
          .map(({ unit, share }) => tie(id, unit, share)),
      ),
      areas.map((area) =>
        box(
          area,
          area.kind === "sozialraum" ? 240 : 112,
          { stadt: "c", stadtbezirk: "c", sozialraum: "b" }[area.kind] ?? "a",
        ),
      ),
      text(10, 20, "stadt", "small quiet"),
      text(10, 84, "stadtbezirk", "small quiet"),
      text(10, 168, "statistischerBezirk", "small quiet"),
      text(10, 262, "sozialraum, composedOf", "small quiet"),
    ],
  )
}

const changes = [
  {
    id: "teilung",
    kind: "split",
    on: "2021-01-01",
    transfers: [
      { from: "A", to: "A1", share: 0.6 },
      { from: "A", to: "A2", share: 0.4 },
    ],
    sharesOf: "population",
    source: "Beispiel",
  },
  {
    id: "zusammenlegung",
    kind: "merge",
    on: "2024-01-01",
    transfers: [
      { from: "A2", to: "C", share: 1 },
      { from: "B", to: "C", share: 1 },
    ],
    source: "Beispiel",
  },
].map((change) => AreaChange.parse(change))
const columns = [
  ["2020-01-01", ["A", "B"]],
  ["2022-01-01", ["A1", "A2", "B"]],
  ["2025-01-01", ["A1", "C"]],
].map(([day, units]) => [LocalDate.parse(day), units])
/** Of 1,000 people in A and 500 in B; the height of a unit is how many of them live there. */
const people = { A: 1000, B: 500 }
const scale = 0.12

/** Where the people of the first day live on a later one. */
const populationOn = (day) => {
  const mapping = getOrThrow(mapUnits(changes, ["A", "B"], { from: columns[0][0], to: day }))
  const count = (unit) =>
    mapping.filter(({ to }) => to === unit).reduce((sum, row) => sum + row.share * people[row.from], 0)
  return (unit) => count(unit)
}

export const changing = () => {
  const bars = columns.map(([day, units], column) => {
    const count = populationOn(day)
    let y = 40
    const placed = new Map()
    for (const unit of units) {
      placed.set(unit, { x: 60 + column * 270, y, height: count(unit) * scale, used: 0 })
      y += count(unit) * scale + 16
    }
    return placed
  })
  const flows = columns.slice(0, -1).flatMap(([from, units], column) => {
    const mapping = getOrThrow(mapUnits(changes, units, { from, to: columns[column + 1][0] }))
    const taken = new Map()
    return mapping.map(({ from: old, to, share }) => {
      const [a, b] = [bars[column].get(old), bars[column + 1].get(to)]
      const height = a.height * share
      const [y1, y2] = [a.y + (taken.get(old) ?? 0) + height / 2, b.y + b.used + height / 2]
      taken.set(old, (taken.get(old) ?? 0) + height)
      b.used += height
      const [x1, x2] = [a.x + 70, b.x]
      const middle = (x1 + x2) / 2
      return [
        `<path class="flow" stroke-width="${height.toFixed(1)}" d="M${x1} ${y1.toFixed(1)}C${middle} ${y1.toFixed(1)} ${middle} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}"/>`,
        share < 1 ? text(x1 + 14, y1 + 4, `${Math.round(share * 100)} %`, "small") : [],
      ]
    })
  })
  return picture(
    {
      width: 740,
      height: 260,
      title: "Units that become others",
      description: "A is split into A1 with 60 and A2 with 40 per cent; then A2 and B are merged into C.",
    },
    [
      flows,
      bars.flatMap((placed, column) => [
        text(60 + column * 270, 26, columns[column][0].slice(0, 4), "head"),
        [...placed].map(([unit, { x, y, height }]) => [
          rect(x, y, 70, height, column === 0 ? "c" : column === 1 ? "a" : "b"),
          text(x + 35, y + height / 2 + 4, unit, "on", "middle"),
        ]),
      ]),
      text(230, 26, "split on 2021-01-01", "small quiet", "middle"),
      text(500, 26, "merge on 2024-01-01", "small quiet", "middle"),
    ],
  )
}
