/** Header words: headers such as `Kita_Telefon` or `Adresse: PLZ`, taken apart into whole words. */
import type { Field } from "./field.js"
import { owners } from "./header-owners.js"
import { halves, institutions, isInstitution, lastWord } from "./institution-words.js"
import { plainText } from "./plain.js"

/** The field behind the words of a header. */
export interface WordMeaning {
  readonly field: Field
  /** The words that say it. */
  readonly spelling: string
  readonly rank: number
  readonly year?: number
}

/**
 * The field that the words of a header name.
 *
 * Words that only say whose it is (`Kita`, `Schule`, `der`) are left out. Words that make it something else (`Träger`,
 * `Leitung`) change the field. Any word beside them that is not known makes the header unknown.
 */
export const fieldOfWords = (header: string, fieldOf: (word: string) => Field | undefined): WordMeaning | undefined => {
  const { words: whole, rank, year } = wordsOf(header)
  if (whole.length === 0 || whole.length > mostWords) return undefined
  const words = whole.flatMap((word) => (fieldOf(word) === undefined ? (halves(word) ?? word) : word))
  const found = (field: Field, spelling: ReadonlyArray<string>): WordMeaning => ({
    field,
    spelling: spelling.join(" "),
    rank,
    ...(year === undefined ? {} : { year }),
  })
  if (
    words.some((word) => days.has(word) || times.has(word)) &&
    words.every((word) => days.has(word) || hours.has(word))
  )
    return found("openingHours", words)
  const meaningful = words.filter((word) => !filler.has(word))
  const spoken = meaningful.filter((word, at) => !isContext(word) || (word === "f" && at > 0))
  const told = spoken.length > 1 ? spoken.filter((word) => !extension.has(word)) : spoken
  const owner = owners.find(({ words: own }) => told.some((word) => own.has(word)))
  if (owner !== undefined) {
    const said = told.filter((word) => !owner.words.has(word) && !(owner.personal && reached.has(word))).join("")
    const field = said === "" ? owner.alone : owner.fields.get(said)
    return field === undefined ? undefined : found(field, told)
  }
  if (told.length === 1 && meaningful.length > 1 && numbers.has(told[0] ?? "")) return idOf(told, meaningful, found)
  // `Jugendeinrichtung`, `Kita / Hort`: what a list is about is its name.
  if (told.length === 0 && meaningful.every((word) => institutions.has(word)) && meaningful.length > 0)
    return year === undefined ? found("name", meaningful) : undefined
  const direct = single(told, fieldOf)
  if (direct !== undefined) return year === undefined || countFields.has(direct) ? found(direct, told) : undefined
  const part = partOf(told, fieldOf)
  if (part !== undefined) return found(part, told)
  const rest = told.filter((word) => !placed.has(word) && !reached.has(word))
  const field = single(rest, fieldOf) ?? joined(rest, fieldOf)
  if (field === undefined) return rest.length === told.length ? idOf(rest, meaningful, found) : undefined
  if (
    told.some((word) => placed.has(word) && !(mailboxes.has(field) && word.startsWith("a"))) &&
    !placeFields.has(field)
  )
    return undefined
  if (told.some((word) => reached.has(word)) && !contactFields.has(field)) return undefined
  return year === undefined || countFields.has(field) ? found(field, rest) : undefined
}

/** The field of the words of a header that are known, whatever the others are: `telefon` of `Anmeldetelefon`. */
export const fieldOfKnownWords = (
  header: string,
  fieldOf: (word: string) => Field | undefined,
): WordMeaning | undefined => {
  const { words, rank } = wordsOf(header)
  const known = words.flatMap((word) => {
    if (filler.has(word) || context.has(word)) return []
    const part = fieldOf(word) === undefined ? lastWord(word) : word
    return part === undefined || fieldOf(part) === undefined ? [] : part
  })
  const field = single(known, fieldOf) ?? joined(known, fieldOf)
  return field === undefined ? undefined : { field, spelling: known.join(" "), rank }
}

/** What a header says without the words that only tell whose it is: `informationen` of `Informationen zur Kita`. */
export const withoutOwner = (header: string): string => {
  const words = wordsOf(header).words.filter((word) => !filler.has(word))
  // `Anzahl Schulen` counts the schools themselves.
  return words.some((word) => counting.has(word)) ? "" : words.filter((word) => !context.has(word)).join("")
}

/** Whether a header has a word of its own that is known: what it says then is not what its cells look like. */
export const saysSomething = (header: string, fieldOf: (word: string) => Field | undefined): boolean =>
  wordsOf(header).words.some((word) => fieldOf(word) !== undefined || owners.some(({ words }) => words.has(word)))

