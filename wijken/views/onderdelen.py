"""Writing the text of a part: the editor, a clash, the history."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from swv.register import Vraag, register
from swv.toegang.rechten import mag, toets
from wijken.forms import ActieForm, BotsingForm, OnderdeelForm, OpmerkingForm
from wijken.models import Planonderdeel, Wijkplan
from wijken.overzichten import planschrijven, samen
from wijken.overzichten.opmaak import verschil
from wijken.overzichten.partners import bij_onderdeel
from wijken.overzichten.vervolg import volgende_stap
from wijken.services import Botsing


@require_http_methods(["GET", "POST"])
def planonderdeel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The editor; the script posts its autosave here too and asks only for the state of saving."""
    onderdeel = onderdeel_van(request, pk)
    form = _tekstform(request, onderdeel)
    bewaard = form.save_if_valid()
    if request.htmx.target == "opslag":
        return render(request, "wijken/opslag_antwoord.html", _opslag(request, swv, form))
    if bewaard:
        messages.success(request, "Uw tekst is opgeslagen.")
        return redirect("wijken:planonderdeel_update", swv, _daarna(request, onderdeel))
    if form.botsing:
        return _botsing(request, swv, form.botsing)
    return render(request, "wijken/planonderdeel_update.html", bureau(request, swv, onderdeel, form=form))


@require_http_methods(["GET", "POST"])
def planonderdeel_botsing(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The choice between two texts; the one that is not chosen stays in the history."""
    onderdeel = onderdeel_van(request, pk)
    if request.method != "POST":
        return redirect("wijken:planonderdeel_update", swv, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    form = BotsingForm(request.POST, onderdeel=onderdeel, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "Uw keuze is opgeslagen. De andere tekst staat in de geschiedenis.")
        return redirect("wijken:planonderdeel_update", swv, pk)
    if form.botsing:
        return _botsing(request, swv, form.botsing)
    messages.error(request, " ".join(map(str, form.non_field_errors())) or "Kies een van de drie knoppen.")
    begin = {"tekst": request.POST.get("mijn", ""), "versie": onderdeel.versie}
    tekstform = OnderdeelForm(initial=begin, onderdeel=onderdeel, door=request.lid)
    return render(request, "wijken/planonderdeel_update.html", bureau(request, swv, onderdeel, form=tekstform))


@require_GET
def planonderdeel_history(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Every text this part had, the newest first."""
    onderdeel = onderdeel_van(request, pk)
    versies = planschrijven.versies_van(onderdeel)
    context = {"onderdeel": onderdeel, "versies": versies, "kruimels": kruimels(swv, onderdeel, "Geschiedenis")}
    return render(request, "wijken/planonderdeel_history.html", context)


def onderdeel_van(request: HttpRequest, pk: int) -> Planonderdeel:
    """The part, or 404 when it is of the neighbours, 403 when this member may not read its working text."""
    rijen = Planonderdeel.objects.select_related("wijkplan__wijk__plek", "wijkplan__penvoerder__plek", "laatst_door")
    onderdeel = get_object_or_404(rijen, pk=pk)
    toets(request.lid, "wijken.bekijk_werktekst", onderdeel.wijkplan)
    return onderdeel


def bureau(request: HttpRequest, swv: str, onderdeel: Planonderdeel, **meer: Any) -> dict[str, Any]:
    """Context of the editor; a view whose form was refused adds that form."""
    lid, plan = request.lid, onderdeel.wijkplan
    stand = planschrijven.stand_van(lid, plan.pk)
    mag_schrijven = mag(lid, "wijken.schrijf_wijkplan", plan) and plan.is_schrijfbaar
    mag_opmerken = plan.status != Wijkplan.Status.VASTGESTELD and mag(lid, "wijken.plaats_opmerking", plan)
    return {
        "onderdeel": onderdeel,
        "plan": plan,
        "form": OnderdeelForm(initial=_begin(onderdeel), onderdeel=onderdeel, door=lid),
        "stand": stand,
        "nummer": planschrijven.rangnummer(stand, onderdeel),
        "vorig_plan": planschrijven.plan_van_vorig_jaar(lid, plan),
        "mag_schrijven": mag_schrijven,
        "acties": onderdeel.acties.select_related("wijkdoel"),
        "actieform": ActieForm(onderdeel=onderdeel) if mag_schrijven else None,
        "opmerkingform": _opmerkingform(request, onderdeel) if mag_opmerken else None,
        "stap": volgende_stap(stand, lid, swv),
        "vandaag": timezone.localdate(),
        "panelen": register.panelen_voor("planonderdeel", Vraag(swv=swv, lid=lid, onderwerp=onderdeel, jaar=plan.jaar)),
        "kruimels": kruimels(swv, onderdeel),
        **samen.samen(lid, onderdeel, stand.onderdelen),
        **bij_onderdeel(lid, onderdeel, stand.plan),
        **planschrijven.opmerkingen_van(lid, onderdeel),
        **meer,
    }


def kruimels(swv: str, onderdeel: Planonderdeel, naam: str = "") -> list[tuple[str, str | None]]:
    """Wijk / Wijkplan 2027 / part / page."""
    plan = onderdeel.wijkplan
    pad: list[tuple[str, str | None]] = [
        (str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])),
        (f"Wijkplan {plan.jaar}", reverse("wijken:wijkplan_detail", args=[swv, plan.pk])),
        (onderdeel.titel, reverse("wijken:planonderdeel_update", args=[swv, onderdeel.pk])),
    ]
    return [*pad, (naam, None)] if naam else pad


