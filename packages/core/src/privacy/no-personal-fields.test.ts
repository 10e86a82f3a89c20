import { describe, expect, it } from "vitest"
import * as z from "zod"
import * as core from "../index.js"
import { networkLists, networkSchemas } from "../network/index.js"
import { isFreeText } from "./free-texts.js"
import { TextPolicy, textPolicies } from "./index.js"
import { layersOf } from "./schema-layers.js"
import { placesOf, type SchemaPlace } from "./schema-walk.fixture.js"

const exported = Object.entries(core).flatMap(([name, value]: readonly [string, unknown]) =>
  value instanceof z.ZodType ? [[name, value] as const] : [],
)
const everyPlace = exported.flatMap(([name, schema]) => placesOf(schema).map((place) => ({ ...place, name })))

/** What no field may be about, as words of its name. */
const forbidden: Readonly<Record<string, RegExp>> = {
  child:
    /\b(child(ren)?|kids?|pupils?|students?|kind(er|es)?|schueler\w*|jugendlicher?|minors?|infants?|bab(y|ies)|junger?)\b/,
  parent:
    /\b(parents?|mother|father|guardians?|mutter|vater|eltern(teil)?|sorge\w*|famil(y|ies|ie|ien)|siblings?|household|grosseltern|pflegeeltern)\b/,
  personName: /\b((first|given|last|sur|nick|maiden|middle) ?names?|(vor|nach|ruf)name|persons?|people|human|who)\b/,
  birth: /\b(birth\w*|born|geburt\w*|geboren|ages?|alter|jahrgang)\b/,
  sex: /\b(sex|gender|geschlecht|weiblich|maennlich|divers)\b/,
  belief: /\b(religio\w*|faith|konfession|church|union|party|political|politik)\b/,
  health:
    /\b(health|gesundheit|diagnos\w*|illness|disab\w*|behinder\w*|krank\w*|medic\w*|allerg\w*|therap\w*|foerder(bedarf|schwerpunkte?))\b/,
  origin: /\b(national\w*|citizen\w*|ethnic\w*|migra\w*|herkunft|staatsang\w*|residence)\b/,
  picture: /\b(photos?|foto|images?|pictures?|portrait|avatar|autofotografie)\b/,
  home: /\b(home|wohn\w*|street|private|privat|mobile)\b/,
  bank: /\b(iban|bic|bank|konto|account)\b/,
  identityNumber: /\b(ssn|social|steuer|tax|passport|ausweis|insured|versichert\w*)\b/,
  singleCase: /\b(case|fall|akten?\w*|files?|dossier|hilfeplan|client|klient\w*|patient\w*)\b/,
  record: /\b(criminal|convict\w*|straf\w*|fuehrungszeugnis|certificates?)\b/,
}

const wordsOf = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase()
const meaningsOf = (name: string): ReadonlyArray<string> =>
  Object.entries(forbidden).flatMap(([meaning, words]) => (words.test(wordsOf(name)) ? [meaning] : []))

/** Fields that speak of such a thing and of nobody, and why. */
const allowedFields: Readonly<Record<string, string>> = {
  aboutChildren: "whether an indicator counts children: the smallest area depends on it (P4)",
  ages: "for which ages something is, from and to",
  byAge: "counts of participants by age band",
  bySex: "counts of participants by sex, for the statutory survey",
  childAges: "the ages of those for whose parents an offer is, from and to",
  contactPersonMonths: "for how long the name of a contact person is kept (P8)",
  file: "of a delivery: name, size and checksum of the list that was imported",
  foerderschwerpunkte: "what a special school teaches",
  kind: "which sort of value it is, in English",
  minors: "how many minors come, as a number",
  parent: "the area or topic of which another is a part",
  parents: "the areas of which another is a part",
  person: "the contact person of an office, with purpose and day of erasure (R52)",
  persons: "how many people came; in a listing, names that no store takes (R52)",
  presentInPerson: "whether an applicant comes to the meeting",
  pupils: "how many pupils a school has, as its list says",
  schoolKind: "which kind of school a partner is",
  sex: "counts of participants by sex, for the statutory survey",
  street: "of the address of a site",
  taxExemptions: "under which law a provider is exempt",
}