const mostWords = 8

/** Splits at signs and at capital letters inside a word; a single number behind is a rank, four digits are a year. */
const wordsOf = (
  header: string,
): { readonly words: ReadonlyArray<string>; readonly rank: number; readonly year?: number } => {
  const apart = header
    .replaceAll(tornWord, "$1$2")
    .replaceAll(/(\p{Ll})(\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1$3 $2")
    .replaceAll(/(\p{L}{3})(\d)/gu, "$1 $2")
  const words = plainText(apart)
    .replaceAll(crsWords, " koordinaten ")
    .replaceAll(/(?:^|[^a-z])e[-_ ]mail/g, " email")
    .replaceAll(/\bnamens?\b|\bnamen\b/g, "name")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word)).map(Number)
  const digits = words.filter((word) => /^\d+$/.test(word))
  const short = years.length > 0 ? [] : digits
  const last = short.length === 1 && words.at(-1) === short[0] ? Number(short[0]) : undefined
  if (short.length > 0 && (last === undefined || last < 1 || last > 9)) return { words: [], rank: 1 }
  return {
    words: words.filter((word) => !/^\d+$/.test(word)),
    rank: last ?? 1,
    ...(years.length === 0 ? {} : { year: years.reduce((latest, next) => Math.max(latest, next)) }),
  }
}

/** `Anlauf- stelle`: a word that was torn where a line ended. */
const tornWord = /(\p{Ll})-\s+(?!(?:und|oder|u\.|bzw)(?:\s|$))(\p{Ll})/gu

/** Names of coordinate systems only say which coordinates these are. */
const crsWords =
  /(?<![a-z0-9])(?:utm ?(?:zone ?)?(?:32|33)?n?|etrs(?: ?-?89)?|wgs ?-?84|epsg[: ]{0,2}\d{4,5}|gauss[- ]?krueger|gk ?\d?|25832|25833|4326|31467|31468)(?![a-z0-9])/g

const single = (rest: ReadonlyArray<string>, fieldOf: (word: string) => Field | undefined): Field | undefined => {
  if (rest.length === 0) return undefined
  const whole = fieldOf(rest.join(""))
  if (whole !== undefined) return whole
  const without = rest.filter((word) => !counting.has(word))
  const counted = without.length > 0 && without.length < rest.length ? fieldOf(without.join("")) : undefined
  return counted !== undefined && countFields.has(counted) ? counted : undefined
}

/** Several known words in one header: `Straße, PLZ, Ort`. */
const joined = (rest: ReadonlyArray<string>, fieldOf: (word: string) => Field | undefined): Field | undefined => {
  const counted = rest.filter((word) => !counting.has(word))
  if (counted.length > 0 && counted.length < rest.length) {
    const field = fieldOf(counted[0] ?? "")
    const all = field !== undefined && countFields.has(field) && counted.every((word) => fieldOf(word) === field)
    return all ? field : undefined
  }
  const parts = rest.map((word) => (isNumberWord(word) ? "houseNumber" : fieldOf(word)))
  if (parts.length < 2 || parts.some((part) => part === undefined)) return undefined
  const set = new Set(parts)
  const [first] = parts
  if (set.size === 1) return first
  return combinations.find(
    ({ all, any }) => all.every((part) => set.has(part)) && [...set].every((part) => part && any.includes(part)),
  )?.is
}

/** `Stadtteil Name`, `Gemeindeteil-Schlüssel`: the name or the number of a place. */
const partOf = (
  [place = "", of = "", ...more]: ReadonlyArray<string>,
  fieldOf: (word: string) => Field | undefined,
): Field | undefined => {
  const field = more.length > 0 ? undefined : fieldOf(place)
  if (of === "name" || of === "bezeichnung")
    return field === "district" || field === "city" ? field : field === "streetAddress" ? "street" : undefined
  if (!numbers.has(of)) return undefined
  if (field === "district") return "districtCode"
  return field === "city" && /^(?:gemeinde|kommune|community|municip)/.test(place) ? "municipalityCode" : undefined
}

const isNumberWord = (word: string): boolean => word === "nr" || word === "nummer" || word === "hausnr"

