"""The pages of the ground: chooser, login per samenwerkingsverband, Aan zet, health."""

from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from swv.dagen import vandaag
from swv.models import Samenwerkingsverband
from swv.register import Vraag, register
from swv.toegang.aan_zet import beurten
from swv.toegang.allauth import Inlogpagina
from swv.toegang.begroeting import groet, toelichting
from swv.toegang.binding import gebonden_aan
from swv.toegang.jaren import jaar_uit, jaren


@require_GET
@login_required
def kiezen(request: HttpRequest) -> HttpResponse:
    """After login: straight in for who has one samenwerkingsverband, a choice for who has more."""
    verbanden = Samenwerkingsverband.objects.filter(toegangen__gebruiker=request.user, actief=True).order_by("naam")
    if slug := gebonden_aan(request):
        verbanden = verbanden.filter(slug=slug)
    if len(verbanden) == 1:
        return redirect("thuis", verbanden[0].slug)
    return render(request, "swv/kiezen.html", {"verbanden": verbanden})


inloggen = Inlogpagina.as_view()


@require_GET
def thuis(request: HttpRequest, swv: str) -> HttpResponse:
    """The home page of every role: what waits on you, then how it stands."""
    jaar = jaar_uit(request)
    vraag = Vraag(swv=swv, lid=request.lid, onderwerp=None, jaar=jaar)
    wachtend = beurten(request)
    context = {
        "beurten": wachtend,
        "groet": groet(),
        "minuten": sum(beurt.minuten for beurt in wachtend),
        "toelichting": toelichting(wachtend),
        "panelen": register.panelen_voor("thuis", vraag),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "vandaag": vandaag(),
    }
    return render(request, "swv/thuis.html", context)


@require_GET
def thuis_aantal(request: HttpRequest, swv: str) -> HttpResponse:
    """The count in the menu, fetched by a page that did not know it."""
    return render(request, "onderdelen/tel.html", {"tel": {"aantal": len(beurten(request))}})


@require_GET
def gezond(request: HttpRequest) -> JsonResponse:
    """For the proxy and the demo: 200 when PostgreSQL and Redis answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    cache.set("gezond", "ja", 10)
    return JsonResponse({"database": "ja", "redis": cache.get("gezond", "nee")})
