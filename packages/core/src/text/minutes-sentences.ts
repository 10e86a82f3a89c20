/** Sentences for minutes: what is refused about them, and what is worth a look. */
import type { ApprovedOtherwise, MinutesApprovedBy, MinutesProblem, OpenObjection } from "../meeting/index.js"
import type { NothingToErase, PersonalDataLikely, PersonInMinutes } from "../privacy/index.js"
import { type Catalogue, pathText } from "./catalogue.js"
import { privacyFindingText } from "./privacy-sentences.js"

type ApprovalKind = MinutesApprovedBy["kind"] | ApprovedOtherwise["agreed"]
const germanKinds: Readonly<Record<ApprovalKind, string>> = {
  nextMeeting: "in einer späteren Sitzung",
  meeting: "in einer späteren Sitzung",
  objectionPeriod: "durch Ablauf einer Einwendungsfrist",
  moderation: "durch die Moderation",
}
const englishKinds: Readonly<Record<ApprovalKind, string>> = {
  nextMeeting: "in a later meeting",
  meeting: "in a later meeting",
  objectionPeriod: "by the end of a period for objections",
  moderation: "by those who moderate",
}

const germanOpen: Readonly<Record<OpenObjection["because"], string>> = {
  unresolved: "noch nicht beantwortet",
  notRevised: "angenommen, aber noch nicht eingearbeitet",
}
const englishOpen: Readonly<Record<OpenObjection["because"], string>> = {
  unresolved: "not answered yet",
  notRevised: "accepted, but not worked in yet",
}

/** German and English sentences for what is refused about minutes. */
export const minutesProblemText: Catalogue<MinutesProblem | NothingToErase> = {
  de: {
    AlreadyCirculated: ({ version, circulated }) =>
      `Fassung ${version} ging schon am ${circulated.on} an die Mitglieder; erst eine neue Fassung kann wieder verschickt werden (R26).`,
    ApprovedOtherwise: ({ agreed, by }) =>
      `Diese Konferenz genehmigt Protokolle ${germanKinds[agreed]}, nicht ${germanKinds[by]} (R26).`,
    ApprovingMeetingUnfit: ({ meeting, because }) =>
      ({
        otherConference: `Die Sitzung ${meeting} ist die einer anderen Konferenz und kann dieses Protokoll nicht genehmigen (R26).`,
        notLater: `Die Sitzung ${meeting} war nicht später und kann dieses Protokoll nicht genehmigen (R26).`,
      })[because],
    MinutesStepTooEarly: ({ on, earliest }) => `Der ${on} ist zu früh; möglich ist das ab dem ${earliest} (R26).`,
    NothingToErase: ({ meeting, words }) =>
      `${words.length === 0 ? "Es ist nichts angegeben, was zu entfernen wäre" : `${words.map((place) => `Die ${place + 1}. Angabe`).join(", ")}: in der Sitzung ${meeting} nicht gefunden`}; entfernt wurde nichts (P14).`,
    ObjectionNotOpen: ({ objection, because }) =>
      ({
        unknown: `Eine ${objection + 1}. Einwendung gibt es nicht (R26).`,
        resolved: `Die ${objection + 1}. Einwendung ist schon erledigt (R26).`,
      })[because],
    ObjectionNotPossible: ({ institution, because, on, limit }) =>
      ({
        notCirculated: `Das Protokoll ging noch nicht an die Mitglieder; ${institution} kann noch nichts einwenden (R26).`,
        notYetCirculated: `Das Protokoll ging erst am ${limit} an die Mitglieder; am ${on} konnte ${institution} noch nichts einwenden (R26).`,
        periodOver: `Einwendungen waren bis zum ${limit} möglich; der ${on} ist zu spät (R26).`,
        notAMember: `${institution} ist am ${on} kein Mitglied und kann gegen das Protokoll nichts einwenden (R26).`,
      })[because],
    ObjectionPeriodOpen: ({ on, until }) =>
      until === undefined
        ? "Das Protokoll wurde nicht mit einer Frist für Einwendungen verschickt (R26)."
        : `Am ${on} sind noch Einwendungen möglich, bis zum ${until} (R26).`,
    ObjectionsOpen: ({ objections }) =>
      `Vor der Genehmigung sind Einwendungen zu erledigen: ${objections
        .map(({ objection, institution, because }) => `${objection + 1}. von ${institution} (${germanOpen[because]})`)
        .join(", ")} (R26).`,
  },
  en: {
    AlreadyCirculated: ({ version, circulated }) =>
      `Version ${version} went to the members on ${circulated.on} already; only a new version can be sent again (R26).`,
    ApprovedOtherwise: ({ agreed, by }) =>
      `This conference approves minutes ${englishKinds[agreed]}, not ${englishKinds[by]} (R26).`,
    ApprovingMeetingUnfit: ({ meeting, because }) =>
      ({
        otherConference: `The meeting ${meeting} is one of another conference and cannot approve these minutes (R26).`,
        notLater: `The meeting ${meeting} was not later and cannot approve these minutes (R26).`,
      })[because],
    MinutesStepTooEarly: ({ on, earliest }) => `${on} is too early; it is possible from ${earliest} (R26).`,
    NothingToErase: ({ meeting, words }) =>
      `${words.length === 0 ? "Nothing is named that is to be erased" : `Not found in the meeting ${meeting}: ${words.map((place) => `entry ${place + 1}`).join(", ")}`}; nothing was erased (P14).`,
    ObjectionNotOpen: ({ objection, because }) =>
      ({
        unknown: `There is no objection number ${objection + 1} (R26).`,
        resolved: `Objection number ${objection + 1} is resolved already (R26).`,
      })[because],
    ObjectionNotPossible: ({ institution, because, on, limit }) =>
      ({
        notCirculated: `The minutes have not gone to the members yet; ${institution} cannot object to them yet (R26).`,
        notYetCirculated: `The minutes went to the members only on ${limit}; ${institution} could not object on ${on} (R26).`,
        periodOver: `Objections were possible until ${limit}; ${on} is too late (R26).`,
        notAMember: `${institution} is no member on ${on} and cannot object to the minutes (R26).`,
      })[because],
    ObjectionPeriodOpen: ({ on, until }) =>
      until === undefined
        ? "The minutes were not sent with a period for objections (R26)."
        : `On ${on} objections are still possible, until ${until} (R26).`,
    ObjectionsOpen: ({ objections }) =>
      `Before the approval objections are to be settled: ${objections
        .map(({ objection, institution, because }) => `${objection + 1} by ${institution} (${englishOpen[because]})`)
        .join(", ")} (R26).`,
  },
}

