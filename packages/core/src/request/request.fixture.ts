/** Requests for tests: a Kita that wants the gym of a school every Wednesday, or once. */
import * as Result from "effect/Result"
import type { Plain } from "../problem.js"
import { wish } from "../sharing/booking/lending.fixture.js"
import { ResourceRequest } from "../sharing/index.js"
import { Instant, LocalDateTime } from "../time/index.js"

export const at = (text: string): Instant => Instant.parse(text)
export const clock = (text: string): LocalDateTime => LocalDateTime.parse(text)

export const keys = (dates: ReadonlyArray<{ readonly key: string }>) => dates.map(({ key }) => key.slice(5, 10))
export const done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
export const refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
export const taken = (id: string, start: string, end: string) => wish(start, end, { id, borrower: "verein" })

const zone = "Europe/Berlin"

/** Wednesdays at three from 7 October to 16 December 2026: eleven keys, of which two are in the autumn holidays. */
const wednesdays = {
  start: "2026-10-07T15:00",
  durationMinutes: 60,
  zone,
  rule: { freq: "weekly", until: "2026-12-16" },
  clockChange: { missing: "shift", repeated: "first" },
} as const

type Some = Partial<Plain<typeof ResourceRequest>>

export const requestFor = (time: Plain<typeof ResourceRequest>["time"], more: Some = {}): ResourceRequest =>
  ResourceRequest.parse({
    id: "anfrage",
    resource: "turnhalle",
    borrower: "kita",
    time,
    purpose: "Turnen",
    responsible: "leitung",
    submittedAt: "2026-09-01T08:00:00Z",
    state: { status: "submitted", at: "2026-09-01T08:00:00Z" },
    ...more,
  })

/** A request for the series, with what is otherwise about it. */
export const seriesRequest = (series: object = {}, more: Some = {}): ResourceRequest =>
  requestFor({ kind: "series", series: { ...wednesdays, ...series } }, more)

export const onceRequest = (start: string, end: string, more: Some = {}): ResourceRequest =>
  requestFor({ kind: "once", interval: { start, end, zone } }, more)

/** The owner's yes. */
export const decision = { at: at("2026-09-10T08:00:00Z"), by: "schulleitung" } as const
