/** Towns: a name and the quarter that lists write beside it. */

/** A town, and a part of it where the cell names one. */
export interface Town {
  readonly city: string
  readonly district?: string
}

/**
 * Takes the quarter off a town: `Ort OT Y`, `Berlin (Marzahn)`, `Berlin-Mitte`.
 *
 * Only the large cities have quarters behind a hyphen or in brackets: `Castrop-Rauxel` and `Frankfurt (Oder)` are names.
 */
export const splitTown = (text: string): Town => {
  const part = /^(.+?)[\s,;(/-]+(?:OT|Ortsteil|Ortst\.|Stadtteil|Stt\.|Stadtbezirk)\.?:?\s+([^()]+?)\)?$/.exec(text)
  if (part?.[1] !== undefined && part[2] !== undefined) return { city: part[1], district: part[2] }
  const found = /^([\p{L} .]+?)(?:\s?\(([^()]+)\)|\s?[-–/,]\s?([^()/,]+))$/u.exec(text)
  const [city, district] = [found?.[1], (found?.[2] ?? found?.[3])?.trim()]
  if (city === undefined || district === undefined || !largeCities.has(city)) return { city: text }
  return byname.test(district) || !/^(?:St\.\s?)?\p{L}{3}/u.test(district) ? { city: text } : { city, district }
}

/** Without those whose name begins that of another place, as `Offenbach-Hundheim` and `Mülheim-Kärlich`. */
const largeCities = new Set(
  `Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg
  Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Gelsenkirchen Mönchengladbach
  Aachen Braunschweig Kiel Chemnitz Magdeburg Krefeld Lübeck Mainz Erfurt Rostock Kassel Potsdam Saarbrücken Bremerhaven
  Wolfsburg Regensburg Heidelberg Darmstadt Jena`.split(/\s+/),
)

/** What lists write behind a town and is no part of it: its rank, its river. */
const byname =
  /^(?:(?:(?:freie|kreisfreie|große)\s?(?:und\s)?)*(?:hanse|landeshaupt|haupt|universitäts|kreis|bundes|luther)?-?stadt|a\.\s?[dm]\..*|a[mn]\s.*|Oder|Main|Saale|Spree|Havel|Ruhr|Westf(?:\.|alen)?|Hess(?:\.|en)?|Rhein|Isar|Elbe|Neckar|Donau|Brandenburg)$/i
