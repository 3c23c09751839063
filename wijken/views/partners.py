"""What partners do in a plan: the wijk adds it, the partner changes its own part and agrees."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from swv.formulieren import BevestigFormulier, DienstFormulier
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_partners import ContactForm, Partnerdeelblad, PartnerErbijForm
from wijken.models import Partnerdeel, Wijkplan
from wijken.services.partners import waarden_van
from wijken.services.samen_invullen import stempel

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def partnerdeel_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A row of a partner in this plan."""
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    form = PartnerErbijForm(request.POST or None, wijkplan=plan)
    if form.save_if_valid():
        messages.success(request, f"{form.resultaat.organisatie} staat in het plan. Zij geven zelf akkoord.")
        return _terug(swv, plan)
    context = {"form": form, "plan": plan, "terug": _adres(swv, plan), "naam": "Wat een partner doet"}
    context["kruimels"] = _kruimels(swv, plan, "Wat een partner doet")
    return render(request, "wijken/partners/toevoegen.html", context)


@vraag_of_doe
def partnerdeel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change the part; when both the wijk and the partner did, the page shows both texts."""
    deel = _deel_van(pk)
    toets(request.lid, "wijken.schrijf_partnerdeel", deel)
    blad = Partnerdeelblad(deel, request.POST or None)
    if request.method == "POST" and blad.opslaan():
        return _opgeslagen(request, swv, deel)
    return _pagina(request, swv, deel, blad=blad)


@require_POST
def partnerdeel_contact(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Who speaks for the organisation in this wijk."""
    deel = _deel_van(pk)
    toets(request.lid, "wijken.schrijf_wijkplan", deel.wijkplan)
    form = ContactForm(request.POST, deel=deel)
    if form.save_if_valid():
        messages.success(request, f"{form.resultaat} kan nu akkoord geven namens {deel.organisatie}.")
        return redirect("wijken:partnerdeel_update", swv, pk)
    return _pagina(request, swv, deel, contactform=form)


@require_POST
def partnerdeel_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take the row out of the plan."""
    deel = _deel_van(pk)
    toets(request.lid, "wijken.schrijf_wijkplan", deel.wijkplan)
    form = BevestigFormulier(request.POST, dienst=lambda: services.partnerdeel_weghalen(deel=deel))
    return _doen(request, swv, deel, form, f"{deel.organisatie} staat niet meer in het plan.")


@require_POST
def partnerdeel_akkoord(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The organisation agrees to its own part."""
    deel = _deel_van(pk)
    toets(request.lid, "wijken.namens_partner", deel)
    gelezen = request.POST.get("gelezen", "")
    return _doen(request, swv, deel, _akkoordform(request, deel, gelezen), _bedankt(deel))


def _opgeslagen(request: HttpRequest, swv: str, deel: Partnerdeel) -> HttpResponse:
    """Back to the plan; the partner may have pressed the button that agrees too."""
    deel.refresh_from_db(fields=["doet", "bedrag"])
    if request.POST.get("stap") == "akkoord" and mag(request.lid, "wijken.namens_partner", deel):
        return _doen(request, swv, deel, _akkoordform(request, deel, stempel(waarden_van(deel))), _bedankt(deel))
    messages.success(request, f"Wat {deel.organisatie} doet, is opgeslagen.")
    return _terug(swv, deel.wijkplan)


def _akkoordform(request: HttpRequest, deel: Partnerdeel, gelezen: str) -> DienstFormulier:
    def dienst() -> Partnerdeel:
        return services.partnerdeel_akkoord(deel=deel, door=request.lid, gelezen=gelezen)

    return BevestigFormulier(request.POST, dienst=dienst)


def _bedankt(deel: Partnerdeel) -> str:
    return f"{deel.organisatie} is akkoord. Verandert de tekst of het bedrag, dan vragen wij het opnieuw."


def _doen(request: HttpRequest, swv: str, deel: Partnerdeel, form: DienstFormulier, melding: str) -> HttpResponse:
    if form.save_if_valid():
        messages.success(request, melding)
    else:
        messages.error(request, " ".join(map(str, form.non_field_errors())))
    return _terug(swv, deel.wijkplan)


def _pagina(request: HttpRequest, swv: str, deel: Partnerdeel, **meer: Any) -> HttpResponse:
    plan = deel.wijkplan
    wijk_schrijft = mag(request.lid, "wijken.schrijf_wijkplan", plan)
    context = {
        "deel": deel,
        "plan": plan,
        "blad": Partnerdeelblad(deel),
        "eigen": mag(request.lid, "wijken.namens_partner", deel),
        "contactform": ContactForm(deel=deel) if wijk_schrijft else None,
        "contacten": deel.organisatie.contactpersonen.filter(Q(wijk=None) | Q(wijk=plan.wijk_id), lid__isnull=False),
        "terug": _adres(swv, plan),
        "kruimels": _kruimels(swv, plan, str(deel.organisatie)),
        **meer,
    }
    return render(request, "wijken/partners/deel.html", context)


def _deel_van(pk: int) -> Partnerdeel:
    rijen = Partnerdeel.objects.select_related("organisatie", "akkoord_door", "wijkplan__wijk__plek")
    return get_object_or_404(rijen, pk=pk)


def _adres(swv: str, plan: Wijkplan) -> str:
    """Where the rows stand that people change: the plan, or the change of it."""
    if plan.wordt_gewijzigd:
        wijziging = plan.wijzigingen.filter(klaar_op=None).values_list("pk", flat=True).first()
        return f"{reverse('wijken:wijziging_detail', args=[swv, wijziging])}#partners"
    return f"{reverse('wijken:wijkplan_detail', args=[swv, plan.pk])}#partners"


def _terug(swv: str, plan: Wijkplan) -> HttpResponse:
    return redirect(_adres(swv, plan))


def _kruimels(swv: str, plan: Wijkplan, naam: str) -> list[tuple[str, str | None]]:
    return [
        (str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])),
        (f"Wijkplan {plan.jaar}", reverse("wijken:wijkplan_detail", args=[swv, plan.pk])),
        (naam, None),
    ]
