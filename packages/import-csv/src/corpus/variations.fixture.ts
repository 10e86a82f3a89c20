/** Variations: the ways in which offices write one and the same list. */
import type { Column } from "../columns/field.js"
import type { Delimiter, LineEnding } from "../table/dialect.js"
import type { CodePage } from "../text/code-page.js"
import type { Encoding } from "../text/encoding.js"
import type { Random } from "./seed.fixture.js"
import { strangers, withStrangeSynonyms, withSynonyms } from "./synonyms.fixture.js"
import type { Quoting, Written } from "./written.fixture.js"

/** One change to how a list is written. Of one axis a list can have one variation at a time. */
export interface Variation {
  readonly axis: string
  readonly name: string
  /** Only letters of this code page may occur. */
  readonly page?: CodePage
  /** `undefined` where the list cannot have it. */
  readonly change: (list: Written, random: Random, columns: ReadonlyArray<Column>) => Written | undefined
}

const wide = (encoding: Encoding, bom: boolean): Variation => ({
  axis: "encoding",
  name: bom ? `${encoding} marked` : encoding,
  change: (list) => ({ ...list, encoding, bom }),
})

const inPage = (page: CodePage): Variation => ({
  axis: "encoding",
  name: page,
  page,
  change: (list) => ({ ...list, encoding: page, bom: false }),
})

const encodings: ReadonlyArray<Variation> = [
  wide("utf-8", true),
  wide("utf-16le", true),
  wide("utf-16le", false),
  wide("utf-16be", true),
  wide("utf-16be", false),
  inPage("windows-1252"),
  inPage("iso-8859-1"),
  inPage("macintosh"),
  inPage("cp850"),
  { axis: "encoding", name: "nfd", change: (list) => ({ ...list, nfd: true }) },
]

const delimiters = ([";", ",", "\t", "|"] as const).map(
  (delimiter: Delimiter): Variation => ({
    axis: "delimiter",
    name: delimiter === "\t" ? "tab" : delimiter,
    change: (list) => ({ ...list, delimiter }),
  }),
)

const quotings: ReadonlyArray<Variation> = [
  ...(["all", "header bare", "text", "needed", "none"] as const).map(
    (quoting: Quoting): Variation => ({
      axis: "quoting",
      name: quoting,
      change: (list) => ({ ...list, quoting }),
    }),
  ),
  { axis: "quoting", name: "apostrophes", change: (list) => ({ ...list, quote: "'" }) },
  { axis: "quoting", name: "apostrophes around text", change: (list) => ({ ...list, quote: "'", quoting: "text" }) },
  {
    axis: "quoting",
    name: "backslash before quotes",
    change: (list) =>
      list.rows.some((cells) => cells.some((cell) => cell.includes(list.quote)))
        ? { ...list, escape: "backslash" }
        : undefined,
  },
]

const lineEndings: ReadonlyArray<Variation> = [
  ...(["lf", "crlf", "cr"] as const).map(
    (lineEnding: LineEnding): Variation => ({
      axis: "line end",
      name: lineEnding,
      change: (list) => ({ ...list, lineEnding }),
    }),
  ),
  { axis: "line end", name: "none at the end", change: (list) => ({ ...list, finalBreak: false }) },
]

const synonyms = (name: string, rename: typeof withSynonyms): Variation => ({
  axis: "header",
  name,
  change: (list, random, columns) => {
    const fields = columns.map(({ field }) => field)
    return renamed(list, (all) => rename(all, fields, random))
  },
})

const headers: ReadonlyArray<Variation> = [
  synonyms("synonyms", withSynonyms),
  synonyms("synonyms of no list here", withStrangeSynonyms),
  { axis: "header", name: "upper case", change: (list) => each(list, (header) => header.toUpperCase()) },
  { axis: "header", name: "lower case", change: (list) => each(list, (header) => header.toLowerCase()) },
  { axis: "header", name: "blanks around", change: (list) => each(list, (header) => ` ${header}  `) },
  { axis: "header", name: "blanks for underscores", change: (list) => each(list, (h) => h.replaceAll("_", " ")) },
  { axis: "header", name: "hyphens for underscores", change: (list) => each(list, (h) => h.replaceAll(/[_ ]/g, "-")) },
  { axis: "header", name: "colon after", change: (list) => each(list, (h) => (h === "" ? "" : `${h}:`)) },
  { axis: "header", name: "no-break blanks", change: (list) => each(list, (h) => h.replaceAll(/[_ ]/g, "\u00A0")) },
  {
    axis: "header",
    name: "line breaks inside",
    change: (list) => (list.quoting === "none" ? undefined : each(list, (h) => h.replace(/[_ -]/, "\n"))),
  },
  {
    axis: "header",
    name: "umlauts spelled the other way",
    change: (list) => each(list, swapped),
  },
  { axis: "header", name: "dropped", change: (list) => ({ ...list, headers: null }) },
]

