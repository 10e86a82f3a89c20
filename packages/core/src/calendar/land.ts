/** The sixteen Länder of Germany. */
import * as z from "zod"
import { Ags, Ars } from "../official-key.js"

/** A Land by its code in ISO 3166-2:DE: `NW`. @german Land */
export const Land = z.enum([
  "BB",
  "BE",
  "BW",
  "BY",
  "HB",
  "HE",
  "HH",
  "MV",
  "NI",
  "NW",
  "RP",
  "SH",
  "SL",
  "SN",
  "ST",
  "TH",
])
export type Land = z.infer<typeof Land>

/** What the Länder are called. */
export const landNames: Readonly<Record<Land, string>> = {
  BB: "Brandenburg",
  BE: "Berlin",
  BW: "Baden-Württemberg",
  BY: "Bayern",
  HB: "Bremen",
  HE: "Hessen",
  HH: "Hamburg",
  MV: "Mecklenburg-Vorpommern",
  NI: "Niedersachsen",
  NW: "Nordrhein-Westfalen",
  RP: "Rheinland-Pfalz",
  SH: "Schleswig-Holstein",
  SL: "Saarland",
  SN: "Sachsen",
  ST: "Sachsen-Anhalt",
  TH: "Thüringen",
}

/** In the order of the official keys, which begin with the Land: 01 is Schleswig-Holstein, 16 Thüringen. */
const byKey: ReadonlyArray<Land> = [
  "SH",
  "HH",
  "NI",
  "HB",
  "NW",
  "HE",
  "RP",
  "BW",
  "BY",
  "SL",
  "BE",
  "BB",
  "MV",
  "SN",
  "ST",
  "TH",
]

/**
 * The Land in which a municipality lies.
 *
 * @param key - AGS (8 digits) or ARS (12 digits); a Kreisschlüssel has five digits as a postal code has
 * @returns `undefined` for anything else
 * @rule R1
 * @source Destatis, Gemeindeverzeichnis
 * @example
 * import { landOf } from "@sozialraum/core/calendar"
 * landOf("05911000") // => "NW"
 * landOf("5911000") // => undefined
 */
export const landOf = (key: string): Land | undefined =>
  Ags.safeParse(key).success || Ars.safeParse(key).success ? byKey[Number(key.slice(0, 2)) - 1] : undefined
