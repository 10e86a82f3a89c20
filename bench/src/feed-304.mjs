/** `feed/304`: a calendar of 200 kB that whoever asks has already. */
import { requests } from "./feed-requests.mjs"

const conditions = (etag) => ({ "if-none-match": etag })

export const bench = requests({ name: "feed/304", goal: 1.3, count: 2000, conditions })
