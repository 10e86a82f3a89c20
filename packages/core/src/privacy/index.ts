/**
 * What the library holds back.
 *
 * @module privacy
 */
export { type Redacted, redact } from "./redact.js"
