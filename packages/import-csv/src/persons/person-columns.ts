/** Person columns: columns whose header is innocent and whose cells name people. */
import type { Column, Field } from "../columns/field.js"
import { plainHeader } from "../columns/plain.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"
import { isPersonName, leftOut, withoutPersons } from "./person-name.js"

/**
 * The columns of a list, those that name people as such.
 *
 * Only a column that nothing else claims can be one: the name of a school is often that of a person too.
 */
export const withPersonColumns = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): ReadonlyArray<Column> =>
  columns.map((column) => {
    if (!unclaimed.has(column.field)) return column
    if (column.field === null && ofPerson.test(plainHeader(column.header)) && reachesSomebody(column, records))
      return {
        ...column,
        field: "person",
        confidence: 0.7,
        because: { _tag: "HeaderMeans", header: column.header, field: "person" },
      }
    const share = shareOfNames(column, records)
    const least = announcing.test(plainHeader(column.header)) ? 0.3 : 0.6
    if (share === undefined || share < least) return column
    return {
      ...column,
      field: "person",
      confidence: Math.round((0.5 + share * 0.4) * 100) / 100,
      because: { _tag: "CellsLookLike", field: "person", share },
    }
  })

const unclaimed: ReadonlySet<Field | null> = new Set<Field | null>([null, "remark", "nameAddition", "topics"])

/** Whether below a header stand people or organisations, who owns or keeps something: `Name des Eigentümers`. */
export const namesSomebody = (plain: string): boolean => somebody.test(plain) || announcing.test(plain)

const somebody =
  /^name(?:de[rs])?[a-z]|eigentuem|eigner|besitzer|paechter|vermieter|halter|(?:hallen|platz|haus|geraete)wart|hausverwalt|betreib|paten?$|patin|stifter|spender|autor|verfasser|erstellt|gemeldetvon|melder/

/** Headers below which people may stand, or something else. */
const announcing =
  /^(?:kontakt|eigentuem|paecht|ansprech|co$|zhd|zuhaenden|verantwort|vorstand|vorsitz|bearbeit|sachbearbeit|inhaber|vertret|leit|betreu|koordin|paedagog|beauftragt|elternvertret|sekretariat|person|tagespflegeperson|tagesmutter)|(?:leitung|leiter|leiterin|ansprechpartner|ansprechpartnerin|person|kontakt)$/

const sampleSize = 200

/** `Leitung: Frau Meier`, but no sentence in which somebody is mentioned. */
const isMostlyName = (cell: string): boolean => {
  const without = withoutPersons(cell)
  return without !== cell && without.replaceAll(leftOut, "").length <= 20
}

/** Headers of telephones and mailboxes of somebody. */
const ofPerson = /leit(?:ung|er|erin)$|ansprechp|kontaktperson|vorsitz|inhaber|^(?:leitung|leiter)/

const reachesSomebody = ({ index }: Column, records: ReadonlyArray<RawRecord>): boolean => {
  const cells = records.slice(0, sampleSize).flatMap(({ cells }) => meaning((cells[index] ?? "").slice(0, 200)) || [])
  return cells.length > 0 && cells.filter((cell) => /@|\d{3}[\d\s/-]{2}/.test(cell)).length >= cells.length * 0.6
}

/** Share of the filled cells that are a name or mention one; undefined where fewer than two are filled. */
const shareOfNames = ({ index, header }: Column, records: ReadonlyArray<RawRecord>): number | undefined => {
  const step = Math.max(1, Math.floor(records.length / sampleSize))
  let [filled, names] = [0, 0]
  for (let at = 0; at < records.length; at += step) {
    const cell = meaning((records[at]?.cells[index] ?? "").slice(0, 200))
    if (cell === "") continue
    filled++
    if (isPersonName(cell) || isMostlyName(cell)) names++
    // A column of words that are no names is told by its first ones.
    if (filled === 30 && names === 0) return 0
  }
  if (filled < 2 && !(filled === 1 && announcing.test(plainHeader(header)))) return undefined
  return names / filled
}
