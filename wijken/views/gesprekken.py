"""Evaluatiegesprekken: all places, the talks of one, and the sheet that procesbegeleider and directeur fill in."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.dagen import vandaag
from swv.models import Plek
from swv.register import Vraag, register
from swv.services import document_vragen
from swv.tasks import document_maken_taak
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms import ActiepuntForm
from wijken.forms_gesprek import BeginForm, Gespreksblad
from wijken.models import Actiepunt, Gesprek
from wijken.overzichten import gesprekken as beeld
from wijken.permissions import begeleide_plekken, geleide_plekken

SOORTEN = (Plek.Soort.WIJK, Plek.Soort.SCHOOL)
Vorm = Gesprek.Vorm


@require_GET
def gesprek_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Every wijk and school of this member with the talks of a year."""
    toets(request.lid, "wijken.zie_gesprekkenlijst")
    jaar = jaar_uit(request)
    groepen = beeld.gespreksgroepen(request.lid, jaar)
    context = {
        "kop": beeld.lijstkop(groepen, jaar),
        "groepen": groepen,
        "beheert": mag(request.lid, "wijken.beheer_dialoogkaarten"),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": [("Evaluatiegesprekken", None)],
    }
    return render(request, "wijken/gesprek/lijst.html", context)


@require_http_methods(["GET", "POST"])
def gesprek_plek(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The talks of one place: what is open, the figures to talk about, and beginning the next one."""
    plek = get_object_or_404(Plek, pk=pk, soort__in=SOORTEN)
    toets(request.lid, "wijken.zie_gesprekken", plek)
    if request.method == "POST":
        toets(request.lid, "wijken.voer_gesprek", plek)
    formulieren = _beginformulieren(request, plek)
    begonnen = next((form.resultaat for form in formulieren if form.save_if_valid()), None)
    if begonnen is not None:
        return redirect("wijken:gesprek_detail", swv, begonnen.pk)
    jaar = jaar_uit(request)
    leest = mag(request.lid, "wijken.lees_gesprek", plek)
    context = {
        "plek": plek,
        "stand": beeld.gesprekken_van(plek, jaar=jaar),
        "formulieren": formulieren,
        "leest": leest,
        "voert": mag(request.lid, "wijken.voer_gesprek", plek),
        "open_punten": beeld.open_punten(plek),
        "vandaag": vandaag(),
        "panelen": _feiten(request, swv, plek, jaar) if leest else [],
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": _kruimels(swv, plek),
    }
    return render(request, "wijken/gesprek/plek.html", context)


@require_http_methods(["GET", "POST"])
def gesprek_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The sheet, which saves while people type; when closed only to read."""
    gesprek = _gesprek(request, pk)
    if request.method == "POST" and not gesprek.klaar_op:  # who closed it meanwhile is told by the service
        toets(request.lid, "wijken.schrijf_gesprek", gesprek)
    elif request.method == "POST":
        toets(request.lid, "wijken.voer_gesprek", gesprek.plek)
    blad = Gespreksblad(gesprek, beeld.onderwerpen_van(gesprek), request.POST or None)
    actie = _actieformulier(request, gesprek)
    if request.method == "POST":
        if request.htmx.target == "opslag":
            return render(request, "wijken/samen_opslag.html", {"blad": blad, "klaar": blad.opslaan()})
        if _stap(request, blad, actie):
            return _verder(request, swv, gesprek)
    return render(request, "wijken/gesprek/detail.html", _bladcontext(request, swv, blad, actie))


@require_POST
def gesprek_document(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The verslag as a PDF."""
    gesprek = _gesprek(request, pk)
    document = document_vragen(
        soort="gespreksverslag",
        titel=f"Verslag {gesprek}",
        plek=gesprek.plek,
        parameters={"gesprek": gesprek.pk, "klaar": bool(gesprek.klaar_op)},
        door=request.lid,
    )
    document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
    return redirect("document_detail", swv, document.pk)


def _gesprek(request: HttpRequest, pk: int) -> Gesprek:
    gesprek = get_object_or_404(Gesprek.objects.select_related("plek"), pk=pk)
    toets(request.lid, "wijken.lees_gesprek", gesprek.plek)
    return gesprek


def _beginformulieren(request: HttpRequest, plek: Plek) -> list[BeginForm]:
    """A talk for who guides or leads the place; in writing for the directeur of a school. Sent without a day: all."""
    vormen = [Vorm.GESPREK] if mag(request.lid, "wijken.voer_gesprek", plek) else []
    if plek.soort == Plek.Soort.SCHOOL and plek.pk in geleide_plekken(request.lid):
        vormen.append(Vorm.SCHRIFTELIJK)
    gestuurd = [vorm for vorm in vormen if f"{vorm.value}-datum" in request.POST] or vormen
    data = request.POST if request.method == "POST" else None
    return [
        BeginForm(data if vorm in gestuurd else None, plek=plek, vorm=vorm.value, door=request.lid) for vorm in vormen
    ]


def _actieformulier(request: HttpRequest, gesprek: Gesprek) -> ActiepuntForm:
    data = request.POST if request.method == "POST" else None
    return ActiepuntForm(
        data, bron=gesprek, door=request.lid, prefix="actie", empty_permitted=True, use_required_attribute=False
    )


def _stap(request: HttpRequest, blad: Gespreksblad, actie: ActiepuntForm) -> bool:
    """Save all that was sent, then do what the button says; False when there is something to look at first."""
    bewaard = blad.opslaan()
    afgesproken = not actie.has_changed() or actie.save_if_valid()
    if not bewaard or not afgesproken:
        return False
    stap, _, pk = request.POST.get("stap", "").partition("-")
    try:
        if stap == "klaar":
            punt = get_object_or_404(Actiepunt, pk=pk or 0, plek=blad.gesprek.plek)
            services.actiepunt_afvinken(actiepunt=punt, klaar=True)
        elif stap == "afronden":
            services.gesprek_afronden(gesprek=blad.gesprek)
            messages.success(request, "Het gesprek is afgerond. U kunt het verslag als PDF maken.")
        elif stap == "weg":
            services.gesprek_weghalen(gesprek=blad.gesprek)
            messages.success(request, "Het gesprek gaat niet door en staat er niet meer bij.")
    except ValidationError as fout:
        blad.fouten = fout.messages
        return False
    return True


def _verder(request: HttpRequest, swv: str, gesprek: Gesprek) -> HttpResponse:
    stap = request.POST.get("stap", "")
    if stap == "weg":
        return redirect("wijken:gesprek_plek", swv, gesprek.plek_id)
    anker = "#acties" if stap == "actiepunt" else "#eerder" if stap.startswith("klaar") else ""
    if not anker and stap != "afronden":
        messages.success(request, "Alles is opgeslagen.")
    return redirect(f"{reverse('wijken:gesprek_detail', args=[swv, gesprek.pk])}{anker}")


def _bladcontext(request: HttpRequest, swv: str, blad: Gespreksblad, actie: ActiepuntForm) -> dict[str, Any]:
    gesprek = blad.gesprek
    punten = list(Actiepunt.objects.filter(plek=gesprek.plek).order_by("voor", "pk"))
    return {
        "gesprek": gesprek,
        "plek": gesprek.plek,
        "blad": blad,
        "actieform": actie,
        "schrijft": mag(request.lid, "wijken.schrijf_gesprek", gesprek) or bool(blad.fouten),
        "begeleidt": gesprek.plek_id in begeleide_plekken(request.lid),
        "standzin": beeld.standzin(een.rij.stand for een in blad.onderwerpen),
        "eerder": [punt for punt in punten if not punt.klaar_op and punt.gesprek_id != gesprek.pk],
        "nieuw": [punt for punt in punten if punt.gesprek_id == gesprek.pk],
        "voert": mag(request.lid, "wijken.voer_gesprek", gesprek.plek),
        "panelen": _feiten(request, swv, gesprek.plek, gesprek.datum.year),
        "kruimels": _kruimels(swv, gesprek.plek, "Gesprek"),
    }


def _feiten(request: HttpRequest, swv: str, plek: Plek, jaar: int) -> list[Any]:
    """What other apps know of this place, to talk about."""
    return register.panelen_voor("gesprek", Vraag(swv=swv, lid=request.lid, onderwerp=plek, jaar=jaar))


def _kruimels(swv: str, plek: Plek, naam: str = "") -> list[tuple[str, str | None]]:
    pad: list[tuple[str, str | None]] = [
        ("Evaluatiegesprekken", reverse("wijken:gesprek_list", args=[swv])),
        (plek.naam, reverse("wijken:gesprek_plek", args=[swv, plek.pk]) if naam else None),
    ]
    return [*pad, (naam, None)] if naam else pad
