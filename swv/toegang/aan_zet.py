"""What waits on the reader: worked out on the home page, remembered for a minute as the count in every menu."""

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


def aantal_beurten(request: HttpRequest) -> int:
    """How many: for the menu, at most a minute old, and fresh after the reader did something."""
    if hasattr(request, "beurten"):
        return len(request.beurten)
    onthouden = cache.get(_sleutel(request.lid))
    return len(beurten(request)) if onthouden is None else onthouden


def vergeten(lid: Lid) -> None:
    """The reader did something: count again."""
    cache.delete(_sleutel(lid))


def _sleutel(lid: Lid) -> str:
    return f"aan_zet:{lid.swv_id}:{lid.pk}"
