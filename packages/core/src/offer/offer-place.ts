/** Offer places: where an offer takes place, in a house, on the move, or on a screen. */
import * as z from "zod"
import { Position } from "../geo/index.js"
import { SiteId } from "../institution/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"

/** By what the times of an offer name one of its places; only once in an offer. @german Ortskürzel */
export const PlaceKey = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
export type PlaceKey = z.infer<typeof PlaceKey>

const key = PlaceKey.exactOptional()

/**
 * Where an offer takes place: at a site, at a stop in an area, or on the network.
 *
 * @german Angebotsort
 * @rule R14, R19
 */
export const OfferPlace = z.discriminatedUnion("at", [
  z.strictObject({ at: z.literal("site"), key, site: SiteId, room: z.string().min(1).exactOptional() }).readonly(),
  z
    .strictObject({
      at: z.literal("mobile"),
      key,
      unit: SpatialUnitId,
      /** What people call the stop: `Brunnenplatz`. */
      stop: z.string().min(1).exactOptional(),
      position: Position.exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      at: z.literal("digital"),
      key,
      website: z.url({ protocol: /^https?$/ }).exactOptional(),
    })
    .readonly(),
])
export type OfferPlace = z.infer<typeof OfferPlace>
