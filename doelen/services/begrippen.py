"""The dictionary of indicatoren: a clearer text keeps the series, another definition begins a new one."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from doelen.models import Grootheid, Indicator, IndicatorTerm, Streefwaarde
from doelen.services.doelenboom_bewerken import herrekenen, weiger_voorbij
from swv.models import Lid

CODE = 50
OVERGENOMEN = ("thema_id", "eenheid", "omlaag_is_beter", "set_code", "per_school", "eigenaar", "meetmoment", "volgorde")


@transaction.atomic
def grootheid_maken(*, naam: str, bron: str, vakgroep: str = "", **velden: Any) -> Grootheid:
    """One more thing that is counted; open opgaven of that source ask it from now on. A second click finds it."""
    if bron == Grootheid.Bron.VAKGROEP and not vakgroep:
        raise ValidationError({"vakgroep": "Kies de vakgroep die dit telt."})
    vakgroep = vakgroep if bron == Grootheid.Bron.VAKGROEP else ""
    code = _code(naam)
    if bestaand := Grootheid.objects.filter(code=code).first():
        if (bestaand.naam, bestaand.bron) == (naam, bron):
            return bestaand
        raise ValidationError({"naam": f"Er is al een telling met deze naam: ‘{bestaand}’. Kies een andere naam."})
    return Grootheid.objects.create(
        code=code, naam=naam, bron=bron, vakgroep=vakgroep, volgorde=_volgende(Grootheid), **velden
    )


@transaction.atomic
def indicator_maken(
    *, naam: str, eenheid: str, teller: Iterable[Grootheid], noemer: Iterable[Grootheid], door: Lid, **velden: Any
) -> Indicator:
    """A new figure from what is counted already; it counts from ``vanaf_jaar`` on."""
    teller, noemer, code = list(teller), list(noemer), _code(naam)
    if eenheid != Indicator.Eenheid.AANTAL and not noemer:
        raise ValidationError({"noemer": "Kies waardoor gedeeld wordt. Alleen een gewoon aantal heeft dat niet nodig."})
    if Indicator.objects.filter(code=code).exists():
        raise ValidationError({"naam": "Er is al een begrip met deze naam. Kies een andere naam."})
    _weiger_herleidbaar(teller, noemer)
    indicator = Indicator.objects.create(code=code, naam=naam, eenheid=eenheid, volgorde=_volgende(Indicator), **velden)
    _termen(indicator, teller, noemer)
    herrekenen(velden["vanaf_jaar"], door)
    return indicator


def _code(naam: str) -> str:
    return slugify(naam).replace("-", "_")[:CODE]


def _volgende(soort: type[Grootheid] | type[Indicator]) -> int:
    return (soort._default_manager.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0) + 1


def _termen(indicator: Indicator, teller: Iterable[Grootheid], noemer: Iterable[Grootheid]) -> None:
    kanten = [("teller", grootheid) for grootheid in teller] + [("noemer", grootheid) for grootheid in noemer]
    IndicatorTerm.objects.bulk_create(IndicatorTerm(indicator=indicator, kant=k, grootheid=g) for k, g in kanten)


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
    teller, noemer = list(teller), list(noemer)
    _weiger_herleidbaar(teller, noemer, naast=oud)
    nieuw = Indicator.objects.create(
        code=f"{oud.code[: CODE - 5]}_{vanaf_jaar}",
        naam=naam,
        definitie=definitie,
        vanaf_jaar=vanaf_jaar,
        tot_jaar=oud.tot_jaar,
        vervangt=oud,
        **{veld: getattr(oud, veld) for veld in OVERGENOMEN},
    )
    _termen(nieuw, teller, noemer)
    oud.tot_jaar = vanaf_jaar - 1
    oud.save(update_fields=["tot_jaar"])
    Streefwaarde.objects.filter(indicator=oud, jaardoel__jaar__gte=vanaf_jaar).update(indicator=nieuw)
    herrekenen(vanaf_jaar, door)
    return nieuw


def _weiger_herleidbaar(
    teller: Iterable[Grootheid], noemer: Iterable[Grootheid], *, naast: Indicator | None = None
) -> None:
    """A whole with a figure of its own beside a share of that whole: together they can give a small count away.

    What ``naast`` counts already may go on.
    """
    al_zo = set(naast.termen.values_list("grootheid", "kant")) if naast else set()
    for veld, hier, ander in (("teller", teller, "noemer"), ("noemer", noemer, "teller")):
        nieuw = [g.pk for g in hier if g.bron != Grootheid.Bron.TOEPASSING and (g.pk, veld) not in al_zo]
        termen = IndicatorTerm.objects.filter(grootheid__in=nieuw, kant=ander).exclude(indicator=naast)
        if term := termen.select_related("indicator", "grootheid").order_by("pk").first():
            rol = "daarvan het geheel" if ander == "noemer" else "daar een eigen cijfer"
            raise ValidationError(
                {
                    veld: f"‘{term.grootheid}’ hoort ook bij ‘{term.indicator}’ en is {rol}. Samen is een klein aantal "
                    "kinderen terug te rekenen. Kies een andere telling."
                }
            )


def _controleer_jaar(oud: Indicator, vanaf_jaar: int) -> None:
    weiger_voorbij(vanaf_jaar)
    if oud.vanaf_jaar and vanaf_jaar <= oud.vanaf_jaar:
        raise ValidationError({"vanaf_jaar": f"Deze definitie geldt zelf vanaf {oud.vanaf_jaar}. Kies een later jaar."})
    if oud.tot_jaar and vanaf_jaar > oud.tot_jaar:
        raise ValidationError({"vanaf_jaar": f"Deze definitie geldt tot en met {oud.tot_jaar}. Kies een eerder jaar."})
