/** Conditional requests: whether the caller has what it asks for already. */

/** What is known about the current state of a resource. @german Vergleichswerte */
export interface Validators {
  readonly etag: string
  /** In seconds since 1970, since HTTP knows no finer time. */
  readonly modifiedSeconds: number | undefined
}

/**
 * Whether a GET or HEAD can be answered with 304.
 *
 * Tags are compared weakly and win over dates. A date that is none, or not in GMT, does not count.
 *
 * @source RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2
 */
export const isCurrent = (headers: Headers, { etag, modifiedSeconds }: Validators): boolean => {
  const tags = headers.get("If-None-Match")
  if (tags !== null) return tags.trim() === "*" || tagsIn(tags).includes(etag)
  const since = headers.get("If-Modified-Since")?.trim() ?? ""
  if (modifiedSeconds === undefined || !since.endsWith("GMT")) return false
  return modifiedSeconds * 1000 <= Date.parse(since)
}

/** The opaque parts of a list of tags: `W/"a", "b"` holds `"a"` and `"b"`. */
const tagsIn = (list: string): ReadonlyArray<string> => list.match(/"[^"]*"/g) ?? []
