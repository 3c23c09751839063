"""Figures for the tests of the engine: counts per school in, outcomes out. Use inside the tenant."""

import datetime

from doelen.models import Grootheid, Indicator, Opgave, Opgaveronde, Telling, Uitkomst
from doelen.services import uitkomsten_berekenen

SCHOLEN = ("avonturijn", "christal", "ligthart", "haven")
AANVAARD = Opgave.Status.GEACCEPTEERD


def ronde(jaar=2026, periode="T3", sluit=datetime.date(2026, 12, 18)):
    return Opgaveronde.objects.get_or_create(
        jaar=jaar, periode=periode, defaults={"opent": datetime.date(jaar, 1, 1), "sluit": sluit}
    )[0]


def tel(wereld, code, aantallen, *, jaar=2026, periode="T3", status=AANVAARD):
    """One opgave of the SWV with a count per school of SCHOLEN."""
    hier, grootheid = ronde(jaar, periode), Grootheid.objects.get(code=code)
    opgave, _ = Opgave.objects.get_or_create(ronde=hier, plek=wereld.plek, vakgroep="")
    Opgave.objects.filter(pk=opgave.pk).update(status=Opgave.Status.OPEN)
    for naam, aantal in zip(SCHOLEN, aantallen, strict=True):
        Telling.objects.create(opgave=opgave, school=wereld.scholen[naam], grootheid=grootheid, aantal=aantal)
    Opgave.objects.filter(pk=opgave.pk).update(status=status)


def slb(wereld, een, twee, drie, **waar):
    for nummer, aantallen in enumerate((een, twee, drie), start=1):
        tel(wereld, f"slb_niveau_{nummer}", aantallen, **waar)


def bereken(jaar=2026, periode="T3"):
    ronde(jaar, periode)
    return uitkomsten_berekenen(jaar=jaar, periode=periode)


def uitkomst(plek, code, jaar=2026, periode="T3"):
    return Uitkomst.objects.get(plek=plek, indicator__code=code, jaar=jaar, periode=periode)


def cijfer(plek, code, **waar):
    u = uitkomst(plek, code, **waar)
    return u.teller, u.noemer, u.scholen_mee, u.scholen_totaal


def indicator(code):
    return Indicator.objects.get(code=code)
