/** Areas: what offices draw and what people live in, as one. */
import * as z from "zod"
import { Sozialraum } from "./sozialraum.js"
import { SpatialUnit } from "./spatial-unit.js"

/**
 * Anything that is drawn on the map of a city: an official unit or a Sozialraum.
 *
 * A value that is neither is refused as a whole; the schema of its kind says what is wrong with it.
 *
 * @german Gebiet
 * @rule R3
 */
export const Area = z.union([Sozialraum, SpatialUnit])
export type Area = z.infer<typeof Area>

/** Whether an area is put together from units, and not drawn by an office. */
export const isSozialraum = (area: Area): area is Sozialraum => "composedOf" in area
