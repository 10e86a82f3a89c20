/** Web addresses in cells. */
import type { Readable } from "./email.js"

/**
 * Reads every web address of a cell; `https://` is added where no scheme stands, small slips are mended.
 *
 * @example
 * import { readWebsites } from "@sozialraum/import-csv"
 * readWebsites("www.example.org/kita").values // => ["https://www.example.org/kita"]
 */
export const readWebsites = (cell: string): Readable => {
  const parts = mended(cell)
    .split(/[\s;<>"]+|,(?=\s|www|http|$)/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^(?:oder|und)$/i.test(part))
  const read = parts.map((part) => ({ part, url: asUrl(part) }))
  return {
    values: [...new Set(read.flatMap(({ url }) => (url === undefined ? [] : [url])))],
    unread: read.flatMap(({ part, url }) => (url === undefined ? [part] : [])),
  }
}

const mended = (cell: string): string =>
  cell
    .replaceAll("\\", "/")
    .replaceAll(/www\.\s+/gi, "www.")
    .replaceAll(/\bhttps?:?\/{1,3}\s*/gi, (scheme) => (/^https/i.test(scheme) ? "https://" : "http://"))

const asUrl = (part: string): string | undefined => {
  const url = /^https?:\/\//.test(part) ? part : `https://${part}`
  return url.length <= 2000 && webAddress.test(url) ? url : undefined
}

/** A host with a domain, then anything but blanks; a mailbox is no web address. */
const webAddress =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/iu
