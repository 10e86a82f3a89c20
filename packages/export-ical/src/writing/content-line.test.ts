import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanLine, cleanText, joinLines, losesCharacters, textLine, uriText } from "./content-line.js"

const anyText = fc.string({ unit: "binary", maxLength: 400 })

test("no text can end its line or begin a property of its own", () => {
  for (const lineBreak of ["\r\n", "\r", "\n", "\v", "\f", "\u0085", "\u2028", "\u2029"]) {
    expect(textLine("SUMMARY", `a${lineBreak}END:VEVENT`)).toBe("SUMMARY:a END:VEVENT")
    expect(cleanText(`a${lineBreak}b`)).toBe("a\nb")
  }
})

test("control characters are gone, half characters are replaced, and tabs stay", () => {
  expect(cleanText("a\u0000b\u001bc\u007fd\u009fe\tf")).toBe("abcde\tf")
  expect(cleanText("\ud83d!")).toBe("\ufffd!")
  expect(cleanText("Straße 😀 e\u0301")).toBe("Straße 😀 e\u0301")
})

test("only what is really gone counts as lost", () => {
  expect(losesCharacters("a\r\nb\u2028c")).toBe(false)
  expect(losesCharacters("a\u0007b")).toBe(true)
})

test("no line has more than 75 octets, every line ends with CRLF, and unfolding gives the lines back", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
      const lines = texts.map((text) => textLine("X", text))
      const written = joinLines(lines)
      expect(written.endsWith("\r\n")).toBe(true)
      for (const line of written.split("\r\n")) {
        const octets = Buffer.from(line)
        expect(octets.length).toBeLessThanOrEqual(75)
        expect(octets.toString()).toBe(line)
      }
      expect(written.replaceAll("\r\n ", "")).toBe(`${lines.join("\r\n")}\r\n`)
    }),
  )
})

test("cleaning twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanLine(text)).not.toMatch(/[\r\n\u0085\u2028\u2029]/)
    }),
  )
})

test("an address keeps its meaning and holds nothing that would be escaped in a text", () => {
  expect(uriText("https://example.org/a,b;c?x=%20ü\\")).toBe("https://example.org/a%2Cb%3Bc?x=%20%C3%BC%5C")
  expect(uriText("https://example.org/\r\nEND:VEVENT")).not.toMatch(/[\r\n ]/)
})
