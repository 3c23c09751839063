"""How many questions every page on the way asks of the database."""

import threading
from typing import Any

from django.core.signals import request_finished, request_started
from django.db import connections

MEESTE_VRAGEN = 15
SOORTEN = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


class Vragenteller:
    """Counts during ``with``, in the threads of the live server; ``te_veel`` are the pages with more than is right."""

    def __init__(self) -> None:
        self.te_veel: set[str] = set()
        self.paginas = 0
        self._eigen = threading.local()

    def __enter__(self) -> "Vragenteller":
        request_started.connect(self._begin)
        request_finished.connect(self._einde)
        return self

    def __exit__(self, *fout: object) -> None:
        request_started.disconnect(self._begin)
        request_finished.disconnect(self._einde)

    def _begin(self, environ: dict[str, Any], **kwargs: Any) -> None:
        self._eigen.pagina = environ["PATH_INFO"] if environ["REQUEST_METHOD"] == "GET" else ""
        connections["default"].force_debug_cursor = True
        connections["default"].queries_log.clear()

    def _einde(self, **kwargs: Any) -> None:
        if not getattr(self._eigen, "pagina", ""):
            return
        vragen = [vraag for vraag in connections["default"].queries_log if vraag["sql"].lstrip().startswith(SOORTEN)]
        self.paginas += bool(vragen)
        if len(vragen) > MEESTE_VRAGEN:
            self.te_veel.add(f"{self._eigen.pagina}: {len(vragen)} vragen")
