/** Reports on offers: found, missed and explained. */
import {
  type AgeRange,
  contactFor,
  counsellingNear,
  type DroppedOfferDate,
  dateOf,
  type Fit,
  findOffers,
  type HolidayDate,
  holidayProgramme,
  matchOffers,
  type OfferContact,
  OfferId,
  type OfferMatch,
  offerDetails,
  offersForSchool,
  TextLevel,
  TopicCode,
  type WantedAges,
} from "@sozialraum/core"
import { describeFit, describeHint, describeSearchPart, describeWeekdays } from "@sozialraum/core/text"
import { badValue, text, texts } from "../context.js"
import { table } from "../table.js"
import { type Answer, type Asking, areaOf, institutionOf, needed, notFound, read } from "./asking.js"
import { number, questionOf } from "./question.js"

/** Offers that fit, best first; where none does, those that nearly do. */
export const offers = (asking: Asking): Answer => {
  const { at, options, language } = asking
  const wording = text(options, "text")
  const question = questionOf(asking)
  const found = findOffers(asking.catalogue(), question, {
    now: at,
    ...(wording === undefined ? {} : { text: wording }),
    ...(options["open-now"] === true ? { openAt: at } : {}),
    ...number(options, "limit"),
  })
  const said = words[language]
  return {
    document: found,
    lines: () => [
      `${found.total} ${said.offers}`,
      ...table(
        said.found,
        found.offers.map(({ offer, metres, minutes, next }) => [
          titleOf(asking, offer),
          next === undefined ? "–" : next.occurrence.start.replace("T", " "),
          metres === undefined ? "–" : Math.round(metres),
          minutes === undefined ? "–" : Math.ceil(minutes),
        ]),
      ),
      ...found.relaxations.map(
        ({ without, offers: count }) => `${said.without} ${describeSearchPart(without, language)}: ${count}`,
      ),
    ],
  }
}

/** How offers stand to what somebody needs: those that fit, those to ask, and those that nearly fit. */
export const match = (asking: Asking): Answer => {
  const matches = matchOffers(asking.catalogue(), questionOf(asking))
  const { language } = asking
  const said = words[language]
  const group = (title: string, found: ReadonlyArray<OfferMatch>, shown: (fit: Fit) => boolean) => [
    `${title}: ${found.length}`,
    ...found.flatMap(({ offer, fits }) => [
      `  ${offer.title} (${offer.id})`,
      ...fits.filter(shown).map((fit) => `    ${describeFit(fit, language)}`),
    ]),
  ]
  return {
    document: matches,
    lines: () => [
      ...group(said.hits, matches.hits, () => true),
      ...group(said.open, matches.open, ({ fits }) => fits !== true),
      ...group(said.nearMisses, matches.nearMisses, ({ fits }) => fits !== true),
    ],
  }
}

/** Everything about one offer, as a family reads it. */
export const offer = (asking: Asking): Answer => {
  const { at, options, language } = asking
  const id = needed(options, "offer")
  const level = read(TextLevel, options, "level") ?? "standard"
  const details = offerDetails(asking.catalogue(), OfferId.parse(id), { language, level, now: at })
  if (details === undefined) return notFound("offer", "offers", id)
  const said = words[language]
  return {
    document: details,
    lines: () => [
      `${details.text.title} – ${details.institution}`,
      ...(details.text.description === undefined ? [] : [details.text.description]),
      ...(details.free ? [said.free] : []),
      ...reachedAt(details.contact).map((contact) => `${said.contact}: ${contact}`),
      details.byArrangement ? said.byArrangement : `${said.next}:`,
      ...details.next.map(({ occurrence }) => `  ${occurrence.start.replace("T", " ")}–${occurrence.end.slice(11)}`),
      ...details.dropped.map((gone) => `  ${dateOf(gone.occurrence.start)} ${said.dropped}: ${whyDropped(gone)}`),
      ...details.changed.map(({ key, movedTo, reason }) =>
        [
          `  ${key.replace("T", " ")} ${movedTo === undefined ? said.dropped : `${said.moved} ${movedTo.replace("T", " ")}`}`,
          ...(reason === undefined ? [] : [reason]),
        ].join(": "),
      ),
    ],
  }
}

const reachedAt = (contact: OfferContact | undefined): ReadonlyArray<string> =>
  contact === undefined ? [] : [...contact.phones, ...contact.emails]

const whyDropped = ({ because, pause }: DroppedOfferDate): string =>
  [...because.map(({ closure }) => closure.reason), ...(pause === undefined ? [] : [pause.reason])].join(", ")

