import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import {
  ContactPoint,
  ContactPointId,
  Institution,
  InstitutionId,
  institutionsAt,
  mergeInstitutions,
  redirectContactPoint,
  SiteId,
  sitesOn,
  statusOn,
  successorOf,
} from "./index.js"

const on = LocalDate.parse("2026-08-01")
const before = LocalDate.parse("2026-07-31")
const school = (id: string, more: object = {}) =>
  Institution.parse({
    id,
    name: `Schule ${id}`,
    types: ["grundschule"],
    externalIds: [{ scheme: "de-nw-schulnummer", value: id === "a" ? "100001" : "100002" }],
    sites: [{ site: `haus-${id}`, use: "hauptstandort" }],
    providers: [{ provider: "bochum" }],
    serves: ["sued"],
    ...more,
  })

describe("two primary schools that become one", () => {
  const absorbed = school("a", { capacity: 100, serves: ["sued", "mitte"], shortName: "GS A" })
  const into = school("b", { capacity: 200, statuses: [{ status: "active", from: "1999-08-01" }] })
  const merger = Result.getOrThrow(mergeInstitutions({ absorbed, into }, on))

  it("both keep their history, and the one that ended leads to the other", () => {
    expect([statusOn(merger.absorbed, before), statusOn(merger.absorbed, on)]).toEqual(["active", "merged"])
    expect(successorOf(merger.absorbed, on)).toBe("b")
    expect(merger.into.statuses).toEqual(into.statuses)
    expect(merger.absorbed).toMatchObject({
      name: "Schule a",
      externalIds: absorbed.externalIds,
      sites: absorbed.sites,
    })
    expect([Institution.parse(merger.into), Institution.parse(merger.absorbed)]).toEqual([merger.into, merger.absorbed])
  })

  it("the one that works on is found under the ids of both, and uses the sites of both, its own first", () => {
    expect(merger.into.externalIds.map(({ value }) => value)).toEqual(["100002", "100001"])
    expect(merger.into.serves).toEqual(["sued", "mitte"])
    expect(sitesOn(merger.into, before)).toEqual(["haus-b"])
    expect(sitesOn(merger.into, on)).toEqual(["haus-b", "haus-a"])
  })

  it("names what nobody but a person can decide", () => {
    expect(merger.undecided).toEqual([
      { field: "name", into: "Schule b", absorbed: "Schule a" },
      { field: "shortName", absorbed: "GS A" },
      { field: "capacity", into: 200, absorbed: 100 },
    ])
    const other = school("a", { providers: [{ provider: "evangelisch" }] })
    const { undecided } = Result.getOrThrow(mergeInstitutions({ absorbed: other, into }, on))
    expect(undecided.find(({ field }) => field === "providers")).toEqual({
      field: "providers",
      into: "bochum",
      absorbed: "evangelisch",
    })
  })

  it("take over what the absorbed one still uses or will use, and nothing that it gave up", () => {
    const sites = [
      { site: "frueher", to: "2026-08-01" },
      { site: "jetzt", from: "2020-08-01" },
      { site: "spaeter", from: "2027-08-01" },
      { site: "container", use: "ersatzstandort", from: "2026-01-01", to: "2027-08-01" },
    ]
    const { into: whole } = Result.getOrThrow(mergeInstitutions({ absorbed: school("a", { sites }), into }, on))
    expect(whole.sites.slice(1)).toEqual([
      { site: "jetzt", use: "teilstandort", from: "2026-08-01" },
      { site: "spaeter", use: "teilstandort", from: "2027-08-01" },
      { site: "container", use: "teilstandort", from: "2026-08-01", to: "2027-08-01" },
    ])
  })

  it("go on in a house that one of them would have left", () => {
    const [x, y] = [
      { site: "x", use: "teilstandort", from: "2024-08-01", to: "2027-01-01" },
      { site: "x", use: "teilstandort", from: "2028-01-01", to: "2028-08-01" },
    ]
    const two = { absorbed: school("a", { sites: [{ site: "x" }] }), into: school("b", { sites: [x, y] }) }
    const { into: whole } = Result.getOrThrow(mergeInstitutions(two, on))
    const days = ["2026-12-31", "2027-06-01", "2028-03-01", "2030-01-01"].map((text) => LocalDate.parse(text))
    expect(days.map((asked) => sitesOn(whole, asked))).toEqual([["x"], ["x"], ["x"], ["x"]])
    expect(sitesOn(whole, before)).toEqual(["x"])
  })

  it("are not merged into one that does not work yet, or whose own end is recorded", () => {
    const why = (more: object) =>
      Result.getOrThrow(Result.flip(mergeInstitutions({ absorbed, into: school("b", more) }, on)))
    expect(why({ statuses: [{ status: "planned" }] })).toMatchObject({
      _tag: "WrongStatus",
      institution: "b",
      status: "planned",
      allowed: ["active", "temporarilyClosed"],
    })
    expect(why({ statuses: [{ status: "closed", from: "2026-09-01" }] })).toEqual({
      _tag: "StatusAhead",
      path: ["statuses"],
      institution: "b",
      status: "closed",
      from: "2026-09-01",
    })
    const rebuilt = { statuses: [{ status: "temporarilyClosed", from: "2026-09-01", to: "2027-08-01" }] }
    expect(Result.isSuccess(mergeInstitutions({ absorbed, into: school("b", rebuilt) }, on))).toBe(true)
  })

  it("are not merged into each other", () => {
    const [a, b] = [merger.absorbed, merger.into]
    const earlier = LocalDate.parse("2026-01-01")
    expect(Result.getOrThrow(Result.flip(mergeInstitutions({ absorbed: b, into: a }, earlier)))).toMatchObject({
      _tag: "StatusAhead",
      institution: "a",
      status: "merged",
    })
  })

  it("share a house without a second entry for it", () => {
    const neighbour = school("a", { sites: [{ site: "haus-b" }] })
    const { into: whole } = Result.getOrThrow(mergeInstitutions({ absorbed: neighbour, into }, on))
    expect(whole.sites).toEqual(into.sites)
  })

  it("are not merged where one of them has ended, or both are the same", () => {
    const why = (two: { absorbed: Institution; into: Institution }) =>
      Result.getOrThrow(Result.flip(mergeInstitutions(two, on)))._tag
    const closed = school("b", { statuses: [{ status: "closed" }] })
    expect([
      why({ absorbed, into: closed }),
      why({ absorbed: closed, into: absorbed }),
      why({ absorbed, into: absorbed }),
    ]).toEqual(["WrongStatus", "WrongStatus", "MergedWithItself"])
  })
})

