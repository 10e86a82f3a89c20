/** Entities: letters that somebody wrote for HTML. */

/** Stands for a quote that was an entity until the text is cut into cells; a quote itself would be taken for an edge. */
export const quoteMark = "\uE022"

/** The same for the signs that may be delimiters. */
const marks: ReadonlyMap<number, string> = new Map([
  [34, quoteMark],
  [9, "\uE009"],
  [44, "\uE02C"],
  [59, "\uE03B"],
  [124, "\uE07C"],
])

/** Whether a text has signs that stand for quotes and delimiters. */
export const hasMarks = (text: string): boolean => /[\uE009\uE022\uE02C\uE03B\uE07C]/.test(text)

/** A cell with the quotes and delimiters themselves. */
export const withoutMarks = (cell: string): string =>
  cell.replaceAll(/[\uE009\uE022\uE02C\uE03B\uE07C]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000))

/** Where the first entity of a text stands that is known here. */
export const firstEntity = (text: string): number | undefined => {
  // From sign to sign: a pattern looks at every letter of a text in which hardly any stands.
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    const entity = leading.exec(text.slice(at, at + longestEntity))?.[0]
    if (entity !== undefined && letterOf(entity) !== undefined) return at
  }
  return undefined
}

/** Puts letters in place of entities, also of those that were written for HTML twice. */
export const decodeEntities = (text: string): { readonly decoded: string; readonly count: number } => {
  let count = 0
  const decodeOnce = (coded: string): string =>
    coded.replaceAll(entities, (entity) => {
      const letter = letterOf(entity)
      if (letter === undefined) return entity
      count++
      return letter
    })
  const once = decodeOnce(text)
  const first = count
  return { decoded: text.includes("&amp;") ? decodeOnce(once) : once, count: first }
}

const entities = /&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});/g

const leading = new RegExp(`^${entities.source}`)

const longestEntity = 10

const letterOf = (entity: string): string | undefined => {
  const name = entity.slice(1, -1)
  if (!name.startsWith("#")) return letters.get(name)
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const mark = marks.get(code)
  if (mark !== undefined) return mark
  return code >= 0x20 && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const letters: ReadonlyMap<string, string> = new Map([
  ["quot", quoteMark],
  ["nbsp", " "],
  ["shy", ""],
  ...(
    "auml:ä ouml:ö uuml:ü Auml:Ä Ouml:Ö Uuml:Ü szlig:ß amp:& lt:< gt:> apos:' ndash:– mdash:— hellip:… euro:€ sect:§ " +
    "deg:° sup2:² sup3:³ frac12:½ middot:· bull:• copy:© reg:® trade:™ laquo:« raquo:» lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ " +
    "rdquo:” bdquo:„ acute:´ eacute:é egrave:è ecirc:ê euml:ë Eacute:É agrave:à aacute:á acirc:â aring:å ccedil:ç " +
    "ntilde:ñ oacute:ó ograve:ò ocirc:ô oslash:ø uacute:ú ugrave:ù ucirc:û iacute:í icirc:î iuml:ï scaron:š"
  )
    .split(" ")
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf(":")
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
])
