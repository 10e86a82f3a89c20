/** Mail addresses in texts: kept out of what the public reads. */
import type { Loss, Path } from "@sozialraum/core"
import { cleanText } from "../writing/content-line.js"
import type { Drafted } from "./draft.js"
import type { EventTexts } from "./event.js"

/** A text without mail addresses, and whether it had one. @german Text ohne Postadressen */
export interface WithoutAddresses {
  readonly text: string
  readonly had: boolean
}

const fields = ["summary", "description", "location"] as const

/** A mail address wherever it stands in a text. The bounds keep the search short in long texts. */
const address = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,250}\.\p{L}{2,}/gu

/**
 * Takes the mail addresses out of all texts of an entry, also out of those of single dates.
 *
 * @returns the entry with an ellipsis in their place, and in `lost` the texts that had one
 * @rule P9
 */
export const withoutMail = (draft: Drafted): Drafted => {
  const { event } = draft
  if (event === undefined) return draft
  const own = textsWithout(event, [])
  const categories = event.categories.map(withoutAddresses)
  const overrides = (event.recurrence?.overrides ?? []).map((override) =>
    textsWithout(override, ["recurrence", "overrides", override.key]),
  )
  const had: ReadonlyArray<Path> = [
    ...own.had,
    ...categories.flatMap((category, index) => (category.had ? [["categories", index]] : [])),
    ...overrides.flatMap((override) => override.had),
  ]
  if (had.length === 0) return draft
  return {
    event: {
      ...own.said,
      categories: categories.map(({ text }) => text),
      ...(event.recurrence === undefined
        ? {}
        : { recurrence: { ...event.recurrence, overrides: overrides.map(({ said }) => said) } }),
    },
    lost: [...draft.lost, ...had.map((path): Loss => ({ id: event.uid, path, because: "mailAddress" }))],
  }
}

const textsWithout = <A extends Partial<EventTexts>>(
  said: A,
  path: Path,
): { readonly said: A; readonly had: ReadonlyArray<Path> } => {
  const texts = fields.flatMap((field) => {
    const text = said[field]
    return text === undefined ? [] : [{ field, ...withoutAddresses(text) }]
  })
  return {
    said: { ...said, ...Object.fromEntries(texts.map(({ field, text }) => [field, text])) },
    had: texts.flatMap(({ field, had }) => (had ? [[...path, field]] : [])),
  }
}

/** Whether a text holds a mail address. */
export const holdsAddress = (text: string): boolean => withoutAddresses(text).had

/** An ellipsis for each mail address, also for one that only control characters keep from being one. */
export const withoutAddresses = (text: string): WithoutAddresses => {
  if (!text.includes("@")) return { text, had: false }
  const clean = cleanText(text)
  return clean.search(address) < 0 ? { text, had: false } : { text: clean.replaceAll(address, "…"), had: true }
}
