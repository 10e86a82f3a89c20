/** `feed/200`: a calendar of 200 kB sent again and again. */
import { requests } from "./feed-requests.mjs"

export const bench = requests({ name: "feed/200", goal: 1.15, count: 1000, conditions: () => ({}) })
