/** Plain text: how headers and categories are compared. */

import { nameText } from "../values/own-text.js"

/** A header as it is compared: small ASCII letters and digits, umlauts written out. */
export const plainHeader = (header: string): string => {
  const known = cache.get(header)
  if (known !== undefined) return known
  const plain = plainText(bareHeader(header)).replaceAll(/[^a-z0-9]/g, "")
  if (cache.size < 5000 && header.length <= 200) cache.set(nameText(header), plain)
  return plain
}

/** A header without the kind and width that dBase tables write behind it: `NAME,C,254`. */
export const bareHeader = (header: string): string =>
  header.includes(",") ? header.replace(/,[CNDLFM],\d{1,3}(?:,\d{1,2})?$/, "") : header

/** The same few headers are compared for every row; a pure memory of a pure function. */
const cache = new Map<string, string>()

/** Small letters, umlauts written out; everything else stays. */
export const plainText = (text: string): string => (beyondAscii.test(text) ? spelledOut(text) : text.toLowerCase())

const beyondAscii = /[^\0-\x7f]/

const spelledOut = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
