/**
 * What the library holds back, and what it should not be told.
 *
 * @module privacy
 */
export { eraseFromMeeting, type NothingToErase } from "./erase-from-meeting.js"
export { minutesHints, type PersonInMinutes } from "./minutes-hints.js"
export { type PersonalDataLikely, personalDataFindings } from "./personal-data-findings.js"
export { type PersonalDataHint, type PersonalDataKind, personalDataHints } from "./personal-data-hints.js"
export { type Reader, type Redacted, redact } from "./redact.js"
