import { coreText, sentence } from "@sozialraum/core/text"
import { icalExporter } from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import { openNetwork } from "@sozialraum/service"
import { memoryBackend } from "@sozialraum/store"

const network = await openNetwork(memoryBackend, { network: "bochum-sued", by: "jugendamt" })

// A list, as an office sends it. It may be a file, in any encoding: then its bytes go here.
const list = `Nummer;Name;Art;Straße;Hausnummer;PLZ;Ort
169;Schule im Kirchviertel;Grundschule;Markstr.;290;44801;Bochum
22345;Ev. Kita KiWi-Nest;Kita;Baumhofstr.;9;44799;Bochum
`
const imported = await network.importList(list, { source: "liste" })
console.log(imported.plan.added) // => 2

// Both belong to a conference, and the school lends its hall.
const [school, kita] = ["liste:169", "liste:22345"]
const conference = "sozialraumkonferenz-sued"
const role = [{ institution: school }]
await network.addValues({
  conferences: [
    {
      id: conference,
      name: "Sozialraumkonferenz Bochum-Süd",
      kind: "sozialraumkonferenz",
      area: "bochum-sued",
      start: "2026-08-01",
      convenors: role,
      moderators: role,
    },
  ],
  memberships: [school, kita].map((institution) => ({ id: institution, conference, institution, status: "active" })),
  resources: [{ id: "aula", owner: school, category: "raum", name: "Aula", site: `${school}/standort` }],
})

// The conference meets in the house of a member.
const afternoon = { start: "2027-02-17T14:30", end: "2027-02-17T16:30", zone: "Europe/Berlin" }
await network.proposeMeeting({ id: "s1", conference, title: "Sozialraumkonferenz", state: "proposed" })
const host = { at: "member", institution: school, site: `${school}/standort` } as const
const scheduled = await network.scheduleMeeting({ meeting: "s1", interval: afternoon, host })
console.log(scheduled._tag) // => "Success"

// The Kita borrows the hall; nobody else is promised it for the same time.
const evening = { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" }
const request = { resource: "aula", borrower: kita, interval: evening, purpose: "Elternabend", responsible: "leitung" }
await network.requestResource({ id: "b1", ...request })
const refused = await network.requestResource({ id: "b2", ...request })
const why = refused._tag === "Failure" ? sentence(refused.failure, "de", [coreText]) : "?"
console.log(why) // => "In dieser Zeit ist die Ressource schon vergeben: b1 (R38)."

// Everybody has both in their calendar.
const content = await contentOf(network.store, "bochum-sued", { title: "Bochum-Süd" })
const calendar = icalExporter.write(content, { language: "de" }).text
console.log(calendar.split("BEGIN:VEVENT").length - 1) // => 2
await network.close()
