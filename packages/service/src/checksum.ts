/** Checksums: the file of a list as bytes, and the number by which it is known again. */
import * as Effect from "effect/Effect"

/** The bytes of a file; those of a text in UTF-8. */
export const bytesOf = (file: Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof file === "string" ? new TextEncoder().encode(file) : Uint8Array.from(file)

/** The checksum of a file, as `sha256sum` writes it. */
export const sha256 = (bytes: Uint8Array<ArrayBuffer>): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", bytes)),
    (digest) => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  )

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> }
declare const crypto: {
  readonly subtle: { readonly digest: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer> }
}
