/** Sites: the places on the ground in which institutions work. */
import * as z from "zod"
import { Position } from "../geo/index.js"
import { ExternalId, IdText } from "../id.js"
import { isWellFormedKey } from "../official-key.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { Provenance } from "./provenance.js"

/** Identifies a site for as long as records are kept. */
export const SiteId = IdText.brand<"SiteId">()
export type SiteId = z.infer<typeof SiteId>

/** A German postal address; what a list does not tell is left out. @german Anschrift @rule R1 */
export const Address = z
  .strictObject({
    street: z.string().regex(/\S/).exactOptional(),
    /** As written, with letters and ranges: `4 a`, `23 - 25`. */
    houseNumber: z.string().regex(/\S/).exactOptional(),
    /** Five digits, text: leading zeros count. */
    postalCode: z
      .string()
      .regex(/^\d{5}$/, { abort: true })
      .refine((code) => isWellFormedKey("de-plz", code), violates("KeyMalformed"))
      .exactOptional(),
    city: z.string().regex(/\S/).exactOptional(),
    /** Part of the city as the source names it. */
    district: z.string().regex(/\S/).exactOptional(),
  })
  .readonly()
export type Address = z.infer<typeof Address>

/** Whether a thing can be done without barriers; left out where nobody has looked. @german Barrierefreiheit */
export const Accessibility = z
  .strictObject({
    stepFree: z.boolean().exactOptional(),
    accessibleToilet: z.boolean().exactOptional(),
    remark: z.string().min(1).exactOptional(),
  })
  .readonly()
export type Accessibility = z.infer<typeof Accessibility>

/**
 * A place that one or more institutions use.
 *
 * The same address never makes two institutions one: a school and a music school share a house.
 *
 * @german Standort
 * @rule R9
 */
export const Site = z
  .strictObject({
    id: SiteId,
    name: z.string().regex(/\S/).exactOptional(),
    address: Address,
    position: Position.exactOptional(),
    /** The spatial units it lies in, of any hierarchy. */
    units: z.array(SpatialUnitId).readonly().default([]),
    accessibility: Accessibility.exactOptional(),
    externalIds: z.array(ExternalId).readonly().default([]),
    provenance: Provenance.exactOptional(),
  })
  .readonly()
export type Site = z.infer<typeof Site>

/**
 * An address on one line, as it is written on a letter.
 *
 * @returns an empty text where nothing is known
 * @example
 * import { addressLine } from "@sozialraum/core/institution"
 * addressLine({ street: "Markstr.", houseNumber: "290", postalCode: "44801", city: "Bochum" }) // => "Markstr. 290, 44801 Bochum"
 */
export const addressLine = (address: Address): string =>
  [joined(address.street, address.houseNumber), joined(address.postalCode, address.city)]
    .filter((part) => part !== "")
    .join(", ")

const joined = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined).join(" ")
