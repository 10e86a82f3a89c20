import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { answerPoll, DateAnswer, Meeting, openPoll, pollStanding, schedule } from "./index.js"
import { memberOf, members, plan, proposed, refusal, roster } from "./meeting.fixture.js"

const zone = "Europe/Berlin"
const on = (date: string) => ({ start: `${date}T15:00`, end: `${date}T17:00`, zone })
const [first, second, third] = [on("2026-10-21"), on("2026-10-28"), on("2026-11-04")]
const asked = Result.getOrThrow(openPoll(proposed, { candidates: [first, second], until: "2026-10-10" }))
const answer = (institution: string, candidate: number, said: string, when = "2026-10-05") =>
  DateAnswer.parse({ institution, candidate, answer: said, on: when })
const answered = Result.getOrThrow(
  answerPoll(asked, [answer("kita", 0, "yes"), answer("kita", 1, "no"), answer("hort", 1, "ifNeedBe")], members),
)

describe("a date poll", () => {
  it("asks about dates, each of them once", () => {
    expect(Meeting.parse(asked)).toEqual(asked)
    expect(refusal(openPoll(proposed, { candidates: [] }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["candidates"],
    })
    expect(refusal(openPoll(proposed, { candidates: [first, first] }))).toMatchObject({ _tag: "InvalidValue" })
  })

  it("opened again with other dates keeps what was said to those that stay", () => {
    const again = Result.getOrThrow(openPoll(answered, { candidates: [third, second] }))
    expect(again.poll?.answers).toEqual([answer("kita", 1, "no"), answer("hort", 1, "ifNeedBe")])
    const swapped = Result.getOrThrow(openPoll(answered, { candidates: [second, first] }))
    expect(pollStanding(swapped, members).map(({ yes }) => yes)).toEqual([[], ["kita"]])
  })

  it("takes another answer of an institution for the one before", () => {
    const later = Result.getOrThrow(answerPoll(answered, [answer("kita", 1, "yes", "2026-10-06")], members))
    expect(pollStanding(later, members)[1]).toMatchObject({ yes: ["kita"], ifNeedBe: ["hort"], no: [] })
    expect(Meeting.parse(later)).toEqual(later)
  })

  it("counts for each date who comes, who comes if need be, who does not, and who is silent", () => {
    expect(pollStanding(answered, members)).toEqual([
      { candidate: 0, interval: first, yes: ["kita"], ifNeedBe: [], no: [], silent: ["schule", "hort"] },
      { candidate: 1, interval: second, yes: [], ifNeedBe: ["hort"], no: ["kita"], silent: ["schule"] },
    ])
    expect(pollStanding(proposed, members)).toEqual([])
  })

  it("counts nobody who is no member any more on the day of the date, and waits for no guest (R21)", () => {
    const now = [memberOf("kita", { to: "2026-10-25" }), memberOf("asd", { kind: "guest" })]
    expect(pollStanding(answered, now)).toMatchObject([
      { yes: ["kita"], silent: [] },
      { no: [], ifNeedBe: [], silent: [] },
    ])
  })

  it("takes no answer after its last day, to a date that was not asked about, or of one who is no member then (R21)", () => {
    const refused = (said: ReturnType<typeof answer>, memberships = members) =>
      refusal(answerPoll(asked, [answer("kita", 0, "yes"), said], memberships))
    expect(refused(answer("hort", 0, "yes", "2026-10-11"))).toEqual({
      _tag: "PollAnswerRefused",
      path: ["answers", 1],
      institution: "hort",
      candidate: 0,
      because: "pollOver",
      until: "2026-10-10",
    })
    expect(answerPoll(asked, [answer("hort", 0, "yes", "2026-10-10")], members)._tag).toBe("Success")
    expect(refused(answer("hort", 2, "yes"))).toMatchObject({ because: "candidateUnknown" })
    expect(refused(answer("fremd", 1, "yes"))).toMatchObject({ because: "notAMember" })
    const leaving = [...members.slice(0, 2), memberOf("hort", { to: "2026-10-28" })]
    expect(refused(answer("hort", 1, "yes"), leaving)).toMatchObject({ because: "notAMember" })
    expect(answerPoll(asked, [answer("hort", 0, "yes")], leaving)._tag).toBe("Success")
    expect(refusal(answerPoll(proposed, [answer("kita", 0, "yes")], members))).toMatchObject({ because: "noPoll" })
    expect(answerPoll(proposed, [], members)).toEqual(Result.succeed(proposed))
  })

  it("is over when the meeting has its date, and stays on record", () => {
    expect(Result.getOrThrow(schedule(answered, plan, roster)).poll).toEqual(answered.poll)
  })
})
