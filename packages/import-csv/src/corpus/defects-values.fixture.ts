/** Defects of cells: addresses, numbers, telephones, web addresses, names. */
import { at, type Defect, lines } from "./defect.fixture.js"

export const defectsOfValues: ReadonlyArray<Defect> = [
  {
    number: 9,
    name: "columns shifted inside a valid row",
    instances: [
      {
        list: lines(
          "Name;Straße;PLZ;Ort",
          "Schule A;Weseler Str. 4;48151;Münster",
          "Schule B;48153 ;71-91;Friedrich-Ebert-Str",
          "Schule C;Ring 7;48155;Münster",
          "Schule D;Weg 9;48157;Münster",
        ),
        records: 4,
        values: [
          { name: "Schule A", ...at("Weseler Str.", "4", "48151", "Münster") },
          { name: "Schule B" },
          { name: "Schule C" },
          { name: "Schule D" },
        ],
        findings: [["CellsShifted", 3]],
      },
      {
        list: lines(
          "Einrichtung,Straße,PLZ,Ort",
          "Kita A,Weg 1,99084,Erfurt",
          "Kita B,Weg 2,Erfurt,99085",
          "Kita C,Weg 3,99086,Erfurt",
        ),
        records: 3,
        values: [{ name: "Kita A" }, { name: "Kita B", ...at("Weg", "2", "99085", "Erfurt") }, { name: "Kita C" }],
        findings: [["CellsShifted", 3]],
      },
    ],
  },
  {
    number: 17,
    name: "words and signs that stand for nothing",
    instances: [
      {
        list: lines(
          "Name;PLZ;Telefon;E-Mail;Homepage;Plätze",
          "Kita A;null;keine Angabe;n/a;-;na",
          "Kita B;44801;–;ohne;[HLinkEMail];???",
          "Kita C;44803;0234 123456;kita-c@stadt.de;www.kita-c.de;40",
        ),
        records: 3,
        values: [
          { name: "Kita A", phones: [], emails: [], websites: [], address: {} },
          { name: "Kita B", phones: [], emails: [], websites: [] },
          { name: "Kita C", capacity: 40 },
        ],
      },
      {
        list: lines(
          "name,zip,phone,website,lat,lon",
          "Schule A,24103,·,NULL,null,null",
          "Schule B,24105,k. A.,None,54.32,10.13",
        ),
        records: 2,
        values: [{ name: "Schule A", phones: [], websites: [] }, { name: "Schule B" }],
        positions: [null, [10.13, 54.32]],
      },
    ],
  },
  {
    number: 18,
    name: "leading zeros lost",
    instances: [
      {
        list: lines(
          "Name;PLZ;Ort;Telefon",
          "Kita A;9126;Chemnitz;3714004990",
          "Kita B;9112;Chemnitz;3714004991",
          "Kita C;9113;Chemnitz;3714004992",
          "Kita D;9116;Chemnitz;15150731788",
        ),
        records: 4,
        values: [
          { name: "Kita A", address: { postalCode: "09126" }, phones: ["+49 371 4004990"] },
          { address: { postalCode: "09112" } },
          { address: { postalCode: "09113" } },
          { address: { postalCode: "09116" }, phones: ["+49 151 50731788"] },
        ],
        findings: [["PostalCodeRepaired", 2]],
      },
      {
        list: lines(
          "Name,PLZ,Ort,Vorwahl,Telefon",
          "Schule A,57627,Hachenburg,2774,51234",
          "Schule B,35685,Dillenburg,2771,51235",
          "Schule C,35683,Dillenburg,02771,51236",
        ),
        records: 3,
        values: [
          { name: "Schule A", phones: ["+49 2774 51234"] },
          { phones: ["+49 2771 51235"] },
          { phones: ["+49 2771 51236"] },
        ],
      },
    ],
  },
  {
    number: 19,
    name: "wrong or doubled country codes",
    instances: [
      {
        list: lines(
          "Name;Telefon;Ort",
          "Kita A;+4930+49304655897;Berlin",
          "Kita B;+4930–54719422;Berlin",
          "Kita C;+4930.346466430;Berlin",
          "Kita D;+49 30;Berlin",
        ),
        records: 4,
        values: [
          { phones: ["+49 30 4655897"] },
          { phones: ["+49 30 54719422"] },
          { phones: ["+49 30 346466430"] },
          { phones: [] },
        ],
        findings: [["PhoneUnreadable", 5]],
      },
      {
        list: lines(
          "name\tphone_number\tcity",
          "Schule A\t++494307 909301\tRaisdorf",
          "Schule B\t+ 49 40 428870\tHamburg",
          "Schule C\t0049 (0)431 26042850\tKiel",
        ),
        records: 3,
        values: [{ phones: ["+49 4307 909301"] }, { phones: ["+49 40 428870"] }, { phones: ["+49 431 26042850"] }],
      },
    ],
  },
  {
    number: 20,
    name: "several telephones in one cell",
    instances: [
      {
        list: lines(
          "Name;Telefon;Ort",
          'Kita A;"0234 123456\n0234 123457";Bochum',
          "Kita B;0234 123458 oder 0171 1234567;Bochum",
          "Kita C;Tel.: 0234/123459 Fax: 0234/123460;Bochum",
        ),
        records: 3,
        values: [
          { phones: ["+49 234 123456", "+49 234 123457"] },
          { phones: ["+49 234 123458", "+49 171 1234567"] },
          { phones: ["+49 234 123459"], faxes: ["+49 234 123460"] },
        ],
      },
      {
        list: lines(
          "Einrichtung,Tel,Ort",
          "Hort A,0351 4881234 / 0351 4881235,Dresden",
          "Hort B,0351 4881236 u. 0351 4881237,Dresden",
          "Hort C,0351 4881238 o. 0351 4881239,Dresden",
        ),
        records: 3,
        values: [
          { phones: ["+49 351 4881234", "+49 351 4881235"] },
          { phones: ["+49 351 4881236", "+49 351 4881237"] },
          { phones: ["+49 351 4881238", "+49 351 4881239"] },
        ],
      },
    ],
  },
  {
    number: 28,
    name: "broken web and mail addresses",
    instances: [
      {
        list: lines(
          "Name;Homepage;E-Mail",
          "Kita A;http//www.kita-a.de;a@stadt.de",
          "Kita B;https:\\\\www.kita-b.de;b@stadt.dec@stadt.de",
          "Kita C;www. volkerkita.de;kita-c@stadt",
          "Kita D;www.kita-d.de.;www.kita-d.de",
        ),
        records: 4,
        values: [
          { websites: ["http://www.kita-a.de"], emails: ["a@stadt.de"] },
          { websites: ["https://www.kita-b.de"] },
          { websites: ["https://www.volkerkita.de"], emails: [] },
          { emails: [] },
        ],
        findings: [["EmailUnreadable", 4]],
      },
      {
        list: lines(
          "name,url,email",
          "Schule A,schule-a.cidsnet.,info@schule-a.de info2@schule-a.de",
          "Schule B,https://schule-b.de,mailto:schule-b(at)kiel.de",
        ),
        records: 2,
        values: [
          { emails: ["info@schule-a.de", "info2@schule-a.de"] },
          { websites: ["https://schule-b.de"], emails: ["schule-b@kiel.de"] },
        ],
      },
    ],
  },
  {
    number: 29,
    name: "no name at all",
    instances: [
      {
        list: lines(
          "Träger;Straße;PLZ;Ort;Telefon",
          "AWO Chemnitz;Weg 1;09111;Chemnitz;0371 123456",
          "Caritas Chemnitz;Weg 2;09112;Chemnitz;0371 123457",
        ),
        records: 2,
        values: [{ name: "AWO Chemnitz" }, { name: "Caritas Chemnitz" }],
        findings: [["NameFromProvider", 2]],
      },
      {
        list: lines(
          "Name,Kurzbezeichnung,Träger,Straße,PLZ,Ort",
          ",,Stadt Chemnitz,Ring 1,09113,Chemnitz",
          ",,Volkssolidarität,Ring 2,09114,Chemnitz",
        ),
        records: 2,
        values: [{ name: "Stadt Chemnitz" }, { name: "Volkssolidarität" }],
        findings: [["NameFromProvider", 2]],
      },
    ],
  },
  {
    number: 31,
    name: "house numbers that defeat the last token with a digit",
    instances: [
      {
        list: lines(
          "Name;Straße;PLZ;Ort",
          "Schule A;Straße 264 12;12627;Berlin",
          "Schule B;Straße 43 13A;12627;Berlin",
          "Schule C;U 2 5-7;68161;Mannheim",
          "Schule D;Am 117er Ehrenhof 2;55118;Mainz",
          "Schule E;Straße des 17. Juni 135;10623;Berlin",
        ),
        records: 5,
        values: [
          at("Straße 264", "12", "12627", "Berlin"),
          at("Straße 43", "13A", "12627", "Berlin"),
          at("U 2", "5-7", "68161", "Mannheim"),
          at("Am 117er Ehrenhof", "2", "55118", "Mainz"),
          at("Straße des 17. Juni", "135", "10623", "Berlin"),
        ],
      },
      {
        list: lines(
          "name,street,house_number,zipcode,city",
          "Schule A,Westring 358,,24118,Kiel",
          "Schule B,Rathener Str.,3 und 7 und 18,01259,Dresden",
          "Schule C,Knooper Weg,91 - 93 - Gebäude B-15.1,24116,Kiel",
          "Schule D,Ring,58 b - d,24114,Kiel",
        ),
        records: 4,
        values: [
          at("Westring", "358", "24118", "Kiel"),
          at("Rathener Str.", "3 und 7 und 18", "01259", "Dresden"),
          { address: { street: "Knooper Weg", houseNumber: "91 - 93 - Gebäude B-15.1" } },
          at("Ring", "58 b - d", "24114", "Kiel"),
        ],
      },
    ],
  },
]
