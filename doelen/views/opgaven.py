"""Collecting: the rounds, filling in, handing in, accepting, sending back."""

from typing import Any

from django.contrib import messages
from django.db.models import Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from doelen import services
from doelen.forms import OpgaveForm, TerugForm
from doelen.models import Opgave, Opgaveronde
from doelen.overzichten import opgaven as beeld
from doelen.services.vragen import vragen_van
from swv.formulieren import BevestigFormulier
from swv.models import Instelling
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import mag, toets
from wijken.permissions import bestuursscholen


@require_GET
def opgave_list(request: HttpRequest, swv: str) -> HttpResponse:
    """How far a round is: own opgaven first, then who is late."""
    toets(request.lid, "doelen.zie_opgaven")
    rondes = list(Opgaveronde.objects.all())
    gekozen = request.GET.get("ronde", "")
    ronde = next((r for r in rondes if str(r.pk) == gekozen), next(iter(rondes), None))
    context = {
        "rondes": rondes,
        "ronde": ronde,
        "beheer": mag(request.lid, "doelen.beheer_rondes"),
        "kruimels": [("Doelen", reverse("doelen:monitor", args=[swv])), ("Opgaven", None)],
    }
    if ronde:
        context |= beeld.lijst(ronde, lid=request.lid, swv=swv)
    return render(request, "doelen/opgave_list.html", context)


@require_GET
def opgave_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Read what was handed in, beside last time."""
    opgave = _gevonden(pk)
    toets(request.lid, "doelen.zie_opgave", opgave)
    return _lezen(request, swv, opgave)


@require_http_methods(["GET", "POST"])
def opgave_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Fill in; saves while typing, keeps what is right when something else is wrong."""
    opgave = _gevonden(pk)
    toets(request.lid, "doelen.vul_opgave", opgave)
    if opgave.status != Opgave.Status.OPEN and request.htmx.target != "opslag":
        return redirect("doelen:opgave_detail", swv, pk)
    form = _formulier(request, opgave)
    blok = request.POST.get("gelijk")
    overgenomen = form.gelijk_aan_vorige(blok) if blok else 0
    bewaard = form.save_if_valid()
    if bewaard and blok:
        messages.success(request, beeld.overgenomen(overgenomen))
        return redirect(f"{reverse('doelen:opgave_update', args=[swv, pk])}#{beeld.anker(blok)}")
    return _invullen(request, swv, form, bewaard=bewaard)


@require_POST
def opgave_indienen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Save what stands there, then hand in; what is missing shows at its own field."""
    opgave = _gevonden(pk)
    toets(request.lid, "doelen.vul_opgave", opgave)
    if opgave.status != Opgave.Status.OPEN:
        return redirect("doelen:opgave_detail", swv, pk)
    form = _formulier(request, opgave)
    if form.save_if_valid() and form.ook(lambda: services.opgave_indienen(opgave=opgave, door=request.lid)):
        _na_indienen(request, form.resultaat)
        return redirect("doelen:opgave_detail", swv, pk)
    return _invullen(request, swv, form, bewaard=False, foutenkop="Nog niet ingediend. Wat klopt, is opgeslagen.")


@require_POST
def opgave_accepteren(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """From now on the figures count; the monitor follows within a minute."""
    opgave = _gevonden(pk)
    toets(request.lid, "doelen.beoordeel_opgave", opgave)
    form = BevestigFormulier({}, dienst=lambda: services.opgave_accepteren(opgave=opgave, door=request.lid))
    if form.save_if_valid():
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, f"De opgave van {opgave.plek} telt mee.")
        return redirect("doelen:opgave_list", swv)
    return _lezen(request, swv, opgave, stap=form)


@require_POST
def opgave_terugsturen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Back to who filled it in, with a reason."""
    opgave = _gevonden(pk)
    toets(request.lid, "doelen.beoordeel_opgave", opgave)
    form = TerugForm(request.POST, opgave=opgave, door=request.lid)
    if form.save_if_valid():
        messages.success(request, f"De opgave ligt weer bij {opgave.plek}.")
        return redirect("doelen:opgave_list", swv)
    return _lezen(request, swv, opgave, terug=form)


def _na_indienen(request: HttpRequest, opgave: Opgave) -> None:
    if opgave.status == Opgave.Status.GEACCEPTEERD:
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, "Uw opgave is ingediend en telt mee in de doelen.")
    else:
        messages.success(request, "Uw opgave is ingediend. U ziet het hier als er een vraag over is.")


def _gevonden(pk: int) -> Opgave:
    opgaven = Opgave.objects.select_related("plek", "ronde", "ingediend_door", "beoordeeld_door")
    controle = Subquery(Instelling.objects.values("opgave_controle")[:1])
    return get_object_or_404(opgaven.annotate(controle=controle), pk=pk)


def _formulier(request: HttpRequest, opgave: Opgave) -> OpgaveForm:
    return OpgaveForm(request.POST or None, opgave=opgave, vragen=vragen_van(opgave), door=request.lid)


def _invullen(
    request: HttpRequest, swv: str, form: OpgaveForm, *, bewaard: bool, foutenkop: str = "Nog niet alles klopt"
) -> HttpResponse:
    """The page, or the state of saving; that renews the summary of errors only where the page already shows one."""
    vanzelf = request.htmx.target == "opslag"
    context = beeld.invullen(form, bewaard=bewaard) | {
        "bekend": [] if vanzelf else beeld.bekend(form.opgave),
        "kruimels": _kruimels(swv, form.opgave),
        "foutenkop": foutenkop,
        "samenvatting": bool(form.errors) and (not vanzelf or "samenvatting" in request.POST),
    }
    return render(request, f"doelen/opgave_update.html{'#opslag' if vanzelf else ''}", context)


def _lezen(request: HttpRequest, swv: str, opgave: Opgave, **formulieren: Any) -> HttpResponse:
    context = beeld.lezen(opgave, vragen_van(opgave)) | {
        "terug": TerugForm(opgave=opgave, door=request.lid),
        "mag_vullen": opgave.status == Opgave.Status.OPEN and mag(request.lid, "doelen.vul_opgave", opgave),
        "mag_beoordelen": opgave.status == Opgave.Status.INGEDIEND
        and mag(request.lid, "doelen.beoordeel_opgave", opgave),
        "mag_corrigeren": opgave.status == Opgave.Status.GEACCEPTEERD
        and mag(request.lid, "doelen.beoordeel_opgave", opgave),
        "kruimels": _kruimels(swv, opgave),
        "eigen_bestuur": opgave.plek_id in bestuursscholen(request.lid),
    }
    return render(request, "doelen/opgave_detail.html", context | formulieren)


def _kruimels(swv: str, opgave: Opgave) -> list[tuple[str, str | None]]:
    lijst = reverse("doelen:opgave_list", args=[swv])
    return [("Doelen", reverse("doelen:monitor", args=[swv])), ("Opgaven", lijst), (beeld.naam_van(opgave), None)]
