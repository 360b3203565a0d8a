-- query: round_of_double
-- title: Functions that round a double to decimals
-- columns: name text, text text

SELECT '' AS name, '' AS text WHERE 0
