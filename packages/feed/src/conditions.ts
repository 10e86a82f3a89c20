/** Conditional requests: whether the caller has what it asks for already. */

/** What is known about the current state of a resource. @german Vergleichswerte */
export interface Validators {
  readonly etag: string
  /** As in `Last-Modified`. */
  readonly modified: string | undefined
}

/**
 * Whether a GET or HEAD can be answered with 304.
 *
 * Tags are compared weakly and win over dates. Of dates only the very one counts that was given out: a later one comes from
 * the caller's own clock, and says nothing about what it has.
 *
 * @source RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2
 */
export const isCurrent = (
  headers: { readonly get: (name: string) => string | null },
  { etag, modified }: Validators,
): boolean => {
  const tags = headers.get("If-None-Match")
  if (tags !== null) return tags === etag || tags.trim() === "*" || tagsIn(tags).includes(etag)
  return modified !== undefined && headers.get("If-Modified-Since")?.trim() === modified
}

/** The opaque parts of a list of tags: `W/"a", "b"` holds `"a"` and `"b"`. */
const tagsIn = (list: string): ReadonlyArray<string> => list.match(/"[^"]*"/g) ?? []
