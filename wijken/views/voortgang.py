"""Following a plan: the sheet of a period, the board of acties, the yearly evaluation."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv.dagen import Periode
from swv.register import Vraag, register
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_samen import Blad
from wijken.forms_voortgang import Evaluatieblad, Voortgangsblad
from wijken.models import Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.actiebord import bord_van, filters_uit
from wijken.overzichten.evaluatie import evaluatie_van, lessen_van, lessenkop
from wijken.overzichten.voortgang import perioden_van, verloop_van
from wijken.services.voortgang import te_vertellen
from wijken.services.voortgangsdagen import begonnen_perioden, is_open, klaar_voor, sluit

BEWAARD = "Uw voortgang is opgeslagen."
GEDAAN = {
    "rest": "De rest staat op ‘loopt’, of zoals het de vorige keer stond. Kijk het na en dien in.",
    "indienen": "Uw voortgang is ingediend. De procesbegeleider en het samenwerkingsverband lezen mee.",
    "heropenen": "U kunt weer schrijven. Dien opnieuw in als u klaar bent.",
}


@require_http_methods(["GET", "POST"])
def voortgang_update(request: HttpRequest, swv: str, pk: int, periode: str) -> HttpResponse:
    """Per actie and wijkdoel where it is; the page saves while people type."""
    plan = lopend_plan(request, pk)
    tijd = _begonnen(plan, periode)
    blad = Voortgangsblad(verloop_van(plan, te_vertellen(plan)), tijd, request.POST or None)
    if request.method == "POST":
        toets(request.lid, "wijken.schrijf_wijkplan", plan)
        stap = request.POST.get("stap", "")
        klaar = _stap(blad, stap, request)
        if request.htmx.target == "opslag":
            return render(request, "wijken/samen_opslag.html", {"blad": blad, "klaar": klaar})
        if klaar:
            messages.success(request, GEDAAN.get(stap, BEWAARD))
            return redirect("wijken:voortgang_update", swv, pk, periode)
    return render(request, "wijken/voortgang_update.html", _bladcontext(request, swv, blad))


@require_http_methods(["GET", "POST"])
def evaluatie_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What worked and what will be different, per niveau; other wijken read it."""
    plan = _geldend_plan(request, pk, "wijken.bekijk_wijkplan")
    schrijft = mag(request.lid, "wijken.schrijf_wijkplan", plan)
    if request.method == "POST":
        toets(request.lid, "wijken.schrijf_wijkplan", plan)
    blad = Evaluatieblad(verloop_van(plan), request.lid, request.POST or None) if schrijft else None
    if request.method == "POST" and blad:
        klaar = blad.opslaan(alles=not request.htmx)
        if request.htmx.target == "opslag":
            return render(request, "wijken/samen_opslag.html", {"blad": blad, "klaar": klaar})
        if klaar:
            messages.success(request, "Uw evaluatie is opgeslagen. Alle wijken kunnen haar lezen.")
            return redirect("wijken:evaluatie_update", swv, pk)
    context = {
        "plan": plan,
        "blad": blad,
        "lessen": evaluatie_van(plan),
        "mag_lessen": mag(request.lid, "wijken.bekijk_lessen"),
        "kruimels": _kruimels(swv, plan, "Evaluatie"),
    }
    return render(request, "wijken/evaluatie_update.html", context)


@require_GET
def actiebord(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The acties of a plan by stand and in time."""
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.bekijk_werktekst", plan)
    gekozen = filters_uit(request.GET)
    context = bord_van(verloop_van(plan), **gekozen) | {
        "plan": plan,
        "gekozen": gekozen,
        "kruimels": _kruimels(swv, plan, "Acties"),
    }
    return render(request, "wijken/actiebord.html", context)


@require_GET
def les_list(request: HttpRequest, swv: str) -> HttpResponse:
    """What all wijken learned from a year; collected in March of the next one."""
    toets(request.lid, "wijken.bekijk_lessen")
    jaar = jaar_uit(request) if "jaar" in request.GET else jaar_uit(request) - 1
    zoek, niveau = request.GET.get("zoek", "")[:100].strip(), request.GET.get("niveau", "")
    groepen = lessen_van(request.lid, jaar, niveau=niveau, zoek=zoek)
    context = {
        "kop": lessenkop(groepen, jaar, zoek),
        "groepen": groepen,
        "niveaus": Niveau.choices,
        "niveau": niveau,
        "zoek": zoek,
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": [("Wijkplannen", reverse("wijken:wijkplan_list", args=[swv])), ("Wat wijken leerden", None)],
    }
    return render(request, "wijken/les_list.html", context)


def lopend_plan(request: HttpRequest, pk: int) -> Wijkplan:
    """The plan that its wijk follows; 404 before it was vastgesteld."""
    return _geldend_plan(request, pk, "wijken.bekijk_werktekst")


def _geldend_plan(request: HttpRequest, pk: int, recht: str) -> Wijkplan:
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    toets(request.lid, recht, plan)
    if not plan.is_afgesproken:
        raise Http404
    return plan


def _begonnen(plan: Wijkplan, periode: str) -> Periode:
    """The period of the address; 404 when it did not open yet."""
    if periode not in begonnen_perioden(plan.jaar):
        raise Http404
    return Periode(periode)


def _stap(blad: Voortgangsblad, stap: str, request: HttpRequest) -> bool:
    """Save what was sent, then do what the button says; False when the reader must look at something first."""
    plan, periode = blad.verloop.plan, blad.periode
    try:
        if stap == "heropenen":
            services.voortgang_heropenen(wijkplan=plan, periode=periode)
        if not blad.opslaan(alles=stap == "indienen"):
            return False
        if stap == "rest":
            services.rest_loopt(wijkplan=plan, periode=periode)
        if stap == "indienen":
            services.voortgang_indienen(wijkplan=plan, periode=periode, door=request.lid)
    except ValidationError as fout:
        blad.fouten = fout.messages
        return False
    return True


def _bladcontext(request: HttpRequest, swv: str, blad: Voortgangsblad) -> dict[str, Any]:
    plan, periode = blad.verloop.plan, blad.periode
    mag_schrijven = mag(request.lid, "wijken.schrijf_wijkplan", plan)
    nu_open = is_open(plan.jaar, periode)
    ingediend = blad.verloop.ingediend(periode)
    return {
        "plan": plan,
        "blad": blad,
        "periode": periode,
        "voortgang": blad.verloop.voortgangen.get(periode),
        "perioden": perioden_van(blad.verloop, periode),
        "ingediend": ingediend,
        "schrijft": mag_schrijven and nu_open and (not ingediend or _getypt(blad)),
        "mag_heropenen": mag_schrijven and nu_open and ingediend,
        "inleveren_voor": klaar_voor(plan.jaar, periode),
        "sluit": sluit(plan.jaar, periode),
        "panelen": register.panelen_voor("voortgang", Vraag(swv=swv, lid=request.lid, onderwerp=plan, jaar=plan.jaar)),
        "kruimels": _kruimels(swv, plan, f"Voortgang {periode}"),
    }


def _getypt(blad: Blad) -> bool:
    """Whether words were sent that are not saved: they stay on the page."""
    return bool(blad.fouten and blad.data)


def _kruimels(swv: str, plan: Wijkplan, naam: str) -> list[tuple[str, str | None]]:
    return [
        (str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])),
        (f"Wijkplan {plan.jaar}", reverse("wijken:wijkplan_detail", args=[swv, plan.pk])),
        (naam, None),
    ]
