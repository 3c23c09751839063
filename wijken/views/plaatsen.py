"""Pages of the places: wijken on the map, one wijk, one school, one bestuur."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv.register import Vraag, register
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken.bereik import bereik
from wijken.forms_contactbestuurder import ContactbestuurderForm
from wijken.models import Bestuur, Leerlingtelling, Wijk
from wijken.overzichten.plaatsen import (
    BRON_KAART,
    contact_van,
    scholen_van_wijk,
    wijken_van,
    wijkfeiten,
    wijkkaart,
    wijkzin,
)
from wijken.overzichten.scholen import bestuurblik, leerlingen_per_jaar, scholen_met_alles, schoolkop
from wijken.overzichten.wijken import wijkenkop, wijkrijen
from wijken.querysets import teldatum


@require_GET
def wijk_list(request: HttpRequest, swv: str) -> HttpResponse:
    """All wijken on the map, with the table beside it."""
    toets(request.lid, "wijken.bekijk_wijken")
    jaar = jaar_uit(request)
    rijen = wijkrijen(request.lid, jaar)
    context = {
        "kop": wijkenkop(rijen),
        "rijen": rijen,
        "geteld_op": Leerlingtelling.objects.laatste_dag(teldatum(jaar)),
        "kaart": wijkkaart(request.lid, swv, hier=bereik(request.lid).wijken, titel="Kaart van de wijken"),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Wijken", None)],
    }
    return render(request, "wijken/wijk_list.html", context | _jaar(request, jaar))


@require_GET
def wijk_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One wijk: what it is, and from the registry how its plan, money and goals stand."""
    wijk = wijken_van(request.lid).get(pk)
    if wijk is None:
        raise Http404
    toets(request.lid, "wijken.bekijk_wijk", wijk)
    jaar = jaar_uit(request)
    scholen = scholen_van_wijk(wijk, jaar)
    context = {
        "wijk": wijk,
        "zin": wijkzin(wijk, scholen),
        "feiten": wijkfeiten(scholen),
        "contact": contact_van(wijk),
        "mag_contact": mag(request.lid, "wijken.kies_contactbestuurder", wijk),
        "kaart": wijkkaart(request.lid, swv, hier=[pk], titel=f"Kaart: waar {wijk} ligt", namen=False),
        "kruimels": _kruimels(request, swv, str(wijk)),
        "panelen": register.panelen_voor("wijk", Vraag(swv=swv, lid=request.lid, onderwerp=wijk, jaar=jaar)),
    }
    return render(request, "wijken/wijk_detail.html", context | _jaar(request, jaar))


@require_http_methods(["GET", "POST"])
def wijk_contactbestuurder(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Choose the bestuurder of this wijk."""
    wijk = get_object_or_404(Wijk.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.kies_contactbestuurder", wijk)
    form = ContactbestuurderForm(request.POST or None, wijk=wijk)
    if form.save_if_valid():
        gekozen = form.resultaat.contactbestuurder
        zin = f"{gekozen} is contactbestuurder van {wijk}." if gekozen else f"{wijk} heeft nu geen contactbestuurder."
        messages.success(request, zin)
        return redirect("wijken:wijk_detail", swv, pk)
    terug = reverse("wijken:wijk_detail", args=[swv, pk])
    kruimels = [*_kruimels(request, swv, str(wijk))[:2], (str(wijk), terug), ("Contactbestuurder", None)]
    context = {"form": form, "wijk": wijk, "terug": terug, "kruimels": kruimels}
    return render(request, "wijken/wijk_contactbestuurder.html", context)


@require_GET
def school_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One school: its pupils over the years, and from the registry the rest."""
    jaar = jaar_uit(request)
    school = get_object_or_404(scholen_met_alles(jaar), pk=pk)
    toets(request.lid, "wijken.bekijk_school", school)
    context = {
        "school": school,
        "kop": schoolkop(school),
        "kruimels": _kruimels(request, swv, str(school), (school.wijk_naam, school.wijk_id)),
        "panelen": register.panelen_voor("school", Vraag(swv=swv, lid=request.lid, onderwerp=school, jaar=jaar)),
        **leerlingen_per_jaar(school),
    }
    return render(request, "wijken/school_detail.html", context | _jaar(request, jaar))


@require_GET
def bestuur_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One bestuur: its schools, and from the registry its money."""
    bestuur = get_object_or_404(Bestuur.objects.select_related("plek"), pk=pk)
    toets(request.lid, "wijken.bekijk_bestuur", bestuur)
    jaar = jaar_uit(request)
    context = {
        "bestuur": bestuur,
        "kruimels": _kruimels(request, swv, str(bestuur)),
        "panelen": register.panelen_voor("bestuur", Vraag(swv=swv, lid=request.lid, onderwerp=bestuur, jaar=jaar)),
        **bestuurblik(bestuur, jaar),
    }
    return render(request, "wijken/bestuur_detail.html", context | _jaar(request, jaar))


def _jaar(request: HttpRequest, jaar: int) -> dict[str, Any]:
    return {"jaar": jaar, "jaren": jaren(request, jaar), "bron_kaart": BRON_KAART}


def _kruimels(request: HttpRequest, swv: str, naam: str, wijk: Any = None) -> list[tuple[str, str | None]]:
    kruimels = [(request.swv.naam, reverse("thuis", args=[swv])), ("Wijken", reverse("wijken:wijk_list", args=[swv]))]
    if wijk and wijk[1]:
        kruimels.append((wijk[0], reverse("wijken:wijk_detail", args=[swv, wijk[1]])))
    return [*kruimels, (naam, None)]
