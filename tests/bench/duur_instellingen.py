"""The settings of ``make soak``: those of Thuisnabij, behind Django's pool or PgBouncer, with a troublemaker inside."""

import os

from swv.settings import *  # noqa: F403
from swv.settings import DATABASES, MIDDLEWARE

MIDDLEWARE = [*MIDDLEWARE, "tests.bench.storing.Storing"]
DATABASES["default"]["CONN_MAX_AGE"] = 0
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
if os.environ["SOAK_VORM"] == "pool":
    DATABASES["default"]["OPTIONS"] = {
        **DATABASES["default"].get("OPTIONS", {}),
        "pool": {"min_size": 1, "max_size": 3, "timeout": 20},
    }
