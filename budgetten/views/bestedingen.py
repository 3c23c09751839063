"""Inleg and bestedingen of one place."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from budgetten import services
from budgetten.forms import BestedingForm, InlegForm
from budgetten.models import Besteding
from budgetten.overzichten.plekgeld import inlegblad, plekgeld, plekken_met_saldo, scholen_met_inleg
from budgetten.views.kader import kader
from swv.formulieren import BevestigFormulier
from swv.models import Plek
from swv.toegang.jaren import EERSTE, LAATSTE, jaar_uit
from swv.toegang.rechten import mag, toets
from wijken.overzichten.basis import klare_checks

MET_GELD = (Plek.Soort.SCHOOL, Plek.Soort.WIJK)


@require_http_methods(["GET", "POST"])
def inleg_update(request: HttpRequest, swv: str, pk: int, jaar: int) -> HttpResponse:
    """A school agrees to its share of a year; while it types, the amount beside it follows."""
    if not EERSTE <= jaar <= LAATSTE:
        raise Http404
    school = get_object_or_404(scholen_met_inleg(jaar), pk=pk)
    toets(request.lid, "budgetten.wijzig_inleg", school)
    blad = inlegblad(school=school, jaar=jaar)
    initial = {"percentage": blad.voorstel}
    if "percentage" in request.GET or request.method == "POST":
        blad = replace(blad, voorstel=InlegForm.getypt((request.POST or request.GET).get("percentage")))
    form = InlegForm(request.POST or None, school=school, jaar=jaar, door=request.lid, initial=initial)
    if form.save_if_valid():
        messages.success(request, f"{school} is akkoord met de inleg van {jaar}.")
        return redirect(f"{reverse('budgetten:geld', args=[swv])}?jaar={jaar}")
    context = {"form": form, "blad": blad, "school": school} | kader(
        request, jaar, (f"Inleg van {school}", None), voorbeeld=False
    )
    deel = "#inlegbon" if request.htmx.target == "inlegbon" else ""
    return render(request, f"budgetten/inleg_update.html{deel}", context | {"jaren": None})


@require_GET
def besteding_list(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What a school or a wijkpot spent in a year."""
    plek = get_object_or_404(Plek, pk=pk, soort__in=MET_GELD)
    toets(request.lid, "budgetten.bekijk_plek", plek)
    jaar = jaar_uit(request)
    context = {
        "plek": plek,
        "geld": plekgeld(plek=plek, jaar=jaar),
        "mag_boeken": mag(request.lid, "budgetten.boek_besteding", plek),
        "checks": klare_checks([plek.pk], jaar) if plek.soort == Plek.Soort.SCHOOL else None,
    }
    return render(request, "budgetten/besteding_list.html", context | kader(request, jaar, (plek.naam, None)))


@require_http_methods(["GET", "POST"])
def besteding_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Book one payment."""
    jaar = jaar_uit(request)
    plek = get_object_or_404(plekken_met_saldo(jaar), pk=pk)
    toets(request.lid, "budgetten.boek_besteding", plek)
    form = BestedingForm(request.POST or None, plek=plek, jaar=jaar, door=request.lid)
    lijst = reverse("budgetten:besteding_list", args=[swv, pk])
    if form.save_if_valid():
        messages.success(request, "De besteding is geboekt.")
        return redirect(f"{lijst}?jaar={form.resultaat.datum.year}")
    context = {"form": form, "plek": plek, "lijst": lijst}
    kruimels = ((plek.naam, lijst), ("Besteding boeken", None))
    kaders = kader(request, jaar, *kruimels, voorbeeld=False)
    return render(request, "budgetten/besteding_create.html", context | kaders)


@require_POST
def besteding_terugboeken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take a mistake back by a counter-entry."""
    besteding = get_object_or_404(Besteding.objects.select_related("plek", "boeking"), pk=pk)
    toets(request.lid, "budgetten.boek_besteding", besteding.plek)
    lid = request.lid
    dienst = BevestigFormulier(
        request.POST, dienst=lambda: services.besteding_terugboeken(besteding=besteding, door=lid)
    )
    if dienst.save_if_valid():
        messages.success(request, "Het bedrag staat weer op de rekening.")
    else:
        messages.error(request, " ".join(str(fout) for fout in dienst.non_field_errors()))
    lijst = reverse("budgetten:besteding_list", args=[swv, besteding.plek_id])
    return redirect(f"{lijst}?jaar={besteding.datum.year}")
