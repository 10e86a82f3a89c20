import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import { addDays } from "../time/index.js"
import {
  finishMeasure,
  handOverMeasure,
  isOverdue,
  Measure,
  type MeasureState,
  measureInState,
  openMeasures,
  overdueMeasures,
  planMeasure,
  reportStatus,
  rescheduleMeasure,
  reviewMeasure,
  StatusReport,
  startMeasure,
  stopMeasure,
} from "./index.js"
import { course, day, measureIn, measureOf, refusal } from "./planning.fixture.js"

const why = (parts: object) =>
  sentence(refusal(parse(Measure, { ...course, state: "planned", ...parts })), "de", [coreText])

const institution = (id: string, statuses: ReadonlyArray<object> = []) =>
  Institution.parse({ id, name: id, types: ["sportverein"], statuses })
const club = institution("verein")

describe("a measure", () => {
  it("has exactly one responsible institution, which is no participant too (R34)", () => {
    const { responsible: _left, ...rest } = course
    expect(Measure.safeParse({ ...rest, state: "planned" }).success).toBe(false)
    expect(why({ responsible: ["verein", "stadt"] })).toMatch(/^responsible: /)
    expect(why({ participants: ["grundschule", "verein"] })).toBe(
      "participants: Die verantwortliche Einrichtung steht nicht noch einmal unter den Beteiligten (R34).",
    )
  })

  it("is for a need, or expressly preventive (R34)", () => {
    expect(why({ needs: [] })).toBe("needs: Eine Maßnahme nennt einen Bedarf oder ist ausdrücklich vorbeugend (R34).")
    expect(measureOf("planned", { needs: [], preventive: true }).needs).toEqual([])
    expect(measureOf("planned", { preventive: true }).needs).toEqual(["schwimmen"])
  })

  it("starts, is due and is reviewed in this order, be it on one day (R34)", () => {
    expect(why({ due: "2027-01-31" })).toBe("due: Eine Maßnahme ist nicht fällig, bevor sie beginnt (R34).")
    expect(why({ review: "2027-06-29" })).toBe("review: Ausgewertet wird nicht, bevor die Maßnahme fällig ist (R34).")
    expect(measureOf("planned", { start: course.review, due: course.review }).due).toBe(course.review)
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, (start, due, review) => {
        const at = (count: number) => addDays(day("2027-01-01"), count)
        const value = { ...course, state: "planned", start: at(start), due: at(due), review: at(review) }
        expect(Measure.safeParse(value).success).toBe(start <= due && due <= review)
      }),
    )
  })

  it("keeps its days in order also where it comes from outside in a later state (R34)", () => {
    const running = { state: "done", startedOn: "2027-02-03" }
    expect(why({ ...running, doneOn: "2027-02-02" })).toMatch(/^doneOn: .*\(R34\)/)
    const reviewed = { on: "2027-06-27", effect: "stop", text: "x" }
    expect(why({ ...running, state: "reviewed", doneOn: "2027-06-28", reviewed })).toMatch(/^reviewed.on: .*\(R34\)/)
    const stopped = { on: "2027-02-02", because: "x" }
    expect(why({ state: "stopped", startedOn: "2027-02-03", stopped })).toMatch(/^stopped.on: .*\(R34\)/)
  })

  it("costs whole cents, and nothing is said aloud as 0 (R44)", () => {
    expect(why({ costs: [{ cents: 12.5, currency: "EUR" }] })).toMatch(/^costs\[0\].cents: /)
    expect(why({ costs: [{ cents: -1, currency: "EUR" }] })).toMatch(/^costs\[0\].cents: /)
    const costs = [{ cents: 0, currency: "EUR", item: "Bad", fund: "Verfügungsfonds" }]
    expect(measureOf("planned", { costs }).costs).toEqual(costs)
  })
})

