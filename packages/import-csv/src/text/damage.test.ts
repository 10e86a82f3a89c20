import { expect, test } from "vitest"
import { type CodePage, decodeCodePage } from "./code-page.js"
import { mend } from "./damage.js"
import { encodeCodePage } from "./encoding.fixture.js"
import { decode } from "./encoding.js"
import { quoteMark } from "./entities.js"

const damaged = (text: string) =>
  mend(text).damages.map(({ kind, repaired, count, raw, line }) => [kind, repaired, count, raw, line])

/** A text as it looks when its UTF-8 is taken for a code page. */
const mistaken = (text: string, page: CodePage): string => decodeCodePage(new TextEncoder().encode(text), page)

test.each(["windows-1252", "macintosh", "cp850"] as const)(
  "UTF-8 that was once read as %s is put right where all of the text reads back cleanly",
  (page) => {
    const text = "Name;Ort\nFörderschule Süd;Köln\nStraße;Ähre\n"
    const mended = mend(mistaken(text, page))
    expect(mended.text).toBe(text)
    expect(mended.damages).toMatchObject([{ kind: "mojibake", repaired: true, count: 5, line: 2 }])
    expect(mended.damages[0]?.raw).toBe(mistaken("Förderschule", page))
  },
)

test("twice mistaken letters come back too", () => {
  expect(mend("Kita SÃƒÂ¼d;KÃƒÂ¶ln").text).toBe("Kita Süd;Köln")
})

test.each([
  ["Name;Straße\nFÃ¶rderschule;GrÃ¼n\n", "Name;Straße\nFörderschule;Grün\n"],
  ["Name;Straße\nKita â€žMondâ€œ â€“ SÃ¼d;MÃ¼hlenweg\n", "Name;Straße\nKita „Mond“ – Süd;Mühlenweg\n"],
  ["Größe;mÂ²\nKita √§;x\n", "Größe;m²\nKita ä;x\n"],
])("mojibake beside good umlauts is put right letter by letter: %j", (text, read) => {
  expect(mend(text).text).toBe(read)
  expect(mend(text).damages).toMatchObject([{ kind: "mojibake", repaired: true, line: 2 }])
})

test("mojibake of which a byte was lost is told with its first place and left alone", () => {
  expect(damaged("Name\nKita StraÃe;Süd\n")).toEqual([["mojibake", false, 1, "StraÃe", 2]])
  expect(damaged("Name\nSüd StraÃe;SÃ¼d\n")).toEqual([
    ["mojibake", true, 2, "StraÃe", 2],
    ["mojibake", false, 1, "StraÃe", 2],
  ])
})

test("letters written for HTML are letters again, and their quotes do not cut cells", () => {
  const { text, damages } = mend("M&uuml;nchen &amp; K&#246;ln;&quot;Mond&quot;;Stra&szlig;e&nbsp;&#x34;&unbekannt;")
  expect(text).toBe(`München & Köln;${quoteMark}Mond${quoteMark};Straße 4&unbekannt;`)
  expect(damages).toMatchObject([{ kind: "entities", repaired: true, count: 8, line: 1 }])
  expect(mend("Haus &amp;uuml;ber").text).toBe("Haus über")
  expect(damaged("A&B; www.a.de/?a=1&copy=2")).toEqual([])
})

test("question marks inside words are lost umlauts, and many of them make the list useless", () => {
  expect(damaged("Name\nKita Stra?e\nM?_nchen;K??ln\n")).toEqual([["questionMarks", false, 3, "Stra?e", 2]])
  expect(mend("Stra?e M?nchen K?ln Gr?n F?rth Lüb").damages[0]?.widespread).toBe(true)
  expect(mend("Stra?e").damages[0]?.widespread).toBe(false)
})

test.each([
  "http://a.de/index.php?id=4",
  "www.a.de/suche?q=x",
  "a.de/kita.html?kita=5&b=2",
  "Wer? Wie? Was?",
  "???",
  "Offen?;ja",
])("the question marks of %j are none", (text) => {
  expect(damaged(text)).toEqual([])
})

test.each([
  ["windows-1252 taken for CP850", "Name\nGr÷▀e\nM³nchen\n", "Gr÷▀e", 2],
  ["CP850 taken for windows-1252", "Name\nM„rz\nStraáe\n", "M„rz", 2],
  ["Mac Roman taken for windows-1252", "Name\nStra§e\n", "Stra§e", 1],
])("signs inside words are told as %s", (_, text, raw, count) => {
  expect(damaged(text)).toMatchObject([["otherCodePage", false, count, raw, 2]])
})

test("replacement characters are told with the first of them", () => {
  expect(damaged("a\r\nb\r\nK\uFFFDln;Gr\uFFFDn")).toEqual([["replaced", false, 2, "K\uFFFDln", 3]])
})

test("good German has no damage", () => {
  expect(damaged('Käthe-Kollwitz-Straße „Süd“;50 m²;Öl;Ärzte – 3 €;São Paulo;Café "Größe";3÷4;5³\n')).toEqual([])
  expect(decode(encodeCodePage("Straße §4 · Süd", "windows-1252"))).toMatchObject({ damages: [] })
})
