"""The page behind the link of an invitation: the only page of a samenwerkingsverband without a login.

An unknown slug and an unknown key give one page; only who holds a real key learns that it is used or too old.
"""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods

from swv.beheer.forms import WachtwoordForm
from swv.models import Gebruiker, Samenwerkingsverband, Uitnodiging
from swv.services.uitnodigingen import is_nieuw, is_open, vingerafdruk
from swv.tenancy.context import tenant


@transaction.non_atomic_requests
@require_http_methods(["GET", "POST"])
def uitnodiging_openen(request: HttpRequest, swv: str, sleutel: str) -> HttpResponse:
    """Sets the tenant itself: the middleware asks for a login first and lets this address through."""
    verband = Samenwerkingsverband.objects.filter(slug=swv, actief=True).first()
    if verband is None:
        return _onbekend(request)
    with tenant(verband.pk), transaction.atomic():
        antwoord = _openen(request, verband, sleutel)
    if isinstance(antwoord, Gebruiker):  # outside the tenant: the logboek of each samenwerkingsverband hears of a login
        record_authentication(request, antwoord, "password")
        antwoord = perform_login(request, antwoord, redirect_url=reverse("thuis", args=[verband.slug]))
    add_never_cache_headers(antwoord)
    return antwoord


def _openen(request: HttpRequest, verband: Samenwerkingsverband, sleutel: str) -> HttpResponse | Gebruiker:
    """A page, or the login that has just got its password."""
    uitnodigingen = Uitnodiging.objects.select_related("lid__gebruiker", "gemaakt_door")
    uitnodiging = uitnodigingen.filter(sleutel=vingerafdruk(sleutel)).first()
    if uitnodiging is None:
        return _onbekend(request)
    context = {"verband": verband, "uitnodiging": uitnodiging}
    if not is_open(uitnodiging):
        return render(request, "swv/beheer/uitnodiging_dicht.html", context, status=410)
    gebruiker = uitnodiging.lid.gebruiker
    if not is_nieuw(gebruiker):
        return redirect("thuis" if request.user == gebruiker else "inloggen", verband.slug)
    form = WachtwoordForm(
        request.POST if request.method == "POST" else None, uitnodiging=uitnodiging, gebruiker=gebruiker
    )
    if form.save_if_valid():
        return form.resultaat
    return render(request, "swv/beheer/uitnodiging_openen.html", context | {"form": form})


def _onbekend(request: HttpRequest) -> HttpResponse:
    antwoord = render(request, "swv/beheer/uitnodiging_onbekend.html", status=404)
    add_never_cache_headers(antwoord)
    return antwoord
