/** Sozialräume: the areas that children really live in, put together from official units or drawn freely. */
import * as z from "zod"
import { violates } from "../problem.js"
import { inOrder } from "../time/index.js"
import { notItsOwnParent, SpatialUnitId, spatialUnitFields } from "./spatial-unit.js"

/**
 * The area of everyday life that institutions share: shops, Kita, school and clubs within reach.
 *
 * @german Sozialraum
 * @rule R3
 * @source Stadt Köln, Sozialraumkoordination: area with roughly similar living conditions, places reachable on foot
 * @example
 * import { parse, Sozialraum } from "@sozialraum/core"
 * const nowhere = parse(Sozialraum, { id: "hustadt", kind: "sozialraum", name: "Hustadt" })
 * nowhere._tag // => "Failure"
 */
export const Sozialraum = z
  .strictObject({
    ...spatialUnitFields,
    kind: z.literal("sozialraum"),
    /** The official units it consists of, in no particular order. */
    composedOf: z
      .array(SpatialUnitId)
      .refine((units) => new Set(units).size === units.length, violates("PartTwice"))
      .readonly()
      .default([]),
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(notItsOwnParent, violates("OwnParent", ["parents"]))
  .refine(({ id, composedOf }) => !composedOf.includes(id), violates("OwnPart", ["composedOf"]))
  .refine(
    (area) => area.composedOf.length > 0 || area.geometry !== undefined,
    violates("SozialraumWithoutArea", ["composedOf"]),
  )
  .readonly()
export type Sozialraum = z.infer<typeof Sozialraum>
