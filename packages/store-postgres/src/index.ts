/**
 * PostgreSQL: the storage backend for servers and many machines.
 *
 * @packageDocumentation
 */
export type { PostgresOptions } from "./options.js"
export { storePostgis } from "./postgis.js"
export { postgresBackend } from "./postgres-backend.js"
export { type StoreRoles, storeRoles } from "./roles.js"
