import { Booking, Conference, Institution, Meeting, Offer, Resource, redact, Site } from "@sozialraum/core"
import { calendarAnswers, calendarPath, contentOf, networkCalendars } from "@sozialraum/feed"
import { Bookings, Meetings } from "@sozialraum/store"
import { expect, test } from "vitest"
import { issueSecret, openCalendars } from "./calendars.js"

const network = "bochum-sued"
const now = () => "2026-11-23T08:00:00Z"
const secret = "q7Xh2mZ0bTnE5rJ8sVwYcKdL"

/** A booking and a meeting with words in every text that not everybody may read. */
const booking = Booking.parse({
  id: "b1",
  resource: "aula-kirchviertel",
  borrower: "ogs-waldschule",
  interval: { start: "2027-02-03T16:00", end: "2027-02-03T18:00", zone: "Europe/Berlin" },
  purpose: "Vertrauliche Probe",
  responsible: "hausleitungIntern",
})
const meeting = Meeting.parse({
  id: "m-intern",
  conference: "sozialraumkonferenz-sued",
  title: "Sozialraumkonferenz",
  interval: { start: "2027-02-17T14:30", end: "2027-02-17T16:30", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Rathaus", reason: "Umbau im Haus" },
  state: "scheduled",
  agenda: [{ id: "t1", order: 1, kind: "topic", title: "Vertraulicher Punkt", expectedOutcome: "Vertrauliches Ziel" }],
})

/** Every text of a value, however deep. */
const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const opened = async () => {
  const { store, options } = await openCalendars(network, now)
  const writes = [store.collection(Bookings, network).put(booking), store.collection(Meetings, network).put(meeting)]
  await store.commit({ network, checks: [], writes, by: "test", reason: "test", at: now() })
  await issueSecret(store, network, secret, now())
  const content = await contentOf(store, network, { title: "Alles" })
  const kinds = [
    ...content.meetings.map(({ value }) => [value, redact(Meeting, value, "public")] as const),
    ...content.bookings.map(({ value }) => [value, redact(Booking, value, "public")] as const),
    ...content.conferences.map(({ value }) => [value, redact(Conference, value, "public")] as const),
    ...content.resources.map(({ value }) => [value, redact(Resource, value, "public")] as const),
    ...content.institutions.map(({ value }) => [value, redact(Institution, value, "public")] as const),
    ...content.sites.map(({ value }) => [value, redact(Site, value, "public")] as const),
    ...(content.offers ?? []).map(({ value }) => [value, redact(Offer, value, "public")] as const),
  ]
  const shown = kinds.flatMap(([, seen]) => textsIn(seen)).join("\n")
  const withheld = [...new Set(kinds.flatMap(([value]) => textsIn(value)))].filter(
    (text) => /\p{L}{4}.* |Vertraulich|Intern/u.test(text) && !shown.includes(text),
  )
  const answers = calendarAnswers(options)
  const read = async (url: string) => {
    const { status, body = "" } = await answers({ method: "GET", url, headers: { get: () => null } })
    const text = typeof body === "string" ? body : new TextDecoder().decode(body)
    return { status, text: text.replaceAll("\r\n ", "").replaceAll(/\\([,;\\])/g, "$1") }
  }
  return { store, content, withheld, read }
}

test("without a secret nothing that only some may read is reachable, under no public name and with no filter (P9)", async () => {
  const { store, content, withheld, read } = await opened()
  expect(withheld).toEqual(expect.arrayContaining(["Vertrauliche Probe", "Vertraulicher Punkt", "hausleitungIntern"]))
  const found = async (url: string) => {
    const { status, text } = await read(url)
    expect(status, url).toBe(200)
    return withheld.filter((one) => text.includes(one))
  }
  const filters = [
    "",
    "&resource=aula-kirchviertel",
    "&conference=sozialraumkonferenz-sued",
    "&institution=ogs-waldschule",
  ]
  const more = ["&area=bochum-sued", "&offer=x", "&topic=sport", "&age=6-10", "&area=&level=leicht", "&lang=en"]
  const names = networkCalendars("de")(content).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) {
    const wide = name === "sozialraum" || name === "sozialraumkonferenz-sued"
    for (const audience of wide ? ["network", "convenor", "planning", "%00"] : ["planning"])
      for (const filter of wide && audience === "planning" ? [...filters, ...more] : filters.slice(0, 2))
        expect(await found(`${calendarPath(name)}?audience=${audience}${filter}`)).toEqual([])
    expect(await found(`${calendarPath(name, "page")}?audience=planning`)).toEqual([])
    expect(await found(`${calendarPath(name, "freeBusy")}?audience=planning`)).toEqual([])
  }
  // The same search finds it where it may be found.
  expect(await found(`/calendars/${secret}.ics`)).toEqual(
    expect.arrayContaining(["Vertrauliche Probe", "Vertraulicher Punkt"]),
  )
  await store.close()
})

test("whatever else is asked for is not there: ids, hashes and secrets of tokens are no names", async () => {
  const { store, read } = await opened()
  const paths = [
    "mitglieder",
    `${secret} `,
    secret.toLowerCase(),
    secret.slice(0, -1),
    "..%2f..",
    "%00",
    "undefined",
    "__proto__",
  ]
  for (const path of paths) expect((await read(`/calendars/${path}.ics`)).status, path).toBe(404)
  await store.close()
})