def _daarna(request: HttpRequest, onderdeel: Planonderdeel) -> int:
    """The part itself; for who said that its text still holds the next one to look at."""
    if "klopt" not in request.POST:
        return onderdeel.pk
    return planschrijven.stand_van(request.lid, onderdeel.wijkplan_id).schrijf_hier


def _tekstform(request: HttpRequest, onderdeel: Planonderdeel) -> OnderdeelForm:
    if request.method == "POST":
        toets(request.lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    return OnderdeelForm(request.POST or None, initial=_begin(onderdeel), onderdeel=onderdeel, door=request.lid)


def _opslag(request: HttpRequest, swv: str, form: OnderdeelForm) -> dict[str, Any]:
    """The state of saving; after a save also what stands around the text and is no longer true."""
    context = {"onderdeel": form.resultaat, "form": form, "vandaag": timezone.localdate()}
    if form.errors:
        return context
    plan = form.onderdeel.wijkplan
    stand = planschrijven.stand_van(request.lid, plan.pk)
    vorig = planschrijven.plan_van_vorig_jaar(request.lid, plan)
    samen.melden(request.lid, form.onderdeel)
    return (
        context
        | samen.samen(request.lid, form.onderdeel, stand.onderdelen)
        | {
            "plan": plan,
            "stand": stand,
            "vorig_plan": vorig,
            "stap": volgende_stap(stand, request.lid, swv),
            "swv": swv,
            "mag_schrijven": True,
        }
    )


def _opmerkingform(request: HttpRequest, onderdeel: Planonderdeel) -> OpmerkingForm:
    """Empty, or on its way to answer the remark that the address names."""
    antwoord_op = request.GET.get("antwoord_op", "")
    begin = {"antwoord_op": antwoord_op} if antwoord_op.isdecimal() else {}
    return OpmerkingForm(initial=begin, onderdeel=onderdeel, door=request.lid)


def _begin(onderdeel: Planonderdeel) -> dict[str, Any]:
    return {"tekst": onderdeel.tekst, "versie": onderdeel.versie}


def _botsing(request: HttpRequest, swv: str, botsing: Botsing) -> HttpResponse:
    """Both texts, and three ways to go on."""
    mijn, hunne = botsing.mijn, botsing.onderdeel
    context = {
        "onderdeel": hunne,
        "mijn": mijn,
        "mijn_verschil": verschil(mijn, hunne.tekst),
        "hunne_verschil": verschil(hunne.tekst, mijn),
        "kruimels": kruimels(swv, hunne, "Twee teksten"),
    }
    return render(request, "wijken/planonderdeel_botsing.html", context)
