/**
 * What the library holds back.
 *
 * @module privacy
 */
export { type Reader, type Redacted, redact } from "./redact.js"
