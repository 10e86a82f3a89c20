/** Participation: what children and young people said about their area, without a trace of who said it. */
import * as z from "zod"
import { Position } from "../geo/index.js"
import { IdText } from "../id.js"
import { type Code, InstitutionId, SiteId } from "../institution/index.js"
import { AgeRange, TopicCode } from "../offer/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { usualMinimumCell } from "./suppression-policy.js"

/** Identifies a participation result for as long as records are kept. */
export const ParticipationResultId = IdText.brand<"ParticipationResultId">()
export type ParticipationResultId = z.infer<typeof ParticipationResultId>

/**
 * The methods by which children and young people tell how they see their area.
 *
 * @source Deinet, Analyse- und Beteiligungsmethoden
 */
export const participationMethods = [
  { code: "nadelmethode", german: "Nadelmethode", english: "Pin method" },
  { code: "subjektiveLandkarte", german: "Subjektive Landkarte", english: "Subjective map" },
  { code: "stadtteilbegehung", german: "Stadtteilbegehung", english: "Neighbourhood walk" },
  { code: "autofotografie", german: "Autofotografie", english: "Auto-photography" },
  { code: "zeitbudget", german: "Zeitbudget", english: "Time budget" },
  { code: "cliquenraster", german: "Cliquenraster", english: "Peer group grid" },
  { code: "jugendforum", german: "Jugendforum", english: "Youth forum" },
  { code: "kinderparlament", german: "Kinder- und Jugendparlament", english: "Children's and youth parliament" },
  { code: "zukunftswerkstatt", german: "Zukunftswerkstatt", english: "Future workshop" },
  { code: "befragung", german: "Befragung", english: "Survey" },
  { code: "gruppengespraech", german: "Gruppengespräch", english: "Group discussion" },
  { code: "sonstige", german: "Sonstige Methode", english: "Other method" },
] as const satisfies ReadonlyArray<Code>

/** The code of a {@link participationMethods} entry. @german Beteiligungsmethode */
export const ParticipationMethod = z.enum(participationMethods.map(({ code }) => code))
export type ParticipationMethod = z.infer<typeof ParticipationMethod>

/**
 * How many, as far as it may be kept: from five on a number, below that only that they were few.
 *
 * @german Anzahl mit Mindestfallzahl
 * @rule P3, P13
 */
export const ParticipantCount = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("number"), number: z.int().min(usualMinimumCell) }).readonly(),
  z.strictObject({ kind: z.literal("few") }).readonly(),
])
export type ParticipantCount = z.infer<typeof ParticipantCount>

/** A place that was spoken of: how young people call it, and where it is as far as that is known. @german Genannter Ort */
export const NamedPlace = z
  .strictObject({
    name: z.string().regex(/\S/),
    unit: SpatialUnitId.exactOptional(),
    site: SiteId.exactOptional(),
    position: Position.exactOptional(),
  })
  .readonly()
export type NamedPlace = z.infer<typeof NamedPlace>

const said = {
  topics: z.array(TopicCode).readonly().default([]),
  /** The sense of it, in the words of those who evaluated. */
  text: z.string().regex(/\S/).exactOptional(),
  /** How many of those who took part said so. */
  saidBy: ParticipantCount.exactOptional(),
  /** Word for word, without saying of whom. */
  quotes: visibleTo("network", z.array(z.string().regex(/\S/)).readonly().default([])),
}

/**
 * One thing that came out: a wish, a place that is liked or avoided, or an opinion.
 *
 * @german Aussage
 * @rule P13
 */
export const ParticipationStatement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wish"), ...said, place: NamedPlace.exactOptional() }).readonly(),
  z.strictObject({ kind: z.literal("likedPlace"), ...said, place: NamedPlace }).readonly(),
  z.strictObject({ kind: z.literal("avoidedPlace"), ...said, place: NamedPlace }).readonly(),
  z.strictObject({ kind: z.literal("opinion"), ...said, place: NamedPlace.exactOptional() }).readonly(),
])
export type ParticipationStatement = z.infer<typeof ParticipationStatement>

/**
 * What came out when children and young people were asked about their area: method, day, area, ages and number of those
 * who took part, and what they said. There is no field for who they were.
 *
 * @german Beteiligungsergebnis
 * @rule P2, P3, P13
 * @source SGB VIII, section 8 paragraph 1 and section 80 paragraph 1 number 2
 */
export const ParticipationResult = z
  .strictObject({
    id: ParticipationResultId,
    method: ParticipationMethod,
    /** Which one it was, where it is none of the list. */
    methodAsWritten: z.string().regex(/\S/).exactOptional(),
    on: LocalDate,
    /** The unit or Sozialraum that it is about. */
    area: SpatialUnitId,
    /** Where it took place. */
    site: SiteId.exactOptional(),
    /** Who asked. */
    institutions: z.array(InstitutionId).readonly().default([]),
    ages: AgeRange.exactOptional(),
    participants: ParticipantCount.exactOptional(),
    statements: z.array(ParticipationStatement).readonly().default([]),
    /** Whether others than the network may know of it. */
    public: z.boolean().default(false),
  })
  .refine(
    ({ method, methodAsWritten }) => method !== "sonstige" || methodAsWritten !== undefined,
    violates("MethodNotNamed", ["methodAsWritten"]),
  )
  .refine(
    ({ participants, statements }) =>
      participants === undefined ||
      statements.every(({ saidBy }) => saidBy === undefined || mostOf(saidBy) <= mostOf(participants)),
    violates("MoreSaidThanTookPart", ["statements"]),
  )
  // Of few, everybody who was there knows whose words they are.
  .refine(
    ({ participants, statements }) =>
      participants?.kind !== "few" || statements.every(({ quotes }) => quotes.length === 0),
    violates("QuotesOfFew", ["statements"]),
  )
  .refine(
    ({ participants, statements }) =>
      participants !== undefined || statements.every(({ quotes }) => quotes.length === 0),
    violates("QuotesOfUncounted", ["participants"]),
  )
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type ParticipationResult = z.infer<typeof ParticipationResult>

/** The largest number that a count may stand for. */
const mostOf = (count: ParticipantCount): number => (count.kind === "number" ? count.number : usualMinimumCell - 1)
