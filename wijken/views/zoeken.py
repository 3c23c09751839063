"""Learning from other wijken: search in their plans, and read how they wrote the same part."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from swv.toegang.rechten import toets
from wijken.forms_zoeken import ZoekForm
from wijken.overzichten.zoeken import MEESTE, elders, zoek
from wijken.views.onderdelen import kruimels, onderdeel_van


@require_GET
def wijkplan_zoeken(request: HttpRequest, swv: str) -> HttpResponse:
    """Full text search in the newest version of every plan."""
    toets(request.lid, "wijken.zoek_wijkplannen")
    form = ZoekForm(request.GET)
    vraag = form.cleaned_data if form.is_valid() else {}
    gevonden = zoek(vraag["zoek"], niveau=vraag["niveau"], jaar=vraag["jaar"]) if vraag.get("zoek") else None
    context = {
        "form": form,
        "vraag": vraag.get("zoek", ""),
        "gevonden": gevonden,
        "meeste": MEESTE,
        "kruimels": [("Wijkplannen", reverse("wijken:wijkplan_list", args=[swv])), ("Zoeken", None)],
    }
    return render(request, "wijken/wijkplan_zoeken.html", context)


@require_GET
def planonderdeel_elders(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The same part in the agreed plans of other wijken."""
    onderdeel = onderdeel_van(request, pk)
    toets(request.lid, "wijken.zoek_wijkplannen")
    context = {
        "onderdeel": onderdeel,
        "rijen": elders(onderdeel),
        "kruimels": kruimels(swv, onderdeel, "Bij andere wijken"),
    }
    return render(request, "wijken/planonderdeel_elders.html", context)
