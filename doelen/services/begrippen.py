"""The dictionary of indicatoren: a clearer text keeps the series, another definition begins a new one."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Grootheid, Indicator, IndicatorTerm, Streefwaarde
from doelen.services.doelenboom_bewerken import herrekenen, weiger_voorbij
from swv.models import Lid

CODE = 50
OVERGENOMEN = ("thema_id", "eenheid", "omlaag_is_beter", "set_code", "per_school", "eigenaar", "meetmoment", "volgorde")


@transaction.atomic
def indicator_wijzigen(
    *, indicator: Indicator, naam: str, definitie: str, eigenaar: str = "", meetmoment: str = ""
) -> Indicator:
    """The words only; what is counted stays the same."""
    indicator = Indicator.objects.select_for_update().get(pk=indicator.pk)
    indicator.naam, indicator.definitie = naam, definitie
    indicator.eigenaar, indicator.meetmoment = eigenaar, meetmoment
    indicator.save()
    return indicator


@transaction.atomic
def indicator_vervangen(
    *,
    indicator: Indicator,
    vanaf_jaar: int,
    naam: str,
    definitie: str,
    teller: Iterable[Grootheid],
    noemer: Iterable[Grootheid],
    door: Lid,
) -> Indicator:
    """Another definition from a year on: a new indicator, a new series; targets of those years move to it.

    A second click gives the successor that is there.
    """
    oud = Indicator.objects.select_for_update().get(pk=indicator.pk)
    if opvolger := Indicator.objects.filter(vervangt=oud).first():
        if opvolger.vanaf_jaar == vanaf_jaar:
            return opvolger
        raise ValidationError(f"Deze definitie is al vervangen vanaf {opvolger.vanaf_jaar}. Wijzig de nieuwe.")
    _controleer_jaar(oud, vanaf_jaar)
    nieuw = Indicator.objects.create(
        code=f"{oud.code[: CODE - 5]}_{vanaf_jaar}",
        naam=naam,
        definitie=definitie,
        vanaf_jaar=vanaf_jaar,
        tot_jaar=oud.tot_jaar,
        vervangt=oud,
        **{veld: getattr(oud, veld) for veld in OVERGENOMEN},
    )
    kanten = [("teller", grootheid) for grootheid in teller] + [("noemer", grootheid) for grootheid in noemer]
    IndicatorTerm.objects.bulk_create(IndicatorTerm(indicator=nieuw, kant=k, grootheid=g) for k, g in kanten)
    oud.tot_jaar = vanaf_jaar - 1
    oud.save(update_fields=["tot_jaar"])
    Streefwaarde.objects.filter(indicator=oud, jaardoel__jaar__gte=vanaf_jaar).update(indicator=nieuw)
    herrekenen(vanaf_jaar, door)
    return nieuw


def _controleer_jaar(oud: Indicator, vanaf_jaar: int) -> None:
    weiger_voorbij(vanaf_jaar)
    if oud.vanaf_jaar and vanaf_jaar <= oud.vanaf_jaar:
        raise ValidationError({"vanaf_jaar": f"Deze definitie geldt zelf vanaf {oud.vanaf_jaar}. Kies een later jaar."})
    if oud.tot_jaar and vanaf_jaar > oud.tot_jaar:
        raise ValidationError({"vanaf_jaar": f"Deze definitie geldt tot en met {oud.tot_jaar}. Kies een eerder jaar."})
