/** Samples of long lists: enough of the bytes to tell how all of them are to be read. */

/** Opens a list from its beginning; a long one is read several times over. @german Listenquelle */
export type OpenList = () => AsyncIterable<Uint8Array>

/**
 * Takes a sample: the beginning, stretches from all over the list, and lines that hold more than ASCII, wherever they
 * stand: a list may be plain for a hundred thousand lines before the first umlaut tells its encoding.
 *
 * @returns whole lines, in the order of the list; of a line that does not end within twice the beginning, its beginning
 */
export const sampleOf = async (open: OpenList): Promise<Uint8Array> => {
  const parts: Array<Uint8Array> = []
  let [at, taken, telling] = [0, 0, 0]
  let lineEnd: number | undefined
  for await (const chunk of open()) {
    if (lineEnd === undefined) {
      const end = headEnd(chunk, headLength - at)
      parts.push(chunk.slice(0, end))
      if (at + end >= headLength) lineEnd = endOfHead(parts, at + end)
    } else if (!isWide(parts[0])) {
      const isDue = taken < Math.floor(at / stretchEvery)
      if (isDue) taken++
      const lines = isDue
        ? linesOf(chunk.subarray(0, stretchLength), lineEnd)
        : telling < mostTelling
          ? tellingLines(chunk, lineEnd)
          : none
      telling += isDue ? 0 : lines.length
      if (lines.length > 0) parts.push(lines.slice())
    }
    at += chunk.length
  }
  const all = joined(parts)
  return isWide(all) ? all.subarray(0, all.length - (all.length % 2)) : all
}

const headLength = 1_048_576
const stretchEvery = 8_388_608
const stretchLength = 32_768
const mostTelling = 524_288
const none = new Uint8Array(0)

const lineFeed = 0x0a

const carriageReturn = 0x0d

/** In UTF-16 a line feed is one byte of two, and the byte order is told by the beginning anyway. */
const isWide = (head: Uint8Array | undefined): boolean =>
  head !== undefined && (head[0] === 0xff || head[0] === 0xfe || head.subarray(0, 400).includes(0))

/** The end of the line on which the beginning ends; a chunk may end before it. */
const headEnd = (chunk: Uint8Array, length: number): number => {
  if (chunk.length <= length) return chunk.length
  const end = chunk.indexOf(lineFeed, Math.max(0, length - 1))
  // A line that ends late or never would make the whole list its own beginning.
  return Math.min(end < 0 ? chunk.length : end + 1, Math.max(0, length) + headLength)
}

/** The byte that ends lines, once the beginning of the list ends with one or is long enough without. */
const endOfHead = (parts: Array<Uint8Array>, length: number): number | undefined => {
  const last = parts.at(-1) ?? none
  if (last.at(-1) === lineFeed) return lineFeed
  if (length < headLength * 2) return undefined
  const lineEnd = parts.some((part) => part.includes(lineFeed)) ? lineFeed : carriageReturn
  const head = joined(parts)
  const end = head.lastIndexOf(lineEnd) + 1
  parts.splice(0, parts.length, end === 0 ? head : head.subarray(0, end))
  return lineEnd
}

const linesOf = (chunk: Uint8Array, lineEnd: number): Uint8Array => {
  const start = chunk.indexOf(lineEnd)
  const end = chunk.lastIndexOf(lineEnd)
  return start < 0 || end <= start ? none : chunk.subarray(start + 1, end + 1)
}

/** The first lines of a chunk that hold more than ASCII, each whole. */
const tellingLines = (chunk: Uint8Array, lineEnd: number): Uint8Array => {
  const found: Array<Uint8Array> = []
  for (let at = 0; at < chunk.length && found.length < mostLines; at++) {
    if ((chunk[at] ?? 0) < 0x80) continue
    const [start, end] = [chunk.lastIndexOf(lineEnd, at), chunk.indexOf(lineEnd, at)]
    if (start >= 0 && end > start) found.push(chunk.subarray(start + 1, end + 1))
    if (end < 0) break
    at = end
  }
  return joined(found)
}

const mostLines = 20

/** Bytes one behind another. */
export const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
