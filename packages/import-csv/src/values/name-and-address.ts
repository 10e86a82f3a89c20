/** Name and address: one cell with both, taken apart where it is certain which is which. */
import { isStreet, withCode } from "./address-part.js"

/** A name, the address behind it and how to reach it, as they stand. */
export interface NameAndAddress extends Reached {
  readonly name: string
  readonly address: string
}

interface Reached {
  readonly phone?: string
  readonly email?: string
  readonly website?: string
}

/**
 * Takes `Kita Mond, Markstr. 4, 44801 Bochum` apart: the name is what stands before the street.
 *
 * @returns undefined where the street is not a part of its own between the name and the town
 */
export const splitNameAndAddress = (text: string): NameAndAddress | undefined => {
  if (text.length > longestCell) return undefined
  const all = text.split(/[\n,;|•·]/).flatMap((part) => part.trim() || [])
  const reached = reachedIn(all)
  const parts = all.filter((part) => kindOf(part) === undefined)
  const coded = parts.flatMap((part, index) => (withCode.test(part) ? [index] : []))
  const [place, another] = coded
  const street =
    another !== undefined ? undefined : place === undefined ? streetAlone(parts) : streetBeside(parts, place)
  if (street === undefined || street === 0) return undefined
  return { name: parts.slice(0, street).join(", "), address: parts.slice(street).join(", "), ...reached }
}

/** The first of each kind; another one stays unread as it would in a column of its own. */
const reachedIn = (parts: ReadonlyArray<string>): Reached => {
  const found: { -readonly [K in keyof Reached]: Reached[K] } = {}
  for (const part of parts) {
    const kind = kindOf(part)
    if (kind !== undefined && kind !== "fax") found[kind] ??= part.replace(label, "")
  }
  return found
}

const kindOf = (part: string): keyof Reached | "fax" | undefined => {
  if (/^\S+@\S+\.\S+$/.test(part.replace(label, ""))) return "email"
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(part.replace(label, ""))) return "website"
  if (!/^(?:[+(]|00?)[\d\s()/.–-]{5,}$/.test(part.replace(label, ""))) return undefined
  return /^(?:tele)?fax/i.test(part) ? "fax" : "phone"
}

const label =
  /^(?:tel(?:efon|efax)?|fon|fax|phone|mobil|handy|e-?mail|mail|internet|web(?:seite)?|homepage)(?:\.?\s?:|\.|\s)\s*/i

const longestCell = 400

/** Where the address begins: with the street before the postal code, in a part of its own or in the same one. */
const streetBeside = (parts: ReadonlyArray<string>, place: number): number | undefined => {
  const part = parts[place] ?? ""
  const before = part
    .slice(0, part.search(withCode))
    .replace(/(?:^|\s)DE?\s?[-–]?\s*$/, "")
    .trim()
  if (before !== "") return isStreet(before) ? place : undefined
  if (isStreet(parts[place - 1] ?? "")) return place - 1
  return isStreet(parts[place + 1] ?? "") ? place : undefined
}

/** Without a code only a word for a way tells a street from `Haus 5`. */
const streetAlone = (parts: ReadonlyArray<string>): number | undefined => {
  const streets = parts.flatMap((part, index) => (isStreet(part) && way.test(part) ? [index] : []))
  return streets.length === 1 ? streets[0] : undefined
}

const way = /(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt)\s+\d/i
