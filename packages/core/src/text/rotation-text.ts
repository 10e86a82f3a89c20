/** The order in which turns fall as a table: who hosts next, who writes the minutes, and why. */

import type { HostObstacle, PossibleHost, PossibleWriter, WriterObstacle } from "../moderation/index.js"
import type { RotationPlace, RotationReason } from "../scheduling/index.js"
import type { Language } from "./catalogue.js"
import { page, plain, table } from "./report-markdown.js"
import { type ReportWords, reportWords } from "./report-words.js"
import { type RotationWords, rotationWords } from "./rotation-words.js"

/**
 * Who is next to host, as a table in Markdown.
 *
 * @param hosts - what `hostRotation` found
 * @rule Q2, R23
 */
export const hostRotationMarkdown = (
  hosts: ReadonlyArray<PossibleHost>,
  { language }: { readonly language: Language },
): string => {
  const { words, common } = penOf(language)
  const { columns } = words
  const rows = hosts.map((host) => [
    ...turnCells(host, { words, common }),
    roomCell(host, words),
    host.distance === undefined ? "" : words.metres(common.number(host.distance.metres)),
    [...describeTurns(host, { language }), ...host.toAsk.map((ask) => words.toAsk[ask])].map(plain).join("; "),
  ])
  const head = [...turnHead(words), columns.room, columns.distance, columns.reasons]
  return page([`# ${words.hosts}`, rows.length === 0 ? words.nobody : table(head, rows)])
}

/**
 * Who is next to write the minutes, as a table in Markdown.
 *
 * @param writers - what `minutesRotation` found
 * @rule Q2
 */
export const minutesRotationMarkdown = (
  writers: ReadonlyArray<PossibleWriter>,
  { language }: { readonly language: Language },
): string => {
  const pen = penOf(language)
  const rows = writers.map((writer) => [
    ...turnCells(writer, pen),
    describeTurns(writer, { language }).map(plain).join("; "),
  ])
  const { words } = pen
  const head = [...turnHead(words), words.columns.reasons]
  return page([`# ${words.writers}`, rows.length === 0 ? words.nobody : table(head, rows)])
}

/**
 * Why an institution stands where it stands in the order of turns: first what keeps it from this one.
 *
 * @returns parts of a sentence, to be put side by side
 * @rule Q2, R23
 */
export const describeTurns = (
  { unavailable, reasons }: Pick<RotationPlace<HostObstacle | WriterObstacle>, "unavailable" | "reasons">,
  { language }: { readonly language: Language },
): ReadonlyArray<string> => {
  const { words, common } = penOf(language)
  return [
    ...unavailable.map((obstacle) => obstacleText(obstacle, words)),
    ...reasons.flatMap((reason) => reasonText(reason, { words, common })),
  ]
}

interface Pen {
  readonly words: RotationWords
  readonly common: ReportWords
}

const penOf = (language: Language): Pen => ({ words: rotationWords[language], common: reportWords[language] })

const turnHead = ({ columns }: RotationWords): ReadonlyArray<string> => [
  columns.place,
  columns.institution,
  columns.turns,
  columns.due,
  columns.lastTurn,
]

const turnCells = (
  { rank, name, turns, due, lastTurn }: PossibleHost | PossibleWriter,
  { words, common }: Pen,
): ReadonlyArray<string> => [
  String(rank),
  plain(name),
  String(turns),
  common.number(due),
  lastTurn === undefined ? (turns === 0 ? words.never : "") : common.date(lastTurn.on),
]

const roomCell = ({ rooms: [room] }: PossibleHost, words: RotationWords): string => {
  if (room === undefined) return ""
  return plain(room.seats === undefined ? room.name : `${room.name} (${words.seats(room.seats)})`)
}

const obstacleText = (obstacle: HostObstacle | WriterObstacle, { obstacles }: RotationWords): string => {
  if (obstacle.kind === "closed") {
    const reasons = "because" in obstacle ? obstacle.because.map(({ closure }) => closure.reason) : []
    return obstacles.closed(reasons.join(", "))
  }
  return obstacle.kind === "noRoom" ? obstacles.noRoom(obstacle) : obstacles[obstacle.kind]()
}

/** The last turn stands in a column of its own. */
const reasonText = (reason: RotationReason, { words, common }: Pen): ReadonlyArray<string> => {
  switch (reason.kind) {
    case "behind":
    case "even":
    case "ahead":
      return [words[reason.kind]]
    case "plannedTurn":
      return [words.planned(common.date(reason.turn.on))]
    case "twiceInARow":
      return [words.twice]
    case "neverYet":
    case "lastTurn":
      return []
  }
}
