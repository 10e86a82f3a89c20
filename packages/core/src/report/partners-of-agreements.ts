/** The list of agreements that an application for all-day funding asks for. */
import { type InstitutionId, isRecognised, type Provider, type ProviderId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { offerTopics, type Taxonomy, type TopicCode, widerTopics } from "../offer/index.js"
import { type AgreementId, agreementDays, agreementStatusOn, type CooperationAgreement } from "../planning/index.js"
import type { LocalDate } from "../time/index.js"

/** One line of the list of agreements. @german Zeile der Vereinbarungsliste */
export interface AgreementRow {
  readonly agreement: AgreementId
  readonly status: "planned" | "concluded"
  readonly school: { readonly id: InstitutionId; readonly name?: string; readonly schulnummer?: string }
  readonly carrier: {
    readonly id: ProviderId
    readonly name?: string
    readonly legalForm?: string
    /** The public carrier is the municipality itself, as a rule. */
    readonly kind?: Provider["kind"]
  }
  /** Whether the carrier is a recognised one of youth welfare; left out where nobody recorded it. */
  readonly recognised?: boolean
  /** Which of the fields are in its scope that the application asks for beside youth welfare. */
  readonly fields: ReadonlyArray<"sport" | "kultur">
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly concludedOn?: LocalDate
  readonly places?: number
}

/**
 * The agreements that are concluded or planned on a day, as an application for all-day funding lists them: those with
 * recognised carriers of youth welfare first, then those with others.
 *
 * @param asked - the day, the schools (all, unless said otherwise), and the taxonomy of the topics
 * @returns within each group in the order of the network
 * @rule Q11, R47
 * @source BASS 11-02 Nr. 19: list of concluded and planned agreements with recognised carriers of youth welfare and other
 *   carriers, above all of culture and sport
 * @example
 * import { agreementList, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const rows = agreementList(indexNetwork(await sampleNetwork()), { asOf: LocalDate.parse("2026-11-23") })
 * rows.map(({ agreement, status }) => [agreement, status]) // => [["vereinbarung-ogs-kirchviertel", "concluded"], ["vereinbarung-ogs-waldschule", "planned"]]
 */
export const agreementList = (
  index: NetworkIndex,
  asked: { readonly asOf: LocalDate; readonly schools?: ReadonlyArray<InstitutionId>; readonly taxonomy?: Taxonomy },
): ReadonlyArray<AgreementRow> => {
  const { asOf, schools, taxonomy = offerTopics } = asked
  const rows = index.network.agreements
    .filter(({ school }) => schools === undefined || schools.includes(school))
    .flatMap((agreement) => rowOf(agreement, index, { asOf, taxonomy }))
  return [true, undefined, false].flatMap((recognised) => rows.filter((row) => row.recognised === recognised))
}

const rowOf = (
  agreement: CooperationAgreement,
  index: NetworkIndex,
  { asOf, taxonomy }: { readonly asOf: LocalDate; readonly taxonomy: Taxonomy },
): ReadonlyArray<AgreementRow> => {
  const status = agreementStatusOn(agreement, asOf)
  if (status === "ended") return []
  const { school, carrier, scope } = agreement
  const provider = index.providers.get(carrier)
  const recognised = recognition(provider, asOf)
  return [
    {
      agreement: agreement.id,
      status,
      school: { id: school, ...schoolFacts(index, school) },
      carrier: { id: carrier, ...carrierFacts(provider) },
      ...(recognised === undefined ? {} : { recognised }),
      fields: fieldsOf(scope?.topics ?? [], taxonomy),
      ...agreementDays(agreement),
      ...(agreement.state === "planned" ? {} : { concludedOn: agreement.concludedOn }),
      ...(scope?.places === undefined ? {} : { places: scope.places }),
    },
  ]
}

/** The public carrier needs no recognition; of a free one without a record nobody knows. */
const recognition = (provider: Provider | undefined, asOf: LocalDate): boolean | undefined => {
  if (provider === undefined) return undefined
  if (isRecognised(provider, asOf)) return true
  return provider.recognition === undefined && provider.kind !== "gewerblich" ? undefined : false
}

const schoolFacts = (index: NetworkIndex, id: InstitutionId): Pick<AgreementRow["school"], "name" | "schulnummer"> => {
  const school = index.institutions.get(id)
  if (school === undefined) return {}
  const number = school.externalIds.find(({ scheme }) => scheme === "de-nw-schulnummer")
  return { name: school.name, ...(number === undefined ? {} : { schulnummer: number.value }) }
}

const carrierFacts = (provider: Provider | undefined): Omit<AgreementRow["carrier"], "id"> => {
  if (provider === undefined) return {}
  const { name, kind, legalForm } = provider
  return { name, kind, ...(legalForm === undefined ? {} : { legalForm }) }
}

const fieldsOf = (topics: ReadonlyArray<TopicCode>, taxonomy: Taxonomy): AgreementRow["fields"] => {
  const all = new Set(topics.flatMap((topic) => [topic, ...widerTopics(taxonomy, topic)]))
  return (["sport", "kultur"] as const).filter((field) => all.has(field))
}
