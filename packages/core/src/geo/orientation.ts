/** Orientation: on which side of a line a point lies, decided without rounding. */

/**
 * Positive where the way from a over b to c turns left, negative where it turns right, and 0 on the line alone.
 *
 * Two neighbours ask about the same border; only an exact answer gives each point to exactly one of them.
 *
 * @source Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates, 1997 (orient2d)
 */
export const orientation = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number => {
  const left = (ax - cx) * (by - cy)
  const right = (ay - cy) * (bx - cx)
  const area = left - right
  if (Math.abs(area) > roundingBound * (Math.abs(left) + Math.abs(right))) return area
  const isPlainlyOnIt = (ax === cx || by === cy) && (ay === cy || bx === cx)
  return isPlainlyOnIt ? 0 : exactOrientation(ax, ay, bx, by, cx, cy)
}

/**
 * Whether a point lies west of an edge that goes up from (x1, y1) to (x2, y2), at a latitude that the edge passes.
 *
 * A point on the edge does not.
 */
export const isWestOf = (x1: number, y1: number, x2: number, y2: number, lon: number, lat: number): boolean => {
  if (lon < x1 && lon < x2) return true
  if (lon >= x1 && lon >= x2) return false
  return orientation(x1, y1, x2, y2, lon, lat) > 0
}

/** What rounding can do to the difference of the two products, as a share of their sum. */
const roundingBound = (3 + 16 * 2 ** -53) * 2 ** -53

const exactOrientation = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number => {
  const [x, y] = [exactly(cx), exactly(cy)]
  const area = (exactly(ax) - x) * (exactly(by) - y) - (exactly(ay) - y) * (exactly(bx) - x)
  return area > 0n ? 1 : area < 0n ? -1 : 0
}

const float = new Float64Array(1)
const bits = new BigUint64Array(float.buffer)

/** A number as a multiple of the smallest one there is, 2^-1074. */
const exactly = (value: number): bigint => {
  float[0] = Math.abs(value)
  const [pattern = 0n] = bits
  const exponent = pattern >> 52n
  const fraction = pattern & 0xfffffffffffffn
  const magnitude = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n)
  return value < 0 ? -magnitude : magnitude
}
