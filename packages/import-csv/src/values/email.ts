/** E-mail addresses in cells. */
import { endingOf, isHostEnding } from "./host-ending.js"
import { type Readable, type ReadPart, readable } from "./readable.js"

/**
 * Reads every e-mail address of a cell; letters stay as written.
 *
 * What hides an `@` from robots, blanks around it and addresses glued together are mended; what else stands in the cell
 * is `unread`, a web address too.
 */
export const readEmails = (cell: string): Readable => {
  if (isEmailAddress(cell)) return { values: [cell], unread: [] }
  if (cell.length > longestCell) return { values: [], unread: [cell] }
  const shown = unhidden(cell)
  const parts = shown
    .replaceAll(label, " ")
    .split(/[\s,;<>|"„“]+|(?<=\S)\/(?=[^\s/]*@)/)
    .map((part) => part.replace(/^[.([{'*]+/, "").replace(/(?:\?(?:subject|body|cc)=.*|[.:)\]}'*/]+)$/i, ""))
  const filled = parts.filter((part) => /[\p{L}\p{N}]/u.test(part) && !connecting.test(part))
  return readable(filled.flatMap((part) => read(part, shown !== cell)))
}

const read = (part: string, mended: boolean): ReadonlyArray<ReadPart> => {
  if (part.length > longestPart) return [{ unread: part }]
  // After a country's ending nothing but a web address begins with www.
  const glued = /^([^@]+@[^@]+\.[a-z]{2,4})((?:https?:\/\/|www\.)[^@]+)$/i.exec(part)
  if (glued?.[1] !== undefined && glued[2] !== undefined && isEmailAddress(glued[1]))
    return [{ value: glued[1], mended: true }, { unread: glued[2] }]
  if (isEmailAddress(part)) return [{ value: part, mended }]
  const several = twoGlued(part)
  if (several !== undefined) return several.map((value) => ({ value, mended: true }))
  const international = withAsciiHost(part)
  return international === undefined ? [{ unread: part }] : [{ value: international, mended }]
}

/** `a@b.dec@d.de`: what stands behind the last dot begins with an ending of hosts, and is none itself. */
const twoGlued = (part: string): ReadonlyArray<string> | undefined => {
  const found = /^([^@]+@[^@]+\.)([a-z][^@.]*)((?:\.[^@]*)?@[^@]+)$/i.exec(part)
  const [, before = "", middle = "", after = ""] = found ?? []
  const ending = /^(?:de|com|net|org|eu|info)(?=[a-z])/i.exec(middle)?.[0]
  if (ending === undefined || after.startsWith(".")) return undefined
  const two = [before + ending, middle.slice(ending.length) + after]
  return two.every(isEmailAddress) ? two : undefined
}

/** Core and mail servers ask for a host in ASCII; `kita@müller.de` has one. */
const withAsciiHost = (part: string): string | undefined => {
  const [, box, host] = /^([^@]+@)([^@/?#:\\]*[äöüß][^@/?#:\\]*)$/i.exec(part) ?? []
  const url = box === undefined ? undefined : URL.parse(`http://${host}`)
  const ascii = url == null ? "" : `${box}${url.hostname}`
  return isEmailAddress(ascii) ? ascii : undefined
}

/** `info(at)kita.de`, `info [ät] kita [punkt] de`, `info @ kita.de`, `info at kita.de`. */
const unhidden = (cell: string): string =>
  cell
    .replaceAll(/[ \t]*[([{<]\s?(?:at|ät|ad|@|a)\s?[)\]}>][ \t]*/gi, "@")
    .replaceAll(/[ \t]*[([{<]\s?(?:dot|punkt|\.)\s?[)\]}>][ \t]*/gi, ".")
    .replaceAll(/([\w.-])[ \t]?@[ \t]?(?=[\w-]+\.[\w-])/g, "$1@")
    .replace(/^([\w.-]+) (?:at|ät|AT) ([\w-]+(?:\.[\w-]+)+)$/, "$1@$2")
    .replaceAll(/@{2,}/g, "@")
    .replaceAll(/(@[\w-]+),(de|com|org|net|eu|info)(?![\w.@-])/g, "$1.$2")

const label = /(?<![\p{L}\d.@_-])(?:mailto|e-?mail(?:-?adresse)?|mail)\s?:\s?/giu

const connecting = /^(?:oder|und|bzw|sowie|o|u)$/i

/** @source RFC 5321, 4.5.3.1.3 */
const longestAddress = 254

const longestCell = 2000

/** More than two of them glued together. */
const longestPart = 520

/** Whether a text is one e-mail address and nothing else; between the end of a host and a web address nothing stands. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= longestAddress && address.test(text) && isHostEnding(endingOf(text)) && !gluedWeb.test(text)

const gluedWeb = /@.*(?<![.@-])www\./i

/** The form that core asks for. */
const address = /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
