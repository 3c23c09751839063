"""The dates of the opgaven: on a page, as a calendar file, and whether a mail comes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from doelen.overzichten import agenda as beeld
from doelen.services.herinneringen import herinneringen_kiezen
from swv.agenda import MEDIATYPE, als_ics
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def agenda(request: HttpRequest, swv: str) -> HttpResponse:
    """What is coming, and the switch of the mails."""
    toets(request.lid, "doelen.zie_opgaven")
    if request.method == "POST":
        lid = herinneringen_kiezen(lid=request.lid, wil=request.POST.get("wil") == "ja")
        messages.success(request, "U krijgt herinneringen." if lid.wil_herinneringen else "U krijgt geen mail meer.")
        return redirect("doelen:agenda", swv)
    context = {
        "dagen": beeld.komend(beeld.dagen(request.lid, swv)),
        "lid": request.lid,
        "kruimels": [("Opgaven", reverse("doelen:opgave_list", args=[swv])), ("Data", None)],
    }
    return render(request, "doelen/agenda.html", context)


@require_GET
def agenda_bestand(request: HttpRequest, swv: str) -> HttpResponse:
    """The same dates for one's own calendar."""
    toets(request.lid, "doelen.zie_opgaven")
    inhoud = als_ics(f"Thuisnabij {request.swv.naam}", beeld.dagen(request.lid, swv))
    koppen = {"Content-Disposition": f'attachment; filename="thuisnabij-{swv}.ics"'}
    return HttpResponse(inhoud, content_type=MEDIATYPE, headers=koppen)
