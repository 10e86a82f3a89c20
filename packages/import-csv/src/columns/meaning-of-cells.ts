/** Meaning of cells: columns whose header says nothing, told by content alone. */
import type { Field } from "./field.js"
import type { Look, Looks } from "./looks.js"
import type { Claim } from "./meaning-of-header.js"
import type { ColumnReason } from "./reason.js"

/** What is known about a column whose header says nothing. */
export interface Around {
  /** Fields that other columns have already. */
  readonly taken: ReadonlySet<Field>
  /** The list has no header at all. */
  readonly headless: boolean
  /** The column's own header cell is empty. */
  readonly unnamed: boolean
}

/** The field that a column's cells show beyond doubt; undefined where they might mean something else. */
export const claimOfContent = (looks: Looks, around: Around): Claim | undefined => {
  if (around.unnamed && looks.counting) return claim("sourceId", 0.6, { _tag: "CellsCountRows" })
  if (looks.filled === 0) return undefined
  const rules = around.headless ? [...unmistakable, ...withoutHeader] : unmistakable
  const rule = rules.find((candidate) => applies(candidate, looks, around.taken))
  return rule === undefined
    ? undefined
    : claim(rule.field, rule.confidence, {
        _tag: "CellsLookLike",
        field: rule.field,
        share: looks.share(rule.look),
      })
}

interface Rule {
  readonly field: Field
  readonly look: Look
  /** Share of the cells that must have the look. */
  readonly least: number
  /** Bounds of the share of distinct values: names differ, types repeat. */
  readonly distinct?: readonly [number, number]
  /** Columns that say the same already. */
  readonly unless?: ReadonlyArray<Field>
  readonly confidence: number
}

const applies = (
  { field, look, least, distinct = [0, 1], unless = [] }: Rule,
  looks: Looks,
  taken: ReadonlySet<Field>,
): boolean =>
  ![field, ...unless].some((other) => taken.has(other)) &&
  looks.distinct >= distinct[0] &&
  looks.distinct <= distinct[1] &&
  looks.share(look) >= least

const unmistakable: ReadonlyArray<Rule> = [
  { field: "email", look: "email", least: 0.8, confidence: 0.8 },
  { field: "website", look: "schemed", least: 0.8, confidence: 0.7 },
  { field: "postalCodeCity", look: "postalCodeCity", least: 0.9, unless: ["city", "postalCode"], confidence: 0.7 },
]

/** In the order in which they are tried. */
const withoutHeader: ReadonlyArray<Rule> = [
  { field: "fullAddress", look: "fullAddress", least: 0.6, confidence: 0.6 },
  { field: "x", look: "longitudeDecimal", least: 0.9, confidence: 0.6 },
  { field: "y", look: "latitudeDecimal", least: 0.9, confidence: 0.6 },
  { field: "website", look: "website", least: 0.6, confidence: 0.6 },
  { field: "postalCode", look: "fullPostalCode", least: 0.9, unless: ["postalCodeCity"], confidence: 0.6 },
  { field: "phone", look: "spacedPhone", least: 0.7, confidence: 0.6 },
  { field: "name", look: "institution", least: 0.4, distinct: [0.5, 1], confidence: 0.5 },
  { field: "streetAddress", look: "streetOrAddress", least: 0.6, unless: ["fullAddress"], confidence: 0.6 },
  { field: "type", look: "institution", least: 0.8, distinct: [0, 0.3], confidence: 0.5 },
  { field: "city", look: "word", least: 0.7, unless: ["postalCodeCity", "fullAddress"], confidence: 0.4 },
]

const claim = (field: Field, confidence: number, because: ColumnReason): Claim => ({ field, confidence, because })
