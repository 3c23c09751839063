"""One calendar of what comes back every year, filled by each app: a page, a file, and the switch of the mails."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from swv.agenda import MEDIATYPE, Dag, als_ics
from swv.dagen import vandaag
from swv.register import register
from swv.services import herinneringen_kiezen
from swv.toegang.jaren import jaar_uit, jaren


@require_http_methods(["GET", "POST"])
def kalender(request: HttpRequest, swv: str) -> HttpResponse:
    """The dates of a year per month, and whether reminders come by mail."""
    if request.method == "POST":
        lid = herinneringen_kiezen(lid=request.lid, wil=request.POST.get("wil") == "ja")  # type: ignore[attr-defined]
        messages.success(request, "U krijgt herinneringen." if lid.wil_herinneringen else "U krijgt geen mail meer.")
        return redirect("kalender", swv)
    jaar = jaar_uit(request)
    regels = [_regel(dag) for dag in register.dagen_van(swv, request.lid, jaar)]  # type: ignore[attr-defined]
    context = {
        "regels": regels,
        "komend": next((regel for regel in regels if regel["datum"] >= vandaag()), None),
        "vandaag": vandaag(),
        "lid": request.lid,  # type: ignore[attr-defined]
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": [("Jaarkalender", None)],
    }
    return render(request, "swv/kalender.html", context)


@require_GET
def kalender_bestand(request: HttpRequest, swv: str) -> HttpResponse:
    """This year and the next, for the own agenda."""
    jaar, lid = vandaag().year, request.lid  # type: ignore[attr-defined]
    dagen = register.dagen_van(swv, lid, jaar, jaar + 1)
    inhoud = als_ics(f"Thuisnabij {request.swv.naam}", dagen)  # type: ignore[attr-defined]
    koppen = {"Content-Disposition": f'attachment; filename="thuisnabij-{swv}.ics"'}
    return HttpResponse(inhoud, content_type=MEDIATYPE, headers=koppen)


def _regel(dag: Dag) -> dict[str, Any]:
    tijd = f"{timezone.localtime(dag.begin):%H.%M} uur" if dag.begin else ""
    pad = dag.url.removeprefix(settings.SWV_ADRES)
    return {"datum": dag.datum, "tijd": tijd, "waar": dag.waar, "titel": dag.titel, "pad": pad}
