"""The cards of the evaluatiegesprekken: kept by the medewerker of the samenwerkingsverband."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_gesprek import KaartForm
from wijken.models import Dialoogkaart
from wijken.services.dialoogkaarten import BEGINKAARTEN


@require_GET
def kaart_list(request: HttpRequest, swv: str) -> HttpResponse:
    """The cards that hold, in order, and those that ended; before there are any, the built-in ones as a proposal."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    kaarten = list(Dialoogkaart.objects.order_by("volgorde", "pk"))
    context = {
        "kaarten": [kaart for kaart in kaarten if not kaart.vervallen_op],
        "vervallen": [kaart for kaart in kaarten if kaart.vervallen_op],
        "voorstel": [] if kaarten else [Dialoogkaart(titel=t, vraag=v, voor=w) for t, v, w in BEGINKAARTEN],
        "kruimels": _kruimels(swv),
    }
    return render(request, "wijken/gesprek/kaarten.html", context)


@require_POST
def kaart_begin(request: HttpRequest, swv: str) -> HttpResponse:
    """Take the built-in cards, to change them."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    return _doe(request, swv, services.kaarten_beginnen)


@require_http_methods(["GET", "POST"])
def kaart_create(request: HttpRequest, swv: str) -> HttpResponse:
    """A new card."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    return _formulier(request, swv, KaartForm(request.POST or None), "Kaart toevoegen")


@require_http_methods(["GET", "POST"])
def kaart_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change a card; talks that have it keep its old words."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    kaart = get_object_or_404(Dialoogkaart, pk=pk)
    return _formulier(request, swv, KaartForm(request.POST or None, kaart=kaart), "Kaart aanpassen")


@require_POST
def kaart_verplaatsen(request: HttpRequest, swv: str, pk: int, richting: str) -> HttpResponse:
    """One place up or down."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    kaart = get_object_or_404(Dialoogkaart, pk=pk)
    return _doe(request, swv, lambda: services.kaart_verplaatsen(kaart=kaart, op=richting == "op"))


@require_POST
def kaart_einde(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """New talks do without it; with ``terug`` they have it again."""
    toets(request.lid, "wijken.beheer_dialoogkaarten")
    kaart = get_object_or_404(Dialoogkaart, pk=pk)
    stopt = "terug" not in request.POST
    return _doe(request, swv, lambda: services.kaart_beeindigen(kaart=kaart, stopt=stopt))


def _formulier(request: HttpRequest, swv: str, form: KaartForm, naam: str) -> HttpResponse:
    if form.save_if_valid():
        messages.success(request, f"Opgeslagen: ‘{form.resultaat}’.")
        return redirect("wijken:kaart_list", swv)
    terug = reverse("wijken:kaart_list", args=[swv])
    kruimels = [*_kruimels(swv)[:-1], ("Dialoogkaart", terug), (naam, None)]
    context = {"form": form, "naam": naam, "kaart": form.kaart, "terug": terug, "kruimels": kruimels}
    return render(request, "wijken/gesprek/kaart.html", context)


def _doe(request: HttpRequest, swv: str, dienst: Callable[[], Any]) -> HttpResponse:
    """A button of the page: done, or the reason why not."""
    form = BevestigFormulier(request.POST, dienst=dienst)
    if not form.save_if_valid():
        messages.error(request, " ".join(map(str, form.non_field_errors())))
    return redirect("wijken:kaart_list", swv)


def _kruimels(swv: str) -> list[tuple[str, str | None]]:
    return [("Evaluatiegesprekken", reverse("wijken:gesprek_list", args=[swv])), ("Dialoogkaart", None)]
