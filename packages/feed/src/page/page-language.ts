/** The language of a page: as asked for in the address, otherwise as the reader's programs prefer it. */
import type { Language } from "@sozialraum/core/text"

/**
 * The language in which a reader would best read.
 *
 * @param accepted - the header `Accept-Language`
 * @param fallback - where it names none of ours
 * @source RFC 9110, section 12.5.4
 */
export const languageFor = (accepted: string | null, fallback: Language): Language => {
  const wishes = (accepted ?? "").split(",").slice(0, 20).map(wish)
  const weightOf = (language: Language): number =>
    Math.max(0, ...wishes.flatMap(({ tag, weight }) => (tag.split("-")[0] === language ? [weight] : [])))
  const [german, english] = [weightOf("de"), weightOf("en")]
  return german === english ? fallback : german > english ? "de" : "en"
}

const wish = (entry: string): { readonly tag: string; readonly weight: number } => {
  const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase())
  const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1)
  return { tag, weight: Number.isNaN(weight) ? 0 : weight }
}
