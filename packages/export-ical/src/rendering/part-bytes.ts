/** Part bytes: the bytes of a calendar's parts, of which those that stay are copied in long runs. */
import type { CalendarPart } from "../writing/calendar-part.js"

/** The bytes of parts in their order: most of them in one piece, where an earlier calendar had them. @german Kalenderbytes */
export interface PartBytes {
  /** What nobody else has in hand. */
  readonly base: Uint8Array
  /** Of each part where it begins in the base; -1 where it is not in it. */
  readonly from: ReadonlyArray<number>
  /** Of each part. @unit bytes */
  readonly sizes: ReadonlyArray<number>
  /** What is not in the base. */
  readonly own: ReadonlyMap<CalendarPart, Uint8Array>
}

/** Encodes parts. */
export const bytesOfParts = (parts: ReadonlyArray<CalendarPart>): PartBytes => {
  const own = new Map(parts.map((part) => [part, encode(part.text)]))
  const sizes = parts.map((part) => own.get(part)?.length ?? 0)
  return inOnePiece({ base: empty, from: parts.map(() => -1), sizes, own }, parts)
}

/**
 * The bytes after a change: only what is new is encoded.
 *
 * @param origins - where each part stood before; -1 for those that are new
 */
export const bytesAfter = (
  { base, from, sizes, own }: PartBytes,
  parts: ReadonlyArray<CalendarPart>,
  origins: ReadonlyArray<number>,
): PartBytes => {
  const now = { from: new Array<number>(parts.length), sizes: new Array<number>(parts.length) }
  const rest = new Map<CalendarPart, Uint8Array>()
  for (let at = 0; at < origins.length; at++) {
    const origin = origins[at] ?? -1
    const start = from[origin] ?? -1
    const part = parts[at]
    now.from[at] = start
    now.sizes[at] = sizes[origin] ?? 0
    if (start >= 0 || part === undefined) continue
    const bytes = own.get(part) ?? encode(part.text)
    now.sizes[at] = bytes.length
    rest.set(part, bytes)
  }
  const after = { base, ...now, own: rest }
  return rest.size > 64 + parts.length / 8 ? inOnePiece(after, parts) : after
}

/** The bytes between others, as a copy. */
export const joinedBytes = (
  { base, from, sizes, own }: PartBytes,
  parts: ReadonlyArray<CalendarPart>,
  around: { readonly before: Uint8Array; readonly after: Uint8Array },
): Uint8Array<ArrayBuffer> => {
  const { before, after } = around
  const all = new Uint8Array(sizes.reduce((sum, size) => sum + size, before.length + after.length))
  all.set(before)
  let put = before.length
  for (let at = 0; at < from.length; ) {
    const start = from[at] ?? -1
    const part = parts[at]
    let end = start
    if (start < 0) {
      if (part !== undefined) all.set(own.get(part) ?? empty, put)
      put += sizes[at++] ?? 0
      continue
    }
    while (from[at] === end && at < from.length) end += sizes[at++] ?? 0
    all.set(base.subarray(start, end), put)
    put += end - start
  }
  all.set(after, put)
  return all
}

const empty = new Uint8Array(0)

const inOnePiece = (bytes: PartBytes, parts: ReadonlyArray<CalendarPart>): PartBytes => {
  let next = 0
  const from = bytes.sizes.map((size) => {
    next += size
    return next - size
  })
  const base = joinedBytes(bytes, parts, { before: empty, after: empty })
  return { base, from, sizes: bytes.sizes, own: new Map() }
}

/** A text in UTF-8. */
export const encode = (text: string): Uint8Array => encoder.encode(text)

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
const encoder = new TextEncoder()
