/** The sixteen Länder of Germany. */
import * as z from "zod"

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
 * @param key - an official key that begins with the Land: AGS, ARS or Kreisschlüssel
 * @returns `undefined` where the key begins with no Land
 * @source Destatis, Gemeindeverzeichnis
 * @example
 * import { landOf } from "@sozialraum/core/calendar"
 * landOf("05911000") // => "NW"
 */
export const landOf = (key: string): Land | undefined =>
  /^\d{2}/.test(key) ? byKey[Number(key.slice(0, 2)) - 1] : undefined
