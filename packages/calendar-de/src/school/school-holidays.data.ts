/**
 * School holidays of the Länder: first day, last day, name. Made by scripts/school-holidays.mjs, not by hand.
 *
 * Contains information from OpenHolidays API (https://www.openholidaysapi.org), which is made available here under the
 * Open Database License (ODbL) 1.0, see LICENSE-DATA.md. `from` and `to` are the days that a table covers, `to` the
 * first that it does not.
 */

/** When the lists were taken from their source. */
export const retrievedOn = "2026-11-22"

/** The tables by Land, and of schools with holidays of their own. */
export const publishedSchoolHolidays = {
  BB: {
    from: "2023-07-13",
    to: "2030-08-18",
    rows: `
2023-07-13 2023-08-26 Sommerferien
2023-10-02 2023-10-02 Variabler Ferientag
2023-10-23 2023-11-04 Herbstferien
2023-12-23 2024-01-05 Weihnachtsferien
2024-02-05 2024-02-09 Winterferien
2024-03-25 2024-04-05 Osterferien
2024-05-10 2024-05-10 Variabler Ferientag
2024-07-18 2024-08-31 Sommerferien
2024-10-04 2024-10-04 Variabler Ferientag
2024-10-21 2024-11-02 Herbstferien
2024-12-23 2024-12-31 Weihnachtsferien
2025-02-03 2025-02-08 Winterferien
2025-04-14 2025-04-25 Osterferien
2025-05-02 2025-05-02 Variabler Ferientag
2025-05-30 2025-05-30 Variabler Ferientag
2025-06-10 2025-06-10 Pfingstferien
2025-07-24 2025-09-06 Sommerferien
2025-10-20 2025-11-01 Herbstferien
2025-12-22 2026-01-02 Weihnachtsferien
2026-02-02 2026-02-07 Winterferien
2026-03-30 2026-04-10 Osterferien
2026-05-15 2026-05-15 Variabler Ferientag
2026-05-26 2026-05-26 Pfingstferien
2026-07-09 2026-08-22 Sommerferien
2026-10-19 2026-10-30 Herbstferien
2026-12-23 2027-01-02 Weihnachtsferien
2027-02-01 2027-02-06 Winterferien
2027-03-22 2027-04-03 Osterferien
2027-05-07 2027-05-07 Variabler Ferientag
2027-05-18 2027-05-18 Pfingstferien
2027-07-01 2027-08-14 Sommerferien
2027-10-11 2027-10-23 Herbstferien
2027-12-23 2027-12-31 Weihnachtsferien
2028-01-31 2028-02-05 Winterferien
2028-04-10 2028-04-22 Osterferien
2028-05-26 2028-05-26 Variabler Ferientag
2028-06-29 2028-08-12 Sommerferien
2028-10-02 2028-10-14 Herbstferien
2028-10-30 2028-10-30 Variabler Ferientag
2028-12-22 2029-01-02 Weihnachtsferien
2029-01-29 2029-02-03 Winterferien
2029-03-26 2029-04-06 Osterferien
2029-04-30 2029-04-30 Variabler Ferientag
2029-05-11 2029-05-11 Variabler Ferientag
2029-05-22 2029-05-22 Pfingstferien
2029-06-28 2029-08-11 Sommerferien
2029-10-01 2029-10-12 Herbstferien
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-04 2030-02-09 Winterferien
2030-04-15 2030-04-26 Osterferien
2030-05-31 2030-05-31 Variabler Ferientag
2030-07-04 2030-08-17 Sommerferien
`,
  },
  BE: {
    from: "2023-07-13",
    to: "2030-08-18",
    rows: `
2023-07-13 2023-08-25 Sommerferien
2023-10-02 2023-10-02 Unterrichtsfreier Tag
2023-10-23 2023-11-04 Herbstferien
2023-12-23 2024-01-05 Weihnachtsferien
2024-02-05 2024-02-10 Winterferien
2024-03-25 2024-04-05 Osterferien
2024-05-10 2024-05-10 Unterrichtsfreier Tag
2024-07-18 2024-08-30 Sommerferien
2024-10-04 2024-10-04 Unterrichtsfreier Tag
2024-10-21 2024-11-02 Herbstferien
2024-12-23 2024-12-31 Weihnachtsferien
2025-02-03 2025-02-08 Winterferien
2025-04-14 2025-04-25 Osterferien
2025-05-02 2025-05-02 Unterrichtsfreier Tag
2025-05-30 2025-05-30 Unterrichtsfreier Tag
2025-06-10 2025-06-10 Pfingstferien
2025-07-24 2025-09-06 Sommerferien
2025-10-20 2025-11-01 Herbstferien
2025-12-22 2026-01-02 Weihnachtsferien
2026-02-02 2026-02-07 Winterferien
2026-03-30 2026-04-10 Osterferien
2026-05-15 2026-05-15 Unterrichtsfreier Tag
2026-05-26 2026-05-26 Pfingstferien
2026-07-09 2026-08-22 Sommerferien
2026-10-19 2026-10-31 Herbstferien
2026-12-23 2027-01-02 Weihnachtsferien
2027-02-01 2027-02-06 Winterferien
2027-03-22 2027-04-02 Osterferien
2027-05-07 2027-05-07 Unterrichtsfreier Tag
2027-05-18 2027-05-19 Pfingstferien
2027-07-01 2027-08-14 Sommerferien
2027-10-11 2027-10-23 Herbstferien
2027-12-22 2027-12-31 Weihnachtsferien
2028-01-31 2028-02-05 Winterferien
2028-04-10 2028-04-22 Osterferien
2028-05-26 2028-05-26 Unterrichtsfreier Tag
2028-06-01 2028-06-02 Pfingstferien
2028-07-01 2028-08-12 Sommerferien
2028-10-02 2028-10-14 Herbstferien
2028-12-22 2029-01-02 Weihnachtsferien
2029-01-29 2029-02-03 Winterferien
2029-03-09 2029-03-09 Unterrichtsfreier Tag
2029-03-26 2029-04-06 Osterferien
2029-04-30 2029-04-30 Unterrichtsfreier Tag
2029-05-11 2029-05-11 Unterrichtsfreier Tag
2029-05-22 2029-05-25 Pfingstferien
2029-07-01 2029-08-11 Sommerferien
2029-10-01 2029-10-12 Herbstferien
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-04 2030-02-09 Winterferien
2030-04-15 2030-04-26 Osterferien
2030-05-31 2030-05-31 Unterrichtsfreier Tag
2030-06-07 2030-06-07 Pfingstferien
2030-07-04 2030-08-17 Sommerferien
`,
  },
  BW: {
    from: "2023-07-27",
    to: "2030-09-08",
    rows: `
2023-07-27 2023-09-09 Sommerferien
2023-10-30 2023-11-03 Herbstferien
2023-12-23 2024-01-05 Weihnachtsferien
2024-03-23 2024-04-05 Osterferien
2024-05-21 2024-05-31 Pfingstferien
2024-07-25 2024-09-07 Sommerferien
2024-10-28 2024-10-30 Herbstferien
2024-10-31 2024-10-31 Reformationsfest
2024-12-23 2025-01-04 Weihnachtsferien
2025-04-14 2025-04-26 Osterferien
2025-06-10 2025-06-20 Pfingstferien
2025-07-31 2025-09-13 Sommerferien
2025-10-27 2025-10-30 Herbstferien
2025-10-31 2025-10-31 Reformationsfest
2025-12-22 2026-01-05 Weihnachtsferien
2026-03-30 2026-04-11 Osterferien
2026-05-26 2026-06-05 Pfingstferien
2026-07-30 2026-09-12 Sommerferien
2026-10-26 2026-10-30 Herbstferien
2026-10-31 2026-10-31 Reformationsfest
2026-12-23 2027-01-09 Weihnachtsferien
2027-03-25 2027-03-25 Gründonnerstag
2027-03-30 2027-04-03 Osterferien
2027-05-18 2027-05-29 Pfingstferien
2027-07-29 2027-09-11 Sommerferien
2027-11-02 2027-11-06 Herbstferien
2027-12-23 2028-01-08 Weihnachtsferien
2028-04-13 2028-04-13 Gründonnerstag
2028-04-18 2028-04-22 Osterferien
2028-06-06 2028-06-17 Pfingstferien
2028-07-27 2028-09-09 Sommerferien
2028-10-30 2028-11-03 Herbstferien
2028-12-23 2029-01-05 Weihnachtsferien
2029-03-26 2029-04-07 Osterferien
2029-05-22 2029-06-01 Pfingstferien
2029-07-26 2029-09-08 Sommerferien
2029-10-29 2029-11-02 Herbstferien
2029-12-22 2030-01-05 Weihnachtsferien
2030-04-15 2030-04-26 Osterferien
2030-06-11 2030-06-21 Pfingstferien
2030-07-25 2030-09-07 Sommerferien
`,
  },
  BY: {
    from: "2023-07-31",
    to: "2030-09-10",
    rows: `
2023-07-31 2023-09-11 Sommerferien
2023-10-30 2023-11-04 Herbstferien
2023-11-22 2023-11-22 Buß- und Bettag
2023-12-23 2024-01-05 Weihnachtsferien
2024-02-12 2024-02-16 Frühjahrsferien
2024-03-25 2024-04-06 Osterferien
2024-05-21 2024-06-01 Pfingstferien
2024-07-29 2024-09-09 Sommerferien
2024-10-28 2024-10-31 Herbstferien
2024-11-20 2024-11-20 Buß- und Bettag
2024-12-23 2025-01-03 Weihnachtsferien
2025-03-03 2025-03-07 Frühjahrsferien
2025-04-14 2025-04-25 Osterferien
2025-06-10 2025-06-20 Pfingstferien
2025-08-01 2025-09-15 Sommerferien
2025-11-03 2025-11-07 Herbstferien
2025-11-19 2025-11-19 Buß- und Bettag
2025-12-22 2026-01-05 Weihnachtsferien
2026-02-16 2026-02-20 Frühjahrsferien
2026-03-30 2026-04-10 Osterferien
2026-05-26 2026-06-05 Pfingstferien
2026-08-03 2026-09-14 Sommerferien
2026-11-02 2026-11-06 Herbstferien
2026-11-18 2026-11-18 Buß- und Bettag
2026-12-24 2027-01-08 Weihnachtsferien
2027-02-08 2027-02-12 Frühjahrsferien
2027-03-22 2027-04-02 Osterferien
2027-05-18 2027-05-28 Pfingstferien
2027-08-02 2027-09-13 Sommerferien
2027-11-02 2027-11-05 Herbstferien
2027-11-17 2027-11-17 Buß- und Bettag
2027-12-24 2028-01-07 Weihnachtsferien
2028-02-28 2028-03-03 Frühjahrsferien
2028-04-10 2028-04-21 Osterferien
2028-06-06 2028-06-16 Pfingstferien
2028-07-31 2028-09-11 Sommerferien
2028-10-30 2028-11-03 Herbstferien
2028-11-22 2028-11-22 Buß- und Bettag
2028-12-23 2029-01-05 Weihnachtsferien
2029-02-12 2029-02-16 Frühjahrsferien
2029-03-26 2029-04-06 Osterferien
2029-05-22 2029-06-01 Pfingstferien
2029-07-30 2029-09-10 Sommerferien
2029-10-29 2029-11-02 Herbstferien
2029-11-21 2029-11-21 Buß- und Bettag
2029-12-24 2030-01-04 Weihnachtsferien
2030-03-04 2030-03-08 Frühjahrsferien
2030-04-15 2030-04-26 Osterferien
2030-06-11 2030-06-21 Pfingstferien
2030-07-29 2030-09-09 Sommerferien
`,
  },
  HB: {
    from: "2023-07-06",
    to: "2030-08-22",
    rows: `
2023-07-06 2023-08-16 Sommerferien
2023-10-02 2023-10-02 Tag vor dem 3. Oktober
2023-10-16 2023-10-30 Herbstferien
2023-12-23 2024-01-05 Weihnachtsferien
2024-02-01 2024-02-02 Halbjahresferien
2024-03-18 2024-03-28 Osterferien
2024-05-10 2024-05-10 Tag nach Himmelfahrt
2024-05-21 2024-05-21 Pfingstferien
2024-06-24 2024-08-02 Sommerferien
2024-10-04 2024-10-19 Herbstferien
2024-11-01 2024-11-01 Tag nach dem Reformationstag
2024-12-23 2025-01-04 Weihnachtsferien
2025-02-03 2025-02-04 Halbjahresferien
2025-04-07 2025-04-19 Osterferien
2025-04-30 2025-05-02 Kirchentag und Tag nach dem 1. Mai
2025-05-30 2025-05-30 Tag nach Himmelfahrt
2025-06-10 2025-06-10 Pfingstferien
2025-07-03 2025-08-13 Sommerferien
2025-10-13 2025-10-25 Herbstferien
2025-12-22 2026-01-05 Weihnachtsferien
2026-02-02 2026-02-03 Halbjahresferien
2026-03-23 2026-04-07 Osterferien
2026-05-15 2026-05-15 Tag nach Himmelfahrt
2026-05-26 2026-05-26 Pfingstferien
2026-07-02 2026-08-12 Sommerferien
2026-10-12 2026-10-24 Herbstferien
2026-12-23 2027-01-09 Weihnachtsferien
2027-02-01 2027-02-02 Halbjahresferien
2027-03-22 2027-04-03 Osterferien
2027-05-07 2027-05-07 Tag nach Himmelfahrt
2027-05-18 2027-05-18 Pfingstferien
2027-07-08 2027-08-18 Sommerferien
2027-10-18 2027-10-30 Herbstferien
2027-12-23 2028-01-08 Weihnachtsferien
2028-01-31 2028-02-01 Halbjahresferien
2028-04-10 2028-04-22 Osterferien
2028-05-26 2028-05-26 Tag nach Himmelfahrt
2028-06-06 2028-06-06 Pfingstferien
2028-07-20 2028-08-30 Sommerferien
2028-10-02 2028-10-02 Tag vor dem 3. Oktober
2028-10-23 2028-11-04 Herbstferien
2028-12-27 2029-01-06 Weihnachtsferien
2029-02-01 2029-02-02 Halbjahresferien
2029-03-19 2029-04-03 Osterferien
2029-04-30 2029-04-30 Tag vor dem 1. Mai
2029-05-11 2029-05-11 Tag nach Himmelfahrt
2029-05-22 2029-05-22 Pfingstferien
2029-07-19 2029-08-29 Sommerferien
2029-10-04 2029-10-05 Tage nach dem 3. Oktober
2029-10-22 2029-11-02 Herbstferien
2029-12-21 2030-01-05 Weihnachtsferien
2030-01-31 2030-02-01 Halbjahresferien
2030-04-08 2030-04-23 Osterferien
2030-05-31 2030-05-31 Tag nach Himmelfahrt
2030-06-11 2030-06-11 Pfingstferien
2030-07-11 2030-08-21 Sommerferien
`,
  },
  HE: {
    from: "2023-07-24",
    to: "2030-08-31",
    rows: `
2023-07-24 2023-09-01 Sommerferien
2023-10-23 2023-10-28 Herbstferien
2023-12-27 2024-01-13 Weihnachtsferien
2024-03-25 2024-04-13 Osterferien
2024-07-15 2024-08-23 Sommerferien
2024-10-14 2024-10-25 Herbstferien
2024-12-23 2025-01-10 Weihnachtsferien
2025-04-07 2025-04-21 Osterferien
2025-07-07 2025-08-15 Sommerferien
2025-10-06 2025-10-18 Herbstferien
2025-12-22 2026-01-10 Weihnachtsferien
2026-03-30 2026-04-10 Osterferien
2026-06-29 2026-08-07 Sommerferien
2026-10-05 2026-10-17 Herbstferien
2026-12-23 2027-01-12 Weihnachtsferien
2027-03-22 2027-04-02 Osterferien
2027-06-28 2027-08-06 Sommerferien
2027-10-04 2027-10-16 Herbstferien
2027-12-23 2028-01-11 Weihnachtsferien
2028-04-03 2028-04-14 Osterferien
2028-07-03 2028-08-11 Sommerferien
2028-10-09 2028-10-20 Herbstferien
2028-12-27 2029-01-12 Weihnachtsferien
2029-03-29 2029-04-13 Osterferien
2029-07-16 2029-08-24 Sommerferien
2029-10-15 2029-10-26 Herbstferien
2029-12-24 2030-01-11 Weihnachtsferien
2030-04-08 2030-04-22 Osterferien
2030-07-22 2030-08-30 Sommerferien
`,
  },
  HH: {
    from: "2023-07-13",
    to: "2030-08-15",
    rows: `
2023-07-13 2023-08-23 Sommerferien
2023-10-02 2023-10-02 Brückentag
2023-10-16 2023-10-27 Herbstferien
2023-12-22 2024-01-05 Weihnachtsferien
2024-02-02 2024-02-02 Halbjahrespause
2024-03-18 2024-03-28 Frühjahrsferien
2024-05-10 2024-05-10 Brückentag
2024-05-21 2024-05-24 Pfingstferien
2024-07-18 2024-08-28 Sommerferien
2024-10-04 2024-10-04 Brückentag
2024-10-21 2024-11-01 Herbstferien
2024-12-20 2025-01-03 Weihnachtsferien
2025-01-31 2025-01-31 Halbjahrespause
2025-03-10 2025-03-21 Frühjahrsferien
2025-05-02 2025-05-02 Brückentag
2025-05-26 2025-05-30 Pfingstferien
2025-07-24 2025-09-03 Sommerferien
2025-10-20 2025-10-31 Herbstferien
2025-12-17 2026-01-02 Weihnachtsferien
2026-01-30 2026-01-30 Halbjahrespause
2026-03-02 2026-03-13 Frühjahrsferien
2026-05-11 2026-05-15 Pfingstferien
2026-07-09 2026-08-19 Sommerferien
2026-10-19 2026-10-30 Herbstferien
2026-12-21 2027-01-01 Weihnachtsferien
2027-01-29 2027-01-29 Halbjahrespause
2027-03-01 2027-03-12 Frühjahrsferien
2027-05-07 2027-05-14 Pfingstferien
2027-07-01 2027-08-11 Sommerferien
2027-10-11 2027-10-22 Herbstferien
2027-12-20 2027-12-31 Weihnachtsferien
2028-01-28 2028-01-28 Halbjahrespause
2028-03-06 2028-03-17 Frühjahrsferien
2028-05-22 2028-05-26 Pfingstferien
2028-07-03 2028-08-11 Sommerferien
2028-10-02 2028-10-13 Herbstferien
2028-10-30 2028-10-30 Brückentag
2028-12-18 2028-12-29 Weihnachtsferien
2029-02-02 2029-02-02 Halbjahrespause
2029-03-05 2029-03-16 Frühjahrsferien
2029-05-11 2029-05-18 Pfingstferien
2029-07-02 2029-08-10 Sommerferien
2029-10-01 2029-10-12 Herbstferien
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-01 2030-02-01 Halbjahrespause
2030-03-04 2030-03-15 Frühjahrsferien
2030-05-20 2030-05-24 Pfingstferien
2030-05-31 2030-05-31 Brückentag
2030-07-04 2030-08-14 Sommerferien
`,
  },
  MV: {
    from: "2023-07-17",
    to: "2030-08-11",
    rows: `
2023-07-17 2023-08-26 Sommerferien
2023-10-09 2023-10-14 Herbstferien
2023-10-30 2023-10-30 Zusätzlicher Ferientag
2023-11-01 2023-11-01 Zusätzlicher Ferientag
2023-12-21 2024-01-03 Weihnachtsferien
2024-02-05 2024-02-16 Winterferien
2024-03-25 2024-04-03 Osterferien
2024-05-10 2024-05-10 Zusätzlicher Ferientag
2024-05-17 2024-05-21 Pfingstferien
2024-07-22 2024-08-31 Sommerferien
2024-10-04 2024-10-04 Zusätzlicher Ferientag
2024-10-21 2024-10-26 Herbstferien
2024-11-01 2024-11-01 Zusätzlicher Ferientag
2024-12-23 2025-01-06 Weihnachtsferien
2025-02-03 2025-02-14 Winterferien
2025-04-14 2025-04-23 Osterferien
2025-05-30 2025-05-30 Zusätzlicher Ferientag
2025-06-06 2025-06-10 Pfingstferien
2025-07-28 2025-09-06 Sommerferien
2025-10-02 2025-10-02 Zusätzlicher Ferientag
2025-10-20 2025-10-24 Herbstferien
2025-11-03 2025-11-03 Zusätzlicher Ferientag
2025-12-20 2026-01-03 Weihnachtsferien
2026-02-09 2026-02-20 Winterferien
2026-03-30 2026-04-08 Osterferien
2026-05-15 2026-05-15 Zusätzlicher Ferientag
2026-05-22 2026-05-26 Pfingstferien
2026-07-13 2026-08-22 Sommerferien
2026-10-15 2026-10-24 Herbstferien
2026-11-26 2026-11-26 Zusätzlicher Ferientag
2026-11-27 2026-11-27 Zusätzlicher Ferientag
2026-12-21 2027-01-02 Weihnachtsferien
2027-02-08 2027-02-19 Winterferien
2027-03-24 2027-04-02 Osterferien
2027-05-07 2027-05-07 Zusätzlicher Ferientag
2027-05-14 2027-05-18 Pfingstferien
2027-07-05 2027-08-14 Sommerferien
2027-10-14 2027-10-23 Herbstferien
2027-11-25 2027-11-25 Zusätzlicher Ferientag
2027-11-26 2027-11-26 Zusätzlicher Ferientag
2027-12-22 2028-01-04 Weihnachtsferien
2028-02-05 2028-02-17 Winterferien
2028-02-18 2028-02-18 Schulfrei
2028-04-12 2028-04-21 Osterferien
2028-05-26 2028-05-26 Zusätzlicher Ferientag
2028-06-02 2028-06-06 Pfingstferien
2028-06-26 2028-08-05 Sommerferien
2028-10-02 2028-10-02 Zusätzlicher Ferientag
2028-10-23 2028-10-28 Herbstferien
2028-10-30 2028-10-30 Zusätzlicher Ferientag
2028-12-22 2029-01-02 Weihnachtsferien
2029-02-05 2029-02-16 Winterferien
2029-03-09 2029-03-09 Zusätzlicher Ferientag
2029-03-28 2029-04-06 Osterferien
2029-04-30 2029-04-30 Zusätzlicher Ferientag
2029-05-11 2029-05-11 Zusätzlicher Ferientag
2029-05-18 2029-05-22 Pfingstferien
2029-06-18 2029-07-28 Sommerferien
2029-10-22 2029-10-27 Herbstferien
2029-10-29 2029-10-29 Zusätzlicher Ferientag
2029-10-30 2029-10-30 Zusätzlicher Ferientag
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-04 2030-02-15 Winterferien
2030-04-17 2030-04-26 Osterferien
2030-05-31 2030-05-31 Zusätzlicher Ferientag
2030-06-07 2030-06-11 Pfingstferien
2030-07-01 2030-08-10 Sommerferien
`,
  },
  NI: {
    from: "2023-07-06",
    to: "2030-08-22",
    rows: `
2023-07-06 2023-08-16 Sommerferien
2023-10-02 2023-10-02 Tag vor dem 3. Oktober
2023-10-16 2023-10-30 Herbstferien
2023-12-27 2024-01-05 Weihnachtsferien
2024-02-01 2024-02-02 Halbjahresferien
2024-03-18 2024-03-28 Osterferien
2024-05-10 2024-05-10 Tag nach Himmelfahrt
2024-05-21 2024-05-21 Pfingstferien
2024-06-24 2024-08-03 Sommerferien
2024-10-04 2024-10-19 Herbstferien
2024-11-01 2024-11-01 Tag nach dem Reformationstag
2024-12-23 2025-01-04 Weihnachtsferien
2025-02-03 2025-02-04 Halbjahresferien
2025-04-07 2025-04-19 Osterferien
2025-04-30 2025-04-30 Kirchentag
2025-05-02 2025-05-02 Tag nach dem 1. Mai
2025-05-30 2025-05-30 Tag nach Himmelfahrt
2025-06-10 2025-06-10 Pfingstferien
2025-07-03 2025-08-13 Sommerferien
2025-10-13 2025-10-25 Herbstferien
2025-12-22 2026-01-05 Weihnachtsferien
2026-02-02 2026-02-03 Halbjahresferien
2026-03-23 2026-04-07 Osterferien
2026-05-15 2026-05-15 Tag nach Himmelfahrt
2026-05-26 2026-05-26 Pfingstferien
2026-07-02 2026-08-12 Sommerferien
2026-10-12 2026-10-24 Herbstferien
2026-12-23 2027-01-09 Weihnachtsferien
2027-02-01 2027-02-02 Halbjahresferien
2027-03-22 2027-04-03 Osterferien
2027-05-07 2027-05-07 Tag nach Himmelfahrt
2027-05-18 2027-05-18 Pfingstferien
2027-07-08 2027-08-18 Sommerferien
2027-10-16 2027-10-30 Herbstferien
2027-12-23 2028-01-08 Weihnachtsferien
2028-01-31 2028-02-01 Halbjahresferien
2028-04-10 2028-04-22 Osterferien
2028-05-26 2028-05-26 Tag nach Himmelfahrt
2028-06-06 2028-06-06 Pfingstferien
2028-07-20 2028-08-30 Sommerferien
2028-10-02 2028-10-02 Tag vor dem 3. Oktober
2028-10-23 2028-11-04 Herbstferien
2028-12-27 2029-01-06 Weihnachtsferien
2029-02-01 2029-02-02 Halbjahresferien
2029-03-19 2029-04-03 Osterferien
2029-04-30 2029-04-30 Tag vor dem 1. Mai
2029-05-11 2029-05-11 Tag nach Himmelfahrt
2029-05-22 2029-05-22 Pfingstferien
2029-07-19 2029-08-29 Sommerferien
2029-10-04 2029-10-05 Tage nach dem 3. Oktober
2029-10-22 2029-11-02 Herbstferien
2029-12-21 2030-01-05 Weihnachtsferien
2030-01-31 2030-02-01 Halbjahresferien
2030-04-08 2030-04-23 Osterferien
2030-05-31 2030-05-31 Tag nach Himmelfahrt
2030-06-11 2030-06-11 Pfingstferien
2030-07-11 2030-08-21 Sommerferien
`,
  },
  NW: {
    from: "2023-06-22",
    to: "2030-08-07",
    rows: `
2023-06-22 2023-08-04 Sommerferien
2023-10-02 2023-10-14 Herbstferien
2023-12-21 2024-01-05 Weihnachtsferien
2024-03-25 2024-04-06 Osterferien
2024-05-21 2024-05-21 Pfingstferien
2024-07-08 2024-08-20 Sommerferien
2024-10-14 2024-10-26 Herbstferien
2024-12-23 2025-01-06 Weihnachtsferien
2025-04-14 2025-04-26 Osterferien
2025-06-10 2025-06-10 Pfingstferien
2025-07-14 2025-08-26 Sommerferien
2025-10-13 2025-10-25 Herbstferien
2025-12-22 2026-01-06 Weihnachtsferien
2026-03-30 2026-04-11 Osterferien
2026-05-26 2026-05-26 Pfingstferien
2026-07-20 2026-09-01 Sommerferien
2026-10-17 2026-10-31 Herbstferien
2026-12-23 2027-01-06 Weihnachtsferien
2027-03-22 2027-04-03 Osterferien
2027-05-18 2027-05-18 Pfingstferien
2027-07-19 2027-08-31 Sommerferien
2027-10-23 2027-11-06 Herbstferien
2027-12-24 2028-01-08 Weihnachtsferien
2028-04-10 2028-04-22 Osterferien
2028-07-10 2028-08-22 Sommerferien
2028-10-23 2028-11-04 Herbstferien
2028-12-21 2029-01-05 Weihnachtsferien
2029-03-26 2029-04-07 Osterferien
2029-05-22 2029-05-22 Pfingstferien
2029-07-02 2029-08-14 Sommerferien
2029-10-15 2029-10-27 Herbstferien
2029-12-20 2030-01-04 Weihnachtsferien
2030-04-15 2030-04-27 Osterferien
2030-06-24 2030-08-06 Sommerferien
`,
  },
  RP: {
    from: "2023-07-24",
    to: "2030-08-31",
    rows: `
2023-07-24 2023-09-01 Sommerferien
2023-10-16 2023-10-27 Herbstferien
2023-12-27 2024-01-05 Weihnachtsferien
2024-03-25 2024-04-02 Osterferien
2024-05-21 2024-05-29 Pfingstferien
2024-07-15 2024-08-23 Sommerferien
2024-10-14 2024-10-25 Herbstferien
2024-12-23 2025-01-08 Weihnachtsferien
2025-04-14 2025-04-25 Osterferien
2025-07-07 2025-08-15 Sommerferien
2025-10-13 2025-10-24 Herbstferien
2025-12-22 2026-01-07 Weihnachtsferien
2026-03-30 2026-04-10 Osterferien
2026-06-29 2026-08-07 Sommerferien
2026-10-05 2026-10-16 Herbstferien
2026-12-23 2027-01-08 Weihnachtsferien
2027-03-22 2027-04-02 Osterferien
2027-06-28 2027-08-06 Sommerferien
2027-10-04 2027-10-15 Herbstferien
2027-12-23 2028-01-07 Weihnachtsferien
2028-04-10 2028-04-21 Osterferien
2028-07-03 2028-08-11 Sommerferien
2028-10-09 2028-10-20 Herbstferien
2028-12-21 2029-01-08 Weihnachtsferien
2029-03-26 2029-04-06 Osterferien
2029-07-16 2029-08-24 Sommerferien
2029-10-22 2029-11-02 Herbstferien
2029-12-24 2030-01-09 Weihnachtsferien
2030-04-15 2030-04-30 Osterferien
2030-07-22 2030-08-30 Sommerferien
`,
  },
  SH: {
    from: "2023-07-17",
    to: "2030-08-18",
    rows: `
2023-07-17 2023-08-26 Sommerferien
2023-10-16 2023-10-27 Herbstferien
2023-12-27 2024-01-06 Weihnachtsferien
2024-04-02 2024-04-19 Osterferien
2024-05-10 2024-05-11 Himmelfahrt
2024-07-22 2024-08-31 Sommerferien
2024-10-21 2024-11-01 Herbstferien
2024-12-19 2025-01-07 Weihnachtsferien
2025-04-11 2025-04-25 Osterferien
2025-05-30 2025-05-30 Himmelfahrt
2025-07-28 2025-09-06 Sommerferien
2025-10-20 2025-10-30 Herbstferien
2025-12-19 2026-01-06 Weihnachtsferien
2026-03-26 2026-04-10 Osterferien
2026-05-15 2026-05-15 Himmelfahrt
2026-07-04 2026-08-15 Sommerferien
2026-10-12 2026-10-24 Herbstferien
2026-12-21 2027-01-06 Weihnachtsferien
2027-03-30 2027-04-10 Osterferien
2027-05-07 2027-05-07 Himmelfahrt
2027-07-03 2027-08-14 Sommerferien
2027-10-11 2027-10-23 Herbstferien
2027-12-23 2028-01-08 Weihnachtsferien
2028-04-03 2028-04-15 Osterferien
2028-05-26 2028-05-26 Himmelfahrt
2028-06-24 2028-08-04 Sommerferien
2028-10-16 2028-10-30 Herbstferien
2028-12-21 2029-01-05 Weihnachtsferien
2029-03-23 2029-04-06 Osterferien
2029-05-11 2029-05-11 Himmelfahrt
2029-06-23 2029-08-03 Sommerferien
2029-10-08 2029-10-19 Herbstferien
2029-12-21 2030-01-08 Weihnachtsferien
2030-04-08 2030-04-20 Osterferien
2030-05-31 2030-05-31 Himmelfahrt
2030-07-08 2030-08-17 Sommerferien
`,
  },
  SL: {
    from: "2023-07-24",
    to: "2030-08-31",
    rows: `
2023-07-24 2023-09-01 Sommerferien
2023-10-23 2023-11-03 Herbstferien
2023-12-21 2024-01-02 Weihnachtsferien
2024-02-12 2024-02-16 Fastnachtsferien
2024-03-25 2024-04-05 Osterferien
2024-05-21 2024-05-24 Pfingstferien
2024-07-15 2024-08-23 Sommerferien
2024-10-14 2024-10-25 Herbstferien
2024-12-23 2025-01-03 Weihnachtsferien
2025-02-24 2025-03-04 Fastnachtsferien
2025-04-14 2025-04-25 Osterferien
2025-07-07 2025-08-14 Sommerferien
2025-10-13 2025-10-24 Herbstferien
2025-12-22 2026-01-02 Weihnachtsferien
2026-02-16 2026-02-20 Fastnachtsferien
2026-04-07 2026-04-17 Osterferien
2026-06-29 2026-08-07 Sommerferien
2026-10-05 2026-10-16 Herbstferien
2026-12-21 2026-12-31 Weihnachtsferien
2027-02-08 2027-02-12 Fastnachtsferien
2027-03-30 2027-04-09 Osterferien
2027-06-28 2027-08-06 Sommerferien
2027-10-04 2027-10-15 Herbstferien
2027-12-20 2027-12-31 Weihnachtsferien
2028-02-21 2028-02-29 Fastnachtsferien
2028-04-12 2028-04-21 Osterferien
2028-07-03 2028-08-11 Sommerferien
2028-10-09 2028-10-20 Herbstferien
2028-12-20 2029-01-02 Weihnachtsferien
2029-02-12 2029-02-16 Fastnachtsferien
2029-03-26 2029-04-06 Osterferien
2029-05-22 2029-05-25 Pfingstferien
2029-07-16 2029-08-24 Sommerferien
2029-10-22 2029-11-02 Herbstferien
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-25 2030-03-05 Fastnachtsferien
2030-04-15 2030-04-26 Osterferien
2030-07-22 2030-08-30 Sommerferien
`,
  },
  SN: {
    from: "2023-07-10",
    to: "2030-08-24",
    rows: `
2023-07-10 2023-08-18 Sommerferien
2023-10-02 2023-10-14 Herbstferien
2023-10-30 2023-10-30 Unterrichtsfreier Tag
2023-12-23 2024-01-02 Weihnachtsferien
2024-02-12 2024-02-23 Winterferien
2024-03-28 2024-04-05 Osterferien
2024-05-10 2024-05-10 Unterrichtsfreier Tag
2024-05-18 2024-05-21 Pfingstferien
2024-06-20 2024-08-02 Sommerferien
2024-10-07 2024-10-19 Herbstferien
2024-12-23 2025-01-03 Weihnachtsferien
2025-02-17 2025-03-01 Winterferien
2025-04-18 2025-04-25 Osterferien
2025-05-30 2025-05-30 Unterrichtsfreier Tag
2025-06-28 2025-08-08 Sommerferien
2025-10-06 2025-10-18 Herbstferien
2025-12-22 2026-01-02 Weihnachtsferien
2026-02-09 2026-02-21 Winterferien
2026-04-03 2026-04-10 Osterferien
2026-05-15 2026-05-15 Unterrichtsfreier Tag
2026-07-04 2026-08-14 Sommerferien
2026-10-12 2026-10-24 Herbstferien
2026-12-23 2027-01-02 Weihnachtsferien
2027-02-08 2027-02-19 Winterferien
2027-03-26 2027-04-02 Osterferien
2027-05-07 2027-05-07 Unterrichtsfreier Tag
2027-05-15 2027-05-18 Pfingstferien
2027-07-10 2027-08-20 Sommerferien
2027-10-11 2027-10-23 Herbstferien
2027-12-23 2028-01-01 Weihnachtsferien
2028-02-14 2028-02-26 Winterferien
2028-04-14 2028-04-22 Osterferien
2028-05-26 2028-05-26 Unterrichtsfreier Tag
2028-07-22 2028-09-01 Sommerferien
2028-10-23 2028-11-03 Herbstferien
2028-12-23 2029-01-03 Weihnachtsferien
2029-02-05 2029-02-16 Winterferien
2029-03-29 2029-04-06 Osterferien
2029-05-11 2029-05-11 Unterrichtsfreier Tag
2029-05-19 2029-05-22 Pfingstferien
2029-07-21 2029-08-31 Sommerferien
2029-10-22 2029-11-02 Herbstferien
2029-12-22 2030-01-04 Weihnachtsferien
2030-02-18 2030-03-01 Winterferien
2030-04-19 2030-04-26 Osterferien
2030-05-31 2030-05-31 Unterrichtsfreier Tag
2030-06-08 2030-06-11 Pfingstferien
2030-07-13 2030-08-23 Sommerferien
`,
  },
  ST: {
    from: "2023-07-06",
    to: "2030-08-24",
    rows: `
2023-07-06 2023-08-16 Sommerferien
2023-10-02 2023-10-02 Ferientag
2023-10-16 2023-10-30 Herbstferien
2023-12-21 2024-01-03 Weihnachtsferien
2024-02-05 2024-02-10 Winterferien
2024-03-25 2024-03-30 Osterferien
2024-05-21 2024-05-24 Pfingstferien
2024-06-24 2024-08-03 Sommerferien
2024-09-30 2024-10-12 Herbstferien
2024-11-01 2024-11-01 Ferientag
2024-12-23 2025-01-04 Weihnachtsferien
2025-01-27 2025-01-31 Winterferien
2025-04-07 2025-04-19 Osterferien
2025-05-30 2025-05-30 Ferientag
2025-06-28 2025-08-08 Sommerferien
2025-10-13 2025-10-25 Herbstferien
2025-12-22 2026-01-05 Weihnachtsferien
2026-01-31 2026-02-06 Winterferien
2026-03-30 2026-04-04 Osterferien
2026-05-26 2026-05-29 Pfingstferien
2026-07-04 2026-08-14 Sommerferien
2026-10-19 2026-10-30 Herbstferien
2026-12-21 2027-01-02 Weihnachtsferien
2027-02-01 2027-02-06 Winterferien
2027-03-22 2027-03-27 Osterferien
2027-05-15 2027-05-22 Pfingstferien
2027-07-10 2027-08-20 Sommerferien
2027-10-18 2027-10-23 Herbstferien
2027-12-20 2027-12-31 Weihnachtsferien
2028-02-07 2028-02-12 Winterferien
2028-04-10 2028-04-22 Osterferien
2028-06-03 2028-06-10 Pfingstferien
2028-07-22 2028-09-01 Sommerferien
2028-10-02 2028-10-02 Ferientag
2028-10-30 2028-11-03 Herbstferien
2028-12-21 2029-01-02 Weihnachtsferien
2029-02-05 2029-02-10 Winterferien
2029-03-26 2029-03-31 Osterferien
2029-04-30 2029-04-30 Ferientag
2029-05-11 2029-05-25 Pfingstferien
2029-07-21 2029-08-31 Sommerferien
2029-10-29 2029-11-02 Herbstferien
2029-12-21 2030-01-05 Weihnachtsferien
2030-02-04 2030-02-08 Winterferien
2030-04-08 2030-04-20 Osterferien
2030-05-31 2030-05-31 Ferientag
2030-06-03 2030-06-08 Pfingstferien
2030-07-13 2030-08-23 Sommerferien
`,
  },
  TH: {
    from: "2023-07-10",
    to: "2030-08-24",
    rows: `
2023-07-10 2023-08-19 Sommerferien
2023-10-02 2023-10-14 Herbstferien
2023-12-22 2024-01-05 Weihnachtsferien
2024-02-12 2024-02-16 Winterferien
2024-03-25 2024-04-06 Osterferien
2024-05-10 2024-05-10 Schulfreier Tag
2024-06-20 2024-07-31 Sommerferien
2024-09-30 2024-10-12 Herbstferien
2024-12-23 2025-01-03 Weihnachtsferien
2025-02-03 2025-02-08 Winterferien
2025-04-07 2025-04-19 Osterferien
2025-05-30 2025-05-30 Schulfreier Tag
2025-06-28 2025-08-08 Sommerferien
2025-10-06 2025-10-18 Herbstferien
2025-12-22 2026-01-03 Weihnachtsferien
2026-02-16 2026-02-21 Winterferien
2026-04-07 2026-04-17 Osterferien
2026-05-15 2026-05-15 Schulfreier Tag
2026-07-04 2026-08-14 Sommerferien
2026-10-12 2026-10-24 Herbstferien
2026-12-23 2027-01-02 Weihnachtsferien
2027-02-01 2027-02-06 Winterferien
2027-03-22 2027-04-03 Osterferien
2027-05-07 2027-05-07 Schulfreier Tag
2027-07-10 2027-08-20 Sommerferien
2027-10-09 2027-10-23 Herbstferien
2027-12-23 2027-12-31 Weihnachtsferien
2028-02-07 2028-02-12 Winterferien
2028-04-03 2028-04-15 Osterferien
2028-05-26 2028-05-26 Schulfreier Tag
2028-07-22 2028-09-01 Sommerferien
2028-10-23 2028-11-03 Herbstferien
2028-12-23 2029-01-05 Weihnachtsferien
2029-02-12 2029-02-17 Winterferien
2029-03-26 2029-04-07 Osterferien
2029-05-11 2029-05-11 Schulfreier Tag
2029-07-21 2029-08-31 Sommerferien
2029-10-22 2029-11-03 Herbstferien
2029-12-22 2030-01-04 Weihnachtsferien
2030-02-11 2030-02-16 Winterferien
2030-04-08 2030-04-20 Osterferien
2030-05-31 2030-05-31 Schulfreier Tag
2030-07-13 2030-08-23 Sommerferien
`,
  },
  "mv-berufliche-schulen": {
    from: "2023-07-17",
    to: "2030-09-01",
    rows: `
2023-07-17 2023-09-01 Sommerferien
2023-10-02 2023-10-02 Zusätzlicher Ferientag
2023-10-09 2023-10-14 Herbstferien
2023-10-30 2023-10-30 Zusätzlicher Ferientag
2023-12-21 2024-01-03 Weihnachtsferien
2024-02-05 2024-02-10 Winterferien
2024-03-25 2024-04-05 Osterferien
2024-05-10 2024-05-10 Zusätzlicher Ferientag
2024-07-15 2024-08-31 Sommerferien
2024-10-04 2024-10-04 Zusätzlicher Ferientag
2024-10-21 2024-10-26 Herbstferien
2024-11-01 2024-11-01 Zusätzlicher Ferientag
2024-12-23 2025-01-04 Weihnachtsferien
2025-02-03 2025-02-08 Winterferien
2025-04-14 2025-04-25 Osterferien
2025-05-02 2025-05-02 Zusätzlicher Ferientag
2025-05-30 2025-05-30 Zusätzlicher Ferientag
2025-07-14 2025-08-30 Sommerferien
2025-10-01 2025-10-01 Zusätzlicher Ferientag
2025-10-20 2025-10-25 Herbstferien
2025-11-03 2025-11-03 Zusätzlicher Ferientag
2025-12-22 2026-01-03 Weihnachtsferien
2026-02-09 2026-02-14 Winterferien
2026-03-30 2026-04-10 Osterferien
2026-05-15 2026-05-15 Zusätzlicher Ferientag
2026-07-13 2026-08-29 Sommerferien
2026-10-19 2026-10-24 Herbstferien
2026-11-26 2026-11-26 Zusätzlicher Ferientag
2026-11-27 2026-11-27 Zusätzlicher Ferientag
2026-12-19 2027-01-02 Weihnachtsferien
2027-02-08 2027-02-13 Winterferien
2027-03-22 2027-04-02 Osterferien
2027-05-07 2027-05-07 Zusätzlicher Ferientag
2027-07-12 2027-08-28 Sommerferien
2027-10-16 2027-10-23 Herbstferien
2027-11-25 2027-11-25 Zusätzlicher Ferientag
2027-11-26 2027-11-26 Zusätzlicher Ferientag
2027-12-22 2027-12-31 Weihnachtsferien
2028-02-05 2028-02-12 Winterferien
2028-03-09 2028-03-09 Zusätzlicher Ferientag
2028-03-10 2028-03-10 Zusätzlicher Ferientag
2028-04-12 2028-04-21 Osterferien
2028-05-26 2028-05-26 Zusätzlicher Ferientag
2028-07-17 2028-09-02 Sommerferien
2028-10-02 2028-10-02 Zusätzlicher Ferientag
2028-10-23 2028-10-28 Herbstferien
2028-10-30 2028-10-30 Zusätzlicher Ferientag
2028-12-21 2029-01-02 Weihnachtsferien
2029-02-05 2029-02-10 Winterferien
2029-03-09 2029-03-09 Zusätzlicher Ferientag
2029-03-28 2029-04-06 Osterferien
2029-04-30 2029-04-30 Zusätzlicher Ferientag
2029-05-11 2029-05-11 Zusätzlicher Ferientag
2029-05-22 2029-05-22 Zusätzlicher Ferientag
2029-07-16 2029-09-01 Sommerferien
2029-10-05 2029-10-05 Zusätzlicher Ferientag
2029-10-22 2029-10-27 Herbstferien
2029-10-29 2029-10-29 Zusätzlicher Ferientag
2029-10-30 2029-10-30 Zusätzlicher Ferientag
2029-12-21 2030-01-04 Weihnachtsferien
2030-02-04 2030-02-09 Winterferien
2030-04-17 2030-04-26 Osterferien
2030-05-31 2030-05-31 Zusätzlicher Ferientag
2030-07-15 2030-08-31 Sommerferien
`,
  },
  "sh-inseln-halligen": {
    from: "2023-07-17",
    to: "2030-08-11",
    rows: `
2023-07-17 2023-08-19 Sommerferien
2023-10-09 2023-10-27 Herbstferien
2023-12-27 2024-01-06 Weihnachtsferien
2024-04-02 2024-04-19 Osterferien
2024-05-10 2024-05-11 Himmelfahrt
2024-07-22 2024-08-24 Sommerferien
2024-10-14 2024-11-01 Herbstferien
2024-12-19 2025-01-07 Weihnachtsferien
2025-04-11 2025-04-25 Osterferien
2025-05-30 2025-05-30 Himmelfahrt
2025-07-28 2025-08-30 Sommerferien
2025-10-13 2025-10-30 Herbstferien
2025-12-19 2026-01-06 Weihnachtsferien
2026-03-26 2026-04-10 Osterferien
2026-05-15 2026-05-15 Himmelfahrt
2026-07-04 2026-08-08 Sommerferien
2026-10-05 2026-10-24 Herbstferien
2026-12-21 2027-01-06 Weihnachtsferien
2027-03-30 2027-04-10 Osterferien
2027-05-07 2027-05-07 Himmelfahrt
2027-07-03 2027-08-07 Sommerferien
2027-10-04 2027-10-23 Herbstferien
2027-12-23 2028-01-08 Weihnachtsferien
2028-04-03 2028-04-15 Osterferien
2028-05-26 2028-05-26 Himmelfahrt
2028-06-24 2028-07-28 Sommerferien
2028-10-09 2028-10-30 Herbstferien
2028-12-21 2029-01-05 Weihnachtsferien
2029-03-23 2029-04-06 Osterferien
2029-05-11 2029-05-11 Himmelfahrt
2029-06-23 2029-07-27 Sommerferien
2029-09-28 2029-10-19 Herbstferien
2029-12-21 2030-01-08 Weihnachtsferien
2030-04-08 2030-04-20 Osterferien
2030-05-31 2030-05-31 Himmelfahrt
2030-07-08 2030-08-10 Sommerferien
`,
  },
} as const
