/** Sentences for files of areas: what is refused in them, and what is worth a look. */
import type { AreaFinding, AreasUnreadable, AreaUnusable } from "../geo/index.js"
import type { Catalogue } from "./catalogue.js"

const systems = (likely: ReadonlyArray<string> = [], or: string): string => likely.join(` ${or} `)

/** German and English sentences for what is refused in a file of areas. */
export const areaText: Catalogue<AreasUnreadable | AreaUnusable> = {
  de: {
    AreasUnreadable: ({ because, line, column, found = "" }) =>
      ({
        notUtf8: "Die Datei ist nicht in UTF-8 geschrieben.",
        notGeoJson:
          line === undefined
            ? `Das ist keine GeoJSON-Sammlung von Flächen, sondern: ${found}.`
            : `Das ist kein JSON: Es bricht in Zeile ${line}, Spalte ${column} ab.`,
        otherCrs: `Die Koordinaten sind nicht in WGS84 (EPSG:4326), sondern in ${found}.`,
      })[because],
    AreaUnusable: ({ because, found = "", likely = [] }) =>
      ({
        noFeature: "Das ist kein GeoJSON-Objekt.",
        noGeometry: "Das Objekt hat keine Geometrie.",
        notAnArea: `Die Geometrie ist keine Fläche, sondern: ${found}.`,
        otherCrs: `Die Koordinaten sind nicht in WGS84 (EPSG:4326), sondern in ${found}.`,
        coordinates: "Hier steht keine Koordinate.",
        beyondDegrees: `Die Koordinaten sind keine Grade${
          likely.length === 0 ? "" : `; sie passen zu ${systems(likely, "oder")}`
        }.`,
        axesUnclear: "Länge und Breite scheinen hier vertauscht, in anderen Flächen der Datei aber nicht.",
        noExtent: "Die Fläche hat keine Ausdehnung.",
        idRepeats: `Die Kennung ${found} hat schon eine andere Fläche.`,
      })[because],
  },
  en: {
    AreasUnreadable: ({ because, line, column, found = "" }) =>
      ({
        notUtf8: "The file is not written in UTF-8.",
        notGeoJson:
          line === undefined
            ? `This is no GeoJSON collection of areas, but: ${found}.`
            : `This is no JSON: it breaks off in line ${line}, column ${column}.`,
        otherCrs: `The coordinates are not in WGS84 (EPSG:4326), but in ${found}.`,
      })[because],
    AreaUnusable: ({ because, found = "", likely = [] }) =>
      ({
        noFeature: "This is no GeoJSON object.",
        noGeometry: "The feature has no geometry.",
        notAnArea: `The geometry is no area, but: ${found}.`,
        otherCrs: `The coordinates are not in WGS84 (EPSG:4326), but in ${found}.`,
        coordinates: "No coordinate stands here.",
        beyondDegrees: `The coordinates are no degrees${
          likely.length === 0 ? "" : `; they fit ${systems(likely, "or")}`
        }.`,
        axesUnclear: "Longitude and latitude seem swapped here, but not in other areas of the file.",
        noExtent: "The area has no extent.",
        idRepeats: `Another area has the id ${found} already.`,
      })[because],
  },
}

/** German and English sentences for what is worth a look in a file of areas. */
export const areaFindingText: Catalogue<AreaFinding> = {
  de: {
    AreaMended: ({ mended, count }) =>
      ({
        ringOpen: `Offene Linien wurden geschlossen: ${count}.`,
        pointRepeats: `Doppelte Punkte wurden weggelassen: ${count}.`,
        partWithoutExtent: `Teile ohne Ausdehnung wurden weggelassen: ${count}.`,
        holeWithoutExtent: `Löcher ohne Ausdehnung wurden weggelassen: ${count}.`,
        holeOutside: `Löcher außerhalb der Fläche wurden weggelassen: ${count}.`,
        numberAsText: `Zahlen standen als Text da: ${count}.`,
        axesSwapped: `Länge und Breite waren vertauscht und wurden zurückgetauscht; betroffene Flächen: ${count}.`,
        otherPart: `Punkte und Linien neben der Fläche wurden weggelassen: ${count}.`,
        propertyTooDeep: `Zu tief verschachtelte Angaben wurden weggelassen: ${count}.`,
      })[mended],
    BorderCrossesItself: ({ at }) =>
      at === undefined
        ? "Die Grenze ist so verschlungen, dass nicht geprüft wurde, ob sie sich selbst kreuzt."
        : `Die Grenze kreuzt sich selbst bei ${at.lon}, ${at.lat}; was sie zweimal umschließt, gilt als außerhalb.`,
    AreaWithoutId: () => "Die Fläche hat keine Kennung.",
    AreaFarAway: ({ at }) => `Die Fläche liegt nicht dort, wo sie zu erwarten ist: ${at.lon}, ${at.lat}.`,
  },
  en: {
    AreaMended: ({ mended, count }) =>
      ({
        ringOpen: `Open lines were closed: ${count}.`,
        pointRepeats: `Repeated points were left out: ${count}.`,
        partWithoutExtent: `Parts without extent were left out: ${count}.`,
        holeWithoutExtent: `Holes without extent were left out: ${count}.`,
        holeOutside: `Holes outside the area were left out: ${count}.`,
        numberAsText: `Numbers stood there as text: ${count}.`,
        axesSwapped: `Longitude and latitude were swapped, and were swapped back; areas concerned: ${count}.`,
        otherPart: `Points and lines beside the area were left out: ${count}.`,
        propertyTooDeep: `Properties nested too deep were left out: ${count}.`,
      })[mended],
    BorderCrossesItself: ({ at }) =>
      at === undefined
        ? "The border is so tangled that nobody looked whether it crosses itself."
        : `The border crosses itself at ${at.lon}, ${at.lat}; what it encloses twice counts as outside.`,
    AreaWithoutId: () => "The area has no id.",
    AreaFarAway: ({ at }) => `The area does not lie where it should: ${at.lon}, ${at.lat}.`,
  },
}
