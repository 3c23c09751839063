"""From URL to tenant: ``/<swv>/…`` and ``/api/v1/<swv>/…`` run as a member of that samenwerkingsverband."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.contrib.messages import get_messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from swv.dagen import vandaag
from swv.models import Lid, Samenwerkingsverband
from swv.models.samenwerkingsverband import GERESERVEERD
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens
from swv.toegang import meekijken
from swv.toegang.aan_zet import vergeten
from swv.toegang.binding import gebonden_aan
from swv.toegang.tweede_stap import TWEEDE_STAP, tweede_stap_ontbreekt

Antwoord = Callable[[HttpRequest], HttpResponse]
UITGELOGD = "U bent uitgelogd. Kopieer wat u schreef, log in een ander venster in en ververs daarna deze pagina."
VEILIG = ("GET", "HEAD", "OPTIONS")


class TenantMiddleware:
    """One transaction per tenant request, around view and rendering; rolled back on a status of 500 or more."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        slug = slug_van(request.path_info)
        if slug is None:
            return self.get_response(request)
        if not request.user.is_authenticated:
            return _eerst_inloggen(request)
        if gebonden_aan(request) not in (None, slug):
            return _opnieuw_inloggen(request)
        verbanden = list(Samenwerkingsverband.objects.filter(toegangen__gebruiker=request.user, actief=True))
        if (verband := next((een for een in verbanden if een.slug == slug), None)) is None:
            raise Http404
        request.swv = verband
        request.andere_swv = [een for een in verbanden if een != verband and gebonden_aan(request) is None]
        with tenant(verband.pk), transaction.atomic():
            return self._als_lid(request)

    def _als_lid(self, request: HttpRequest) -> HttpResponse:
        lid = Lid.objects.als_gebruiker(request.user, **TWEEDE_STAP)
        if lid is None or not rollen_nu(lid):
            raise Http404
        if tweede_stap_ontbreekt(request, lid):
            return _eerst_tweede_stap(request)
        request.lid, request.meekijker = lid, None
        if meekijken.is_bezig(request) and (weigering := meekijken.wisselen(request)) is not None:
            return weigering
        with _geschiedenis(request, lid):
            response = self.get_response(request)
        if response.status_code >= 500:
            transaction.set_rollback(True)
        if request.method not in VEILIG:
            vergeten(lid)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page that would write while somebody watches along: the database said no, and the reader is told why."""
        return meekijken.weigering(request) if meekijken.is_alleen_lezen(exception) else None


class HtmxAntwoordMiddleware:
    """Keeps views plain: a redirect becomes ``HX-Redirect``, a message becomes the event ``meldingen``."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.htmx:
            return response
        if 300 <= response.status_code < 400 and "Location" in response:
            doorsturen = HttpResponse(headers={"HX-Redirect": response["Location"]})
            doorsturen.cookies = response.cookies
            return doorsturen
        meldingen = get_messages(request)
        if getattr(meldingen, "added_new", False):  # what waits is for the page that follows, perhaps in another tab
            lijst = [{"niveau": melding.level_tag, "tekst": str(melding)} for melding in meldingen]
            response["HX-Trigger"] = json.dumps({"meldingen": {"lijst": lijst}})
        return response


def slug_van(pad: str) -> str | None:
    """The slug in a path, None for the paths that belong to no tenant."""
    delen = pad.strip("/").split("/")
    if delen[:2] == ["api", "v1"] and len(delen) > 2:
        delen = delen[2:]
    if not delen[0] or delen[0] in GERESERVEERD or _is_open(delen[1:]):
        return None
    return delen[0]


def _is_open(rest: list[str]) -> bool:
    """Pages of a samenwerkingsverband that need no login: the login itself and the link of an invitation."""
    return rest == ["inloggen"] or (len(rest) == 2 and rest[0] == "uitnodiging")


def rollen_nu(lid: Lid) -> list[Any]:
    """The roles of a member that hold today, loaded once."""
    return [rol for rol in lid.rollen.all() if rol.geldt_op(vandaag())]


def _eerst_inloggen(request: HttpRequest) -> HttpResponse:
    """To the login page and back; a page that saves by itself stays, because what was typed stands there only."""
    if request.path_info.startswith("/api/"):
        return JsonResponse({"detail": "Log eerst in."}, status=401)
    if request.htmx and not request.htmx.boosted and request.method not in VEILIG:
        melding = {"niveau": "warning", "tekst": UITGELOGD}
        return HttpResponse(status=401, headers={"HX-Trigger": json.dumps({"meldingen": {"lijst": [melding]}})})
    return redirect_to_login(_pagina(request))


def _pagina(request: HttpRequest) -> str:
    """Where the reader is: the page, also when only a part of it was asked."""
    naar = request.htmx.current_url_abs_path if request.htmx else None
    return naar or request.get_full_path()


def _opnieuw_inloggen(request: HttpRequest) -> HttpResponse:
    """A session of the inlogdienst of one samenwerkingsverband opens no other, whether it exists or not."""
    if request.path_info.startswith("/api/"):
        return JsonResponse({"detail": "Log opnieuw in: u kwam binnen via een ander samenwerkingsverband."}, status=403)
    verder = f"{reverse('account_login')}?{urlencode({'next': _pagina(request)})}"
    return render(request, "account/opnieuw.html", {"verder": verder}, status=403)


def _eerst_tweede_stap(request: HttpRequest) -> HttpResponse:
    if request.path_info.startswith("/api/"):
        return JsonResponse({"detail": "Zet eerst inloggen in twee stappen aan, op de website."}, status=403)
    return redirect(f"{reverse('tweede_stap')}?{urlencode({'next': _pagina(request)})}")


def _geschiedenis(request: HttpRequest, lid: Lid) -> AbstractContextManager[Any]:
    return nullcontext() if request.method in VEILIG else namens(lid.pk)
