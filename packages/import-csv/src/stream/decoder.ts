/** Decoders: bytes to text, chunk by chunk, in an encoding that is known already. */
import { decodeCodePage } from "../text/code-page.js"
import { type Encoding, withoutUtf8Mark } from "../text/encoding.js"
import { patchedUtf8, strictUtf8 } from "../text/utf8.js"
import { joined } from "./sample.js"

/** The text of a list, chunk by chunk; no character is torn, and no byte order mark is left. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  const read = encoding === "utf-8" ? inUtf8 : (piece: Uint8Array): string => decodeCodePage(piece, encoding)
  let isFirst = true
  for await (const piece of betweenWords(bytes)) {
    yield read(isFirst ? withoutUtf8Mark(piece) : piece)
    isFirst = false
  }
}

const inUtf8 = (piece: Uint8Array): string => strictUtf8(piece) ?? patchedUtf8(piece).text

/** The bytes in pieces that end behind a blank, sign or line end: whether a byte is broken is told by its neighbours. */
async function* betweenWords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : joined([rest, chunk])
    const end = bytes.findLastIndex((byte) => byte < firstLetter) + 1
    const isEndless = end === 0 && bytes.length > longestWord
    if (end > 0 || isEndless) yield bytes.subarray(0, isEndless ? bytes.length : end)
    // A copy, because whoever reads a file may use its buffer again.
    rest = isEndless ? new Uint8Array(0) : bytes.slice(end)
  }
  if (rest.length > 0) yield rest
}

const firstLetter = 0x41
const longestWord = 1_048_576

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string }
