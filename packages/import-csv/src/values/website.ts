/** Web addresses in cells. */
import { endingOf, isHostEnding } from "./host-ending.js"
import { type Readable, readable } from "./readable.js"

/**
 * Reads every web address of a cell; `https://` is added where no scheme stands, small slips are mended.
 *
 * What is no web address is `unread`, a mailbox too.
 *
 * @example
 * import { readWebsites } from "@sozialraum/import-csv"
 * readWebsites("www.example.org/kita").values // => ["https://www.example.org/kita"]
 */
export const readWebsites = (cell: string): Readable => {
  if (isCleanWebsite(cell)) return { values: [cell], unread: [] }
  if (cell.length > longestCell) return { values: [], unread: [cell] }
  const unlabelled = cell.replaceAll(label, " ").trim()
  const text = mended(unlabelled)
  const slipped = text.toLowerCase() !== unlabelled.toLowerCase()
  const parts = text
    .split(/[\s;<>"|„“]+|,(?=\s|www|http|$)|(?<=\.[a-z]{2,4}\/?)(?=https?:\/\/|www\.)/i)
    .map(withoutEnds)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !connecting.test(part))
  const read = parts.map((part) => ({ part, url: asUrl(part) }))
  // `kita mond.de`: a word before a bare host may be its beginning.
  const isTorn = read.some(
    ({ url, part }, at) => url === undefined && /^[\p{L}\d-]+$/u.test(part) && parts[at + 1] !== undefined,
  )
  const broken = read.some(({ part, url }) => url === undefined && begins.test(part))
  return readable(
    read.map(({ part, url }) =>
      // Behind half an address a bare host is its other half.
      url === undefined || ((broken || isTorn) && !begins.test(part))
        ? { unread: part }
        : { value: url, mended: slipped },
    ),
  )
}

/** Whether a text is one web address as everybody writes it: nothing about it is to be mended. */
export const isCleanWebsite = (text: string): boolean =>
  clean.test(text) && text.length <= longestUrl && isHostEnding(endingOf(hostOf(text)))

const clean = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?:[/?#](?:[\w/.~%=&?#+-]*[\w/])?)?$/

const label = /\b(?:homepage|internet(?:adresse)?|website|webseite|web|url)\s?:\s?(?!\/)/gi

const connecting = /^(?:oder|und|u|bzw|sowie|homepage|internet|website|webseite|web|link|url|siehe|unter)$/i

const begins = /^(?:https?:|www\b)/i

const withoutEnds = (part: string): string => {
  const inner = part.replace(/^(?:[(['‚‘]+|\/{2,})/, "")
  return inner.replace(inner.includes("(") ? /[.,:'’]+$/ : /[.,:)\]'’]+$/, "")
}

const mended = (text: string): string =>
  (text.includes("\\") ? text.replaceAll("\\", "/") : text)
    .replaceAll(/\b(?:hh?ttps?|htpps?|htts?p|htt|ttps?)(?:\s?[:;.]\s?\/{1,4}|:(?=\s?www)|\/{2}(?=\S))\s*/gi, schemed)
    .replaceAll(/(?:https?:\/\/){2,}/g, (schemes) => (schemes.endsWith("https://") ? "https://" : "http://"))
    .replaceAll(/\bwww?w?w?[.,]\s+(?=\S)/gi, "www.")
    .replaceAll(/\b(?:wwww|ww)\.(?=\S)/gi, "www.")
    .replaceAll(/\bwww[,;:](?=\w)/gi, "www.")
    .replaceAll(/^www (?=\w[\w.-]*\.[a-z]{2,}$)/gi, "www.")
    .replaceAll(/\w,(?:de|com|org|net|eu)$/gi, (end) => end.replace(",", "."))

const schemed = (scheme: string): string => (/s/i.test(scheme) ? "https://" : "http://")

const asUrl = (part: string): string | undefined => {
  const url = /^https?:\/\//i.test(part) ? part : `https://${part}`
  if (url.length > longestUrl || !webAddress.test(url)) return undefined
  const host = hostOf(url)
  const isWhole = isHostEnding(endingOf(host)) && !/^www\.[^.]*$/i.test(host)
  const origin = url.slice(0, url.indexOf("//") + 2) + host
  return isWhole ? origin.toLowerCase() + url.slice(origin.length) : undefined
}

const hostOf = (url: string): string => {
  const start = url.indexOf("//") + 2
  const length = url.slice(start).search(behindHost)
  return length < 0 ? url.slice(start) : url.slice(start, start + length)
}

const behindHost = /[/?#:]/

const longestUrl = 2000

const longestCell = 4000

/** A host with a domain, then anything but blanks; a mailbox is no web address. */
const webAddress =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/iu
