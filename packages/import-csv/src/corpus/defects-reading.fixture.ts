/** Defects of how a list is written: quotes, encodings, widths, lines that are no records. */
import { encodeCodePage } from "../text/encoding.fixture.js"
import { at, type Defect, lines } from "./defect.fixture.js"

export const defectsOfReading: ReadonlyArray<Defect> = [
  {
    number: 1,
    name: "a field starts with a quoted word and goes on after the closing quote",
    instances: [
      {
        list: lines(
          "Name,Straße,PLZ,Ort",
          '"Kissi" EKT e.V. (Elterninitiative),Gneisenaustr. 2,10961,Berlin',
          '"Die Wilden, Wiesen" Kinderladen,Kantstr. 9,10623,Berlin',
          "Kita Mond,Markstr. 4,10999,Berlin",
          '"Zwergenland" e.V.,"Hauptstr. 7, Hof 2",10827,Berlin',
        ).replace('"Die Wilden, Wiesen"', '"Die Wilden"'),
        records: 4,
        values: [
          { name: '"Kissi" EKT e.V. (Elterninitiative)', ...at("Gneisenaustr.", "2", "10961", "Berlin") },
          { name: '"Die Wilden" Kinderladen' },
          { name: "Kita Mond" },
          { name: '"Zwergenland" e.V.', address: { postalCode: "10827" } },
        ],
      },
      {
        list: lines(
          '"Name";"Träger";"PLZ"',
          '"Kita Nord";"AWO";"28195"',
          '"Bärenhöhle" Hort";"AWO";"28197"',
          '"Kita Süd";"ASB" Bremen";"28199"',
          '"Kita West";"DRK";"28201"',
        ),
        records: 4,
        values: [
          { name: "Kita Nord" },
          { address: { postalCode: "28197" } },
          { name: "Kita Süd" },
          { name: "Kita West" },
        ],
      },
    ],
  },
  {
    number: 2,
    name: "the quote character is the apostrophe, with delimiters and line breaks inside",
    instances: [
      {
        list: lines(
          "'Nummer';'Name';'Adresse';'PLZ'",
          "'1';'Kita Mond; Haus A';'Markstr. 4';'44801'",
          "'2';'Kita Stern\n(Neubau)';'Am Bach 23';'44803'",
          "'3';'Kita ''Sonne''';'Ring 7';'44805'",
        ),
        records: 3,
        values: [
          { name: "Kita Mond; Haus A", address: { postalCode: "44801" } },
          { name: "Kita Stern (Neubau)", address: { postalCode: "44803" } },
          { name: "Kita 'Sonne'", address: { postalCode: "44805" } },
        ],
      },
      {
        list: lines(
          "id,name,street,zip",
          "101,'Schule am See, Standort Nord','Seeweg 1',24103",
          "102,'Otto''s Schule','Wall 2',24105",
          "103,'Hafenschule','Kai 3,\n2. Stock',24106",
        ),
        records: 3,
        values: [
          { name: "Schule am See, Standort Nord" },
          { name: "Otto's Schule" },
          { address: { postalCode: "24106" } },
        ],
      },
    ],
  },
  {
    number: 3,
    name: "literal quotes inside an unquoted field",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort",
          'Kindertagesstätte "Stubs und Fridolin";09112;Chemnitz',
          'Schule, Förderschwerp. ""Lernen"";09114;Chemnitz',
          "Kita Mond;09116;Chemnitz",
        ),
        records: 3,
        values: [
          { name: 'Kindertagesstätte "Stubs und Fridolin"' },
          { name: 'Schule, Förderschwerp. "Lernen"' },
          { name: "Kita Mond" },
        ],
      },
      {
        list: lines(
          "Name\tPLZ\tOrt",
          'Grundschule \\"Robert Blum\\"\t04315\tLeipzig',
          'Hort 5" Gleis\t04317\tLeipzig',
          "Kita Stern\t04319\tLeipzig",
        ),
        records: 3,
        values: [{ name: 'Grundschule "Robert Blum"' }, { name: 'Hort 5" Gleis' }, { name: "Kita Stern" }],
      },
    ],
  },
  {
    number: 4,
    name: "DOS code page 850",
    instances: [
      {
        list: encodeCodePage(
          lines(
            "Name;Straße;PLZ;Ort",
            "Kita Grünschnäbel;Schöne Straße 4;70173;Stuttgart",
            "Kita Süd;Weg 1;70174;Stuttgart",
          ),
          "cp850",
        ),
        records: 2,
        values: [
          { name: "Kita Grünschnäbel", ...at("Schöne Straße", "4", "70173", "Stuttgart") },
          { name: "Kita Süd" },
        ],
        findings: ["EncodingGuessed"],
      },
      {
        list: encodeCodePage(
          lines(
            "NAME,STRASSE,PLZ,ORT",
            "GRUNDSCHULE MÜNCHHAUSEN,ÄUSSERE GASSE 3,35117,MÜNCHHAUSEN",
            "HORT ÖSTLICH,WEG 2,35117,MÜNCHHAUSEN",
          ),
          "cp850",
        ),
        records: 2,
        values: [{ name: "GRUNDSCHULE MÜNCHHAUSEN" }, { name: "HORT ÖSTLICH", address: { city: "MÜNCHHAUSEN" } }],
      },
    ],
  },
  {
    number: 14,
    name: "a column is inserted in the middle of the header",
    instances: [
      {
        list: lines(
          "Name;Straße;Ortsteil;PLZ;Ort",
          "Kita Mond;Markstr. 4;Querenburg;44801;Bochum",
          "Kita B;Ring 7;Linden;44879;Bochum",
        ),
        records: 2,
        values: [{ name: "Kita Mond", ...at("Markstr.", "4", "44801", "Bochum") }, at("Ring", "7", "44879", "Bochum")],
      },
      {
        list: lines(
          "Nr,Einrichtung,Betriebsform,Baujahr,PLZ,Ort,Telefon",
          "1,Kita Elbe,Ganztag,1974,01067,Dresden,0351 4881234",
          "2,Kita Aue,Halbtag,1998,01069,Dresden,0351 4881235",
        ),
        records: 2,
        values: [
          { name: "Kita Elbe", address: { postalCode: "01067", city: "Dresden" }, phones: ["+49 351 4881234"] },
          { name: "Kita Aue", address: { postalCode: "01069" } },
        ],
      },
    ],
  },
  {
    number: 16,
    name: "the header is longer than the rows",
    instances: [
      {
        list: lines(
          "sep=;",
          "Schulnummer;Name;PLZ;Ort;",
          '"100001";"Schule A";"44801";"Bochum"',
          '"100002";"Schule B";"44803";"Bochum"',
        ),
        records: 2,
        values: [{ name: "Schule A", address: { postalCode: "44801", city: "Bochum" } }, { name: "Schule B" }],
      },
      {
        list: lines(
          "Schluessel,Name,PLZ,Ort,,",
          "02,Grundschule Nord,20095,Hamburg",
          "04,Grundschule Süd,20097,Hamburg",
        ),
        records: 2,
        values: [{ name: "Grundschule Nord" }, { name: "Grundschule Süd", address: { city: "Hamburg" } }],
      },
    ],
  },
  {
    number: 21,
    name: "letters and accents apart (NFD) next to whole ones (NFC)",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort",
          `Kita ${"Süd".normalize("NFD")};80331;${"München".normalize("NFD")}`,
          "Kita Süd-West;80333;München",
        ),
        records: 2,
        values: [
          { name: "Kita Süd", address: { city: "München" } },
          { name: "Kita Süd-West", address: { city: "München" } },
        ],
      },
      {
        list: lines(
          `${"Träger,Einrichtung,Straße".normalize("NFD")},PLZ`,
          `AWO,${"Bärenhöhle".normalize("NFD")},Weg 1,68159`,
          "DRK,Kita Öse,Weg 2,68161",
        ),
        records: 2,
        values: [{ name: "Bärenhöhle", provider: { name: "AWO" } }, { name: "Kita Öse" }],
      },
    ],
  },
  {
    number: 22,
    name: "tabs and blanks pad the cells",
    instances: [
      {
        list: lines("Name\t;PLZ ;Ort", "Kita Mond\t\t; 44801;Bochum  ", "\tKita  Stern;44803\t;  Bochum"),
        records: 2,
        values: [
          { name: "Kita Mond", address: { postalCode: "44801", city: "Bochum" } },
          { name: "Kita Stern", address: { postalCode: "44803", city: "Bochum" } },
        ],
      },
      {
        list: lines(
          "Name            | PLZ   | Ort      ",
          "Kita Elbe       | 01067 | Dresden  ",
          "Kita Aue\u00A0       | 01069 | Dresden  ",
        ),
        records: 2,
        values: [
          { name: "Kita Elbe", address: { postalCode: "01067", city: "Dresden" } },
          { name: "Kita Aue", address: { postalCode: "01069", city: "Dresden" } },
        ],
      },
    ],
  },
]
