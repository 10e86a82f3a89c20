/** Indicator tables: what may be shown of indicators and counts, as Markdown, with a legend for its signs. */
import type { ComparedValue, IndicatorComparison, IndicatorDefinition, ProtectedTable } from "../planning/index.js"
import type { Language } from "./catalogue.js"

/** How areas are called, by id; one without a name is called by its id. @german Gebietsnamen */
export type AreaNames = ReadonlyMap<string, string>

/**
 * An indicator of areas and years as a table in Markdown, each year with the ranks in the last of them.
 *
 * What is held back has one sign, whatever the reason.
 *
 * @rule Q19, R51
 */
export const comparisonMarkdown = (
  definition: IndicatorDefinition,
  comparison: IndicatorComparison,
  language: Language,
  names: AreaNames = new Map(),
): string => {
  const { years, areas } = comparison
  const [said, number] = [words[language], numberIn(language, definition)]
  const last = years.at(-1)?.year
  const head = [
    said.area,
    ...years.map(({ year }) => String(year)),
    ...(last === undefined ? [] : [`${said.rank} ${last}`]),
  ]
  const rows = areas.map(({ unit, values }) => [
    names.get(unit) ?? unit,
    ...values.map((value) => signOf(value, number)),
    ...(last === undefined ? [] : [rankOf(values.at(-1))]),
  ])
  const city = years.some((year) => year.city !== undefined)
    ? [[said.city, ...years.map(({ city }) => (city === undefined ? signs.missing : number(city))), ""]]
    : []
  const shown = areas.flatMap(({ values }) => values)
  const legend = [
    ...(["suppressed", "missing", "notComparable"] as const).flatMap((state) =>
      shown.some((value) => value.state === state) || (state === "missing" && city.flat().includes(signs.missing))
        ? [`${signs[state]} ${said[state]}`]
        : [],
    ),
    ...(shown.some((value) => value.state === "known" && value.estimated)
      ? [`${signs.estimated} ${said.estimated}`]
      : []),
  ]
  const title = `**${definition[language === "de" ? "german" : "english"]}** (${said.units[definition.unit]})`
  return [title, table(head, [...rows, ...city]), ...(legend.length === 0 ? [] : [legend.join("; ")])].join("\n\n")
}

/**
 * A protected table of counts as a table in Markdown, with the sums in the last column.
 *
 * @rule P3, R51
 */
export const protectedTableMarkdown = (
  { units, categories, cells }: ProtectedTable,
  language: Language,
  names: AreaNames = new Map(),
): string => {
  const said = words[language]
  const width = categories.length + 1
  const rows = units.map(({ unit }, row) => [
    names.get(unit) ?? unit,
    ...cells
      .slice(row * width, (row + 1) * width)
      .map((cell) => (cell.state === "suppressed" ? signs.suppressed : grouped(String(cell.count), said.thousands))),
  ])
  const legend = [
    ...(cells.some(({ state }) => state === "suppressed") ? [`${signs.suppressed} ${said.suppressed}`] : []),
    ...(cells.some(({ state }) => state === "rounded") ? [said.rounded] : []),
  ]
  const head = [said.area, ...categories, said.sum]
  return [table(head, rows), ...(legend.length === 0 ? [] : [legend.join("; ")])].join("\n\n")
}

const signs = { suppressed: "•", missing: "…", notComparable: "x", estimated: "≈" } as const

const words = {
  de: {
    area: "Gebiet",
    rank: "Rang",
    sum: "Insgesamt",
    city: "Stadt",
    suppressed: "geheim zu halten",
    missing: "nicht bekannt",
    notComparable: "wegen geänderter Gebiete nicht vergleichbar",
    estimated: "aus Teilen früherer Gebiete geschätzt",
    rounded: "Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet.",
    decimal: ",",
    thousands: ".",
    units: {
      count: "Anzahl",
      percent: "in Prozent",
      perHundred: "je 100",
      perThousand: "je 1.000",
      years: "in Jahren",
      level: "Stufe",
    },
  },
  en: {
    area: "Area",
    rank: "Rank",
    sum: "Total",
    city: "City",
    suppressed: "held back",
    missing: "not known",
    notComparable: "not comparable, because the areas changed",
    estimated: "estimated from parts of former areas",
    rounded: "Each number is rounded to a multiple of 5 by itself.",
    decimal: ".",
    thousands: ",",
    units: {
      count: "number",
      percent: "per cent",
      perHundred: "for each 100",
      perThousand: "for each 1,000",
      years: "years",
      level: "level",
    },
  },
} as const

const signOf = (value: ComparedValue, number: (value: number) => string): string => {
  if (value.state !== "known") return signs[value.state]
  return value.estimated ? `${signs.estimated} ${number(value.value)}` : number(value.value)
}

const rankOf = (value: ComparedValue | undefined): string => {
  if (value?.state !== "known") return ""
  const { best, worst } = value.rank
  return best === worst ? String(best) : `${best}–${worst}`
}

/** Counts and levels are whole; all else has one decimal, as offices publish it. */
const numberIn =
  (language: Language, { unit }: IndicatorDefinition) =>
  (value: number): string => {
    const { decimal, thousands } = words[language]
    const [whole = "", part] = (unit === "count" ? String(Math.round(value)) : decimals(value, unit)).split(".")
    return `${grouped(whole, thousands)}${part === undefined ? "" : `${decimal}${part}`}`
  }

const decimals = (value: number, unit: IndicatorDefinition["unit"]): string =>
  unit === "level" && Number.isInteger(value) ? String(value) : value.toFixed(1)

const grouped = (whole: string, separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator)

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n")

const line = (cells: ReadonlyArray<string>): string =>
  `|${cells.map((cell) => (cell === "" ? " |" : ` ${cell.replaceAll("|", "\\|").replace(/\s+/g, " ")} |`)).join("")}`
