-- query: rows_copy
-- title: Appends rows of feedback

COPY model_feedback (id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error,
    is_correct, confidence, feedback_type, "timestamp", created_at) FROM STDIN (FORMAT binary)