/** German and English sentences for what is worth a look about minutes. */
export const minutesFindingText: Catalogue<PersonInMinutes> = {
  de: {
    PersonInMinutes: (finding) =>
      `${finding.order === undefined ? "Protokoll" : `TOP ${finding.order}`}: ${privacyFindingText.de.PersonalDataLikely(placed(finding, germanPlaces))}`,
  },
  en: {
    PersonInMinutes: (finding) =>
      `${finding.order === undefined ? "Minutes" : `Item ${finding.order}`}: ${privacyFindingText.en.PersonalDataLikely(placed(finding, englishPlaces))}`,
  },
}

/** What stands at a place of a meeting; the number is that of the place among its like. */
type Places = ReadonlyArray<readonly [RegExp, (number: number) => string]>

const germanPlaces: Places = [
  [/^addenda\[(\d+)\]/, (number) => `Nachtrag ${number}`],
  [/^minutes\.objections\[(\d+)\]/, (number) => `Einwendung ${number}`],
  [/^minutes\.earlier\[(\d+)\]/, (number) => `Frühere Fassung ${number}`],
  [/^minutes\.items\[\d+\]\.outcomes\[(\d+)\]/, (number) => `Ergebnis ${number}`],
  [/^minutes\.items\[\d+\]\.text/, () => "Text"],
  [/^minutes\.remarks/, () => "Anmerkungen"],
  [/^minutes\.next/, () => "Nächste Sitzung"],
  [/^agenda\[\d+\]\.title/, () => "Titel"],
  [/^title/, () => "Titel der Sitzung"],
]
const englishPlaces: Places = [
  [/^addenda\[(\d+)\]/, (number) => `Addendum ${number}`],
  [/^minutes\.objections\[(\d+)\]/, (number) => `Objection ${number}`],
  [/^minutes\.earlier\[(\d+)\]/, (number) => `Earlier version ${number}`],
  [/^minutes\.items\[\d+\]\.outcomes\[(\d+)\]/, (number) => `Outcome ${number}`],
  [/^minutes\.items\[\d+\]\.text/, () => "Text"],
  [/^minutes\.remarks/, () => "Remarks"],
  [/^minutes\.next/, () => "Next meeting"],
  [/^agenda\[\d+\]\.title/, () => "Title"],
  [/^title/, () => "Title of the meeting"],
]

/** The finding at a place as people call it; one that has no name of its own is told as it is stored. */
const placed = (finding: PersonInMinutes, places: Places): PersonalDataLikely => {
  const path = pathText(finding.path)
  const [name] = places.flatMap(([pattern, nameOf]) => {
    const found = pattern.exec(path)
    return found === null ? [] : [nameOf(Number(found[1] ?? 0) + 1)]
  })
  return { ...finding, _tag: "PersonalDataLikely", path: [name ?? path] }
}
