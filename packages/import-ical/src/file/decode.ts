/** Decoding: from the bytes of a calendar file to text. */

/** How the bytes stand for characters. @german Zeichenkodierung */
export type CalendarEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"

/** The text of a file, and how it was read. */
export interface DecodedCalendar {
  readonly text: string
  readonly encoding: CalendarEncoding
  /** Whether a byte order mark stood first; it is no part of the text. */
  readonly bom: boolean
}

/**
 * Reads bytes as text: byte order mark, UTF-16 as Exchange writes it, strict UTF-8, and windows-1252 for all else.
 *
 * @source RFC 5545, section 3.1.4
 */
export const decode = (input: Uint8Array | string): DecodedCalendar => {
  if (typeof input === "string") return withoutMark({ text: input, encoding: "utf-8" })
  const [first, second] = input
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decodedAs("utf-16le", input)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return decodedAs("utf-16be", input)
  try {
    return withoutMark({
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input),
      encoding: "utf-8",
    })
  } catch {
    return decodedAs("windows-1252", input)
  }
}

const decodedAs = (encoding: CalendarEncoding, input: Uint8Array): DecodedCalendar =>
  withoutMark({ text: new TextDecoder(encoding, { ignoreBOM: true }).decode(input), encoding })

/** Half a surrogate pair stands for nothing that could be stored. */
const withoutMark = ({ text, encoding }: Omit<DecodedCalendar, "bom">): DecodedCalendar => {
  const bom = text.startsWith("\uFEFF")
  return { text: (bom ? text.slice(1) : text).replace(/\p{Cs}/gu, "\uFFFD"), encoding, bom }
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }
