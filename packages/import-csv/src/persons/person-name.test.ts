import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isGivenName } from "./given-names.js"
import { isMailboxOfPerson, isPersonName, withoutBareNames, withoutPersons } from "./person-name.js"

test.each([
  "Frau Muster",
  "Herr Muster",
  "Fr. Muster",
  "Frau Dr. Muster",
  "Dr. Muster",
  "Sabine Muster",
  "Muster, Sabine",
  "Muster Sabine",
  "Anna-Lena Muster",
  "Sabine Muster-Beispiel",
  "Sabine von der Muster",
  "Dr. med. Sabine Muster",
  "Sabine und Peter Muster",
  "Sabine Muster / Peter Beispiel",
  "Sabine Muster (kommissarisch)",
  "Ayşe Muster",
  "Jürgen Muster",
  "Petra Schulz",
  "Petra Schulte-Neuhaus",
  "Frau Heimann",
  "Kirchner, Ute",
  "FRAU MUSTER",
  "MUSTER, SABINE",
])("%j is the name of a person", (text) => expect(isPersonName(text)).toBe(true))

test.each([
  "",
  "Kita Sonnenschein",
  "Haus Maria",
  "St. Anna",
  "Sankt Martin",
  "Villa Anna",
  "Anne-Frank-Schule",
  "Kindergarten Peter Pan",
  "Städtische Gemeinschaftsgrundschule",
  "AWO Bochum",
  "Bochum",
  "Stadt Bochum",
  "0234 12345",
  "ja",
  "N. N.",
  "Montag bis Freitag",
  "Familienzentrum Ute Lemper",
  "Geschwister Scholl",
  "Caritas Verband",
  "Waldorf Verein Martin e. V.",
])("%j is no name of a person", (text) => expect(isPersonName(text)).toBe(false))

test.each([
  ["Anmeldung bei Frau Muster, Raum 3", "Anmeldung bei Frau […], Raum 3"],
  ["Ansprechpartnerin: Sabine Muster Tel. 12345", "Ansprechpartnerin: […] Tel. 12345"],
  ["Markstr. 4, c/o Peter Beispiel", "Markstr. 4, c/o […]"],
  ["z. Hd. Herrn Dr. Beispiel", "z. Hd. Herrn […]"],
  ["Leitung: Frau Muster; Vertretung: Herr Beispiel", "Leitung: Frau […]; Vertretung: Herr […]"],
  ["Kita Regenbogen, Leitung Ute Muster", "Kita Regenbogen, Leitung […]"],
  ["Frau Muster-Beispiel und Frau von Muster", "Frau […] und Frau […]"],
  ["Fam. Muster", "Fam. […]"],
  ["Fr. Muster", "Fr. […]"],
  ["Fr. Muster Tel. 12345", "Fr. […] Tel. 12345"],
  ["bei Hr. Muster, Zimmer 2", "bei Hr. […], Zimmer 2"],
  ["bei FRAU MUSTER", "bei FRAU […]"],
  ["bei Frau Schulz Tel. 1", "bei Frau […] Tel. 1"],
])("%j is shown as %j", (text, shown) => {
  expect(withoutPersons(text)).toBe(shown)
  expect(withoutPersons(text)).not.toBe(text)
})

test.each([
  "Herrnstraße 5",
  "Frauenhaus",
  "Leitung: Stadt Bochum",
  "Kontakt: Sekretariat",
  "c/o Evangelische Kirchengemeinde",
  "Familienzentrum",
  "Inhalt: Musik",
  "d.FASAN Fr. Aktive Schule a. Niederrhein",
  "Rhein.-Berg. Verein Fr. Christl. Schulen",
  "von Mensch zu Mensch",
])("%j mentions nobody and stays", (text) => {
  expect(withoutPersons(text)).toBe(text)
})

test("where numbers should stand a name needs no form of address", () => {
  expect(withoutBareNames("Sabine Muster 0234/12345")).toBe("[…] 0234/12345")
  expect(withoutBareNames("Muster, Peter: 12345")).toBe("[…]: 12345")
  expect(withoutBareNames("Büro 0234/12345")).toBe("Büro 0234/12345")
})

test.each([
  ["sabine.muster@stadt.de", true],
  ["muster-peter@traeger.de", true],
  ["sabine.muster.kita@stadt.de", false],
  ["anne-frank-schule@stadt.de", false],
  ["kita.sonne@traeger.de", false],
  ["info@anna-kita.de", false],
  ["100000@schule.nrw.de", false],
  ["s.muster@stadt.de", false],
])("the mailbox %s is named after a person: %s", (mail, named) => expect(isMailboxOfPerson(mail)).toBe(named))

test("given names are told in any case and with hyphens", () => {
  expect(["Sabine", "SABINE", "Karl-Heinz", "Sonne", "Karl-Marx"].map(isGivenName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test("leaving names out never throws, does nothing the second time, and leaves a text without letters alone", () => {
  const word = fc.constantFrom(
    "Frau",
    "Herr",
    "c/o",
    "Leitung:",
    "Muster",
    "Sabine",
    "Dr.",
    "von",
    ",",
    "und",
    "Tel.",
    "12",
    "Ü",
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
  )
  fc.assert(
    fc.property(text, (written) => {
      const once = withoutPersons(written)
      expect(withoutPersons(once)).toBe(once)
      if (!/\p{L}/u.test(written)) expect(withoutBareNames(written)).toBe(written)
      isPersonName(written)
    }),
  )
})

test("a megabyte of beginnings of names takes no time", () => {
  const start = performance.now()
  for (const part of ["Frau ", "Frau A", "Leitung: A ", "c/o von von ", "A, ", "Dr. ", "Ää "]) {
    withoutBareNames(part.repeat(200_000))
    isPersonName(part.repeat(200_000))
  }
  expect(performance.now() - start).toBeLessThan(2000)
})
