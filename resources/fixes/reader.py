# 03_flink_local_training.py: compares GLOBAL versions, looks as far back as the rounds are apart, and says where its
# number comes from. global_version is the version that the device trained from, not its own counter.
WINDOW = "24 hours"


def real_accuracy(connection, device_id, global_version):
    with connection.cursor() as cur:  # one connection per worker, opened once
        cur.execute("""
            SELECT count(*), count(*) FILTER (WHERE absolute_error < 0.1), avg(absolute_error)
            FROM model_feedback
            WHERE device_id = %s AND model_version <= %s AND created_at > now() - %s::interval""",
                    (device_id, global_version, WINDOW))
        total, correct, mean_error = cur.fetchone()
    if not total:
        return min(0.95, 0.7 + 0.01 * global_version), "formula"
    accuracy = correct / total * (1 - 0.2 * min(mean_error, 0.3) / 0.3)
    return min(0.95, max(0.5, accuracy)), "feedback"
