import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import * as core from "../index.js"
import { Audience, hidden, keptUntil, visibleTo } from "../visibility.js"
import { redact } from "./index.js"
import { redactByWalking } from "./redact-walked.fixture.js"
import { layersOf } from "./schema-layers.js"

const days = fc.constantFrom("2026-01-01", "2026-11-23", "2027-08-01", "someday", 5, undefined)
const plain = fc.oneof(fc.string({ maxLength: 3 }), fc.boolean(), fc.integer(), fc.constant(null), days)
/** Where a schema says otherwise there is sometimes something else: redaction reads what nobody has checked. */
const stray = fc.oneof(plain, fc.constant({ kind: "x" }), fc.constant([{}]))

/** Values of the shape of a schema, more or less: texts and numbers are not checked. */
const valuesOf = (schema: z.core.$ZodType, depth = 0): fc.Arbitrary<unknown> => {
  const inner = layersOf(schema).at(-1) ?? schema
  const part = (of: z.core.$ZodType) => fc.oneof({ weight: 12, arbitrary: valuesOf(of, depth + 1) }, stray)
  if (depth > 8) return plain
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).map(([key, of]) => [
      key,
      fc.option(part(of), { nil: undefined, freq: 5 }),
    ])
    return fc.record({ ...Object.fromEntries(fields), another: plain })
  }
  if (inner instanceof z.ZodArray) return fc.array(part(inner.element), { maxLength: 2 })
  if (inner instanceof z.ZodTuple) return fc.tuple(...inner.def.items.map(part))
  if (inner instanceof z.ZodRecord)
    return fc.dictionary(fc.constantFrom("a", "b", "__proto__"), part(inner.valueType), { maxKeys: 2 })
  if (inner instanceof z.ZodUnion)
    return fc.oneof(...inner.options.map((option: z.core.$ZodType) => valuesOf(option, depth + 1)))
  if (inner instanceof z.ZodLiteral) return fc.constantFrom(...inner.values)
  return inner instanceof z.ZodEnum ? fc.constantFrom(...inner.options) : plain
}

const readers = fc.oneof(
  fc.constantFrom(...Audience.options),
  fc.record({ audience: fc.constantFrom(...Audience.options), asOf: fc.constant(core.LocalDate.parse("2026-11-23")) }),
)

const agrees = (schema: z.ZodType, numRuns: number): void =>
  fc.assert(
    fc.property(valuesOf(schema), readers, (value, reader) => {
      const walked = redactByWalking(schema, value, typeof reader === "string" ? { audience: reader } : reader)
      expect(redact(schema, value, reader)).toStrictEqual(walked)
      expect(JSON.stringify(redact(schema, value, reader))).toBe(JSON.stringify(walked))
    }),
    { numRuns },
  )

describe("what was found out once about a schema shows the same as reading it anew", () => {
  const nouns = Object.values(core).flatMap((noun: unknown) => (noun instanceof z.ZodType ? [noun] : []))

  it("for values of every noun, whoever reads them (P9)", () => {
    expect(nouns.length).toBeGreaterThan(150)
    for (const noun of nouns) agrees(noun, 12)
  })

  it("for schemas that hold themselves, and for those with every kind of mark (P9)", () => {
    const Tree = z.object({
      name: visibleTo("network", z.string()),
      public: z.boolean().optional(),
      get trees() {
        return z.array(Tree).readonly()
      },
    })
    hidden.add(Tree, { unless: "public", audience: "convenor" })
    const Person = keptUntil(
      [["until"], ["consent", "until"]],
      z.object({ until: z.string(), consent: z.object({ until: z.string() }) }),
    )
    const Marked = z.object({
      trees: z.record(z.string(), Tree),
      person: Person.optional(),
      pair: z.tuple([visibleTo("planning", z.string()), Person]).nullable(),
      either: z.union([z.object({ a: z.number() }), Tree]),
      kind: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal(["x", "y"]), a: visibleTo("convenor", z.string()) }),
        z.object({ kind: z.literal("z"), a: z.string() }),
      ]),
    })
    agrees(Marked, 1000)
  })

  it("leaves a field of the name of a prototype a field", () => {
    const entries: unknown = JSON.parse('{ "__proto__": "a", "b": "c" }')
    const seen = redact(z.record(z.string(), z.string()), entries as Record<string, string>, "public")
    expect(Object.keys(seen)).toEqual(["__proto__", "b"])
  })
})
