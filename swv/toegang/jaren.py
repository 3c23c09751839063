"""The year switch on every page with figures."""

from typing import Any

from django.http import HttpRequest

from swv.dagen import vandaag

EERSTE, LAATSTE = 2023, 2027


def jaar_uit(request: HttpRequest) -> int:
    """The year the reader chose (``?jaar=2025``), this year otherwise."""
    gekozen = request.GET.get("jaar", "")
    if gekozen.isdecimal() and EERSTE <= int(gekozen) <= LAATSTE:
        return int(gekozen)
    return min(max(vandaag().year, EERSTE), LAATSTE)


def jaren(request: HttpRequest, jaar: int) -> list[dict[str, Any]]:
    """The links of the switch; other choices of the page stay."""
    vraag = request.GET.copy()
    keuzes = []
    for mogelijk in range(EERSTE, LAATSTE + 1):
        vraag["jaar"] = str(mogelijk)
        keuzes.append({"jaar": mogelijk, "url": f"?{vraag.urlencode()}", "actief": mogelijk == jaar})
    return keuzes
