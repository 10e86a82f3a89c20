/** Mail addresses in texts: kept out of what the public reads. */
import type { Loss } from "@sozialraum/core"
import { cleanText } from "./content-line.js"
import type { Drafted } from "./draft.js"

/** A text without mail addresses, and whether it had one. @german Text ohne Postadressen */
export interface WithoutAddresses {
  readonly text: string
  readonly had: boolean
}

const fields = ["summary", "description", "location"] as const

/** A mail address wherever it stands in a text. The bounds keep the search short in long texts. */
const address = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,250}\.\p{L}{2,}/gu

/**
 * Takes the mail addresses out of all texts of an entry.
 *
 * @returns the entry with an ellipsis in their place, and in `lost` the texts that had one
 * @rule P9
 */
export const withoutMail = (draft: Drafted): Drafted => {
  const { event } = draft
  if (event === undefined) return draft
  const texts = fields.flatMap((field) => {
    const text = event[field]
    return text === undefined ? [] : [{ field, ...withoutAddresses(text) }]
  })
  const categories = event.categories.map(withoutAddresses)
  const lost = [
    ...texts.flatMap(({ field, had }) => (had ? [[field]] : [])),
    ...categories.flatMap(({ had }, index) => (had ? [["categories", index]] : [])),
  ]
  if (lost.length === 0) return draft
  return {
    event: {
      ...event,
      ...Object.fromEntries(texts.map(({ field, text }) => [field, text])),
      categories: categories.map(({ text }) => text),
    },
    lost: [...draft.lost, ...lost.map((path): Loss => ({ id: event.uid, path, because: "mailAddress" }))],
  }
}

/** An ellipsis for each mail address, also for one that only control characters keep from being one. */
export const withoutAddresses = (text: string): WithoutAddresses => {
  const clean = cleanText(text)
  return clean.search(address) < 0 ? { text, had: false } : { text: clean.replaceAll(address, "…"), had: true }
}
