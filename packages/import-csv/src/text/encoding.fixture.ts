/** Texts in old encodings, for tests: the inverse of what the importer reads. */
import { type CodePage, decodeCodePage } from "./code-page.js"

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

/** The bytes of a text in a code page; throws for a letter that it lacks. */
export const encodeCodePage = (text: string, page: CodePage): Uint8Array => {
  const letters = decodeCodePage(everyByte, page)
  return Uint8Array.from([...text], (letter) => {
    const byte = letters.indexOf(letter)
    if (byte < 0) throw new Error(`${page} has no ${letter}`)
    return byte
  })
}

/** The bytes of a text in UTF-16. */
export const utf16 = (text: string, order: "utf-16le" | "utf-16be"): Uint8Array =>
  Uint8Array.from(
    text.split("").flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return order === "utf-16le" ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
    }),
  )
