"""Invite from an xlsx list: choose it, see what will happen, confirm."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.beheer import lijst
from swv.beheer.forms import LijstForm
from swv.beheer.views.leden import kruimels
from swv.services.ledenlijst import HEEFT_AL, NIEUW, ROL_ERBIJ, lijst_beoordelen, lijst_verwerken
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import toets

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "POST"])
def lijst_create(request: HttpRequest, swv: str) -> HttpResponse:
    """A file in, a verdict per line out; nothing is written yet."""
    toets(request.lid, "swv.beheer")
    form = LijstForm(request.POST, request.FILES) if request.method == "POST" else LijstForm()
    if form.is_bound and form.is_valid():
        try:
            return _vooruitblik(request, swv, lijst.lezen(form.cleaned_data["bestand"]))
        except ValidationError as fout:
            form.add_error("bestand", fout)
    return _toon(request, swv, "swv/beheer/lijst_create.html", form=form)


@require_POST
def lijst_bevestigen(request: HttpRequest, swv: str) -> HttpResponse:
    """Do what the preview said, all of it or nothing."""
    toets(request.lid, "swv.beheer")
    try:
        regels = lijst.ontzegelen(request.POST.get("lijst", ""), request.lid)
        aantallen = lijst_verwerken(regels=regels, door=request.lid)
    except ValidationError as fout:
        return _toon(request, swv, "swv/beheer/lijst_create.html", form=LijstForm(), redenen=fout.messages)
    ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
    messages.success(request, _gedaan(aantallen))
    return redirect("beheer:lid_list", swv)


@require_GET
def lijst_voorbeeld(request: HttpRequest, swv: str) -> HttpResponse:
    """An empty list with the right headers and an explanation."""
    toets(request.lid, "swv.beheer")
    koppen = {"Content-Disposition": 'attachment; filename="collegas-uitnodigen.xlsx"'}
    return HttpResponse(lijst.voorbeeld(), content_type=XLSX, headers=koppen)


def _vooruitblik(request: HttpRequest, swv: str, regels: list[Any]) -> HttpResponse:
    oordelen = lijst_beoordelen(regels=regels, door=request.lid)
    fout = sum(bool(oordeel.fouten) for oordeel in oordelen)
    return _toon(
        request,
        swv,
        "swv/beheer/lijst_vooruitblik.html",
        oordelen=oordelen,
        koppen=lijst.KOPPEN,
        fout=fout,
        nieuw=sum(oordeel.wat == NIEUW for oordeel in oordelen),
        erbij=sum(oordeel.wat == ROL_ERBIJ for oordeel in oordelen),
        zegel="" if fout else lijst.verzegelen(regels, request.lid),
    )


def _toon(request: HttpRequest, swv: str, sjabloon: str, **context: Any) -> HttpResponse:
    return render(request, sjabloon, context | {"kruimels": [*kruimels(swv), ("Nodig uit met een lijst", None)]})


def _gedaan(aantallen: Any) -> str:
    if not aantallen[NIEUW] and not aantallen[ROL_ERBIJ]:
        return "Er is niets veranderd: alles in deze lijst stond er al."
    al = f" {aantallen[HEEFT_AL]} stonden er al." if aantallen[HEEFT_AL] else ""
    return f"{aantallen[NIEUW]} uitgenodigd, {aantallen[ROL_ERBIJ]} kregen een rol erbij.{al}"
