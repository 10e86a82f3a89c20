/** Voices of a life world: what children and young people of an area said, in numbers that give nobody away. */
import type { AgeRange, TopicCode } from "../offer/index.js"
import type {
  ParticipationMethod,
  ParticipationResult,
  ParticipationResultId,
  ParticipationStatement,
} from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { meet } from "./meant-for.js"
import type { SchoolPlace } from "./school-place.js"

/** One thing that was said. @german Stimme */
export interface Voice {
  readonly result: ParticipationResultId
  readonly kind: ParticipationStatement["kind"]
  readonly topics: ReadonlyArray<TopicCode>
  /** The sense of it. */
  readonly text?: string
  /** The place that it is about, as young people call it. */
  readonly place?: string
  /** Five or more; left out where nobody counted. @unit persons */
  readonly saidBy?: number
  /** Word for word, for readers in the network only. */
  readonly quotes: ReadonlyArray<string>
}

/** A method with young people, and how many took part. @german Ausgewertete Beteiligung */
export interface VoiceSource {
  readonly result: ParticipationResultId
  readonly method: ParticipationMethod
  readonly methodAsWritten?: string
  readonly on: LocalDate
  readonly area: SpatialUnitId
  readonly ages?: AgeRange
  /** @unit persons */
  readonly participants: number
}

/** What children and young people said. @german Stimmen von Kindern und Jugendlichen */
export interface LifeWorldVoices {
  /** The newest first. */
  readonly sources: ReadonlyArray<VoiceSource>
  /** What most said first; of the same number, in the order of the sources. */
  readonly voices: ReadonlyArray<Voice>
  /** In how many of these statements a topic came up, the most frequent first. */
  readonly topics: ReadonlyArray<{ readonly topic: TopicCode; readonly statements: number }>
  /** Results that are left out: too few took part, or nobody recorded how many. */
  readonly tooFew: number
}

/**
 * What young people of the ages of a school said about its areas, or at its site.
 *
 * Only results in which at least five took part, and of what they said only what was not said by fewer.
 *
 * @rule P3, P13, S2
 * @internal
 */
export const lifeWorldVoices = (
  results: ReadonlyArray<ParticipationResult>,
  { areas, site }: SchoolPlace,
  { asOf, audience, ages }: { readonly asOf: LocalDate; readonly audience: Audience; readonly ages: AgeRange },
): LifeWorldVoices => {
  const units = new Set(areas.map(({ unit }) => unit))
  const about = results
    .filter((result) => result.on <= asOf && (result.public || maySee(audience, "network")))
    .filter((result) => units.has(result.area) || (site !== undefined && result.site === site.id))
    .filter((result) => result.ages === undefined || meet(result.ages, ages))
    .toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
  const sources = about.flatMap(sourceOf)
  const enough = new Set(sources.map(({ result }) => result))
  const voices = about
    .filter(({ id }) => enough.has(id))
    .flatMap(({ id, statements }) => statements.flatMap((statement) => voiceOf(id, statement, audience)))
    .toSorted((a, b) => (b.saidBy ?? 0) - (a.saidBy ?? 0))
  return { sources, voices, topics: countedTopics(voices), tooFew: about.length - sources.length }
}

const sourceOf = (result: ParticipationResult): ReadonlyArray<VoiceSource> => {
  const { id, method, methodAsWritten, on, area, ages, participants } = result
  if (participants?.kind !== "number") return []
  return [
    {
      result: id,
      method,
      ...(methodAsWritten === undefined ? {} : { methodAsWritten }),
      on,
      area,
      ...(ages === undefined ? {} : { ages }),
      participants: participants.number,
    },
  ]
}

const voiceOf = (
  result: ParticipationResultId,
  { kind, topics, text, place, saidBy, quotes }: ParticipationStatement,
  audience: Audience,
): ReadonlyArray<Voice> =>
  saidBy?.kind === "few"
    ? []
    : [
        {
          result,
          kind,
          topics,
          ...(text === undefined ? {} : { text }),
          ...(place === undefined ? {} : { place: place.name }),
          ...(saidBy === undefined ? {} : { saidBy: saidBy.number }),
          quotes: maySee(audience, "network") ? quotes : [],
        },
      ]

const countedTopics = (voices: ReadonlyArray<Voice>): LifeWorldVoices["topics"] => {
  const counts = new Map<TopicCode, number>()
  for (const topic of voices.flatMap(({ topics }) => [...new Set(topics)]))
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .map(([topic, statements]) => ({ topic, statements }))
    .toSorted((a, b) => b.statements - a.statements || (a.topic < b.topic ? -1 : 1))
}
