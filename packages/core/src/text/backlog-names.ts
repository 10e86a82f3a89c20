/** Names for the texts of the backlog: those of meetings, the titles of items, and what requests ask for. */
import type { NetworkIndex } from "../network/index.js"
import { type MeetingNames, meetingNames } from "./meeting-names.js"

/** How the texts of the backlog call what is only an id there. @german Namen für den Themenspeicher */
export interface BacklogNames extends MeetingNames {
  /** Of a proposal or an item of an agenda. */
  readonly item?: (id: string) => string | undefined
  /** What a request for a resource asks for, by the name of the resource. */
  readonly request?: (id: string) => string | undefined
}

/** The names of everything in a network that waits to be talked about. */
export const backlogNames = (index: NetworkIndex): Required<BacklogNames> => {
  const { agendaProposals, meetings, resourceRequests } = index.network
  const items = [...agendaProposals, ...meetings.flatMap(({ agenda }) => agenda)]
  const titles = new Map<string, string>(items.map(({ id, title }) => [id, title]))
  const resources = new Map<string, string>(
    resourceRequests.flatMap(({ id, resource }) => {
      const name = index.resources.get(resource)?.name
      return name === undefined ? [] : [[id, name]]
    }),
  )
  return { ...meetingNames(index), item: (id) => titles.get(id), request: (id) => resources.get(id) }
}
