"""A change of an agreed plan: begin it, read it, agree to it, take it back; and the versions of a plan."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_wijziging import VersiekeuzeForm, WijzigingForm
from wijken.models import Planversie, Wijkplan, Wijziging
from wijken.overzichten.partners import werkblok
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.vervolg import volgende_stap
from wijken.overzichten.wijzigingen import verschilblad, versielijst
from wijken.overzichten.wijzigingstand import begeleider_is_aan_zet, is_klein
from wijken.services import planverschil, redenen_groot, verschil_met_versie, vingerafdruk

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def wijziging_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Begin a change, with the reason; says first what happens."""
    plan = _plan(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    form = WijzigingForm(request.POST or None, wijkplan=plan, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "U kunt het plan nu veranderen. Lezers zien de vastgestelde versie.")
        return redirect("wijken:wijziging_detail", swv, form.resultaat.pk)
    context = {"plan": plan, "form": form, "kruimels": _kruimels(swv, plan, "Wijziging beginnen")}
    return render(request, "wijken/wijziging_create.html", context)


@require_GET
def wijziging_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What changes, word by word, and what is to be done now; an ended change shows what came of it."""
    return _wijzigingspagina(request, swv, _wijziging(request, pk))


@vraag_of_doe
def wijziging_akkoord(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The procesbegeleider agrees to a small change."""
    wijziging = _wijziging(request, pk)
    toets(request.lid, "wijken.adviseer_wijkplan", wijziging.wijkplan)
    gelezen = request.POST.get("gelezen", "")

    def dienst() -> Any:
        return services.begeleider_akkoord(wijkplan=wijziging.wijkplan, door=request.lid, gelezen=gelezen)

    return _doen(request, swv, wijziging, dienst, "Uw akkoord staat bij de wijziging.")


@vraag_of_doe
def wijziging_intrekken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Put the agreed version back."""
    wijziging = _wijziging(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", wijziging.wijkplan)

    def dienst() -> Any:
        return services.wijziging_intrekken(wijziging=wijziging, door=request.lid)

    return _doen(request, swv, wijziging, dienst, "De wijziging is ingetrokken. Het plan staat er weer zoals het was.")


@require_GET
def wijkplan_versies(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Every version of a plan, and what differs between two of them."""
    plan = _plan(request, pk)
    toets(request.lid, "wijken.bekijk_wijkplan", plan)
    versies = versielijst(plan)
    form = VersiekeuzeForm(request.GET or None, nummers=[versie["nummer"] for versie in versies])
    context: dict[str, Any] = {"plan": plan, "versies": versies, "keuze": form}
    context["kruimels"] = _kruimels(swv, plan, "Versies")
    if len(versies) > 1 and (paar := form.paar()):
        inhoud = dict(plan.versies.filter(nummer__in=paar).values_list("nummer", "inhoud"))
        context |= {"paar": paar} | verschilblad(planverschil(inhoud[paar[0]], inhoud[paar[1]]))
    return render(request, "wijken/wijkplan_versies.html", context)


def _plan(request: HttpRequest, pk: int) -> Wijkplan:
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.bekijk_wijkplan", plan)
    return plan


def _wijziging(request: HttpRequest, pk: int) -> Wijziging:
    """404 when it is of the neighbours, 403 for who may not read the working text."""
    wijziging = get_object_or_404(Wijziging.objects.select_related("gemaakt_door", "begeleider"), pk=pk)
    plannen = Wijkplan.objects.met_namen().met_stand().met_inhoud()
    wijziging.wijkplan = get_object_or_404(plannen, pk=wijziging.wijkplan_id)
    toets(request.lid, "wijken.bekijk_werktekst", wijziging.wijkplan)
    return wijziging


def _doen(
    request: HttpRequest, swv: str, wijziging: Wijziging, dienst: Callable[[], Any], melding: str
) -> HttpResponse:
    """Do it and go to the plan; a broken rule shows on the page of the change."""
    if request.method != "POST":
        return redirect("wijken:wijziging_detail", swv, wijziging.pk)
    form = BevestigFormulier(request.POST, dienst=dienst)
    if form.save_if_valid():
        messages.success(request, melding)
        return redirect("wijken:wijkplan_detail", swv, wijziging.wijkplan_id)
    return _wijzigingspagina(request, swv, _wijziging(request, wijziging.pk), stapform=form)


def _wijzigingspagina(request: HttpRequest, swv: str, wijziging: Wijziging, **meer: Any) -> HttpResponse:
    plan = wijziging.wijkplan
    context = {"wijziging": wijziging, "plan": plan, "kruimels": _kruimels(swv, plan, "Wijziging"), **meer}
    context |= _lopend(request, swv, plan) if wijziging.klaar_op is None else _afgelopen(wijziging)
    return render(request, "wijken/wijziging_detail.html", context)


def _lopend(request: HttpRequest, swv: str, plan: Wijkplan) -> dict[str, Any]:
    lid, stand, verschil = request.lid, Planstand(plan), verschil_met_versie(plan)
    tekent = plan.status == Wijkplan.Status.TEKENEN
    mag_schrijven = mag(lid, "wijken.schrijf_wijkplan", plan)
    tekenend = stand.te_tekenen_door(lid) if tekent else []
    akkoord = begeleider_is_aan_zet(plan, lid)
    leeg = verschil.is_leeg
    return {
        **verschilblad(verschil),
        **werkblok(lid, plan, plan.partnerdelen.all()),
        "stand": stand,
        "beurt": stand.beurt(lid),
        "stappen": stand.stappen(lid),
        "groot": [] if leeg else redenen_groot(plan, verschil),
        "klein_voorgelegd": tekent and is_klein(plan),
        "te_tekenen": tekenend,
        "mag_akkoord": akkoord,
        "gelezen": vingerafdruk(plan) if tekenend or akkoord else "",
        "mag_schrijven": mag_schrijven,
        "wijkdoelen": plan.wijkdoelen.all(),
        "doelen_schrijven": mag_schrijven and plan.is_schrijfbaar,
        "stap": None if tekenend or akkoord or leeg else volgende_stap(stand, lid, swv),
    }


def _afgelopen(wijziging: Wijziging) -> dict[str, Any]:
    """What an ended change was: the difference of its version with the one before; nothing when taken back."""
    versies = list(
        Planversie.objects.filter(wijkplan=wijziging.wijkplan_id, gemaakt_op__lte=wijziging.klaar_op)
        .order_by("-nummer")
        .values_list("nummer", "inhoud")[:2]
    )
    if wijziging.uitkomst == Wijziging.Uitkomst.INGETROKKEN or len(versies) < 2:
        return {"is_leeg": True}
    return verschilblad(planverschil(versies[1][1], versies[0][1]))


def _kruimels(swv: str, plan: Wijkplan, naam: str) -> list[tuple[str, str | None]]:
    return [
        (str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])),
        (f"Wijkplan {plan.jaar}", reverse("wijken:wijkplan_detail", args=[swv, plan.pk])),
        (naam, None),
    ]
