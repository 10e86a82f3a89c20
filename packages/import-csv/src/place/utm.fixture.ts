/** UTM to degrees by a formula of its own, for tests: another way than the library's. */
import type { Position } from "@sozialraum/core/geo"

/** Transverse Mercator after Krüger, third order in n, on the ellipsoid GRS80. */
export const fromUtm = (easting: number, northing: number, zone: number): Position => {
  const flattening = 1 / 298.257222101
  const n = flattening / (2 - flattening)
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const beta = [n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3, n ** 2 / 48 + n ** 3 / 15, (17 / 480) * n ** 3]
  const delta = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3, (7 / 3) * n ** 2 - (8 / 5) * n ** 3, (56 / 15) * n ** 3]
  const [xi, eta] = [northing / (0.9996 * radius), (easting - 500_000) / (0.9996 * radius)]
  const xiOnSphere =
    xi - beta.reduce((sum, b, j) => sum + b * Math.sin(2 * (j + 1) * xi) * Math.cosh(2 * (j + 1) * eta), 0)
  const etaOnSphere =
    eta - beta.reduce((sum, b, j) => sum + b * Math.cos(2 * (j + 1) * xi) * Math.sinh(2 * (j + 1) * eta), 0)
  const chi = Math.asin(Math.sin(xiOnSphere) / Math.cosh(etaOnSphere))
  const lat = chi + delta.reduce((sum, d, j) => sum + d * Math.sin(2 * (j + 1) * chi), 0)
  const lon = Math.atan2(Math.sinh(etaOnSphere), Math.cos(xiOnSphere))
  return { lon: zone * 6 - 183 + (lon * 180) / Math.PI, lat: (lat * 180) / Math.PI }
}
