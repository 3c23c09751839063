"""The year switch on every page with figures."""

from typing import Any

from django.http import HttpRequest

from swv.dagen import vandaag

EERSTE, LAATSTE = 2023, 2027  # the years of the first ondersteuningsplan; later ones come into reach by themselves


def laatste_jaar() -> int:
    """The last year of the switch: next year is being planned."""
    return max(LAATSTE, vandaag().year + 1)


def jaar_uit(request: HttpRequest) -> int:
    """The year the reader chose (``?jaar=2025``), this year otherwise."""
    gekozen = request.GET.get("jaar", "")
    if gekozen.isdecimal() and EERSTE <= int(gekozen) <= laatste_jaar():
        return int(gekozen)
    return max(vandaag().year, EERSTE)


def jaren(request: HttpRequest, jaar: int) -> list[dict[str, Any]]:
    """The links of the switch; other choices of the page stay."""
    vraag = request.GET.copy()
    keuzes = []
    for mogelijk in range(EERSTE, laatste_jaar() + 1):
        vraag["jaar"] = str(mogelijk)
        keuzes.append({"jaar": mogelijk, "url": f"?{vraag.urlencode()}", "actief": mogelijk == jaar})
    return keuzes
