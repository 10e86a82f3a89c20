import { Instant, type Network } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { sampleNetwork } from "@sozialraum/sample"
import { beforeAll, describe, expect, it } from "vitest"
import { readArguments } from "../arguments.js"
import { type Context, contextOf } from "../context.js"
import { askingOf } from "./asking.js"
import { reports } from "./index.js"

let network: Network
beforeAll(async () => {
  network = await sampleNetwork()
})

const contextFor = (args: ReadonlyArray<string>, language: Language): Context => {
  const given = readArguments(["report", ...args])
  if ("_tag" in given) throw given
  const now = new Date(Instant.parse("2026-10-05T08:00:00Z"))
  return contextOf(given, { language, environment: {}, now })
}

const ask = (args: ReadonlyArray<string>, language: Language = "de") => {
  const [kind = ""] = args
  const answer = reports[kind]?.(askingOf(network, contextFor(args, language)))
  return { document: answer?.document, text: answer?.lines().join("\n") ?? "" }
}

const refusal = (args: ReadonlyArray<string>): unknown => {
  try {
    return ask(args)
  } catch (error) {
    return error
  }
}

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
  ])("%s answers in German, in English, and as plain data", (...args) => {
    const [german, english] = [ask(args), ask(args, "en")]
    expect(german.text).not.toBe("")
    expect(english.text).not.toBe(german.text)
    expect(german.document).toEqual(JSON.parse(JSON.stringify(german.document)))
  })

  it("each kind is asked above", () => {
    const kinds =
      "area changes closure contacts counselling coverage gaps holidays indicators inventory match measures needs offer offers overlaps partners profile programme reach school statistics"
    expect(Object.keys(reports).join(" ")).toBe(kinds)
  })

  it("tells why an offer nearly fits", () => {
    expect(ask(["match", "--topic", "schwimmen", "--weekday", "we"]).text).toContain("Wochentag: nur Samstag.")
  })

  it.each([
    ["profile", "--institution", "schulen:999", "institution"],
    ["area", "--area", "nirgends", "area"],
    ["measures", "--measure", "x", "measure"],
    ["offer", "--offer", "x", "offer"],
  ])("%s %s %s is refused: there is nothing of this id", (kind, option, id, place) => {
    expect(refusal([kind, option, id])).toMatchObject({ _tag: "NotFound", path: [place], id })
  })

  it.each([
    ["offers", "--age", "alt"],
    ["offers", "--weekday", "feiertag"],
    ["offers", "--max-cost", "5"],
    ["offers", "--hours", "nachmittags"],
    ["offers", "--near", "51"],
    ["offers", "--from", "gestern"],
    ["statistics", "--year", "neulich"],
    ["changes", "--since", "gestern"],
    ["needs", "--audience", "alle"],
    ["indicators", "--indicator", "glueck"],
    ["inventory", "--area", "bochum", "--by", "farbe"],
  ])("%s %s %s is wrong usage", (...args) => {
    expect(refusal(args)).toMatchObject({ _tag: "WrongUsage", because: "badValue" })
  })

  it.each([["profile"], ["area"], ["offer"], ["changes"], ["indicators"]])(
    "%s asks for what it cannot do without",
    (kind) => {
      expect(refusal([kind])).toMatchObject({ _tag: "WrongUsage", because: "missingOperand" })
    },
  )
})
