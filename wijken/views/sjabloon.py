"""The template of new plans per year, and what a year asks: kept by the medewerker of the samenwerkingsverband."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.dagen import vandaag
from swv.formulieren import BevestigFormulier
from swv.toegang.jaren import jaar_uit, jaren, laatste_jaar
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_sjabloon import JaarvraagForm, SjabloondeelForm
from wijken.models import Jaarvraag, Sjabloondeel
from wijken.models.wijkplan import Niveau
from wijken.overzichten.plaatsen import planjaar

vraag_of_doe = require_http_methods(["GET", "POST"])


@require_GET
def sjabloon(request: HttpRequest, swv: str) -> HttpResponse:
    """The parts of a year and what that year asks."""
    toets(request.lid, "wijken.beheer_sjabloon")
    jaar = jaar_uit(request) if "jaar" in request.GET else planjaar()
    delen, voorbij = services.sjabloondelen_van(jaar), jaar < vandaag().year
    context = {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "niveaus": [{"niveau": niveau, "delen": [d for d in delen if d.niveau == niveau]} for niveau in Niveau],
        "bronjaar": delen[0].jaar if delen else None,
        "bronjaar_tekst": str(delen[0].jaar) if delen else "",
        "eigen": bool(delen) and delen[0].jaar == jaar and not voorbij,
        "voorbij": voorbij,
        "vragen": Jaarvraag.objects.filter(jaar=jaar).order_by("volgorde"),
        "kruimels": _kruimels(swv),
    }
    return render(request, "wijken/sjabloon/sjabloon.html", context)


@require_POST
def sjabloon_overnemen(request: HttpRequest, swv: str, jaar: int) -> HttpResponse:
    """Give this year parts of its own."""
    toets(request.lid, "wijken.beheer_sjabloon")
    return _doe(request, swv, jaar, lambda: services.sjabloon_overnemen(jaar=_bestaand_jaar(jaar)))


@vraag_of_doe
def sjabloondeel_create(request: HttpRequest, swv: str, jaar: int) -> HttpResponse:
    """A new part."""
    toets(request.lid, "wijken.beheer_sjabloon")
    form = SjabloondeelForm(request.POST or None, jaar=_bestaand_jaar(jaar))
    return _formulier(request, swv, jaar, form, "Onderdeel toevoegen")


@vraag_of_doe
def sjabloondeel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change a part."""
    toets(request.lid, "wijken.beheer_sjabloon")
    deel = get_object_or_404(Sjabloondeel, pk=pk)
    form = SjabloondeelForm(request.POST or None, jaar=deel.jaar, deel=deel)
    return _formulier(request, swv, deel.jaar, form, "Onderdeel aanpassen", ("sjabloon", deel))


@require_POST
def sjabloondeel_verplaatsen(request: HttpRequest, swv: str, pk: int, richting: str) -> HttpResponse:
    """One place up or down."""
    toets(request.lid, "wijken.beheer_sjabloon")
    deel = get_object_or_404(Sjabloondeel, pk=pk)
    op = richting == "op"
    return _doe(request, swv, deel.jaar, lambda: services.sjabloondeel_verplaatsen(deel=deel, op=op))


@require_POST
def sjabloondeel_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take a part out; plans that have it keep it."""
    toets(request.lid, "wijken.beheer_sjabloon")
    deel = get_object_or_404(Sjabloondeel, pk=pk)
    return _doe(request, swv, deel.jaar, lambda: services.sjabloondeel_verwijderen(deel=deel))


@vraag_of_doe
def jaarvraag_create(request: HttpRequest, swv: str, jaar: int) -> HttpResponse:
    """Something a year asks."""
    toets(request.lid, "wijken.beheer_sjabloon")
    form = JaarvraagForm(request.POST or None, jaar=_bestaand_jaar(jaar))
    return _formulier(request, swv, jaar, form, f"Wat {jaar} vraagt")


@vraag_of_doe
def jaarvraag_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change what a year asks."""
    toets(request.lid, "wijken.beheer_sjabloon")
    vraag = get_object_or_404(Jaarvraag, pk=pk)
    form = JaarvraagForm(request.POST or None, jaar=vraag.jaar, vraag=vraag)
    return _formulier(request, swv, vraag.jaar, form, f"Wat {vraag.jaar} vraagt", ("jaarvragen", vraag))


@require_POST
def jaarvraag_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The year does not ask this any more."""
    toets(request.lid, "wijken.beheer_sjabloon")
    vraag = get_object_or_404(Jaarvraag, pk=pk)
    return _doe(request, swv, vraag.jaar, lambda: services.jaarvraag_verwijderen(vraag=vraag))


def _formulier(
    request: HttpRequest, swv: str, jaar: int, form: Any, naam: str, soort: tuple[str, Any] | None = None
) -> HttpResponse:
    """The form on a page of its own; ``soort`` is what its history is called, with the row."""
    if form.save_if_valid():
        messages.success(request, f"Opgeslagen: ‘{form.resultaat}’.")
        return _terug(swv, jaar)
    kruimels = [*_kruimels(swv)[:-1], ("Sjabloon", _adres(swv, jaar)), (naam, None)]
    context = {"form": form, "naam": naam, "jaar": jaar, "terug": _adres(swv, jaar), "kruimels": kruimels}
    if soort:
        context |= {"soort": soort[0], "rij": soort[1]}
    return render(request, "wijken/sjabloon/formulier.html", context)


def _doe(request: HttpRequest, swv: str, jaar: int, dienst: Callable[[], Any]) -> HttpResponse:
    """A button of the page: done, or the reason why not."""
    form = BevestigFormulier(request.POST, dienst=dienst)
    if not form.save_if_valid():
        messages.error(request, " ".join(map(str, form.non_field_errors())))
    return _terug(swv, jaar)


def _bestaand_jaar(jaar: int) -> int:
    if not 2000 < jaar <= laatste_jaar():
        raise Http404
    return jaar


def _adres(swv: str, jaar: int) -> str:
    return f"{reverse('wijken:sjabloon', args=[swv])}?jaar={jaar}"


def _terug(swv: str, jaar: int) -> HttpResponse:
    return redirect(_adres(swv, jaar))


def _kruimels(swv: str) -> list[tuple[str, str | None]]:
    return [("Wijkplannen", reverse("wijken:wijkplan_list", args=[swv])), ("Sjabloon", None)]
