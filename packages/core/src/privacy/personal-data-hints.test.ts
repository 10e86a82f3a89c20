import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { personalDataHints } from "./index.js"

const found = (text: string) => personalDataHints(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])
const only = (kind: string, part: string) => [[kind, part]]

describe("a free text seems to tell of a person", () => {
  it.each([
    ["Gespräch über Familie Müller aus der Hustadt", "Familie Müller"],
    ["Fam. El-Sayed braucht Hilfe", "Fam. El-Sayed"],
    ["mit Familie von der Heide vereinbart", "Familie von der Heide"],
    ["Das Kind Max fehlt oft.", "Kind Max"],
    ["Schülerin Aylin Yılmaz aus der 3b", "Schülerin Aylin Yılmaz"],
    ["Der Schüler*in Kim wurde eingeladen.", "Schüler*in Kim"],
    ["die Mutter von Emre rief an", "Mutter von Emre"],
    ["der Vater von Murat, 34", "Vater von Murat"],
    ["Eltern von Lena S. wünschen ein Gespräch", "Eltern von Lena S."],
    ["Anmeldung bei Frau Dr. Schulte-Berg", "Frau Dr. Schulte-Berg"],
    ["Herrn Öztürk anrufen", "Herrn Öztürk"],
    ["Kind K. ist auffällig", "Kind K."],
    ["Der Junge Finn malt gern", "Der Junge Finn"],
    ["ein Mädchen namens Sofija", "ein Mädchen namens Sofija"],
    ["die Kinder Max und Lena", "die Kinder Max und Lena"],
    ["Familie Backhaus, Familienzentrum", "Familie Backhaus"],
    ["Frau Winter und Team", "Frau Winter"],
    ["Rücksprache mit KM von Leon", "KM von Leon"],
    ["Mutter: Sabine Meier", "Mutter: Sabine Meier"],
    ["SuS Ben und Ali", "SuS Ben und Ali"],
    ["Leitung der Waldschule, Frau Hof", "Frau Hof"],
    ["Familie Sommer zieht um", "Familie Sommer"],
    ["Kind Dung aus der 2a", "Kind Dung"],
    ["Familie Jung", "Familie Jung"],
    ["Schwester von Mu\u0308nevver", "Schwester von Mu\u0308nevver"],
  ])("by a name beside a word that says who that is: %s (R50, P10)", (text, part) => {
    expect(found(text)).toEqual(only("name", part))
  })

  it.each([
    ["geb. 12.03.2015", "geb. 12.03.2015"],
    ["geboren am 1. März 2016 in Bochum", "geboren am 1. März 2016"],
    ["Geburtsdatum: 2015-03-12", "Geburtsdatum: 2015-03-12"],
    ["das am 12.3.15 geborene Kind", "am 12.3.15 geboren"],
    ["Lena (*12.03.2015)", "*12.03.2015"],
  ])("by a birth date: %s (R50, P10)", (text, part) => {
    expect(found(text)).toEqual(only("birthDate", part))
  })

  it.each([
    ["phone", "Rückruf unter 0171 2345678 erbeten", "0171 2345678"],
    ["phone", "+49 (0) 151 / 234 567 89", "+49 (0) 151 / 234 567 89"],
    ["phone", "privat: 0234 123456", "0234 123456"],
    ["phone", "0234/123456 (privat)", "0234/123456"],
    ["email", "Mail an lena.k87@gmx.de", "lena.k87@gmx.de"],
    ["email", "anna.mueller@example.org", "anna.mueller@example.org"],
    ["homeAddress", "Sie wohnt in der Markstraße 12b.", "wohnt in der Markstraße 12b"],
    ["caseNumber", "Az.: 51.2-2026/017", "Az.: 51.2-2026/017"],
    ["caseNumber", "siehe Fallnummer 4711", "Fallnummer 4711"],
    ["caseNumber", "Aktenzeichen JA-88/26.", "Aktenzeichen JA-88/26"],
  ])("by a private %s: %s (R50, P10)", (kind, text, part) => {
    expect(found(text)).toEqual(only(kind, part))
  })

  it("by a telephone beside a name, which is not that of an office (R50)", () => {
    expect(found("Frau Kaya, Tel. 0234 123456").map(([kind]) => kind)).toEqual(["name", "phone"])
    expect(found("Jugendamt, Tel. 0234 910-5100")).toEqual([])
    expect(found("Frau Kaya sagt ab.\nJugendamt: 0234 910-5100").map(([kind]) => kind)).toEqual(["name"])
  })
})

