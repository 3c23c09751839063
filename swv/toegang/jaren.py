"""The year switch on every page with figures."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest

from swv.dagen import vandaag

EERSTE, LAATSTE = 2023, 2027  # the years of the first ondersteuningsplan; later ones come into reach by themselves


def laatste_jaar() -> int:
    """The last year of the switch: next year is being planned."""
    return max(LAATSTE, vandaag().year + 1)


def jaar_uit(request: HttpRequest) -> int:
    """The year the reader chose (``?jaar=2025``); this year otherwise, and then the page says which years there are."""
    gekozen, nu = request.GET.get("jaar", ""), max(vandaag().year, EERSTE)
    if gekozen.isdecimal() and len(gekozen) == 4 and EERSTE <= int(gekozen) <= laatste_jaar():
        return int(gekozen)
    if gekozen:
        messages.info(
            request, f"Dat jaar staat hier niet. U kunt kiezen van {EERSTE} tot en met {laatste_jaar()}; dit is {nu}."
        )
    return nu


def jaren(request: HttpRequest, jaar: int) -> list[dict[str, Any]]:
    """The links of the switch; other choices of the page stay."""
    vraag = request.GET.copy()
    keuzes = []
    for mogelijk in range(EERSTE, laatste_jaar() + 1):
        vraag["jaar"] = str(mogelijk)
        keuzes.append({"jaar": mogelijk, "url": f"?{vraag.urlencode()}", "actief": mogelijk == jaar})
    return keuzes