describe("the steps of a measure", () => {
  it("lead from the plan to the review, and every value on the way can be stored", () => {
    const planned = Result.getOrThrow(planMeasure(course, club))
    expect(planned).toEqual(measureOf())
    const running = Result.getOrThrow(startMeasure(planned, { on: day("2027-02-03"), responsible: club }))
    const report = StatusReport.parse({ on: "2027-03-01", by: "verein", function: "leitung", text: "Zwölf Kinder." })
    const reported = Result.getOrThrow(
      Result.flatMap(reportStatus(running, report), (one) => reportStatus(one, report)),
    )
    const done = Result.getOrThrow(finishMeasure(reported, day("2027-06-28")))
    const review = { on: day("2027-09-01"), effect: "keep", text: "22 von 24 Kindern haben das Seepferdchen." } as const
    const reviewed = Result.getOrThrow(reviewMeasure(done, review))
    expect(reviewed).toEqual({ ...measureOf("reviewed"), reports: [report, report] })
    const stopped = Result.getOrThrow(stopMeasure(running, { on: day("2027-03-01"), because: "Bad gesperrt" }))
    for (const step of [planned, running, reported, done, reviewed, stopped])
      expect(Measure.parse(JSON.parse(JSON.stringify(step)))).toEqual(step)
  })

  it("take a report that says something, and name its place", () => {
    const running = measureIn("running", { reports: [{ on: "2027-03-01", by: "verein", text: "Zwölf Kinder." }] })
    expect(refusal(reportStatus(running, { on: "2027-04-01", by: "verein", text: " " })).path).toEqual([
      "reports",
      1,
      "text",
    ])
  })

  it("start from the states they are allowed from: a stored measure in another is refused with state and place", () => {
    const refused = refusal(measureInState(measureOf("stopped"), ["planned", "running"]))
    expect(refused).toMatchObject({ _tag: "WrongMeasureState", path: ["state"], state: "stopped" })
    expect(sentence(refused, "de", [coreText])).toBe(
      "Die Maßnahme schwimmkurs ist „abgebrochen“; dieser Schritt ist nur möglich, wenn sie „geplant“ oder „laufend“ ist (R34).",
    )
    // @ts-expect-error: what has not begun is not done.
    finishMeasure(measureIn("planned"), day("2027-06-28"))
    // @ts-expect-error: what still runs is not reviewed.
    reviewMeasure(measureIn("running"), { on: day("2027-09-01"), effect: "keep", text: "x" })
    // @ts-expect-error: what is done is not given up.
    stopMeasure(measureIn("done"), { on: day("2027-09-01"), because: "x" })
  })

  it("ask for a responsible institution that works when the measure starts (R11, R34)", () => {
    const closed = institution("verein", [{ status: "closed", from: "2027-02-01" }])
    const notYet = institution("verein", [{ status: "planned", to: "2027-02-01" }])
    const says = (responsible: Institution | undefined) => refusal(planMeasure(course, responsible))
    expect(says(closed)).toEqual({
      _tag: "ResponsibleNotActive",
      path: ["responsible"],
      measure: "schwimmkurs",
      institution: "verein",
      on: "2027-02-01",
    })
    expect(says(undefined)._tag).toBe("ResponsibleNotActive")
    expect(says(institution("anderer"))._tag).toBe("ResponsibleNotActive")
    const planned = Result.getOrThrow(planMeasure(course, notYet))
    const start = (on: string, responsible: Institution) =>
      Result.isSuccess(startMeasure(planned, { on: day(on), responsible }))
    expect([start("2027-01-31", notYet), start("2027-02-01", notYet), start("2027-02-01", closed)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it("hand a measure over to an institution that works, which then is no participant any more (R34)", () => {
    const school = institution("grundschule")
    const on = day("2027-03-01")
    const handed = Result.getOrThrow(handOverMeasure(measureIn("running"), { responsible: school, on }))
    expect(handed).toEqual(measureOf("running", { responsible: "grundschule", participants: [] }))
    const closed = institution("grundschule", [{ status: "closed" }])
    const refused = refusal(handOverMeasure(measureIn("running"), { responsible: closed, on }))
    expect(refused).toMatchObject({ _tag: "ResponsibleNotActive", institution: "grundschule", on })
  })

  it("move its days, as long as they stay in order (R34)", () => {
    const moved = Result.getOrThrow(rescheduleMeasure(measureIn("running"), { due: day("2027-08-31") }))
    expect(moved).toEqual(measureOf("running", { due: "2027-08-31" }))
    expect(refusal(rescheduleMeasure(measureIn("planned"), { due: day("2027-09-02") })).path).toEqual(["review"])
  })
})

describe("the deadlines of measures", () => {
  const next = (state: MeasureState, asOf: string) => openMeasures([measureOf(state)], { asOf: day(asOf) })[0]

  it("tell what comes next, and for how long it is overdue; on the day itself it is not (Q6)", () => {
    expect(next("planned", "2027-01-15")).toMatchObject({ next: "start", on: "2027-02-01", overdueDays: 0 })
    expect(next("planned", "2027-02-01")).toMatchObject({ next: "start", on: "2027-02-01", overdueDays: 0 })
    expect(next("planned", "2027-02-02")).toMatchObject({ next: "start", overdueDays: 1 })
    expect(next("running", "2027-07-10")).toMatchObject({ next: "due", on: "2027-06-30", overdueDays: 10 })
    expect(next("done", "2028-09-01")).toMatchObject({ next: "review", on: "2027-09-01", overdueDays: 366 })
    expect(next("reviewed", "2030-01-01")).toBe(undefined)
    expect(next("stopped", "2030-01-01")).toBe(undefined)
  })

  it("put the most urgent first, and know the conference that agreed them (Q6)", () => {
    const agreed = (conference: string) => ({ agreed: { on: "2026-11-12", conference } })
    const measures = [
      measureOf("running", { id: "b", ...agreed("sued") }),
      measureOf("planned", { id: "c", ...agreed("sued") }),
      measureOf("running", { id: "a", ...agreed("sued") }),
      measureOf("planned", { id: "d", ...agreed("nord") }),
      measureOf("reviewed", { id: "e", ...agreed("sued") }),
    ]
    const asked = { asOf: day("2027-02-10") }
    const ids = (open: ReadonlyArray<{ readonly measure: string }>) => open.map(({ measure }) => measure)
    expect(ids(openMeasures(measures, asked))).toEqual(["c", "d", "a", "b"])
    expect(ids(openMeasures(measures, { ...asked, conference: "sued" }))).toEqual(["c", "a", "b"])
    expect(ids(overdueMeasures(measures, asked))).toEqual(["c", "d"])
    expect(measures.filter((measure) => isOverdue(measure, asked.asOf)).map(({ id }) => id)).toEqual(["c", "d"])
  })
})
