/** JSON places: where a text stops being JSON. Engines word that differently, or do not say it at all. */

/** A place in a text, counted from 1 as editors do. @german Textstelle */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** The first place at which a text cannot be JSON any more; that of its end where something is missing. */
export const jsonErrorPlace = (text: string): TextPlace => {
  const before = text.slice(0, jsonErrorAt(text)).split("\n")
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type Awaited = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd"

/** Walks through the text without a call for each bracket: a hostile file may nest a million of them. */
const jsonErrorAt = (text: string): number => {
  const open: Array<"{" | "["> = []
  let awaited: Awaited = "value"
  let at = 0
  for (;;) {
    at = afterBlanks(text, at)
    if (awaited === "commaOrEnd" && open.length === 0) return at
    const sign = text[at]
    if (sign === undefined) return text.length
    const inside = open.at(-1)
    if (awaited === "colon") {
      if (sign !== ":") return at
      awaited = "value"
      at++
    } else if (awaited === "commaOrEnd" && sign === ",") {
      awaited = inside === "{" ? "key" : "value"
      at++
    } else if (
      (sign === "}" && inside === "{" && (awaited === "keyOrEnd" || awaited === "commaOrEnd")) ||
      (sign === "]" && inside === "[" && (awaited === "valueOrEnd" || awaited === "commaOrEnd"))
    ) {
      open.pop()
      awaited = "commaOrEnd"
      at++
    } else if (awaited === "key" || awaited === "keyOrEnd") {
      const [end, isWhole] = sign === '"' ? afterString(text, at) : [at, false]
      if (!isWhole) return end
      awaited = "colon"
      at = end
    } else if (awaited === "commaOrEnd") {
      return at
    } else if (sign === "{" || sign === "[") {
      open.push(sign)
      awaited = sign === "{" ? "keyOrEnd" : "valueOrEnd"
      at++
    } else {
      const [end, isWhole] = sign === '"' ? afterString(text, at) : afterScalar(text, at)
      if (!isWhole) return end
      awaited = "commaOrEnd"
      at = end
    }
  }
}

/** Where something ends that is whole, or goes wrong. */
type End = readonly [at: number, isWhole: boolean]

const afterBlanks = (text: string, from: number): number => {
  let at = from
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++
  return at
}

const afterString = (text: string, from: number): End => {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at] ?? ""
    if (sign === '"') return [at + 1, true]
    if (sign < " ") return [at, false]
    if (sign === "\\" && !escaped.test(text.slice(at, at + 6))) return [at, false]
    if (sign === "\\") at++
  }
  return [text.length, false]
}

const escaped = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/

const afterScalar = (text: string, from: number): End => {
  scalar.lastIndex = from
  const [found] = scalar.exec(text) ?? []
  return found === undefined ? [from, false] : [from + found.length, true]
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
