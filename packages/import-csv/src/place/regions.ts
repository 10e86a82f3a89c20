/** Regions: where about an address lies, by its postal code, its town or its municipality. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { plainText } from "../columns/plain.js"

/** A place, and how far from it what belongs to it can be. */
export interface Reach {
  readonly middle: Position
  /** @unit metres */
  readonly radius: number
  /** Names of towns are shared and Länder are wide: only a postal code is proof against a point. */
  readonly by: "postalCode" | "town" | "land"
}

/** What tells where a row lies. */
interface Told {
  readonly postalCode?: string | undefined
  readonly city?: string | undefined
  /** Amtlicher Gemeindeschlüssel, of which the first two digits are the Land. */
  readonly municipalityCode?: string | undefined
}

/** Where a row lies about: the postal code says it best, then a big town by name, then the Land of a municipality code. */
export const reachOf = ({ postalCode, city, municipalityCode }: Told): Reach | undefined => {
  const byCode = postalCode === undefined ? undefined : postalRegions.get(postalCode.slice(0, 2))
  if (byCode !== undefined) return byCode
  const byTown = city === undefined ? undefined : townOf(city)
  return (
    byTown ??
    (municipalityCode !== undefined && /^\d{8,12}$/.test(municipalityCode)
      ? laender.get(municipalityCode.slice(0, 2))
      : undefined)
  )
}

/** Whether a point can belong to a place; it can where nothing is known of the place. */
export const isWithinReach = (point: Position, reach: Reach | undefined): boolean =>
  reach === undefined || distanceMetres(reach.middle, point) <= reach.radius

const townOf = (city: string): Reach | undefined =>
  city.length > 60 ? undefined : towns.get(plainText(city).split(/[\s,/(-]/, 1)[0] ?? "")

/** Metres: beyond the farthest corner of the widest region, and of an island before it. */
const radii: Readonly<Record<Reach["by"], number>> = { postalCode: 120_000, town: 40_000, land: 260_000 }

const places = (text: string, by: Reach["by"]): ReadonlyMap<string, Reach> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .flatMap((entry) => {
        const [key = "", lon, lat] = entry.split(":")
        return [[key, { middle: { lon: Number(lon), lat: Number(lat) }, radius: radii[by], by }] as const]
      }),
  )

/** About the middle of the region of each two digits that postal codes begin with. */
const postalRegions = places(
  `01:13.8:51.1 02:14.7:51.2 03:14.2:51.7 04:12.6:51.3 06:11.9:51.6 07:11.8:50.8 08:12.4:50.6 09:13:50.8
  10:13.4:52.5 12:13.45:52.45 13:13.4:52.57 14:12.8:52.4 15:14.2:52.3 16:13.1:53 17:13.4:53.7 18:12.8:54.2
  19:11.5:53.4 20:10:53.55 21:10:53.4 22:10.1:53.6 23:10.9:53.9 24:9.9:54.4 25:9.1:54.1 26:7.8:53.3
  27:8.7:53.4 28:8.8:53.1 29:10.5:52.8 30:9.7:52.4 31:9.6:52.3 32:8.7:52.1 33:8.6:51.8 34:9.4:51.3
  35:8.7:50.7 36:9.8:50.7 37:10:51.5 38:10.7:52.2 39:11.6:52.3 40:6.8:51.2 41:6.5:51.2 42:7.1:51.2
  44:7.4:51.5 45:7.1:51.5 46:6.6:51.7 47:6.5:51.5 48:7.5:52 49:7.9:52.5 50:6.9:50.9 51:7.2:51
  52:6.3:50.8 53:7:50.6 54:6.7:49.9 55:7.8:49.9 56:7.4:50.3 57:7.9:50.9 58:7.6:51.3 59:8.1:51.6
  60:8.7:50.1 61:8.7:50.3 63:9.1:50.1 64:8.8:49.8 65:8.2:50.2 66:7:49.4 67:8.1:49.5 68:8.5:49.5
  69:8.8:49.4 70:9.2:48.8 71:9.2:48.8 72:9:48.4 73:9.8:48.8 74:9.5:49.2 75:8.6:48.8 76:8.3:49
  77:8:48.4 78:8.6:48 79:7.9:47.8 80:11.55:48.15 81:11.6:48.1 82:11.2:47.9 83:12.2:47.9 84:12.4:48.4
  85:11.6:48.5 86:10.8:48.4 87:10.4:47.8 88:9.7:47.9 89:10.1:48.5 90:11.1:49.5 91:10.9:49.4 92:12:49.5
  93:12.3:49 94:13.1:48.8 95:11.9:50.1 96:10.9:50.1 97:9.9:49.9 98:10.7:50.6 99:10.8:51`,
  "postalCode",
)

/** Towns that no other place of any size shares its name with, for lists without postal codes. */
const towns = places(
  `berlin:13.4:52.52 hamburg:10:53.55 muenchen:11.58:48.14 koeln:6.96:50.94 stuttgart:9.18:48.78
  duesseldorf:6.78:51.23 leipzig:12.37:51.34 dortmund:7.47:51.51 essen:7.01:51.46 bremen:8.81:53.08
  dresden:13.74:51.05 hannover:9.73:52.37 nuernberg:11.08:49.45 duisburg:6.76:51.43 bochum:7.22:51.48
  wuppertal:7.18:51.26 bielefeld:8.53:52.02 bonn:7.1:50.73 karlsruhe:8.4:49.01 mannheim:8.47:49.49
  augsburg:10.9:48.37 wiesbaden:8.24:50.08 gelsenkirchen:7.1:51.52 moenchengladbach:6.44:51.19
  braunschweig:10.52:52.27 chemnitz:12.92:50.83 kiel:10.13:54.32 aachen:6.08:50.78 magdeburg:11.63:52.13
  krefeld:6.56:51.33 luebeck:10.69:53.87 mainz:8.25:50 erfurt:11.03:50.98 rostock:12.14:54.09
  kassel:9.5:51.31 saarbruecken:7:49.23 potsdam:13.06:52.4 ludwigshafen:8.44:49.48 leverkusen:6.98:51.03
  osnabrueck:8.05:52.28 solingen:7.08:51.17 heidelberg:8.69:49.41 darmstadt:8.65:49.87 regensburg:12.1:49.02
  ingolstadt:11.42:48.76 wuerzburg:9.93:49.79 wolfsburg:10.79:52.42 ulm:9.99:48.4 heilbronn:9.22:49.14
  goettingen:9.94:51.53 reutlingen:9.21:48.49 bremerhaven:8.58:53.55 erlangen:11:49.6 jena:11.59:50.93
  trier:6.64:49.76 salzgitter:10.35:52.15 siegen:8.02:50.87 hildesheim:9.95:52.15 cottbus:14.33:51.76
  flensburg:9.44:54.78 schwerin:11.41:53.63 zwickau:12.49:50.72 konstanz:9.18:47.66 gera:12.08:50.88
  muenster:7.63:51.96`,
  "town",
)

/** The Länder by the first two digits of a municipality code. */
const laender = places(
  `01:9.7:54.2 02:10:53.55 03:9.2:52.8 04:8.8:53.1 05:7.5:51.5 06:9:50.6 07:7.5:49.9 08:9:48.6 09:11.5:48.9
  10:7:49.4 11:13.4:52.52 12:13.4:52.5 13:12.5:53.8 14:13.4:51 15:11.7:52 16:11:50.9`,
  "land",
)
