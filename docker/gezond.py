"""Health check of the web container: asks /gezond/ as the proxy would."""

import http.client
import os
import sys

verbinding = http.client.HTTPConnection("127.0.0.1", 8000, timeout=5)
koppen = {"Host": os.environ["ALLOWED_HOSTS"].split(",")[0], "X-Forwarded-Proto": "https"}
verbinding.request("GET", "/gezond/", headers=koppen)
sys.exit(verbinding.getresponse().status != http.HTTPStatus.OK)
