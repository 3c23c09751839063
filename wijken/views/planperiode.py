"""The plans of a wijk over the years of one planperiode."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from swv.toegang.jaren import jaar_uit
from swv.toegang.rechten import toets
from wijken.models import Wijk
from wijken.overzichten.planperiode import planperiode_van


@require_GET
def wijk_planperiode(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A column per year, a row per goal and actie that carries on."""
    wijk = get_object_or_404(Wijk.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.bekijk_wijk", wijk)
    beeld = planperiode_van(request.lid, wijk, jaar_uit(request))
    kruimels = [(str(wijk), reverse("wijken:wijk_detail", args=[swv, pk])), (beeld["naam"], None)]
    return render(request, "wijken/planperiode/planperiode.html", {"wijk": wijk, "kruimels": kruimels} | beeld)
