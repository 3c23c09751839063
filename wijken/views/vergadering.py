"""Running a meeting from one page: who is here, what is said and decided, who does what."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.dagen import vandaag
from swv.documenten.views import bestand_sturen
from swv.models import Plek
from swv.services import document_vragen
from swv.tasks import document_maken_taak
from swv.templatetags.getallen import datum
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_vergadering import GastForm, Vergadering, actiepuntform, vinken_bewaren
from wijken.models import Actiepunt, Agendapunt, Overleg
from wijken.overzichten import overleg as beeld
from wijken.views.overleg import kruimels, overleg_van

VERPLAATSEN = ("omhoog", "omlaag")


@require_http_methods(["GET", "POST"])
def overleg_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Read a meeting, or run it. Every button first saves what was typed, then does what it says (``stap``)."""
    overleg = overleg_van(request, pk)
    leidt = mag(request.lid, "wijken.leid_overleg", overleg.plek)
    gepland = overleg.status == Overleg.Status.GEPLAND
    vergadering = _vergadering(request, overleg) if leidt and (gepland or request.method == "POST") else None
    if request.method != "POST":
        return render(request, "wijken/overleg/detail.html", _pagina(request, swv, overleg, vergadering))
    stap, _, punt_pk = request.POST.get("stap", "").partition("-")
    toets(request.lid, "wijken.breng_punt_in" if stap in VERPLAATSEN else "wijken.leid_overleg", overleg.plek)
    if vergadering and request.htmx.target == "opslag":
        klaar = vergadering.blad.opslaan()
        return render(request, "wijken/samen_opslag.html", {"blad": vergadering.blad, "klaar": klaar})
    if stap == "heropenen":
        services.overleg_heropenen(overleg=overleg)
    if vergadering is None or vergadering.save_if_valid():
        return _stap(request, swv, overleg, stap, punt_pk)
    messages.error(request, "Nog niet alles is opgeslagen. Kijk bij de vakken met een melding.")
    return render(request, "wijken/overleg/detail.html", _pagina(request, swv, overleg, vergadering))