/** What there is in the school holidays, and the first day on which it is too late to sign up for all of it. */
export const programme = (asking: Asking): Answer => {
  const told = holidayProgramme(asking.catalogue(), questionOf(asking), { now: asking.at })
  const rows = told.offers.flatMap(({ offer: id, dates }) =>
    [...new Set(dates.map(reasonOf))].map((reason) => {
      const those = dates.filter((date) => reasonOf(date) === reason)
      const days = those.map(({ occurrence }) => dateOf(occurrence.start))
      return [
        titleOf(asking, id),
        reason,
        days[0] ?? "–",
        days.at(-1) ?? "–",
        those.length,
        registration(asking, those),
      ]
    }),
  )
  return { document: told, lines: () => table(words[asking.language].programme, rows) }
}

const reasonOf = ({ holiday }: HolidayDate): string => holiday.closure.reason

/** The last day to sign up for the next date that can still be had. */
const registration = ({ language }: Asking, dates: ReadonlyArray<HolidayDate>): string => {
  const next = dates.find(({ tooLate }) => tooLate === undefined)
  return next === undefined ? words[language].tooLate : (next.registerBy ?? "–")
}

/** Counselling near a place: nobody has to tell who they are. */
export const counselling = (asking: Asking): Answer => {
  const near = counsellingNear(asking.catalogue(), questionOf(asking), { now: asking.at })
  const { language } = asking
  const said = words[language]
  const rows = near.offers.map(({ offer: id, contact, languages, justCome }) => [
    titleOf(asking, id),
    reachedAt(contact).join(", ") || "–",
    languages.join(", ") || "–",
    justCome === undefined ? "–" : said[justCome ? "yes" : "no"],
  ])
  return { document: near, lines: () => [...table(said.counselling, rows), describeHint(near.hint, language)] }
}

/** Whom to ask about a topic in an area. */
export const contacts = (asking: Asking): Answer => {
  const { index, asOf, audience, options } = asking
  const [given = ""] = texts(options, "topic")
  const topic = TopicCode.safeParse(given)
  if (!topic.success) throw badValue("topic", given)
  const found = contactFor(index, { topic: topic.data, area: areaOf(asking), asOf, audience })
  const rows = found.map(({ name, phones, emails }) => [name, [...phones, ...emails].join(", ")])
  return { document: { contacts: found }, lines: () => table(words[asking.language].contacts, rows) }
}

/** Offers to which the children of a school can walk. */
export const school = (asking: Asking): Answer => {
  const { near: _near, ages, ...criteria } = questionOf(asking)
  const { minutes } = number(asking.options, "minutes")
  const { id } = institutionOf(asking)
  const found =
    offersForSchool(asking.catalogue(), {
      ...criteria,
      school: id,
      ...(minutes === undefined ? {} : { maxWalkMinutes: minutes }),
      ...(ages === undefined ? {} : { ages: withoutCover(ages) }),
    }) ?? []
  const rows = found.map(({ title, institutionName, reach, times, room }) => [
    title,
    institutionName,
    describeWeekdays(
      times.map(({ weekday }) => weekday),
      asking.language,
    ) || "–",
    reach.by === "foot" ? Math.ceil(reach.walkingMinutes) : "–",
    room.free ?? "–",
  ])
  return { document: { school: id, offers: found }, lines: () => table(words[asking.language].school, rows) }
}

const withoutCover = ({ cover: _cover, ...ages }: WantedAges): AgeRange => ages

const titleOf = ({ index }: Asking, id: OfferId): string => index.offers.get(id)?.title ?? id

const words = {
  de: {
    offers: "Angebote",
    found: ["Angebot", "nächster Termin", "Meter", "Gehminuten"],
    without: "ohne",
    hits: "Passt",
    open: "Passt vielleicht, vorher fragen",
    nearMisses: "Passt beinahe",
    free: "kostenlos",
    contact: "Kontakt",
    byArrangement: "Termine nach Vereinbarung",
    next: "Nächste Termine",
    dropped: "entfällt",
    moved: "verlegt auf",
    programme: ["Angebot", "Ferien", "erster Tag", "letzter Tag", "Termine", "Anmelden bis"],
    tooLate: "zu spät",
    counselling: ["Beratung", "Kontakt", "Sprachen", "ohne Anmeldung"],
    yes: "ja",
    no: "nein",
    contacts: ["Stelle", "Kontakt"],
    school: ["Angebot", "Einrichtung", "Tage", "Gehminuten", "freie Plätze"],
  },
  en: {
    offers: "offers",
    found: ["Offer", "Next date", "Metres", "Minutes on foot"],
    without: "without",
    hits: "Fits",
    open: "May fit, ask first",
    nearMisses: "Nearly fits",
    free: "free of charge",
    contact: "Contact",
    byArrangement: "Times by arrangement",
    next: "Next dates",
    dropped: "does not take place",
    moved: "moved to",
    programme: ["Offer", "Holidays", "First day", "Last day", "Dates", "Register by"],
    tooLate: "too late",
    counselling: ["Counselling", "Contact", "Languages", "Without registration"],
    yes: "yes",
    no: "no",
    contacts: ["Office", "Contact"],
    school: ["Offer", "Institution", "Days", "Minutes on foot", "Free places"],
  },
} as const
