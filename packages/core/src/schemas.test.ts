import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import * as core from "./index.js"
import { constraints, coreText, findingText, sentence } from "./text/index.js"

const schemas = Object.entries(core).flatMap(([name, value]: readonly [string, unknown]) =>
  value instanceof z.ZodType ? [[name, value] as const] : [],
)

describe("every schema", () => {
  it.each(schemas)("%s has a JSON Schema", (_name, schema) => {
    expect(z.toJSONSchema(schema)).toHaveProperty("$schema")
  })
})

describe("every sentence", () => {
  const folder = new URL(".", import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
  const found = (pattern: RegExp) =>
    [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => String(match[1]))))].sort()

  it("exists in German and English for every problem", () => {
    const tags = found(/Problem<\s*"(\w+)"/g)
    expect(tags.length).toBeGreaterThan(8)
    expect([Object.keys(coreText.de).sort(), Object.keys(coreText.en).sort()]).toEqual([tags, tags])
  })

  it("exists in German and English for every finding", () => {
    const tags = found(/Finding<\s*"(\w+)"/g)
    expect(tags.length).toBeGreaterThan(8)
    expect([Object.keys(findingText.de).sort(), Object.keys(findingText.en).sort()]).toEqual([tags, tags])
  })

  it("exists in German and English for every constraint of a schema", () => {
    const tags = found(/violates\("(\w+)"/g)
    expect(tags.length).toBeGreaterThan(8)
    expect([Object.keys(constraints.de).sort(), Object.keys(constraints.en).sort()]).toEqual([tags, tags])
  })

  it("about a value says where and what, without repeating the value", () => {
    const value = { lon: "geheim", lat: 95 }
    const problem = Result.getOrThrow(Result.flip(core.parse(core.Position, value)))
    const [de, en] = [sentence(problem, "de", [coreText]), sentence(problem, "en", [coreText])]
    expect(de.split("\n")).toHaveLength(2)
    expect(de).toContain("lon: Ungültige Eingabe")
    expect(en).toContain("lat: Too big")
    expect(de + en).not.toContain("geheim")
  })

  it("about a rule names the rule", () => {
    const problem = Result.getOrThrow(
      Result.flip(core.parse(core.Sozialraum, { id: "s", kind: "sozialraum", name: "S" })),
    )
    expect(sentence(problem, "de", [coreText])).toBe(
      "composedOf: Ein Sozialraum braucht Gebietseinheiten oder eine Fläche (R3).",
    )
  })

  it("for an unknown tag is the tag with its place", () => {
    expect(sentence({ _tag: "Unheard", path: ["a", 0, "b"] }, "de", [coreText])).toBe("Unheard (a[0].b)")
  })
})

describe("reading a value", () => {
  it("never throws, whatever the parts of an interval are", () => {
    const part = fc.oneof(
      fc.constantFrom("2026-02-30T10:00", "2026-10-21T15:00", "9999-12-31T23:59", "Europe/Nowhere"),
      fc.anything(),
    )
    fc.assert(
      fc.property(part, part, part, (start, end, zone) => {
        expect(["Success", "Failure"]).toContain(core.parse(core.Interval, { start, end, zone })._tag)
      }),
    )
  })

  it("names the problem of a day or a zone that does not exist", () => {
    const why = (value: object) => Result.getOrThrow(Result.flip(core.parse(core.Interval, value)))
    const zone = "Europe/Berlin"
    const says = (value: object) => sentence(why(value), "de", [coreText])
    expect(says({ start: "2026-02-30T10:00", end: "2026-03-30T10:00", zone })).toMatch(/^start: Diesen Tag oder diese/)
    expect(says({ start: "2026-02-03T10:00", end: "2026-03-30T10:00", zone: "Europe/Nowhere" })).toBe(
      "zone: Diese Zeitzone gibt es nicht.",
    )
  })

  it("says what sort of value stands there instead", () => {
    const problem = Result.getOrThrow(Result.flip(core.parse(core.Position, { lon: "geheim", lat: 51 })))
    expect(sentence(problem, "en", [coreText])).toBe("lon: Invalid input: expected number, received string")
  })
})

