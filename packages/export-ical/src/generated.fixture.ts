/** Generated networks: contents of any size from a seed, with everything that becomes an entry. */
import {
  Booking,
  ClosureCalendar,
  Conference,
  Institution,
  Meeting,
  Offer,
  Resource,
  type Revised,
  Site,
} from "@sozialraum/core"
import type { CalendarContent } from "./content.js"

/** Numbers from a seed, after Mulberry32: whole ones below a bound. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const createdAt = "2026-01-05T08:00:00Z"

/** A value as the store keeps it. */
export const revised = <A>(value: A, revision = 1, changedAt = createdAt): Revised<A> => ({
  value,
  revision,
  createdAt,
  changedAt,
})

type Below = (below: number) => number

const two = (count: number): string => String(count).padStart(2, "0")
const day = (below: Below): string => `${2025 + below(3)}-${two(1 + below(12))}-${two(1 + below(28))}`
const zones = ["Europe/Berlin", "Europe/Berlin", "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Tokyo"]
const interval = (below: Below) => {
  const [on, hour] = [day(below), below(21)]
  const zone = zones[below(zones.length)]
  return { start: `${on}T${two(hour)}:${two(below(60))}`, end: `${on}T${two(hour + 1 + below(2))}:59`, zone }
}
const texts = [
  "Sitzung: Räume, Angebote; Kurse",
  "Wöchentliches Treffen der Gruppe.\nBitte Schlüssel mitbringen; Zugang über den Hof, dann links. Äpfel & Kaffee 🎉",
  "Fragen an buero@schule.example, auch abends",
  "C:\\Listen\u2028END:VEVENT\r\nATTENDEE:mailto:a@b.example\u0007",
]
const text = (below: Below): string => `${texts[below(texts.length)]} ${below(1000)}`

/** One meeting, booking or offer: the number decides what it is about, the random numbers how it is. */
export const meeting = (number: number, below: Below): Meeting => {
  const common = {
    id: `m${number}`,
    conference: `k${below(5)}`,
    title: text(below),
    occasion: text(below),
    agenda: [{ id: "t", order: 1, title: text(below), kind: "topic", public: true, submittedBy: `i${below(20)}` }],
    host: { at: "member", institution: `i${below(20)}`, site: `s${below(20)}`, room: "Saal; 2" },
    interval: interval(below),
  }
  const states = [
    { state: "scheduled" },
    { state: "invited", invitedOn: "2025-01-01", invited: [`i${below(20)}`] },
    { state: "cancelled", reason: text(below) },
    { state: "postponed", reason: text(below), successor: `m${number + 1}` },
  ]
  return Meeting.parse({ ...common, ...states[below(states.length)] })
}

/** A booking of one of ten resources. */
export const booking = (number: number, below: Below): Booking => {
  const state = below(5) === 0 ? { state: { status: "cancelled", by: "borrower", reason: text(below) } } : {}
  const about = { id: `b${number}`, resource: `r${below(10)}`, borrower: `i${below(20)}`, interval: interval(below) }
  return Booking.parse({ ...about, purpose: text(below), responsible: "leitung", ...state })
}

const weekdays = ["mo", "tu", "we", "th", "fr"]
const behaviours = [
  {},
  { holidays: { kind: "rests", on: ["schulferien", "feiertag"] } },
  { holidays: { kind: "only", on: ["schulferien"], restsOn: ["feiertag"] } },
]

