import { coreText, sentence } from "@sozialraum/core/text"
import { icalExporter } from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import { openNetwork } from "@sozialraum/service"
import { memoryBackend } from "@sozialraum/store"

const network = await openNetwork(memoryBackend, { network: "bochum-sued", by: "jugendamt" })

// A list, as an office sends it; a file's bytes do as well, in whatever encoding.
const list = `Nummer;Name;Art;Straße;Hausnummer;PLZ;Ort
169;Schule im Kirchviertel;Grundschule;Markstr.;290;44801;Bochum
22345;Ev. Kita KiWi-Nest;Kita;Baumhofstr.;9;44799;Bochum
`
const imported = await network.importList(list, { source: "liste" })
console.log(imported.plan.added) // => 2

// The school belongs to a conference and lends its hall.
const [school, kita, conference] = ["liste:169", "liste:22345", "sozialraumkonferenz-sued"]
const site = `${school}/standort`
const body = { name: "Sozialraumkonferenz", kind: "sozialraumkonferenz", area: "bochum-sued", start: "2026-08-01" }
const roles = { convenors: [{ institution: school }], moderators: [{ institution: school }] }
await network.addValues({
  conferences: [{ id: conference, ...body, ...roles }],
  memberships: [{ id: "m1", conference, institution: school, status: "active" }],
  resources: [{ id: "aula", owner: school, category: "raum", name: "Aula", site }],
})

// The conference meets in the house of a member.
const meeting = { start: "2027-02-17T14:30", end: "2027-02-17T16:30", zone: "Europe/Berlin" }
await network.proposeMeeting({ id: "s1", conference, title: "Sozialraumkonferenz", state: "proposed" })
await network.scheduleMeeting({ meeting: "s1", interval: meeting, host: { at: "member", institution: school, site } })

// The Kita borrows the hall; nobody else is promised it for the same time.
const evening = { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" }
const request = { resource: "aula", borrower: kita, interval: evening, purpose: "Elternabend", responsible: "leitung" }
await network.bookResource({ id: "b1", ...request }, { by: "leitung" })
const refused = await network.bookResource({ id: "b2", ...request }, { by: "leitung" })
const why = refused._tag === "Failure" ? sentence(refused.failure, "de", [coreText]) : "granted twice"
console.log(why) // => "So kann es nicht überlassen werden. Schon vergeben: 10. März 2027, 17:00–19:00 Uhr (R38)."
if (refused._tag === "Failure" && refused.failure._tag === "BookingRefused") {
  const [nearest] = refused.failure.alternatives
  console.log(nearest?.booking.interval.start) // => "2027-03-10T15:00"
}

// Everybody has both in their calendar.
const calendar = icalExporter.write(await contentOf(network.store, "bochum-sued", { title: "Bochum-Süd" }), {})
console.log(calendar.text.split("BEGIN:VEVENT").length - 1) // => 2
await network.close()
