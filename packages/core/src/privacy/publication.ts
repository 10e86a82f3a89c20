/** Publications: what went out of a network, to whom, and in which form. */
import type * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { type NetworkList, networkLists } from "../network/index.js"
import { type InvalidValue, type Plain, parse, violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { Instant } from "../time/index.js"
import { Audience } from "../visibility.js"

/** Identifies an entry of the publication log for as long as records are kept. */
export const PublicationId = IdText.brand<"PublicationId">()
export type PublicationId = z.infer<typeof PublicationId>

/** Who received what is not for everybody: an institution, or an office that the network does not know. @german Empfänger @source DSGVO, article 15(1)(c) */
export const Recipient = z.union([
  z.strictObject({ institution: InstitutionId }).readonly(),
  /** `Landesjugendamt`; an office, no person. */
  z.strictObject({ asWritten: Reason }).readonly(),
])
export type Recipient = z.infer<typeof Recipient>

/**
 * One export of a network: when, by which function, for which readers, and how many values of each list went out.
 *
 * What everybody may use has a licence, and goes out as the public sees it and no other way.
 *
 * @german Veröffentlichung
 * @rule P12
 */
export const Publication = z
  .strictObject({
    id: PublicationId,
    at: Instant,
    /** A role or a system, not a person. */
    by: IdText,
    /** As exporters name themselves: `hsds`, `csv`, `ics`, `geojson`. */
    format: z.string().regex(/^[a-z0-9][a-z0-9.+-]*$/),
    audience: Audience,
    /** The area that was asked for; without one, the whole network. */
    area: SpatialUnitId.exactOptional(),
    /** What else was asked for, by the name of the question: `{ topic: "sport" }`. */
    filter: z.record(IdText, z.string().min(1)).readonly().default({}),
    /** How many values of each list of the network; lists without any are left out. */
    counts: z.partialRecord(z.enum(networkLists), z.int().positive()).readonly(),
    /** SHA-256 of what went out, in hexadecimal digits. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    /** Under which everybody may use it: `CC0-1.0`. */
    licence: IdText.exactOptional(),
    /** Empty where it was published for everybody. */
    recipients: z.array(Recipient).readonly().default([]),
  })
  .refine(
    ({ licence, audience }) => licence === undefined || audience === "public",
    violates("OpenDataNotPublic", ["licence"]),
  )
  .readonly()
export type Publication = z.infer<typeof Publication>

/**
 * The entry for the publication log about values that go out: it counts them, and holds none of them.
 *
 * @param values - as they go out, redacted for the audience
 * @problem InvalidValue - `OpenDataNotPublic` where something with a licence is not what the public sees
 * @rule P12
 * @example
 * import { Offer, publicationOf } from "@sozialraum/core"
 * const offer = Offer.parse({ id: "o", title: "Treff", institution: "haus", form: "offen", state: "published" })
 * const facts = { id: "p1", at: "2026-11-02T09:00:00Z", by: "koordination", format: "csv", licence: "CC0-1.0" } as const
 * const open = publicationOf({ offers: [offer] }, { ...facts, audience: "public" })
 * open._tag === "Success" && open.success.counts // => { offers: 1 }
 * publicationOf({ offers: [offer] }, { ...facts, audience: "network" })._tag // => "Failure"
 */
export const publicationOf = (
  values: { readonly [List in NetworkList]?: ReadonlyArray<unknown> },
  facts: Omit<Plain<typeof Publication>, "counts">,
): Result.Result<Publication, InvalidValue> => {
  const counted = networkLists.flatMap((list) => {
    const count = values[list]?.length ?? 0
    return count === 0 ? [] : [[list, count]]
  })
  return parse(Publication, { ...facts, counts: Object.fromEntries(counted) })
}

/** Whether everybody may use what went out. @rule P12 */
export const isOpenData = ({ licence, audience }: Publication): boolean =>
  licence !== undefined && audience === "public"
