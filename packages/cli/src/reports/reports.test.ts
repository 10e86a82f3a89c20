import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type ClosureCalendar,
  Conference,
  type DateProposals,
  durationMinutes,
  Instant,
  LocalDate,
  Meeting,
  Membership,
  type Network,
  type PossibleHost,
  weeklySeries,
} from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { sampleClosures, sampleNetwork } from "@sozialraum/sample"
import { beforeAll, describe, expect, it } from "vitest"
import { readArguments } from "../arguments.js"
import { type Context, contextOf } from "../context.js"
import { askingOf } from "./asking.js"
import { reports } from "./index.js"

let network: Network
let closures: ReadonlyArray<ClosureCalendar>
beforeAll(async () => {
  network = await sampleNetwork()
  closures = await sampleClosures()
})

const contextFor = (args: ReadonlyArray<string>, language: Language): Context => {
  const given = readArguments(["report", ...args])
  if ("_tag" in given) throw given
  const now = new Date(Instant.parse("2026-10-05T08:00:00Z"))
  return contextOf(given, { language, environment: {}, now })
}

const ask = async (args: ReadonlyArray<string>, language: Language = "de") => {
  const [kind = ""] = args
  const answer = await reports[kind]?.(askingOf({ network, closures }, contextFor(args, language)))
  return { document: answer?.document, text: answer?.lines().join("\n") ?? "" }
}

const refusal = (args: ReadonlyArray<string>): Promise<unknown> => ask(args).catch((error: unknown) => error)

const fileOf = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "sozialraum-report-")), "angebote.json")
  writeFileSync(path, content)
  return path
}

const draft = (id: string, more: object = {}) => ({
  id,
  title: "Ringen",
  institution: "partner:P6",
  form: "gruppe",
  topics: ["sport"],
  targetGroups: [{ ages: { fromMonths: 72, toMonths: 119 } }],
  places: [{ at: "site", site: "schulen:169/standort" }],
  schedule: {
    kind: "dates",
    slots: [{ series: weeklySeries({ day: "mo", from: "15:00", to: "17:00" }, LocalDate.parse("2026-10-05")) }],
    holidays: { kind: "rests", on: ["schulferien", "feiertag"] },
  },
  state: "draft",
  ...more,
})
const offersFile = fileOf(JSON.stringify([draft("ringen")]))

describe("what offers would change that are not there yet (Q24)", () => {
  it("is told by the cells and the schools that they would gain", async () => {
    const { text } = await ask(["whatif", "--offers", offersFile])
    expect(text).toMatch(/Sport +6–9 +Schulzeit +Mo +15:00–16:00 +39\/39/)
    expect(text).toMatch(/Schule im Kirchviertel +✓ +Ringen +0/)
  })

  it("names those that would be in no question, and says where nothing would change", async () => {
    const strange = fileOf(JSON.stringify([draft("fremd", { institution: "nirgends" })]))
    expect((await ask(["whatif", "--offers", strange])).text).toContain("fremd")
    expect((await ask(["whatif", "--offers", fileOf("[]")])).text).toBe("Es änderte sich nichts.")
  })

  it("says what keeps an idea out: no times, no place on the map", async () => {
    const idea = draft("idee", { schedule: undefined, places: [] })
    const { text } = await ask(["whatif", "--offers", fileOf(JSON.stringify([idea]))])
    expect(text).toBe("In keiner Woche zu zählen: idee (ohne Zeiten)\nAuf keiner Karte: idee")
  })

  it("refuses what is no offer, and says which one and what", async () => {
    const wrong = fileOf(JSON.stringify([draft("ringen"), draft("falsch", { form: "quatsch" })]))
    expect(await refusal(["whatif", "--offers", wrong])).toMatchObject({
      _tag: "InvalidValue",
      path: [1, "form"],
      issues: [{ path: [1, "form"] }],
    })
    expect(await refusal(["whatif", "--offers", "gibt-es-nicht.json"])).toMatchObject({ _tag: "FileFailure" })
  })
})

