/** Known cells: towns, codes and types stand in row after row, and are cut out of a text only once. */

/** Gives the text of a cell from where it begins and ends, and the hash of its signs. */
export type CellOf = (start: number, end: number, hash: number) => string

/** Goes on with a hash by one more sign; it begins with 0. */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995)

/**
 * Prepares to cut cells out of a text: the very same string where the cell stood shortly before.
 *
 * Every cell has one place, by its hash, and drives out which one was there: cells that never come again cost no more
 * than being written down.
 */
export const knownCells = (text: string): CellOf => {
  if (text.length < worthKnowing) return (start, end) => text.slice(start, end)
  const [hashes, starts, lengths] = [new Int32Array(places), new Int32Array(places), new Int32Array(places)]
  const cells = new Array<string>(places).fill("")
  return (start, end, hash) => {
    const length = end - start
    if (length > longestKept) return text.slice(start, end)
    const place = (hash ^ (hash >>> 15)) & (places - 1)
    if (hashes[place] === hash && lengths[place] === length && isSame(text, starts[place] ?? 0, start, end))
      return cells[place] ?? ""
    const cell = text.slice(start, end)
    hashes[place] = hash
    lengths[place] = length
    starts[place] = start
    cells[place] = cell
    return cell
  }
}

/** The places alone take longer to prepare than a shorter text to cut; single records are cut by thousands. */
const worthKnowing = 16_384

/** A power of two. */
const places = 4096

/** Longer texts hardly ever come twice. */
const longestKept = 80

/** Whether the same signs stand at another place of a text. */
const isSame = (text: string, other: number, start: number, end: number): boolean => {
  let at = start
  for (let then = other; at < end && text.charCodeAt(then) === text.charCodeAt(at); then++) at++
  return at === end
}
