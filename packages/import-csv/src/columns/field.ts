/** Fields: what a column of a list can mean. */
import type { ColumnReason } from "./reason.js"

/**
 * The meaning of a column.
 *
 * `id` is official and stable, `sourceId` technical or a running number; `street` is without number, `streetAddress`
 * with it, `fullAddress` everything in one cell; `x` is a longitude or an easting, `y` a latitude or a northing.
 *
 * @german Spaltenbedeutung
 */
export type Field = (typeof fields)[number]

/** Every field that a column can have. */
export const fields = [
  "id",
  "sourceId",
  "name",
  "nameAddition",
  "shortName",
  "type",
  "street",
  "houseNumber",
  "streetAddress",
  "fullAddress",
  "postalCode",
  "postalCodeCity",
  "city",
  "district",
  "districtCode",
  "municipalityCode",
  "phone",
  "phoneAreaCode",
  "fax",
  "faxAreaCode",
  "email",
  "website",
  "provider",
  "providerId",
  "legalStatus",
  "capacity",
  "groups",
  "pupils",
  "x",
  "y",
  "crs",
  "openingHours",
  "person",
  "languages",
  "topics",
  "remark",
  "status",
  "validFrom",
  "createdAt",
  "updatedAt",
  "retrievedAt",
  "licence",
] as const

/** One column of a list, and what it was taken for. @german Spalte */
export interface Column {
  /** Counted from 0. */
  readonly index: number
  /** As it stands in the list, without blanks around it; empty where it has none. */
  readonly header: string
  /** `null` for a column that is kept as it is and not interpreted. */
  readonly field: Field | null
  /** From 0 to 1. */
  readonly confidence: number
  readonly because: ColumnReason
  /** The institution type that a tick in the column stands for. */
  readonly oneHot?: string
}
