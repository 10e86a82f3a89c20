/** The content of a network: all that its calendars are made of, for whoever asks once. */
import type { Store } from "@sozialraum/store"
import { contentMirror, type NetworkFrame } from "./content-mirror.js"
import type { PublishedContent } from "./published.js"

/** How a calendar calls itself. @german Kalendertitel */
export interface CalendarTitle {
  readonly title: string
  readonly description?: string
}

/**
 * Everything that the calendars of a network are made of. Of institutions and sites only those that are mentioned.
 *
 * @param about - how the calendar calls itself, and what no store keeps
 */
export const contentOf = async (
  store: Store,
  network: string,
  about: CalendarTitle & NetworkFrame,
): Promise<PublishedContent> => titled(await contentMirror(store, network, about).readAll(), about)

/** The same content under a title. */
export const titled = (content: PublishedContent, { title, description }: CalendarTitle): PublishedContent => ({
  ...content,
  name: title,
  ...(description === undefined ? {} : { description }),
})
