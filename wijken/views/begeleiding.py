"""The own wijken of a procesbegeleider beside each other."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.register import Vraag, register
from swv.toegang.rechten import mag, toets
from wijken.forms_begeleiding import BegeleidingForm
from wijken.models import Begeleiding
from wijken.overzichten.begeleiding import OVERLEGGEN, begeleidingskop, bezoeken, wijkrijen_van, zonder_reden
from wijken.overzichten.begeleidingslog import eigen_regels, logbeeld, plekken_om_te_noteren
from wijken.services import begeleiding_weghalen

OP_BEGELEIDING = 3


@require_GET
def begeleiding(request: HttpRequest, swv: str) -> HttpResponse:
    """Which wijk to visit and why, and per wijk whose turn it is."""
    toets(request.lid, "wijken.begeleid_wijken")
    noteert = mag(request.lid, "wijken.noteer_begeleiding")
    rijen = wijkrijen_van(request.lid)
    bezoek = bezoeken(rijen)
    jaar = rijen[0].jaar if rijen else 0
    vraag = Vraag(swv=swv, lid=request.lid, onderwerp=[rij.wijk for rij in rijen], jaar=jaar)
    context = {
        "kop": begeleidingskop(rijen, bezoek),
        "rijen": rijen,
        "bezoek": bezoek,
        "goed": zonder_reden(rijen),
        "overleggen": OVERLEGGEN,
        "form": _formulier(request),
        "regels": eigen_regels(request.lid, OP_BEGELEIDING) if noteert else [],
        "ziet_log": mag(request.lid, "wijken.zie_begeleidingslog"),
        "panelen": register.panelen_voor("begeleiding", vraag),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Begeleiding", None)],
    }
    return render(request, "wijken/begeleiding.html", context)


@require_http_methods(["GET", "POST"])
def begeleidingslog(request: HttpRequest, swv: str) -> HttpResponse:
    """Note a line, read the own ones, and see how casus gives way to proces."""
    toets(request.lid, "wijken.zie_begeleidingslog")
    if request.method == "POST":
        toets(request.lid, "wijken.noteer_begeleiding")
    form = _formulier(request)
    if form and form.save_if_valid():
        messages.success(request, f"Genoteerd: {form.resultaat.soort} bij {form.resultaat.plek}.")
        return redirect("wijken:begeleiding" if "terug" in request.POST else "wijken:begeleidingslog", swv)
    context = logbeeld(request.lid) | {
        "form": form,
        "regels": eigen_regels(request.lid) if form else [],
        "kruimels": [("Begeleiding", reverse("wijken:begeleiding", args=[swv])), ("Wat u deed", None)],
    }
    return render(request, "wijken/begeleiding/log.html", context)


@require_POST
def begeleiding_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take an own line away that was noted by mistake."""
    regel = get_object_or_404(Begeleiding, pk=pk)
    toets(request.lid, "wijken.haal_begeleiding_weg", regel)
    begeleiding_weghalen(begeleiding=regel)
    messages.success(request, "De regel is weg.")
    return redirect("wijken:begeleidingslog", swv)


def _formulier(request: HttpRequest) -> BegeleidingForm | None:
    """The line to fill in, for who guides wijken."""
    if not mag(request.lid, "wijken.noteer_begeleiding"):
        return None
    data = request.POST if request.method == "POST" else None
    return BegeleidingForm(data, plekken=plekken_om_te_noteren(request.lid), door=request.lid)
