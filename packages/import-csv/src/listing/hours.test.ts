import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const first = (list: string) => readList(list, { source: "liste", profile: null }).accepted[0]?.value

test("the beginning and the end of the day in columns of their own are one time, whatever their order", () => {
  for (const header of ["Öffnungszeit von;Öffnungszeit bis", "Betreuungszeit bis;Betreuungszeit von"]) {
    const [from, to] = header.endsWith("von") ? ["17:00", "07:00"] : ["07:00", "17:00"]
    expect(first(`Name;PLZ;${header}\nKita A;44801;${from};${to}\n`)?.remarks).toEqual(["Öffnungszeiten: 07:00-17:00"])
  }
})

test("zeros in the columns of days are no hours, and nothing is said about them", () => {
  const value = first("name;plz;mo_o;mo_c;tu_o;tu_c\nKita A;44801;0;0;0;0\n")
  expect([value?.openingHours, value?.remarks]).toEqual([undefined, []])
})
