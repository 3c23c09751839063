"""Reading wijkplannen: all of a year, one whole, and as a PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from swv.dagen import vandaag
from swv.register import Vraag, register
from swv.services import document_vragen
from swv.tasks import document_maken_taak
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken.documenten import akkoordzin
from wijken.forms import AdviesForm
from wijken.forms_wijkdoel import PenvoerderForm
from wijken.models import Wijkplan
from wijken.overzichten.jaarvragen import met_jaarvragen, planfeiten
from wijken.overzichten.partners import om_de_wijk
from wijken.overzichten.plaatsen import planjaar
from wijken.overzichten.planlezen import (
    adviezen_van,
    leesinhoud,
    niveaus_met_tekst,
    planrijen,
    planrijenkop,
    versies_van,
)
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.vervolg import volgende_stap
from wijken.services import vingerafdruk

VORMEN = {"": "", "word": " in Word", "muur": " voor aan de muur"}


@require_GET
def wijkplan_list(request: HttpRequest, swv: str) -> HttpResponse:
    """All plans of a year: how far, whose turn."""
    toets(request.lid, "wijken.bekijk_wijken")
    jaar = jaar_uit(request) if "jaar" in request.GET else planjaar()
    rijen = planrijen(request.lid, jaar)
    context = {
        "kop": planrijenkop(rijen, jaar),
        "mag_zoeken": mag(request.lid, "wijken.zoek_wijkplannen"),
        "rijen": rijen,
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "mag_sjabloon": mag(request.lid, "wijken.beheer_sjabloon"),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), (f"Wijkplannen {jaar}", None)],
    }
    return render(request, "wijken/wijkplan_list.html", context)


@require_GET
def wijkplan_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The whole plan to read, with advice, signatures and what can be done now."""
    plan = leesbaar_plan(request, pk)
    return render(request, "wijken/wijkplan_detail.html", plancontext(request, swv, plan))


@require_POST
def wijkplan_document(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Ask the plan as PDF, as Word or as one page for the wall; the version that holds, or an older one."""
    plan = leesbaar_plan(request, pk)
    nummers, gevraagd = {str(rij["nummer"]) for rij in plan.besluiten_versie}, request.POST.get("versie", "")
    if gevraagd and gevraagd not in nummers:
        raise Http404
    vorm = request.POST.get("vorm", "") if request.POST.get("vorm") in VORMEN else ""
    nummer = int(gevraagd) if gevraagd else plan.leesversie.nummer if plan.leesversie else None
    parameters: dict[str, Any] = {"wijkplan": plan.pk, "vorm": vorm, "status": plan.status}
    parameters |= {"versie": nummer} if nummer else {"stand": vingerafdruk(plan)}
    document = document_vragen(
        soort="wijkplan",
        plek=plan.wijk.plek,
        titel=f"Wijkplan {plan.jaar} {plan.wijk}{VORMEN[vorm]}" + (f", versie {nummer}" if nummer else ""),
        parameters=parameters,
        door=request.lid,
    )
    document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
    return redirect("document_detail", swv, document.pk)


def leesbaar_plan(request: HttpRequest, pk: int) -> Wijkplan:
    """The plan with everything its page shows; 404 when it is of the neighbours, 403 when this member may not read it.

    Every step begins here too, because a refused step shows that same page.
    """
    plan = get_object_or_404(met_jaarvragen(Wijkplan.objects.met_namen().met_stand().met_besluiten()), pk=pk)
    toets(request.lid, "wijken.bekijk_wijkplan", plan)
    plan.inhoud = leesinhoud(plan)
    return plan


def plancontext(request: HttpRequest, swv: str, plan: Wijkplan, **meer: Any) -> dict[str, Any]:
    """Context of the page; a view whose form was refused adds that form."""
    lid, stand = request.lid, Planstand(plan)
    adviseert = plan.status != Wijkplan.Status.VASTGESTELD and mag(lid, "wijken.adviseer_wijkplan", plan)
    tekenen = stand.te_tekenen_door(lid) if plan.status == Wijkplan.Status.TEKENEN else []
    mag_schrijven = mag(lid, "wijken.schrijf_wijkplan", plan)
    schrijft_nu = mag_schrijven and plan.is_schrijfbaar
    wijk_url = reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])
    return {
        "plan": plan,
        "stand": stand,
        "beurt": stand.beurt(lid),
        "stappen": stand.stappen(lid),
        "niveaus": niveaus_met_tekst(plan.inhoud),
        "adviezen": adviezen_van(plan),
        "versies": versies_van(plan),
        "huizen": stand.huizen({school["pk"] for school in tekenen}),
        "te_tekenen": tekenen,
        "gelezen": vingerafdruk(plan) if tekenen and not plan.wordt_gewijzigd else "",
        "akkoordzin": akkoordzin(plan.inhoud) if plan.leesversie else stand.akkoordzin,
        "is_wijk": mag(lid, "wijken.bekijk_werktekst", plan),
        "mag_wijzigen": mag_schrijven and plan.status == Wijkplan.Status.VASTGESTELD and plan.jaar >= vandaag().year,
        "adviesform": AdviesForm(wijkplan=plan, door=lid) if adviseert else None,
        "mag_schrijven": mag_schrijven,
        "schrijft_nu": schrijft_nu,
        "wijkdoelen": plan.inhoud.get("wijkdoelen", []),
        "doelen_schrijven": schrijft_nu and not plan.wordt_gewijzigd,
        "jaarvragen": plan.jaarvragen_ if plan.jaar >= vandaag().year else [],
        "planfeiten": planfeiten(stand),
        "penvoerderform": PenvoerderForm(stand=stand) if schrijft_nu else None,
        "stap": volgende_stap(stand, lid, swv) if not tekenen else None,
        "koppanelen": register.panelen_voor("wijkplan_kop", Vraag(swv=swv, lid=lid, onderwerp=plan, jaar=plan.jaar)),
        "panelen": register.panelen_voor("wijkplan", Vraag(swv=swv, lid=lid, onderwerp=plan, jaar=plan.jaar)),
        "kruimels": [(str(plan.wijk), wijk_url), (f"Wijkplan {plan.jaar}", None)],
        **om_de_wijk(lid, plan),
        **meer,
    }
