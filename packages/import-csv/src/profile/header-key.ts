/** Header keys: what is the same in two spellings of a header. */
import { plainHeader } from "../columns/header-names.js"

/** A header as it is compared. */
export type HeaderKey = string

/** The key of a header; one of signs alone is compared as it stands. */
export const headerKey = (header: string): HeaderKey => plainHeader(header) || header.normalize("NFC").trim()

/** The keys of a list's headers, each with which of its kind it is, counted from 1; empty headers have none. */
export const countedKeys = (
  headers: ReadonlyArray<string>,
): ReadonlyArray<{ readonly key: HeaderKey; readonly occurrence: number } | undefined> => {
  const times = new Map<HeaderKey, number>()
  return headers.map((header) => {
    const key = headerKey(header)
    if (key === "") return undefined
    const occurrence = (times.get(key) ?? 0) + 1
    times.set(key, occurrence)
    return { key, occurrence }
  })
}