describe("reports on what is missing", () => {
  it("name schools and offers, not ids", async () => {
    const { text } = await ask(["reach", "--age", "6-9", "--topic", "sport"])
    expect(text).toMatch(/Waldschule +✓ +Fußball für Grundschulkinder/)
    expect(text).not.toContain("schulen:")
    expect((await ask(["overlaps"])).text).toContain("„Fußball für Grundschulkinder“ und „Spielmobil")
  })

  it("count places only where somebody states them, and name groups in the language", async () => {
    const { text } = await ask(["inventory", "--area", "bochum/sued"])
    expect(text).toMatch(/\nSpielplatz +\d+ +– +\d+ /)
    expect(text).toMatch(/\ngesamt +\d+ +\d+ +\d+ +\d+ +\d+/)
    expect((await ask(["inventory", "--area", "bochum/sued", "--by", "carrier"])).text).toContain("\nStadt Bochum ")
    expect((await ask(["inventory", "--area", "bochum/sued", "--by", "topic"], "en")).text).toContain("\nSwimming ")
  })

  it("tell term and holidays apart, as far as calendars of a Land are at hand", async () => {
    expect((await ask(["coverage", "--topic", "sport", "--land", "NW"])).text).toContain("Schulzeit")
    expect((await ask(["gaps", "--area", "bochum/sued", "--topic", "sport"])).text).toContain("in den Ferien")
  })
})

