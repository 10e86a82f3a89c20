/** Decoders: bytes to text, chunk by chunk, in an encoding that is known already. */
import { decodeCodePage } from "../text/code-page.js"
import type { Encoding } from "../text/encoding.js"

/** The text of a list, chunk by chunk; no character is torn, and no byte order mark is left. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  if (encoding !== "utf-8" && encoding !== "utf-16le" && encoding !== "utf-16be") {
    for await (const chunk of bytes) yield decodeCodePage(chunk, encoding)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string }
