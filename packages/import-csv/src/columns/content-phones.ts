/** Content phones: telephone and fax columns of lists without headers, told by each other. */
import type { Field } from "./field.js"
import type { Claim } from "./meaning-of-header.js"
import type { KnownColumn } from "./neighbours.js"

/**
 * Which columns hold telephones and which faxes.
 *
 * Of two columns of numbers with the same area codes the first and fuller one is the telephone: offices write it first,
 * and have fewer faxes than telephones. Area codes in columns of their own stand before the numbers.
 */
export const phonesOf = (columns: ReadonlyArray<KnownColumn>): ReadonlyArray<readonly [number, Claim]> => {
  const split = columns.filter(isAreaCode).flatMap((code) => {
    const number = columns[code.index + 1]
    return number !== undefined && isBareNumber(number) ? [[code, number] as const] : []
  })
  const [first, second] = split
  if (first !== undefined && split.length <= 2) {
    const [code, number] = first
    const found = [claimOf(code, "phoneAreaCode"), claimOf(number, "phone")]
    return second === undefined || !areaCodesAgree(code, second[0])
      ? found
      : [...found, claimOf(second[0], "faxAreaCode"), claimOf(second[1], "fax")]
  }
  const whole = columns.filter(
    (column) => (column.looks.filled > 0 && column.looks.share("spacedPhone") >= 0.7) || isVaried(column),
  )
  const [phone, fax, ...more] = whole
  if (phone !== undefined && fax === undefined) return [claimOf(phone, "phone")]
  if (phone === undefined || fax === undefined || more.length > 0) return []
  return fax.index === phone.index + 1 && filled(fax) <= filled(phone) && areaCodesAgree(phone, fax)
    ? [claimOf(phone, "phone"), claimOf(fax, "fax")]
    : []
}

/** Numbers of all lengths that begin with a zero: identifiers have one length. */
const isVaried = ({ looks }: KnownColumn): boolean => {
  if (looks.values < 5 || looks.share("phone") < 0.6 || looks.share("digits") < 0.9 || looks.distinct < 0.7)
    return false
  const lengths = new Set(looks.sample.map((cell) => digitsOf(cell).length))
  return lengths.size >= 3 && looks.share("date") < 0.1 && !looks.sample.some((cell) => /^0[.,]\d/.test(cell))
}

const claimOf = ({ index, looks }: KnownColumn, field: Field): readonly [number, Claim] => {
  const share = Math.max(looks.share("digits"), looks.share("phone"))
  return [index, { field, confidence: 0.6, because: { _tag: "CellsLookLike", field, share } }]
}

const isAreaCode = ({ looks }: KnownColumn): boolean =>
  looks.filled > 2 && looks.share("areaCode") >= 0.95 && looks.distinct <= 0.7

const isBareNumber = ({ looks }: KnownColumn): boolean =>
  looks.share("digits") >= 0.9 && looks.share("zeroCode") < 0.2 && looks.distinct > 0.7 && looks.share("date") < 0.1

const filled = ({ cells }: KnownColumn): number => {
  let count = 0
  for (let row = 0; row < cells.length; row++) if (cells.at(row)?.trim() !== "") count++
  return count
}

/** Whether the numbers of most rows begin alike. */
const areaCodesAgree = (one: KnownColumn, other: KnownColumn): boolean => {
  let [same, seen] = [0, 0]
  for (let row = 0; row < one.cells.length && seen < 300; row++) {
    const [a, b] = [digitsOf(one.cells.at(row)), digitsOf(other.cells.at(row))]
    if (a === "" || b === "") continue
    seen += 1
    if (a.slice(0, 4) === b.slice(0, 4) && !/^0?(?:49)?0?1[567]/.test(b)) same += 1
  }
  return seen > 1 && same >= seen * 0.7
}

const digitsOf = (cell = ""): string => cell.slice(0, 40).replaceAll(/\D/g, "")
