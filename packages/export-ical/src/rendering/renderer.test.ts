import type { Revised } from "@sozialraum/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { CalendarContent } from "../content.js"
import { icalExporter } from "../exporter.js"
import { booking, generatedContent, institution, meeting, numbersFrom, offer, site } from "../generated.fixture.js"
import type { IcalOptions } from "../ical-options.js"
import { calendarRenderer } from "./renderer.js"

const start = generatedContent(3, 10)

/** The values with one of them changed, taken away or put in; what changes gets another revision. */
const edited = <A extends { readonly id: string }>(
  values: ReadonlyArray<Revised<A>>,
  step: Step,
  make: (number: number, below: ReturnType<typeof numbersFrom>) => A,
): ReadonlyArray<Revised<A>> => {
  const at = step.at % values.length
  const old = values[at]
  if (old === undefined || step.how === "removed")
    return values.filter((_, index) => index !== at || values.length === 1)
  const number = step.how === "added" ? 1000 + step.seed : Number(old.value.id.slice(1))
  const changed = {
    ...old,
    value: make(number, numbersFrom(step.seed)),
    revision: old.revision + 1,
    changedAt: changedIn(step),
  }
  return step.how === "added" ? [changed, ...values] : values.with(at, changed)
}

const whats = [
  ...(["meetings", "bookings", "offers", "institutions", "sites"] as const),
  ...(["closures", "copied", "twice", "reversed", "name"] as const),
]

const changedIn = ({ seed }: Step) => `2026-03-01T09:00:${String(seed % 60).padStart(2, "0")}Z`

interface Step {
  readonly what: (typeof whats)[number]
  readonly how: "changed" | "added" | "removed"
  readonly at: number
  readonly seed: number
  readonly options: IcalOptions
}

const after = (content: CalendarContent, step: Step): CalendarContent => {
  const { meetings, bookings, offers = [], institutions, sites, closureCalendars = [] } = content
  switch (step.what) {
    case "meetings":
      return { ...content, meetings: edited(meetings, step, meeting) }
    case "bookings":
      return { ...content, bookings: edited(bookings, step, booking) }
    case "offers":
      return { ...content, offers: edited(offers, step, offer) }
    case "institutions":
      return { ...content, institutions: edited(institutions, step, institution) }
    case "sites":
      return { ...content, sites: edited(sites, step, site) }
    case "closures":
      return { ...content, closureCalendars: closureCalendars.slice(step.at % (closureCalendars.length + 1)) }
    case "copied":
      return structuredClone(content)
    case "twice":
      return { ...content, offers: [...offers, ...offers.slice(0, 1 + (step.at % 2))] }
    case "reversed":
      return { ...content, bookings: bookings.toReversed(), offers: offers.toReversed() }
    case "name":
      return { ...content, name: `${step.seed}` }
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...whats),
  how: fc.constantFrom("changed", "added", "removed"),
  at: fc.nat(1000),
  seed: fc.nat(100_000),
  options: fc.constantFrom<IcalOptions>(
    {},
    {},
    { audience: "network" },
    { language: "en", deadlines: "tasks" },
    { window: { from: "2026-02-01T00:00:00Z", to: "2026-09-01T00:00:00Z" } },
    { window: { from: "2026-02-02T00:00:00Z", to: "2026-09-02T00:00:00Z", cancelledFrom: "2026-02-01T00:00:00Z" } },
  ),
})

test("after any changes a renderer writes the same bytes as somebody who has never written before", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const { write, bytes } = calendarRenderer()
      let content = start
      write(content, {})
      for (const next of steps) {
        content = after(content, next)
        const anew = icalExporter.write(content, next.options)
        expect(write(content, next.options)).toEqual(anew)
        const sent = bytes(content, next.options)
        expect({ text: new TextDecoder().decode(sent.bytes), lost: sent.lost }).toEqual(anew)
      }
    }),
    { numRuns: 20 },
  )
})

test("after many changes of single entries the bytes still are those of a first calendar", () => {
  const { write, bytes } = calendarRenderer()
  const below = numbersFrom(7)
  const steps = ["meetings", "bookings", "offers"] as const
  let content = generatedContent(4, 60)
  for (let turn = 0; turn < 150; turn++) {
    const how = turn % 9 === 0 ? "added" : turn % 10 === 0 ? "removed" : "changed"
    const what = steps[turn % 3] ?? "meetings"
    content = after(content, { what, how, at: below(60), seed: below(100_000), options: {} })
    const sent = new TextDecoder().decode(bytes(content, { audience: "network" }).bytes)
    if (turn % 10 > 0) continue
    const anew = icalExporter.write(content, { audience: "network" })
    expect(sent).toBe(anew.text)
    expect(write(content, { audience: "network" })).toEqual(anew)
  }
})

test("who gets the bytes may do with them what it likes", () => {
  const { bytes } = calendarRenderer()
  const first = bytes(start, {}).bytes
  const sent = first.slice()
  first.fill(0)
  expect(bytes(start, {}).bytes).toEqual(sent)
})

test("what an entry shows of others counts too: a new name of the house is in every entry of its offers", () => {
  const { write } = calendarRenderer()
  const before = write(start, {}).text
  const renamed = start.institutions.map((kept) => ({
    ...kept,
    value: { ...kept.value, name: "Haus der Begegnung" },
    revision: 2,
    changedAt: "2026-04-01T00:00:00Z",
  }))
  const text = write({ ...start, institutions: renamed }, {}).text
  expect(before).not.toContain("Haus der Begegnung")
  expect(text.match(/Haus der Begegnung/g)?.length).toBeGreaterThan(4)
})
