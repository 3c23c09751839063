"""A small world with goals: one round handed in, one computed, one school with a small count."""

import datetime

from doelen.models import Grootheid, Opgave, Opgaveronde, Telling
from doelen.services import doelenboom_laden, ronde_openen, uitkomsten_berekenen
from doelen.services.vragen import vragen_van
from tests import factories
from tests.wereld import Wereld
from wijken.models import School

SCHOLEN = ("avonturijn", "christal", "ligthart", "haven")


def maak_doelen(wereld: Wereld) -> None:
    """The doelenboom and T1 2026 with SLB counts: the one school of wijk haven has two pupils, so polder hides too."""
    factories.GemeenteFactory(plek__naam="Schiedam")  # the goals of schoollogopedie are for this gemeente only
    doelenboom_laden()
    ronde = open_ronde("T1")
    for nummer, aantallen in ((1, (1, 2, 10, 2)), (2, (6, 4, 12, 0)), (3, (9, 3, 9, 0))):
        geef_op(wereld, ronde, f"slb_niveau_{nummer}", aantallen)
    for school in SCHOLEN:
        Opgave.objects.filter(ronde=ronde, plek=wereld.scholen[school].plek).update(status="geaccepteerd")
    geef_op(wereld, ronde, "leesniveau", (2, 2, 3, 2))
    uitkomsten_berekenen(jaar=2026, periode="T1")


def open_ronde(periode: str = "T3", jaar: int = 2026) -> Opgaveronde:
    """A round that asks every source, open today unless it is an earlier one."""
    return ronde_openen(
        jaar=jaar, periode=periode, opent=datetime.date(jaar, 1, 1), sluit=datetime.date(jaar, 12, 18), door=None
    )


def geef_op(wereld: Wereld, ronde: Opgaveronde, code: str, aantallen: tuple[int, ...]) -> None:
    """Accepted counts per school of SCHOLEN, by the source that enters them."""
    grootheid = Grootheid.objects.get(code=code)
    for naam, aantal in zip(SCHOLEN, aantallen, strict=True):
        plek = wereld.plek if grootheid.vakgroep else wereld.scholen[naam].plek
        opgave = Opgave.objects.get(ronde=ronde, plek=plek, vakgroep=grootheid.vakgroep)
        Opgave.objects.filter(pk=opgave.pk).update(status="open")  # what is accepted takes nothing any more
        Telling.objects.create(opgave=opgave, school=wereld.scholen[naam], grootheid=grootheid, aantal=aantal)
        Opgave.objects.filter(pk=opgave.pk).update(status="geaccepteerd")


def herstel(code: str, aantal: int, **waar: object) -> None:
    """Change accepted figures as an administrator would: open the opgaven, write, accept again."""
    tellingen = Telling.objects.filter(grootheid__code=code, **waar)
    opgaven = Opgave.objects.filter(pk__in=list(tellingen.values_list("opgave", flat=True)))
    opgaven.update(status="open")
    tellingen.update(aantal=aantal)
    opgaven.update(status="geaccepteerd")


def opgave_van(ronde: Opgaveronde, school: School) -> Opgave:
    return Opgave.objects.get(ronde=ronde, plek=school.plek)


def velden(opgave: Opgave, **antwoorden: object) -> dict[str, str]:
    """Form data by code of the grootheid."""
    veld = {vraag.grootheid.code: vraag.veld for vraag in vragen_van(opgave)}
    return {veld[code]: str(antwoord) for code, antwoord in antwoorden.items()}
