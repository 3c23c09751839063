"""Scenarios and the verdeling that holds."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from budgetten import services
from budgetten.forms import VerdelingForm
from budgetten.models import Verdeling
from budgetten.overzichten.verdelingblad import verdelingblad
from budgetten.views.kader import kader
from swv.formulieren import BevestigFormulier
from swv.toegang.jaren import jaar_uit
from swv.toegang.rechten import mag, toets

invullen_of_lezen = require_http_methods(["GET", "POST"])


@require_GET
def verdeling_list(request: HttpRequest, swv: str) -> HttpResponse:
    """All verdelingen of a year."""
    toets(request.lid, "budgetten.bekijk_verdelingen")
    jaar = jaar_uit(request)
    context = {
        "verdelingen": list(Verdeling.objects.geldend(jaar).met_totaal()),
        "mag_maken": mag(request.lid, "budgetten.maak_verdeling"),
    }
    return render(request, "budgetten/verdeling_list.html", context | kader(request, jaar, ("Verdelingen", None)))


@invullen_of_lezen
def verdeling_create(request: HttpRequest, swv: str) -> HttpResponse:
    """A new scenario."""
    toets(request.lid, "budgetten.maak_verdeling")
    jaar = jaar_uit(request)
    form = VerdelingForm(request.POST or None, jaar=jaar)
    if form.save_if_valid():
        return redirect("budgetten:verdeling_detail", swv, form.resultaat.pk)
    kruimels = (_lijst(swv, jaar), ("Nieuw scenario", None))
    return render(request, "budgetten/verdeling_form.html", {"form": form} | kader(request, jaar, *kruimels))


@invullen_of_lezen
def verdeling_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Other amounts in a scenario."""
    verdeling = get_object_or_404(Verdeling, pk=pk)
    toets(request.lid, "budgetten.maak_verdeling")
    form = VerdelingForm(request.POST or None, verdeling=verdeling)
    if form.save_if_valid():
        return redirect("budgetten:verdeling_detail", swv, pk)
    kruimels = (_lijst(swv, verdeling.jaar), (verdeling.naam, None))
    context = {"form": form, "verdeling": verdeling} | kader(request, verdeling.jaar, *kruimels)
    return render(request, "budgetten/verdeling_form.html", context)


@require_GET
def verdeling_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One verdeling beside the others of its year and beside last year."""
    per = "school" if request.GET.get("per") == "school" else "wijk"
    blad = verdelingblad(pk=pk, per=per, school=request.GET.get("school", ""))
    if blad is None:
        raise Http404
    toets(request.lid, "budgetten.bekijk_verdelingen")
    context = {
        "blad": blad,
        "mag_maken": mag(request.lid, "budgetten.maak_verdeling"),
        "mag_vaststellen": mag(request.lid, "budgetten.stel_verdeling_vast"),
    }
    kruimels = (_lijst(swv, blad.verdeling.jaar), (blad.verdeling.naam, None))
    return render(request, "budgetten/verdeling_detail.html", context | kader(request, blad.verdeling.jaar, *kruimels))


@require_POST
def verdeling_voorleggen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Lay a scenario before the directeur-bestuurder."""
    return _stap(request, pk, services.verdeling_voorleggen, "De directeur-bestuurder is nu aan zet.")


@require_POST
def verdeling_intrekken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take it back."""
    return _stap(request, pk, services.verdeling_intrekken, "U kunt het scenario weer wijzigen.")


@require_POST
def verdeling_vaststellen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Fix it: the money is booked."""
    return _stap(
        request, pk, services.verdeling_vaststellen, "De scholen hebben hun geld.", "budgetten.stel_verdeling_vast"
    )


def _stap(
    request: HttpRequest, pk: int, dienst: Callable[..., Any], klaar: str, recht: str = "budgetten.maak_verdeling"
) -> HttpResponse:
    verdeling = get_object_or_404(Verdeling, pk=pk)
    lid = request.lid  # type: ignore[attr-defined]
    toets(lid, recht)
    form = BevestigFormulier(request.POST, dienst=lambda: dienst(verdeling=verdeling, door=lid))
    if form.save_if_valid():
        messages.success(request, klaar)
    else:
        messages.error(request, " ".join(str(fout) for fout in form.non_field_errors()))
    return redirect("budgetten:verdeling_detail", request.swv.slug, pk)  # type: ignore[attr-defined]


def _lijst(swv: str, jaar: int) -> tuple[str, str]:
    return "Verdelingen", f"{reverse('budgetten:verdeling_list', args=[swv])}?jaar={jaar}"
