-- query: schema_create
-- title: Makes the schema of a feedback database

CREATE SCHEMA IF NOT EXISTS {schema}
