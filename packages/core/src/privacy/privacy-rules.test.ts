import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import * as core from "../index.js"
import { networkSchemas } from "../network/index.js"
import { addDays } from "../time/index.js"
import { day, head, network, volunteer } from "./privacy.fixture.js"
import { placesOf } from "./schema-walk.fixture.js"

const schemas = Object.values(core).flatMap((value: unknown) => (value instanceof z.ZodType ? [value] : []))
const fieldsOf = (schema: z.core.$ZodType) => new Set(placesOf(schema).flatMap(({ path }) => path))
const index = core.indexNetwork(network)
const asOf = day("2026-01-15")

describe("the rules of privacy", () => {
  it("P1: a single case is told of as handed on, and nothing about it can be written (P1)", () => {
    expect(core.Outcome.safeParse({ kind: "caseReferral", to: "asd" }).success).toBe(true)
    for (const more of [{ text: "Familie Yılmaz" }, { item: "x" }, { note: "x" }, { name: "x" }])
      expect(core.Outcome.safeParse({ kind: "caseReferral", to: "asd", ...more }).success).toBe(false)
  })

  it("P2: no value takes a field that its schema does not name, so that no list can hold a child (P2, R50)", () => {
    for (const [list, schema] of Object.entries(networkSchemas)) {
      const loose = placesOf(schema).filter(
        ({ schema: one }) => one instanceof z.ZodObject && !(one.def.catchall instanceof z.ZodNever),
      )
      expect([list, loose.map(({ path }) => path.join("."))]).toEqual([list, []])
      expect(
        placesOf(schema).filter(({ schema: one }) => one instanceof z.ZodAny || one instanceof z.ZodUnknown),
      ).toEqual([])
    }
    expect(core.Offer.safeParse({ ...network.offers[0], participantNames: ["x"] }).success).toBe(false)
  })

  it("P3: counts below five are held back unless told, with complements, and never below three shown (P3)", () => {
    expect(core.SuppressionPolicy.parse({}).minimum).toBe(5)
    expect(core.SuppressionPolicy.safeParse({ minimum: 2 }).success).toBe(false)
    const counts = [
      { unit: "a", count: 4 },
      { unit: "b", count: 20 },
      { unit: "c", count: 30 },
    ]
    const units = [{ unit: "all" }, ...counts.map(({ unit }) => ({ unit, parent: "all" }))]
    const { cells } = Result.getOrThrow(core.suppress({ units, counts }))
    const heldBack = cells.filter(({ state }) => state === "suppressed").map(({ unit }) => unit)
    expect(heldBack).toContain("a")
    expect(heldBack.length).toBeGreaterThan(1)
  })

  it("P4: below a statistical quarter no indicator is told, and below an Ortsteil none about children (P4)", () => {
    const unit = (id: string, kind: string) => core.SpatialUnit.parse({ id, kind, name: id })
    const units = core.indexUnits([
      unit("block", "block"),
      unit("viertel", "statistischesViertel"),
      unit("ort", "ortsteil"),
    ])
    const value = (indicator: string, at: string) =>
      core.IndicatorValue.parse({
        id: `${indicator}-${at}`,
        indicator,
        unit: at,
        on: "2018-12-31",
        source: { name: "Statistikstelle" },
        state: "known",
        value: 20,
      })
    const told = (indicator: string) =>
      core
        .withoutSmallAreas(
          ["block", "viertel", "ort"].map((at) => value(indicator, at)),
          { units },
        )
        .filter(({ state }) => state === "known")
        .map(({ unit: at }) => at)
    expect([told("sgb2Quote"), told("sgb2QuoteUnter18")]).toEqual([["viertel", "ort"], ["ort"]])
  })

  it("P5: the function of an office is for everybody, the name of a person for those who convene, a photo for nobody (P5)", () => {
    const seen = (audience: core.Audience) => core.redact(core.ContactPoint, head, { audience, asOf })
    expect(seen("public")).toMatchObject({ function: "leitung", phones: head.phones })
    expect(core.Audience.options.map((audience) => [audience, "person" in seen(audience)])).toEqual([
      ["public", false],
      ["network", false],
      ["convenor", true],
      ["planning", false],
    ])
    expect(core.contactPersonFindings(head, { asOf }).map(({ _tag, path }) => [_tag, ...path])).toEqual([
      ["MailboxOfPerson", "emails", 1],
    ])
    for (const field of ["photo", "birthDate", "privatePhone"])
      expect(core.ContactPoint.safeParse({ ...head, [field]: "x" }).success).toBe(false)
  })

  it("P6: volunteers and those who speak for themselves are named with a consent that holds (P6)", () => {
    const because = (contact: core.ContactPoint, on: string, institution?: core.Institution) =>
      core
        .contactPersonFindings(contact, { asOf: day(on), ...(institution === undefined ? {} : { institution }) })
        .flatMap((found) => (found._tag === "ConsentMissing" ? [found.because] : []))
    const { person } = volunteer
    const named = (consent: object | undefined) =>
      core.ContactPoint.parse({
        ...volunteer,
        person: {
          name: "A. Ç.",
          purpose: "x",
          eraseOn: person?.eraseOn,
          ...(consent === undefined ? {} : { consent }),
        },
      })
    const withdrawn = { ...person?.consent, withdrawnOn: "2025-01-01" }
    expect([
      because(volunteer, "2026-01-15"),
      because(volunteer, "2024-08-14"),
      because(volunteer, "2026-08-01"),
      because(named(withdrawn), "2026-01-15"),
      because(named(undefined), "2026-01-15"),
      because(head, "2026-01-15"),
      because(head, "2026-01-15", network.institutions[1]),
    ]).toEqual([[], ["notYet"], ["over"], ["withdrawn"], ["notGiven"], [], ["notGiven"]])
  })

  it("P7: nothing about criminal records can be stored, not even that one was inspected (P7)", () => {
    const fields = new Set(schemas.flatMap((schema) => [...fieldsOf(schema)]))
    expect([...fields].filter((field) => /criminal|convict|straf|zeugnis|certificate|72a/i.test(field))).toEqual([])
  })

  it("P8: what tells of people ends by the usual policy, and whoever changed something is a role (P8)", () => {
    expect(core.usualRetention).toMatchObject({ delegateMailMonths: 12, attendanceMonths: 24 })
    const origin = { on: "2026-01-15", fields: ["name"] }
    expect(core.Attribution.safeParse({ ...origin, role: "leitung" }).success).toBe(true)
    expect(core.Attribution.safeParse({ ...origin, role: "Sabine Meier" }).success).toBe(false)
    expect(core.Attribution.safeParse({ ...origin, role: "leitung", person: "x" }).success).toBe(false)
  })

  it("P9: what is for some readers is declared at the field, and what is undeclared in a value is shown to nobody (P9)", () => {
    const meeting = core.redact(core.Meeting, network.meetings[0] ?? expect.fail("no meeting"), "public")
    for (const field of ["attendance", "answers", "invited", "minutes", "guests"])
      expect(meeting).not.toHaveProperty(field)
    const offer = Object.assign({}, network.offers[0] ?? expect.fail("no offer"), { secret: 1 })
    expect(core.redact(core.Offer, offer, "planning")).not.toHaveProperty("secret")
  })

  it("P10: a free text that seems to tell of a person is warned of, or not published, by its field (P10, R50)", () => {
    const text = "Familie Yılmaz sucht einen Platz"
    const request = core.ResourceRequest.parse({ ...network.resourceRequests[0], purpose: text })
    const offer = core.Offer.parse({ ...network.offers[0], description: text })
    const severities = (findings: ReadonlyArray<core.PersonalDataLikely>) => findings.map(({ severity }) => severity)
    const { resourceRequests, offers } = core.textPolicies
    expect(severities(core.checkTexts(core.ResourceRequest, request, resourceRequests))).toEqual(["error"])
    expect(severities(core.checkTexts(core.Offer, offer, offers))).toEqual(["warning"])
    const own = core.TextPolicy.parse({ ignore: ["description"] })
    expect(core.checkTexts(core.Offer, offer, own)).toEqual([])
    expect(severities(core.checkTexts(core.Offer, offer, core.TextPolicy.parse({})))).toEqual(["warning"])
  })

  it("P11: a consent that is withdrawn hides the name that very day, and the next run takes it out (P11)", () => {
    const withdrawn = Result.getOrThrow(core.withdrawConsent(volunteer, asOf))
    const isShown = (on: string) =>
      "person" in core.redact(core.ContactPoint, withdrawn, { audience: "convenor", asOf: day(on) })
    expect([isShown("2026-01-14"), isShown("2026-01-15"), isShown("2026-01-16")]).toEqual([true, false, false])
    const [change] = core.applyRetention({ contactPoints: [withdrawn] }, { asOf })
    expect(change?.value).not.toHaveProperty("person")
  })

  it("P12: what goes out under an open licence is what the public sees, and the log says who else got what (P12)", () => {
    const facts = { id: "p", at: "2026-01-15T09:00:00Z", by: "koordination", format: "csv" } as const
    const licence = "CC0-1.0"
    expect(Result.isFailure(core.publicationOf(network, { ...facts, audience: "network", licence }))).toBe(true)
    expect(Result.isSuccess(core.publicationOf(network, { ...facts, audience: "public", licence }))).toBe(true)
  })

  it("P13: of children who were asked there is method, day, place, ages and number, and no word by whom (P13)", () => {
    const fields = [...fieldsOf(core.ParticipationResult)].sort()
    expect(fields).toEqual(
      [
        ...[
          "id",
          "method",
          "methodAsWritten",
          "on",
          "area",
          "site",
          "institutions",
          "ages",
          "participants",
          "statements",
        ],
        ...["public", "fromMonths", "toMonths", "kind", "number", "topics", "text", "saidBy", "quotes"],
        ...["place", "name", "unit", "position", "lat", "lon"],
      ].sort(),
    )
    const few = {
      id: "r",
      method: "nadelmethode",
      on: "2026-06-10",
      area: "sued",
      participants: { kind: "number", number: 4 },
    }
    expect(core.ParticipationResult.safeParse(few).success).toBe(false)
  })

  it("P14: whoever asks is told what is held, and has it erased; what stays is told with a reason (P14)", () => {
    const { held } = Result.getOrThrow(core.personalDataOf(index, head.id))
    const note = { on: "2026-01-15", by: "moderation", text: "Name entfernt." }
    const { changes, left } = Result.getOrThrow(core.eraseContact(index, head.id, note))
    const places = new Set([
      ...changes.map(({ list, value }) => `${list} ${"id" in value ? value.id : ""}`),
      ...left.map(({ list, id }) => `${list} ${id}`),
    ])
    for (const { list, id } of held) expect(places).toContain(`${list} ${id}`)
  })
})

