/** Null tokens: what lists write where they have nothing to say. */

/**
 * A cell without what only stands for nothing.
 *
 * @returns one line or several, without blanks around them and with single blanks inside; empty for a null token
 */
export const meaning = (cell: string): string => {
  const text = untidy.test(cell) ? tidied(cell) : cell
  return text.length <= 15 && nothing.test(text) ? "" : text
}

/** A cell on one line. */
export const oneLine = (cell: string): string => {
  const text = meaning(cell)
  return text.includes("\n") ? text.replaceAll(/\s+/g, " ") : text
}

const untidy = /[^\S ]|^\s|\s$|\s\s|[\u200B\uFEFF]|\p{Cc}/u

const tidied = (cell: string): string =>
  cell
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\u200B\uFEFF]/gu, "")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim()

const nothing =
  /^(?:null|nil|none|nan|n\.?\s?\/?\s?a\.?|#n\/?v|-+|[–—]+|\?+|\.+|·|\/|x{3,}|k\.?\s?a\.?|keine angaben?|ohne angaben?|ohne|entfällt|unbekannt|nicht bekannt|nicht vorhanden|kein|keine|\(leer\)|leer)$/i
