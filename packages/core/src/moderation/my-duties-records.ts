/** Duties about records: offers and contacts to confirm. */
import { type ContactPoint, type Institution, lastVerified, upkeepFindings } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { confirmationDays } from "../report/index.js"
import { addDays } from "../time/index.js"
import { maySee } from "../visibility.js"
import { staleOffer } from "./backlog-upkeep.js"
import { type Duty, type DutyQuestion, dutyDay } from "./my-duties-matter.js"

/** What an institution is to do about what the network keeps of it. */
export const recordDuties = (index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const { institution: id, asOf, audience } = question
  const institution = index.institutions.get(id)
  const contacts = index.contactPointsOf.get(id) ?? []
  return [
    ...offerDuties(index, question),
    ...(institution === undefined ? [] : upkeepDuties(institution, contacts, asOf)),
    ...(maySee(audience, "convenor") ? personDuties(contacts, institution?.name ?? id, asOf) : []),
  ]
}

const offerDuties = (index: NetworkIndex, { institution, asOf, audience }: DutyQuestion): ReadonlyArray<Duty> =>
  (index.offersOf.get(institution) ?? [])
    .filter((offer) => offer.public || maySee(audience, "network"))
    .flatMap((offer) =>
      staleOffer(offer, asOf).map(({ because, since }) => ({
        kind: "checkOffer",
        offer: offer.id,
        because,
        title: offer.title,
        ...dutyDay(since, asOf),
      })),
    )

const upkeepDuties = (
  institution: Institution,
  contacts: ReadonlyArray<ContactPoint>,
  asOf: DutyQuestion["asOf"],
): ReadonlyArray<Duty> =>
  upkeepFindings(institution, contacts, { asOf, periodDays: confirmationDays }).map((finding) => {
    if (finding._tag === "NoFunctionalContact")
      return { kind: "nameContact", title: institution.name, ...dutyDay(undefined, asOf) }
    const last = lastVerified(institution, { asOf })
    return {
      kind: "checkRecord",
      title: institution.name,
      ...dutyDay(last === undefined ? undefined : addDays(last, confirmationDays), asOf),
    }
  })

/** Names are erased on a day, or renewed with a reason before it. @rule P8 */
const personDuties = (
  contacts: ReadonlyArray<ContactPoint>,
  title: string,
  asOf: DutyQuestion["asOf"],
): ReadonlyArray<Duty> =>
  contacts.flatMap((contact) => {
    const eraseOn = contact.person?.eraseOn
    return eraseOn !== undefined && eraseOn <= addDays(asOf, personNoticeDays)
      ? [{ kind: "contactPerson", contactPoint: contact.id, title, ...dutyDay(eraseOn, asOf) }]
      : []
  })

/** @unit days */
const personNoticeDays = 28
