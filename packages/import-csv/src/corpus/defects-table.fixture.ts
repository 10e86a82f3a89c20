/** Defects of the table: headers, blank rows, legends, totals, markup, broken letters. */
import { type Defect, lines } from "./defect.fixture.js"

export const defectsOfTables: ReadonlyArray<Defect> = [
  {
    number: 23,
    name: "a line break in a header cell, a legend in a column without name, blank rows at the end",
    instances: [
      {
        list: `${lines(
          'Art;Bezeichnung;Adresse;"Beleuchtung\n vorhanden";',
          "Sportplatz;Stadion Nord;Nordring 1;ja;",
          "Sportplatz;Stadion Süd;Südring 2;nein;WS = Weitsprung",
          "Halle;Halle West;Weg 3;ja;",
        )}${";;;;\n".repeat(20)};;;\n\n`,
        records: 3,
        values: [{ name: "Stadion Nord" }, { name: "Stadion Süd" }, { name: "Halle West" }],
        findings: [["RowTooLong", 4]],
      },
      {
        list: `${lines(
          '"Name der\nEinrichtung","PLZ\n(Sitz)",Ort,,Plätze',
          "Kita A,50667,Köln,,40",
          "Kita B,50668,Köln,* mit Hort,60",
          "Kita C,50670,Köln,,55",
        )}\n\n,,,,\n`,
        records: 3,
        values: [
          { name: "Kita A", capacity: 40, address: { postalCode: "50667" } },
          { name: "Kita B", capacity: 60 },
          { name: "Kita C" },
        ],
      },
    ],
  },
  {
    number: 24,
    name: "an empty row directly below the header",
    instances: [
      {
        list: lines("Name;PLZ;Ort", ";;", "Kita A;50667;Köln", "Kita B;50668;Köln"),
        records: 2,
        values: [{ name: "Kita A" }, { name: "Kita B" }],
      },
      {
        list: lines("Name\tTelefon\tPlätze", "", "\t\t", "Kita A\t0221 12345\t40"),
        records: 1,
        values: [{ name: "Kita A", capacity: 40 }],
      },
    ],
  },
  {
    number: 25,
    name: "duplicate headers",
    instances: [
      {
        list: lines(
          "Name;Straße;PLZ;Ort;Ort",
          "Schule A;Weg 1;55116;Mainz;Mainz-Altstadt",
          "Schule B;Weg 2;55118;Mainz;Mainz-Neustadt",
        ),
        records: 2,
        values: [{ name: "Schule A", address: { postalCode: "55116" } }, { name: "Schule B" }],
        findings: ["HeaderRepeats"],
      },
      {
        list: lines("Name,,Telefon,Telefon,Bemerkung,Bemerkung,", "Kita A,x,0221 123456,0221 123457,neu,Umbau,y"),
        records: 1,
        values: [{ name: "Kita A", phones: ["+49 221 123456", "+49 221 123457"] }],
        findings: ["HeaderRepeats"],
      },
    ],
  },
  {
    number: 26,
    name: "HTML and program literals in cells",
    instances: [
      {
        list: lines(
          "Name;E-Mail;Homepage",
          'Kita A;<a href="mailto:kita-a@stadt.de">kita-a@stadt.de</a>;<a href="http://www.kita-a.de">Homepage</a>',
          "Kita B &amp; Hort;kita-b@stadt.de;#http://www.kita-b.de#",
          "Kita C<br>Haus 2;kita-c@stadt.de;www.kita-c.de",
        ),
        records: 3,
        values: [
          { name: "Kita A", emails: ["kita-a@stadt.de"], websites: ["http://www.kita-a.de"] },
          { name: "Kita B & Hort", websites: ["http://www.kita-b.de"] },
          { name: "Kita C Haus 2" },
        ],
      },
      {
        list: lines(
          "name\taddress\ttopics",
          'Schule A\t{"street"=>"Karl-Heine-Str. 22", "zip"=>"04229", "city"=>"Leipzig"}\t["Musik", "Sport"]',
          'Schule B\t{"street"=>"Gießerstr. 5", "zip"=>"04229", "city"=>"Leipzig"}\t[]',
        ),
        records: 2,
        values: [
          {
            name: "Schule A",
            address: { street: "Karl-Heine-Str.", houseNumber: "22", postalCode: "04229", city: "Leipzig" },
          },
          { name: "Schule B", address: { street: "Gießerstr.", houseNumber: "5" } },
        ],
      },
    ],
  },
  {
    number: 27,
    name: "whole records wrapped in quotes, umlauts destroyed",
    instances: [
      {
        list: lines(
          '"Name,""Stra?_e"",PLZ,Ort";',
          '"Kita Gr?_nschnabel,""Sch?_ne Stra?_e 4"",70173,Stuttgart";',
          '"Kita S?_d,""Weg 1"",70174,Stuttgart";',
        ),
        records: 2,
        values: [{}, {}],
        findings: ["UmlautsLost"],
      },
      {
        list: lines(
          "Name;Ort;PLZ",
          "Kita Gr??nschnabel;M??nchen;80331",
          "B??renh??hle;M??nchen;80333",
          "Kita S??d;M??nchen;80335",
        ),
        records: 3,
        values: [{}, {}, {}],
        findings: ["UmlautsLost"],
      },
    ],
  },
  {
    number: 30,
    name: "statistics, totals and masked values",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort;Plätze",
          "Kita A;50667;Köln;40",
          "Kita B;50668;Köln;x",
          "Zwischensumme;;;40",
          "Kita C;50670;Köln;.",
          "Insgesamt;;;95",
        ),
        records: 3,
        values: [{ name: "Kita A", capacity: 40 }, { name: "Kita B" }, { name: "Kita C" }],
        findings: [
          ["LineSkipped", 4],
          ["LineSkipped", 6],
        ],
      },
      {
        list: lines(
          "Schulname,Schüler,Ort",
          "Schule A,210,Kiel",
          "Schule B,***,Kiel",
          "Gesamt,210,",
          "Quelle: Statistikamt Nord,,",
        ),
        records: 2,
        values: [{ name: "Schule A", pupils: 210 }, { name: "Schule B" }],
        findings: [
          ["LineSkipped", 4],
          ["LineSkipped", 5],
        ],
      },
    ],
  },
]