describe("reports", () => {
  it.each([
    ["offers", "--topic", "bewegung"],
    ["match", "--topic", "schwimmen", "--age", "6-9"],
    ["offer", "--offer", "offener-treff"],
    ["school", "--institution", "schulen:306"],
    ["programme", "--age", "6-9"],
    ["counselling", "--near", "7.26,51.45"],
    ["contacts", "--topic", "erziehung", "--area", "bochum/sued"],
    ["profile", "--institution", "schulen:169"],
    ["partners", "--institution", "schulen:169"],
    ["area", "--area", "bochum/sued", "--year", "2026"],
    ["inventory", "--area", "bochum/sued", "--by", "ageBand"],
    ["coverage", "--area", "bochum/sued", "--topic", "sport"],
    ["gaps", "--area", "bochum/sued", "--topic", "sport"],
    ["overlaps"],
    ["reach", "--age", "6-9", "--minutes", "15"],
    ["holidays", "--area", "bochum/sued"],
    ["closure", "--institution", "partner:P3"],
    ["needs"],
    ["measures"],
    ["indicators", "--indicator", "sgb2Quote"],
    ["statistics", "--year", "2025"],
    ["changes", "--since", "2026-08-01"],
    ["whatif", "--offers", offersFile],
    ["due"],
    ["agenda"],
    ["dates", "--to", "2026-12-19"],
    ["hosts", "--seats", "20"],
    ["attendance", "--year", "2026"],
    ["representation"],
    ["representation", "--institution", "schulen:306"],
    ["missing"],
    ["duties", "--institution", "schulen:306"],
    ["review", "--year", "2026"],
    ["upward", "--year", "2026"],
    ["minutes", "--meeting", "sued-2026-03-18"],
    ["measures", "--conference", "sozialraumkonferenz-sued"],
    ["rooms", "--from", "2027-03-10T17:00", "--to", "2027-03-10T20:00", "--seats", "40", "--category", "raum"],
    ["balance", "--from", "2026-01-01", "--to", "2027-01-01"],
    ["usage", "--resource", "aula-kirchviertel", "--year", "2026"],
    ["funds"],
    ["network"],
    ["network", "--tie", "verweist", "--area", "bochum/sued"],
    ["network", "--from", "2024-08-01", "--to", "2026-08-01", "--step", "schoolYear"],
    ["quality"],
    ["retention"],
    ["log", "--collection", "offers", "--id", "offener-treff"],
  ])("%s answers in German, in English, and as plain data", async (...args) => {
    const [german, english] = [await ask(args), await ask(args, "en")]
    expect(german.text).not.toBe("")
    expect(english.text).not.toBe(german.text)
    expect(german.document).toEqual(JSON.parse(JSON.stringify(german.document)))
  })

  it("tell the public nothing of who borrows, and of persons only to those who convene (P9)", async () => {
    const kinds = [["balance"], ["usage", "--resource", "aula-kirchviertel"], ["funds"]]
    for (const args of kinds)
      expect(await refusal([...args, "--audience", "public"])).toMatchObject({
        path: ["audience"],
        because: "badValue",
      })
    expect(await refusal(["person", "--id", "x", "--audience", "network"])).toMatchObject({ path: ["audience"] })
    expect(await refusal(["person", "--id", "x", "--audience", "convenor"])).toMatchObject({
      _tag: "NotFound",
      id: "x",
    })
    expect(await refusal(["quality", "--audience", "public"])).toMatchObject({ path: ["audience"] })
  })

  it.each([
    [["rooms", "--from", "2027-03-10T17:00", "--to", "2027-03-10T17:00"], "to"],
    [["rooms", "--from", "morgen", "--to", "2027-03-10T17:00"], "from"],
    [["rooms", "--from", "2027-03-10", "--to", "2027-03-11", "--category", "burg"], "category"],
    [["network", "--step", "woche"], "step"],
    [["network", "--tie", "freundschaft"], "tie"],
    [["usage"], "resource"],
    [["usage", "--resource", "burg"], "resource"],
    [["funds", "--fund", "keiner"], "fund"],
  ])("refuse %j at the option that is wrong", async (args, option) => {
    expect(await refusal(args)).toMatchObject({ path: [option] })
  })

  it("each kind is asked here", () => {
    const kinds =
      "agenda area attendance balance bodies changes closure contacts counselling coverage dates due duties funds gaps holidays hosts indicators inventory invitation log match measures minutes missing needs network offer offers overlaps partners person profile programme quality reach representation retention review rooms school statistics upward usage whatif"
    expect(Object.keys(reports).join(" ")).toBe(kinds)
  })

  it("tells on which days a house itself is closed", async () => {
    const { text } = await ask(["holidays", "--area", "bochum/sued", "--to", "2027-08-01"])
    expect(text).toContain("Offene Ganztagsschule im Kirchviertel (Beispiel)")
  })

  it("tells everybody no indicator that was not released (P9)", async () => {
    const indicatorValues = network.indicatorValues.map((value) => ({ ...value, released: false }))
    const told = async (audience: string) => {
      const context = contextFor(["indicators", "--indicator", "sgb2Quote", "--audience", audience], "de")
      const answer = await reports["indicators"]?.(askingOf({ network: { ...network, indicatorValues } }, context))
      return answer?.lines().join("\n").includes("21,1")
    }
    expect([await told("public"), await told("planning")]).toEqual([false, true])
  })

  it("tells why an offer nearly fits", async () => {
    expect((await ask(["match", "--topic", "schwimmen", "--weekday", "we"])).text).toContain("Wochentag: nur Samstag.")
  })

  it("tells in words what to give up, where nothing fits", async () => {
    const nothing = (await ask(["offers", "--topic", "schwimmen", "--language", "ar"])).text
    expect(nothing).toMatch(/^0 Angebote\n.*ohne Thema: \d+\nohne Sprache: \d+$/s)
    expect((await ask(["offers", "--text", "Schwimmen", "--language", "ar"], "en")).text).toContain("without Text: ")
  })

  it("tells weekdays in the language", async () => {
    for (const asked of [
      ["school", "--institution", "schulen:306"],
      ["coverage", "--topic", "sport"],
    ]) {
      expect((await ask(asked)).text).toMatch(/ Di /)
      expect((await ask(asked, "en")).text).toMatch(/ Tue /)
    }
  })

  it.each([
    ["profile", "--institution", "schulen:999", "institution"],
    ["area", "--area", "nirgends", "area"],
    ["measures", "--measure", "x", "measure"],
    ["offer", "--offer", "x", "offer"],
    ["due", "--conference", "x", "conference"],
    ["minutes", "--meeting", "x", "meeting"],
    ["duties", "--institution", "x", "institution"],
  ])("%s %s %s is refused: there is nothing of this id", async (kind, option, id, place) => {
    expect(await refusal([kind, option, id])).toMatchObject({ _tag: "NotFound", path: [place], id })
  })

  it.each([
    ["offers", "--age", "alt"],
    ["offers", "--weekday", "feiertag"],
    ["offers", "--max-cost", "5"],
    ["offers", "--hours", "nachmittags"],
    ["offers", "--near", "51"],
    ["offers", "--from", "gestern"],
    ["offers", "--to", "2026-10-05"],
    ["statistics", "--year", "neulich"],
    ["indicators", "--indicator", "sgb2Quote", "--year", "neulich"],
    ["changes", "--since", "gestern"],
    ["needs", "--audience", "alle"],
    ["needs", "--audience", "network"],
    ["measures", "--audience", "public"],
    ["statistics", "--audience", "convenor"],
    ["indicators", "--indicator", "glueck"],
    ["dates", "--audience", "public"],
    ["hosts", "--audience", "public"],
    ["inventory", "--area", "bochum", "--by", "farbe"],
    ["whatif", "--offers", fileOf("{")],
    ["whatif", "--offers", fileOf("{}")],
    ["minutes", "--meeting", "sued-2026-03-18", "--format", "pdf"],
    ["review", "--year", "2028"],
    ["upward", "--year", "2028"],
    ["dates", "--duration", "lang"],
    ["hosts", "--on", "morgen"],
  ])("%s %s %s is wrong usage", async (...args) => {
    expect(await refusal(args)).toMatchObject({ _tag: "WrongUsage", because: "badValue" })
  })

  it.each([
    ["profile"],
    ["area"],
    ["offer"],
    ["changes"],
    ["indicators"],
    ["whatif"],
    ["minutes"],
    ["invitation"],
    ["duties"],
  ])("%s asks for what it cannot do without", async (kind) => {
    expect(await refusal([kind])).toMatchObject({ _tag: "WrongUsage", because: "missingOperand" })
  })
})

