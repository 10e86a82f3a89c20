/** Resources: what institutions lend each other. */
import * as z from "zod"
import { FundId } from "../../funding/index.js"
import { IdText } from "../../id.js"
import { Accessibility, InstitutionId, SiteId } from "../../institution/index.js"
import { WaitingRule } from "../../offer/index.js"
import { visibleTo } from "../../visibility.js"
import { Availability } from "../availability/availability.js"
import { Eligibility, OwnersRule } from "../rules/booking-rule.js"
import { ResourceTerms } from "./resource-terms.js"

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
    /** Whether it is a room for one subject, such as a laboratory or a workshop: a Fachraum of a school is not lent (R45). */
    specialistRoom: z.boolean().exactOptional(),
    lendable: z.boolean().default(true),
    /** Who keeps it and hands it out, where that is not the owner. */
    keeper: InstitutionId.exactOptional(),
    /** The fund that paid for it. */
    acquiredThrough: FundId.exactOptional(),
    /** What it is worth new. @unit cents */
    replacementCents: z.int().positive().exactOptional(),
    terms: visibleTo("network", ResourceTerms.exactOptional()),
    availability: Availability.exactOptional(),
    rules: visibleTo("network", z.array(OwnersRule).readonly().default([])),
    /** Whoever meets one of these may borrow; without any, every institution of the network. */
    lentTo: visibleTo("network", z.array(Eligibility).readonly().default([])),
    /** Whether the owner decides about each request, or one against which no rule stands is granted at once. */
    approval: z.enum(["owner", "automatic"]).default("owner"),
    /** What is counted or looked at when it is handed over: `12 Stelzen`. */
    checklist: visibleTo("network", z.array(z.string().regex(/\S/)).readonly().default([])),
    /** By what those who wait for it move up; without it, those who came first. */
    waiting: visibleTo("network", WaitingRule.exactOptional()),
    /** What the owner asks of borrowers, in a sentence. */
    conditions: visibleTo("network", z.string().min(1).exactOptional()),
  })
  .readonly()
export type Resource = z.infer<typeof Resource>
