"""Euros per theme beside what moved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.overzichten.doelmatigheid import doelmatigheid as beeld
from swv.models import Instelling
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import toets


@require_GET
def doelmatigheid(request: HttpRequest, swv: str) -> HttpResponse:
    """For who may see the goals as well as the money."""
    toets(request.lid, "doelen.zie_doelen")
    toets(request.lid, "budgetten.bekijk_geld")
    jaar = jaar_uit(request)
    context = beeld(jaar, request.lid) | {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "vorig_jaar": jaar - 1,
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": [
            (request.swv.naam, reverse("thuis", args=[swv])),
            ("Doelen", reverse("doelen:monitor", args=[swv])),
            ("Geld naast doelen", None),
        ],
    }
    return render(request, "doelen/doelmatigheid.html", context)