describe("reports on a conference", () => {
  const on = (changed: Partial<Network>, args: ReadonlyArray<string>) =>
    reports[args[0] ?? ""]?.(askingOf({ network: { ...network, ...changed } }, contextFor(args, "de")))

  const documentOf = async <A extends object>(
    args: ReadonlyArray<string>,
    changed: Partial<Network> = {},
  ): Promise<A> => {
    const answer = await on(changed, args)
    if (answer === undefined) throw new Error(args[0])
    return answer.document as A
  }
  interface Hosts {
    readonly hosts: ReadonlyArray<PossibleHost>
  }

  it("name two bodies for one area, and ask which of them is meant (Q9)", async () => {
    const twins = network.conferences.map((one) => Conference.parse({ ...one, id: "runde", name: "Zweite Runde" }))
    const conferences = [...network.conferences, ...twins]
    expect((await on({ conferences }, ["bodies"]))?.lines().join("\n")).toContain("Zweite Runde")
    expect(() => on({ conferences }, ["due"])).toThrow(
      expect.objectContaining({ _tag: "WrongUsage", path: ["conference"] }),
    )
    expect((await on({ conferences }, ["due", "--conference", "runde"]))?.document).toMatchObject({
      conference: "runde",
    })
  })

  it("name the conference, the area or the institution they are about, and no id (Q7, Q14)", async () => {
    const heading = async (...args: ReadonlyArray<string>) => (await ask(args)).text.split("\n")[0]
    expect(await heading("missing")).toBe("# Wer fehlt? Sozialraumkonferenz Bochum-Süd")
    expect(await heading("missing", "--area", "bochum/sued")).toMatch(/^# Wer fehlt\? .*Süd$/)
    expect(await heading("duties", "--institution", "schulen:306")).toBe("# Was zu tun ist: Waldschule")
    const pages = [await ask(["missing"]), await ask(["bodies"]), await ask(["duties", "--institution", "schulen:306"])]
    for (const { text } of pages) expect(text).not.toMatch(/sozialraumkonferenz-sued|schulen:|partner:|kitas:/)
  })

  it("hold the year against the school holidays that the calendars know (R25)", async () => {
    const told = await ask(["review", "--year", "2026"])
    expect(told.document).toMatchObject({
      rules: expect.arrayContaining([{ rule: "avoidSchoolHolidays", kept: 2, broken: [], unknown: 0 }]),
    })
    expect(told.text).toContain("Keine Sitzung in den Schulferien: 2-mal eingehalten, 0-mal nicht")
  })

  it("write the invitation to a meeting with those who get it; mail of delegates only for those who convene (Q3, P9)", async () => {
    const meeting = Meeting.parse({
      id: "naechste",
      conference: "sozialraumkonferenz-sued",
      title: "Sozialraumkonferenz",
      state: "scheduled",
      interval: { start: "2026-11-18T14:00", end: "2026-11-18T16:00", zone: "Europe/Berlin" },
      host: { at: "member", institution: "schulen:306", site: "schulen:306/standort" },
      agenda: [{ id: "intern", order: 1, title: "Nur für Mitglieder", kind: "topic" }],
    })
    const memberships = network.memberships.map((one) =>
      one.institution === "schulen:306"
        ? Membership.parse({ ...one, delegates: [{ function: "leitung", email: "leitung@waldschule.example.org" }] })
        : one,
    )
    const changed = { meetings: [...network.meetings, meeting], memberships }
    const told = await on(changed, ["invitation", "--meeting", "naechste"])
    expect(told?.lines().join("\n")).toMatch(/Mittwoch, 18\. November 2026[\s\S]*Nur für Mitglieder/)
    expect(JSON.stringify(told?.document)).toContain("leitung@waldschule.example.org")
    const members = await on(changed, ["invitation", "--meeting", "naechste", "--audience", "network"])
    expect(JSON.stringify([members?.document, members?.lines()])).not.toContain("leitung@waldschule.example.org")
  })

  it("take the answers to the date poll of a meeting, for those who convene (Q1, P9)", async () => {
    const answers = ["schulen:306", "schulen:169"].map((institution) => ({
      institution,
      candidate: 0,
      answer: "yes",
      on: "2026-10-04",
    }))
    const interval = { start: "2026-11-25T09:00", end: "2026-11-25T11:00", zone: "Europe/Berlin" }
    const meeting = Meeting.parse({
      ...{ id: "umfrage", conference: "sozialraumkonferenz-sued", title: "Sozialraumkonferenz", state: "proposed" },
      poll: { candidates: [interval], answers },
    })
    const changed = { meetings: [...network.meetings, meeting] }
    const args = ["dates", "--from", "2026-11-23", "--to", "2026-11-28"]
    const first = async (...more: ReadonlyArray<string>) => {
      const { proposals } = await documentOf<DateProposals>([...args, ...more], changed)
      return proposals[0]?.interval.start
    }
    expect(await first("--meeting", "umfrage")).toBe("2026-11-25T09:00")
    expect(await first()).not.toBe("2026-11-25T09:00")
    expect(await first("--meeting", "umfrage", "--audience", "network")).toBe(await first())
  })

  it("look for dates and hosts as they are asked: how long, how many seats, from when, how many", async () => {
    const found = (...args: ReadonlyArray<string>) => documentOf<DateProposals>(args)
    const long = await found("dates", "--to", "2026-12-19", "--duration", "180", "--limit", "3")
    expect(long.proposals.map(({ interval }) => durationMinutes(interval))).toEqual([180, 180, 180])
    const roomy = await found("dates", "--to", "2026-12-19", "--seats", "100", "--step-free")
    expect(new Set(roomy.proposals.map(({ place }) => place?.institution))).toEqual(new Set(["schulen:169"]))
    const { hosts } = await documentOf<Hosts>(["hosts", "--seats", "100", "--step-free"])
    expect(hosts.filter(({ suitability }) => suitability === "suitable").map(({ institution }) => institution)).toEqual(
      ["schulen:169"],
    )
  })

  it("ask for the day that `--on` names: on a holiday every school is closed", async () => {
    const closed = async (...args: ReadonlyArray<string>) => {
      const { hosts } = await documentOf<Hosts>(["hosts", ...args])
      return hosts.filter(({ suitability }) => suitability === "unavailable").map(({ institution }) => institution)
    }
    expect(await closed("--on", "2026-10-07")).not.toContain("schulen:306")
    expect(await closed("--on", "2026-10-21")).toContain("schulen:306")
  })

  it("put the agenda of the meeting that `--meeting` names in order, and keep unreleased needs out of it (P9)", async () => {
    const item = { id: "eigenes", order: 1, title: "Eigenes Thema", kind: "topic" }
    const meeting = Meeting.parse({
      ...{ id: "naechste", conference: "sozialraumkonferenz-sued", title: "Sozialraumkonferenz", state: "proposed" },
      agenda: [item],
    })
    const day = LocalDate.parse("2026-09-20")
    const needs = network.needs.map((need) =>
      need.state === "registered" ? { ...need, raisedOn: day, since: day, released: false } : need,
    )
    const changed = { meetings: [...network.meetings, meeting], needs }
    const text = async (...more: ReadonlyArray<string>) =>
      (await on(changed, ["agenda", "--meeting", "naechste", ...more]))?.lines().join("\n") ?? ""
    expect(await text()).toContain("Eigenes Thema")
    expect(await text("--audience", "planning")).toContain("In Stiepel fehlt ein Ort")
    expect(await text()).not.toContain("In Stiepel fehlt ein Ort")
  })

  it("say who may know why a meeting is due: needs that are not released only to planners (P9)", async () => {
    const day = LocalDate.parse("2026-09-20")
    const needs = network.needs.map((need) =>
      need.state === "registered" ? { ...need, raisedOn: day, since: day, released: false } : need,
    )
    const kinds = async (audience: string) => {
      interface Due {
        readonly reasons: ReadonlyArray<{ readonly trigger: { readonly kind: string } }>
        readonly backlog: ReadonlyArray<{ readonly kind: string }>
      }
      const told = await documentOf<Due>(["due", "--audience", audience], { needs })
      return [
        told.reasons.some(({ trigger }) => trigger.kind === "need"),
        told.backlog.some(({ kind }) => kind === "need"),
      ]
    }
    expect([await kinds("planning"), await kinds("network")]).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it("warn where a conference has not met for half a year though something is open (R32)", async () => {
    const silent = { meetings: network.meetings.slice(0, 1) }
    expect((await on(silent, ["due"]))?.lines().join("\n")).toContain("(R32)")
    expect((await ask(["due"])).text).not.toContain("(R32)")
  })

  it("propose no date in the school holidays that the conference avoids (R25)", async () => {
    const found = (from: string, to: string) => documentOf<DateProposals>(["dates", "--from", from, "--to", to])
    expect((await found("2026-10-19", "2026-10-31")).proposals).toEqual([])
    expect((await found("2026-11-02", "2026-11-07")).proposals.length).toBeGreaterThan(0)
  })

  it("refuse the invitation to a meeting that was held, and the minutes of one without (R26)", async () => {
    const held = ["invitation", "--meeting", "sued-2026-03-18"]
    expect(await refusal(held)).toMatchObject({ _tag: "WrongState", state: "minutesApproved" })
  })

  it.each([
    ["markdown", "# Protokoll"],
    ["html", '<html lang="de">'],
    ["text", "Protokoll: Sozialraumkonferenz"],
  ])("write minutes as %s", async (format, begin) => {
    expect((await ask(["minutes", "--meeting", "sued-2026-03-18", "--format", format])).text).toContain(begin)
  })

  it("tell who came only to those who convene (P9)", async () => {
    const attendance = (audience: string) => ask(["attendance", "--year", "2026", "--audience", audience])
    expect((await attendance("convenor")).text).toContain("Waldschule")
    expect((await attendance("network")).text).not.toContain("Waldschule")
    expect((await ask(["attendance", "--year", "2026"])).text).toContain("Waldschule")
  })
})
