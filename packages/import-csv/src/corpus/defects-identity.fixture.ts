/** Defects of what a row is: rows of one institution, numbers that are no key, spelling, persons, references. */
import { type Defect, lines } from "./defect.fixture.js"

export const defectsOfIdentity: ReadonlyArray<Defect> = [
  {
    number: 10,
    name: "one institution on several rows",
    instances: [
      {
        list: lines(
          "poi_id;name;str_hausnr;plz_ort;kategorie",
          "174953;Schule Am Bach;Bachstr. 1;44801 Bochum;Grundschule",
          "174953;Schule Am Bach;Bachstr. 1;44801 Bochum;Familienzentrum",
          "174954;Kita Mond;Weg 2;44803 Bochum;Kita",
        ),
        records: 3,
        values: [{ name: "Schule Am Bach", types: ["grundschule", "familienzentrum"] }, { name: "Kita Mond" }],
        findings: ["RowsMerged"],
      },
      {
        list: lines(
          "BSN,Schulname,Straße,PLZ,Ort,Bildungsgangbezeichnung",
          "01B01,OSZ Handel,Wrangelstr. 98,10997,Berlin,Berufsschule",
          "01B01,OSZ Handel,Wrangelstr. 98,10997,Berlin,Fachoberschule",
          "01B01,OSZ Handel,Wrangelstr. 98,10997,Berlin,Berufliches Gymnasium",
          "02B02,OSZ Technik,Weg 2,10999,Berlin,Berufsschule",
        ),
        records: 4,
        values: [{ name: "OSZ Handel" }, { name: "OSZ Technik" }],
        findings: ["RowsMerged"],
      },
    ],
  },
  {
    number: 11,
    name: "a key that is none",
    instances: [
      {
        list: lines(
          "Schulkenziffer;Schulname;Straße;PLZ;Ort",
          "1;Grundschule Nord;Weg 1;66111;Saarbrücken",
          "1;Gymnasium Süd;Weg 2;66113;Saarbrücken",
          "2;Grundschule West;Weg 3;66115;Saarbrücken",
          "2;Förderschule Ost;Weg 4;66117;Saarbrücken",
          "2;Berufsschule;Weg 5;66119;Saarbrücken",
        ),
        records: 5,
        values: [
          { name: "Grundschule Nord" },
          { name: "Gymnasium Süd" },
          { name: "Grundschule West" },
          { name: "Förderschule Ost" },
          { name: "Berufsschule" },
        ],
        findings: ["KeyRepeats"],
      },
      {
        list: lines(
          "OBJECTID,name,address,zip,city",
          "1,Kita A,Weg 1,50667,Köln",
          "2,Kita B,Weg 2,50668,Köln",
          "3,Kita C,Weg 3,50670,Köln",
        ),
        records: 3,
        values: [{ name: "Kita A" }, { name: "Kita B" }, { name: "Kita C" }],
        findings: ["RowNumberNoKey"],
        next: {
          list: lines(
            "OBJECTID,name,address,zip,city",
            "1,Kita C,Weg 3,50670,Köln",
            "2,Kita A,Weg 1,50667,Köln",
            "3,Kita B,Weg 2,50668,Köln",
          ),
          changed: [],
        },
      },
    ],
  },
  {
    number: 12,
    name: "noise in the last digits of coordinates",
    instances: [
      {
        list: lines("id,name,lat,lon,zip", "01010010,Kita A,52.58770646049115,13.399251221980776,13156"),
        records: 1,
        values: [{ name: "Kita A" }],
        positions: [[13.39925, 52.5877]],
        next: {
          list: lines("id,name,lat,lon,zip", "01010010,Kita A,52.587706460491114,13.39925122198078,13156"),
          changed: [],
        },
      },
      {
        list: lines("Nummer;Name;PLZ;X;Y", "7;Kita B;44801;378180,123;5701853,987", "8;Kita C;44803;377500;5703000"),
        records: 2,
        values: [{ name: "Kita B" }, { name: "Kita C" }],
        next: {
          list: lines(
            "Nummer;Name;PLZ;X;Y",
            "7;Kita B;44801;378180,1230001;5701853,98702",
            "8;Kita C;44803;377500;5704000",
          ),
          changed: ["Kita C"],
        },
      },
    ],
  },
  {
    number: 13,
    name: "a change of spelling only",
    instances: [
      {
        list: lines(
          "Nummer;Name;Straße;PLZ;Ort;Homepage",
          "7;Kita Süd;Hauptstraße 4;44801;Bochum;www.kita-sued.de",
          "8;Kita Nord;Ring 5;44803;Bochum;http://kita-nord.de/",
        ),
        records: 2,
        values: [{ name: "Kita Süd" }, { name: "Kita Nord" }],
        next: {
          list: lines(
            "Nummer;Name;Straße;PLZ;Ort;Homepage",
            "7;Kita  Süd;Hauptstr. 4;44801;Bochum;https://www.kita-sued.de/",
            "8;Kita Nord;Ring 6;44803;Bochum;http://kita-nord.de",
          ),
          changed: ["Kita Nord"],
        },
      },
      {
        list: lines("Nummer,Name,Telefon,Ort", "7,Kita Süd,0234/123456,Bochum", "8,Kita Nord,0234 12345-7,Bochum"),
        records: 2,
        values: [{ name: "Kita Süd" }, { name: "Kita Nord" }],
        next: {
          list: lines(
            "Nummer,Name,Telefon,Ort",
            `7,Kita ${"Süd".normalize("NFD")},+49 234 123456,Bochum`,
            "8,Kita Nord,0234 123458,Bochum",
          ),
          changed: ["Kita Nord"],
        },
      },
    ],
  },
  {
    number: 15,
    name: "a header renamed with a wrong meaning, or used for something else",
    instances: [
      {
        list: lines(
          "Name;institution;PLZ;Ort;Plätze;freie Plätze",
          "Kita A;AWO;24937;Flensburg;40;3",
          "Kita B;Diakonie;24939;Flensburg;60;0",
        ),
        records: 2,
        values: [
          { name: "Kita A", capacity: 40, provider: { name: "AWO" } },
          { name: "Kita B", capacity: 60, provider: { name: "Diakonie" } },
        ],
      },
      {
        list: lines(
          "Schulname,traeger,PLZ,Ort,Schüler",
          "Schule A,öffentlich,10115,Berlin,210",
          "Schule B,privat,10117,Berlin,90",
        ),
        records: 2,
        values: [
          { name: "Schule A", legalStatus: "öffentlich", pupils: 210 },
          { name: "Schule B", legalStatus: "privat", pupils: 90 },
        ],
      },
    ],
  },
  {
    number: 32,
    name: "private persons as rows",
    instances: [
      {
        list: lines(
          "Name;Art;Straße;PLZ;Ort;Telefon",
          "Erika Musterfrau;Kindertagespflege;Gartenweg 17;09111;Chemnitz;0171 5550123",
          "Kita Sonne;Kita;Weg 2;09112;Chemnitz;0371 123456",
        ),
        records: 2,
        values: [{}, { name: "Kita Sonne", phones: ["+49 371 123456"] }],
        findings: [["PrivatePersonRow", 2]],
        secrets: ["5550123", "Gartenweg"],
      },
      {
        list: lines(
          "Einrichtung,Anschrift,PLZ,Ort,E-Mail",
          "Tagesmutter Frau Beispiel,Rosenweg 23,55116,Mainz,beispiel@web.de",
          "Kinderladen Kunterbunt e.V.,Ring 4,55118,Mainz,info@kunterbunt.de",
        ),
        records: 2,
        values: [{}, { name: "Kinderladen Kunterbunt e.V.", emails: ["info@kunterbunt.de"] }],
        findings: [["PrivatePersonRow", 2]],
        secrets: ["beispiel@web.de", "Rosenweg"],
      },
    ],
  },
  {
    number: 33,
    name: "references that lead nowhere",
    instances: [
      {
        list: lines(
          "Schulnummer;Name;Schulform;PLZ;Ort",
          "100001;Schule A;02;44801;Bochum",
          "100002;Schule B;99;44803;Bochum",
          "100003;Schule C;04;44805;Bochum",
          "100004;Schule D;02;44807;Bochum",
        ),
        options: {
          keyFiles: [new TextEncoder().encode(lines("Schluessel;Schulform", "02;Grundschule", "04;Hauptschule"))],
        },
        records: 4,
        values: [{ name: "Schule A", types: ["grundschule"] }, { name: "Schule B", categories: ["99"] }, {}, {}],
        findings: [["CategoryUnknown", 3]],
      },
      {
        list: lines(
          "Nummer,Name,Traegernummer,Träger,PLZ",
          "1,Kita A,10,AWO,24103",
          "2,Kita B,0,,24105",
          "3,Kita C,77,,24106",
        ),
        records: 3,
        values: [
          { name: "Kita A", provider: { name: "AWO" } },
          { name: "Kita B" },
          { name: "Kita C", provider: { externalId: { value: "77" } } },
        ],
      },
    ],
  },
]
