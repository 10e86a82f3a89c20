/** The headers of calendars: for caches, for programs that ask again, for browsers, and for those who keep the file. */
import { discreet } from "./answer.js"
import type { PublishedCalendar } from "./published.js"
import type { Representation } from "./representation.js"

/** Whether everybody may have a calendar, and caches may keep it. */
export const isOpen = ({ audience, secret = false }: PublishedCalendar): boolean => audience === "public" && !secret

/** What lets pages of other origins read an open calendar. Others say nothing: browsers then keep them to themselves. */
const crossOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition, Content-Encoding, Retry-After",
} as const

/** The same for those who ask first. */
export const preflight = {
  ...crossOrigin,
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since, Cache-Control",
  "Access-Control-Max-Age": "86400",
} as const

/** What is known of an answer beside the calendar. */
export interface AnswerFacts {
  readonly form: Representation
  /** As in `Last-Modified`. */
  readonly modified: string | undefined
  readonly maxAgeSeconds: number
}

/** What an answer says with and without a body. */
export const cacheHeaders = (published: PublishedCalendar, { form, modified, maxAgeSeconds }: AnswerFacts) => ({
  "Cache-Control": isOpen(published) ? `public, max-age=${maxAgeSeconds}` : "private, no-cache",
  ETag: form.etag,
  ...(modified === undefined ? {} : { "Last-Modified": modified }),
  Vary: "Accept-Encoding",
  ...discreet,
  ...(isOpen(published) ? crossOrigin : {}),
})

/** What an answer says of its body. */
export const contentHeaders = ({ bytes, encoding }: Representation, disposition: string) => ({
  "Content-Type": "text/calendar; charset=utf-8",
  "Content-Length": String(bytes.length),
  ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  "Content-Disposition": disposition,
})

/**
 * How a browser shows or keeps a file. The secret of an address does not become the name of a file.
 *
 * @source RFC 6266; RFC 8187, section 3.2
 */
export const dispositionOf = (kind: "inline" | "attachment", title: string, extension: string): string => {
  const name = title
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .replaceAll(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, 100)
  const ascii = name.replaceAll(/[äöüÄÖÜß]/g, (letter) => umlauts[letter] ?? letter).replaceAll(/[^\w.-]+/g, "_")
  const encoded = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "")).replaceAll(/['()*]/g, percent)
  return `${kind}; filename="${ascii}.${extension}"; filename*=UTF-8''${encoded}.${extension}`
}

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" }

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
