/** The dates of an offer, told slowly: each date is judged by itself, by calendars read anew. */
import { type ClosureCalendar, type DayAnswer, dayAnswers, type HolidayBehaviour } from "../calendar/index.js"
import { addDays, dateOf, holdsOn, type Interval, type LocalDate, type Occurrence, occurrences } from "../time/index.js"
import type { Offer, OfferDates } from "./index.js"

/** What `offerDates` has to answer. */
export const slowDates = (
  offer: Offer,
  window: Interval,
  { calendars, limit }: { readonly calendars: ReadonlyArray<ClosureCalendar>; readonly limit?: number },
): Omit<OfferDates, "knownTo" | "notTold"> => {
  const { schedule } = offer
  const slots = schedule?.kind === "dates" ? schedule.slots : []
  const rows = slots.map((row, slot) => {
    const behaviour = row.holidays ?? (schedule?.kind === "dates" ? schedule.holidays : undefined)
    const told = occurrences(row.series, window, limit === undefined ? {} : { limit })
    const path = ["schedule", "slots", slot, "series"]
    const dates = told.occurrences
      .filter(({ start }) => holdsOn(row, dateOf(start)) && holdsOn(offer, dateOf(start)))
      .map((occurrence) => {
        const day = dateOf(occurrence.start)
        const judged = judge(day, behaviour, calendars)
        const pause = offer.state === "paused" && holdsOn(offer.pause, day) ? { pause: offer.pause } : {}
        return { slot, occurrence, judged, pause, takesPlace: judged._tag !== "drop" && !("pause" in pause) }
      })
    const taking = dates.filter(({ takesPlace }) => takesPlace)
    return {
      kept: taking.map(({ occurrence }) => ({ slot, occurrence })),
      dropped: dates.flatMap(({ occurrence, judged, pause, takesPlace }) =>
        takesPlace ? [] : [{ slot, occurrence, because: judged._tag === "drop" ? judged.because : [], ...pause }],
      ),
      uncertain: taking.flatMap(({ occurrence, judged }) =>
        judged._tag === "uncertain" ? [{ slot, occurrence, calendars: judged.calendars, inParts: judged.inParts }] : [],
      ),
      findings: [
        ...dates.flatMap(({ occurrence, judged }) =>
          judged._tag === "drop" && isByHand(row.series, occurrence)
            ? [{ ...found("DateInClosure", path, occurrence), offer: offer.id, because: judged.because }]
            : [],
        ),
        ...taking.flatMap(({ occurrence }) => {
          const later = daysAfterFirst(occurrence).map((day) => judge(day, behaviour, calendars))
          const reasons = later.flatMap((judged) => (judged._tag === "drop" ? judged.because : []))
          const because = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
          return later.some(({ _tag }) => _tag === "drop")
            ? [{ ...found("LastsIntoClosure", path, occurrence), because }]
            : []
        }),
      ],
      omitted: told.omitted
        .filter(({ key }) => holdsOn(row, dateOf(key)) && holdsOn(offer, dateOf(key)))
        .map((gone) => ({ slot, ...gone })),
      cutOffAt: told.cutOffAt,
    }
  })
  const cutOffAt = rows.flatMap((row) => row.cutOffAt ?? []).sort()[0]
  const inTime = (a: { readonly occurrence: Occurrence }, b: { readonly occurrence: Occurrence }) =>
    Date.parse(a.occurrence.startsAt) - Date.parse(b.occurrence.startsAt)
  return {
    byArrangement: schedule?.kind === "byArrangement",
    kept: rows.flatMap(({ kept }) => kept).sort(inTime),
    dropped: rows.flatMap(({ dropped }) => dropped).sort(inTime),
    uncertain: rows.flatMap(({ uncertain }) => uncertain).sort(inTime),
    omitted: rows.flatMap(({ omitted }) => omitted).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
    findings: rows.flatMap(({ findings }) => findings),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

type Answered = Exclude<DayAnswer, { readonly _tag: "open" }>

const judge = (day: LocalDate, behaviour: HolidayBehaviour | undefined, calendars: ReadonlyArray<ClosureCalendar>) => {
  if (behaviour === undefined) return keep
  const on = dayAnswers(calendars, behaviour.on)(day)
  if (behaviour.kind === "rests") return on._tag === "open" ? keep : dropOrDoubt(on)
  const restsOn = behaviour.restsOn === undefined ? open : dayAnswers(calendars, behaviour.restsOn)(day)
  if (restsOn._tag === "closed") return dropOrDoubt(restsOn)
  if (on._tag === "open") return { _tag: "drop" as const, because: [] }
  if (restsOn._tag === "unknown") return dropOrDoubt(restsOn)
  return on._tag === "closed" ? keep : dropOrDoubt(on)
}

const dropOrDoubt = (answer: Answered) =>
  answer._tag === "closed"
    ? { _tag: "drop" as const, because: answer.because }
    : { _tag: "uncertain" as const, calendars: answer.calendars, inParts: answer.inParts ?? [] }

const open = { _tag: "open" } as const
const keep = { _tag: "keep" } as const

const isByHand = (series: { readonly rule?: object; readonly rdates: ReadonlyArray<string> }, date: Occurrence) =>
  series.rule === undefined || date.override === "moved" || series.rdates.includes(date.key)

const daysAfterFirst = ({ start, end }: Occurrence): ReadonlyArray<LocalDate> => {
  const days: Array<LocalDate> = []
  for (let day = addDays(dateOf(start), 1); `${day}T00:00` < end; day = addDays(day, 1)) days.push(day)
  return days
}

const found = <Tag extends string>(_tag: Tag, path: ReadonlyArray<string | number>, { key }: Occurrence) =>
  ({ _tag, rule: "R18", severity: "warning", path, key }) as const
