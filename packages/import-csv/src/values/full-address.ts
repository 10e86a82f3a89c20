/** Full addresses: one cell with everything, taken apart. */
import { isStreet, postBox, withCode } from "./address-part.js"
import { type PostalCodeCity, splitPostalCodeCity } from "./postal-code.js"

/** An address as far as one cell tells it. */
export interface FullAddress extends PostalCodeCity {
  readonly streetAddress?: string
  /** What is neither street nor town: a name, a post box, or the whole cell where it holds several addresses. */
  readonly additions?: ReadonlyArray<string>
}

/** Takes an address in one cell apart, in whatever order and with whatever separators. */
export const splitFullAddress = (text: string): FullAddress => {
  if (text === "") return {}
  const literal = fromLiteral(text)
  if (literal !== undefined) return literal
  const [, whole, remark] = withRemark.exec(text.length > longestAddress ? "" : text) ?? []
  if (whole !== undefined && remark !== undefined && (withCode.test(whole) || severalCodes.test(remark))) {
    const { additions = [], ...address } = splitFullAddress(whole)
    return { ...address, additions: [...additions, remark] }
  }
  const parts = text.length > longestAddress ? [] : partsOf(text)
  const coded = parts.filter((part) => withCode.test(part))
  if (coded.length > 1 || text.length > longestAddress) return { additions: [oneLine(text)] }
  const [place] = coded
  return place === undefined ? withoutCode(parts) : aroundCode(parts, place)
}

const partsOf = (text: string): ReadonlyArray<string> =>
  text
    .replace(square, "$1 $2")
    .split(/\s*[\n,;|•·]\s*/)
    .filter((part) => part !== "" && !country.test(part))

/** The comma in `C 5, 12` parts no street from a town: so Mannheim writes its squares. */
const square = /^([A-U]\s?\d{1,2})\s*,\s*(\d{1,3}(?!\d))/

/** `Weg 7, 12524 Berlin (Filiale Ring 3, 12526)`: what stands in brackets behind a whole address is another one. */
const withRemark = /^([^()]+?)\s*\(([^()]*\d[^()]*)\)$/

const severalCodes = /\d{5}(?!\d)[^()]*\D\d{5}(?!\d)/

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ", ")

const longestAddress = 300

const country = /^(?:D|DE|DEU|Deutschland|Germany|BRD)$/i

