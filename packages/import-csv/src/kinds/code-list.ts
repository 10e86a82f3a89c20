/** Code lists: codes of school statistics, and what they mean. */
import { nrwSchulformen } from "@sozialraum/core/institution"
import type { Types } from "./category.js"

/** What a code of a type column stands for. */
interface CodedType {
  readonly text: string
  readonly types: Types
}

const upper: Types = ["weiterfuehrendeSchule"]
const special: Types = ["foerderschule"]

const nrwSchulform = new Map<string, CodedType>(
  nrwSchulformen.map(({ code, german, types }) => [code, { text: german, types }]),
)

/** School types of Schleswig-Holstein: a number in which every bit is one of them. */
const shSchoolType: ReadonlyArray<readonly [number, CodedType]> = [
  [1, { text: "Grundschule", types: ["grundschule"] }],
  [2, { text: "Hauptschule", types: upper }],
  [4, { text: "Grund- und Hauptschule", types: ["grundschule", "weiterfuehrendeSchule"] }],
  [8, { text: "Förderzentrum", types: special }],
  [16, { text: "Realschule", types: upper }],
  [32, { text: "Gymnasium", types: upper }],
  [64, { text: "Gesamtschule", types: upper }],
  [128, { text: "Berufsbildende Schule", types: ["berufskolleg"] }],
  [256, { text: "Schule in freier Trägerschaft", types: [] }],
  [512, { text: "Regionalschule", types: upper }],
  [1024, { text: "Gemeinschaftsschule", types: upper }],
  [2048, { text: "Gemeinschaftsschule mit Oberstufe", types: upper }],
  [4096, { text: "Offene Ganztagsschule", types: [] }],
  [8192, { text: "Gebundene Ganztagsschule", types: [] }],
]

/** How to read the codes of a type column. */
export type CodeReader = (code: string) => ReadonlyArray<CodedType>

/**
 * The reader for a type column of codes.
 *
 * A code list is taken only where every code of the column stands in it.
 *
 * @param codes - the distinct filled cells of the column
 * @returns undefined where the column holds words, or codes of a list that is not known
 */
export const codeReader = (header: string, codes: ReadonlyArray<string>): CodeReader | undefined => {
  if (codes.length === 0) return undefined
  if (header === "schulform" && codes.every((code) => nrwSchulform.has(code)))
    return (code) => [nrwSchulform.get(code) ?? []].flat()
  const masks = (header === "schooltype" || header === "mainschooltype") && codes.every(isMask)
  return masks && codes.some((code) => Number(code) >= 8) ? ofMask : undefined
}

const isMask = (code: string): boolean => /^\d{1,5}$/.test(code) && Number(code) > 0 && Number(code) < 16_384

const ofMask: CodeReader = (code) =>
  shSchoolType.flatMap(([bit, coded]) => ((Number(code) & bit) === bit ? [coded] : []))