describe("a free text tells of nobody", () => {
  it.each([
    "Für Kinder von 6 bis 10 Jahren, 2026/27, mittwochs 15.00–16.30 Uhr, 2,50 € je Termin",
    "Markstraße 12, 44801 Bochum, Raum 0.17, Haus B, 3. OG",
    "Anne-Frank-Schule, Liboriusschule, Erich-Kästner-Gesamtschule, Kita St. Marien, Familie-Osthushenrich-Haus",
    "Eltern-Kind-Turnen, Eltern Kind Turnen, Mutter-Kind-Gruppe, Vater Kind Zelten, Mutter & Kind Café",
    "Haus der Familie Bochum, Tag der Familie Querenburg, Beruf und Familie, Jugend und Familie Süd",
    "Kinder, Jugendliche und Familien; Kinder Yoga; Familien Brunch; Schüler Nachhilfe; Schüler Café",
    "Wenn Ihr Kind Hilfe braucht, rufen wir die Eltern an. Ist Ihr Kind Zwei?",
    "Für Mütter von Kleinkindern, Eltern von Grundschulkindern, Mutter von Zwillingen, Kinder von Alleinerziehenden",
    "Kinder, die zwischen dem 01.10.2019 und dem 30.09.2020 geboren sind; Jahrgang 2015; geboren bis 30.09.2021",
    "Am 12.03.2027 fällt der Treff aus. *Am 13.03. geschlossen. * 01.04.2027: Ausflug",
    "info@example.org, jugendhaus.sued@example.org, Tel. +49 234 9388231, Fax 0234/910-1",
    "Frau Holle als Theater; Mutter Erde; Vater Staat; Junge Menschen; Junge Union; Mädchen Treff",
    "Kinder, die im Viertel wohnen, zahlen 5 Euro. Wer am Hustadtring wohnt, kommt zu Fuß.",
    "Förderung nach § 11 SGB VIII, Gruppe 3, Klasse 4a, 20 Plätze, 1.200 €, PLZ 44797, Buslinie 346",
    "Familie KiTa AWO, Kind OGS, Kinder Max-Ernst-Schule",
    "Kath. Kita Bruder Klaus, 0234 123456; Private Europa-Kita, 030 74073718; gs.wacken@schule.example.org",
    "Ihrem Kind Mut machen, Halt geben, dem Kind Anregungen und Freude bringen; jedem Kind Zeit lassen",
    "Für jedes Kind Obst, pro Kind Beitrag 3 €; Ihr Kind Turnbeutel mitgeben; Familie Nord; das Kind Schritt für Schritt",
    "Kind: Ermäßigung 2 €, Familie: Tagesticket 9 €, mit Kindern Lesen und Schreiben, Schüler Helfen Schülern",
    "Haus der\nFamilie\nBochum; Eltern\nKind\nTurnen; Nachmittage für Mutter\nHella ist ein Stadtteil",
    "40. Geburtstag am 12.03.2027 des Jugendhauses, eine Frau von der Stadt, ein Herr von der AWO",
    "Herr der Ringe, Frau und Beruf, eine Frau aus der Nachbarschaft",
  ])("%s (P10)", (text) => {
    expect(found(text)).toEqual([])
  })
})

describe("hints", () => {
  const pieces = fc.constantFrom(
    "Familie ",
    "Kind ",
    "Max ",
    "Müller",
    ", ",
    "geb. ",
    "12.03.2015 ",
    "0171 ",
    "2345678 ",
    "von ",
    "\n",
    "👶 ",
    "a@gmx.de ",
    "Az. ",
    "4/7 ",
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""))

  it("stand in the order of the text, inside it, and do not change when asked again (P10)", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
        const hints = personalDataHints(text)
        expect(personalDataHints(text)).toEqual(hints)
        for (const { start, end } of hints) expect(0 <= start && start < end && end <= text.length).toBe(true)
        expect([...hints].sort((a, b) => a.start - b.start)).toEqual(hints)
      }),
    )
  })

  it("are found at the same places behind other words (P10)", () => {
    const before = "Wir sprachen darüber. "
    fc.assert(
      fc.property(texts, (text) => {
        const moved = personalDataHints(before + text)
        const shifted = personalDataHints(text).map(({ kind, start, end }) => ({
          kind,
          start: start + before.length,
          end: end + before.length,
        }))
        expect(moved).toEqual(shifted)
      }),
    )
  })

  it("are found in a long text, without trying every way to read it (P10)", () => {
    const [names, phones] = ["Familie Müller ".repeat(20_000), "0234 123456 ".repeat(20_000)]
    expect(personalDataHints(names + phones)).toHaveLength(20_004)
  })
})
