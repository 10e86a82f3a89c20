/** Official keys: numbers that offices give, of fixed length and always text. */
import * as z from "zod"

/**
 * Whose keys have a form that is known: of municipalities, regions and districts, postal codes, schools, and the planning
 * areas of Berlin. Keys of a city's own statistics differ from city to city.
 *
 * @german Schlüsselverzeichnis
 * @rule R1
 * @source Destatis, Gemeindeverzeichnis; Amt für Statistik Berlin-Brandenburg, LOR 2021; school lists of the Länder
 */
export const OfficialKeyScheme = z.enum([
  "de-ags",
  "de-ars",
  "de-be-lor",
  "de-kreisschluessel",
  "de-nw-schulnummer",
  "de-plz",
  "de-sh-dienststellennummer",
])
export type OfficialKeyScheme = z.infer<typeof OfficialKeyScheme>

/** The first two digits of every key that begins with the state, 01 Schleswig-Holstein to 16 Thüringen. */
const land = /^(?:0[1-9]|1[0-6])/

const anyDigits = /^/

/**
 * The parts of a key from left to right, each with its number of digits; a key ends after one of `lengths`. In a scheme
 * without `zeros` no key begins with a zero, so that none can have been lost.
 */
const forms = {
  "de-ags": { parts: { land: 2, regierungsbezirk: 1, kreis: 2, gemeinde: 3 }, lengths: [8], begins: land, zeros: true },
  "de-ars": {
    parts: { land: 2, regierungsbezirk: 1, kreis: 2, gemeindeverband: 4, gemeinde: 3 },
    lengths: [12],
    begins: land,
    zeros: true,
  },
  "de-be-lor": {
    parts: { bezirk: 2, prognoseraum: 2, bezirksregion: 2, planungsraum: 2 },
    lengths: [2, 4, 6, 8],
    begins: /^(?:0[1-9]|1[0-2])/,
    zeros: true,
  },
  "de-kreisschluessel": { parts: { land: 2, regierungsbezirk: 1, kreis: 2 }, lengths: [5], begins: land, zeros: true },
  "de-nw-schulnummer": { parts: { schulnummer: 6 }, lengths: [6], begins: anyDigits, zeros: false },
  "de-plz": { parts: { postleitzahl: 5 }, lengths: [5], begins: /^(?!00|01000|99999)/, zeros: true },
  "de-sh-dienststellennummer": { parts: { dienststellennummer: 7 }, lengths: [7], begins: anyDigits, zeros: true },
} as const satisfies Readonly<Record<OfficialKeyScheme, KeyForm>>

interface KeyForm {
  readonly parts: Readonly<Record<string, number>>
  readonly lengths: ReadonlyArray<number>
  readonly begins: RegExp
  readonly zeros: boolean
}

/**
 * Whether a name is that of an official scheme, only spelt in another way: `AGS`, `de_ags`. Two names for one scheme would
 * hide that two values are the same, and would not be checked.
 *
 * @rule R1
 */
export const isMisspeltScheme = (name: string): boolean => !isOfficialScheme(name) && plainSchemes.has(plainName(name))

/** Every key of a list is asked: a set answers without making anything. */
const isOfficialScheme = (name: string): name is OfficialKeyScheme => officialSchemes.has(name)
const officialSchemes: ReadonlySet<string> = new Set(OfficialKeyScheme.options)

/** A name without capitals, separators and country; a slash stays: it stands between a list and its column. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[-_.:]/g, "")
    .replace(/^de/, "")

const plainSchemes = new Set(OfficialKeyScheme.options.map(plainName))

/** Whether a key has the form of its scheme; any text has, where the scheme is not an official one. @rule R1 */
export const isWellFormedKey = (scheme: string, value: string): boolean =>
  !isOfficialScheme(scheme) || fitsScheme(scheme, value)

/** Whether a text has the form of a scheme. */
export const fitsScheme = (scheme: OfficialKeyScheme, value: string): boolean => {
  const { lengths, begins } = keyForm(scheme)
  return /^\d+$/.test(value) && lengths.includes(value.length) && begins.test(value)
}

/** The form of the keys of a scheme. */
export const keyForm = (scheme: OfficialKeyScheme): KeyForm => forms[scheme]

/** The key of a municipality, eight digits: `05911000` is Bochum. @german Amtlicher Gemeindeschlüssel @rule R1 */
export const Ags = z
  .string()
  .regex(/^(?:0[1-9]|1[0-6])\d{6}$/)
  .brand<"Ags">()
export type Ags = z.infer<typeof Ags>

/** The municipality key among the ids that others gave to a thing, where there is one. @rule R1 */
export const agsAmong = (ids: ReadonlyArray<{ readonly scheme: string; readonly value: string }>): Ags | undefined =>
  ids.flatMap(({ scheme, value }) => {
    const key = scheme === "de-ags" ? Ags.safeParse(value) : undefined
    return key?.success === true ? [key.data] : []
  })[0]

/** The key of a municipality with its association, twelve digits. @german Amtlicher Regionalschlüssel @rule R1 */
export const Ars = z
  .string()
  .regex(/^(?:0[1-9]|1[0-6])\d{10}$/)
  .brand<"Ars">()
export type Ars = z.infer<typeof Ars>

/**
 * The municipality key within a regional key. There is no way back: the association of a municipality is not in its AGS.
 *
 * @example
 * import { Ars, agsOf } from "@sozialraum/core"
 * agsOf(Ars.parse("145215115430")) // => "14521430"
 */
export const agsOf = (ars: Ars): Ags => Ags.parse(ars.slice(0, 5) + ars.slice(9))

/** The parts of a key of one scheme; the larger ones alone where a key may end early. @german Schlüsselbestandteile */
export type KeyParts<Scheme extends OfficialKeyScheme> = {
  readonly [Part in keyof (typeof forms)[Scheme]["parts"]]?: string
}

/**
 * Takes a key apart.
 *
 * @returns `undefined` where the key does not have the form of its scheme
 * @example
 * import { keyParts } from "@sozialraum/core"
 * keyParts("de-ags", "05911000") // => { land: "05", regierungsbezirk: "9", kreis: "11", gemeinde: "000" }
 * keyParts("de-be-lor", "0930") // => { bezirk: "09", prognoseraum: "30" }
 */
export const keyParts = <Scheme extends OfficialKeyScheme>(
  scheme: Scheme,
  value: string,
): KeyParts<Scheme> | undefined => {
  if (!fitsScheme(scheme, value)) return undefined
  let rest = value
  const parts: { [Part in keyof KeyParts<Scheme>]?: string } = {}
  const digits: KeyForm["parts"] = forms[scheme].parts
  for (const [part, length] of Object.entries(digits)) {
    if (rest === "") break
    Object.assign(parts, { [part]: rest.slice(0, length) })
    rest = rest.slice(length)
  }
  return parts
}