/** An offer that returns, with dates that are excluded, moved and cancelled. */
export const offer = (number: number, below: Below): Offer => {
  const [start, zone] = [`2026-0${1 + below(3)}-0${2 + below(7)}T${two(8 + below(10))}:30`, zones[below(3)]]
  const at = (weeks: number): string =>
    new Date(Date.parse(`${start}Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 16)
  const rules = [
    { freq: "weekly", until: at(10 + below(20)).slice(0, 10) },
    { freq: "weekly", interval: 2 },
    { freq: "weekly", byDay: [{ weekday: weekdays[below(5)] }, { weekday: weekdays[below(5)] }] },
    { freq: "monthly", until: "2027-06-30" },
    { freq: "daily", count: 5 + below(20) },
  ]
  const overrides = [
    { kind: "cancelled", key: at(2), reason: text(below) },
    { kind: "moved", key: at(4), start: `${at(4).slice(0, 11)}19:15` },
  ]
  const series = { start, durationMinutes: 30 + below(90), zone, rule: rules[below(rules.length)], exdates: [at(6)] }
  const slots = [{ series: { ...series, overrides: overrides.slice(0, below(3)), clockChange } }]
  return Offer.parse({
    id: `o${number}`,
    title: text(below),
    description: text(below),
    institution: `i${below(20)}`,
    form: "gruppe",
    places: [{ at: "site", site: `s${below(20)}` }],
    schedule: { kind: "dates", slots, ...behaviours[below(behaviours.length)] },
    public: below(6) > 0,
    state: "published",
  })
}

const clockChange = { missing: "shift", repeated: "first" }

const closures = (delivery: number, below: Below): ClosureCalendar => {
  const from = `202${6 + delivery}-01-01`
  const first = 1 + below(20)
  return ClosureCalendar.parse({
    id: "nw",
    name: "Ferien und Feiertage",
    scope: { kind: "land", id: "NW" },
    source: { name: "Land", retrievedOn: "2025-11-01" },
    known: { from, to: `202${7 + delivery}-01-01` },
    kinds: ["schulferien", "feiertag"],
    closures: [
      {
        kind: "schulferien",
        from: `202${6 + delivery}-04-01`,
        to: `202${6 + delivery}-04-${two(first + 8)}`,
        reason: text(below),
      },
      { kind: "feiertag", from: `202${6 + delivery}-05-01`, to: `202${6 + delivery}-05-02`, reason: "Tag der Arbeit" },
    ],
  })
}

const many = <A>(count: number, make: (number: number) => A): ReadonlyArray<Revised<A>> =>
  Array.from({ length: count }, (_, number) => revised(make(number)))

/** An institution, a site: what entries show of others. */
export const institution = (number: number, below: Below): Institution =>
  Institution.parse({ id: `i${number}`, name: `Kita ${number}, ${text(below)}`, types: ["kita"] })
/** A site, some on the equator. */
export const site = (number: number, below: Below): Site =>
  Site.parse({
    id: `s${number}`,
    address: { street: text(below), city: "Bochum" },
    position: { lat: below(60), lon: below(9) },
  })

/** A content of so many values: a fifth of them offers that return, the others meetings and bookings. */
export const generatedContent = (seed: number, size: number): CalendarContent => {
  const below = numbersFrom(seed)
  return {
    network: "bochum",
    name: `Hustadt, ${text(below)}`,
    description: text(below),
    meetings: many(Math.ceil((size * 2) / 5), (number) => meeting(number, below)),
    bookings: many(Math.ceil((size * 2) / 5), (number) => booking(number, below)),
    offers: many(Math.ceil(size / 5), (number) => offer(number, below)),
    conferences: many(5, (number) =>
      Conference.parse({
        id: `k${number}`,
        name: `Konferenz ${text(below)}`,
        kind: "sozialraumkonferenz",
        area: "hustadt",
        start: "2024-01-01",
        convenors: [{ institution: "i1" }],
        moderators: [{ institution: "i2" }],
      }),
    ),
    resources: many(10, (number) =>
      Resource.parse({
        id: `r${number}`,
        owner: `i${number}`,
        category: "raum",
        name: text(below),
        site: `s${number}`,
      }),
    ),
    institutions: many(20, (number) => institution(number, below)),
    sites: many(20, (number) => site(number, below)),
    closureCalendars: many(2, (number) => closures(number, below)),
    region: { land: "NW" },
  }
}
