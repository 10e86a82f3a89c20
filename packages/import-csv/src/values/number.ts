/** Numbers as German and English tables write them. */

/**
 * Reads a number with a decimal comma or point, and with thousands in groups.
 *
 * @returns undefined for what is no number; `1.234` is one thousand and more only where `decimal` is a comma
 */
export const readNumber = (text: string, decimal: "," | "." = "."): number | undefined => {
  if (text.length > longestNumber) return undefined
  const compact = text.replaceAll(/[\s'’\u00a0]/g, "")
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(compact)) return undefined
  const plain = compact.includes(",") ? withComma(compact) : withPoints(compact, decimal)
  const value = Number(plain)
  return plain === "" || Number.isNaN(value) ? undefined : value
}

/**
 * Reads a count: a whole number that is not negative, `1.234` is a thousand and more.
 *
 * A unit behind it and a word such as `ca.` before it do not count; `12-15` and `bis zu 20` are no count.
 */
export const readCount = (text: string): number | undefined => {
  const value = readNumber(text, ",") ?? readNumber(withoutWords(text), ",")
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

const withoutWords = (text: string): string =>
  text.length > longestNumber
    ? ""
    : text.replace(/^(?:ca\.?|circa|etwa|rund|~|≈|insgesamt|gesamt:?)\s?(?=\d)/i, "").replace(units, "")

const longestNumber = 60

const units =
  /\s?(?:(?:Betreuungs|Kita|Krippen|Hort|Kinder|Schul|Ganztags)?plätze?n?|Pl\.|Kinder|Schüler(?:\*?innen|:innen|\/-?innen|und Schülerinnen)?|SuS|Personen|Stk\.?)$/i

const withComma = (text: string): string => {
  if (text.lastIndexOf(",") < text.lastIndexOf(".")) return text.replaceAll(",", "")
  return text.indexOf(",") === text.lastIndexOf(",") ? text.replaceAll(".", "").replace(",", ".") : ""
}

const withPoints = (text: string, decimal: "," | "."): string => {
  if (text.indexOf(".") !== text.lastIndexOf("."))
    return /^[+-]?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : ""
  return decimal === "," && /^[+-]?\d{1,3}\.\d{3}$/.test(text) ? text.replace(".", "") : text
}
