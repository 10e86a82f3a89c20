/** The page of a calendar: how to subscribe, what is in it, and how to stop. It needs no script. */
import type { Audience } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type Html, html } from "./html.js"
import type { NextEntry } from "./next-entries.js"
import { dayText, whenText } from "./page-dates.js"
import { pageStyle } from "./page-style.js"
import { pageWords } from "./page-words.js"
import { qrCode } from "./qr-code.js"
import type { SubscribeLinks } from "./subscribe-links.js"

/** What a page tells. @german Abonnementseite */
export interface SubscribePage {
  readonly title: string
  readonly description: string | undefined
  readonly language: Language
  readonly links: SubscribeLinks
  /** The address of the page itself, and the same in the other language. */
  readonly self: string
  readonly otherLanguage: string
  readonly audience: Audience
  readonly isNarrowed: boolean
  readonly isSecret: boolean
  readonly expiresOn: string | undefined
  /** Where nobody knows the time, nothing is said of what comes next. */
  readonly next: ReadonlyArray<NextEntry> | undefined
}

/** The page as one HTML document. */
export const subscribePage = (page: SubscribePage): string => {
  const { title, language } = page
  const say = pageWords[language]
  const other = language === "de" ? "en" : "de"
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${say.title(title)}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header><h1>${title}</h1><a class="language" href="${page.otherLanguage}" hreflang="${other}" lang="${other}">${say.otherLanguage}</a></header>
<main>
<p class="lead">${say.lead}</p>
${page.description === undefined ? undefined : html`<p>${page.description}</p>`}
${confidence(page)}
${start(page)}
${next(page)}
<h2>${say.steps}</h2>
<div class="cards">${say.programs.map(({ program, steps }) => html`<section><h3>${program}</h3><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol></section>`)}</div>
${about(page)}
</main>
</body>
</html>
`.html
}

const confidence = ({ isSecret, expiresOn, language }: SubscribePage): Html | undefined => {
  const say = pageWords[language]
  if (!isSecret) return undefined
  const until = expiresOn === undefined ? undefined : html` ${say.until(dayText(expiresOn, language))}`
  return html`<div class="note"><p><strong>${say.secretTitle}</strong></p><p>${say.secret}${until}</p></div>`
}

const start = ({ links, self, language }: SubscribePage): Html => {
  const say = pageWords[language]
  const code = qrCode(self, say.qr)
  return html`<h2>${say.subscribe}</h2>
<div class="start"><div>
<ul class="buttons">
<li><a href="${links.webcal}">${say.thisDevice}</a></li>
<li><a href="${links.google}" rel="noreferrer noopener">Google</a></li>
<li><a href="${links.outlook}" rel="noreferrer noopener">Outlook.com</a></li>
<li><a href="${links.office}" rel="noreferrer noopener">Outlook (Microsoft 365)</a></li>
</ul>
<label for="address">${say.address}</label>
<input id="address" type="text" readonly value="${links.address}" spellcheck="false" autocomplete="off">
<p class="paper">${links.address}</p>
</div>${code === undefined ? undefined : html`<figure>${code}<figcaption>${say.qrHint}</figcaption></figure>`}</div>`
}

const next = ({ next: entries, language }: SubscribePage): Html | undefined => {
  const say = pageWords[language]
  if (entries === undefined) return undefined
  if (entries.length === 0) return html`<h2>${say.next}</h2><p>${say.nothing}</p>`
  const items = entries.map(({ when, summary, location, isTentative }) => {
    const place = location === undefined ? undefined : html`<br><span class="soft">${location}</span>`
    const remark = isTentative ? html` <span class="soft">(${say.tentative})</span>` : undefined
    return html`<li><span>${whenText(when, language)}</span><span><strong>${summary}</strong>${remark}${place}</span></li>`
  })
  return html`<h2>${say.next}</h2><ul class="dates">${items}</ul>`
}

const about = ({ audience, isNarrowed, links, language }: SubscribePage): Html => {
  const say = pageWords[language]
  return html`<h2>${say.about}</h2>
<dl>
<dt>${say.readersLabel}</dt><dd>${say.readers[audience]}${isNarrowed ? ` ${say.narrowed}` : ""}</dd>
<dt>${say.freshLabel}</dt><dd>${say.fresh}</dd>
<dt>${say.cancelledLabel}</dt><dd>${say.cancelled}</dd>
<dt>${say.stopLabel}</dt><dd>${say.stop}</dd>
<dt>${say.fileLabel}</dt><dd><a href="${links.file}">${say.file}</a></dd>
</dl>`
}
