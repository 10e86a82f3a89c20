/** Code lists: codes of school statistics, and what they mean. */
import { nrwSchulformen } from "@sozialraum/core/institution"
import type { Types } from "./category.js"
import type { SchoolLand } from "./school-land.js"

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

/** School types of Hamburg; a `p` behind them says that the school is private. */
const hhSchulform: ReadonlyMap<string, CodedType> = new Map(
  (
    [
      ["g", "Grundschule", ["grundschule"]],
      ["sts", "Stadtteilschule", upper],
      ["gym", "Gymnasium", upper],
      ["so", "Sonderschule", special],
      ["bs", "Berufliche Schule", ["berufskolleg"]],
    ] as const
  ).map(([code, text, types]) => [code, { text, types }]),
)

/** How to read the codes of a type column. */
export type CodeReader = (code: string) => ReadonlyArray<CodedType>

/**
 * The reader for a type column of codes.
 *
 * A code list is taken only where the header or the postal codes of the list show whose codes they are, and where it has
 * every code of the column; in its own Land, most of them. A code that stands nowhere stays as it is.
 *
 * @param header - as headers are compared
 * @param codes - the distinct filled cells of the column
 * @returns undefined where the column holds words, or codes of a list that is not known
 */
export const codeReader = (header: string, codes: ReadonlyArray<string>, land?: SchoolLand): CodeReader | undefined => {
  if (codes.length === 0) return undefined
  const known = codes.filter((code) => nrwSchulform.has(code)).length
  const inLand = land === "NW" && codes.some(isZeroed) && known * 2 > codes.length
  if (inLand || (header === "schulform" && known === codes.length))
    return (code) => [nrwSchulform.get(code) ?? { text: code, types: [] }]
  if (isOfHamburg(codes)) return (code) => [hhSchulform.get(hhKey(code)) ?? { text: code, types: [] }]
  if (!codes.every(isMask) || !codes.some((code) => Number(code) >= 8)) return undefined
  const named = header === "schooltype" || header === "mainschooltype"
  const bits = codes.filter((code) => Math.log2(Number(code)) % 1 === 0)
  const composed = bits.length >= codes.length * 0.3 || isSparse(codes)
  return named || (land === "SH" && bits.length >= 3 && composed) ? ofMask : undefined
}

/** Numbers that count something lie side by side; sums of bits lie far apart. */
const isSparse = (codes: ReadonlyArray<string>): boolean => Math.max(...codes.map(Number)) > codes.length * 32

/** Nowhere else do Grundschule and Stadtteilschule stand as `G` and `STS`. */
const isOfHamburg = (codes: ReadonlyArray<string>): boolean => {
  const keys = new Set(codes.map(hhKey))
  const known = [...keys].filter((key) => hhSchulform.has(key)).length
  return keys.has("g") && keys.has("sts") && known * 2 > keys.size
}

const hhKey = (code: string): string => code.slice(0, 20).toLowerCase().replace(/p$/, "")

const isZeroed = (code: string): boolean => code.startsWith("0")

const isMask = (code: string): boolean => /^\d{1,5}$/.test(code) && Number(code) > 0 && Number(code) < 16_384

const ofMask: CodeReader = (code) =>
  shSchoolType.flatMap(([bit, coded]) => ((Number(code) & bit) === bit ? [coded] : []))
