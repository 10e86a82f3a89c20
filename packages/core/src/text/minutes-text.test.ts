import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import type { Language } from "./catalogue.js"
import type { MeetingNames } from "./meeting-names.js"
import { approved, draft, names, stored, withFacts } from "./minutes.fixture.js"
import { minutesHtml } from "./minutes-html.js"
import { minutesMarkdown } from "./minutes-markdown.js"
import type { WrittenMeeting } from "./minutes-pen.js"
import { minutesText } from "./minutes-plain.js"

const german = (meeting: WrittenMeeting, audience: Audience = "network") =>
  minutesMarkdown(meeting, names, { language: "de", audience })
const english = (meeting: WrittenMeeting, audience: Audience = "network") =>
  minutesMarkdown(meeting, names, { language: "en", audience })
const bare: MeetingNames = { institution: String }
const audiences: ReadonlyArray<Audience> = ["public", "network", "convenor", "planning"]
const forms = [minutesMarkdown, minutesHtml, minutesText]

describe("minutes (R26)", () => {
  it("say that they are a draft until they are approved, and then since when and by what (R26)", () => {
    expect(german(draft)).toContain("# Protokoll (Entwurf): Herbstferien und Schwimmen")
    expect(german(draft)).toContain("**Entwurf, Fassung 2 vom 12. Oktober 2026; noch nicht genehmigt**")
    expect(german(approved)).not.toContain("Entwurf")
    expect(german(approved)).toContain("**Protokoll genehmigt am 28. Oktober 2026 nach Ablauf der Einwendungsfrist**")
    expect(english(withFacts(approved, { approvedBy: { kind: "moderation" } }))).toContain("by those who moderate")
  })

  it("say when and where the meeting was, who moderated and who wrote (R26)", () => {
    const text = german(draft)
    expect(text).toContain("**Datum:** Mittwoch, 7. Oktober 2026, 15:00–17:00 Uhr")
    expect(text).toContain("**Ort:** Schule im Kirchviertel, Hauptgebäude, Markstr. 290, 44801 Bochum, Raum: Mensa")
    expect(text).toContain("**Moderation:** Jugendamt")
    expect(text).toContain("**Protokoll:** Kita Regenbogen, Leitung")
    expect(text).toContain("**Gemeinsam mit:** ag78")
  })

  it("say to members of the network why the meeting was held, where that is noted (R26, P9)", () => {
    const occasioned = withFacts(draft, { occasion: "Zwei Häuser schließen in den Ferien." })
    expect(german(occasioned)).toContain("- **Anlass:** Zwei Häuser schließen in den Ferien.\n")
    expect(english(occasioned)).toContain("- **Occasion:** Zwei")
    expect(german(occasioned, "public")).not.toContain("Häuser")
  })

  it("say where an item comes from a meeting that never took place: nobody looks for its minutes (R26)", () => {
    const from = (notHeld: "cancelled" | "postponed", language: Language) => {
      const meeting = () => ({ title: "Sommer", on: LocalDate.parse("2026-06-10"), notHeld })
      return minutesMarkdown(draft, { ...names, meeting }, { language })
    }
    expect(from("cancelled", "de")).toContain("; übernommen aus der abgesagten Sitzung vom 10. Juni 2026\n")
    expect(from("postponed", "de")).toContain("; übernommen aus der verschobenen Sitzung vom 10. Juni 2026\n")
    expect(from("postponed", "en")).toContain("; carried over from the postponed meeting of 10 June 2026\n")
  })

  it("name the zone and the second day where a meeting has them (R26)", () => {
    const abroad = { start: "2026-03-28T22:00", end: "2026-03-29T00:30", zone: "Europe/Lisbon" }
    expect(german(withFacts(draft, { interval: abroad, attendance: [] }))).toContain(
      "Samstag, 28. März 2026, 22:00–29. März 2026, 00:30 Uhr (Europe/Lisbon)",
    )
  })

  it("tell the items in the order of the agenda, and what was not reached (R26, R28)", () => {
    expect(german(draft).match(/^### .*/gm)).toEqual([
      "### TOP 1: Wer öffnet in den Herbstferien?",
      "### TOP 2: Schwimmkurse",
      "### TOP 3: Verschiedenes",
    ])
    expect(german(draft)).toContain("### TOP 3: Verschiedenes\n\nnicht behandelt")
    expect(german(draft)).toContain("abgeschlossen; übernommen aus der Sitzung vom 10. Juni 2026")
  })

  it("tell every outcome by its kind, with votes, objections and who had no vote (R28, R29)", () => {
    const text = german(draft)
    expect(text).toContain(
      "- **Vereinbarung:** Die Schule leiht die Turnhalle.\n  - Beschluss: im Konsens angenommen\n",
    )
    expect(text).toContain(
      "mit einfacher Mehrheit angenommen: 2 Ja, 1 Nein, 1 Enthaltung (gezählt nach Einrichtungen); ohne Stimme: treff",
    )
    expect(text).toContain("  - Einwand von Kita Regenbogen: Zu wenig Personal am Nachmittag.")
    expect(text).toContain("  - 1.234,56 €, beantragt von treff")
    expect(text).toContain("- **Empfehlung an den Jugendhilfeausschuss:** Das Lehrschwimmbecken bleibt.")
    expect(text).toContain("- **Weiterleitung an Sportamt:** Die Wasserzeiten.")
    expect(text).toContain("- **Bedarf (bestätigt):** Die Konferenz sieht den Bedarf auch.")
  })

  it("list what is to be done, by whom and until when; of what was voted down nobody has to do anything (R28)", () => {
    const table = german(draft).split("## Maßnahmen")[1]?.split("##")[0]
    expect(table).toContain("| Die Schule leiht die Turnhalle. | Schule im Kirchviertel | 19. Oktober 2026 | 1 |")
    expect(table).toContain("| Jemand schreibt einen Aushang. | offen | offen | 1 |")
    expect(table).toContain("| Schwimmkurs | verein | 31. März 2027 | 2 |")
    expect(table).toContain("| Der Fahrdienst läuft weiter. | nicht bekannt | nicht bekannt | 2 |")
    expect(table).not.toContain("Becken")
    expect(german(draft)).toContain("  - zuständig: Schule im Kirchviertel; bis 19. Oktober 2026\n")
    expect(german(draft)).toContain("  - zuständig: offen; bis wann: offen\n")
    expect(english(draft)).toContain("  - responsible: Schule im Kirchviertel; due 19 October 2026\n")
  })

  it("hold no word about a single case (P1)", () => {
    expect(german(draft)).toContain("- **Einzelfall:** an asd verwiesen; mehr wird dazu nicht festgehalten")
  })

  it("tell versions, circulation, objections with their answer, and addenda (R26)", () => {
    expect(german(draft)).toContain("Einwendungen sind möglich bis zum 27. Oktober 2026")
    expect(german(approved)).not.toContain("Einwendungen sind möglich")
    expect(german(draft)).toContain("Fassungen: Fassung 1 vom 8. Oktober 2026; Fassung 2 vom 12. Oktober 2026")
    expect(german(draft)).toContain(
      "- **hort, 10. Oktober 2026, TOP 1, zu Fassung 1:** Der Hort war entschuldigt.\n  - angenommen, 11. Oktober 2026: Wird geändert.",
    )
    expect(german(approved)).toContain(
      "## Nachträge\n\n- **2. November 2026, Moderation, TOP 1:** Der Treff öffnet nur in einer Woche.",
    )
  })

  it("remind everybody that names of children and families do not belong there (P10)", () => {
    for (const form of forms)
      expect(form(draft, names, { language: "de" })).toMatch(
        /Namen von Kindern und\s+Familien gehören\s+nicht\s+hinein/,
      )
  })
})

