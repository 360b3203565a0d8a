-- query: demo_schema_mark
-- title: Notes that a schema is a demo of Loopscope

COMMENT ON SCHEMA {schema} IS 'Made by loopscope --demo founding'
