"""The number in a jaardoel: eight kinds, one rule each (ontwerp §4.4); changing one keeps the old and asks why."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Indicator, Jaardoel, Streefwaarde
from doelen.services.doelenboom_bewerken import herrekenen, weiger_voorbij
from doelen.services.geldigheid import GELDT_OP
from swv.models import Lid, Plek

Soort = Streefwaarde.Soort
ZONDER_GETAL = frozenset({Soort.LANDELIJK, Soort.MINDER, Soort.MEER})
DELEN = frozenset({Soort.AANDEEL_MINSTENS, Soort.AANDEEL_HOOGSTENS})
ONDERGRENS = frozenset({Soort.MINSTENS, Soort.AANDEEL_MINSTENS, Soort.PRECIES})
BOVENGRENS = frozenset({Soort.HOOGSTENS, Soort.AANDEEL_HOOGSTENS, Soort.PRECIES})
HEEL = Decimal(100)
# A goal that only the SWV can reach has no number of its own for a wijk: nobody there is asked or coloured by it.
EIGEN = (Plek.Soort.GEMEENTE, Plek.Soort.WIJK, Plek.Soort.SCHOOL)
EIGEN_PLEKKEN = {niveau: [soort for soort in EIGEN if soort in soorten] for niveau, soorten in GELDT_OP.items()}
VELDEN = ("indicator", "soort", "waarde", "plek", "nulmeting", "nulmeting_op", "reden", "te_bevestigen", "toelichting")


@transaction.atomic
def streefwaarde_bewaren(
    *, jaardoel: Jaardoel, streefwaarde: Streefwaarde | None = None, door: Lid, **velden: Any
) -> Streefwaarde:
    """``velden``: see VELDEN. A change needs a ``reden``; the history keeps what stood there."""
    jaardoel = Jaardoel.objects.select_for_update().get(pk=jaardoel.pk)
    weiger_voorbij(jaardoel.jaar)
    if streefwaarde is None:
        gelijk = {"indicator": velden["indicator"], "plek": velden["plek"]}
        if bestaand := jaardoel.streefwaarden.filter(**gelijk).first():
            return _zelfde(bestaand, velden)
        streefwaarde = Streefwaarde(jaardoel=jaardoel)
    elif not velden["reden"]:
        raise ValidationError({"reden": "Schrijf op waarom deze streefwaarde verandert. Dat staat er later bij."})
    for naam in VELDEN:
        setattr(streefwaarde, naam, velden[naam])
    _controleer(streefwaarde, jaardoel)
    streefwaarde.save()
    herrekenen(jaardoel.jaar, door)
    return streefwaarde


def _zelfde(bestaand: Streefwaarde, velden: dict[str, Any]) -> Streefwaarde:
    """A double click gives the row that is there; other numbers are a change, and that asks why."""
    if (bestaand.soort, bestaand.waarde) != (velden["soort"], velden["waarde"]):
        raise ValidationError({"indicator": "Dit doel heeft hiervoor al een streefwaarde. Wijzig die."})
    return bestaand


def _controleer(streefwaarde: Streefwaarde, jaardoel: Jaardoel) -> None:
    _controleer_getal(streefwaarde)
    _controleer_plek(streefwaarde, jaardoel)
    _controleer_enige(streefwaarde, jaardoel)
    _controleer_set(streefwaarde, jaardoel)


def _controleer_getal(streefwaarde: Streefwaarde) -> None:
    soort, waarde, indicator = streefwaarde.soort, streefwaarde.waarde, streefwaarde.indicator
    if soort in ZONDER_GETAL and waarde is not None:
        raise ValidationError({"waarde": "Laat dit leeg: bij deze soort vergelijkt Thuisnabij zelf."})
    if soort not in ZONDER_GETAL and waarde is None:
        raise ValidationError({"waarde": "Vul in welk getal gehaald moet worden."})
    if waarde is not None and indicator.eenheid == Indicator.Eenheid.PROCENT and waarde > HEEL:
        raise ValidationError({"waarde": "Een percentage is hoogstens 100."})
    if (soort in DELEN) > bool(indicator.set_code):
        raise ValidationError({"soort": "Deze indicator is geen deel van een geheel. Kies ‘of meer’ of ‘of minder’."})
    if (soort == Soort.SCHAAL) > (indicator.eenheid == Indicator.Eenheid.SCHAAL):
        raise ValidationError({"soort": "Deze indicator is geen gemiddelde. Kies ‘of meer’ of ‘of minder’."})


def _controleer_plek(streefwaarde: Streefwaarde, jaardoel: Jaardoel) -> None:
    plek = streefwaarde.plek
    if plek is not None and plek.soort not in EIGEN_PLEKKEN[jaardoel.oordeelniveau]:
        niveau = jaardoel.get_oordeelniveau_display()
        raise ValidationError(
            {"plek": f"Dit doel wordt beoordeeld per {niveau}. {plek} kan daarbij geen eigen streefwaarde hebben."}
        )


def _controleer_enige(streefwaarde: Streefwaarde, jaardoel: Jaardoel) -> None:
    """One number per indicator, level, place and year, or nobody knows which one judges."""
    ander = (
        Streefwaarde.objects.filter(
            indicator=streefwaarde.indicator,
            plek=streefwaarde.plek,
            jaardoel__jaar=jaardoel.jaar,
            jaardoel__oordeelniveau=jaardoel.oordeelniveau,
        )
        .exclude(pk=streefwaarde.pk)
        .select_related("jaardoel")
        .first()
    )
    if ander is not None:
        waar = ander.jaardoel.tekst[:60]
        raise ValidationError({"indicator": f"Deze indicator heeft in {jaardoel.jaar} al een streefwaarde: ‘{waar}’."})


def _controleer_set(streefwaarde: Streefwaarde, jaardoel: Jaardoel) -> None:
    """The bounds on the parts of one whole must leave room for exactly 100 %."""
    code = streefwaarde.indicator.set_code
    if not code:
        return
    samen = jaardoel.streefwaarden.filter(indicator__set_code=code, plek=streefwaarde.plek).exclude(pk=streefwaarde.pk)
    aantal = Indicator.objects.in_jaren(jaardoel.jaar, jaardoel.jaar).filter(set_code=code).count()
    minstens, hoogstens = grenzen_van([*samen, streefwaarde], aantal)
    if minstens > HEEL:
        raise ValidationError(
            {"waarde": f"De delen zijn zo samen minstens {minstens.normalize():f} %, meer dan 100 %."}
        )
    if hoogstens < HEEL:
        raise ValidationError({"waarde": f"De delen zijn zo samen hoogstens {hoogstens.normalize():f} %, nooit 100 %."})


def grenzen_van(streefwaarden: Iterable[Streefwaarde], aantal: int) -> tuple[Decimal, Decimal]:
    """The lowest and highest sum that ``aantal`` parts can have under these bounds."""
    gegeven = list(streefwaarden)
    minstens = sum((s.waarde for s in gegeven if s.soort in ONDERGRENS and s.waarde is not None), Decimal(0))
    boven = [s.waarde for s in gegeven if s.soort in BOVENGRENS and s.waarde is not None]
    return minstens, sum(boven, Decimal(0)) + HEEL * (max(aantal, len(gegeven)) - len(boven))
