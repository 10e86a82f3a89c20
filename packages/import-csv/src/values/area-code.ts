/** Area codes: how many digits of a German number, without the leading zero, name its area. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min"

/**
 * The length of the area or network code that a number begins with.
 *
 * @param digits - national number without the leading zero
 * @returns undefined where no such code begins a German number
 */
export const lengthOfAreaCode = (digits: string): number | undefined => {
  if (longerThanThree.test(digits)) return 4
  const beginning = digits.slice(0, longestCode)
  if (beginning.length < longestCode) return undefined
  const known = lengths.get(beginning)
  if (known !== undefined) return known === none ? undefined : known
  const length = lengthOf(beginning)
  lengths.set(beginning, length)
  return length === none ? undefined : length
}

/** Whether a number without leading zero is one of a mobile network. */
export const isMobile = (digits: string): boolean => mobile.test(digits)

const mobile = /^1[567]\d/

/** Haan and Gammelin: the codes of Solingen and Schwerin, and a digit more; a number within an area begins with no zero. */
const longerThanThree = /^(?:2129|3850)/

const service = /^(?:800|180|700|137|138|900)/

const longestCode = 5

const none = 0

/** At most one entry for each five digits. */
const lengths = new Map<string, number>()

const lengthOf = (beginning: string): number => {
  if (mobile.test(beginning) || service.test(beginning)) return 3
  if (/^[01]/.test(beginning)) return none
  const spelled = parsePhoneNumberFromString(`+49${beginning}12345`)?.formatInternational().split(" ")[1]
  return spelled === undefined || spelled.length > longestCode ? none : spelled.length
}
