/** Responsible types: which institutions are there for a topic, and which show the way to others. */
import type { KnownInstitutionType } from "../institution/index.js"
import { type Taxonomy, type TopicCode, widerTopics } from "../offer/index.js"

/**
 * Who shows the way to others, whatever the topic is, the one that is nearest to people first.
 *
 * @source SGB VIII, section 16 for information of families; SGB I, sections 14 and 15 for advice and information
 */
export const guideTypes: ReadonlyArray<KnownInstitutionType> = [
  "familienbuero",
  "stadtteilbuero",
  "quartiersmanagement",
  "asdBezirkssozialdienst",
  "jugendamt",
]

/** @source SGB VIII, sections 8a, 13, 16 to 18 and 28; SchKG, sections 2 and 3; SGB II, section 16a; SGB III, section 30 */
const byTopic: Readonly<Record<string, ReadonlyArray<KnownInstitutionType>>> = {
  beratung: ["erziehungsberatung", "sozialberatung", "asdBezirkssozialdienst"],
  betreuung: ["familienbuero", "jugendamt"],
  erziehung: ["erziehungsberatung", "familienbildung", "asdBezirkssozialdienst"],
  familie: ["familienbuero", "familienbildung", "familienzentrum", "erziehungsberatung"],
  fruehkindlicheBildung: ["familienzentrum", "familienbildung", "fruehenHilfen"],
  gesundheit: ["gesundheitsamt", "kinderarztHebamme"],
  inklusion: ["sozialberatung", "fruehfoerderung"],
  kinderschutz: ["asdBezirkssozialdienst", "jugendamt", "gewaltschutz"],
  lernhilfe: ["schulpsychologie", "schulsozialarbeit"],
  migration: ["sozialberatung", "migrantenorganisation"],
  schulden: ["sozialberatung", "jobcenterArbeitsagentur"],
  schwangerschaft: ["schwangerschaftsberatung", "fruehenHilfen"],
  sexuelleBildung: ["schwangerschaftsberatung", "gesundheitsamt"],
  sucht: ["suchtberatung"],
  trennung: ["erziehungsberatung", "asdBezirkssozialdienst", "jugendamt"],
  uebergangSchuleBeruf: ["jugendberufshilfe", "jobcenterArbeitsagentur"],
}

/**
 * The institution types that are there for a topic, the one that knows most of it first; those of the nearest wider topic
 * where nothing is said of the topic itself.
 *
 * @returns nothing where no type is there for it more than others
 */
export const responsibleTypes = (topic: TopicCode, taxonomy: Taxonomy): ReadonlyArray<KnownInstitutionType> => {
  const said = [topic, ...widerTopics(taxonomy, topic)].find((code) => Object.hasOwn(byTopic, code))
  return said === undefined ? [] : (byTopic[said] ?? [])
}
