/** Telephone numbers in cells: brought to the international spelling, or kept as they are. */
import { extended } from "./phone-extensions.js"
import { type Around, readPhoneNumber } from "./phone-number.js"
import { countDigits, type Line, type NumberPart, phoneParts } from "./phone-parts.js"
import { type Readable, type ReadPart, readable } from "./readable.js"

/** What a cell of telephone numbers gave. */
export interface ReadNumbers {
  readonly phones: Readable
  readonly faxes: Readable
  /** Words beside the numbers. */
  readonly notes: ReadonlyArray<string>
}

/**
 * Reads every telephone number of a cell.
 *
 * A number without area code is one only together with the code from its own column. What cannot be read for certain
 * is `unread`: a number that may be wrong is worse than the words of the list. So is a fax number by its label.
 *
 * @param areaCode - of the column beside it, with or without leading zero; empty where there is none
 * @example
 * import { readPhones } from "@sozialraum/import-csv"
 * readPhones("9388231", "0234") // => { values: ["+49 234 9388231"], unread: [] }
 */
export const readPhones = (cell: string, areaCode = ""): Readable => {
  const { phones, faxes, notes } = readNumbers(cell, "phone", { areaCode })
  const others = faxes.values.filter((fax) => !phones.values.includes(fax))
  return { values: phones.values, unread: [...new Set([...phones.unread, ...others, ...faxes.unread, ...notes])] }
}

/**
 * Reads every number of a cell, telephones and faxes apart by their labels.
 *
 * @param line - what a number without label is
 */
export const readNumbers = (cell: string, line: Line, around: Around): ReadNumbers => {
  const clean = cleanNumber(cell, around)
  if (clean !== undefined) return { ...none, [linesOf[line]]: { values: [clean], unread: [] } }
  if (cell.length > longestCell) return { ...none, [linesOf[line]]: { values: [], unread: [cell] } }
  if (meansNothing.test(cell)) return none
  const float = floating.test(cell) ? readPhoneNumber(cell, around) : undefined
  if (float !== undefined) return { ...none, [linesOf[line]]: readable([float]) }
  const { numbers, notes } = phoneParts(cell)
  const isBare = numbers.length === 1 && !/\p{L}/u.test(cell)
  const read = readInTurn(numbers, around).map((one) =>
    isBare && one.parts.some((part) => "unread" in part) ? { ...one, parts: [{ unread: cell }] } : one,
  )
  const of = (wanted: Line): Readable =>
    readable(read.flatMap(({ lines, parts }) => ((lines.length === 0 ? [line] : lines).includes(wanted) ? parts : [])))
  return { phones: of("phone"), faxes: of("fax"), notes }
}

const none: ReadNumbers = { phones: { values: [], unread: [] }, faxes: { values: [], unread: [] }, notes: [] }

const linesOf = { phone: "phones", fax: "faxes" } as const

/** No list of numbers: more would take its time. */
const longestCell = 1000

/** A lone zero, or a country's code without number, is what forms write into an empty field. */
const meansNothing = /^[\s+/()-]*(?:0[0\s/()-]*|(?:00|\+)\s?49[0\s/()-]*)?$/

const floating = /^\d[\d.,]*E\+?\d+$/i

/** Digits beside the column of their area code: nothing to decide. */
const cleanNumber = (cell: string, around: Around): string | undefined =>
  around.areaCode !== "" && /^[1-9]\d{4,7}$/.test(cell) && /^0[2-9]\d{1,4}$/.test(around.areaCode)
    ? `+49 ${around.areaCode.slice(1)} ${cell}`
    : undefined

interface ReadInTurn extends Omit<NumberPart, "text"> {
  readonly parts: ReadonlyArray<ReadPart>
}

/** A number without area code has that of the number before it in the same cell: `0234 12345, 67890`. */
const readInTurn = (numbers: ReadonlyArray<NumberPart>, around: Around): ReadonlyArray<ReadInTurn> => {
  let before: string | undefined
  return numbers.map(({ text, lines }) => {
    const parts = partsOf(text, around)
    const follows = "unread" in (parts[0] ?? {}) && before !== undefined && /^[1-9]\d{3,}$/.test(text)
    const following = follows ? partsOf(text, { areaCode: "", townCode: before }) : parts
    for (const part of following) if ("value" in part) before = /^\+49 ([2-9]\d+) /.exec(part.value)?.[1]
    return { lines, parts: following }
  })
}

const partsOf = (text: string, around: Around): ReadonlyArray<ReadPart> => {
  const several = extended(text) ?? inBlanks(text)
  const read = (several ?? [text]).map((one) => readPhoneNumber(one, around))
  const known = read.flatMap((one) => one ?? [])
  // Digits that stood apart as another number must not become the end of this one.
  return known.length === read.length && known.length > 0 ? known : [{ unread: text }]
}

/** `0234 12345 0234 67890`: too many digits for one number, and each part begins like one. */
const inBlanks = (text: string): ReadonlyArray<string> | undefined => {
  if (text.length < 14 || countDigits(text) < 13) return undefined
  const parts = text.split(/\s+(?=\+|\(?0[1-9]\d{1,4}[\s/)-]|0[1-9]\d{6,}|0049)/)
  return parts.length > 1 ? parts.filter((part) => !/^(?:\+|00)?49$/.test(part)) : undefined
}
