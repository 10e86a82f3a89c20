/** Subscribers: somebody who has vdirsyncer fetch a calendar, and khal show it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "./program.mjs"

const syncing = (home, address) => `[general]
status_path = "${home}/status/"
[pair feed]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "${address}"
[storage local]
type = "filesystem"
path = "${home}/calendar/"
fileext = ".ics"
`

const showing = (home, zone) => `[calendars]
[[feed]]
path = ${home}/calendar/
type = calendar
readonly = True
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${home}/khal.db
`

/** Beside no text of a calendar. */
const separator = "\u241f"
const columns = ["start-date", "start-time", "end-date", "end-time", "title", "location", "status"]

/** @param zone - by whose clock they live */
export const subscriber = (address, zone = "Europe/Berlin") => {
  const home = mkdtempSync(join(tmpdir(), "sozialraum-clients-"))
  const calendar = join(home, "calendar")
  const khal = join(home, "khal.conf")
  const subscribe = (to) => writeFileSync(join(home, "vdirsyncer.conf"), syncing(home, to))
  subscribe(address)
  writeFileSync(khal, showing(home, zone))
  return {
    /** Goes on with another address. */
    subscribe,
    /** Asks what there is at the address, as one does once. */
    discover: () => run(home, ["vdirsyncer", "discover"], { input: "y\ny\n" }),
    /** Fetches the calendar: what was said, and whether it went well. */
    sync: () => run(home, ["vdirsyncer", "--verbosity", "DEBUG", "sync"]),
    /** The entries that were fetched, by the names of their files. */
    items: () =>
      Object.fromEntries(
        (existsSync(calendar) ? readdirSync(calendar).sort() : []).map((name) => [
          name,
          readFileSync(join(calendar, name), "utf8"),
        ]),
      ),
    /** What khal shows from one day up to another: lines of day, times, title, place, state. */
    shown: async (from, to) => {
      const format = columns.map((column) => `{${column}}`).join(separator)
      const { code, output } = await run(home, [
        "khal",
        "-c",
        khal,
        "list",
        "--day-format",
        "",
        "--format",
        format,
        from,
        to,
      ])
      if (code !== 0) throw new Error(output)
      return output
        .split("\n")
        .filter((line) => line.includes(separator))
        .map((line) => line.split(separator).map((cell) => cell.trim()))
        .map(([startDay, start, endDay, end, title, place, state]) => ({
          startDay,
          start,
          endDay,
          end,
          title,
          place,
          state,
        }))
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
