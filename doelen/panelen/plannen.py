"""The goals a wijkplan works on: in the editor under the text, on the plan itself, and in its frozen version."""

from typing import Any

from doelen.forms import KoppelForm
from doelen.models import OnderdeelDoel
from doelen.overzichten.koppelingen import doelkeuzes, gekoppeld
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
    """Every goal of the plan once, with the parts that work on it."""
    koppelingen = OnderdeelDoel.objects.filter(onderdeel__wijkplan=vraag.onderwerp)
    rijen = gekoppeld(koppelingen, vraag.onderwerp, vraag.lid)
    per_doel: dict[int, dict[str, Any]] = {}
    for rij in rijen:
        per_doel.setdefault(rij["doel"].pk, rij | {"onderdelen": []})["onderdelen"].append(rij["onderdeel"])
    return {"rijen": list(per_doel.values()), "planjaar": vraag.onderwerp.jaar} if per_doel else None


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
