/** A room of the sample is asked for when it is taken: why not, what instead, and on which terms, as one office writes it to another. */
import { feeOf, indexNetwork } from "@sozialraum/core"
import { bookingRefusalText, loanText } from "@sozialraum/core/text"
import { openNetwork } from "@sozialraum/service"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import * as Result from "effect/Result"

const [file, id] = process.argv.slice(2)
// The day on which it is asked: lead times count from then, whenever this runs.
const network = await openNetwork(sqliteBackend(file), {
  network: id,
  by: "waldschule",
  now: () => "2027-01-12T08:00:00Z",
})
const wanted = {
  id: "ausleihe-tischtennis",
  resource: "turnhalle-waldschule",
  borrower: "partner:P3",
  interval: { start: "2027-03-09T17:00", end: "2027-03-09T18:30", zone: "Europe/Berlin" },
  purpose: "Tischtennisturnier",
  use: "kinderUndJugendarbeit",
  responsible: "leitung",
  attendance: 20,
}
const read = await network.read()
const index = indexNetwork(read)
const named = (list) => (id) => list.get(id)?.name ?? id
const names = {
  institution: named(index.institutions),
  resource: named(index.resources),
  booking: (id) => read.bookings.find((one) => one.id === id),
}

console.log(`\n${names.institution(wanted.borrower)} fragt am 12. Januar 2027 an: ${wanted.purpose}\n`)
const checked = Result.getOrThrow(await network.checkBooking(wanted))
console.log(bookingRefusalText(checked, names, "de"))

const [nearest] = checked.alternatives.offered
if (nearest === undefined) throw new Error("there is nothing instead")
const granted = Result.getOrThrow(await network.bookResource(nearest.booking, { by: "leitung" }))
console.log(`\nDer erste Vorschlag wird angenommen.\n`)
console.log(loanText({ booking: granted, resource: index.resources.get(granted.resource) }, names, { language: "de" }))
const { total } = Result.getOrThrow(feeOf(granted))
const euros = new Intl.NumberFormat("de", { style: "currency", currency: total.currency }).format(total.cents / 100)
console.log(`Voraussichtlich zu zahlen: ${euros}`)
await network.close()
