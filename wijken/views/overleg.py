"""Meetings of a wijk and of the Deelnemersraad: the year, planning, points for the agenda."""

import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.agenda import MEDIATYPE, als_ics
from swv.dagen import vandaag
from swv.models import Plek, Rol
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, plekken, toets
from wijken.forms_overleg import PlanForm, PuntForm, VerzetForm
from wijken.models import Actiepunt, Overleg
from wijken.overzichten import overleg as beeld
from wijken.permissions import directeurswijken
from wijken.services import actiepunt_afvinken, dag_van

Kruimels = list[tuple[str, str | None]]
SOORTEN = (Plek.Soort.WIJK, Plek.Soort.SWV)
ZES_WEKEN = datetime.timedelta(weeks=6)
EEN_JAAR = datetime.timedelta(weeks=52)


@require_GET
def overleg_list(request: HttpRequest, swv: str) -> HttpResponse:
    """The tables of this member; with one of them straight to it."""
    toets(request.lid, "wijken.zie_overleggen")
    jaar = jaar_uit(request)
    rijen = beeld.tafelrijen(request.lid, jaar)
    if len(rijen) == 1:
        return redirect("wijken:overleg_plek", swv, rijen[0]["plek"].pk)
    gehaald = sum(rij["stand"].gehouden >= rij["stand"].norm for rij in rijen)
    context = {"rijen": rijen, "gehaald": gehaald, "jaar": jaar, "jaren": jaren(request, jaar)}
    return render(request, "wijken/overleg/lijst.html", context | {"kruimels": [("Overleg", None)]})


