"""Which samenwerkingsverband the running code works for.

The id lives in a ContextVar; the database backend in ``swv.tenancy.postgres`` hands it to PostgreSQL at every
transaction begin. Nothing else sets ``app.swv_id``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import connections

_swv_id: ContextVar[int | None] = ContextVar("swv_id", default=None)


class TenantError(RuntimeError):
    """The tenant was changed where that is not safe, or asked for where there is none."""


def huidige_swv_id() -> int | None:
    """The id of the samenwerkingsverband of this request, task or command; None outside one."""
    return _swv_id.get()


@contextmanager
def tenant(swv_id: int) -> Iterator[None]:
    """Work for one samenwerkingsverband. Opens no transaction: each step inside has its own.

    Raises TenantError when another tenant is set while a transaction is open: RELEASE of a savepoint would keep it.
    """
    vorige = _swv_id.get()
    if vorige != swv_id:
        _weiger_in_open_transactie()
    token = _swv_id.set(int(swv_id))
    _hernieuw_in_test()
    try:
        yield
    finally:
        _swv_id.reset(token)
        _hernieuw_in_test()


def _weiger_in_open_transactie() -> None:
    if settings.SWV_TENANT_IN_TESTTRANSACTIE:
        return
    if connections["default"].in_atomic_block:
        raise TenantError("Een ander samenwerkingsverband kiezen kan niet binnen een open transactie.")


def _hernieuw_in_test() -> None:
    """Only under the test switch: pytest-django's outer transaction was begun before the tenant was known."""
    if settings.SWV_TENANT_IN_TESTTRANSACTIE:
        connections["default"].tenant_hernieuwen()  # type: ignore[attr-defined]
