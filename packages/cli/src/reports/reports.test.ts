import { describe, expect, it } from "vitest"
import { reports } from "./index.js"
import { ask, askOn, fileOf, network, offersFile, refusal } from "./reports.fixture.js"

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
    ["publications"],
    ["log", "--collection", "offers", "--id", "offener-treff"],
  ])("%s answers in German, in English, and as plain data", async (...args) => {
    const [german, english] = [await ask(args), await ask(args, "en")]
    expect(german.text).not.toBe("")
    expect(english.text).not.toBe(german.text)
    expect(german.document).toEqual(JSON.parse(JSON.stringify(german.document)))
  })

  it("each kind is asked here", () => {
    const kinds =
      "agenda area attendance balance bodies changes closure contacts counselling coverage dates due duties funds gaps holidays hosts indicators inventory invitation log match measures minutes missing needs network offer offers overlaps partners person profile programme publications quality reach representation retention review rooms school statistics upward usage whatif"
    expect(Object.keys(reports).join(" ")).toBe(kinds)
  })

  it("tells on which days a house itself is closed", async () => {
    const { text } = await ask(["holidays", "--area", "bochum/sued", "--to", "2027-08-01"])
    expect(text).toContain("Offene Ganztagsschule im Kirchviertel (Beispiel)")
  })

  it("tells everybody no indicator that was not released (P9)", async () => {
    const indicatorValues = network.indicatorValues.map((value) => ({ ...value, released: false }))
    const told = async (audience: string) => {
      const asked = ["indicators", "--indicator", "sgb2Quote", "--audience", audience]
      const answer = await askOn({ indicatorValues }, asked)
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
