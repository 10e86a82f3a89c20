/** Meaning of a header: the field that its spelling names, corrected by what stands below it. */
import type { Field } from "./field.js"
import { fieldOfHeader, plainHeader } from "./header-names.js"
import type { Look, Looks } from "./looks.js"
import type { ColumnReason } from "./reason.js"

/** What a column was taken for, and how well its cells fit. */
export interface Claim {
  readonly field: Field | null
  readonly confidence: number
  readonly because: ColumnReason
}

/** What stands below a header, and beside it. */
export interface Beside {
  /** The fields that the headers of the list name. */
  readonly named: ReadonlySet<Field>
  /** How many headers name a name. */
  readonly names: number
  readonly looks: Looks
  /** The other columns, with the field that the header of each names. */
  readonly others: ReadonlyArray<{ readonly named: Field | undefined; readonly looks: Looks }>
}

/**
 * What a header means together with the cells below it; undefined for a header that no list has used.
 *
 * The same word means different things in different lists: the cells decide between them. Where they contradict the
 * word it still stands, with little confidence, unless another column is what the word says.
 */
export const claimOfHeader = (header: string, beside: Beside): Claim | undefined => {
  const named = fieldOfHeader(header)
  if (named === undefined) return undefined
  const field = readings[named]?.(beside, plainHeader(header)) ?? named
  if (beside.looks.filled === 0) return { field, confidence: 0.7, because: { _tag: "NoCellFilled", header, field } }
  const fit = fitOf(field, beside.looks)
  if (fit < leastFit && (isSign.test(header) || fitsElsewhere(field, beside.others)))
    return { field: null, confidence: 0, because: { _tag: "CellsContradict", header, field } }
  const sure = fit < leastFit ? 0.3 : named === field ? 0.8 : 0.75
  const confidence = Math.round(sure * 100 + fit * 19) / 100
  return { field, confidence, because: reason(header, field, { fit, named }) }
}

/** How well cells fit a field: 1 where every cell looks like it, and where the field has no look. */
const fitOf = (field: Field, looks: Looks): number => {
  const expected = looksOfField[field]
  return expected === undefined ? 1 : Math.max(...expected.map(looks.share))
}

const leastFit = 0.3

/** A single sign over a column that holds no numbers may as well be a tick. */
const isSign = /^\s*\S\s*$/

/** Whether the cells of another column look like the field: whichever column where the looks are beyond doubt, else one of that name. */
const fitsElsewhere = (field: Field, others: Beside["others"]): boolean =>
  others.some(
    ({ named, looks }) =>
      looks.filled > 0 && (named === field || unmistakable.has(field)) && fitOf(field, looks) >= goodFit,
  )

const unmistakable = new Set<Field>(["postalCode", "postalCodeCity", "fullAddress", "email", "website"])

const goodFit = 0.8

const reason = (
  header: string,
  field: Field,
  { fit, named }: { readonly fit: number; readonly named: Field },
): ColumnReason => {
  if (named !== field) return { _tag: "CellsDecideHeader", header, field }
  return looksOfField[field] === undefined
    ? { _tag: "HeaderMeans", header, field }
    : { _tag: "HeaderAndCellsMean", header, field, share: fit }
}

type Reading = (beside: Beside, header: string) => Field

const streets: Reading = ({ looks, named }, header) => {
  if (looks.share("fullAddress") >= 0.5) return "fullAddress"
  if (/nr$|nummer$|^ad|^anschrift/.test(header)) return "streetAddress"
  return named.has("houseNumber") || (looks.share("streetAddress") < 0.1 && looks.filled > 4)
    ? "street"
    : "streetAddress"
}

const towns: Reading = ({ looks }) => {
  if (looks.share("postalCodeCity") >= 0.5) return "postalCodeCity"
  return looks.share("digits") >= 0.8 ? "municipalityCode" : "city"
}

/** Headers that mean several things, and how to tell which. */
const readings: Readonly<Partial<Record<Field, Reading>>> = {
  streetAddress: streets,
  street: streets,
  fullAddress: (beside) => (beside.looks.share("fullAddress") >= 0.5 ? "fullAddress" : streets(beside, "")),
  city: towns,
  postalCode: ({ looks }) => (looks.share("postalCodeCity") >= 0.5 ? "postalCodeCity" : "postalCode"),
  district: ({ looks }) => (looks.share("digits") >= 0.8 ? "districtCode" : "district"),
  sourceId: ({ looks, named }, header) =>
    header === "id" && !named.has("id") && looks.share("zeroCode") > 0.3 && looks.distinct > 0.5 ? "id" : "sourceId",
  id: ({ looks }) => (looks.counting ? "sourceId" : "id"),
  provider: ({ looks }) =>
    looks.share("carrierKind") >= 0.8 ? "legalStatus" : looks.share("digits") >= 0.8 ? "providerId" : "provider",
  status: ({ looks }) => (looks.share("carrierKind") >= 0.8 ? "legalStatus" : "status"),
  name: ({ looks, names }, header) => {
    if (header === "institution" && names > 1) return "provider"
    return header.startsWith("bezeichnung") && looks.share("code") > 0.5 ? "type" : "name"
  },
}

/** What the cells of a field mostly look like. */
const looksOfField: Readonly<Partial<Record<Field, ReadonlyArray<Look>>>> = {
  name: ["text"],
  houseNumber: ["houseNumber"],
  streetAddress: ["text"],
  street: ["text"],
  fullAddress: ["fullAddress"],
  postalCode: ["postalCode"],
  postalCodeCity: ["postalCodeCity"],
  city: ["text"],
  phone: ["phone", "digits"],
  phoneAreaCode: ["digits"],
  fax: ["phone", "digits"],
  faxAreaCode: ["digits"],
  email: ["at"],
  website: ["website"],
  provider: ["text"],
  capacity: ["number"],
  groups: ["number"],
  pupils: ["number"],
  x: ["number"],
  y: ["number"],
  createdAt: ["date"],
  updatedAt: ["date"],
  retrievedAt: ["date"],
  validFrom: ["date"],
}
