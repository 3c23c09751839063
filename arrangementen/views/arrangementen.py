"""Pages of the arrangementen: list, request, one arrangement and what may be done with it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import structlog
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from arrangementen import services, weergave
from arrangementen.forms import AfwijsForm, ArrangementFilter, ArrangementForm
from arrangementen.models import Arrangement
from arrangementen.permissions import (
    DREMPEL,
    mag_aantal_zien,
    mag_bedrag_zien,
    mandaten_van,
    scholen_van_bestuurder,
    zicht,
)
from budgetten.overzichten.wijkpot import ruimte_van
from swv.dagen import dag_van_indeling, vandaag
from swv.formulieren import BevestigFormulier
from swv.models import Lid, Rol
from swv.tasks import ronde_van_swv
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, plekken, toets
from wijken.bereik import SCHOOLROLLEN
from wijken.models import Indeling

log = structlog.get_logger(__name__)
PER_BLADZIJDE = 50


@require_GET
def arrangement_list(request: HttpRequest, swv: str) -> HttpResponse:
    """The arrangementen a member has to do with, in one year."""
    toets(request.lid, "arrangementen.lijst")
    jaar, eigen = jaar_uit(request), zicht(request.lid)
    alles = (
        Arrangement.objects.all()
        if eigen.alles
        else Arrangement.objects.voor_plekken(scholen=eigen.scholen, wijken=eigen.wijken)
    )
    filter_ = ArrangementFilter({**request.GET.dict(), "jaar": jaar}, queryset=alles.met_namen(), request=request)
    wachtend = request.GET.get("status") in weergave.WACHT  # what waits longest first, as under Aan zet
    bladen = Paginator(filter_.qs.order_by(*(("begin", "id") if wachtend else ("-begin", "-id"))), PER_BLADZIJDE)
    blad = bladen.get_page(request.GET.get("bladzijde"))
    statussen = dict(alles.in_jaar(jaar).order_by().values_list("status").annotate(Count("id")))
    context = {
        "kop": weergave.kop(statussen, jaar, van_u=_wacht_op(request.lid, jaar)),
        "filter": filter_,
        "gefilterd": any(request.GET.get(naam) for naam in ("status", "soort")),
        "blad": blad,
        "regels": weergave.regels(blad.object_list, swv=swv, lid=request.lid),
        "mag_aanvragen": mag(request.lid, "arrangementen.aanvragen"),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": [("Arrangementen", None)],
    }
    return render(request, "arrangementen/arrangement_list.html", context)


@require_http_methods(["GET", "POST"])
def arrangement_create(request: HttpRequest, swv: str) -> HttpResponse:
    """One short form; what is left in the wijkpot stands beside it."""
    toets(request.lid, "arrangementen.aanvragen")
    scholen = plekken(request.lid, *SCHOOLROLLEN)
    form = ArrangementForm(request.POST or None, scholen=scholen, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "Uw aanvraag is verstuurd.")
        return redirect("arrangementen:arrangement_detail", swv, form.resultaat.pk)
    context = {
        "form": form,
        "potten": _potten(scholen),
        "kruimels": [*_kruimels(swv), ("Nieuwe aanvraag", None)],
    }
    return render(request, "arrangementen/arrangement_create.html", context)


@require_GET
def arrangement_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Where it stands, whose turn it is, what was decided."""
    arrangement = _gevonden(pk)
    toets(request.lid, "arrangementen.zien", arrangement)
    return _toon(request, swv, arrangement)


@require_POST
def arrangement_bevestigen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The directeur confirms the money."""
    return _doe(request, swv, pk, "arrangementen.bevestigen", services.arrangement_bevestigen)


@require_POST
def arrangement_goedkeuren(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The bestuurder approves; the monitor follows at once."""
    antwoord = _doe(request, swv, pk, "arrangementen.beslissen", services.arrangement_goedkeuren)
    ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
    return antwoord


@require_POST
def arrangement_afwijzen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The bestuurder refuses, with a reason."""
    arrangement = _gevonden(pk)
    toets(request.lid, "arrangementen.afwijzen", arrangement)
    form = AfwijsForm(request.POST, arrangement=arrangement, door=request.lid)
    if form.save_if_valid():
        return redirect("arrangementen:arrangement_detail", swv, pk)
    return _toon(request, swv, arrangement, afwijsform=form)


@require_POST
def arrangement_intrekken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The school takes it back."""
    return _doe(request, swv, pk, "arrangementen.intrekken", services.arrangement_intrekken)


