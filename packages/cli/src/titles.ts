/** Titles of calendars that hold a whole network. */
import type { Language } from "@sozialraum/core/text"

/** How the calendar of everything is called. */
export const titles = { de: "Sozialraum: alle Termine", en: "Sozialraum: everything" } as const satisfies Record<
  Language,
  string
>
