/** Resources: what institutions lend each other. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Accessibility, InstitutionId, SiteId } from "../institution/index.js"
import { visibleTo } from "../visibility.js"

/** Identifies a resource for as long as records are kept. */
export const ResourceId = IdText.brand<"ResourceId">()
export type ResourceId = z.infer<typeof ResourceId>

/** What sort of thing it is. @german Ressourcenart */
export const ResourceCategory = z.enum([
  "raum",
  "sporthalle",
  "aussengelaende",
  "kueche",
  "fahrzeug",
  "spielmobil",
  "spielgeraet",
  "technik",
  "material",
  "personalstunden",
  "knowhow",
  "uebersetzung",
  "geld",
])
export type ResourceCategory = z.infer<typeof ResourceCategory>

/**
 * How many may use it at the same time: one borrower alone, or several until the units are used up.
 *
 * @german Nutzungsart
 * @rule R38
 */
export const ResourceUse = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("exclusive") }).readonly(),
  z.strictObject({ mode: z.literal("shared"), units: z.int().positive() }).readonly(),
])
export type ResourceUse = z.infer<typeof ResourceUse>

/**
 * A room, a vehicle, a thing or know-how that an institution makes available to others.
 *
 * @german Ressource
 */
export const Resource = z
  .strictObject({
    id: ResourceId,
    owner: InstitutionId,
    category: ResourceCategory,
    name: z.string().min(1),
    site: SiteId.exactOptional(),
    description: z.string().min(1).exactOptional(),
    use: ResourceUse.default({ mode: "exclusive" }),
    /** @unit persons */
    seats: z.int().positive().exactOptional(),
    accessibility: Accessibility.exactOptional(),
    lendable: z.boolean().default(true),
    /** What the owner asks of borrowers, in a sentence. */
    conditions: visibleTo("network", z.string().min(1).exactOptional()),
  })
  .readonly()
export type Resource = z.infer<typeof Resource>
