# A metric is counted, never written down as a constant.
def stream_anomalies_detected(cur):
    cur.execute("SELECT count(*) FROM anomalies WHERE ts > now() - interval '1 hour'")
    return cur.fetchone()[0]
