/** Meaning of a header: the field that its spelling names, corrected by what stands below it and beside it. */
import type { Field } from "./field.js"
import { fitOf, hasLook } from "./fit.js"
import type { HeaderMeaning } from "./header-names.js"
import type { KnownColumn, Neighbours } from "./neighbours.js"
import { choiceOf, onOneHost, readingOf } from "./readings.js"
import type { ColumnReason } from "./reason.js"

/** What a column was taken for, and how well its cells fit. */
export interface Claim {
  readonly field: Field | null
  readonly confidence: number
  readonly because: ColumnReason
  readonly oneHot?: string
}

/**
 * What a header means together with the cells below it; undefined for a header that no list has used.
 *
 * The same word means different things in different lists: the cells decide between them. Where they contradict the
 * word it still stands, with little confidence, unless another column is what the word says.
 */
export const claimOfHeader = (column: KnownColumn, beside: Neighbours): Claim | undefined => {
  const { header, meaning, looks, index } = column
  if (meaning === undefined) return undefined
  const [first, ...more] = meaning.fields
  const reading = more.length > 0 ? choiceOf(meaning.fields, column, beside) : readingOf(first, column, beside)
  if (reading === null) return none(contradiction(first, column))
  if (typeof reading !== "string") return none({ _tag: "Ambiguous", header, fields: reading })
  const field = reading
  const chosen = more.length > 0 || field !== first
  if (looks.filled === 0)
    return { field, confidence: chosen ? 0.5 : 0.7, because: { _tag: "NoCellFilled", header, field } }
  const fit = fitOf(field, looks)
  if (fit < leastFit && (isSign.test(header) || beside.othersFit(field, index)))
    return none({ _tag: "CellsContradict", header, field })
  if (fit < leastFit && meaning.by !== "whole") return none({ _tag: "CellsContradict", header, field })
  const sure = fit < leastFit ? 0.3 : surenessOf(meaning, chosen)
  const confidence = Math.round(sure * 100 + fit * 19) / 100
  return { field, confidence, because: reason(column, meaning, field, chosen, fit) }
}

const none = (because: ColumnReason): Claim => ({ field: null, confidence: 0, because })

const contradiction = (field: Field, column: KnownColumn): ColumnReason => {
  const { header, looks } = column
  if (field === "website" && onOneHost(column)) return { _tag: "OnOneHost", header, field }
  return looks.share("tick") >= 0.9 ? { _tag: "OnlyTicks", header, field } : { _tag: "CellsContradict", header, field }
}

const leastFit = 0.3

/** A single sign over a column that holds no numbers may as well be a tick. */
const isSign = /^\s*\S\s*$/

/** A whole word is surer than a part, a first column of a kind surer than a second, a town surer than a municipality. */
const surenessOf = ({ by, rank, spelling }: HeaderMeaning, chosen: boolean): number => {
  const base = chosen ? 0.75 : by === "whole" ? 0.8 : by === "part" ? 0.76 : 0.65
  return (
    base -
    (rank > 1 ? 0.03 : 0) -
    (/^(?:gemeinde|kommune|community|municip|wohnort|belegen|politisch)/.test(spelling) ? 0.02 : 0)
  )
}

const reason = (
  { header }: KnownColumn,
  { by, spelling }: HeaderMeaning,
  field: Field,
  chosen: boolean,
  fit: number,
): ColumnReason => {
  if (chosen) return { _tag: "CellsDecideHeader", header, field }
  if (by === "part") return { _tag: "HeaderPartMeans", header, part: spelling, field }
  if (by === "cut") return { _tag: "HeaderCutOff", header, spelling, field }
  return hasLook(field)
    ? { _tag: "HeaderAndCellsMean", header, field, share: fit }
    : { _tag: "HeaderMeans", header, field }
}
