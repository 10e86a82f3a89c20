import * as fc from "fast-check"
import { expect, it } from "vitest"
import { orientation } from "./orientation.js"

/** Half a degree and some steps of the smallest size: on so nearly straight a line, rounding decides wrongly. */
const nearHalf = fc.integer({ min: 0, max: 63 }).map((steps) => ({ steps, value: 0.5 + steps * 2 ** -53 }))

it("the side of a line on which a point lies is decided by its last digit", () => {
  fc.assert(
    fc.property(nearHalf, nearHalf, (x, y) => {
      // The line through 12, 12 and 24, 24 is that of all points with two equal coordinates.
      const side = Math.sign(orientation(x.value, y.value, 12, 12, 24, 24))
      expect(side).toBe(Math.sign(y.steps - x.steps) === 0 ? 0 : Math.sign(x.value - y.value) * -1)
    }),
    { numRuns: 2000 },
  )
})
