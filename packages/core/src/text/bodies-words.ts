/** Words of the pages on bodies: which partners are missing, and which two bodies do the same, in German and English. */
import type { AreaRelation, BodyProposal, NamedPartner, PartnerCandidate, PartnerTie } from "../moderation/index.js"
import type { Language } from "./catalogue.js"

/** What the pages say beside names and numbers. */
export interface BodiesWords {
  readonly missing: (of: string | undefined) => string
  readonly noneMissing: string
  readonly known: string
  readonly unknown: string
  readonly partnersHead: ReadonlyArray<string>
  readonly by: Readonly<Record<NamedPartner["by"], string>>
  readonly where: Readonly<Record<PartnerCandidate["where"], string>>
  readonly tie: Readonly<Record<PartnerTie["kind"], (day: string | undefined) => string>>
  readonly duplicates: string
  readonly noDuplicates: string
  readonly relation: Readonly<Record<AreaRelation, (one: string, other: string) => string>>
  readonly ground: (shares: ReadonlyArray<string>) => string
  readonly allTopics: string
  readonly topics: (names: string) => string
  readonly members: (count: number, names: string) => string
  readonly shares: (shares: ReadonlyArray<string>) => string
  readonly met: (body: string, day: string | undefined) => string
  readonly proposal: Readonly<Record<BodyProposal["kind"], (one: string, into: string) => string>>
  readonly delimit: Readonly<Record<"area" | "topics", string>>
}

const german: BodiesWords = {
  missing: (of) => `Wer fehlt?${of === undefined ? "" : ` ${of}`}`,
  noneMissing: "Alle Partner, die das Gesetz nennt, sind vertreten.",
  known: "Ansprechbar",
  unknown: "Im Netzwerk nicht bekannt",
  partnersHead: ["Wer fehlt", "Genannt in", "Wer käme in Frage"],
  by: { neighbour: "Nachbarschaft jeder Schule", sgb8: "§ 81 SGB VIII", kkg: "§ 3 KKG" },
  where: { inArea: "im Gebiet", servesArea: "für das Gebiet zuständig", elsewhere: "außerhalb" },
  tie: {
    invited: (day) => `eingeladen${day === undefined ? "" : ` seit ${day}`}`,
    dormant: (day) => `Mitarbeit ruht${day === undefined ? "" : ` seit ${day}`}`,
    guest: (day) => `Gast${day === undefined ? "" : ` seit ${day}`}`,
    former: (day) => `Mitglied bis ${day ?? ""}`,
  },
  duplicates: "Gremien, die sich überschneiden",
  noDuplicates: "Keine zwei Gremien machen im selben Gebiet das Gleiche.",
  relation: {
    same: (one) => `Beide arbeiten im selben Gebiet: ${one}.`,
    within: (one, other) => `Das eine Gebiet liegt im anderen: ${one} und ${other}.`,
    partial: (one, other) => `Die Gebiete überschneiden sich zum Teil: ${one} und ${other}.`,
  },
  ground: ([one, other]) => `Gemeinsame Fläche: ${one} des ersten und ${other} des zweiten Gebiets.`,
  allTopics: "Beide sind für alle Themen da.",
  topics: (names) => `Gemeinsame Themen: ${names}.`,
  members: (count, names) =>
    count === 0
      ? "Kein Mitglied sitzt in beiden."
      : `${count === 1 ? "1 Mitglied sitzt" : `${count} Mitglieder sitzen`} in beiden: ${names}.`,
  shares: ([one, other]) => `Das sind ${one} der Mitglieder des ersten und ${other} der des zweiten Gremiums.`,
  met: (body, day) => `${body}: ${day === undefined ? "noch nie getagt" : `zuletzt getagt am ${day}`}.`,
  proposal: {
    merge: (one, into) => `Vorschlag: „${one}“ könnte in „${into}“ aufgehen.`,
    rest: (one) => `Vorschlag: „${one}“ hat seit einem Jahr nicht getagt und könnte ruhen.`,
    delimit: (by) => `Vorschlag: absprechen, wer für ${by} zuständig ist.`,
  },
  delimit: { area: "welches Gebiet", topics: "welche Themen" },
}

const english: BodiesWords = {
  missing: (of) => `Who is missing?${of === undefined ? "" : ` ${of}`}`,
  noneMissing: "All partners that the law names take part.",
  known: "To approach",
  unknown: "Not known in the network",
  partnersHead: ["Who is missing", "Named in", "Who could come in"],
  by: { neighbour: "neighbourhood of any school", sgb8: "section 81 SGB VIII", kkg: "section 3 KKG" },
  where: { inArea: "in the area", servesArea: "in charge of the area", elsewhere: "outside" },
  tie: {
    invited: (day) => `invited${day === undefined ? "" : ` since ${day}`}`,
    dormant: (day) => `rests${day === undefined ? "" : ` since ${day}`}`,
    guest: (day) => `guest${day === undefined ? "" : ` since ${day}`}`,
    former: (day) => `member until ${day ?? ""}`,
  },
  duplicates: "Bodies that overlap",
  noDuplicates: "No two bodies do the same in the same area.",
  relation: {
    same: (one) => `Both work in the same area: ${one}.`,
    within: (one, other) => `One area lies in the other: ${one} and ${other}.`,
    partial: (one, other) => `The areas overlap in part: ${one} and ${other}.`,
  },
  ground: ([one, other]) => `Common ground: ${one} of the first area and ${other} of the second.`,
  allTopics: "Both are about all topics.",
  topics: (names) => `Common topics: ${names}.`,
  members: (count, names) =>
    count === 0
      ? "No member sits in both."
      : `${count} ${count === 1 ? "member sits" : "members sit"} in both: ${names}.`,
  shares: ([one, other]) => `These are ${one} of the members of the first body and ${other} of those of the second.`,
  met: (body, day) => `${body}: ${day === undefined ? "has not met yet" : `last met on ${day}`}.`,
  proposal: {
    merge: (one, into) => `Proposal: “${one}” could become part of “${into}”.`,
    rest: (one) => `Proposal: “${one}” has not met for a year and could rest.`,
    delimit: (by) => `Proposal: to agree who is there for ${by}.`,
  },
  delimit: { area: "which ground", topics: "which topics" },
}

/** The words of each language. */
export const bodiesWords: Readonly<Record<Language, BodiesWords>> = { de: german, en: english }
