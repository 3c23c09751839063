"""What every page about money has around it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from swv.models import Instelling
from swv.toegang.jaren import jaren


def kader(
    request: HttpRequest, jaar: int, *kruimels: tuple[str, str | None], voorbeeld: bool | None = None
) -> dict[str, Any]:
    """Year switch, breadcrumbs from Geld downwards, and whether the figures are invented (asked when not known)."""
    swv = request.swv.slug  # type: ignore[attr-defined]
    geld = reverse("budgetten:geld", args=[swv]) if kruimels else None
    return {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Geld", geld), *kruimels],  # type: ignore[attr-defined]
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first()
        if voorbeeld is None
        else voorbeeld,
    }
