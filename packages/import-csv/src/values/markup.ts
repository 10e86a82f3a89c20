/** Markup: HTML in cells, links of office programs and lists written as program literals, brought to plain text. */

/** Whether there is anything to take away: a cheap test for every cell. */
export const isMarkup = (cell: string): boolean =>
  cell.length <= longestMarkup &&
  ((cell.includes("<") && tag.test(cell)) ||
    (cell.includes("&") && entity.test(cell)) ||
    (cell.includes("#") && accessLink.test(cell)))

/** More is a document and no cell. */
const longestMarkup = 50_000

/** The text of a cell without tags and entities. */
export const withoutMarkup = (cell: string): string => withText(cell, (text, target) => text || target)

/** The text of a cell and the targets of its links, for fields whose value may stand only there. */
export const withLinks = (cell: string): string =>
  isMarkup(cell) ? withText(cell, (text, target) => (target === "" || text.includes("@") ? text : target)) : cell

/** @param linked - what remains of a link, given its words and its target */
const withText = (cell: string, linked: (text: string, target: string) => string): string => {
  const links = accessLink.test(cell)
    ? cell.replace(accessLink, (_, text: string, target: string) => linked(text, target))
    : cell.replaceAll(anchor, (_, attributes: string, text: string) => ` ${linked(plain(text), targetOf(attributes))} `)
  return plain(links)
}

const plain = (text: string): string =>
  text
    .replaceAll(breaking, "\n")
    .replaceAll(tags, "")
    .replaceAll(entities, (all, name: string) => characterOf(name) ?? all)

const targetOf = (attributes: string): string => {
  const found = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? "").replace(/^mailto:|\?(?:subject|body)=.*$/gi, "")
}

/** Only tags of HTML: `<a@b.de>` is a mailbox. */
const tag =
  /<\/?(?:a|abbr|address|b|big|br|center|div|em|font|h[1-6]|hr|i|img|li|nobr|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i

const tags = new RegExp(tag.source, "gi")

const breaking = /<(?:br|\/p|\/div|\/li|\/tr|hr)\s*\/?>/gi

const anchor = /<a(\s[^<>]*)>([^<]*)<\/a>/gi

/** Access writes links as `text#address#`. */
const accessLink = /^([^#\n]*)#((?:https?:\/\/|mailto:|www\.)[^#\n]*)#[^#\n]*#?$/i

const entity = /&(?:[a-z]{2,8}\d?|#\d{2,5}|#x[\da-f]{2,4});/i

const entities = /&([a-z]{2,8}\d?|#\d{2,5}|#x[\da-f]{2,4});/gi

const characterOf = (name: string): string | undefined => {
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code >= 32 && code < 0xd8_00 ? String.fromCharCode(code) : " "
  }
  return named[name] ?? named[name.toLowerCase()]
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  auml: "ä",
  Auml: "Ä",
  bdquo: "„",
  copy: "©",
  eacute: "é",
  gt: ">",
  hellip: "…",
  laquo: "«",
  ldquo: "“",
  lt: "<",
  mdash: "—",
  nbsp: " ",
  ndash: "–",
  ouml: "ö",
  Ouml: "Ö",
  quot: '"',
  raquo: "»",
  rdquo: "”",
  rsquo: "’",
  sbquo: "‚",
  shy: "",
  szlig: "ß",
  uuml: "ü",
  Uuml: "Ü",
}
