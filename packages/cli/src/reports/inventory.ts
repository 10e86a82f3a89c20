/** The report on the inventory: what there is in an area, counted. */
import {
  type Inventory,
  type InventoryCount,
  type InventoryGrouping,
  institutionTypes,
  inventory as inventoryOf,
  ProviderId,
} from "@sozialraum/core"
import { badValue, text } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, areaOf } from "./asking.js"

const groupings: ReadonlyArray<InventoryGrouping> = ["type", "paragraph", "carrier", "ageBand", "topic", "form"]

/** What there is in an area, counted by type, or by what `--by` says. */
export const inventory = (asking: Asking): Answer => {
  const by = text(asking.options, "by") ?? "type"
  const groupBy = groupings.find((grouping) => grouping === by)
  if (groupBy === undefined) throw badValue("by", by)
  const told = inventoryOf(asking.catalogue(), { area: areaOf(asking), groupBy })
  const said = words[asking.language]
  const nameOf = groupNames(asking, told)
  const rows = [
    ...told.groups.map(({ key, ...group }) => [key === undefined ? said.unknown : nameOf(key), ...counts(group)]),
    [said.total, ...counts(told.total)],
  ]
  return { document: told, lines: () => table(said.heads, rows) }
}

const counts = ({ institutions, offers }: Inventory["total"]) => [...countCells(institutions), ...countCells(offers)]

/** Places of those that state them: of none, nobody knows how many there are. */
const countCells = ({ count, places, stepFree }: InventoryCount): ReadonlyArray<string | number> => [
  count,
  places.unknown === count ? "–" : places.sum,
  places.unknown,
  stepFree.yes,
]

const groupNames = ({ language, catalogue, index }: Asking, { groupBy }: Inventory): ((key: string) => string) => {
  if (groupBy === "carrier") return (key) => index.providers.get(ProviderId.parse(key))?.name ?? key
  const entries =
    groupBy === "topic"
      ? catalogue().taxonomy
      : groupBy === "type"
        ? Object.entries(institutionTypes).map(([code, { german, english }]) => ({ code, german, english }))
        : []
  const names = new Map<string, string>(entries.map((one) => [one.code, language === "de" ? one.german : one.english]))
  return (key) => names.get(key) ?? key
}

const words = {
  de: {
    heads: [
      "Gruppe",
      ...["Einrichtungen", "Plätze", "ohne Angabe", "stufenfrei"],
      ...["Angebote", "Plätze", "ohne Angabe", "stufenfrei"],
    ],
    unknown: "nicht bekannt",
    total: "gesamt",
  },
  en: {
    heads: [
      "Group",
      ...["Institutions", "Places", "Not stated", "Step-free"],
      ...["Offers", "Places", "Not stated", "Step-free"],
    ],
    unknown: "not known",
    total: "in total",
  },
} as const
