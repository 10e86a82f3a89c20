/** Texts of entries: what people are to read of them, without markup, and without what leads to persons. */
import { personalDataHints } from "@sozialraum/core/privacy"

/** The most characters that are kept of one text. */
const longest = 10_000

/** A text without markup and needless blanks; `undefined` where nothing is left. */
export const plainText = (text: string): string | undefined => {
  const cut = text.slice(0, longest * 2)
  const plain = (/<[a-z/!]/i.test(cut) ? withoutMarkup(cut) : cut)
    .replaceAll(/[\u0085\u2028\u2029\r\v\f]/g, "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .slice(0, longest)
    .trim()
  return /\S/.test(plain) ? plain : undefined
}

/** A text of one line. */
export const plainLine = (text: string): string | undefined =>
  plainText(text.slice(0, 1_000))?.replaceAll("\n", " ").slice(0, 500)

/** Calendars of web sites say their descriptions in HTML. */
const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]{0,200}>/gi, "\n")
    .replaceAll(/<[a-z/!][^<>]{0,1000}>/gi, "")
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39|#\d{2,5});/g, (_, name: string) => characters[name] ?? numbered(name))

const characters: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }

const numbered = (name: string): string => {
  const code = Number(name.slice(1))
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : " "
}

/** A text, and what was taken out of it. */
export interface AnonymousText {
  readonly text: string
  readonly dropped: ReadonlyArray<string>
}

/**
 * A text in which an ellipsis stands for whatever looks like data of a person.
 *
 * @rule R52
 */
export const withoutPersons = (text: string): AnonymousText => {
  const hints = personalDataHints(text)
  if (hints.length === 0) return { text, dropped: [] }
  const parts: Array<string> = []
  let from = 0
  for (const { start, end } of hints) {
    if (end <= from) continue
    if (start > from) parts.push(text.slice(from, start))
    parts.push("…")
    from = end
  }
  parts.push(text.slice(from))
  return { text: parts.join(""), dropped: [...new Set(hints.map(({ kind }) => kind))] }
}
