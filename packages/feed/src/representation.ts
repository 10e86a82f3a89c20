/** Representations: the bytes of a calendar as they travel, and the tag that tells them from others. */
import { type Encoders, type Encoding, encodingFor } from "./encoding.js"

/** Bytes with a strong tag: other bytes have another one. @german Auslieferungsform */
export interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** With its quotes. */
  readonly etag: string
  readonly encoding: Encoding
}

/** One calendar in all of its forms: each is made when it is first asked for, and kept. @german Auslieferungsformen */
export interface Representations {
  /** Of the calendar as it is. @unit bytes */
  readonly size: number
  /** The form that a caller accepts best; at hand where it was made before. */
  readonly accepted: (acceptEncoding: string | null) => Representation | Promise<Representation>
}

/** Hashes the bytes of a calendar; packs them on demand. A packed calendar has a tag of its own, since its bytes are others. */
export const representationsOf = async (
  bytes: Uint8Array<ArrayBuffer>,
  encoders: Encoders,
): Promise<Representations> => {
  const hash = await hashOf(bytes)
  const plain: Representation = { bytes, etag: `"${hash}"`, encoding: "identity" }
  const available = Object.keys(encoders)
  const made = new Map<Encoding, Representation | Promise<Representation>>([["identity", plain]])
  const packed = async (encoding: Encoding): Promise<Representation> => {
    const form = { bytes: (await encoders[encoding]?.(bytes)) ?? bytes, etag: `"${hash}-${encoding}"`, encoding }
    made.set(encoding, form)
    return form
  }
  return {
    size: bytes.length,
    accepted: (acceptEncoding) => {
      const encoding = encodingFor(acceptEncoding, available)
      const known = made.get(encoding)
      if (known !== undefined) return known
      const form = packed(encoding)
      // Who asks meanwhile waits for the same one; what failed is tried again.
      made.set(encoding, form)
      form.catch(() => made.delete(encoding))
      return form
    },
  }
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
