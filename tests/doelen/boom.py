"""A small doelenboom by hand: one planperiode, one thema, one goal, one set of three parts."""

from typing import Any

from doelen.models import Beleidsdoel, Indicator, Interventie, Jaardoel, Planperiode, Streefwaarde, Thema


def maak_boom(jaar: int = 2027, oordeelniveau: str = "school") -> dict[str, Any]:
    """Call it inside ``with tenant(...)``."""
    periode = Planperiode.objects.create(begin=2023, einde=2027)
    thema = Thema.objects.create(code="slb", naam="Lezen", volgorde=1)
    beleid = Beleidsdoel.objects.create(
        planperiode=periode, thema=thema, niveau="school", tekst="Elk kind leest", bron="Plan, § 1", volgorde=1
    )
    Interventie.objects.create(beleidsdoel=beleid, tekst="Trainingen", volgorde=1)
    delen = [
        Indicator.objects.create(
            thema=thema, code=f"niveau_{n}", naam=f"Niveau {n}", definitie="Deel", eenheid="procent", volgorde=n,
            set_code="niveaus",
        )
        for n in (1, 2, 3)
    ]  # fmt: skip
    los = Indicator.objects.create(
        thema=thema, code="los", naam="Meldingen", definitie="Meldingen", eenheid="procent", volgorde=4
    )
    doel = jaardoel(thema, jaar, oordeelniveau)
    return {"periode": periode, "thema": thema, "beleid": beleid, "delen": delen, "los": los, "doel": doel}


def jaardoel(thema: Thema, jaar: int, oordeelniveau: str = "school", nummer: int = 1) -> Jaardoel:
    return Jaardoel.objects.create(
        thema=thema, jaar=jaar, volgnummer=nummer, sleutel=f"{thema.code}-{jaar}-{nummer}", tekst="Lezen",
        niveau="school", oordeelniveau=oordeelniveau,
    )  # fmt: skip


def velden(indicator: Indicator, soort: str, waarde: Any = None, **anders: Any) -> dict[str, Any]:
    """What the form hands to the service."""
    leeg = {"plek": None, "nulmeting": None, "nulmeting_op": None, "reden": "", "te_bevestigen": False}
    return {"indicator": indicator, "soort": soort, "waarde": waarde, "toelichting": "", **leeg, **anders}


def streefwaarde(doel: Jaardoel, indicator: Indicator, waarde: Any, **anders: Any) -> Streefwaarde:
    return Streefwaarde.objects.create(
        jaardoel=doel, indicator=indicator, **{"soort": "hoogstens", "waarde": waarde, **anders}
    )
