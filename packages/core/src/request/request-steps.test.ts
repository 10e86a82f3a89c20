import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type RequestState, ResourceRequest } from "../sharing/index.js"
import { coreText, sentence } from "../text/index.js"
import { answerOwner, askBorrower, declineRequest, queueRequest, submitRequest, withdrawRequest } from "./index.js"
import { at, onceRequest, seriesRequest } from "./request.fixture.js"

const { submittedAt: _day, ...unsubmitted } = onceRequest("2026-10-14T15:00", "2026-10-14T17:00")
const draft: ResourceRequest = { ...unsubmitted, state: { status: "draft" } }
const [first, second, third] = [at("2026-09-01T08:00:00Z"), at("2026-09-02T08:00:00Z"), at("2026-09-05T08:00:00Z")]
const done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
const refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const submitted = done(submitRequest(draft, first))

const steps = {
  submit: (request: ResourceRequest) => submitRequest(request, second),
  ask: (request: ResourceRequest) => askBorrower(request, { at: second, text: "Wie viele kommen?" }),
  answer: (request: ResourceRequest) => answerOwner(request, { at: second, text: "Zwanzig." }),
  decline: (request: ResourceRequest) => declineRequest(request, { at: second, by: "schulleitung", reason: "Umbau" }),
  withdraw: (request: ResourceRequest) => withdrawRequest(request, { at: second }),
  queue: (request: ResourceRequest) => queueRequest(request, second),
}

const states: ReadonlyArray<RequestState> = [
  { status: "draft" },
  { status: "submitted", at: first },
  { status: "clarification", at: first },
  { status: "waiting", since: first },
  { status: "granted", at: first },
  { status: "partiallyGranted", at: first, dropped: [] },
  { status: "declined", at: first, by: "schulleitung", reason: "Umbau" },
  { status: "withdrawn", at: first },
]

describe("a request", () => {
  it("takes each step only from the states that it starts from, and names them", () => {
    const starts = Object.entries(steps).map(([name, step]) => [
      name,
      states.filter((state) => Result.isSuccess(step({ ...draft, state }))).map(({ status }) => status),
    ])
    expect(Object.fromEntries(starts)).toEqual({
      submit: ["draft"],
      ask: ["submitted", "clarification"],
      answer: ["clarification"],
      decline: ["submitted", "clarification", "waiting"],
      withdraw: ["draft", "submitted", "clarification", "waiting"],
      queue: ["submitted", "clarification"],
    })
    const problem = refused(steps.answer(submitted))
    expect(problem).toEqual({
      _tag: "WrongRequestState",
      path: ["state"],
      request: "anfrage",
      state: "submitted",
      allowed: ["clarification"],
    })
    expect(sentence(problem, "de", [coreText])).toBe(
      "Die Anfrage anfrage ist „gestellt“; dieser Schritt ist nur möglich, wenn sie „in Rückfrage“ ist.",
    )
  })

  it("keeps questions and answers in their order, and when it was handed in first", () => {
    const asked = done(askBorrower(submitted, { at: second, text: "Wie viele kommen?" }))
    const again = done(askBorrower(asked, { at: second, text: "Und wie alt sind sie?" }))
    const answered = done(answerOwner(again, { at: third, text: "Zwanzig, im letzten Kitajahr." }))
    expect(answered.clarifications.map(({ from, at: when }) => [from, when])).toEqual([
      ["owner", second],
      ["owner", second],
      ["borrower", third],
    ])
    expect([answered.submittedAt, answered.state]).toEqual([first, { status: "submitted", at: third }])
    expect(refused(askBorrower(submitted, { at: second, text: " " }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["clarifications", 0, "text"],
    })
  })

  it("is refused with a reason only", () => {
    const refusal = { at: second, by: "schulleitung", reason: "" }
    expect(refused(declineRequest(submitted, refusal))).toMatchObject({
      _tag: "InvalidValue",
      path: ["state", "reason"],
    })
    expect(done(declineRequest(submitted, { ...refusal, reason: "Umbau" })).state).toEqual({
      status: "declined",
      at: second,
      by: "schulleitung",
      reason: "Umbau",
    })
  })

  it("waits since it was handed in, however long the owner took", () => {
    expect(done(queueRequest(submitted, third)).state).toEqual({ status: "waiting", since: first })
    const { submittedAt: _at, ...unknown } = submitted
    expect(done(queueRequest(unknown, third)).state).toEqual({ status: "waiting", since: third })
  })

  it("has an id short enough for the ids of its bookings", () => {
    const long = (length: number) => ResourceRequest.safeParse({ ...draft, id: "x".repeat(length) }).success
    expect([long(170), long(171)]).toEqual([true, false])
  })

  it("that asks once is picked up before its use and brought back after it", () => {
    const [start, end] = ["2026-10-14T15:00", "2026-10-14T17:00"]
    const readable = (times: object) => {
      const time = { kind: "once", interval: { start, end, zone: "Europe/Berlin" }, ...times }
      return ResourceRequest.safeParse({ ...draft, time }).success
    }
    expect(
      [{ pickUp: start }, { pickUp: "2026-10-14T15:01" }, { bringBack: end }, { bringBack: "2026-10-14T16:59" }].map(
        readable,
      ),
    ).toEqual([true, false, true, false])
    expect(seriesRequest().time.kind).toBe("series")
  })
})
