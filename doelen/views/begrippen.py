"""The dictionary of indicatoren and the national figures beside them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.forms_begrippen import (
    BegripForm,
    GrootheidForm,
    LandelijkCijferForm,
    NieuwBegripForm,
    NieuweDefinitieForm,
)
from doelen.models import Indicator, LandelijkCijfer
from doelen.overzichten import begrippen as beeld
from doelen.overzichten import landelijk
from doelen.views.boom import bewerken, formulierpagina
from doelen.views.doelen import kruimels
from swv.toegang.rechten import mag, toets


@require_GET
def begrip_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Every indicator: definition, computation, source, owner, since when."""
    toets(request.lid, "doelen.zie_doelen")
    context = {
        "themas": beeld.begrippen(),
        "bewerken": mag(request.lid, "doelen.bewerk_doelenboom"),
        "kruimels": kruimels(swv, "Begrippen"),
    }
    return render(request, "doelen/begrip_list.html", context)


@bewerken
def grootheid_create(request: HttpRequest, swv: str) -> HttpResponse:
    """One more question to schools, a vakgroep or a gemeente; then a figure can be made of it."""
    toets(request.lid, "doelen.bewerk_doelenboom")
    kop = "Iets nieuws laten tellen"
    uitleg = (
        "De vraag staat daarna in elke opgave die nog open is. Maak er vervolgens een cijfer van met ‘Nieuw cijfer’. "
        "Wat u optelt over het jaar, telt mee vanaf een jaar waarin alle perioden ernaar vroegen."
    )
    return formulierpagina(request, swv, GrootheidForm(request.POST or None), kop=kop, terug=_lijst(swv), uitleg=uitleg)


@bewerken
def begrip_create(request: HttpRequest, swv: str) -> HttpResponse:
    """A new figure of what is counted already."""
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = NieuwBegripForm(request.POST or None, door=request.lid)
    uitleg = "Staat er niet bij wat u wilt tellen? Voeg dat dan eerst toe met ‘Iets nieuws laten tellen’."
    return formulierpagina(request, swv, form, kop="Nieuw cijfer", terug=_lijst(swv), uitleg=uitleg)


@bewerken
def begrip_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    indicator = get_object_or_404(Indicator, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = BegripForm(request.POST or None, indicator=indicator)
    return formulierpagina(request, swv, form, kop=f"Wijzig ‘{indicator}’", terug=_begrip(swv, indicator))


@bewerken
def begrip_vervangen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new definition begins a new series."""
    indicator = get_object_or_404(Indicator, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = NieuweDefinitieForm(request.POST or None, indicator=indicator, door=request.lid)
    bij = f"Nu: {indicator.definitie} De cijfers tot dan blijven staan; de nieuwe reeks begint in het jaar dat u kiest."
    return formulierpagina(
        request, swv, form, kop=f"Nieuwe definitie van ‘{indicator}’", terug=_begrip(swv, indicator), bij=bij
    )


@require_GET
def landelijkcijfer_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Per indicator the published figures, each with its source."""
    toets(request.lid, "doelen.zie_doelen")
    context = {
        "reeksen": landelijk.reeksen(),
        "indicatoren": landelijk.zonder_cijfer(),
        "bewerken": mag(request.lid, "doelen.bewerk_doelenboom"),
        "kruimels": kruimels(swv, "Landelijke cijfers"),
    }
    return render(request, "doelen/landelijkcijfer_list.html", context)


@bewerken
def landelijkcijfer_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    indicator = get_object_or_404(Indicator, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = LandelijkCijferForm(request.POST or None, indicator=indicator, door=request.lid)
    return formulierpagina(
        request, swv, form, kop=f"Landelijk cijfer: {indicator}", terug=_landelijk(swv), bij=indicator.definitie
    )


@bewerken
def landelijkcijfer_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    cijfer = get_object_or_404(LandelijkCijfer.objects.select_related("indicator"), pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = LandelijkCijferForm(request.POST or None, indicator=cijfer.indicator, door=request.lid, cijfer=cijfer)
    kop = f"Landelijk cijfer {cijfer.jaar}: {cijfer.indicator}"
    return formulierpagina(
        request, swv, form, kop=kop, terug=_landelijk(swv), bij=cijfer.indicator.definitie, weg=("landelijk", pk)
    )


def _begrip(swv: str, indicator: Indicator) -> str:
    return f"{_lijst(swv)}#begrip-{indicator.code}"


def _lijst(swv: str) -> str:
    return reverse("doelen:begrip_list", args=[swv])


def _landelijk(swv: str) -> str:
    return reverse("doelen:landelijkcijfer_list", args=[swv])
