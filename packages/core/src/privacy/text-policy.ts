/** Text policies: what follows where a free text seems to tell of a person. */
import * as z from "zod"
import type { Path } from "../problem.js"
import { freeTexts } from "./free-texts.js"
import { type PersonalDataLikely, personalDataIn } from "./personal-data-findings.js"

/** What follows: the text is not published, somebody should look at it, or nothing, as names are expected there. @german Umgang mit Personenbezug */
export const TextAction = z.enum(["refuse", "warn", "ignore"])
export type TextAction = z.infer<typeof TextAction>

const fields = z.array(z.string().min(1)).readonly().default([])

/**
 * What follows in which free text of a value, each field by its path without the indexes: `minutes.items.text`. In a field that
 * stands nowhere, somebody should look.
 *
 * @german Regeln für Freitexte
 * @rule R50, P10
 */
export const TextPolicy = z.strictObject({ refuse: fields, warn: fields, ignore: fields }).readonly()
export type TextPolicy = z.infer<typeof TextPolicy>

/** What follows in the text at a path. */
const actionAt = ({ refuse, ignore }: TextPolicy, path: Path): TextAction => {
  const field = fieldName(path)
  if (refuse.includes(field)) return "refuse"
  return ignore.includes(field) ? "ignore" : "warn"
}

/** A field by its path without the indexes. */
const fieldName = (path: Path): string => path.filter((key) => typeof key === "string").join(".")

/**
 * Where the free texts of a value seem to tell of a person, as far as a policy minds it.
 *
 * @param schema - the schema of the value
 * @param policy - one of {@link textPolicies}, or a network's own
 * @returns in the order of the fields; of severity `error` where the text should not be published, else `warning`
 * @rule R50, P1, P10
 * @example
 * import { checkTexts, Need, textPolicies } from "@sozialraum/core"
 * const need = Need.parse({
 *   id: "platz",
 *   area: "sued",
 *   topics: ["betreuung"],
 *   targetGroups: [{ roles: ["kind"] }],
 *   description: "Familie Yılmaz sucht einen Platz in der OGS",
 *   raisedBy: { kind: "institution", institution: "waldschule" },
 *   raisedOn: "2026-09-01",
 *   history: [],
 *   state: "registered",
 *   since: "2026-09-01",
 * })
 * checkTexts(Need, need, textPolicies.needs).map(({ path, kind, severity }) => [...path, kind, severity]) // => [["description", "name", "error"]]
 */
export const checkTexts = <Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
  policy: TextPolicy,
): ReadonlyArray<PersonalDataLikely> =>
  freeTexts(schema, value).flatMap((text) => {
    const action = actionAt(policy, text.path)
    if (action === "ignore") return []
    const found = personalDataIn(text)
    return action === "refuse" ? found.map((finding) => ({ ...finding, severity: "error" as const })) : found
  })
