/** Representations: the bytes of a calendar as they travel, and the tag that tells them from others. */

/** Bytes with a strong tag: other bytes have another one. @german Auslieferungsform */
export interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** With its quotes. */
  readonly etag: string
  readonly encoding: "identity" | "gzip"
}

/** The form that a request accepts best. A packed calendar has a tag of its own, since its bytes are others. */
export const representationOf = async (text: string, acceptEncoding: string | null): Promise<Representation> => {
  const bytes = new TextEncoder().encode(text)
  const hash = await hashOf(bytes)
  return acceptsGzip(acceptEncoding ?? "")
    ? { bytes: await packed(bytes), etag: `"${hash}-gzip"`, encoding: "gzip" }
    : { bytes, etag: `"${hash}"`, encoding: "identity" }
}

/**
 * Whether a list of encodings holds gzip, by name or by `*`, and does not refuse it.
 *
 * @source RFC 9110, section 12.5.3
 */
export const acceptsGzip = (acceptEncoding: string): boolean => {
  const listed = acceptEncoding.split(",").map((entry) => {
    const [coding = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase())
    return { coding, refused: parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter)) }
  })
  const gzip = listed.find(({ coding }) => coding === "gzip" || coding === "x-gzip")
  const chosen = gzip ?? listed.find(({ coding }) => coding === "*")
  return chosen !== undefined && !chosen.refused
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

const packed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