describe("the rules on personal data", () => {
  const planning = [
    core.Need,
    core.Measure,
    core.ParticipationResult,
    core.PlanningPeriod,
    core.IndicatorDefinition,
    core.IndicatorValue,
    core.CooperationAgreement,
    core.CellTable,
    core.NeedEvidence,
  ]

  it("planning data are about areas and groups: they name nobody, not even as a contact (R51, R50)", () => {
    for (const schema of planning) {
      const expiring = placesOf(schema).filter(({ expires }) => expires)
      expect(expiring).toEqual([])
      for (const field of ["person", "email", "emails", "phones", "contactPoint", "consent"])
        expect([...fieldsOf(schema)]).not.toContain(field)
    }
  })

  it("a number that is held back is in no part of its value (R51, P3)", () => {
    const held = {
      id: "v",
      indicator: "sgb2Quote",
      unit: "sued",
      on: "2025-12-31",
      source: { name: "Statistikstelle" },
      state: "suppressed",
    }
    expect(core.IndicatorValue.safeParse(held).success).toBe(true)
    for (const more of [{ value: 4 }, { counts: { numerator: 4 } }])
      expect(core.IndicatorValue.safeParse({ ...held, ...more }).success).toBe(false)
    const why = core.IndicatorValue.parse({ ...held, because: "belowMinimum", released: true })
    expect(core.redact(core.IndicatorValue, why, "public")).not.toHaveProperty("because")
  })

  it("a contact person has a purpose and a day of erasure, from which on nobody sees the name and nobody keeps it (R52)", () => {
    const person = { name: "N. N.", purpose: "Vertretung", eraseOn: "2027-08-01" }
    const contact = { id: "c", institution: "i", function: "leitung" }
    for (const field of ["purpose", "eraseOn"]) {
      const { [field]: _left, ...rest } = person as Record<string, string>
      expect(core.ContactPoint.safeParse({ ...contact, person: rest }).success).toBe(false)
    }
    const named = core.ContactPoint.parse({ ...contact, person })
    const on = day("2027-08-01")
    const isShown = (asOf: core.LocalDate) =>
      "person" in core.redact(core.ContactPoint, named, { audience: "convenor", asOf })
    const isDue = (asOf: core.LocalDate) => core.applyRetention({ contactPoints: [named] }, { asOf }).length > 0
    expect([isShown(addDays(on, -1)), isShown(on), isDue(addDays(on, -1)), isDue(on)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it("a name that is kept for more than three years is worth a look (R52)", () => {
    const until = (eraseOn: string) =>
      core.ContactPoint.parse({ ...head, emails: [], person: { ...head.person, eraseOn } })
    const tags = (eraseOn: string, on: string) =>
      core.contactPersonFindings(until(eraseOn), { asOf: day(on) }).map(({ _tag }) => _tag)
    expect([tags("2029-01-15", "2026-01-15"), tags("2029-01-16", "2026-01-15")]).toEqual([[], ["NameKeptLong"]])
    expect(tags("2031-03-01", "2028-02-29")).toEqual(["NameKeptLong"])
  })
})
