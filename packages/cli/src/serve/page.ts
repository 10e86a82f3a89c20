/** The page of a network: its overview as HTML, without scripts. */
import { type Interval, institutionTypes } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type CalendarListing, calendarPath } from "@sozialraum/feed"
import type { Overview, OverviewMeeting } from "./overview.js"

/** What else the page needs to know. */
export interface PageOptions {
  readonly calendars: ReadonlyArray<CalendarListing>
  readonly language: Language
}

/** The overview as one HTML document; every text in it is escaped. */
export const overviewPage = (overview: Overview, { calendars, language }: PageOptions): string => {
  const say = words[language]
  const heading = overview.conferences[0]?.name ?? overview.network
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(heading)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${html(heading)}</h1>${paragraph(overview.conferences[0]?.purpose ?? "")}</header>
<main>
${section(say.meetings, overview.meetings.map((meeting) => meetingCard(meeting, language)).join(""))}
${section(say.calendars, calendarLinks(calendars, language))}
${section(say.resources, list(overview.resources.map(({ name, by, taken }) => `<strong>${html(name)}</strong><br>${html(by)}${taken.map((interval) => `<br><small>${say.taken}: ${html(when(interval, language))}</small>`).join("")}`)))}
${section(say.offers, list(overview.offers.map(({ title, by }) => `<strong>${html(title)}</strong><br>${html(by)}`)))}
${section(say.institutions, list(overview.types.map(({ type, count }) => `${count} × ${html(typeName(type, language))}`)))}
</main>
</body>
</html>
`
}

/** Everything and the conferences at once; the others, of which there may be many, on demand. */
const calendarLinks = (calendars: ReadonlyArray<CalendarListing>, language: Language): string => {
  const say = words[language]
  const link = ({ name, title }: CalendarListing): string =>
    `<a href="${calendarPath(name, "page")}">${html(title)}</a>`
  const byPart = (part: "area" | "institution" | "resource"): string => {
    const some = calendars.filter(({ filters }) => filters?.[part] !== undefined)
    if (some.length === 0) return ""
    return `<details><summary>${html(say.parts[part])} (${some.length})</summary>${list(some.map(link))}</details>`
  }
  const main = calendars.filter(({ filters }) => filters === undefined || filters.conference !== undefined)
  return `${list(main.map(link))}${byPart("area")}${byPart("institution")}${byPart("resource")}${paragraph(say.subscribe)}`
}

const meetingCard = (meeting: OverviewMeeting, language: Language): string => `<article>
<h3>${html(meeting.interval === undefined ? meeting.title : when(meeting.interval, language))}</h3>
<p>${html(meeting.title)} · <em>${html(words[language].states[meeting.state] ?? meeting.state)}</em></p>
${paragraph(meeting.place)}
<ol>${meeting.agenda.map((title) => `<li>${html(title)}</li>`).join("")}</ol>
</article>`

const section = (title: string, content: string): string => `<section><h2>${html(title)}</h2>${content}</section>`
const list = (items: ReadonlyArray<string>): string => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`
const paragraph = (text: string): string => (text === "" ? "" : `<p>${html(text)}</p>`)

/** The wall-clock time as it was agreed: no zone of a reader or a server comes in. */
const when = ({ start, end }: Interval, language: Language): string => {
  const day = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { dateStyle: "full", timeZone: "UTC" })
  const lastDay = start.slice(0, 10) === end.slice(0, 10) ? "" : `${day.format(Date.parse(`${end}Z`))}, `
  return `${day.format(Date.parse(`${start}Z`))}, ${start.slice(11)} – ${lastDay}${end.slice(11)}`
}

const typeName = (type: string, language: Language): string =>
  language === "de" ? (Object.entries(institutionTypes).find(([code]) => code === type)?.[1].german ?? type) : type

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)

const words = {
  de: {
    meetings: "Sitzungen",
    calendars: "Kalender zum Abonnieren",
    subscribe: "Jeder Kalender hat eine Seite, die das Abonnieren erklärt; Änderungen kommen dann von selbst.",
    parts: { area: "Gebiete", institution: "Einrichtungen", resource: "Räume und Leihsachen" },
    resources: "Was die Einrichtungen einander leihen",
    taken: "vergeben",
    offers: "Angebote",
    institutions: "Einrichtungen",
    states: {
      proposed: "vorgeschlagen",
      scheduled: "terminiert",
      invited: "eingeladen",
      held: "durchgeführt",
      minutesDraft: "Protokoll im Entwurf",
      minutesApproved: "Protokoll genehmigt",
      cancelled: "abgesagt",
      postponed: "verschoben",
    } as Readonly<Record<string, string>>,
  },
  en: {
    meetings: "Meetings",
    calendars: "Calendars to subscribe to",
    subscribe: "Each calendar has a page that explains how to subscribe; changes then arrive by themselves.",
    parts: { area: "Areas", institution: "Institutions", resource: "Rooms and things to borrow" },
    resources: "What the institutions lend each other",
    taken: "taken",
    offers: "Offers",
    institutions: "Institutions",
    states: { minutesDraft: "minutes drafted", minutesApproved: "minutes approved" } as Readonly<
      Record<string, string>
    >,
  },
} as const satisfies Record<Language, unknown>

const style = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent)}
body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1.5rem}
h1{margin:0;font-size:clamp(1.5rem,4vw,2.25rem);line-height:1.2}
h2{font-size:1.15rem;margin:0 0 .75rem}
h3{font-size:1rem;margin:0}
header p{max-width:45rem;margin:.5rem 0 0}
main{display:grid;gap:2rem;margin-top:2rem;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}
section:first-child{grid-column:1/-1}
article{border-top:1px solid var(--line);padding:.75rem 0}
article p,article ol{margin:.25rem 0}
ul{list-style:none;margin:0;padding:0}
details{border-top:1px solid var(--line);padding:.5rem 0}
ul li{border-top:1px solid var(--line);padding:.5rem 0}
a{overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0}main{display:block}}
`