def _doe(request: HttpRequest, swv: str, pk: int, recht: str, dienst: Callable[..., Any]) -> HttpResponse:
    arrangement = _gevonden(pk)
    toets(request.lid, recht, arrangement)
    form = BevestigFormulier(request.POST, dienst=lambda: dienst(arrangement=arrangement, door=request.lid))
    if form.save_if_valid():
        return redirect("arrangementen:arrangement_detail", swv, pk)
    return _toon(request, swv, _gevonden(pk), form=form)


def _gevonden(pk: int) -> Arrangement:
    return get_object_or_404(Arrangement.objects.met_namen().select_related("gevraagd_door", "bevestigd_door"), pk=pk)


def _toon(request: HttpRequest, swv: str, arrangement: Arrangement, **formulieren: Any) -> HttpResponse:
    lid = request.lid
    ziet_aantal = mag_aantal_zien(lid, arrangement)
    if ziet_aantal and arrangement.leerlingen < DREMPEL:
        log.info("klein_aantal_gezien", arrangement=arrangement.pk, lid=lid.pk)
    indeling = (
        Indeling.objects.op(vandaag()).filter(school=arrangement.school_id).select_related("bestuur__plek").first()
    )
    goedkeuring = arrangement.goedkeuringen.select_related("door", "mandaat__gever").first()
    acties = weergave.acties(arrangement, lid)
    context = {
        "arrangement": arrangement,
        "ziet_aantal": ziet_aantal,
        "ziet_bedrag": mag_bedrag_zien(lid, arrangement),
        "leerlingen": weergave.leerlingen(arrangement, lid),
        "stand": weergave.stand(arrangement),
        "goedkeuring": goedkeuring,
        "stappen": weergave.stappen(arrangement, goedkeuring),
        "aan_zet": weergave.is_aan_zet(arrangement, lid),
        "beurt": weergave.beurt(arrangement, indeling.bestuur.plek.naam if indeling else "de school"),
        "geschiedenis": weergave.geschiedenis(arrangement, goedkeuring),
        "acties": acties,
        "pot": _vrij(arrangement.wijk_id, arrangement.begin.year) if acties["beslissen"] else None,
        "afwijsform": AfwijsForm(arrangement=arrangement, door=lid),
        "kruimels": [*_kruimels(swv), (arrangement.titel, None)],
        **formulieren,
    }
    return render(request, "arrangementen/arrangement_detail.html", context)


def _wacht_op(lid: Lid, jaar: int) -> int:
    """How many of a year wait on this member, as under Aan zet; no query for who neither confirms nor decides."""
    bevestigt, beslist = plekken(lid, Rol.Code.DIRECTEUR), scholen_van_bestuurder(lid)
    grenzen = {school: mandaat.tot_bedrag for school, mandaat in mandaten_van(lid).items()}
    if not (bevestigt or beslist or grenzen):
        return 0
    van_jaar = Arrangement.objects.filter(begin__year=jaar)
    wachtend = van_jaar.wacht_op_directeur(bevestigt) | van_jaar.wacht_op_bestuur(beslist)
    return (wachtend | van_jaar.wacht_op_mandaat(grenzen)).count()


def _kruimels(swv: str) -> list[tuple[str, str]]:
    return [("Arrangementen", reverse("arrangementen:arrangement_list", args=[swv]))]


def _potten(scholen: set[int]) -> list[dict[str, Any]]:
    """What is left and what is free in the wijkpotten of these schools, this year and the next."""
    wijken = dict(
        Indeling.objects.op(dag_van_indeling(vandaag().year))
        .filter(school__in=scholen, wijk__isnull=False)
        .values_list("wijk_id", "wijk__plek__naam")
    )
    jaren_ = (vandaag().year, vandaag().year + 1)
    ruimte = ruimte_van(wijken=wijken, jaren=jaren_)
    return [
        {"wijk": naam, "jaar": jaar, "ruimte": ruimte.get((wijk, jaar))}
        for wijk, naam in wijken.items()
        for jaar in jaren_
    ]


def _vrij(wijk_id: int, jaar: int) -> Decimal:
    ruimte = ruimte_van(wijken=[wijk_id], jaren=[jaar]).get((wijk_id, jaar))
    return ruimte.vrij if ruimte else Decimal(0)
