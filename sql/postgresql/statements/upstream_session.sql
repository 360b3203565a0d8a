-- query: upstream_session
-- title: Settings of a connection that looks into somebody else's tables

-- No look at another system's tables may take long, whatever their size.
SET {scope} statement_timeout = '10s'