describe("a spatial unit", () => {
  const unit = (parents: ReadonlyArray<object>) =>
    core.SpatialUnit.safeParse({ id: "u", kind: "statistischerBezirk", name: "U", parents })

  it("has one primary parent of a kind on a day, and further ones only with a share (R2)", () => {
    const [sued, mitte] = [
      { unit: "sued", kind: "stadtbezirk" },
      { unit: "mitte", kind: "stadtbezirk" },
    ]
    expect(unit([sued, mitte]).success).toBe(false)
    expect(unit([sued, { ...mitte, share: 0.1 }]).success).toBe(true)
    expect(unit([sued, { ...mitte, share: 0 }]).success).toBe(false)
    const moved = unit([
      { ...sued, to: "2020-01-01" },
      { ...mitte, from: "2020-01-01" },
    ])
    expect(moved.success && core.primaryParent(moved.data, "stadtbezirk", core.LocalDate.parse("2020-01-01"))).toBe(
      "mitte",
    )
  })

  it("does not lie in itself (R2)", () => {
    expect(unit([{ unit: "u", kind: "stadt" }]).success).toBe(false)
  })

  it("keeps keys as text, so that leading zeros stay (R1)", () => {
    expect(core.ExternalId.safeParse({ scheme: "ags", value: 5911000 }).success).toBe(false)
  })
})

describe("an id", () => {
  it.each(["", "a b", "a\nb", "a\u0000", "a\u2028b", "x".repeat(201)])("such as %j is refused", (text) => {
    expect(core.IdText.safeParse(text).success).toBe(false)
  })

  it("may hold umlauts and what URLs hold", () => {
    expect(core.IdText.parse("bochum-kitas-2023:253377/größe")).toBe("bochum-kitas-2023:253377/größe")
  })
})

describe("redaction (P9)", () => {
  const contact = core.ContactPoint.parse({
    id: "c",
    institution: "i",
    function: "leitung",
    emails: ["leitung@example.org"],
    person: { name: "N. N.", purpose: "Vertretung", eraseOn: "2027-08-01" },
  })

  it("leaves out a field that the audience may not see, and keeps the value whole", () => {
    expect(core.redact(core.ContactPoint, contact, "network")).not.toHaveProperty("person")
    const asOf = core.LocalDate.parse("2027-07-31")
    expect(core.redact(core.ContactPoint, contact, { audience: "convenor", asOf })).toEqual(contact)
    expect(contact).toHaveProperty("person")
  })

  it("does not show planners the contact persons that convenors see", () => {
    expect(core.redact(core.ContactPoint, contact, "planning")).not.toHaveProperty("person")
  })

  it("reaches into unions and lists", () => {
    const meeting = core.Meeting.parse({
      id: "m",
      conference: "c",
      title: "T",
      state: "proposed",
      occasion: "intern",
      agenda: [
        { id: "t1", order: 1, title: "TOP", kind: "topic", submittedBy: "schule", public: true },
        { id: "t2", order: 2, title: "nicht öffentlich", kind: "topic" },
      ],
    })
    const seen = core.redact(core.Meeting, meeting, "public")
    expect(seen).not.toHaveProperty("occasion")
    expect(seen.agenda).toEqual([{ id: "t1", order: 1, title: "TOP", kind: "topic", recurring: false, public: true }])
    expect(core.redact(core.Meeting, meeting, "network")).toEqual(meeting)
  })

  it("finds a mark under every wrapper, in lists, tuples and records", () => {
    const secret = core.visibleTo("convenor", z.string())
    const schema = z.strictObject({
      optional: secret.optional(),
      nullable: secret.nullable(),
      list: z.array(z.strictObject({ secret })),
      tuple: z.tuple([z.string(), z.strictObject({ secret })]),
      record: z.record(z.string(), z.strictObject({ secret, open: z.string() })),
    })
    const value = {
      optional: "x",
      nullable: "x",
      list: [{ secret: "x" }],
      tuple: ["y", { secret: "x" }],
      record: { a: { secret: "x", open: "y" } },
    }
    const seen = core.redact(schema, schema.parse(value), "public")
    expect(JSON.stringify(seen)).not.toContain("x")
    expect(seen.record).toEqual({ a: { open: "y" } })
    expect(core.redact(schema, schema.parse(value), "convenor")).toEqual(value)
  })

  it("is not confused by keys that every object has", () => {
    const stored = JSON.parse('{"mail":"a","constructor":"b","__proto__":"c"}')
    expect(core.redact(z.object({ mail: z.string() }), stored, "convenor")).toEqual({ mail: "a" })
  })

  it("leaves out what the schema does not know", () => {
    const stored = { ...contact, note: "not declared" }
    expect(core.redact(core.ContactPoint, stored, "convenor")).not.toHaveProperty("note")
  })
})
