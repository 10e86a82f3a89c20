/** Links that open a calendar program with the address filled in. */

/** The addresses of one calendar, and of the programs that take it. @german Abonnementadressen */
export interface SubscribeLinks {
  /** `https:`, as people copy it. */
  readonly address: string
  /** The same as a file to keep: it does not follow changes. */
  readonly file: string
  /** `webcal:`, which programs on a telephone or computer take for a subscription. */
  readonly webcal: string
  readonly google: string
  /** For private accounts, and for those of schools and offices. */
  readonly outlook: string
  readonly office: string
}

/**
 * The links for one calendar.
 *
 * Google takes the address with `webcal:` in front: with `https:` it asks for one of its own calendars.
 *
 * @param address - of the `.ics`, with its filters
 * @param title - how the calendar is called in the program
 */
export const subscribeLinks = (address: URL, title: string): SubscribeLinks => {
  const text = address.href
  const webcal = text.replace(/^https?:/, "webcal:")
  const file = new URL(text)
  file.searchParams.set("download", "")
  const outlook = `addfromweb?${new URLSearchParams({ url: text, name: title.replaceAll(/\p{Cs}/gu, "\ufffd") })}`
  return {
    address: text,
    file: file.href,
    webcal,
    google: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/${outlook}`,
    office: `https://outlook.office.com/calendar/0/${outlook}`,
  }
}
