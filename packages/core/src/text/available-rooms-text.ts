/** Free rooms as a page in Markdown: which, when, on which terms, and why not the others. */
import type { RoomAvailable, RoomFacts, RoomsAvailable } from "../exchange/index.js"
import type { ResourceTerms, WishMissed } from "../sharing/index.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { intervalText } from "./interval-text.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

const words = {
  de: {
    title: "Freie Räume",
    none: "Es ist kein passender Raum frei.",
    head: ["Raum", "Einrichtung", "Plätze", "frei", "Entgelt", "Entfernung"],
    free: "kostenfrei",
    fee: "nach Entgeltordnung",
    unknown: "",
    unavailable: "Nicht verfügbar",
    unsure: "Angaben fehlen",
    noTime: "in dieser Zeit nicht frei",
    missed: { seats: "Zahl der Plätze", stepFree: "stufenloser Zugang", accessibleToilet: "barrierefreies WC" },
  },
  en: {
    title: "Free rooms",
    none: "No room that fits is free.",
    head: ["Room", "Institution", "Seats", "free", "Fee", "Distance"],
    free: "free of charge",
    fee: "by its scale of fees",
    unknown: "",
    unavailable: "Not available",
    unsure: "Not told",
    noTime: "not free in this time",
    missed: { seats: "number of seats", stepFree: "step-free access", accessibleToilet: "accessible toilet" },
  },
} as const

/**
 * Which rooms are free, as a page in Markdown.
 *
 * @param found - what `roomsAvailable` found
 * @rule Q13
 */
export const availableRoomsMarkdown = (
  found: RoomsAvailable,
  { language, institution }: { readonly language: Language; readonly institution: (id: string) => string },
): string => {
  const said = words[language]
  const common = reportWords[language]
  const nameOf = ({ name, owner }: RoomFacts): string => plain(`${name} (${institution(owner)})`)
  return page([
    `# ${said.title}`,
    found.rooms.length === 0 ? said.none : "",
    table(
      said.head,
      found.rooms.map((room) => [
        plain(room.name),
        plain(institution(room.owner)),
        room.seats === undefined ? said.unknown : String(room.seats),
        timesText(room, language),
        feeText(room.terms, language),
        room.metres === undefined ? "" : `${common.number(Math.round(room.metres))} m`,
      ]),
    ),
    section(
      `## ${said.unavailable}`,
      bullets(
        found.unavailable.map((room) => {
          const because = room.findings
            .filter(({ severity }) => severity === "error")
            .map((finding) => sentence(finding, language, [findingText]))
          return `${nameOf(room)}: ${plain(because.length === 0 ? said.noTime : because.join(" "))}`
        }),
      ),
    ),
    section(
      `## ${said.unsure}`,
      bullets(
        found.unsure.map(
          (room) => `${nameOf(room)}: ${room.missed.map((one) => missedText(one, language)).join(", ")}`,
        ),
      ),
    ),
  ])
}

const timesText = ({ free }: RoomAvailable, language: Language): string =>
  free.map(({ stretch }) => intervalText(stretch, language)).join("; ")

const feeText = (terms: ResourceTerms | undefined, language: Language): string => {
  if (terms === undefined) return words[language].unknown
  return terms.fee.kind === "free" ? words[language].free : words[language].fee
}

const missedText = ({ of }: WishMissed, language: Language): string => {
  const { missed } = words[language]
  return Object.hasOwn(missed, of) ? missed[of as keyof typeof missed] : of
}