const aroundCode = (parts: ReadonlyArray<string>, place: string): FullAddress => {
  const [, before = "", behind = ""] =
    /^(.*?)(?:(?:^|[\s(])DE?\s?[-–]\s?|(?<=\s)D\s)?((?<!\d)\d{5}(?!\d).*)$/.exec(place) ?? []
  const town = splitPostalCodeCity(behind.includes("(") ? behind : behind.replace(/\)$/, ""))
  const street = before.replace(/[\s(/–-]+$/, "")
  const others = [...parts.filter((part) => part !== place), ...(street === "" ? [] : [street])]
  if (town.postalCode === undefined && town.city === undefined) {
    const rest = behind.slice(5).replace(/^[\s,;-]+/, "")
    return { ...splitPostalCodeCity(behind.slice(0, 5)), ...among(others, {}, rest === "" ? [] : [rest]) }
  }
  // The rest of the cell is kept in words where it is no town.
  const unread = town.city === undefined ? behind.slice(5).replace(/^[\s,;.-]+/, "") : ""
  const index = parts.indexOf(place)
  const [last, next] = [parts[index - 1], parts[index + 1]]
  const apart =
    town.city !== undefined
      ? undefined
      : // `44801, Bochum` and `Bochum, 44801`: the town stands in a part of its own; `Bochum 44801` before its code.
        [next, parts.length > 1 ? street : undefined, index > 1 ? last : undefined].find(
          (part) => part !== undefined && part !== "" && !/\d/.test(part),
        )
  if (apart !== undefined) {
    const rest = others.filter((part) => part !== apart)
    return { ...town, ...splitPostalCodeCity(apart), ...among(rest, town, []) }
  }
  return { ...town, ...among(others, town, unread === "" ? [] : [unread]) }
}

/** Without a code only the part behind a street with its number can be the town. */
const withoutCode = (parts: ReadonlyArray<string>): FullAddress => {
  const short = parts.length < 2 ? undefined : parts.find((part) => splitPostalCodeCity(part).short !== undefined)
  if (short !== undefined) {
    const town = splitPostalCodeCity(short)
    const rest = parts.filter((part) => part !== short)
    return { ...town, ...among(rest, town, []) }
  }
  const last = parts.at(-1) ?? ""
  const isTown = parts.length > 1 && /^\p{Lu}[\p{L} .()-]+$/u.test(last) && !inHouse.test(last) && !isStreet(last)
  const rest = isTown ? parts.slice(0, -1) : parts
  return isTown && rest.some(isStreet) ? { ...splitPostalCodeCity(last), ...among(rest, {}, []) } : among(parts, {}, [])
}

const inHouse = /hof\b|haus\b|eingang|gebäude|stock|etage|flügel|^(?:EG|OG|DG|HH|VH)$|^(?:OT|Ortsteil|c\/o|Postfach)\b/i

/** Which of the other parts is the street: the only one, or the only one with a number or with a word for a way. */
const among = (others: ReadonlyArray<string>, town: PostalCodeCity, rest: ReadonlyArray<string>): FullAddress => {
  const quarters = others.flatMap((part) => /^(?:OT|Ortsteil|Stadtteil|Stadtbezirk)\.?:?\s+(.+)$/.exec(part)?.[1] ?? [])
  const boxes = others.filter((part) => postBox.test(part))
  const left = others.filter((part) => !postBox.test(part) && !/^(?:OT|Ortsteil|Stadtteil|Stadtbezirk)\b/.test(part))
  const numbered = left.filter(isStreet)
  const [street, next] =
    numbered.length > 0 ? numbered : left.length === 1 ? left : left.filter((part) => way.test(part))
  const chosen = street !== undefined && next === undefined ? street : undefined
  // `Straße des 17. Juni, 135` and `Markstr., 4 a`: the number stands apart.
  const number =
    chosen === undefined || /\d$/.test(chosen) ? undefined : left.find((part) => /^\d{1,4}\s?[a-z]?$/i.test(part))
  const additions = [...left.filter((part) => part !== chosen && part !== number), ...boxes, ...rest]
  return {
    ...(chosen === undefined ? {} : { streetAddress: number === undefined ? chosen : `${chosen} ${number}` }),
    ...(quarters[0] === undefined || town.district !== undefined ? {} : { district: quarters[0] }),
    ...(additions.length === 0 ? {} : { additions }),
  }
}

const way = /(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt)$/i

/** `{"street"=>"Markstr. 4", "zip"=>"44801"}`, JSON, or Python: what programs print of a record. */
const fromLiteral = (text: string): FullAddress | undefined => {
  if (!/^[{[]?\{.*\}\]?$/s.test(text) || text.length > longestLiteral) return undefined
  const entries = [...text.matchAll(/[:"']?([\p{L}_]+)["']?\s*(?:=>|:)\s*(?:"([^"]*)"|'([^']*)'|([^,"'{}]+))/gu)]
  const said = new Map(entries.map(([, key = "", a, b, c]) => [fieldOf(key), (a ?? b ?? c ?? "").trim()]))
  const of = (field: string): string => {
    const value = said.get(field) ?? ""
    return /^(?:nil|null|none)?$/i.test(value) ? "" : value
  }
  const street = [of("street"), of("number")].filter((part) => part !== "").join(" ")
  const town = splitPostalCodeCity([of("code"), of("town")].filter((part) => part !== "").join(" "))
  if (street === "" && Object.keys(town).length === 0) return undefined
  return {
    ...town,
    ...(street === "" ? {} : { streetAddress: street }),
    ...(of("quarter") === "" ? {} : { district: of("quarter") }),
  }
}

const longestLiteral = 2000

const fieldOf = (key: string): string => {
  const plain = key.toLowerCase().replaceAll(/[_-]/g, "").replace("ß", "ss")
  return keys[plain] ?? plain
}

const keys: Readonly<Record<string, string>> = {
  address: "street",
  addresslocality: "town",
  adresse: "street",
  city: "town",
  district: "quarter",
  hausnr: "number",
  hausnummer: "number",
  housenumber: "number",
  locality: "town",
  nr: "number",
  number: "number",
  ort: "town",
  ortsteil: "quarter",
  plz: "code",
  postalcode: "code",
  postcode: "code",
  stadt: "town",
  stadtteil: "quarter",
  str: "street",
  strasse: "street",
  street: "street",
  streetaddress: "street",
  streetname: "street",
  town: "town",
  zip: "code",
  zipcode: "code",
}
