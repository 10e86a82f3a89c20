/** Content rules: how fields show in cells and neighbours where no header tells. */
import type { Field } from "./field.js"
import type { Look } from "./looks.js"

/** How a field shows in cells and neighbours. */
export interface Rule {
  readonly field: Field
  readonly look: Look
  /** Share of the cells that must have the look. */
  readonly least: number
  /** Bounds of the share of distinct values: names differ, types repeat. */
  readonly distinct?: readonly [number, number]
  /** Fewest filled cells from which the look says something. */
  readonly from?: number
  /** Share of the rows that must have a cell. */
  readonly full?: number
  /** Fields that say the same already. */
  readonly unless?: ReadonlyArray<Field>
  /** Looks that would mean something else, and the share from which they do. */
  readonly not?: ReadonlyArray<readonly [Look, number]>
  /** The column stands right before or behind one with one of these fields. */
  readonly beside?: ReadonlyArray<Field>
  /** The column stands right behind one with one of these fields. */
  readonly behind?: ReadonlyArray<Field>
  /** A column beside it looks like this. */
  readonly near?: Look
  /** Another column shows that the list is about places. */
  readonly placed?: true
  /** It is the first column. */
  readonly first?: true
  /** The column that has this field decides the value: one postal code has one town. */
  readonly follows?: Field
  /** Of two columns that look the same, nobody knows which. */
  readonly only?: true
  readonly confidence: number
}

const addresses: ReadonlyArray<Field> = ["fullAddress", "streetAddress", "street"]

/** In the order in which they are tried. */
export const unmistakable: ReadonlyArray<Rule> = [
  { field: "email", look: "email", least: 0.8, confidence: 0.95 },
  { field: "crs", look: "crs", least: 0.6, confidence: 0.95 },
  { field: "postalCodeCity", look: "postalCodeCity", least: 0.9, unless: ["city", "postalCode"], confidence: 0.85 },
  {
    field: "fullAddress",
    look: "fullAddress",
    least: 0.8,
    unless: [...addresses, "postalCodeCity"],
    not: [
      ["sentence", 0.1],
      ["at", 0.1],
      ["spacedPhone", 0.1],
    ],
    confidence: 0.8,
  },
  {
    field: "postalCode",
    look: "fullPostalCode",
    least: 0.95,
    beside: ["city"],
    unless: ["postalCodeCity"],
    confidence: 0.8,
  },
  { field: "x", look: "longitudeDecimal", least: 0.9, only: true, confidence: 0.8 },
  { field: "y", look: "latitudeDecimal", least: 0.9, only: true, confidence: 0.8 },
  {
    field: "name",
    look: "institution",
    least: 0.6,
    full: 0.9,
    distinct: [0.8, 1],
    from: 3,
    placed: true,
    unless: ["shortName"],
    not: [
      ["streetAddress", 0.3],
      ["carrier", 0.5],
      ["sentence", 0.3],
      ["at", 0.1],
      ["website", 0.3],
      ["literal", 0.1],
      ["path", 0.3],
      ["featureId", 0.3],
    ],
    only: true,
    confidence: 0.6,
  },
]

