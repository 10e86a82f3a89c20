import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { goldenFiles } from "./golden.fixture.js"
import { calendarProblems } from "./lint/calendar-problems.js"

const folder = new URL("../golden/", import.meta.url)
const messages = ["invitation", "cancellation"]

test("each kind of entry is written as in its golden file", () => {
  for (const [name, text] of Object.entries(goldenFiles()))
    expect(text, `${name}: node scripts/golden-calendars.mjs writes it anew`).toBe(
      readFileSync(new URL(`${name}.ics`, folder), "utf8"),
    )
})

test("no golden file is left over, and none has a problem", () => {
  const files = readdirSync(folder).sort()
  expect(files).toEqual(
    Object.keys(goldenFiles())
      .map((name) => `${name}.ics`)
      .sort(),
  )
  for (const file of files) {
    const use = messages.includes(file.replace(".ics", "")) ? "message" : "subscription"
    expect(calendarProblems(readFileSync(new URL(file, folder)), { use }), file).toEqual([])
  }
})
