/** The engine beside rrule-temporal: dateutil through python3, and ical.js where that is missing. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import ICAL from "ical.js"

const script = fileURLToPath(new URL("dateutil_oracle.py", import.meta.url))

/** dateutil, in one process for all cases; `undefined` where this machine does not have it. */
export const dateutil = () => {
  const version = spawnSync("python3", ["-c", "import dateutil, zoneinfo; print(dateutil.__version__)"])
  if (version.status !== 0) return undefined
  return {
    name: `dateutil ${String(version.stdout).trim()}`,
    differs: dateutilDiffers,
    datesOf: (cases) => {
      const { status, stdout, stderr } = spawnSync("python3", [script], {
        input: JSON.stringify(cases),
        maxBuffer: 2 ** 31,
      })
      if (status !== 0) throw new Error(String(stderr))
      return JSON.parse(stdout)
    },
  }
}

/** Where dateutil fails, or decides otherwise than the standard. */
const dateutilDiffers = {
  // RFC 5545, section 3.3.10: a number counts "within the MONTHLY or YEARLY RRULE", within the month where BYMONTH is
  // there; one that no month reaches chooses nothing. dateutil ends with an IndexError.
  "a number that no month reaches chooses nothing": ({ rule }) =>
    rule.freq === "yearly" && rule.byMonth !== undefined && rule.byDay?.some(({ ordinal }) => ordinal > 5) === true,
  // RFC 5545, section 3.3.10: "Each BYDAY value can also be preceded by" a number; one without "means all days of this
  // type within the specified frequency". dateutil asks for days that values of both sorts name.
  "each weekday of a list counts by itself, with a number or without": ({ rule }) => isMixed(rule),
  // RFC 5545, section 3.3.10: "A set of recurrence instances starts at the beginning of the interval defined by the FREQ
  // rule part." dateutil begins the first week with the start: https://github.com/dateutil/dateutil/issues/1398
  "positions of the first week count from its beginning": ({ rule, start }) =>
    rule.freq === "weekly" && rule.bySetPos !== undefined && weekdayOf(start) !== rule.weekStart,
}

const isMixed = ({ byDay = [] }) => new Set(byDay.map(({ ordinal }) => ordinal === undefined)).size > 1
const weekdayOf = (local) => ["su", "mo", "tu", "we", "th", "fr", "sa"][new Date(`${local}:00Z`).getUTCDay()]

/** ical.js on floating times, its dates converted with what `Intl` says of the zone. */
export const icalJs = () => ({
  name: "ical.js (no python3-dateutil here)",
  differs: icalDiffers,
  datesOf: (cases) => cases.map(icalDates),
})

const day = 86_400_000

const icalDates = ({ series, excluded, from }) => {
  const begin = Date.parse(from)
  const end = begin + 1096 * day
  const instantOf = (local) => instant(local, series.zone, series.clockChange)
  const locals = new Set([...icalRuled(series, new Date(end + 2 * day).toISOString(), instantOf), ...series.rdates])
  for (const local of excluded) locals.delete(local)
  return [...locals]
    .flatMap((local) => instantOf(local) ?? [])
    .filter((ms) => ms >= begin && ms < end)
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms).toISOString().replace(".000Z", "Z"))
}

/** The start is the first date and counts; a time that does not exist does not. */
function* icalRuled({ start, rule }, end, instantOf) {
  const { byMonth, byMonthDay, byDay, bySetPos, count, until, interval, weekStart } = rule
  const parts = {
    bymonth: byMonth,
    bymonthday: byMonthDay,
    byday: byDay?.map(({ weekday, ordinal = "" }) => `${ordinal}${weekday.toUpperCase()}`),
    bysetpos: bySetPos,
  }
  const given = Object.entries(parts).filter(([, part]) => part !== undefined)
  const dates = ICAL.Recur.fromData({
    freq: rule.freq.toUpperCase(),
    interval,
    wkst: weekStart.toUpperCase(),
    ...Object.fromEntries(given),
    until: ICAL.Time.fromString(
      `${until === undefined ? end.slice(0, 16) : until.length === 10 ? `${until}T23:59` : until}:00`,
    ),
  }).iterator(ICAL.Time.fromString(`${start}:00`))
  let left = count ?? Number.POSITIVE_INFINITY
  const counts = (local) => instantOf(local) !== undefined && left-- > 0
  if (counts(start) || instantOf(start) === undefined) yield start
  for (let date = dates.next(); date && left > 0; date = dates.next()) {
    const local = date.toString().slice(0, 16)
    if (local > end) return
    if (local !== start && counts(local)) yield local
  }
}

const clocks = new Map()
const offsetAt = (ms, zone) => {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" })
  clocks.set(zone, clock)
  return Date.parse(`${clock.format(ms).replace(" ", "T")}Z`) - ms
}

const instant = (local, zone, { missing, repeated }) => {
  const wall = Date.parse(`${local}:00Z`)
  const [before, after] = [offsetAt(wall - day, zone), offsetAt(wall + day, zone)]
  const found = [wall - before, wall - after].filter((ms) => wall - ms === offsetAt(ms, zone)).sort((a, b) => a - b)
  if (found.length > 0) return repeated === "first" ? found[0] : found.at(-1)
  return missing === "skip" ? undefined : wall - before
}

/** Where ical.js decides otherwise than the standard. */
const icalDiffers = {
  // RFC 5545, section 3.3.10: the table of what each part does within each frequency. ical.js keeps to it where a rule has
  // one part that its frequency is usually given; with more it finds other days, throws, or looks for days without end.
  "several parts, BYMONTH and BYSETPOS, and parts of a year": ({ rule }) =>
    [rule.byMonth, rule.bySetPos, rule.freq === "yearly" ? (rule.byDay ?? rule.byMonthDay) : undefined].some(
      (part) => part !== undefined,
    ) ||
    (rule.byMonthDay !== undefined && (rule.byDay !== undefined || rule.freq === "daily")),
  // RFC 5545, section 3.3.10: "Recurrence rules may generate recurrence instances with an invalid date ...; such recurrence
  // instances MUST be ignored". ical.js finds 1 March.
  "29 February in other years": ({ rule, start }) => rule.freq === "yearly" && start.slice(5, 10) === "02-29",
}
