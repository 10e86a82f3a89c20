/** Extensions: several numbers that share their beginning. */
import { countDigits } from "./phone-parts.js"

/**
 * The numbers of a text such as `0234 910-12/13`, `0234 12345/46` or `0234 12345/12346`, each written out.
 *
 * @returns undefined where the text is one number; empty where it may be one or several
 */
export const extended = (text: string): ReadonlyArray<string> | undefined => {
  const found = /^(.*\d.*?)((?:\s?\/\s?-?\s?\d{1,9})+)$/.exec(text)
  const [head, tail] = [found?.[1], found?.[2]]
  if (head === undefined || tail === undefined) return undefined
  const [, area, subscriber] =
    /^((?:(?:\+|00)\s?49[\s/-]*)?(?:\(0\)\s?)?\(?\d{2,6}\)?[\s/-]+)(\d[\d\s-]*)$/.exec(head) ?? []
  if (area === undefined || subscriber === undefined || countDigits(head) < shortestHead) return undefined
  if (countDigits(subscriber) < shortestSubscriber) return undefined
  const numbers = tail
    .split("/")
    .slice(1)
    .map((part) => secondOf(area, subscriber.trim(), part.trim()))
  return numbers.every((number) => number !== undefined) ? [head, ...numbers] : []
}

/** With area code. */
const shortestHead = 7

const shortestSubscriber = 4

const secondOf = (area: string, subscriber: string, part: string): string | undefined => {
  const digits = part.replaceAll(/\D/g, "")
  const extension = /^(.*-)\s?(\d{1,5})$/.exec(subscriber)
  if (extension !== null && (part.startsWith("-") || digits.length === extension[2]?.length))
    return `${area}${extension[1]}${digits}`
  if (extension === null && !part.startsWith("-") && digits.length === countDigits(subscriber))
    return `${area}${digits}`
  return extension === null ? successor(`${area}${subscriber}`, digits) : undefined
}

/** `12345/46`: the last digits give way to higher ones. */
const successor = (head: string, digits: string): string | undefined => {
  const end = head.slice(-digits.length)
  const isNext = digits.length <= 2 && /^\d+$/.test(end) && Number(digits) > Number(end) && /\d{3}$/.test(head)
  return isNext ? head.slice(0, -digits.length) + digits : undefined
}
