/** About a calendar: what it says of itself to one audience. */
import type { Exported } from "@sozialraum/core"
import type { CalendarContent } from "./content.js"
import { withoutAddresses } from "./entry/mail.js"
import type { IcalOptions } from "./ical-options.js"
import type { CalendarHead } from "./writing/calendar-head.js"

/**
 * The head of a calendar, and what was left out of it, named under the id of the network.
 *
 * Addresses on the web stand in public calendars only: those of others may hold a secret.
 *
 * @rule P9
 */
export const aboutOf = (
  content: CalendarContent,
  options: IcalOptions,
): Pick<Exported, "lost"> & { readonly head: CalendarHead } => {
  const { refreshMinutes, color, url, source, audience = "public" } = options
  const isPublic = audience === "public"
  const said = (text: string) => (isPublic ? withoutAddresses(text) : { text, had: false })
  const name = said(content.name)
  const description = content.description === undefined ? undefined : said(content.description)
  return {
    head: {
      name: name.text,
      ...(description === undefined ? {} : { description: description.text }),
      ...(refreshMinutes === undefined ? {} : { refreshMinutes }),
      ...(color === undefined ? {} : { color }),
      ...(url === undefined || !isPublic ? {} : { url }),
      ...(source === undefined || !isPublic ? {} : { source }),
    },
    lost: Object.entries({ name, description }).flatMap(([field, text]) =>
      text?.had ? [{ id: content.network, path: [field], because: "mailAddress" }] : [],
    ),
  }
}
