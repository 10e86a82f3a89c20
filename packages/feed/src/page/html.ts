/** HTML: texts that cannot become markup. */

/** Markup that is safe: every text in it was escaped. @german Auszeichnung */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | ReadonlyArray<Html> | undefined

/** Markup from a template: texts are escaped, markup stays, and what is undefined is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html => ({
  html: strings.map((text, index) => text + (index < parts.length ? markup(parts[index]) : "")).join(""),
})

const markup = (part: Part): string => {
  if (part === undefined) return ""
  if (typeof part === "string" || typeof part === "number") return escaped(String(part))
  return "html" in part ? part.html : part.map((one) => one.html).join("")
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\p{Cs}/gu, "\ufffd")
