"""PostgreSQL backend that tells the database for which tenant each transaction runs.

Tried in ``docs/besluiten/``: a session level SET leaks through pools, a SET inside the view misses lazy rendering.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.backends.postgresql import base

from swv.tenancy.context import huidige_swv_id

ZET_TENANT = "SELECT set_config('app.swv_id', %s, true)"


class DatabaseWrapper(base.DatabaseWrapper):
    """Sends ``set_config(…, true)`` at every transaction begin and gives a lone statement its own transaction."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.execute_wrappers.append(self._in_eigen_transactie)

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)
        if not autocommit:
            self._zet_tenant()

    def _zet_tenant(self) -> None:
        swv_id = huidige_swv_id()
        assert self.connection is not None
        with self.wrap_database_errors:
            self.connection.execute(ZET_TENANT, ["" if swv_id is None else str(swv_id)])

    def _in_eigen_transactie(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        if huidige_swv_id() is None or not self.get_autocommit() or self.in_atomic_block:
            return execute(sql, params, many, context)
        with transaction.atomic(using=self.alias):
            return execute(sql, params, many, context)

    def tenant_hernieuwen(self) -> None:
        """Re-issue the tenant inside an open transaction; for tests that run in one outer transaction only."""
        if self.connection is not None and self.in_atomic_block and not self.needs_rollback:
            self._zet_tenant()
