import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, overlaps } from "../time/index.js"
import type { DateQuestion, RoomNeeded } from "./date-question.js"
import { engaged, house, isExpected, plainDates, someQuestion } from "./find-dates.fixture.js"
import { findDates } from "./find-dates.js"

const datesOf = (question: DateQuestion): ReadonlyArray<string> =>
  findDates(question)
    .proposals.map(({ interval: { start, end } }) => `${start} ${end}`)
    .sort()

const without = <Key extends keyof DateQuestion>({ ...question }: DateQuestion, key: Key): DateQuestion => {
  delete question[key]
  return question
}

const roomWithout = ({ room }: DateQuestion, key: "seats" | "stepFree"): RoomNeeded => {
  const { ...needed } = room
  delete needed[key]
  return needed
}

describe("whatever is known of whomever", () => {
  it("exactly those dates are proposed that a look at each of them finds, across a change of the clocks (Q1, R25)", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        expect(datesOf(question)).toEqual(plainDates(question))
      }),
      { numRuns: 40 },
    )
  })

  it("no proposal overlaps what a required participant has, unless it said it comes, nor a booking of its room (Q1)", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        for (const { interval, can, ifNeedBe, place } of findDates(question).proposals) {
          for (const participant of question.participants) {
            const { institution, attendance, busy = [] } = participant
            if (attendance !== "required" || !isExpected(participant, interval)) continue
            expect([...can, ...ifNeedBe]).toContain(institution)
            const answered = question.poll?.answers.some(
              (one) =>
                one.institution === institution &&
                one.on <= (question.poll?.until ?? "9999") &&
                JSON.stringify(question.poll?.candidates[one.candidate]) === JSON.stringify(interval),
            )
            if (answered !== true) expect(busy.filter((time) => overlaps(time.interval, interval))).toEqual([])
          }
          const rooms = question.hosts?.find(({ institution }) => institution === place?.institution)?.rooms ?? []
          const room = rooms.find(({ id }) => id === place?.room?.id)
          expect(room?.busy?.filter((time) => overlaps(time.interval, interval)) ?? []).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })

  it("one more optional participant takes no date away and adds none", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const busy = [engaged("2026-10-19T08:00", "2026-10-30T18:00")]
        const more = { institution: house("zusatz"), attendance: "optional" as const, busy }
        expect(datesOf({ ...question, participants: [...question.participants, more] })).toEqual(datesOf(question))
      }),
      { numRuns: 20 },
    )
  })

  it("what is asked for less strictly loses no date", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const looser: ReadonlyArray<DateQuestion> = [
          without(question, "room"),
          without(question, "avoided"),
          without(question, "leadTime"),
          { ...question, participants: question.participants.map((one) => ({ ...one, attendance: "optional" })) },
          { ...question, windows: question.windows.map((window) => ({ ...window, to: addDays(window.to, 7) })) },
        ]
        const strict = datesOf(question)
        for (const one of looser) expect(datesOf(one)).toEqual(expect.arrayContaining([...strict]))
      }),
      { numRuns: 20 },
    )
  })

  it("nothing depends on the order of participants, engagements and rooms", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const turned: DateQuestion = {
          ...question,
          participants: question.participants
            .map((one) => ({ ...one, busy: (one.busy ?? []).toReversed() }))
            .toReversed(),
          otherMeetings: (question.otherMeetings ?? []).toReversed(),
          ...(question.hosts === undefined
            ? {}
            : {
                hosts: question.hosts.map((host) => ({
                  ...host,
                  rooms: host.rooms.map((room) => ({ ...room, busy: (room.busy ?? []).toReversed() })).toReversed(),
                })),
              }),
        }
        expect(findDates(turned)).toEqual(findDates(question))
      }),
      { numRuns: 20 },
    )
  })

  it("a score is the sum of its parts, and no better date comes after a worse one", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { proposals } = findDates(question)
        for (const { score, parts } of proposals) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
        const scores = proposals.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
      { numRuns: 20 },
    )
  })

  it("what a reason alone excludes is there once it is given up", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { possible, candidates, excluded } = findDates(question)
        const told = excluded.reduce((most, { dates }) => Math.max(most, dates), 0)
        expect(possible + told).toBeLessThanOrEqual(candidates)
        for (const one of excluded) {
          const given: DateQuestion =
            one.because === "leadTime"
              ? without(question, "leadTime")
              : one.because === "never"
                ? without(question, "avoided")
                : one.because === "room"
                  ? without(question, "room")
                  : one.because === "required"
                    ? {
                        ...question,
                        participants: question.participants.map((participant) =>
                          participant.institution === one.institution
                            ? { ...participant, attendance: "optional" }
                            : participant,
                        ),
                      }
                    : { ...question, room: roomWithout(question, one.because) }
          expect(findDates(given).possible).toBe(possible + one.opens)
        }
      }),
      { numRuns: 20 },
    )
  })
})
