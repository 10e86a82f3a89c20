/** Places of a made-up city: areas that share crooked borders, and positions in and around them. */
import { random } from "./random.mjs"

const [west, south] = [6.8, 51.3]
const [width, height] = [0.4, 0.25]
const [columns, rows] = [25, 20]
/** 210 for each area. */
const [edgesAcross, edgesUp] = [52, 53]

const grid = (across, up, make) =>
  Array.from({ length: across }, (_, x) => Array.from({ length: up }, (_, y) => make(x, y)))

/** A crooked line between two corners, both included. It is straight near them, so that no two lines cross. */
const crooked = ({ between }, [x1, y1], [x2, y2], edges) =>
  Array.from({ length: edges + 1 }, (_, index) => {
    const part = index / edges
    const away = between(-0.15, 0.15) * Math.min(part, 1 - part)
    return [x1 + (x2 - x1) * part - away * (y2 - y1), y1 + (y2 - y1) * part + away * (x2 - x1)]
  })

/** 500 areas of 210 vertices that cover the city without gaps, as GeoJSON polygons. */
export const areas = () => {
  const chance = random(500)
  const corners = grid(columns + 1, rows + 1, (x, y) => [
    west + ((x + chance.between(-0.2, 0.2)) * width) / columns,
    south + ((y + chance.between(-0.2, 0.2)) * height) / rows,
  ])
  const across = grid(columns, rows + 1, (x, y) => crooked(chance, corners[x][y], corners[x + 1][y], edgesAcross))
  const up = grid(columns + 1, rows, (x, y) => crooked(chance, corners[x][y], corners[x][y + 1], edgesUp))
  return grid(columns, rows, (x, y) => {
    const [below, right] = [across[x][y], up[x + 1][y]]
    const [above, left] = [across[x][y + 1].toReversed(), up[x][y].toReversed()]
    const ring = [...below.slice(0, -1), ...right.slice(0, -1), ...above.slice(0, -1), ...left]
    return { type: "Polygon", coordinates: [ring] }
  }).flat()
}

/** So many positions, a few of them outside the city. */
export const positions = (count) => {
  const { between } = random(count)
  return Array.from({ length: count }, () => ({
    lon: between(west - width / 10, west + width * 1.1),
    lat: between(south - height / 10, south + height * 1.1),
  }))
}
