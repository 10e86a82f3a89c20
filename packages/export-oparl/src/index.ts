/**
 * Conferences as OParl 1.1, the vocabulary of German council information systems.
 *
 * @packageDocumentation
 */
export { type OparlDocument, type OparlDocuments, oparlDocuments } from "./documents.js"
export { oparlExporter } from "./exporter.js"
export type { OparlObject } from "./oparl-object.js"
export type { OparlBody, OparlOptions } from "./options.js"
