import { expect, test } from "vitest"
import { audienceFor, calendarAddress } from "./address.js"

const addressOf = (path: string) => calendarAddress(new URL(path, "http://127.0.0.1"))

test("an address names a calendar and what it is narrowed by", () => {
  expect(addressOf("/calendars/hustadt.ics?conference=k1&conference=k2&institution=kita&audience=network")).toEqual({
    name: "hustadt",
    filters: { conference: ["k1", "k2"], institution: ["kita"] },
    audience: "network",
  })
})

test("names that nobody knows do not matter, an empty value is a value", () => {
  expect(addressOf("/calendars/hustadt.ics?utm_source=x&nocache=1&area=")?.filters).toEqual({ area: [""] })
})

test("a name may hold anything that can be encoded", () => {
  expect(addressOf("/calendars/s%C3%BCd%2Fmitte.ics")?.name).toBe("süd/mitte")
})

test("any other path is no calendar", () => {
  for (const path of ["/", "/calendars", "/calendars/.ics", "/calendars/a/b.ics", "/calendars/a", "/calendars/%ff.ics"])
    expect(addressOf(path), path).toBeUndefined()
})

test("an address may ask for less than a calendar shows, never for more", () => {
  expect(audienceFor(undefined, "network")).toBe("network")
  expect(audienceFor("public", "network")).toBe("public")
  expect(audienceFor("network", "convenor")).toBe("network")
  expect(audienceFor("network", "public")).toBe("public")
  expect(audienceFor("convenor", "network")).toBe("network")
  expect(audienceFor("planning", "convenor")).toBe("convenor")
  expect(audienceFor("everything", "convenor")).toBe("public")
})
