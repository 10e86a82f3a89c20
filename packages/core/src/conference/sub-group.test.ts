import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { coreText, describeInvalidValue, findingText, sentence } from "../text/index.js"
import { conferenceOf, day, memberOf } from "./bodies.fixture.js"
import { endSubGroup, foundSubGroup, prolongSubGroup, reportOfSubGroup, SubGroup, subGroupFindings } from "./index.js"

const memberships = [memberOf("schule"), memberOf("kita"), memberOf("hort", { status: "dormant" })]
const plan = {
  id: "uebergang",
  name: "Übergang Kita–Schule",
  mandate: "Ein gemeinsamer Kalender für Besuche und Elternabende",
  lead: "schule",
  members: ["kita"],
  start: "2026-09-16",
  reviewOn: "2027-03-01",
}
const founded = Result.getOrThrow(foundSubGroup(conferenceOf(), plan, memberships))
const failure = <A, E>(result: Result.Result<A, E>): E => Result.getOrThrow(Result.flip(result))

describe("a sub-group (R31)", () => {
  it("has a mandate, a lead, a conference, and an end or a review (R31)", () => {
    expect(founded).toMatchObject({ conference: "sued", lead: "schule", reports: [] })
    const { reviewOn: _reviewOn, ...endless } = plan
    const refused = failure(foundSubGroup(conferenceOf(), endless, memberships))
    expect(refused).toMatchObject({ _tag: "InvalidValue", path: ["end"] })
    if (refused._tag === "InvalidValue")
      expect(describeInvalidValue(refused, "de")).toBe(
        "end: Eine Unterarbeitsgruppe braucht ein Ende oder einen Tag, an dem sie überprüft wird (R31).",
      )
    expect(failure(foundSubGroup(conferenceOf(), { ...plan, mandate: " " }, memberships))).toMatchObject({
      path: ["mandate"],
    })
  })

  it("is reviewed after it has begun, and names each member once (R31)", () => {
    const stored = (more: object) => SubGroup.safeParse({ ...plan, conference: "sued", ...more }).success
    expect([stored({}), stored({ reviewOn: plan.start }), stored({ reviewOn: "2026-09-15" })]).toEqual([
      true,
      false,
      false,
    ])
    expect([stored({ members: ["kita", "hort"] }), stored({ members: ["kita", "kita"] })]).toEqual([true, false])
  })

  it("is not founded where the rules of procedure provide for none (R31)", () => {
    const strict = conferenceOf({ procedure: { subGroupsAllowed: false } })
    const refused = failure(foundSubGroup(strict, plan, memberships))
    expect(refused).toEqual({ _tag: "SubGroupsNotAllowed", path: ["conference"], conference: "sued" })
    expect(sentence(refused, "de", [coreText])).toContain("sieht keine Unterarbeitsgruppen vor")
  })

  it("consists of members that are active when it begins (R31)", () => {
    const found = (more: object) => failure(foundSubGroup(conferenceOf(), { ...plan, ...more }, memberships))
    expect(found({ lead: "hort" })).toMatchObject({ _tag: "SubGroupOutsider", path: ["lead"], institution: "hort" })
    expect(found({ members: ["kita", "fremd"] })).toMatchObject({
      path: ["members", 1],
      institution: "fremd",
      on: "2026-09-16",
    })
  })

  it("belongs to a conference that exists when it begins (R31)", () => {
    const ended = conferenceOf({ statuses: [{ status: "dissolved", from: "2026-09-16" }] })
    expect(failure(foundSubGroup(ended, plan, memberships))).toMatchObject({
      _tag: "WrongConferenceStatus",
      status: "dissolved",
    })
    const resting = conferenceOf({ statuses: [{ status: "dormant", from: "2026-01-01" }] })
    expect(Result.isSuccess(foundSubGroup(resting, plan, memberships))).toBe(true)
  })

  it("reports, also once it has ended, but not before it began (R31)", () => {
    const ended = Result.getOrThrow(endSubGroup(founded, { on: day("2026-12-01") }))
    const told = Result.getOrThrow(reportOfSubGroup(ended, { on: "2026-12-15", text: "Der Kalender steht" }))
    expect(told.reports).toEqual([{ on: "2026-12-15", text: "Der Kalender steht" }])
    expect(failure(reportOfSubGroup(founded, { on: "2026-12-15", text: "" }))).toMatchObject({
      path: ["reports", 0, "text"],
    })
    expect(failure(reportOfSubGroup(founded, { on: "2026-09-15", text: "Zu früh" }))).toMatchObject({
      path: ["reports"],
    })
  })

  it("goes on where the conference has looked at it and names a day ahead (R31)", () => {
    const on = day("2027-03-10")
    const prolonged = Result.getOrThrow(prolongSubGroup(founded, { on, reviewOn: day("2027-09-01") }))
    expect(prolonged).toMatchObject({ reviewOn: "2027-09-01", reviewedOn: "2027-03-10" })
    const last = Result.getOrThrow(prolongSubGroup(founded, { on, end: day("2027-07-01") }))
    expect([last.end, last.reviewOn]).toEqual(["2027-07-01", undefined])
    expect(failure(prolongSubGroup(founded, { on }))).toMatchObject({ _tag: "InvalidValue", path: ["end"] })
    expect(failure(prolongSubGroup(founded, { on, reviewOn: on }))).toMatchObject({
      because: "notAhead",
      path: ["reviewOn"],
    })
    expect(failure(prolongSubGroup(last, { on: day("2027-07-01"), end: day("2028-01-01") }))).toMatchObject({
      _tag: "SubGroupNotProlonged",
      because: "ended",
      until: "2027-07-01",
    })
  })

  it("ends once (R31)", () => {
    const ended = Result.getOrThrow(endSubGroup(founded, { on: day("2026-12-01") }))
    expect(SubGroup.parse(ended)).toEqual(ended)
    expect(failure(endSubGroup(ended, { on: day("2026-12-01") }))).toMatchObject({
      _tag: "SubGroupEnded",
      end: "2026-12-01",
    })
    expect(failure(endSubGroup(founded, { on: day("2026-09-16") }))).toMatchObject({ _tag: "InvalidValue" })
  })
})