@require_GET
def overleg_plek(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The meetings of one table in a year, what waits for the next one, what is still to be done."""
    plek = tafel(request, pk)
    jaar = jaar_uit(request)
    stand = beeld.jaarstand(plek, jaar)
    leest = mag(request.lid, "wijken.lees_overleg", plek)
    raad = plek.soort == Plek.Soort.SWV
    punten = beeld.actiepunten_van(plek) if leest else []
    context = {
        "plek": plek,
        "naam": beeld.tafelnaam(plek),
        "raad": raad,
        "stand": stand,
        "kop": beeld.tafelkop(plek, stand, jaar),
        "punten": beeld.agenda_van(stand.volgende) if stand.volgende else [],
        "wachtend": beeld.wachtende_punten(plek) if leest else [],
        "raad_pk": None if raad else Plek.objects.filter(soort=Plek.Soort.SWV).values_list("pk", flat=True).first(),
        "ingebracht": [] if raad else beeld.in_de_raad_gebracht(plek),
        "open_punten": [punt for punt in punten if not punt.klaar_op],
        "klaar_punten": [punt for punt in punten if punt.klaar_op],
        "leest": leest,
        "leidt": mag(request.lid, "wijken.leid_overleg", plek),
        "brengt_in": mag(request.lid, "wijken.breng_punt_in", plek),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": kruimels(swv, plek),
    }
    return render(request, "wijken/overleg/plek.html", context)


@require_http_methods(["GET", "POST"])
def overleg_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Plan the days of a year at once; those of last year stand there as a proposal."""
    plek = tafel(request, pk)
    toets(request.lid, "wijken.leid_overleg", plek)
    vorige = Overleg.objects.filter(plek=plek).exclude(status=Overleg.Status.VERVALLEN).order_by("-begin").first()
    begin: dict[str, Any] = {"van": datetime.time(15, 30), "tot": datetime.time(17)}
    if vorige:
        lokaal = [timezone.localtime(moment).time() for moment in (vorige.begin, vorige.einde)]
        begin = {"van": lokaal[0], "tot": lokaal[1], "waar": vorige.waar}
    form = PlanForm(request.POST or None, plek=plek, door=request.lid, dagen=voorstel(plek), initial=begin)
    if form.save_if_valid():
        messages.success(request, _gepland(len(form.resultaat), form.cleaned_data["uitnodigen"]))
        return redirect("wijken:overleg_plek", swv, pk)
    context = {"form": form, "plek": plek, "naam": beeld.tafelnaam(plek), "kruimels": kruimels(swv, plek, "Plannen")}
    return render(request, "wijken/overleg/plannen.html", context)


@require_http_methods(["GET", "POST"])
def overleg_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Another day, time or place."""
    overleg = overleg_van(request, pk)
    toets(request.lid, "wijken.leid_overleg", overleg.plek)
    van, tot = timezone.localtime(overleg.begin), timezone.localtime(overleg.einde)
    begin = {"dag": van.date(), "van": van.time(), "tot": tot.time(), "waar": overleg.waar}
    form = VerzetForm(request.POST or None, overleg=overleg, door=request.lid, initial=begin)
    if form.save_if_valid():
        mail = " Iedereen die was uitgenodigd, krijgt een mail." if overleg.uitgenodigd_op else ""
        messages.success(request, f"Het overleg is verzet.{mail}")
        return redirect("wijken:overleg_detail", swv, pk)
    context = {"form": form, "overleg": overleg, "kruimels": kruimels(swv, overleg.plek, "Verzetten")}
    return render(request, "wijken/overleg/verzetten.html", context)


@require_GET
def overleg_bestand(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The meeting for the own agenda."""
    overleg = overleg_van(request, pk)
    inhoud = als_ics(f"Thuisnabij {request.swv.naam}", [dag_van(overleg, swv)])
    koppen = {"Content-Disposition": f'attachment; filename="overleg-{overleg.pk}.ics"'}
    return HttpResponse(inhoud, content_type=MEDIATYPE, headers=koppen)


@require_http_methods(["GET", "POST"])
def agendapunt_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A point for the next meeting; for the Deelnemersraad ``?vanuit=`` says which wijk it comes from."""
    plek = get_object_or_404(Plek, pk=pk, soort__in=SOORTEN)
    toets(request.lid, "wijken.breng_punt_in", plek)
    wijk = _vanuit(request, plek)
    begin = {"titel": request.GET.get("titel", "")[:200]}
    gegeven = (request.POST or None, request.FILES or None)
    form = PuntForm(*gegeven, plek=plek, vanuit=wijk, door=request.lid, initial=begin)
    terug = wijk or plek
    if form.save_if_valid():
        punt = form.resultaat
        wanneer = "op de agenda van het volgende overleg" if punt.overleg_id else "klaar voor het volgende overleg"
        messages.success(request, f"‘{punt}’ staat {wanneer}.")
        return redirect("wijken:overleg_plek", swv, terug.pk)
    context = {"form": form, "plek": plek, "wijk": wijk, "naam": beeld.tafelnaam(plek)}
    return render(request, "wijken/overleg/punt.html", context | {"kruimels": kruimels(swv, terug, "Punt toevoegen")})


@require_POST
def actiepunt_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Tick an agreement off, or open it again; back to the page where that was done."""
    actiepunt = get_object_or_404(Actiepunt.objects.select_related("plek"), pk=pk)
    toets(request.lid, "wijken.maak_actiepunt", actiepunt.plek)
    klaar = request.POST.get("klaar") != "0"
    actiepunt_afvinken(actiepunt=actiepunt, klaar=klaar)
    messages.success(request, "De afspraak is klaar." if klaar else "De afspraak staat weer open.")
    terug = request.POST.get("terug", "")
    veilig = terug.startswith(f"/{swv}/") and url_has_allowed_host_and_scheme(terug, allowed_hosts=None)
    pagina = "wijken:gesprek_plek" if actiepunt.plek.soort == Plek.Soort.SCHOOL else "wijken:overleg_plek"
    return redirect(terug if veilig else reverse(pagina, args=[swv, actiepunt.plek_id]))


def tafel(request: HttpRequest, pk: int) -> Plek:
    """The place, or 404 when it is of the neighbours; 403 for who may not even read what was decided."""
    plek = get_object_or_404(Plek, pk=pk, soort__in=SOORTEN)
    toets(request.lid, "wijken.lees_besluiten", plek)
    return plek


def overleg_van(request: HttpRequest, pk: int) -> Overleg:
    """The meeting, with the same answers."""
    overleg = get_object_or_404(Overleg.objects.select_related("plek"), pk=pk)
    toets(request.lid, "wijken.lees_besluiten", overleg.plek)
    return overleg


def kruimels(swv: str, plek: Plek, naam: str = "") -> Kruimels:
    """Overleg / Wijkoverleg Polder / page."""
    pad: Kruimels = [
        ("Overleg", reverse("wijken:overleg_list", args=[swv])),
        (beeld.tafelnaam(plek), reverse("wijken:overleg_plek", args=[swv, plek.pk])),
    ]
    return [*pad, (naam, None)] if naam else pad


def voorstel(plek: Plek) -> list[datetime.date | None]:
    """Days to start from: a year after those of the past year, for the Deelnemersraad every six weeks."""
    gepland = Overleg.objects.filter(plek=plek).exclude(status=Overleg.Status.VERVALLEN).order_by("begin")
    dagen = [timezone.localdate(begin) for begin in gepland.values_list("begin", flat=True)]
    norm = 8 if plek.soort == Plek.Soort.SWV else 4
    if plek.soort == Plek.Soort.SWV:
        eerste = max([vandaag(), *dagen])
        return [eerste + ZES_WEKEN * nummer for nummer in range(1, norm + 1)] if dagen else [None] * norm
    nieuw = [dag + EEN_JAAR for dag in dagen if vandaag() < dag + EEN_JAAR and dag + EEN_JAAR not in dagen]
    volgend: list[datetime.date | None] = [dag for dag in nieuw if dag > max(dagen)]
    return (volgend + [None] * norm)[:norm]


def _vanuit(request: HttpRequest, plek: Plek) -> Plek | None:
    """The wijk that brings a point in to the Deelnemersraad: the one that was named, else the own one."""
    eigen = directeurswijken(request.lid) | plekken(request.lid, Rol.Code.PROCESBEGELEIDER)
    if plek.soort != Plek.Soort.SWV or not eigen:
        return None
    gevraagd = request.GET.get("vanuit", "")
    wijk = int(gevraagd) if gevraagd.isdecimal() and int(gevraagd) in eigen else min(eigen)
    return Plek.objects.get(pk=wijk)


def _gepland(aantal: int, mail: bool) -> str:
    wat = "Eén overleg is gepland." if aantal == 1 else f"{aantal} overleggen zijn gepland."
    return f"{wat} Iedereen krijgt een mail met de data." if mail else wat