/** Codes that speak of such a thing and of nobody, and what they are codes for. */
const allowedCodes: Readonly<Record<string, ReadonlyArray<string>>> = {
  "for whom an offer or a need is, as a group": [
    "kind",
    "jugendlicher",
    "jungerMensch",
    "jungerVolljaehriger",
    "familie",
    "eltern",
    "werdendeEltern",
    "mutter",
    "vater",
    "grosseltern",
    "pflegeeltern",
  ],
  "counts by sex, for the statutory survey": ["weiblich", "maennlich", "divers"],
  "who spoke, as a group": ["youngPeople"],
  "who pays for a school's all-day care": ["parents"],
  "how voices are counted": ["person", "household"],
  "what a room is used for": ["kinderUndJugendarbeit", "religion", "politik", "privat"],
  "the sort of a provider": ["religionsgemeinschaft"],
  "the sort of a plan": ["kinderUndJugendfoerderplan"],
  "how children were asked": ["autofotografie"],
  "that a single case was handed on, without a word about it (P1)": ["caseReferral"],
  "where an offer is: on the move": ["mobile"],
  "how bad a damage is": ["minor"],
}

const codesOf = ({ schema }: SchemaPlace): ReadonlyArray<string> => {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : []
}

/** What a list says of an institution, and its cells as they stood there: persons are withheld. */
const listedTexts = [
  "listing.name",
  "listing.nameAddition",
  "listing.shortName",
  "listing.categories",
  "listing.address.street",
  "listing.address.houseNumber",
  "listing.address.city",
  "listing.address.district",
  "listing.provider.name",
  "listing.legalStatus",
  "listing.openingHours.rules.remark",
  "listing.remarks",
  "listing.persons",
  "raw",
]

/** What entries of calendars say: offers with the texts of offers, and closures. */
const saidTexts: ReadonlyArray<string> = [
  ...[...textPolicies.offers.refuse, ...textPolicies.offers.warn, ...textPolicies.offers.ignore].map(
    (field) => `offer.${field}`,
  ),
  ...["closures.reason", "closures.onlyIn", "series.overrides.reason"],
]

/** Lists by their field, whose free texts are not those of a network: what they are, and that nobody is named there. */
const besideNetwork: Readonly<Record<string, ReadonlyArray<string>>> = {
  AreaChange: ["source"],
  CalendarChange: saidTexts.map((field) => `entry.before.said.${field}`),
  CellTable: ["categories", "counts.category"],
  ClosureCalendar: [
    "name",
    "source.name",
    "source.licence",
    "source.attribution",
    "closures.reason",
    "closures.onlyIn",
  ],
  Delivery: [
    "file.name",
    "dialect.delimiter",
    "dialect.quote",
    "columns.header",
    "key",
    "profile.version",
    "licence",
    "attribution",
    "publisher",
    "url",
  ],
  DeliveryChange: listedTexts.map((field) => `before.${field}`),
  Listed: listedTexts,
  ListedEntry: saidTexts.map((field) => `said.${field}`),
  MeetingArrangement: ["host.room", "host.place", "host.reason"],
  Publication: ["filter", "recipients.asWritten"],
  SaidEntry: saidTexts,
  SchemaOrgHours: ["openingHoursSpecification", "specialOpeningHoursSpecification"].flatMap((list) =>
    ["dayOfWeek", "opens", "closes"].map((field) => `${list}.${field}`),
  ),
  StoredProfile: ["profile"],
  Taxonomy: ["german", "english"],
  TextPolicy: ["refuse", "warn", "ignore"],
  WaitingList: ["rule.criteria.name"],
}

/** Texts of which only a length is asked: what others gave, and numbers as they are written. */
const measuredTexts = new Set(["value", "phones", "faxes", "uid", "address"])

const freeFields = (schema: z.core.$ZodType): ReadonlyArray<string> => [
  ...new Set(placesOf(schema).flatMap((one) => (isUnnamed(one) ? [one.path.join(".")] : []))),
]
const isUnnamed = ({ schema, expires }: SchemaPlace): boolean => !expires && isFreeText(schema)

