# 05_spark_analytics.py: one row per evaluation that has both values; nothing is invented.
# A bad row is left out and counted; it does not cost the others.
import math
from datetime import datetime, timezone

from psycopg2.extras import execute_values


def insert_model_feedback(self, evaluations):
    rows, left_out = [], 0
    for e in evaluations:
        try:
            version = int(e["model_version"])
            prediction = float(e["prediction_result"])
            actual = float(e["actual_result"])
        except (KeyError, TypeError, ValueError):
            left_out += 1  # no version, no prediction or no result: there is nothing to learn from
            continue
        error = actual - prediction
        if not math.isfinite(error) or not e.get("device_id"):
            left_out += 1
            continue
        size = abs(error)
        kind = "normal" if size < 0.05 else "edge_case" if size > 0.3 else "anomaly"
        rows.append((version, e.get("aggregation_round"), e["device_id"], prediction, actual, error, size,
                     size < 0.1, e.get("confidence"), kind,
                     e.get("timestamp") or datetime.now(timezone.utc)))
    if left_out:
        logger.warning("%d evaluations without data were not stored", left_out)
    if not rows:
        return
    with self.conn, self.conn.cursor() as cur:  # commits, or rolls back
        execute_values(cur, """
            INSERT INTO model_feedback
                (model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error,
                 is_correct, confidence, feedback_type, "timestamp")
            VALUES %s""", rows)
