"""Pages of the logboek chapter: the logboek and its exports, the terms of keeping, the history of one thing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv import uitvoer
from swv.logboek.forms import BewaarForm, LogboekFilter
from swv.logboek.geschiedenis import bladzijde
from swv.models import Instelling, Logregel
from swv.register import register
from swv.services import loggen, opschonen_bekijken
from swv.toegang.rechten import mag, toets

PER_BLADZIJDE = 50
MEESTE_REGELS = 50_000
KOPPEN = ("Wanneer", "Soort", "Wie", "Over", "Wat")


@require_GET
def logboek(request: HttpRequest, swv: str) -> HttpResponse:
    """What people did, the newest first; the choices stand in the address."""
    toets(request.lid, "swv.bekijk_logboek")
    filter_ = _gefilterd(request)
    blad = Paginator(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "gefilterd": any(filter_.data.get(naam) for naam in filter_.filters),
        "keuzes": request.GET.urlencode(),
        "blad": blad,
        "kruimels": [("Logboek", None)],
    }
    return render(request, "swv/logboek.html", context)


@require_GET
def logboek_uitvoer(request: HttpRequest, swv: str, vorm: str) -> HttpResponse:
    """The same lines as a file. The export itself is a line too."""
    toets(request.lid, "swv.bekijk_logboek")
    if (maak := uitvoer.VORMEN.get(vorm)) is None:
        raise Http404
    regels = list(_gefilterd(request).qs[:MEESTE_REGELS])
    loggen(soort=Logregel.Soort.UITVOER, tekst=f"Logboek als {vorm}, {len(regels)} regels", wie=request.lid)
    bestand = maak(f"logboek-{swv}", KOPPEN, map(_rij, regels))
    koppen = {"Content-Disposition": f'attachment; filename="{bestand.naam}"'}
    return HttpResponse(bestand.inhoud, content_type=bestand.mediatype, headers=koppen)


@require_http_methods(["GET", "POST"])
def bewaren(request: HttpRequest, swv: str) -> HttpResponse:
    """The terms of keeping, and what the next night would take away."""
    toets(request.lid, "swv.bekijk_logboek")
    mag_wijzigen = mag(request.lid, "swv.wijzig_bewaren")
    if request.method == "POST" and not mag_wijzigen:
        raise PermissionDenied
    form = BewaarForm(request.POST or None, instelling=Instelling.objects.get(), door=request.lid)
    if form.save_if_valid():
        messages.success(request, "De bewaartermijnen zijn opgeslagen.")
        return redirect("bewaren", swv)
    context = {
        "form": form,
        "mag_wijzigen": mag_wijzigen,
        "beurten": opschonen_bekijken(),
        "kruimels": [("Logboek", reverse("logboek", args=[swv])), ("Bewaren", None)],
    }
    return render(request, "swv/bewaren.html", context)


@require_GET
def geschiedenis(request: HttpRequest, swv: str, code: str, pk: int) -> HttpResponse:
    """Who changed what in one thing and its parts; for who may open the page of the thing itself."""
    if (soort := register.geschiedenissen.get(code)) is None:
        raise Http404
    ding = get_object_or_404(soort.rijen(), pk=pk)
    if not soort.mag(request.lid, ding):
        raise PermissionDenied
    blad, regels = bladzijde(soort, ding, lid=request.lid, nummer=request.GET.get("bladzijde"))
    titel, terug = soort.titel(ding), soort.url(swv, ding)
    context = {
        "titel": titel,
        "terug": terug,
        "blad": blad,
        "regels": regels,
        "kruimels": [(titel, terug), ("Geschiedenis", None)],
    }
    partial = "#regels" if request.htmx.target == "geschiedenis" else ""
    return render(request, f"swv/geschiedenis.html{partial}", context)


def _gefilterd(request: HttpRequest) -> LogboekFilter:
    return LogboekFilter(request.GET, queryset=Logregel.objects.select_related("wie", "over"), request=request)


def _rij(regel: Logregel) -> tuple[Any, ...]:
    wie = regel.wie.naam if regel.wie else "de toepassing"
    return regel.op, regel.get_soort_display(), wie, regel.over.naam if regel.over else None, regel.tekst
