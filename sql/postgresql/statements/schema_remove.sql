-- query: schema_remove
-- title: Takes an empty schema away

DROP SCHEMA {schema}
