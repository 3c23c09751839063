"""The goals a wijkplan works on: in the editor under the text, on the plan itself, and in its frozen version."""

from typing import Any

from doelen.forms import KoppelForm
from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel, Planperiode
from doelen.overzichten.koppelingen import (
    afgesproken_koppelingen,
    doelen_bij_voortgang,
    doelkeuzes,
    gekoppeld,
    met_cijfers,
)
from doelen.permissions import mag_doel_koppelen
from swv.register import Context, Vraag


def doelen_van_onderdeel(vraag: Vraag) -> Context:
    """The linked goals with their last value, and a choice of the others while the plan is written."""
    onderdeel = vraag.onderwerp
    plan = onderdeel.wijkplan
    rijen = gekoppeld(OnderdeelDoel.objects.filter(onderdeel=onderdeel), plan, vraag.lid)
    mag = plan.is_schrijfbaar and mag_doel_koppelen(vraag.lid, onderdeel)
    form = KoppelForm(onderdeel=onderdeel, door=vraag.lid) if mag else None
    if form is not None:
        form.fields["jaardoel"].choices = doelkeuzes(plan.jaar, zonder={rij["doel"].pk for rij in rijen})  # type: ignore[attr-defined]
    return {"onderdeel": onderdeel, "rijen": rijen, "form": form, "mag": mag, "planjaar": plan.jaar}


def doelen_van_plan(vraag: Vraag) -> Context | None:
    """Every goal of the plan once, with the parts that work on it; as agreed while the plan changes."""
    plan = vraag.onderwerp
    if plan.wordt_gewijzigd:
        rijen = met_cijfers(afgesproken_koppelingen(plan), plan, vraag.lid)
    else:
        rijen = gekoppeld(OnderdeelDoel.objects.filter(onderdeel__wijkplan=plan), plan, vraag.lid)
    per_doel: dict[int, dict[str, Any]] = {}
    for rij in rijen:
        per_doel.setdefault(rij["doel"].pk, rij | {"onderdelen": []})["onderdelen"].append(rij["onderdeel"])
    return {"rijen": list(per_doel.values()), "planjaar": plan.jaar} if per_doel else None


def doelen_bij_blad(vraag: Vraag) -> Context | None:
    """Beside the voortgang: the goals of the plan, each with its figure and verdict."""
    rijen = doelen_bij_voortgang(vraag.onderwerp, vraag.lid)
    return {"rijen": rijen} if rijen else None


def jaren_van_planperiode(jaar: int) -> tuple[int, int]:
    """First and last year of the planperiode of this year; four years around it when there is none."""
    jaren = Planperiode.objects.filter(begin__lte=jaar, einde__gte=jaar).values_list("begin", "einde").first()
    return jaren or (jaar - 1, jaar + 2)


def doelen_in_plan(plan: Any) -> list[dict[str, Any]]:
    """What a frozen plan keeps: per part the goals as they read then."""
    rijen = OnderdeelDoel.objects.filter(onderdeel__wijkplan=plan).order_by(
        "onderdeel__volgorde", "jaardoel__thema__volgorde", "jaardoel__volgnummer"
    )
    velden = ("onderdeel__volgorde", "onderdeel__titel", "jaardoel__sleutel", "jaardoel__jaar", "jaardoel__tekst")
    return [
        {"onderdeel": volgorde, "titel": titel, "doel": sleutel, "jaar": jaar, "tekst": tekst}
        for volgorde, titel, sleutel, jaar, tekst in rijen.values_list(*velden)
    ]


def doelen_terug(plan: Any, inhoud: list[dict[str, Any]]) -> None:
    """The links of the parts as they were frozen."""
    onderdelen = dict(plan.onderdelen.values_list("volgorde", "pk"))
    doelen = _doelen_met_sleutel(inhoud)
    wil = {(onderdelen[rij["onderdeel"]], doelen[rij["doel"], rij["jaar"]]) for rij in inhoud}
    rijen = OnderdeelDoel.objects.filter(onderdeel__wijkplan=plan)
    nu = {(rij.onderdeel_id, rij.jaardoel_id): rij.pk for rij in rijen}
    rijen.filter(pk__in=[pk for paar, pk in nu.items() if paar not in wil]).delete()
    OnderdeelDoel.objects.bulk_create(OnderdeelDoel(onderdeel_id=o, jaardoel_id=d) for o, d in sorted(wil - nu.keys()))


def actiedoelen_in_plan(plan: Any) -> list[dict[str, Any]]:
    """What a frozen plan keeps: per actie its own goals."""
    rijen = ActieDoel.objects.filter(actie__onderdeel__wijkplan=plan).order_by("actie", "jaardoel")
    return [
        {"actie": actie, "doel": sleutel, "jaar": jaar}
        for actie, sleutel, jaar in rijen.values_list("actie", "jaardoel__sleutel", "jaardoel__jaar")
    ]


def actiedoelen_terug(plan: Any, inhoud: list[dict[str, Any]]) -> None:
    """The links of the acties as they were frozen."""
    doelen = _doelen_met_sleutel(inhoud)
    wil = {(rij["actie"], doelen[rij["doel"], rij["jaar"]]) for rij in inhoud}
    rijen = ActieDoel.objects.filter(actie__onderdeel__wijkplan=plan)
    nu = {(rij.actie_id, rij.jaardoel_id): rij.pk for rij in rijen}
    rijen.filter(pk__in=[pk for paar, pk in nu.items() if paar not in wil]).delete()
    ActieDoel.objects.bulk_create(ActieDoel(actie_id=a, jaardoel_id=d) for a, d in sorted(wil - nu.keys()))


def _doelen_met_sleutel(inhoud: list[dict[str, Any]]) -> dict[tuple[str, int], int]:
    rijen = Jaardoel.objects.filter(sleutel__in={rij["doel"] for rij in inhoud})
    return {(sleutel, jaar): pk for sleutel, jaar, pk in rijen.values_list("sleutel", "jaar", "pk")}
