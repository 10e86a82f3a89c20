/** House numbers: what belongs to one, and where in a text it begins. */

/** A text, and the house number that it ends with. */
export interface NumberAtEnd {
  readonly before: string
  readonly number: string
}

/** Whether a whole text is a house number: `4 a`, `23 - 25`, `3 und 7 und 18`, `91 - 93 - Gebäude B-15.1`, `12 1/2`. */
export const isHouseNumber = (text: string): boolean => text.length <= longestNumber && whole.test(text)

/** What stands in a column of numbers where a house has none. */
export const noNumber = /^(?:o(?:hne)?\.?\s?(?:Haus)?-?(?:Nr\.?|Nummer)|o\.?N\.?|0+|s\/n|)$/i

/** The number that a street with a blank before it ends with, with everything that belongs to it. */
export const endsWithNumber = (text: string): NumberAtEnd | undefined => {
  // From the left: the longest number counts.
  for (const { index } of text.matchAll(blankBeforeNumber)) {
    const before = text.slice(0, index)
    const number = text
      .slice(index)
      .replace(/^[\s,]+/, "")
      .replace(prefix, "")
    if (/\p{L}/u.test(before) && isHouseNumber(number)) return { before, number }
  }
  return undefined
}

/** `Hauptstr.5`: nothing between the word for a way and its number. */
export const endsWithoutBlank = (text: string): NumberAtEnd | undefined => {
  const found =
    /^(.*?(?:straße|strasse|str\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|[a-zäöü]{4}))(\d.*)$/iu.exec(
      text,
    )
  const [, before, number] = found ?? []
  return before === undefined || number === undefined || !isHouseNumber(number) ? undefined : { before, number }
}

/** A number with words behind it that are no part of a house: `Bahnhofstr. 12 im Hof`. */
export const beginsWithNumber = (
  text: string,
): { readonly street: string; readonly houseNumber: string; readonly addition: string } | undefined => {
  const found =
    /^([^\d]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee))\s(\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?)[\s,;/(–-]+((?![a-z]\b|\d)\p{L}[^\d]*)$/iu.exec(
      text,
    )
  const [, street, houseNumber, addition] = found ?? []
  return street === undefined || houseNumber === undefined || addition === undefined
    ? undefined
    : { street, houseNumber: houseNumber.trim(), addition: addition.replace(/\)$/, "") }
}

const longestNumber = 60

/** A number with its letter or fraction: `4`, `4 a`, `13A`, `12 1/2`, `7½`, `12.1`. */
const single = String.raw`\d{1,4}(?:\s?[½¼¾]|\s[13]/[248](?!\d))?(?:\s?[a-zA-Z](?![\p{L}\d]))?(?:\.\d{1,2}(?!\d))?`

/** What joins two numbers, or a number and a further letter. */
const further = String.raw`\s?(?:[-–—/+,&;.]|und|u\.|bis|bzw\.?)\s?(?:${single}|[a-zA-Z](?![\p{L}\d]))`

/** A part of the house behind the number. */
const part = String.raw`(?:\s?[-–,/(]?\s?(?:(?:Seiten|Quer|Neben|Haupt|Schul)?gebäude|Geb\.|Haus|Hs\.|Hinterhaus|Vorderhaus|Gartenhaus|Seitenflügel|HH|VH|GH|SF|Eingang|Aufgang|Zugang|Etage|EG|OG|DG|UG|\d\.?\s?(?:OG|Etage|Stock)|Hof|Block|Trakt|Halle|Container|Pavillon|I{1,3}|IV)(?!\p{L})[^,]{0,40})?`

const whole = new RegExp(`^${single}(?:${further})*${part}$`, "iu")

const prefix = /^(?:(?:Haus|Hs\.?|H)?-?\s?(?:Nr\.?|Nummer)\s?)(?=\d)/i

const blankBeforeNumber = /[\s,](?=\s?(?:(?:(?:Haus|Hs\.?|H)?-?\s?(?:Nr\.?|Nummer)\s?)?\d))/gi
