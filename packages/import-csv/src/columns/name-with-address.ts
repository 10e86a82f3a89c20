/** Names with addresses: headers below which both stand in one cell. */
import { plainText } from "./plain.js"

/**
 * Whether a header says so: `Name und Anschrift`, `Einrichtung/Adresse`, `Name, Anschrift, Telefon`; not where it is about
 * somebody else.
 */
export const namesPlaceToo = (header: string, isName: (part: string) => boolean): boolean => {
  if (!header.includes("schrift") && !header.includes("dress")) return false
  const parts = plainText(header.slice(0, longestHeader)).split(separator)
  const [first = "", second = "", ...more] = parts
  return (
    more.every((part) => reached.test(part.trim())) &&
    address.test(second.trim()) &&
    !ofOthers.test(second) &&
    isName(first.trim())
  )
}

/** How one reaches it may stand behind. */
const reached =
  /^(?:tel|telefon|telefonnummer|tel\.|tel\.-nr\.|fon|fax|telefax|mobil|e-?mail|mail|internet|homepage|website|webseite|kontakt)$/

const longestHeader = 120

const separator = /\s(?:und|u\.|mit|sowie)\s|[,/&+]/

const address = /^(?:(?:voll|vollstaendige|genaue)\s)?(?:post|haus)?(?:anschrift|adresse)(?:$|\s(?:der|des)\s)/

const ofOthers = /traeger|leit|ansprech|person|eltern|vorstand|verband/
