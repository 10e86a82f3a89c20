/** Agenda items: what a meeting is about, in order. */
import * as z from "zod"
import { InstitutionId } from "../institution/index.js"
import { hidden, visibleTo } from "../visibility.js"

/** What sort of item it is. @german Art des Tagesordnungspunkts */
export const AgendaItemKind = z.enum([
  "information",
  "hostPresentation",
  "reportsFromInstitutions",
  "topic",
  "need",
  "measureReview",
  "resourceExchange",
  "fund",
  "dates",
  "misc",
])
export type AgendaItemKind = z.infer<typeof AgendaItemKind>

/**
 * One item of an agenda.
 *
 * @german Tagesordnungspunkt
 * @rule R28
 * @source OParl 1.1, AgendaItem
 */
export const AgendaItem = z
  .strictObject({
    /** Position on the agenda, from 1; no two items share one. */
    order: z.int().positive(),
    title: z.string().min(1),
    kind: AgendaItemKind,
    submittedBy: visibleTo("network", InstitutionId.exactOptional()),
    expectedOutcome: visibleTo("network", z.string().min(1).exactOptional()),
    public: z.boolean().default(false),
  })
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type AgendaItem = z.infer<typeof AgendaItem>

/** Whether no two items share a position. @rule R28 */
export const ordersUnique = (items: ReadonlyArray<{ readonly order: number }>): boolean =>
  new Set(items.map((item) => item.order)).size === items.length