const combinations: ReadonlyArray<{
  readonly all: ReadonlyArray<Field>
  readonly any: ReadonlyArray<Field>
  readonly is: Field
}> = [
  {
    all: ["streetAddress", "postalCode"],
    any: ["streetAddress", "houseNumber", "postalCode", "city"],
    is: "fullAddress",
  },
  { all: ["streetAddress", "city"], any: ["streetAddress", "houseNumber", "postalCode", "city"], is: "fullAddress" },
  { all: ["streetAddress", "houseNumber"], any: ["streetAddress", "houseNumber"], is: "streetAddress" },
  { all: ["postalCode", "city"], any: ["postalCode", "city"], is: "postalCodeCity" },
  { all: ["city", "district"], any: ["city", "district"], is: "city" },
  { all: ["phone", "fax"], any: ["phone", "fax"], is: "phone" },
  { all: ["email", "website"], any: ["email", "website"], is: "email" },
  { all: ["phone", "phoneAreaCode"], any: ["phone", "phoneAreaCode"], is: "phoneAreaCode" },
  { all: ["fax", "phoneAreaCode"], any: ["fax", "phoneAreaCode"], is: "faxAreaCode" },
  { all: ["type", "name"], any: ["type", "name"], is: "name" },
  { all: ["topics", "remark"], any: ["topics", "remark"], is: "remark" },
]

/** `Nummer der Kita` is official; the number of anything else is a technical one. */
const idOf = (
  rest: ReadonlyArray<string>,
  words: ReadonlyArray<string>,
  found: (field: Field, spelling: ReadonlyArray<string>) => WordMeaning,
): WordMeaning | undefined => {
  if (rest.length !== 1 || !numbers.has(rest[0] ?? "")) return undefined
  return found(words.some((word) => institutions.has(word)) ? "id" : "sourceId", words)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const days = set(`mo di mi do fr sa so montag montags dienstag dienstags mittwoch mittwochs donnerstag donnerstags
  freitag freitags samstag samstags sonntag sonntags monday tuesday wednesday thursday friday saturday sunday`)
const times = set("oez oeffnungszeiten oeffnungszeit betreuungszeit betreuungszeiten sprechzeiten")
const hours = set(
  "oez saison oeffnungszeiten oeffnungszeit betreuungszeit betreuungszeiten sprechzeiten geoeffnet zeiten von bis open close opens closes o c beginn ende vormittag vormittags nachmittag nachmittags uhr from to",
)

const filler =
  set(`d dr der die das des dem den von vom zur zum fuer im in am an the of for bei mit sowie und u oder bzw and
  angabe angaben falls vorhanden optional pflichtfeld laut lt aktuell aktuelle aktueller aktuelles offiziell offizielle
  offizieller amtlich amtliche amtlicher bitte feld de en deutsch ggf dienstlich dienstliche anerkannt anerkannte anerkannter freie freien freier jugendhilfe allgemein allgemeine zentral zentrale
  haupt main primary properties attributes tags addr gml fis gesprochene erlaubte licensed txt`)

/** Words that say whose the column is, and nothing else. */
const context = new Set([
  ...institutions,
  ...set(`spielplatz spielplatzes sportanlage sportstaette beratungsstelle standort standorts standorte objekt objekts organisation organization anbieter angebots angebotes geschaeftsstelle geschaeftsstellen location site venue
  poi f listing post acf poststelle zentrale stammdaten stamm hauptstandort sekretariat sekretariats verwaltung schulverwaltung schulsekretariat`),
])

/** Alone a word for some kind of place may be anything near by: beside others it says whose they are. */
const isContext = (word: string): boolean => context.has(word) || isInstitution(word)

/** What stands behind an area code: beside `Fax` no word of its own. */
const extension = set("durchwahl durchwahlnummer anschluss anschlussnummer")

/** Words that only fit parts of an address. */
const placed = set(
  "sitz geogr geographisch geographische geographischer adresse adress adressen anschrift address lage geo koordinaten koordinate coordinates coords position",
)
const placeFields: ReadonlySet<Field> = new Set<Field>([
  "street",
  "houseNumber",
  "streetAddress",
  "fullAddress",
  "postalCode",
  "postalCodeCity",
  "city",
  "district",
  "x",
  "y",
])

/** Mailboxes and pages have addresses, too: `E-Mail-Anschrift`. */
const mailboxes: ReadonlySet<Field> = new Set<Field>(["email", "website"])

/** Words that only fit ways to reach somebody. */
const reached = set("kontakt kontaktdaten contact contacts")
const contactFields: ReadonlySet<Field> = new Set<Field>([
  "phone",
  "phoneAreaCode",
  "fax",
  "faxAreaCode",
  "email",
  "website",
])

const numbers = set("id nr nummer number no nummern key kennung schluessel kennziffer code")

/** Words that say that something is counted. */
const counting = set(
  "anzahl zahl gesamtzahl gesamt insgesamt insg ges total summe alle maximal max genehmigt genehmigte number",
)
const countFields: ReadonlySet<Field> = new Set<Field>(["capacity", "pupils", "groups"])