describe("findings about a sub-group (R31)", () => {
  const found = (group: SubGroup, on: string, members = memberships) =>
    subGroupFindings(group, { memberships: members, asOf: day(on) })

  it("tell that its review is due from that day on, and whether it has reported since the last one (R31)", () => {
    expect(found(founded, "2027-02-28")).toEqual([])
    expect(found(founded, "2027-03-01")).toMatchObject([
      { _tag: "SubGroupReviewDue", rule: "R31", severity: "warning", reviewOn: "2027-03-01", reported: false },
    ])
    const told = Result.getOrThrow(reportOfSubGroup(founded, { on: "2027-02-01", text: "Zwischenstand" }))
    expect(found(told, "2027-03-01")).toMatchObject([{ reported: true }])
    const review = { on: day("2027-03-01"), reviewOn: day("2027-09-01") }
    const prolonged = Result.getOrThrow(prolongSubGroup(told, review))
    expect(found(prolonged, "2027-08-31")).toEqual([])
    expect(found(prolonged, "2027-09-01")).toMatchObject([{ reported: false }])
  })

  it("tell that it has ended without a report, and stop once it has reported (R31)", () => {
    const ended = Result.getOrThrow(endSubGroup(founded, { on: day("2026-12-01") }))
    const [finding] = found(ended, "2026-12-01")
    expect(finding).toMatchObject({ _tag: "SubGroupUnreported", path: ["end"], end: "2026-12-01" })
    expect(sentence(finding ?? { _tag: "" }, "de", [findingText])).toBe(
      "Die Unterarbeitsgruppe uebergang ist am 2026-12-01 zu Ende gegangen und hat nicht berichtet (R31).",
    )
    const told = Result.getOrThrow(reportOfSubGroup(ended, { on: "2026-12-15", text: "Fertig" }))
    expect(found(told, "2026-12-20")).toEqual([])
    expect(found(told, "2026-12-14")).toHaveLength(1)
  })

  it("tell that whoever leads it has left the conference (R31)", () => {
    const left = [memberOf("schule", { to: "2026-11-01" }), memberOf("kita")]
    expect(found(founded, "2026-10-31", left)).toEqual([])
    expect(found(founded, "2026-11-01", left)).toMatchObject([
      { _tag: "SubGroupWithoutLead", lead: "schule", on: "2026-11-01" },
    ])
  })
})
