/** Answers: what the feed says to a request, before a server turns it into its own form. */

/** What the feed needs to know of a request; a web-standard `Request` is one. @german Anfrage */
export interface FeedRequest {
  readonly method: string
  /** Absolute, or a path. */
  readonly url: string
  readonly headers: {
    /** The value of a header, whatever the case of its name; `null` where there is none. */
    readonly get: (name: string) => string | null
  }
}

/** What the feed answers. @german Antwort */
export interface FeedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Nothing for HEAD, and where there is nothing to say. */
  readonly body: Uint8Array<ArrayBuffer> | string | undefined
}

/** What every answer says: nothing here is for search engines, nor is an address for those who are linked to. */
export const discreet = {
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const

/** A short text; its length is told for HEAD as well. */
export const plain = (status: number, text: string, headers: FeedAnswer["headers"] = {}): FeedAnswer => ({
  status,
  headers: {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(text.length),
    "Cache-Control": "no-cache",
    ...discreet,
    ...headers,
  },
  body: text,
})

/** The one answer for all that there is not: it does not tell what was revoked from what never was. */
export const notFound: FeedAnswer = plain(404, "Not found.\n")

/** An answer without its body, as HEAD wants it. */
export const bodiless = (answer: FeedAnswer): FeedAnswer => ({ ...answer, body: undefined })

/** The answer as the web standards have it. */
export const responseOf = ({ status, headers, body }: FeedAnswer): Response =>
  new Response(body ?? null, { status, headers })