/** In the order in which they are tried. */
export const withoutHeader: ReadonlyArray<Rule> = [
  {
    field: "fullAddress",
    look: "fullAddress",
    least: 0.6,
    unless: addresses,
    not: [
      ["sentence", 0.2],
      ["at", 0.1],
    ],
    confidence: 0.8,
  },
  { field: "x", look: "easting", least: 0.9, distinct: [0.4, 1], only: true, confidence: 0.7 },
  { field: "y", look: "northing", least: 0.9, distinct: [0.4, 1], only: true, confidence: 0.7 },
  { field: "website", look: "schemed", least: 0.8, confidence: 0.85 },
  { field: "website", look: "website", least: 0.6, not: [["geometryType", 0.1]], confidence: 0.8 },
  {
    field: "openingHours",
    look: "openingHours",
    least: 0.7,
    not: [
      ["spacedPhone", 0.1],
      ["houseNumber", 0.3],
      ["date", 0.1],
    ],
    confidence: 0.7,
  },
  {
    field: "streetAddress",
    look: "streetAddress",
    least: 0.6,
    unless: [...addresses],
    not: [
      ["institution", 0.3],
      ["phone", 0.1],
      ["sentence", 0.1],
      ["fullAddress", 0.3],
    ],
    distinct: [0.3, 1],
    confidence: 0.75,
  },
  {
    field: "street",
    look: "streetWord",
    least: 0.55,
    unless: addresses,
    near: "houseNumber",
    not: [
      ["streetAddress", 0.3],
      ["institution", 0.3],
      ["sentence", 0.1],
      ["literal", 0.1],
    ],
    distinct: [0.3, 1],
    confidence: 0.7,
  },
  {
    field: "streetAddress",
    look: "streetWord",
    least: 0.55,
    unless: addresses,
    not: [
      ["institution", 0.3],
      ["sentence", 0.1],
      ["literal", 0.1],
    ],
    distinct: [0.3, 1],
    confidence: 0.7,
  },
  {
    field: "houseNumber",
    look: "houseNumber",
    least: 0.9,
    behind: ["street"],
    not: [["fullPostalCode", 0.3]],
    confidence: 0.75,
  },
  {
    field: "postalCode",
    look: "fullPostalCode",
    least: 0.9,
    behind: ["streetAddress", "street", "houseNumber"],
    unless: ["postalCodeCity", "fullAddress"],
    confidence: 0.85,
  },
  {
    field: "postalCode",
    look: "fullPostalCode",
    least: 0.95,
    near: "word",
    unless: ["postalCodeCity", "fullAddress"],
    only: true,
    confidence: 0.75,
  },
  {
    field: "postalCode",
    look: "fullPostalCode",
    least: 0.9,
    unless: ["postalCodeCity", "fullAddress"],
    distinct: [0, 0.95],
    only: true,
    confidence: 0.65,
  },
  {
    field: "municipalityCode",
    look: "municipalityCode",
    least: 0.98,
    distinct: [0, 0.6],
    follows: "postalCode",
    only: true,
    confidence: 0.7,
  },
  { field: "phone", look: "spacedPhone", least: 0.7, only: true, confidence: 0.75 },
  { field: "person", look: "person", least: 0.6, confidence: 0.75 },
  {
    field: "city",
    look: "word",
    least: 0.8,
    behind: ["postalCode"],
    follows: "postalCode",
    not: [["knownType", 0.2]],
    confidence: 0.75,
  },
  {
    field: "city",
    look: "word",
    least: 0.9,
    beside: ["postalCode"],
    follows: "postalCode",
    not: [
      ["knownType", 0.1],
      ["streetWord", 0.3],
      ["institution", 0.1],
    ],
    only: true,
    confidence: 0.65,
  },
  { field: "id", look: "idCode", least: 0.95, distinct: [0.98, 1], from: 3, only: true, confidence: 0.6 },
  {
    field: "id",
    look: "zeroCode",
    least: 0.3,
    distinct: [0.99, 1],
    from: 3,
    first: true,
    not: [
      ["areaCode", 0.5],
      ["fullPostalCode", 0.5],
      ["longPhone", 0.5],
    ],
    confidence: 0.6,
  },
  {
    field: "name",
    look: "institution",
    least: 0.4,
    full: 0.8,
    placed: true,
    distinct: [0.7, 1],
    from: 2,
    not: [
      ["streetAddress", 0.6],
      ["carrier", 0.7],
      ["sentence", 0.5],
      ["fullAddress", 0.3],
      ["literal", 0.1],
      ["path", 0.5],
      ["featureId", 0.3],
    ],
    confidence: 0.9,
  },
  {
    field: "type",
    look: "knownType",
    least: 0.8,
    placed: true,
    distinct: [0, 0.4],
    from: 3,
    not: [["path", 0.5]],
    only: true,
    confidence: 0.6,
  },
  {
    field: "provider",
    look: "carrier",
    least: 0.6,
    distinct: [0, 0.95],
    not: [["sentence", 0.2]],
    only: true,
    confidence: 0.65,
  },
]
