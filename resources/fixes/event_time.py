# The moment of the evaluation, with its zone. A naive datetime.now() means another moment on every machine.
from datetime import datetime, timezone

evaluated_at = datetime.now(timezone.utc)