describe("no schema of the library", () => {
  it("has a field that could identify a child or a parent, nor anything else about a person (R50, P1, P2, P5, P7)", () => {
    const suspicious = everyPlace.flatMap(({ name, path }) => {
      const field = path.at(-1) ?? ""
      return meaningsOf(field).length === 0 || Object.hasOwn(allowedFields, field) ? [] : [`${name}.${path.join(".")}`]
    })
    expect(everyPlace.length).toBeGreaterThan(3000)
    expect(suspicious).toEqual([])
  })

  it("has a code that tells such a thing of somebody (R50, P2)", () => {
    const allowed = new Set(Object.values(allowedCodes).flat())
    const codes = [...new Set(everyPlace.flatMap(codesOf))]
    expect(codes.filter((code) => meaningsOf(code).length > 0 && !allowed.has(code))).toEqual([])
    expect([...allowed].filter((code) => !codes.includes(code))).toEqual([])
  })

  it("describes a field as one about a person, also not in its JSON Schema (R50, P2)", () => {
    const described = exported.flatMap(([name, schema]) =>
      [...JSON.stringify(z.toJSONSchema(schema)).matchAll(/"(?:title|description)":"([^"]*)"/g)].flatMap(([, text]) =>
        meaningsOf(text ?? "").map((meaning) => [name, meaning]),
      ),
    )
    expect(described).toEqual([])
  })

  it("allows more than there is: an exception that nobody needs is none (R50)", () => {
    const fields = new Set(everyPlace.flatMap(({ path }) => path))
    expect(Object.keys(allowedFields).filter((field) => !fields.has(field) || meaningsOf(field).length === 0)).toEqual(
      [],
    )
  })

  it.each([
    ["childName", "child"],
    ["schuelerId", "child"],
    ["pupil", "child"],
    ["motherPhone", "parent"],
    ["sorgeberechtigte", "parent"],
    ["siblings", "parent"],
    ["familyName", "parent"],
    ["vorname", "personName"],
    ["birthDate", "birth"],
    ["geburtsdatum", "birth"],
    ["age", "birth"],
    ["gender", "sex"],
    ["konfession", "belief"],
    ["diagnosis", "health"],
    ["allergies", "health"],
    ["foerderbedarf", "health"],
    ["nationality", "origin"],
    ["migrationshintergrund", "origin"],
    ["photo", "picture"],
    ["homeAddress", "home"],
    ["wohnort", "home"],
    ["privatePhone", "home"],
    ["iban", "bank"],
    ["socialSecurityNumber", "identityNumber"],
    ["caseNumber", "singleCase"],
    ["aktenzeichen", "singleCase"],
    ["hilfeplan", "singleCase"],
    ["fuehrungszeugnis", "record"],
    ["convictions", "record"],
  ])("could have a field %s unnoticed: it is seen as one about %s (R50)", (field, meaning) => {
    const schema = z.strictObject({ list: z.array(z.union([z.strictObject({ [field]: z.string() }), z.null()])) })
    const found = placesOf(schema).flatMap(({ path }) => meaningsOf(path.at(-1) ?? ""))
    expect(found).toContain(meaning)
    expect(Object.keys(allowedFields)).not.toContain(field)
  })
})

describe("every text of a schema", () => {
  it("is an id, a code, a day or of another form, or takes whatever words (P10)", () => {
    const formless = everyPlace.flatMap(({ name, path, schema }) => {
      if (!(schema instanceof z.ZodString) || isFreeText(schema)) return []
      const hasForm = (schema.def.checks ?? []).some(({ _zod: { def } }) => def.check === "string_format")
      return hasForm || measuredTexts.has(path.at(-1) ?? "") ? [] : [`${name}.${path.join(".")}`]
    })
    expect(formless).toEqual([])
  })

  it.each(networkLists)(
    "that takes whatever words in %s is told in the text policies, and no other is (R50, P10)",
    (list) => {
      const { refuse, warn, ignore } = textPolicies[list]
      const told = [...refuse, ...warn, ...ignore]
      expect(told.toSorted()).toEqual(freeFields(networkSchemas[list]).toSorted())
      expect(new Set(told).size).toBe(told.length)
      expect(TextPolicy.parse(textPolicies[list])).toEqual(textPolicies[list])
    },
  )

  it("that takes whatever words beside the values of a network is known here (R50, P10)", () => {
    const parts = new Set(
      [...Object.values(networkSchemas), ...exported.flatMap(([name, one]) => (name in besideNetwork ? [one] : []))]
        .flatMap(placesOf)
        .map(({ schema }) => schema._zod.def),
    )
    const unknown = exported.flatMap(([name, schema]) => {
      const isPart = parts.has((layersOf(schema).at(-1) ?? schema)._zod.def)
      return isPart || freeFields(schema).length === 0 ? [] : [name]
    })
    expect(unknown).toEqual([])
    for (const [name, fields] of Object.entries(besideNetwork)) {
      const schema = exported.find(([one]) => one === name)?.[1]
      expect([name, schema && freeFields(schema).toSorted()]).toEqual([name, fields.toSorted()])
    }
  })

  it("names a person in one place of a network only, for a time (R52, P5, P6)", () => {
    const kept = networkLists.flatMap((list) =>
      placesOf(networkSchemas[list]).flatMap(({ path, schema, expires }) =>
        expires && isFreeText(schema) ? [`${list}.${path.join(".")}`] : [],
      ),
    )
    expect(kept).toEqual([
      "contactPoints.person.name",
      "contactPoints.person.purpose",
      "contactPoints.person.consent.purpose",
    ])
  })
})
