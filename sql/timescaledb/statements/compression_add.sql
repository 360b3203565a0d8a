-- query: compression_add
-- title: Old parts of the table are kept compressed, by device

-- statement
ALTER TABLE model_feedback SET (timescaledb.compress, timescaledb.compress_segmentby = 'device_id',
                                timescaledb.compress_orderby = 'created_at DESC, id DESC')
-- statement
SELECT {timescale}.add_compression_policy('model_feedback', compress_after => INTERVAL '14 days')
