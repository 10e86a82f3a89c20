/** Sentences for findings about hosts: where a meeting takes place, and whose turn it was. */
import type { HostFinding } from "../scheduling/index.js"
import type { Catalogue } from "./catalogue.js"
import { listed, reportWords } from "./report-words.js"

/** German and English sentences for what is worth a look about a host. */
export const hostFindingText: Catalogue<HostFinding> = {
  de: {
    HostOutsideArea: ({ meeting, institution, site, area }) =>
      `Die Sitzung ${meeting} findet bei ${institution} am Standort ${site} statt; der liegt außerhalb des Gebiets ${area} (R22).`,
    HostTwiceInARow: ({ meeting, institution, on, others }) =>
      `${institution} ist Gastgeber der Sitzung ${meeting} und war es schon beim letzten Mal, am ${on}; an der Reihe ${others.length === 1 ? "wäre" : "wären"} ${listed(reportWords.de, others.slice(0, 3))} (R23).`,
  },
  en: {
    HostOutsideArea: ({ meeting, institution, site, area }) =>
      `The meeting ${meeting} takes place at ${institution}, site ${site}, which lies outside the area ${area} (R22).`,
    HostTwiceInARow: ({ meeting, institution, on, others }) =>
      `${institution} hosts the meeting ${meeting} and did so the last time, on ${on}; next in turn ${others.length === 1 ? "is" : "are"} ${listed(reportWords.en, others.slice(0, 3))} (R23).`,
  },
}
