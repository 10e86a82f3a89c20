/** The plan of a year of the Sozialraumkonferenz Bochum-Süd: what is to happen in each meeting of 2025; all of it is made up. */
import { type Member, members, type PlannedMeeting, type PlannedTopic } from "./plan.js"

const topic = (id: string, title: string, by: Member, kind: PlannedTopic["kind"] = "topic"): PlannedTopic => ({
  id,
  title,
  kind,
  by,
  public: true,
})

/** The twelve meetings that were planned, in the order of time. */
export const plannedMeetings: ReadonlyArray<PlannedMeeting> = [
  {
    day: "2025-01-22",
    host: "jugendamt",
    writer: "jugendamt",
    occasion: "Was 2025 ansteht",
    topics: [
      topic("jahresthemen", "Themen des Jahres", "jugendamt"),
      topic("uebergang-2025", "Übergang Kita – Grundschule", "kiwiNest"),
    ],
    attendance: { familienbildung: "excused", lennershof: { late: "14:50" } },
    results: [
      { item: "jahresthemen", status: "settled", text: "Bewegung, Sprache und Ferien sind die Themen des Jahres." },
      { item: "uebergang-2025", status: "continued", text: "Die Kitas fragen die Wünsche der Eltern ab." },
    ],
  },
  {
    day: "2025-02-19",
    host: "hufelandschule",
    writer: "kiwiNest",
    occasion: "Übergang Kita – Grundschule",
    topics: [topic("schwimmzeiten", "Schwimmzeiten für Grundschulen", "hufelandschule", "need")],
    attendance: { familienbildung: "absent", graefinImma: { representedBy: "hufelandschule" } },
    results: [
      {
        item: "uebergang-2025",
        status: "settled",
        text: "Jede Kita besucht im Mai mit den Schulanfängern ihre Grundschule.",
        measure: {
          id: "schnuppertage-2025",
          title: "Schnuppertage in den Grundschulen",
          owner: "kirchviertel",
          start: "2025-05-05",
          due: "2025-05-30",
          review: "2025-07-09",
        },
      },
      {
        item: "schwimmzeiten",
        status: "settled",
        outcomes: [
          {
            kind: "recommendation",
            text: "Die Stadt möge im Hallenbad zwei Vormittage für Grundschulen freihalten und bezahlen.",
            to: { office: "jha" },
            matter: "budget",
          },
        ],
      },
    ],
  },
  {
    day: "2025-03-19",
    host: "kiwiNest",
    writer: "waldschule",
    occasion: "Osterferien",
    topics: [topic("osterferien-2025", "Wer öffnet in den Osterferien?", "jugendhaus")],
    attendance: { familienbildung: "absent", stadtteilbuero: "excused" },
    results: [
      {
        item: "osterferien-2025",
        status: "settled",
        text: "Das Jugendfreizeithaus öffnet in beiden Wochen vormittags, die Waldschule gibt die Turnhalle.",
        outcomes: [{ kind: "agreement", text: "Das Programm hängt bis zum 4. April in allen Häusern." }],
      },
    ],
  },
  {
    day: "2025-04-09",
    host: "lennershof",
    writer: "beratung",
    occasion: "Rückfragen der Schulen zur Beratung",
    topics: [
      topic("beratung-wege", "Wege in die Beratung", "beratung"),
      topic("sommerferien-2025", "Sommerferien", "jugendhaus"),
    ],
    results: [
      {
        item: "beratung-wege",
        status: "settled",
        text: "Die Beratungsstelle kommt einmal im Monat in jede Schule.",
        outcomes: [{ kind: "caseReferral", to: members.beratung }],
      },
      { item: "sommerferien-2025", status: "notReached" },
    ],
  },
  {
    day: "2025-05-14",
    host: "waldschule",
    writer: "jugendhaus",
    occasion: "Sommerferien",
    topics: [],
    objection: {
      by: "graefinImma",
      text: "Es fehlen Angebote auch in der dritten Woche.",
      corrected: {
        item: "sommerferien-2025",
        status: "continued",
        text: "Es fehlen Angebote in der dritten bis sechsten Woche.",
        outcomes: [
          {
            kind: "agreement",
            text: "Alle melden, was sie in diesen Wochen öffnen können.",
            action: { due: "2025-06-06" },
          },
        ],
      },
    },
    attendance: { jugendhaus: { early: "15:30" }, kirchviertel: "excused" },
    results: [
      {
        item: "sommerferien-2025",
        status: "continued",
        text: "Es fehlen Angebote in der vierten bis sechsten Woche.",
        outcomes: [
          {
            kind: "agreement",
            text: "Alle melden, was sie in diesen Wochen öffnen können.",
            action: { due: "2025-06-06" },
          },
        ],
      },
    ],
  },
  {
    day: "2025-06-18",
    host: "graefinImma",
    writer: "hufelandschule",
    occasion: "Sommerferien: die zweite Hälfte",
    topics: [topic("spielmobil-2025", "Wo hält das Spielmobil?", "stadtteilbuero")],
    calledOff: { reason: "In der Schule sind an dem Tag Zeugniskonferenzen", insteadOn: "2025-06-25" },
    attendance: { lennershof: "excused" },
    results: [
      {
        item: "sommerferien-2025",
        status: "settled",
        measure: {
          id: "ferienprogramm-2025",
          title: "Gemeinsames Programm für die vierte bis sechste Ferienwoche",
          owner: "jugendhaus",
          start: "2025-08-04",
          due: "2025-08-22",
          review: "2025-09-24",
        },
      },
      { item: "spielmobil-2025", status: "notReached" },
    ],
  },
  {
    day: "2025-07-09",
    host: "stadtteilbuero",
    writer: "lennershof",
    occasion: "Rückblick auf die Schnuppertage",
    topics: [topic("rueckblick-schnuppertage", "Schnuppertage: was hat es gebracht?", "kirchviertel", "measureReview")],
    attendance: { beratung: "absent" },
    results: [
      {
        item: "rueckblick-schnuppertage",
        status: "settled",
        reviewed: {
          measure: "schnuppertage-2025",
          effect: "change",
          text: "Alle Kitas waren da; 2026 schon im April.",
        },
      },
      { item: "spielmobil-2025", status: "settled", text: "Dienstags an der Hustadt, donnerstags am Kirchviertel." },
    ],
  },
  {
    day: "2025-09-03",
    host: "kirchviertel",
    writer: "stadtteilbuero",
    occasion: "Neues Schuljahr, neue Moderation",
    topics: [
      topic("ganztag-2026", "Rechtsanspruch auf Ganztag ab August 2026", "jugendamt"),
      topic("sprachgruppen", "Sprachgruppen am Nachmittag", "hufelandschule", "need"),
    ],
    results: [
      { item: "ganztag-2026", status: "continued", text: "Die Schulen zeigen im November, welche Räume fehlen." },
      { item: "sprachgruppen", status: "notReached" },
    ],
  },
  {
    day: "2025-09-24",
    host: "beratung",
    writer: "kirchviertel",
    occasion: "Rückblick auf das Ferienprogramm",
    topics: [topic("rueckblick-ferien", "Ferienprogramm: was hat es gebracht?", "jugendhaus", "measureReview")],
    attendance: { graefinImma: "absent" },
    results: [
      { item: "ganztag-2026", status: "continued", text: "Die Erhebung läuft." },
      {
        item: "sprachgruppen",
        status: "settled",
        measure: {
          id: "sprachgruppen-2025",
          title: "Sprachgruppen am Nachmittag",
          owner: "familienbildung",
          start: "2025-11-03",
          due: "2026-01-30",
          review: "2026-03-18",
        },
      },
      {
        item: "rueckblick-ferien",
        status: "settled",
        reviewed: {
          measure: "ferienprogramm-2025",
          effect: "keep",
          text: "74 Kinder an 15 Tagen; die Küche des Jugendfreizeithauses reichte nicht.",
        },
      },
    ],
  },
  {
    day: "2025-10-29",
    host: "jugendhaus",
    writer: "graefinImma",
    occasion: "Küche für Ferienprogramme",
    topics: [topic("kueche", "Wer kann eine Küche geben?", "jugendhaus", "resourceExchange")],
    calledOff: { reason: "Wasserschaden im Jugendfreizeithaus" },
  },
  {
    day: "2025-11-19",
    host: "familienbildung",
    writer: "graefinImma",
    occasion: "Räume für den Ganztag",
    topics: [],
    attendance: {
      waldschule: "absent",
      kiwiNest: { representedBy: "lennershof" },
      kirchviertel: { sends: "ogsLeitung" },
      hufelandschule: { sends: "lehrkraft" },
    },
    results: [
      {
        item: "ganztag-2026",
        status: "settled",
        outcomes: [
          {
            kind: "recommendation",
            text: "Der Ausbau an Kirchviertel und Waldschule soll in den Plan 2026 bis 2030.",
            to: { office: "jha" },
            matter: "planning",
          },
        ],
      },
      { item: "kueche", status: "continued", text: "Die Familienbildung prüft, ob ihre Küche frei ist." },
    ],
  },
  {
    day: "2025-12-10",
    host: "jugendamt",
    writer: "familienbildung",
    occasion: "Jahresrückblick",
    topics: [topic("jahresrueckblick", "Was hat das Jahr gebracht, und braucht es die Runde?", "stadtteilbuero")],
    results: [
      {
        item: "jahresrueckblick",
        status: "settled",
        outcomes: [{ kind: "agreement", text: "Die Runde trifft sich weiter, wenn es etwas gibt." }],
      },
      {
        item: "kueche",
        status: "settled",
        measure: {
          id: "kueche-2026",
          title: "Die Familienbildung gibt ihre Küche in allen Ferien",
          owner: "familienbildung",
          start: "2026-01-12",
          due: "2026-03-27",
          review: "2026-04-15",
        },
      },
    ],
  },
]