describe("the readers of minutes (P9)", () => {
  it("of the network see how many came; only those who convene see which institution (P9, R27)", () => {
    const counts = "Einrichtungen: 2 anwesend, 1 vertreten, 1 nicht anwesend, 1 nicht erfasst; Gäste: 2"
    expect(german(draft)).toContain(counts)
    expect(german(draft)).not.toContain("OGS-Leitung")
    expect(german(draft)).not.toContain("Quartiersmanagement")
    const full = german(draft, "convenor")
    expect(full).toContain(counts)
    expect(full).toContain(
      "| Schule im Kirchviertel | anwesend | OGS-Leitung | 2 Personen, ab 15:20 Uhr, bis 16:30 Uhr |",
    )
    expect(full).toContain("| Kita Regenbogen | vertreten |  | durch Schule im Kirchviertel |")
    expect(full).toContain("| hort | nicht anwesend |  |  |")
    expect(full).toContain("| treff | nicht erfasst |  |  |")
    expect(full).toContain("- **Gäste:** Quartiersmanagement (Leitung); verein")
  })

  it("are members of the network, unless it is said otherwise (P9)", () => {
    for (const form of forms)
      expect(form(draft, names, { language: "de" })).toBe(form(draft, names, { language: "de", audience: "network" }))
  })

  it("who are the public see which items were public, and nothing of what came of them (P9)", () => {
    const text = german(approved, "public")
    expect(text).toContain("# Sitzung: Herbstferien und Schwimmen")
    expect(text).toContain("## Tagesordnung\n\n- **TOP 2:** Schwimmkurse")
    for (const hidden of ["Herbstferien?", "Turnhalle", "Vereinbarung", "Anwesenheit", "Moderation", "Kita", "Nachtr"])
      expect(text).not.toContain(hidden)
  })

  it("see what became of a need only where they may know of the need; planners see every one (P9)", () => {
    for (const audience of audiences) {
      const text = german(draft, audience)
      expect(text.includes("Ein zweiter Bedarf ist angemeldet.")).toBe(audience === "planning")
      expect(text.includes("Nur für die Planung.")).toBe(audience === "planning")
      expect(text.includes("Viele Kinder können nicht schwimmen.")).toBe(audience !== "public")
    }
    expect(minutesMarkdown(draft, bare, { language: "de" })).not.toContain("Die Konferenz sieht den Bedarf auch.")
  })
})

