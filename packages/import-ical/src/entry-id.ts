/** Entry ids: by what an entry of a calendar is known from one delivery to the next. */
import { IdText } from "@sozialraum/core"
import { fingerprint } from "./entries/fingerprint.js"

/**
 * The id of what an entry of a source becomes: for as long as its UID stays, this stays.
 *
 * @example
 * import { entryId } from "@sozialraum/import-ical"
 * entryId("jugendhaus", "a1@example.org") // => "jugendhaus:a1@example.org"
 */
export const entryId = (source: string, uid: string): string => {
  const plain = `${source}:${uid}`
  return plain.length <= 160 && IdText.safeParse(plain).success ? plain : `${source.slice(0, 120)}:~${fingerprint(uid)}`
}

/** The name of a source as ids begin with it: letters, digits and hyphens. */
export const calendarSource = (name: string): string => {
  const plain = name
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80)
  return plain === "" ? "kalender" : plain
}
