"""What waits on the reader: worked out on the home page, remembered for a minute as the count in every menu.

A page that finds no remembered count shows none: the menu fetches it afterwards, so no page waits for it.
"""

from django.core.cache import cache
from django.http import HttpRequest

from swv.models import Lid
from swv.register import Beurt, register

SECONDEN = 60


def beurten(request: HttpRequest) -> list[Beurt]:
    """Everything that waits on the reader, fresh."""
    if not hasattr(request, "beurten"):
        request.beurten = register.beurten_van(request.swv.slug, request.lid)
        cache.set(_sleutel(request.lid), len(request.beurten), SECONDEN)
    return request.beurten


def aantal_beurten(request: HttpRequest) -> int | None:
    """How many: for the menu, at most a minute old, and fresh after the reader did something; None when not known."""
    if hasattr(request, "beurten"):
        return len(request.beurten)
    return cache.get(_sleutel(request.lid))


def vergeten(lid: Lid) -> None:
    """The reader did something: count again."""
    cache.delete(_sleutel(lid))


def _sleutel(lid: Lid) -> str:
    return f"aan_zet:{lid.swv_id}:{lid.pk}"