@require_POST
def overleg_aanwezig(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One tick, or somebody by name, saved at once."""
    overleg = overleg_van(request, pk)
    toets(request.lid, "wijken.leid_overleg", overleg.plek)
    gast = GastForm(request.POST, overleg=overleg)
    fout = _doen(lambda: vinken_bewaren(request.POST, overleg, beeld.aanwezigen(overleg)))
    if gast.has_changed() and gast.save_if_valid():
        gast = GastForm(overleg=overleg)
    context = {"overleg": overleg, "aanwezigen": beeld.aanwezigen(overleg), "gast": gast, "fout": fout}
    return _deel(request, swv, overleg, "wijken/overleg/aanwezigen.html", context)


@require_POST
def overleg_actiepunt(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Who does what before when, noted on the spot."""
    overleg = overleg_van(request, pk)
    toets(request.lid, "wijken.leid_overleg", overleg.plek)
    volgende = beeld.daarna(overleg)
    form = actiepuntform(request.POST, overleg=overleg, volgende=volgende, door=request.lid)
    if form.has_changed() and form.save_if_valid():
        form = actiepuntform(None, overleg=overleg, volgende=volgende, door=request.lid)
    context = {"overleg": overleg, "actieform": form, "nieuw": Actiepunt.objects.filter(overleg=overleg)}
    return _deel(request, swv, overleg, "wijken/overleg/acties.html", context)


@require_GET
def agendapunt_stuk(request: HttpRequest, swv: str, pk: int) -> HttpResponseBase:
    """What was handed in with a point."""
    punt = _punt(request, pk)
    toets(request.lid, "wijken.lees_overleg", punt.plek)
    if punt.stuk is None:
        raise Http404
    return bestand_sturen(request, punt.stuk)


@require_POST
def overleg_document(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The verslag as a PDF."""
    overleg = overleg_van(request, pk)
    toets(request.lid, "wijken.lees_overleg", overleg.plek)
    document = document_vragen(
        soort="overlegverslag",
        titel=f"Verslag {overleg}",
        plek=overleg.plek,
        parameters={"overleg": overleg.pk},
        door=request.lid,
    )
    document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
    return redirect("document_detail", swv, document.pk)


def _vergadering(request: HttpRequest, overleg: Overleg) -> Vergadering:
    return Vergadering(
        request.POST if request.method == "POST" else None,
        overleg=overleg,
        punten=beeld.agenda_van(overleg),
        aanwezigen=beeld.aanwezigen(overleg),
        volgende=beeld.daarna(overleg),
        door=request.lid,
    )


def _pagina(request: HttpRequest, swv: str, overleg: Overleg, vergadering: Vergadering | None) -> dict[str, Any]:
    lid, plek = request.lid, overleg.plek
    leest = mag(lid, "wijken.lees_overleg", plek)
    rijen = beeld.actiepunten_van(plek) if leest else []
    return {
        "overleg": overleg,
        "naam": beeld.tafelnaam(plek),
        "raad": plek.soort == Plek.Soort.SWV,
        "vergadering": vergadering,
        "punten": [punt for punt, _ in vergadering.velden] if vergadering else beeld.agenda_van(overleg),
        "aanwezigen": vergadering.aanwezigen if vergadering else beeld.aanwezigen(overleg) if leest else [],
        "gast": vergadering.gast if vergadering else None,
        "actieform": vergadering.actiepunt if vergadering else None,
        "eerder": [een for een in rijen if een.overleg_id != overleg.pk and een.klaar_op is None],
        "nieuw": list(Actiepunt.objects.filter(overleg=overleg)),
        "afspraken": {een.titel for een in overleg.afspraken.all()},
        "volgende": beeld.daarna(overleg),
        "begonnen": timezone.localdate(overleg.begin) <= vandaag(),
        "leest": leest,
        "leidt": mag(lid, "wijken.leid_overleg", plek),
        "brengt_in": mag(lid, "wijken.breng_punt_in", plek),
        "kruimels": kruimels(swv, plek, datum(overleg.begin)),
    }


def _stap(request: HttpRequest, swv: str, overleg: Overleg, stap: str, pk: str) -> HttpResponse:
    """What the button said, after everything was saved."""
    doe = STAPPEN.get(stap)
    anker = ""
    if doe is None:
        messages.success(request, "Alles is opgeslagen.")
    elif fout := _doen(lambda: doe(request, overleg, pk)):
        messages.error(request, fout)
    else:
        anker = f"#punt-{pk}" if pk and stap in (*VERPLAATSEN, "afspraak") else ""
    return redirect(f"{reverse('wijken:overleg_detail', args=[swv, overleg.pk])}{anker}")


def _punt_van(overleg: Overleg, pk: str) -> Agendapunt:
    return get_object_or_404(Agendapunt.objects.select_related("plek", "overleg"), pk=pk or 0, overleg=overleg)


def _uitnodigen(request: HttpRequest, overleg: Overleg, pk: str) -> None:
    services.overleg_uitnodigen(overleg=overleg, door=request.lid)
    messages.success(request, "Iedereen krijgt een uitnodiging met de agenda in de bijlage.")


def _afronden(request: HttpRequest, overleg: Overleg, pk: str) -> None:
    services.overleg_afronden(overleg=overleg, door=request.lid)
    messages.success(request, "Het overleg is afgerond. U kunt het verslag als PDF maken.")


def _vervallen(request: HttpRequest, overleg: Overleg, pk: str) -> None:
    services.overleg_vervallen(overleg=overleg, door=request.lid)
    messages.success(request, "Het overleg gaat niet door. De punten gaan mee naar het volgende.")


def _afspraak(request: HttpRequest, overleg: Overleg, pk: str) -> None:
    afspraak = services.afspraak_uit_besluit(punt=_punt_van(overleg, pk), door=request.lid)
    messages.success(request, f"‘{afspraak}’ staat bij de afspraken van de wijk, en komt over een jaar terug.")


def _klaar(request: HttpRequest, overleg: Overleg, pk: str) -> None:
    actiepunt = get_object_or_404(Actiepunt, pk=pk or 0, plek=overleg.plek)
    services.actiepunt_afvinken(actiepunt=actiepunt, klaar=True)


STAPPEN: dict[str, Callable[[HttpRequest, Overleg, str], Any]] = {
    "uitnodigen": _uitnodigen,
    "afronden": _afronden,
    "heropenen": lambda request, overleg, pk: services.overleg_heropenen(overleg=overleg),
    "vervallen": _vervallen,
    "omhoog": lambda request, o, pk: services.agendapunt_verplaatsen(punt=_punt_van(o, pk), omhoog=True),
    "omlaag": lambda request, o, pk: services.agendapunt_verplaatsen(punt=_punt_van(o, pk), omhoog=False),
    "doorschuiven": lambda request, o, pk: services.agendapunt_doorschuiven(punt=_punt_van(o, pk), door=request.lid),
    "weg": lambda request, o, pk: services.agendapunt_weghalen(punt=_punt_van(o, pk)),
    "afspraak": _afspraak,
    "klaar": _klaar,
}


def _doen(werk: Callable[[], Any]) -> str:
    """Run a service; the sentence of a broken rule, empty when it was done."""
    try:
        werk()
    except ValidationError as fout:
        return " ".join(fout.messages)
    return ""


def _punt(request: HttpRequest, pk: int) -> Agendapunt:
    punt = get_object_or_404(Agendapunt.objects.select_related("plek", "overleg__plek", "stuk"), pk=pk)
    toets(request.lid, "wijken.lees_besluiten", punt.plek)
    return punt


def _deel(request: HttpRequest, swv: str, overleg: Overleg, sjabloon: str, context: dict[str, Any]) -> HttpResponse:
    """A part of the page for htmx; without it back to the whole page."""
    if not request.htmx:
        return redirect("wijken:overleg_detail", swv, overleg.pk)
    return render(request, sjabloon, context)
