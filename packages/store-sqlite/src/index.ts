/**
 * One file on disk: the embedded storage backend, for one machine and any number of its processes.
 *
 * @packageDocumentation
 */
export { sqliteBackend } from "./sqlite-backend.js"
