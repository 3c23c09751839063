"""Basisondersteuning: what schools agreed, what each of them does, and its SOP."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv.dagen import vandaag
from swv.documenten.views import bestand_sturen
from swv.models import Plek
from swv.register import Vraag, register
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_basis import BasisafspraakForm, SopForm, Zelfcheckblad
from wijken.models import Basisafspraak, Ondersteuningsprofiel, School
from wijken.overzichten import basis as beeld
from wijken.services.basis import klaar_voor

Kruimels = list[tuple[str, str | None]]
KLAAR = "De zelfcheck is klaar. Volgend jaar staat dit al ingevuld."


@require_GET
def basis_overzicht(request: HttpRequest, swv: str) -> HttpResponse:
    """How many schools do what was agreed, of the whole or of an own bestuur or wijk (``?plek=``)."""
    toets(request.lid, "wijken.bekijk_basis")
    jaar = jaar_uit(request)
    keuzes = beeld.plekken_te_tellen(request.lid, Plek.objects.get(soort=Plek.Soort.SWV))
    plek = next((een for een in keuzes if str(een.pk) == request.GET.get("plek")), keuzes[0])
    standen, scholen = beeld.standen_van(plek, jaar), beeld.schoolrijen(request.lid, plek, jaar)
    context = {
        "plek": plek,
        "keuzes": keuzes,
        "standen": standen,
        "klaar": sum(1 for rij in scholen if rij["check"] and rij["check"].klaar_op),
        "scholen": scholen,
        "beheert": mag(request.lid, "wijken.beheer_basis"),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": _kruimels(request, swv),
    }
    return render(request, "wijken/basis/overzicht.html", context)


@require_http_methods(["GET", "POST"])
def basisafspraak_create(request: HttpRequest, swv: str) -> HttpResponse:
    """One more afspraak; ``stap=beginnen`` fills an empty list."""
    toets(request.lid, "wijken.beheer_basis")
    if request.POST.get("stap") == "beginnen":
        services.basisafspraken_beginnen()
        messages.success(request, "De lijst staat klaar. Pas haar aan zoals u het hebt afgesproken.")
        return redirect("wijken:basis_overzicht", swv)
    return _afspraakform(request, swv, None)


@require_http_methods(["GET", "POST"])
def basisafspraak_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Other words, no longer asked, or asked again."""
    afspraak = get_object_or_404(Basisafspraak, pk=pk)
    toets(request.lid, "wijken.beheer_basis")
    if stap := request.POST.get("stap"):
        services.basisafspraak_vervallen(afspraak=afspraak, op=None if stap == "terug" else vandaag())
        messages.success(request, "Bewaard. Wat scholen eerder invulden, blijft staan.")
        return redirect("wijken:basis_overzicht", swv)
    return _afspraakform(request, swv, afspraak)


@require_http_methods(["GET", "POST"])
def basis_school(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One school: its SOP for everybody, its zelfcheck for who has a task with it; a new SOP is sent here too."""
    school = _school(request, pk)
    vult = mag(request.lid, "wijken.vul_zelfcheck", school)
    if request.method == "POST":
        toets(request.lid, "wijken.vul_zelfcheck", school)
    form = SopForm(request.POST or None, request.FILES or None, school=school, door=request.lid) if vult else None
    if form and form.save_if_valid():
        messages.success(request, "Het nieuwe SOP staat er. Vorige versies blijven te lezen.")
        return redirect("wijken:basis_school", swv, pk)
    jaar, profielen = jaar_uit(request), beeld.profielen_van(school)
    context = {
        "school": school,
        "blik": beeld.check_van(school, jaar) if mag(request.lid, "wijken.lees_zelfcheck", school) else None,
        "geldend": beeld.geldend_profiel(profielen),
        "profielen": profielen,
        "form": form,
        "vergelijkt": mag(request.lid, "wijken.bekijk_basis"),
        "vult": vult and jaar == vandaag().year,
        "panelen": register.panelen_voor("basis", Vraag(swv=swv, lid=request.lid, onderwerp=school, jaar=jaar)),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": _kruimels_van(swv, school),
    }
    return render(request, "wijken/basis/school.html", context)


@require_http_methods(["GET", "POST"])
def zelfcheck_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The zelfcheck of this year on one page; it saves while people fill it in."""
    school = _school(request, pk)
    toets(request.lid, "wijken.vul_zelfcheck", school)
    blik = beeld.check_van(school, vandaag().year)
    blad = Zelfcheckblad(blik, request.POST or None)
    if request.method == "POST":
        bewaard = _bewaren(request, blad)
        if request.htmx.target == "opslag":
            return render(request, "wijken/samen_opslag.html", {"blad": blad, "klaar": bewaard})
        if bewaard:
            messages.success(request, KLAAR if request.POST.get("stap") == "klaar" else "Uw antwoorden zijn bewaard.")
            return redirect("wijken:basis_school", swv, pk)
    context = {
        "school": school,
        "blik": blik,
        "blad": blad,
        "voor": klaar_voor(blik.jaar),
        "kruimels": _kruimels_van(swv, school, "Zelfcheck"),
    }
    return render(request, "wijken/basis/invullen.html", context)


@require_GET
def sop_download(request: HttpRequest, swv: str, pk: int) -> HttpResponseBase:
    """The file itself, for every school of the samenwerkingsverband."""
    profiel = get_object_or_404(Ondersteuningsprofiel.objects.select_related("bestand", "school"), pk=pk)
    toets(request.lid, "wijken.bekijk_school", profiel.school)
    return bestand_sturen(request, profiel.bestand)


def _school(request: HttpRequest, pk: int) -> School:
    school = get_object_or_404(School.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.bekijk_school", school)
    return school


def _bewaren(request: HttpRequest, blad: Zelfcheckblad) -> bool:
    """Save what was sent, then klaar when the button says so; False when the reader must look at something first."""
    klaar = request.POST.get("stap") == "klaar"
    if not blad.opslaan(alles=klaar):
        return False
    try:
        if klaar:
            services.zelfcheck_klaar(school=blad.blik.school, jaar=blad.blik.jaar, door=request.lid)
    except ValidationError as fout:
        blad.fouten = fout.messages
        return False
    return True


def _afspraakform(request: HttpRequest, swv: str, afspraak: Basisafspraak | None) -> HttpResponse:
    form = BasisafspraakForm(request.POST or None, afspraak=afspraak)
    if form.save_if_valid():
        messages.success(request, "De afspraak is bewaard.")
        return redirect("wijken:basis_overzicht", swv)
    context: dict[str, Any] = {
        "form": form,
        "afspraak": afspraak,
        "kop": str(afspraak) if afspraak else "Nieuwe afspraak",
    }
    context["kruimels"] = [
        *_kruimels(request, swv)[:-1],
        ("Basisondersteuning", _overzicht(swv)),
        (context["kop"], None),
    ]
    return render(request, "wijken/basis/afspraak_form.html", context)


def _overzicht(swv: str) -> str:
    return reverse("wijken:basis_overzicht", args=[swv])


def _kruimels(request: HttpRequest, swv: str) -> Kruimels:
    return [(request.swv.naam, reverse("thuis", args=[swv])), ("Basisondersteuning", None)]


def _kruimels_van(swv: str, school: School, verder: str = "") -> Kruimels:
    kruimels: Kruimels = [(str(school), reverse("wijken:school_detail", args=[swv, school.pk]))]
    if not verder:
        return [*kruimels, ("Basisondersteuning", None)]
    return [*kruimels, ("Basisondersteuning", reverse("wijken:basis_school", args=[swv, school.pk])), (verder, None)]
