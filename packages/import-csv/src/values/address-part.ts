/** Address parts: what one part of an address in words looks like. */
import { splitStreet } from "./street.js"

/** Five digits that are no part of a longer number or a telephone's. */
export const withCode = /(?<!\d)(?<!\d[-/])\d{5}(?!\d)/

export const postBox = /^(?:Postfach|PF|P\.?O\.?\s?Box)\b/i

/** Whether a part is a street with its number. */
export const isStreet = (part: string): boolean =>
  /\d/.test(part) && /\p{L}/u.test(part) && !postBox.test(part) && splitStreet(part).houseNumber !== undefined