const swapped = (header: string): string =>
  /[äöüß]/i.test(header)
    ? header.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")
    : header.replace("chluessel", "chlüssel").replace("Strasse", "Straße").replace("aender", "änder")

const renamed = (list: Written, rename: (headers: ReadonlyArray<string>) => ReadonlyArray<string>) =>
  list.headers === null ? undefined : { ...list, headers: rename(list.headers) }

const each = (list: Written, rename: (header: string) => string) => {
  const changed = renamed(list, (all) => all.map(rename))
  return changed?.headers?.some((header, index) => header !== list.headers?.[index]) ? changed : undefined
}

const columns: ReadonlyArray<Variation> = [
  {
    axis: "columns",
    name: "shuffled",
    change: (list, { shuffled }) => ordered(list, shuffled(list.origins.map((_, index) => index))),
  },
  {
    axis: "columns",
    name: "reversed",
    change: (list) => ordered(list, list.origins.map((_, index) => index).toReversed()),
  },
  { axis: "columns", name: "strangers between", change: (list, random) => withStrangers(list, random) },
]

const ordered = (list: Written, order: ReadonlyArray<number>): Written => {
  const pick = (cells: ReadonlyArray<string>) => order.map((index) => cells[index] ?? "")
  return {
    ...list,
    headers: list.headers === null ? null : pick(list.headers),
    rows: list.rows.map(pick),
    origins: order.map((index) => list.origins[index] ?? -1),
  }
}

const withStrangers = (list: Written, { whole, shuffled, one }: Random): Written => {
  const inserted = shuffled(strangers)
    .slice(0, 1 + whole(4))
    .map((stranger) => ({ ...stranger, at: whole(list.origins.length + 1) }))
  const put = <A>(values: ReadonlyArray<A>, of: (stranger: (typeof strangers)[number]) => A): ReadonlyArray<A> =>
    inserted.reduce<ReadonlyArray<A>>((all, stranger) => all.toSpliced(stranger.at, 0, of(stranger)), values)
  return {
    ...list,
    headers: list.headers === null ? null : put(list.headers, ({ header }) => header),
    rows: list.rows.map((cells) => put(cells, (stranger) => one(stranger.cells))),
    origins: put(list.origins, () => -1),
  }
}

const extras: ReadonlyArray<Variation> = [
  { axis: "above", name: "sep line", change: (list) => above(list, [`sep=${list.delimiter}`]) },
  {
    axis: "above",
    name: "two titles and a blank line",
    change: (list) => above(list, ["Verzeichnis der Einrichtungen", "Stand: 01.10.2024", ""]),
  },
  {
    axis: "above",
    name: "title row of the table's width",
    change: (list) => above(list, [padded("Einrichtungen im Stadtgebiet", list)]),
  },
  { axis: "above", name: "blank rows", change: (list) => above(list, ["", padded("", list)]) },
  { axis: "below", name: "as-of line", change: (list) => ({ ...list, below: ["", "Stand: Oktober 2024"] }) },
  {
    axis: "below",
    name: "source and note",
    change: (list) => ({
      ...list,
      below: [padded("Quelle: Amt für Statistik", list), padded("Alle Angaben ohne Gewähr", list)],
    }),
  },
  {
    axis: "below",
    name: "total",
    change: (list) => ({ ...list, below: [padded(`Summe${list.delimiter}${list.rows.length}`, list)] }),
  },
  {
    axis: "below",
    name: "blank rows",
    change: (list) => ({
      ...list,
      below: Array.from({ length: 39 }, (_, at) => (at % 3 === 0 ? "" : padded("", list))),
    }),
  },
  { axis: "blank rows", name: "under the header", change: (list) => ({ ...list, blanks: new Set([-1]) }) },
  {
    axis: "blank rows",
    name: "between",
    change: (list, { whole }) => ({
      ...list,
      blanks: new Set(Array.from({ length: 5 }, () => whole(list.rows.length))),
    }),
  },
  { axis: "surplus", name: "everywhere", change: (list) => ({ ...list, surplus: { header: 1, records: 1 } }) },
  { axis: "surplus", name: "in the header", change: (list) => ({ ...list, surplus: { header: 1, records: 0 } }) },
  { axis: "surplus", name: "in the records", change: (list) => ({ ...list, surplus: { header: 0, records: 1 } }) },
]

const above = (list: Written, lines: ReadonlyArray<string>): Written => ({ ...list, above: lines })

/** A text in the first cell of a row as wide as the table. */
const padded = (text: string, { origins, delimiter }: Written): string =>
  text + delimiter.repeat(Math.max(0, origins.length - text.split(delimiter).length))

/** Every variation, in the order in which several of them are made. */
export const variations: ReadonlyArray<Variation> = [
  ...encodings,
  ...headers,
  ...columns,
  ...delimiters,
  ...quotings,
  ...lineEndings,
  ...extras,
]
