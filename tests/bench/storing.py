"""Makes requests crash inside the transaction of their tenant, before and after the view, and tells what went wrong."""

import random
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

KANS = 0.02


class Opzet(RuntimeError):
    """A crash on purpose."""


class Storing:
    """Stands inside ``TenantMiddleware``: the tenant is set, the transaction open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self._misschien()
        response = self.get_response(request)
        self._misschien()
        return response

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse:
        """What a view raised, in a header, so that a client can tell a cut connection from a missing tenant."""
        return HttpResponse(status=500, headers={"X-Fout": f"{type(fout).__name__}: {fout}".splitlines()[0][:200]})

    @staticmethod
    def _misschien() -> None:
        if random.random() < KANS:
            raise Opzet
