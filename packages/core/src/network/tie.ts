/** Ties: what connects two institutions. */
import * as z from "zod"
import { IdText } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { inOrder, validityFields } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"

/** Identifies a tie for as long as records are kept. */
export const TieId = IdText.brand<"TieId">()
export type TieId = z.infer<typeof TieId>

/**
 * What a tie is made of, from loose to close: telling each other, referring people, sitting in one body, an offer, a thing
 * or a measure in common, a contract.
 *
 * @german Art der Beziehung
 */
export const TieKind = z.enum([
  "informiert",
  "verweist",
  "gemeinsamesGremium",
  "gemeinsamesAngebot",
  "teiltRessource",
  "gemeinsameMassnahme",
  "kooperiertVertraglich",
])
export type TieKind = z.infer<typeof TieKind>

/**
 * A tie that somebody told of, from one institution to another; those that follow from other values, `networkTies` finds.
 *
 * @german Netzwerkbeziehung
 * @rule Q30, P9
 * @source Netzwerkanalyse, Transferagentur Mitteldeutschland
 */
export const Tie = z
  .strictObject({
    id: TieId,
    from: InstitutionId,
    to: InstitutionId,
    kind: TieKind,
    /** From 1, seldom or loose, to 5, daily or close. */
    intensity: visibleTo("network", z.int().min(1).max(5).exactOptional()),
    /** Whether the other side said the same. */
    confirmed: visibleTo("network", z.boolean().default(false)),
    validity: z
      .strictObject(validityFields)
      .refine(inOrder, violates("ValidityEmpty", ["to"]))
      .readonly(),
    /** Whether others than the network may know of it. */
    public: z.boolean().default(false),
  })
  .refine(({ from, to }) => from !== to, violates("TieToItself", ["to"]))
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type Tie = z.infer<typeof Tie>
