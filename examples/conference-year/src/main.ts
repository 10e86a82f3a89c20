/** Prints the minutes of the whole year: `node src/main.ts`. */
import { indexNetwork } from "@sozialraum/core"
import { meetingNames, minutesMarkdown } from "@sozialraum/core/text"
import { sampleNetwork } from "@sozialraum/sample"
import { networkAfter } from "./network-after.js"
import { playYear } from "./year.js"

const network = await sampleNetwork()
const year = playYear(network)
const names = meetingNames(indexNetwork(networkAfter(network, year)))
for (const meeting of year.meetings)
  if (meeting.state === "minutesApproved" || meeting.state === "minutesDraft")
    console.log(minutesMarkdown(meeting, names, { language: "de", audience: "convenor" }))
