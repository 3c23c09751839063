"""Colleagues: the list, one of them, who can see one place, and leaving."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv import services
from swv.beheer import overzichten
from swv.beheer.forms import LedenFilter
from swv.beheer.uitleg import DOET, ziet
from swv.dagen import vandaag
from swv.formulieren import BevestigFormulier
from swv.models import Lid, Plek
from swv.permissions import mag_wijzigen
from swv.register import register
from swv.services.uitnodigingen import is_open
from swv.toegang.meekijken import mag_meekijken
from swv.toegang.rechten import toets

PER_BLADZIJDE = 50


@require_GET
def lid_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Everybody who can enter, with their roles and how they log in."""
    toets(request.lid, "swv.beheer")
    filter_ = LedenFilter(request.GET)
    keuze = filter_.cleaned_data if filter_.is_valid() else {"zoek": "", "toon": "", "plek": None}
    bladen = Paginator(overzichten.gefilterd(**keuze), PER_BLADZIJDE)
    blad = bladen.get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "gefilterd": any(keuze.values()),
        "toon": keuze["toon"],
        "plek": keuze["plek"],
        "blad": blad,
        "rijen": overzichten.rijen(blad.object_list),
        "tellingen": overzichten.tellingen(),
        "kruimels": [("Beheer", None)],
    }
    return render(request, "swv/beheer/lid_list.html", context)


@require_GET
def lid_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One colleague: roles, what they do and see, how they log in, who had which role when."""
    toets(request.lid, "swv.beheer")
    return toon_lid(request, swv, gevonden(pk))


@require_GET
def plek_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Who has a task for this school, wijk or bestuur, and so sees what is not for everybody."""
    toets(request.lid, "swv.beheer")
    plek = get_object_or_404(Plek, pk=pk)
    groepen = [(kop, [(rol, DOET[rol.code]) for rol in rollen]) for kop, rollen in overzichten.wie_ziet(plek)]
    context = {"plek": plek, "groepen": groepen, "kruimels": [*kruimels(swv), (plek.naam, None)]}
    return render(request, "swv/beheer/plek_detail.html", context)


@require_http_methods(["GET", "POST"])
def lid_vertrek(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What still waits on somebody, and the one button that ends everything."""
    toets(request.lid, "swv.beheer")
    lid = gevonden(pk)
    toets(request.lid, "swv.wijzig_lid", lid)
    dienst = lambda: services.lid_laten_vertrekken(lid=lid, door=request.lid)  # noqa: E731  a name for the form
    form = BevestigFormulier(request.POST if request.method == "POST" else None, dienst=dienst)
    if form.save_if_valid():
        messages.success(request, f"{lid} is uit dienst en kan er niet meer in.")
        return redirect("beheer:lid_detail", swv, pk)
    context = {
        "lid": lid,
        "form": form,
        "rollen": overzichten.lopend(lid),
        "beurten": register.beurten_van(swv, lid),
        "kruimels": [*kruimels(swv), (lid.naam, reverse("beheer:lid_detail", args=[swv, pk])), ("Uit dienst", None)],
    }
    return render(request, "swv/beheer/lid_vertrek.html", context)


def toon_lid(request: HttpRequest, swv: str, lid: Lid, **formulieren: Any) -> HttpResponse:
    """The page of a colleague, also after a button that could not do its work."""
    rij = overzichten.rijen([lid])[0]
    context = {
        "lid": lid,
        "rij": rij,
        "rollen": [(rol, rol.begin > vandaag()) for rol in rij.rollen],
        "kan": [(rol, DOET[rol.code], ziet(rol)) for rol in rij.rollen],
        "uitnodiging_open": rij.uitnodiging is not None and is_open(rij.uitnodiging),
        "geschiedenis": overzichten.rolgeschiedenis(lid),
        "mag_wijzigen": mag_wijzigen(request.lid, lid),
        "mag_meekijken": mag_meekijken(request.lid, lid),
        "zelf": lid.pk == request.lid.pk,
        "kruimels": [*kruimels(swv), (lid.naam, None)],
        **formulieren,
    }
    return render(request, "swv/beheer/lid_detail.html", context)


def gevonden(pk: int) -> Lid:
    """A member of this samenwerkingsverband with roles and login; 404 for anybody else."""
    return get_object_or_404(Lid.objects.met_rollen().select_related("gebruiker"), pk=pk)


def kruimels(swv: str) -> list[tuple[str, str | None]]:
    """The way back."""
    return [("Beheer", reverse("beheer:lid_list", args=[swv]))]
