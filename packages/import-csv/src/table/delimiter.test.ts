import { expect, test } from "vitest"
import { recogniseCut } from "./dialect.js"

test.each([
  [";", "two columns", "Schlüssel;Bezirksregierung\n1;Düsseldorf\n3;Köln\n"],
  ["\t", "two columns with commas", "Name\tAdresse\nKita A\tWeg 1, 44801 Bochum\nKita B\tWeg 2, 44801 Bochum\n"],
  [";", "commas in most cells", "Name;Adresse\nA;Weg 1, Hof, 44801 Bochum\nB;Weg 2, Hof, 44801 Bochum\n"],
  [",", "semicolons in cells", "Name,Sprachen,PLZ\nA,de; en; fr,44801\nB,de; en; tr,44802\n"],
  ["|", "blanks around", "Name | Straße | PLZ\nA | Weg 1, Hof | 44801\nB | Weg 2, Hof | 44802\n"],
  [",", "tabs as padding", "Name\t,Straße\t,PLZ\nA\t,Weg 1\t,44801\nB\t,Weg 2\t,44802\n"],
  [";", "decimal commas", "Name;X;Y\nA;7,26;51,44\nB;7,27;51,45\n"],
  [",", "HTML in cells", 'Name,E-Mail\nA,"<a href=""mailto:a@b.de"">a@b.de</a>"\nB,"<a href=""x"">;|</a>"\n'],
  [";", "one comma in each line", "Name; Ort\nA, Haus 1; X\nB, Haus 2; Y\n"],
  [";", "delimiters inside apostrophes", "'a,b';'c,d'\n'e,f,g';'h'\n'i';'j'\n"],
] as const)("%j with %s", (delimiter, _, text) => {
  expect(recogniseCut(text).delimiter).toBe(delimiter)
})

test.each(["sep=|\na;b|c\n", '"sep=|"\na;b|c\n', "  SEP=|\r\na;b|c\r\n"])("%j declares its delimiter", (text) => {
  expect(recogniseCut(text)).toMatchObject({ delimiter: "|", width: 2, quote: null })
})

test("a declared delimiter that nowhere stands is not believed, and a given one always", () => {
  expect(recogniseCut("sep=,\na;b\nc;d\n")).toMatchObject({ delimiter: ";", width: 2 })
  expect(recogniseCut("sep=,\na;b\nc;d\n", { delimiter: "|" })).toMatchObject({ delimiter: "|", width: 1 })
})

test("the line ends are those of most lines", () => {
  expect(recogniseCut('a;"x\ny"\r\nb;c\r\nd;e\r\n').lineEnding).toBe("crlf")
  expect(recogniseCut("a;b\rc;d\r").lineEnding).toBe("cr")
  expect(recogniseCut("a;b\nc;d\r\ne;f\n").lineEnding).toBe("lf")
})

test.each([
  ["lf", "a;b"],
  ["lf", "a;b\nc;d\r\ne;f\n"],
  ["crlf", "a;b\r\nc;d"],
  ["cr", "a;b\rc;d"],
] as const)("lines end in %s: %j", (end, text) => {
  expect(recogniseCut(text).lineEnding).toBe(end)
})
