"""Writing in a part of a plan: text and actions."""

import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from swv.models import Lid
from wijken.models import Actie, Planonderdeel, Wijkplan
from wijken.services.wijkplan import schrijfbaar_plan


class Botsing(ValidationError):
    """Somebody else saved this part meanwhile. Carries both texts, so that nothing is lost."""

    def __init__(self, *, onderdeel: Planonderdeel, mijn: str) -> None:
        super().__init__("Iemand anders heeft deze tekst intussen veranderd. Kies hieronder hoe u verder gaat.")
        self.onderdeel = onderdeel
        self.mijn = mijn


@transaction.atomic
def onderdeel_opslaan(*, onderdeel: Planonderdeel, tekst: str, versie: int, door: Lid) -> Planonderdeel:
    """Save the text written on top of ``versie``. Raises Botsing when a newer version stands there."""
    actueel = _op_slot(onderdeel)
    tekst = schoon(tekst)
    if actueel.tekst == tekst and not actueel.is_meegenomen:  # to save what came along says that it still holds
        return actueel
    if actueel.versie != versie:
        raise Botsing(onderdeel=actueel, mijn=tekst)
    return _schrijven(actueel, tekst, door)


@transaction.atomic
def botsing_oplossen(*, onderdeel: Planonderdeel, mijn: str, versie: int, keuze: str, door: Lid) -> Planonderdeel:
    """Go on after a Botsing: "onder" (mine under theirs), "mijn" or "hunne".

    The text that is not chosen becomes a version in the history first. Raises Botsing when yet another version came.
    """
    actueel = _op_slot(onderdeel)
    mijn = schoon(mijn)
    if actueel.versie != versie:
        raise Botsing(onderdeel=actueel, mijn=mijn)
    hunne = actueel.tekst
    if keuze == "onder":
        return _schrijven(actueel, schoon(f"{hunne}\n\n{mijn}"), door)
    _schrijven(actueel, mijn, door)
    return actueel if keuze == "mijn" else _schrijven(actueel, hunne, door)


@transaction.atomic
def actie_toevoegen(*, onderdeel: Planonderdeel, **velden: Any) -> Actie:
    """A new action. The very same action again (double click, back button) gives the first one."""
    plan = schrijfbaar_plan(onderdeel.wijkplan_id)
    _weiger_ander_jaar(plan, velden["begin"], velden["einde"])
    return Actie.objects.get_or_create(onderdeel=onderdeel, **_geldig(velden))[0]


@transaction.atomic
def actie_wijzigen(*, actie: Actie, **velden: Any) -> Actie:
    """Change an action while the plan is being written."""
    plan = schrijfbaar_plan(actie.onderdeel.wijkplan_id)
    _weiger_ander_jaar(plan, velden["begin"], velden["einde"])
    actie = Actie.objects.select_for_update().get(pk=actie.pk)
    for naam, waarde in _geldig(velden).items():
        setattr(actie, naam, waarde)
    actie.save()
    return actie


@transaction.atomic
def actie_verwijderen(*, actie: Actie) -> None:
    """Take an action out of the plan; the history keeps it. One that was told about stops in the voortgang instead."""
    plan = schrijfbaar_plan(actie.onderdeel.wijkplan_id)
    if actie.vervolgacties.exists():
        jaar = plan.jaar + 1
        raise ValidationError(f"Deze actie gaat door in het plan van {jaar}. Haal haar eerst daar weg.")
    if actie.voortgangsregels.exists():
        raise ValidationError("Bij deze actie staat al voortgang. Zet haar daar op ‘gestopt’, met de reden.")
    try:
        with transaction.atomic():
            actie.delete()
    except ProtectedError as fout:
        raise ValidationError(
            "Er is al geld uitgegeven voor deze actie. Laat haar staan, of maak haar kleiner."
        ) from fout


def schoon(tekst: str) -> str:
    """One kind of line end, no blank lines around: so that a text compares with itself."""
    return tekst.replace("\r\n", "\n").replace("\r", "\n").strip()


def _op_slot(onderdeel: Planonderdeel) -> Planonderdeel:
    schrijfbaar_plan(onderdeel.wijkplan_id)
    rijen = Planonderdeel.objects.select_for_update(of=("self",)).select_related("wijkplan__wijk__plek", "laatst_door")
    return rijen.get(pk=onderdeel.pk)


def _schrijven(onderdeel: Planonderdeel, tekst: str, door: Lid) -> Planonderdeel:
    onderdeel.tekst = tekst
    onderdeel.versie += 1
    onderdeel.laatst_door = door
    onderdeel.laatst_opgeslagen = timezone.now()
    onderdeel.save(update_fields=["tekst", "versie", "laatst_door", "laatst_opgeslagen"])
    return onderdeel


def _geldig(velden: dict[str, Any]) -> dict[str, Any]:
    """The fields of an action; ValidationError where one breaks a rule of its own."""
    if velden["einde"] < velden["begin"]:
        raise ValidationError({"einde": "De einddatum ligt voor de begindatum."})
    if velden["bedrag"] < Decimal(0):
        raise ValidationError({"bedrag": "Een bedrag is nul of meer."})
    verplicht = {naam: velden[naam] for naam in ("omschrijving", "wie", "begin", "einde", "bedrag")}
    return verplicht | {"uren": velden.get("uren", Decimal(0)), "wijkdoel": velden.get("wijkdoel")}


def _weiger_ander_jaar(plan: Wijkplan, begin: datetime.date, einde: datetime.date) -> None:
    fouten = {
        naam: f"Kies een dag in {plan.jaar}, het jaar van dit plan."
        for naam, dag in (("begin", begin), ("einde", einde))
        if dag.year != plan.jaar
    }
    if fouten:
        raise ValidationError(fouten)
