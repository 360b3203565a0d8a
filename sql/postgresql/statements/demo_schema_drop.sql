-- query: demo_schema_drop
-- title: Takes away an earlier demo with everything in it

DROP SCHEMA {schema} CASCADE
