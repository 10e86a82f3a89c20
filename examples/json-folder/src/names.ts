/** Names: what files and folders are called, so that no key can leave its folder and no two keys share a file. */
import { createHash } from "node:crypto"
import type { Key } from "@sozialraum/store"

/** Names of devices on Windows, whatever comes after them. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Many file systems take no more than 255 bytes for a name. */
const longestName = 100

/**
 * The file name of a text.
 *
 * Small letters, digits, `-` and `_` stay; of everything else each byte becomes `%` and its number. So `..` cannot
 * climb, `A` and `a` stay apart where a disk knows no letter case, and no disk can bring a Unicode form of its own.
 */
export const fileName = (text: string): string => {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) =>
    /[a-z0-9_-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : escaped(byte),
  )
  const name = bytes.join("")
  if (device.test(name)) return `${escaped(name.charCodeAt(0))}${name.slice(1)}`
  if (name.length <= longestName) return name
  // Nothing else has a `~` in its name: what is cut off cannot meet what is not.
  return `${name.slice(0, 30)}~${createHash("sha256").update(text).digest("hex")}`
}

const escaped = (byte: number): string => `%${byte.toString(16).padStart(2, "0")}`

/** Where the present document of a key lies, or its tombstone. */
export const documentFile = ({ network, collection, id }: Key): string =>
  `${fileName(network)}/documents/${fileName(collection)}/${fileName(id)}.json`

/** Where a document lies as it was at an earlier revision. */
export const earlierFile = ({ network, collection, id }: Key, revision: number): string =>
  `${fileName(network)}/history/${fileName(collection)}/${fileName(id)}/${revision}.json`

/** Where it is written what a commit did, by its number in the network. */
export const commitFile = (network: string, number: number): string =>
  `${fileName(network)}/commits/${String(number).padStart(12, "0")}.json`
