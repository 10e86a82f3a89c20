/** Postgis: geometry for maps, where the database has PostGIS. */
import { isSchemaName } from "./options.js"

/**
 * A script that adds views with real geometries (WGS 84, EPSG:4326) beside the others: `site_geometries` and
 * `area_geometries`, for QGIS and the like.
 *
 * It is run by the owner of the store, once `CREATE EXTENSION postgis` is done, and again after the views were made anew. What
 * is no geometry is NULL.
 *
 * @param schema - as in `PostgresOptions`; `sozialraum` where nothing is said
 * @returns the script; `undefined` where no store can have such a schema
 */
export const storePostgis = (schema = "sozialraum"): string | undefined => {
  if (!isSchemaName(schema)) return undefined
  const v = `"${schema}_views"`
  return `BEGIN;
CREATE OR REPLACE FUNCTION ${v}.as_geometry(said jsonb) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
BEGIN
  RETURN ST_SetSRID(ST_GeomFromGeoJSON(said::text), 4326);
EXCEPTION WHEN others THEN
  RETURN NULL;
END
$body$;
CREATE OR REPLACE VIEW ${v}.site_geometries AS
SELECT network, id, name, ${v}.as_geometry(geometry)::geometry(Point, 4326) AS geom FROM ${v}.sites;
CREATE OR REPLACE VIEW ${v}.area_geometries AS
SELECT network, id, 'spatialUnit' AS collection, name, kind, "from", "to", ${v}.as_geometry(geometry) AS geom
FROM ${v}.spatial_units
UNION ALL
SELECT network, id, 'sozialraum', name, kind, "from", "to", ${v}.as_geometry(geometry) FROM ${v}.sozialraeume;
COMMIT;
`
}
