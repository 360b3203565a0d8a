"""The writer of the founding text, with the placeholders of its VALUES corrected so that it runs.

    peer_founding.py FILE.csv CONNINFO SCHEMA
"""

import csv
import datetime
import sys

import psycopg2
from psycopg2.extras import execute_values


def insert_model_feedback(connection, evaluations):
    with connection.cursor() as cur:
        query = """
            INSERT INTO model_feedback
            (model_version, aggregation_round, device_id, prediction, actual_value,
             error, absolute_error, is_correct, confidence, feedback_type, timestamp)
            VALUES %s
        """
        values = []
        for e in evaluations:
            prediction = e.get('prediction_result', 0)
            actual = e.get('actual_result', 0)
            error = float(actual - prediction)
            abs_error = abs(error)
            is_correct = error < 0.1
            if abs_error < 0.05:
                feedback_type = 'normal'
            elif abs_error > 0.3:
                feedback_type = 'edge_case'
            else:
                feedback_type = 'anomaly'
            values.append((e.get('model_version'), e.get('aggregation_round'), e.get('device_id'), prediction, actual,
                           error, abs_error, is_correct, e.get('confidence'), feedback_type, datetime.datetime.now()))
        execute_values(cur, query, values)
        connection.commit()


def main(path, conninfo, schema):
    numbers = {"model_version": int, "aggregation_round": int, "prediction_result": float, "actual_result": float,
               "confidence": float}
    with open(path, encoding="utf-8", newline="") as file:
        evaluations = [{key: numbers[key](value) if key in numbers else value for key, value in row.items()}
                       for row in csv.DictReader(file)]
    insert_model_feedback(psycopg2.connect(conninfo, options=f"-c search_path={schema}"), evaluations)


if __name__ == "__main__":
    main(*sys.argv[1:])
