/** Agenda items: what a meeting is about, in order. */
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { MeetingId } from "./meeting-id.js"

/** Identifies what is talked about, from the proposal on through every meeting to which it is carried over. */
export const AgendaItemId = IdText.brand<"AgendaItemId">()
export type AgendaItemId = z.infer<typeof AgendaItemId>

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

/** One of the things that an item is about, where the network knows it by an id. @german Gegenstand */
export const AgendaSubject = z
  .strictObject({
    kind: z.enum(["need", "measure", "offer", "resource", "booking", "institution", "subGroup", "meeting"]),
    id: IdText,
  })
  .readonly()
export type AgendaSubject = z.infer<typeof AgendaSubject>

/** What a proposal and an item of an agenda have in common. */
export const agendaFacts = {
  id: AgendaItemId,
  title: z.string().min(1),
  kind: AgendaItemKind,
  submittedBy: visibleTo("network", InstitutionId.exactOptional()),
  expectedOutcome: visibleTo("network", z.string().min(1).exactOptional()),
  subjects: visibleTo("network", z.array(AgendaSubject).readonly().default([])),
  durationMinutes: z.int().positive().max(1440).exactOptional(),
  /** Whether it stands on every agenda. */
  recurring: z.boolean().default(false),
  public: z.boolean().default(false),
}

/**
 * One item of an agenda.
 *
 * @german Tagesordnungspunkt
 * @rule R28
 * @source OParl 1.1, AgendaItem
 */
export const AgendaItem = z
  .strictObject({
    ...agendaFacts,
    /** Position on the agenda, from 1; no two items share one. */
    order: z.int().positive(),
    /** The meeting in which it stayed open, or was not reached. */
    carriedFrom: visibleTo("network", MeetingId.exactOptional()),
    /** Why it is talked about although it was handed in after the agreed day. */
    lateBecause: visibleTo("network", Reason.exactOptional()),
  })
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type AgendaItem = z.infer<typeof AgendaItem>

/** Whether no two items share a position. @rule R28 */
export const ordersUnique = (items: ReadonlyArray<{ readonly order: number }>): boolean =>
  new Set(items.map((item) => item.order)).size === items.length

/** Whether no two items are the same. @rule R28 */
export const itemsUnique = (items: ReadonlyArray<{ readonly id: AgendaItemId }>): boolean =>
  new Set(items.map((item) => item.id)).size === items.length
