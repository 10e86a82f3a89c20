/** Bodies for people: which partners are missing, with those who could come in, and which two bodies do the same. */
import type { DuplicateBodies, PartnerCandidate, PartnerMissing } from "../moderation/index.js"
import { offerTopics } from "../offer/index.js"
import { addDays } from "../time/index.js"
import { percent } from "./attendance-text.js"
import { type BodiesWords, bodiesWords } from "./bodies-words.js"
import type { Language } from "./catalogue.js"
import type { MeetingNames } from "./meeting-names.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { listed, type ReportWords, reportWords, topicName } from "./report-words.js"

interface Pen {
  readonly language: Language
  readonly words: BodiesWords
  readonly common: ReportWords
}

const penOf = (language: Language): Pen => ({
  language,
  words: bodiesWords[language],
  common: reportWords[language],
})

/**
 * The missing partners as a page of Markdown: first those for whom somebody could be asked, with how far away they are and
 * what they have been to the conference, then those of whom the network knows nobody.
 *
 * @param options - `of` is the name of the conference or the area, for the heading
 * @rule Q7, R33
 */
export const missingPartnersMarkdown = (
  missing: ReadonlyArray<PartnerMissing>,
  { language, of }: { readonly language: Language; readonly of?: string },
): string => {
  const pen = penOf(language)
  const { words } = pen
  const [known, unknown] = [
    missing.filter(({ candidates }) => candidates.length > 0),
    missing.filter(({ candidates }) => candidates.length === 0),
  ]
  return page([
    `# ${plain(words.missing(of))}`,
    missing.length === 0 ? words.noneMissing : "",
    section(
      `## ${words.known}`,
      table(
        words.partnersHead,
        known.map((one) => [
          partnerName(one, pen),
          sources(one, pen),
          one.candidates.map((candidate) => candidateText(candidate, pen)).join("; "),
        ]),
      ),
    ),
    section(`## ${words.unknown}`, bullets(unknown.map((one) => `${partnerName(one, pen)} (${sources(one, pen)})`))),
  ])
}

/**
 * The bodies that do the same work twice as a page of Markdown, each pair with what it has in common and what could be done.
 *
 * @rule Q9
 */
export const duplicateBodiesMarkdown = (
  found: ReadonlyArray<DuplicateBodies>,
  names: Pick<MeetingNames, "institution">,
  { language }: { readonly language: Language },
): string => {
  const pen = penOf(language)
  return page([
    `# ${pen.words.duplicates}`,
    found.length === 0 ? pen.words.noDuplicates : "",
    ...found.map((one) => {
      const [a, b] = one.bodies
      return section(`## ${plain(`${a.name} – ${b.name}`)}`, bullets(facts(one, names, pen).map(plain)))
    }),
  ])
}

/** Lists call the same institutions by different names: the first one will do. */
const partnerName = ({ named: [first] }: PartnerMissing, { common }: Pen): string =>
  first === undefined ? "" : plain(common.named(first))

const sources = ({ named }: PartnerMissing, { words }: Pen): string =>
  [...new Set(named.map(({ by }) => words.by[by]))].join(", ")

const candidateText = ({ name, where, metres, tie }: PartnerCandidate, { words, common }: Pen): string => {
  const day = tie === undefined ? undefined : tie.kind === "former" ? addDays(tie.until, -1) : tie.since
  const told = [
    words.where[where],
    ...(metres === undefined ? [] : [`${common.number(Math.round(metres))} m`]),
    ...(tie === undefined ? [] : [words.tie[tie.kind](day && common.date(day))]),
  ]
  return plain(`${name} (${told.join(", ")})`)
}

const facts = (found: DuplicateBodies, names: Pick<MeetingNames, "institution">, pen: Pen): ReadonlyArray<string> => {
  const { words, common, language } = pen
  const { bodies, relation, ground, topics, members } = found
  const [a, b] = bodies
  const shares = (of: readonly [number, number]) => of.map((share) => percent(share, language))
  const told = members?.institutions.map(names.institution) ?? []
  return [
    [
      words.relation[relation](a.areaName, b.areaName),
      ...(ground === undefined || relation === "same" ? [] : [words.ground(shares(ground.shares))]),
    ].join(" "),
    ...(topics === "everything" ? [words.allTopics] : []),
    ...(topics === "everything" || topics.length === 0
      ? []
      : [words.topics(topics.map((code) => topicName(common, offerTopics, code)).join(", "))]),
    ...(members === undefined
      ? []
      : [
          [
            words.members(told.length, listed(common, told)),
            ...(told.length === 0 ? [] : [words.shares(shares(members.shares))]),
          ].join(" "),
        ]),
    ...bodies.map(({ name, lastMet }) => words.met(name, lastMet && common.date(lastMet))),
    proposalText(found, pen),
  ]
}

const proposalText = ({ proposal, bodies }: DuplicateBodies, { words }: Pen): string => {
  const nameOf = (id: string): string => bodies.find(({ conference }) => conference === id)?.name ?? id
  if (proposal.kind === "delimit") return words.proposal.delimit(words.delimit[proposal.by], "")
  return words.proposal[proposal.kind](
    nameOf(proposal.conference),
    proposal.kind === "merge" ? nameOf(proposal.into) : "",
  )
}
