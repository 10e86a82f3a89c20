/** A network for people: who is connected with how many and by what, who holds others together, and whom nothing connects. */
import type { InstitutionId } from "../institution/index.js"
import { TieKind } from "../network/index.js"
import { type NetworkMap, type NetworkNode, partsWithout } from "../ties/index.js"
import type { Language } from "./catalogue.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { listed, type ReportWords, reportWords, spanText } from "./report-words.js"
import { type TiesWords, tieKindNames, tiesWords } from "./ties-words.js"

interface Pen {
  readonly language: Language
  readonly words: TiesWords
  readonly common: ReportWords
  readonly nameOf: (institution: InstitutionId) => string
}

/**
 * A map of the network as a page of Markdown: its numbers in plain sentences, the institutions by their partners, what would
 * fall apart without whom, and those who are connected with nobody.
 *
 * @param map - as `networkMap` made it for those who will read the page
 * @param options - `of` is the name of the area or the network, for the heading
 * @rule Q30
 * @example
 * import { indexNetwork, LocalDate, networkMap } from "@sozialraum/core"
 * import { networkMapMarkdown } from "@sozialraum/core/text"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const map = networkMap(index, { asOf: LocalDate.parse("2026-11-23"), kinds: ["gemeinsamesAngebot"] })
 * const lines = networkMapMarkdown(map, { language: "de", of: "Bochum-Süd" }).split("\n")
 * lines[0] // => "# Netzwerk: Bochum-Süd"
 * lines.find((line) => line.includes("Erich")) // => "| Erich Kästner-Schule | 1 | 1 | gemeinsames Angebot |"
 */
export const networkMapMarkdown = (
  map: NetworkMap,
  { language, of }: { readonly language: Language; readonly of?: string },
): string => {
  const [words, common] = [tiesWords[language], reportWords[language]]
  const names = new Map(map.nodes.map(({ institution, name }) => [institution, name]))
  const pen: Pen = { language, words, common, nameOf: (id) => names.get(id) ?? id }
  return page([
    `# ${plain(words.title(of))}`,
    daysLine(map, pen),
    map.nodes.length === 0 ? words.nobody : bullets(numbers(map, pen).map(plain)),
    section(`## ${words.who}`, connectedTable(map, pen)),
    section(`## ${words.bridging}`, bullets(map.bridging.map(({ id }) => plain(withoutOne(map, id, pen))))),
    section(
      `## ${map.area === undefined ? words.isolated : words.isolatedInArea}`,
      bullets(isolatedNodes(map).map((node) => plain(isolatedText(node, pen)))),
    ),
  ])
}

const daysLine = ({ days }: NetworkMap, { words, common }: Pen): string =>
  "asOf" in days ? words.onDay(common.date(days.asOf)) : words.inPeriod(spanText(common, days.period))

const numbers = ({ summary, components, kinds }: NetworkMap, pen: Pen): ReadonlyArray<string> => {
  const { language, words, common } = pen
  const { institutions, isolated, edges, density, meanDegree, told } = summary
  const groups = components.filter(({ length }) => length > 1)
  const kindNames = (kinds ?? []).map((kind) => tieKindNames[language][kind])
  const possible = (institutions * (institutions - 1)) / 2
  return [
    ...(kinds === undefined || kinds.length === 0 ? [] : [words.kindsAsked(listed(common, kindNames))]),
    words.connected(institutions - isolated, common.number(institutions)),
    ...(possible === 0
      ? []
      : [
          words.density(
            common.number(edges),
            common.number(possible),
            shareText(density, pen),
            common.number(Math.round(meanDegree * 10) / 10),
          ),
        ]),
    ...(groups.length === 0 ? [] : [words.groups(groups.length, common.number(summary.largestComponent))]),
    ...(told === undefined || told.ties === 0 ? [] : [words.told(told.ties, told.confirmed)]),
  ]
}

/** Networks are thin: a tenth of a percent tells one from another. */
export const shareText = (share: number, { language, common }: Pick<Pen, "language" | "common">): string =>
  `${common.number(Math.round(share * 1000) / 10)}${language === "de" ? " " : ""}%`

const connectedTable = ({ nodes, edges, area }: NetworkMap, { language, words, common }: Pen): string => {
  const kinds = new Map<InstitutionId, Set<TieKind>>()
  for (const edge of edges) {
    for (const id of edge.between) kinds.set(id, new Set([...(kinds.get(id) ?? []), ...edge.kinds]))
  }
  const kindText = ({ institution }: NetworkNode): string =>
    TieKind.options
      .filter((kind) => kinds.get(institution)?.has(kind))
      .map((kind) => tieKindNames[language][kind])
      .join(", ")
  const connected = nodes
    .filter(({ degree }) => degree > 0)
    .toSorted((a, b) => b.degree - a.degree || b.weightedDegree - a.weightedDegree || byName(a, b))
  return table(
    [...words.head, ...(area === undefined ? [] : [words.elsewhere])],
    connected.map((node) => [
      plain(node.name),
      common.number(node.degree),
      common.number(node.weightedDegree),
      kindText(node),
      ...(node.partnersElsewhere === undefined ? [] : [common.number(node.partnersElsewhere)]),
    ]),
  )
}

/** As many names as one reads; of more the number. */
const namesTold = 5

const withoutOne = (map: NetworkMap, id: InstitutionId, { words, common, nameOf }: Pen): string => {
  const parts = partsWithout(map, id).map((part) => {
    const [first] = part
    if (part.length === 1 && first !== undefined) return words.alone(nameOf(first))
    const told = part.slice(0, part.length > namesTold ? namesTold - 1 : namesTold).map(nameOf)
    const rest = part.length - told.length
    return words.together(listed(common, rest === 0 ? told : [...told, words.more(rest)]), part.length)
  })
  return words.without(nameOf(id), parts.join("; "))
}

const isolatedNodes = ({ nodes }: NetworkMap): ReadonlyArray<NetworkNode> =>
  nodes.filter(({ degree }) => degree === 0).toSorted(byName)

const isolatedText = ({ name, partnersElsewhere }: NetworkNode, { words }: Pen): string =>
  partnersElsewhere === undefined || partnersElsewhere === 0
    ? name
    : `${name} (${words.partnersElsewhere(partnersElsewhere)})`

const byName = (a: NetworkNode, b: NetworkNode): number =>
  a.name === b.name ? (a.institution < b.institution ? -1 : 1) : a.name < b.name ? -1 : 1
