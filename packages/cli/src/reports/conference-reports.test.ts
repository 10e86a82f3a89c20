import {
  Conference,
  type DateProposals,
  durationMinutes,
  LocalDate,
  Meeting,
  Membership,
  type Network,
  type PossibleHost,
} from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { ask, askOn, network, refusal } from "./reports.fixture.js"

describe("reports on a conference", () => {
  const documentOf = async <A extends object>(
    args: ReadonlyArray<string>,
    changed: Partial<Network> = {},
  ): Promise<A> => {
    const answer = await askOn(changed, args)
    if (answer === undefined) throw new Error(args[0])
    return answer.document as A
  }
  interface Hosts {
    readonly hosts: ReadonlyArray<PossibleHost>
  }

  it("name two bodies for one area, and ask which of them is meant (Q9)", async () => {
    const twins = network.conferences.map((one) => Conference.parse({ ...one, id: "runde", name: "Zweite Runde" }))
    const conferences = [...network.conferences, ...twins]
    expect((await askOn({ conferences }, ["bodies"]))?.lines().join("\n")).toContain("Zweite Runde")
    expect(() => askOn({ conferences }, ["due"])).toThrow(
      expect.objectContaining({ _tag: "WrongUsage", path: ["conference"] }),
    )
    expect((await askOn({ conferences }, ["due", "--conference", "runde"]))?.document).toMatchObject({
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
    const told = await askOn(changed, ["invitation", "--meeting", "naechste"])
    expect(told?.lines().join("\n")).toMatch(/Mittwoch, 18\. November 2026[\s\S]*Nur für Mitglieder/)
    expect(JSON.stringify(told?.document)).toContain("leitung@waldschule.example.org")
    const members = await askOn(changed, ["invitation", "--meeting", "naechste", "--audience", "network"])
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
      (await askOn(changed, ["agenda", "--meeting", "naechste", ...more]))?.lines().join("\n") ?? ""
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
    expect((await askOn(silent, ["due"]))?.lines().join("\n")).toContain("(R32)")
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