describe("a site", () => {
  it("is used by any number of institutions, each of which stays its own (R9)", () => {
    const hall = (id: string, more: object = {}) =>
      Institution.parse({ id, name: id, types: ["sonstige"], sites: [{ site: "hufelandstr-17" }], ...more })
    const moved = hall("kita", { sites: [{ site: "hufelandstr-17", to: "2026-08-01" }] })
    const gone = hall("hort", { statuses: [{ status: "closed", from: "2026-08-01" }] })
    const all = [hall("hufelandschule"), hall("musikschule"), moved, gone]
    const site = SiteId.parse("hufelandstr-17")
    expect(institutionsAt(all, site, on).map(({ id }) => id)).toEqual(["hufelandschule", "musikschule"])
    expect(institutionsAt(all, site, before)).toHaveLength(4)
  })

  it("is the main one of an institution once at most on a day", () => {
    const sites = [
      { site: "a", use: "hauptstandort" },
      { site: "b", use: "hauptstandort" },
    ]
    expect(Institution.safeParse({ ...school("a"), sites }).success).toBe(false)
    const moved = sites.map((site, index) => ({ ...site, ...(index === 0 ? { to: on } : { from: on }) }))
    expect(sitesOn(Institution.parse({ ...school("a"), sites: moved }), on)).toEqual(["b"])
  })

  it("that is the main one comes first, wherever it stands", () => {
    const sites = [
      { site: "zweig", use: "teilstandort" },
      { site: "irgendwo" },
      { site: "haupt", use: "hauptstandort" },
    ]
    expect(sitesOn(school("a", { sites }), on)).toEqual(["haupt", "irgendwo", "zweig"])
  })
})

describe("the lists of the one that goes on", () => {
  it("keep their order, and what only the other has comes behind", () => {
    const into = school("a", { types: ["kita", "familienzentrum"], serves: ["u1", "u2"] })
    const absorbed = school("b", { types: ["kita", "ogs"], serves: ["u2", "u3"] })
    const merged = Result.getOrThrow(mergeInstitutions({ absorbed, into }, on)).into
    expect([merged.types, merged.serves]).toEqual([
      ["kita", "familienzentrum", "ogs"],
      ["u1", "u2", "u3"],
    ])
  })
})

describe("a contact point that is redirected", () => {
  const contact = ContactPoint.parse({
    id: "c1",
    institution: "a",
    function: "leitung",
    emails: ["leitung@example.org"],
    person: { name: "N. N.", purpose: "Vertretung", eraseOn: "2027-08-01" },
  })
  const to = { institution: InstitutionId.parse("b"), id: ContactPointId.parse("c2"), on }

  it("ends at the old institution and begins at the new one, without the name", () => {
    const { ended, begun } = Result.getOrThrow(redirectContactPoint(contact, to))
    expect(ended).toEqual({ ...contact, to: on })
    expect(begun).toMatchObject({ id: "c2", institution: "b", emails: ["leitung@example.org"], from: on })
    expect(begun).not.toHaveProperty("person")
  })

  it("must still hold on that day", () => {
    const over = ContactPoint.parse({ ...contact, to: "2026-01-01" })
    expect(Result.getOrThrow(Result.flip(redirectContactPoint(over, to)))).toEqual({
      _tag: "ContactPointEnded",
      path: ["to"],
      contactPoint: "c1",
      to: "2026-01-01",
    })
    const future = ContactPoint.parse({ ...contact, from: "2027-01-01" })
    expect(Result.getOrThrow(Result.flip(redirectContactPoint(future, to)))._tag).toBe("InvalidValue")
  })
})
