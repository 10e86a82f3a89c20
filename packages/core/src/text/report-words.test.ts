import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { clockText, listed, reportWords, spanText, topicName, typeName, weekdaysText } from "./report-words.js"

const { de, en } = reportWords

describe("the words of reports", () => {
  it("group the digits of numbers, and mark their decimals, as each language does", () => {
    expect([de.number(370899), de.number(1234.5), de.number(21.1), de.number(999)]).toEqual([
      "370.899",
      "1.234,5",
      "21,1",
      "999",
    ])
    expect([en.number(370899), en.number(1234.5), en.number(-12345)]).toEqual(["370,899", "1,234.5", "-12,345"])
  })

  it("say ages in years, open bounds and single years among them", () => {
    const said = [
      { fromMonths: 72, toMonths: 131 },
      { fromMonths: 72 },
      { toMonths: 35 },
      { fromMonths: 72, toMonths: 83 },
      {},
    ]
    expect(said.map(de.ages)).toEqual(["6–10", "ab 6", "bis 2", "6", "jedes Alter"])
    expect(said.map(en.ages)).toEqual(["6–10", "from 6", "up to 2", "6", "any age"])
  })

  it("name the last day of a span, not the day after it", () => {
    const span = (from: string, to: string) => spanText(de, { from: LocalDate.parse(from), to: LocalDate.parse(to) })
    expect(span("2026-10-17", "2026-11-01")).toBe("17. Oktober 2026 – 31. Oktober 2026")
    expect(span("2028-02-29", "2028-03-01")).toBe("29. Februar 2028")
  })

  it("tell what lasts into the next day by the clock of that day", () => {
    expect([0, 870, 1439, 1440, 1500].map(clockText)).toEqual(["00:00", "14:30", "23:59", "00:00", "01:00"])
  })

  it("join weekdays that follow each other from three on", () => {
    expect(weekdaysText(de, ["mo", "tu", "we", "th", "fr"])).toBe("Mo–Fr")
    expect(weekdaysText(en, ["mo", "tu", "th", "sa", "su"])).toBe("Mon, Tue, Thu, Sat, Sun")
    expect(weekdaysText(de, [])).toBe("")
  })

  it("list two with and, three with a comma before", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((parts) => listed(de, parts))).toEqual([
      "",
      "a",
      "a und b",
      "a, b und c",
    ])
  })

  it("say the code where a list has no name for it", () => {
    expect([typeName(de, "kita"), typeName(en, "bauspielplatz"), typeName(de, "constructor")]).toEqual([
      "Kindertageseinrichtung",
      "bauspielplatz",
      "constructor",
    ])
    expect(topicName(de, [], "sport")).toBe("sport")
  })
})
