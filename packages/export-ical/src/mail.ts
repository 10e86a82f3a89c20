/** Mail addresses in texts: kept out of what the public reads. */
import type { Drafted } from "./draft.js"

const fields = ["summary", "description", "location"] as const

/** A mail address wherever it stands in a text. The bounds keep the search short in long texts. */
const address = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,250}\.\p{L}{2,}/gu

/**
 * Takes the mail addresses out of the texts of an entry.
 *
 * @returns the entry with an ellipsis in their place, and in `lost` the texts that had one
 * @rule P9
 */
export const withoutMail = (draft: Drafted): Drafted => {
  const { event } = draft
  if (event === undefined) return draft
  const written = fields.filter((field) => event[field]?.match(address))
  if (written.length === 0) return draft
  const cleaned = Object.fromEntries(written.map((field) => [field, withoutAddresses(event[field] ?? "")]))
  return {
    event: { ...event, ...cleaned },
    lost: [...draft.lost, ...written.map((field) => ({ id: event.uid, path: [field], because: "mailAddress" }))],
  }
}

/** A text with an ellipsis for each mail address. */
export const withoutAddresses = (text: string): string => text.replaceAll(address, "…")