describe("minutes of which little is known (R26)", () => {
  const empty = withFacts(draft, {
    agenda: [],
    jointWith: [],
    invited: [],
    attendance: [],
    guests: [],
    host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
    minutes: { by: "hausmeister", writtenOn: "2026-10-08" },
  })

  it("leave out what nobody said, and call by its id what has no name (R26)", () => {
    const text = minutesMarkdown(withFacts(empty, { moderatedBy: "amt-7" }), bare, { language: "de" })
    expect(text.match(/^#+ .*/gm)).toEqual(["# Protokoll (Entwurf): Herbstferien und Schwimmen", "## Anwesenheit"])
    expect(text).toContain("**Moderation:** amt-7")
    expect(text).toContain("**Protokoll:** kita, hausmeister")
    expect(text).toContain("**Ort:** Stadtteilbüro")
    expect(text).toContain("Einrichtungen: 0 anwesend")
  })

  it("are whole documents all the same, in both languages and for each reader (R26)", () => {
    for (const form of forms)
      for (const language of ["de", "en"] as const satisfies ReadonlyArray<Language>)
        for (const audience of audiences)
          expect(form(empty, bare, { language, audience })).toMatch(/Herbstferien und Schwimmen[\s\S]*\n$/)
  })
})

describe("minutes as HTML", () => {
  const html = minutesHtml(draft, names, { language: "de", audience: "convenor" })

  it("are one document with a language, a title and landmarks, and without scripts", () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">')).toBe(true)
    expect(html).toContain("<title>Protokoll (Entwurf): Herbstferien und Schwimmen</title>")
    for (const mark of ["<header>", "<main>", "<footer>", '<body class="draft">'])
      expect(html.split(mark)).toHaveLength(2)
    expect(html).not.toMatch(/<script|<link|<img|javascript:|https?:/)
    expect(minutesHtml(draft, names, { language: "en" })).toContain('<html lang="en">')
  })

  it("have headings in order, each section named by its own", () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect([...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("have tables with a caption and header cells, whose cells name their column on a narrow screen", () => {
    expect(html).toContain("<caption>Wer teilgenommen hat, nach Einrichtungen und Funktionen</caption>")
    expect(html).toContain('<th scope="col" role="columnheader">Funktionen</th>')
    expect(html).toContain('<th scope="row" role="rowheader">Schule im Kirchviertel</th>')
    expect(html).toContain('<td role="cell" data-column="Funktionen">OGS-Leitung</td>')
  })

  it("break on paper between items, not within them, and never between the head of a table and its first rows", () => {
    const print = html.split("@media print")[1]
    expect(print).toMatch(/main section section, tr[^}]*break-inside: avoid/)
    expect(print).toMatch(/tbody tr:first-child[^}]*break-before: avoid/)
  })

  it("cut words that are wider than their column", () => {
    expect(html).toMatch(/tbody th, td { overflow-wrap: anywhere; }/)
    expect(html).toMatch(/dl div {[^}]*minmax\(0, 1fr\)/)
  })
})

describe("minutes as plain text", () => {
  it("tell a table as points that name their columns", () => {
    const text = minutesText(draft, names, { language: "de" })
    expect(text).toContain("- Schwimmkurs\n  - Wer: verein\n  - Bis wann: 31. März 2027\n  - TOP: 2\n")
  })

  it("underline headings and indent what a line goes on with", () => {
    const text = minutesText(draft, names, { language: "de" })
    expect(text).toContain("Ergebnisse\n----------\n")
    expect(text).toContain("1 Enthaltung\n    (gezählt nach Einrichtungen)")
  })

  it("cut a word that is longer than a line", () => {
    const long = withFacts(draft, { title: "ä".repeat(200) })
    const lines = minutesText(long, names, { language: "de" }).split("\n")
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(76)
    expect(lines.join("")).toContain("ä".repeat(72))
  })
})

describe("minutes that are stored", () => {
  it("tell the same after they were read again", () => {
    const again = withFacts(draft, JSON.parse(JSON.stringify(stored)))
    for (const form of forms)
      expect(form(again, names, { language: "de", audience: "planning" })).toBe(
        form(draft, names, { language: "de", audience: "planning" }),
      )
  })
})
