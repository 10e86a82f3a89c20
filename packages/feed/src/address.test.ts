import * as fc from "fast-check"
import { expect, test } from "vitest"
import { audienceFor, calendarAddress, calendarPath } from "./address.js"

const addressOf = (path: string) => calendarAddress(new URL(path, "http://127.0.0.1"))

test("an address names a calendar and what it is narrowed by", () => {
  expect(
    addressOf("/calendars/hustadt.ics?conference=k1&conference=k2&institution=kita&audience=network&lang=en"),
  ).toEqual({
    name: "hustadt",
    form: "calendar",
    filters: { conference: ["k1", "k2"], institution: ["kita"] },
    audience: "network",
    language: "en",
    level: undefined,
    download: false,
  })
  expect(addressOf("/calendars/hustadt.ics?level=leicht&download")).toMatchObject({ level: "leicht", download: true })
})

test("names that nobody knows do not matter, an empty value is a value", () => {
  expect(addressOf("/calendars/hustadt.ics?utm_source=x&nocache=1&area=&lang=fr&level=schwer")).toMatchObject({
    filters: { area: [""] },
    language: undefined,
    level: undefined,
  })
})

test("a name may hold anything that can be encoded, endings too", () => {
  expect(addressOf("/calendars/s%C3%BCd%2Fmitte.ics")?.name).toBe("süd/mitte")
  expect(addressOf("/calendars/a.ics.ics")).toMatchObject({ name: "a.ics", form: "calendar" })
})

test("without an ending, or with that of a page, it is the page", () => {
  for (const path of ["/calendars/a", "/calendars/a.html", "/calendars/a?area=x"])
    expect(addressOf(path), path).toMatchObject({ name: "a", form: "page" })
  expect(addressOf("/calendars/a.ifb")).toMatchObject({ name: "a", form: "freeBusy" })
})

test("any other path is no calendar", () => {
  const others = ["/", "/calendars", "/calendars/", "/calendars/.ics", "/calendars/.html", "/calendars/a/b.ics"]
  for (const path of [...others, "/calendars/%ff.ics", "/calendars/%", "/Calendars/a.ics", "//calendars/a.ics"])
    expect(addressOf(path), path).toBeUndefined()
})

test("the path of a name is read as that name, whatever is in it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => !/^\.\.?$/.test(name)),
      (name) => {
        expect(addressOf(calendarPath(name))).toMatchObject({ name, form: "calendar" })
      },
    ),
  )
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
