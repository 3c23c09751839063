"""Changing the doelenboom: one page with one form for every part of it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from doelen import forms_boom, services
from doelen.models import Beleidsdoel, Interventie, Jaardoel, LandelijkCijfer, Planperiode, Streefwaarde, Thema
from doelen.views.doelen import kruimels
from swv.formulieren import BevestigFormulier, DienstFormulier
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import toets

bewerken = require_http_methods(["GET", "POST"])
DELEN: dict[str, Any] = {
    "themas": Thema,
    "beleidsdoelen": Beleidsdoel,
    "interventies": Interventie,
    "jaardoelen": Jaardoel,
    "streefwaarden": Streefwaarde,
    "landelijk": LandelijkCijfer,
}


@bewerken
def planperiode_create(request: HttpRequest, swv: str) -> HttpResponse:
    """The first planperiode; later ones are copied."""
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.PlanperiodeForm(request.POST or None)
    return formulierpagina(request, swv, form, kop="Nieuwe planperiode", terug=_boom(swv))


@bewerken
def thema_create(request: HttpRequest, swv: str) -> HttpResponse:
    toets(request.lid, "doelen.bewerk_doelenboom")
    return formulierpagina(
        request, swv, forms_boom.ThemaForm(request.POST or None), kop="Nieuw thema", terug=_boom(swv)
    )


@bewerken
def thema_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    thema = get_object_or_404(Thema, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.ThemaForm(request.POST or None, thema=thema)
    return formulierpagina(request, swv, form, kop=f"Thema {thema}", terug=_boom(swv), weg=("themas", pk))


@bewerken
def beleidsdoel_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """In a concept; ``?thema=`` fills the thema in."""
    periode = get_object_or_404(Planperiode, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.BeleidsdoelForm(request.POST or None, planperiode=periode, thema=request.GET.get("thema"))
    return formulierpagina(request, swv, form, kop=f"Nieuw beleidsdoel {periode}", terug=_boom(swv, periode))


@bewerken
def beleidsdoel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    doel = get_object_or_404(Beleidsdoel.objects.select_related("planperiode"), pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.BeleidsdoelForm(request.POST or None, planperiode=doel.planperiode, beleidsdoel=doel)
    terug = _boom(swv, doel.planperiode)
    return formulierpagina(request, swv, form, kop="Wijzig dit beleidsdoel", terug=terug, weg=("beleidsdoelen", pk))


@bewerken
def interventie_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    doel = get_object_or_404(Beleidsdoel.objects.select_related("planperiode"), pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.InterventieForm(request.POST or None, beleidsdoel=doel)
    terug = _boom(swv, doel.planperiode)
    return formulierpagina(request, swv, form, kop="Wat gaan we ervoor doen?", terug=terug, bij=doel.tekst)


@bewerken
def interventie_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    ding = get_object_or_404(Interventie.objects.select_related("beleidsdoel__planperiode"), pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    doel = ding.beleidsdoel
    form = forms_boom.InterventieForm(request.POST or None, beleidsdoel=doel, interventie=ding)
    terug = _boom(swv, doel.planperiode)
    return formulierpagina(
        request, swv, form, kop="Wijzig deze interventie", terug=terug, bij=doel.tekst, weg=("interventies", pk)
    )


@bewerken
def jaardoel_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """For a year of this planperiode; ``?thema=`` and ``?jaar=`` fill those in."""
    periode = get_object_or_404(Planperiode, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    begin = {naam: request.GET.get(naam) for naam in ("thema", "jaar")}
    form = forms_boom.JaardoelForm(request.POST or None, door=request.lid, planperiode=periode, begin=begin)
    return formulierpagina(request, swv, form, kop="Nieuw jaardoel", terug=_boom(swv, periode))


@bewerken
def jaardoel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    doel = get_object_or_404(Jaardoel, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.JaardoelForm(request.POST or None, door=request.lid, jaardoel=doel)
    return formulierpagina(
        request, swv, form, kop=f"Wijzig dit doel van {doel.jaar}", terug=_doel(swv, pk), weg=("jaardoelen", pk)
    )


@bewerken
def streefwaarde_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    doel = get_object_or_404(Jaardoel, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = forms_boom.StreefwaardeForm(request.POST or None, jaardoel=doel, door=request.lid)
    return formulierpagina(
        request, swv, form, kop=f"Streefwaarde voor {doel.jaar}", terug=_doel(swv, pk), bij=doel.tekst
    )


@bewerken
def streefwaarde_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The old one stays in the history, with the reason."""
    ding = get_object_or_404(Streefwaarde.objects.select_related("jaardoel", "indicator", "plek"), pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    doel = ding.jaardoel
    form = forms_boom.StreefwaardeForm(request.POST or None, jaardoel=doel, door=request.lid, streefwaarde=ding)
    return formulierpagina(
        request,
        swv,
        form,
        kop=f"Wijzig de streefwaarde van {doel.jaar}",
        terug=_doel(swv, doel.pk),
        bij=doel.tekst,
        weg=("streefwaarden", pk),
    )


@require_POST
def boomdeel_delete(request: HttpRequest, swv: str, soort: str, pk: int) -> HttpResponse:
    """Take a part away that nothing hangs on; the history keeps it."""
    if soort not in DELEN:
        raise Http404
    ding = get_object_or_404(DELEN[soort], pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    plaatsen = {"streefwaarden": lambda: _doel(swv, ding.jaardoel_id), "landelijk": lambda: _landelijk(swv)}
    terug = plaatsen.get(soort, lambda: _boom(swv))()
    dienst = BevestigFormulier({}, dienst=lambda: services.boomdeel_weghalen(ding=ding))
    return _gedaan(request, dienst, "Weggehaald. De geschiedenis bewaart wat er stond.", terug)


@require_POST
def planperiode_overnemen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A concept for the next years, filled with this one."""
    bron = get_object_or_404(Planperiode, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = BevestigFormulier({}, dienst=lambda: services.planperiode_overnemen(bron=bron))
    gelukt = form.save_if_valid()
    klaar = f"Het concept {form.resultaat} staat klaar. Loop de doelen en getallen na en stel het daarna vast."
    return _melden(request, form, klaar if gelukt else "", _boom(swv, form.resultaat or bron))


@require_POST
def planperiode_vaststellen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    periode = get_object_or_404(Planperiode, pk=pk)
    toets(request.lid, "doelen.stel_planperiode_vast")
    form = BevestigFormulier({}, dienst=lambda: services.planperiode_vaststellen(planperiode=periode))
    return _gedaan(request, form, f"Het plan {periode} is vastgesteld.", _boom(swv, periode))


@require_POST
def jaar_overnemen(request: HttpRequest, swv: str, pk: int, jaar: int) -> HttpResponse:
    """The goals of the year before."""
    periode = get_object_or_404(Planperiode, pk=pk)
    toets(request.lid, "doelen.bewerk_doelenboom")
    form = BevestigFormulier({}, dienst=lambda: services.jaar_overnemen(planperiode=periode, jaar=jaar))
    klaar = f"De doelen van {jaar - 1} staan nu ook bij {jaar}. Pas aan wat anders moet."
    return _gedaan(request, form, klaar, _boom(swv, periode))


def formulierpagina(
    request: HttpRequest,
    swv: str,
    form: DienstFormulier,
    *,
    kop: str,
    terug: str,
    bij: str = "",
    uitleg: str = "",
    weg: tuple[str, int] | None = None,
) -> HttpResponse:
    """The page of one form. ``bij``: the text it belongs to; ``weg``: what the second button takes away."""
    if form.save_if_valid():
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, "Bewaard.")
        return redirect(terug)
    context = {
        "form": form,
        "kop": kop,
        "bij": bij,
        "uitleg": uitleg,
        "terug": terug,
        "weg": reverse("doelen:boomdeel_delete", args=[swv, *weg]) if weg else "",
        "kruimels": [*kruimels(swv, "")[:1], ("Doelenboom", _boom(swv)), (kop, None)],
    }
    return render(request, "doelen/boom_form.html", context)


def _gedaan(request: HttpRequest, form: DienstFormulier, klaar: str, terug: str) -> HttpResponse:
    """Do it, and go back."""
    return _melden(request, form, klaar if form.save_if_valid() else "", terug)


def _melden(request: HttpRequest, form: DienstFormulier, klaar: str, terug: str) -> HttpResponse:
    """Say that it is done, or why not."""
    if klaar:
        messages.success(request, klaar)
    for fout in form.non_field_errors():
        messages.error(request, str(fout))
    return redirect(terug)


def _boom(swv: str, periode: Planperiode | None = None) -> str:
    adres = reverse("doelen:boom", args=[swv])
    return f"{adres}?planperiode={periode.pk}" if periode else adres


def _landelijk(swv: str) -> str:
    return reverse("doelen:landelijkcijfer_list", args=[swv])


def _doel(swv: str, pk: int) -> str:
    return reverse("doelen:jaardoel_detail", args=[swv, pk])
