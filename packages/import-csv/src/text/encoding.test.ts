import { expect, test } from "vitest"
import { decodeCodePage } from "./code-page.js"
import { encodeCodePage, utf16 } from "./encoding.fixture.js"
import { decode } from "./encoding.js"

const sentence = "Kita Größe;Straße 4;Überfluß und Äpfel, schön für Kinder\n"

test("UTF-8 is believed only where every byte fits", () => {
  expect(decode(new TextEncoder().encode(sentence))).toMatchObject({ text: sentence, encoding: "utf-8", bom: false })
})

test.each(["windows-1252", "cp850", "macintosh"] as const)("%s is recognised by its umlauts", (page) => {
  expect(decode(encodeCodePage(sentence, page))).toMatchObject({ text: sentence, encoding: page, replaced: 0 })
})

test("quotes and the euro sign speak for windows-1252 where umlauts are few", () => {
  const text = "Kita „Löwenzahn“ – 30 €\n"
  expect(decode(encodeCodePage(text, "windows-1252"))).toMatchObject({ text, encoding: "windows-1252" })
})

test.each(["utf-16le", "utf-16be"] as const)("%s is recognised with and without its mark", (order) => {
  expect(decode(utf16(sentence, order))).toMatchObject({ text: sentence, encoding: order, bom: false })
  expect(decode(utf16(`\uFEFF${sentence}`, order))).toMatchObject({ text: sentence, encoding: order, bom: true })
})

test("a byte order mark is reported and is no part of the text", () => {
  expect(decode(new TextEncoder().encode("\uFEFFName"))).toMatchObject({ text: "Name", bom: true, encoding: "utf-8" })
})

test("letters and accents apart are joined, and that is said", () => {
  expect(decode(new TextEncoder().encode("Su\u0308d"))).toMatchObject({ text: "Süd", normalised: true })
  expect(decode(new TextEncoder().encode("Süd"))).toMatchObject({ text: "Süd", normalised: false })
})

test("one broken byte does not make good UTF-8 a code page", () => {
  const bytes = new TextEncoder().encode(sentence.repeat(3))
  expect(decode(new Uint8Array([...bytes, 0xff]))).toMatchObject({ encoding: "utf-8", replaced: 1 })
})

test.each([
  ["a zip or xlsx file", [0x50, 0x4b, 3, 4, 1, 2], "archive"],
  ["an old Excel workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "excel"],
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], "pdf"],
  ["bytes full of controls", [1, 2, 3, 4, 5, 0x41, 0x42], "unknown"],
] as const)("%s is no text", (_, bytes, binary) => {
  expect(decode(new Uint8Array(bytes))).toEqual({ binary })
})

test("a stray NUL in a text is a blank, and many of them are no text", () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(decode(bytes(`Name;PLZ\nKita\0Mond;44801\n${sentence}`))).toMatchObject({
    text: `Name;PLZ\nKita Mond;44801\n${sentence}`,
    nuls: 1,
  })
  expect(decode(bytes(`${sentence.repeat(50)}${"\0".repeat(40)}`))).toEqual({ binary: "unknown" })
  expect(decode(bytes("a\0b"))).toEqual({ binary: "unknown" })
})

test("noise that happens to begin like a byte order mark is no text", () => {
  const noise = Array.from({ length: 600 }, (_, index) => (index * 151 + 7) % 256)
  for (const mark of [
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
  ])
    expect(decode(new Uint8Array([...mark, ...noise]))).toEqual({ binary: "unknown" })
})

test("every byte of a code page becomes exactly one character", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  for (const page of ["windows-1252", "iso-8859-1", "macintosh", "cp850"] as const)
    expect(decodeCodePage(all, page)).toHaveLength(256)
})

test("a lone surrogate of a given text becomes a replacement character", () => {
  expect(decode("Kita \uD800")).toMatchObject({ text: "Kita \uFFFD", replaced: 1 })
})

const bytesOf = (text: string, page: "windows-1252" | "cp850" | "macintosh") => encodeCodePage(text, page)

test.each([
  ["KITA MÜNCHEN;X", "cp850"],
  ["KITA MÜNCHEN;X", "macintosh"],
  ["KITA MÜNCHEN;X", "windows-1252"],
  ["Kita Straße", "cp850"],
  ["Kita Süd", "macintosh"],
  ["Kita schön", "macintosh"],
  ["Äpfel", "cp850"],
  ["HAUPTSTRAßE", "windows-1252"],
  ["Café René – 3 €", "windows-1252"],
] as const)("one umlaut is enough where its neighbours speak: %s in %s", (text, page) => {
  expect(decode(bytesOf(`Name;Ort\n${text}\n`, page))).toMatchObject({ encoding: page, text: `Name;Ort\n${text}\n` })
})

test("a byte order mark of UTF-8 before a code page does not make it UTF-8", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(sentence, "windows-1252")])
  expect(decode(bytes)).toMatchObject({ encoding: "windows-1252", bom: true, text: sentence, replaced: 0 })
})

test("a lone umlaut of windows-1252 in good UTF-8 is that umlaut, and that is said", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(sentence), ...bytesOf("Kita Nörd\n", "windows-1252")])
  expect(decode(bytes)).toMatchObject({
    encoding: "utf-8",
    text: `${sentence}Kita Nörd\n`,
    replaced: 0,
    damages: [{ kind: "strayBytes", repaired: true, count: 1, raw: "Nörd", line: 2 }],
  })
})

test("UTF-16 may hold more letters of other alphabets than ASCII, and half a character at its end", () => {
  const text = "Name\tOrt\nДетский сад Солнышко\tБохум\nÇocuk Yuvası\tKöln\n".repeat(3)
  for (const order of ["utf-16le", "utf-16be"] as const) {
    expect(decode(utf16(text, order))).toMatchObject({ text, encoding: order })
    expect(decode(new Uint8Array([...utf16(text, order), 0x0a]))).toMatchObject({ text, encoding: order, replaced: 0 })
    expect(decode(new Uint8Array([...utf16(text, order), 0x41]))).toMatchObject({ text, encoding: order, replaced: 1 })
  }
})

test("the end mark of DOS files is no text", () => {
  expect(decode("Name;Ort\r\nA;B\r\n\u001a")).toMatchObject({ text: "Name;Ort\r\nA;B\r\n" })
})

test("a given encoding is believed, and its mark taken off", () => {
  expect(decode(bytesOf("Süd", "cp850"), "cp850")).toMatchObject({ text: "Süd", encoding: "cp850" })
  expect(decode(bytesOf("S³d", "windows-1252"), "cp850")).toMatchObject({ text: "S│d" })
  expect(decode(utf16("\uFEFFSüd", "utf-16be"), "utf-16be")).toMatchObject({ text: "Süd", bom: true })
  expect(decode(new Uint8Array([0x50, 0x4b, 3, 4, 1]), "cp850")).toEqual({ binary: "archive" })
})
