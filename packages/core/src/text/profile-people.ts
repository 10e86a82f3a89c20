/** People in a life-world profile: what children say, with whom the school works, and what is coming up. */
import { codeEntry } from "../institution/index.js"
import { participationMethods } from "../planning/index.js"
import type { LifeWorldProfile, Voice } from "../report/index.js"
import type { ProfilePen } from "./profile-pen.js"
import { bullets, plain, section } from "./report-markdown.js"

/** What children say: places, wishes and opinions, and how they were asked. @internal */
export const voicesSection = ({ voices }: LifeWorldProfile, { words, common, topic }: ProfilePen): string => {
  const told = words.voices
  const line = ({ place, text, topics, saidBy, quotes }: Voice): string => {
    const subject = [place, text].filter((part) => part !== undefined).map(plain)
    const about = subject.length > 0 ? subject.join(": ") : topics.map((code) => plain(topic(code))).join(", ")
    const quoted = quotes.map((quote) => told.quote(plain(quote)))
    return [about + (saidBy === undefined ? "" : ` (${told.saidBy(saidBy)})`), ...quoted].join(" – ")
  }
  const kinds: ReadonlyArray<Voice["kind"]> = ["likedPlace", "avoidedPlace", "wish", "opinion"]
  const sources = voices.sources.map(({ method, methodAsWritten, on, participants }) => {
    const entry = codeEntry(participationMethods, method)
    return told.source(
      plain(methodAsWritten ?? (entry === undefined ? method : common.named(entry))),
      common.date(on),
      participants,
    )
  })
  return section(
    `## ${told.heading}`,
    ...kinds.map((kind) => {
      const of = voices.voices.filter((voice) => voice.kind === kind)
      return of.length === 0 ? "" : `${told.kinds[kind]}:\n\n${bullets(of.map(line))}`
    }),
    sources.length === 0 ? told.none : told.sources(sources.join("; ")),
    voices.tooFew === 0 ? "" : told.tooFew(voices.tooFew),
  )
}

/** With whom the school works, and the conferences of its areas. @internal */
export const partnersSection = ({ partners }: LifeWorldProfile, { words }: ProfilePen): string => {
  const told = words.partners
  const lines = partners.partners.map(({ name, links }) => {
    const by = links.map((link) =>
      link.by === "agreement" ? `${told.links.agreement} (${told.status[link.status]})` : told.links[link.by],
    )
    return `${plain(name)}: ${[...new Set(by)].join(", ")}`
  })
  const conferences = partners.conferences.map(({ name, members, schoolIsMember }) =>
    schoolIsMember === undefined
      ? plain(name)
      : `${told.conference(plain(name), members.length)} ${schoolIsMember ? told.member : told.noMember}`,
  )
  return section(
    `## ${told.heading}`,
    lines.length === 0 && conferences.length === 0 ? told.none : bullets([...lines, ...conferences]),
  )
}

/** Needs that are open, and measures; nothing where there are none. @internal */
export const plansSection = ({ plans }: LifeWorldProfile, { words, common }: ProfilePen): string => {
  const told = words.plans
  const needs = plans.needs.map(
    ({ description, state, raisedOn }) =>
      `${plain(description)} (${told.states[state]}, ${told.since(common.date(raisedOn))})`,
  )
  const measures = plans.measures.map(({ title, responsibleName, next, on, overdueDays }) => {
    const late = overdueDays > 0 ? `, ${told.overdue(overdueDays)}` : ""
    return `${plain(title)} – ${plain(responsibleName)} (${told.next[next]} ${common.date(on)}${late})`
  })
  return section(
    needs.length + measures.length === 0 ? "" : `## ${told.heading}`,
    needs.length === 0 ? "" : `${told.needs}:\n\n${bullets(needs)}`,
    measures.length === 0 ? "" : `${told.measures}:\n\n${bullets(measures)}`,
  )
}
