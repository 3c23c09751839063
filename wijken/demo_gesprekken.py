"""Demo: evaluatiegesprekken with wijken and schools, by the dialoogkaart, all invented (voorbeelddata)."""

import datetime
import random
from dataclasses import dataclass

from django.utils import timezone

from swv.models import Lid, Plek, Rol, Samenwerkingsverband
from swv.templatetags.getallen import datum
from swv.tenancy.context import huidige_swv_id
from wijken.bereik import SCHOOLROLLEN
from wijken.demo import HOOFDWIJK
from wijken.demo_gesprekteksten import AFGESPROKEN, NOTITIES, SAMENGEVAT
from wijken.demo_overleg import ELDERS
from wijken.models import Actiepunt, Dialoogkaart, Gesprek, Gespreksonderwerp, Indeling
from wijken.services.dialoogkaarten import kaarten_voor

Stand = Gespreksonderwerp.Stand
Vorm = Gesprek.Vorm
DAGEN = ((4, 9), (10, 13))  # of the first and the second talk
ACHTER = 5  # every fifth place missed the first talk
GEPLAND = datetime.date(1, 12, 3)


@dataclass
class Gesprekplek:
    """A place with who talks about it."""

    plek: Plek
    begeleider: Lid
    directeur: Lid | None
    nummer: int
    hoofd: bool


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Two talks and one in writing last year; this year one, a second held or planned, and now and then none."""
    for een in _plekken():
        kaarten = kaarten_voor(een.plek)
        for jaar in (jaar_nu - 1, jaar_nu):
            _jaar(een, kaarten, jaar, kiem, nu=jaar == jaar_nu)


def _plekken() -> list[Gesprekplek]:
    wijken = Plek.objects.filter(soort=Plek.Soort.WIJK).order_by("sorteernaam")
    if Samenwerkingsverband.objects.get(pk=huidige_swv_id()).slug != "odp":
        wijken = wijken[:ELDERS]
    rollen = Rol.objects.filter(code__in=("procesbegeleider", *SCHOOLROLLEN)).select_related("lid").order_by("-pk")
    leden = {(rol.code, rol.plek_id): rol.lid for rol in rollen}
    rijen = []
    for nummer, wijk in enumerate(wijken):
        if begeleider := leden.get(("procesbegeleider", wijk.pk)):
            hoofd = wijk.naam == HOOFDWIJK
            rijen.append(Gesprekplek(wijk, begeleider, None, nummer, hoofd))
            scholen = Indeling.objects.filter(wijk=wijk.pk, einde=None).select_related("school__plek")
            for plaats, school in enumerate(rij.school for rij in scholen.order_by("school__code")):
                directeur = leden.get(("directeur", school.pk))
                rijen.append(Gesprekplek(school.plek, begeleider, directeur, nummer + plaats, hoofd))
    return rijen


def _jaar(een: Gesprekplek, kaarten: list[Dialoogkaart], jaar: int, kiem: random.Random, *, nu: bool) -> None:
    for plaats, (maand, dag) in enumerate(DAGEN):
        if nu and not een.hoofd and (een.nummer % ACHTER == 3 or plaats and een.nummer % 2):
            continue
        if nu and plaats and een.hoofd:
            _gesprek(een, kaarten, GEPLAND.replace(year=jaar, day=1 + een.nummer % 9 + 1), kiem, klaar=False)
            continue
        _gesprek(een, kaarten, datetime.date(jaar, maand, dag + een.nummer % 14), kiem)
    if een.directeur and (not nu or een.nummer % 3 == 1 and not een.hoofd):
        _gesprek(een, kaarten, datetime.date(jaar, 11, 3 + een.nummer % 14), kiem, vorm=Vorm.SCHRIFTELIJK)


def _gesprek(
    een: Gesprekplek,
    kaarten: list[Dialoogkaart],
    dag: datetime.date,
    kiem: random.Random,
    *,
    vorm: str = Vorm.GESPREK,
    klaar: bool = True,
) -> None:
    dag -= datetime.timedelta(days=max(0, dag.weekday() - 4))  # no talks in the weekend
    schrijver = een.begeleider if vorm == Vorm.GESPREK or een.directeur is None else een.directeur
    moment = timezone.make_aware(datetime.datetime.combine(dag, datetime.time(16, 20)))
    met = een.directeur.naam if een.directeur else "de directeuren van de wijk"
    gesprek = Gesprek.objects.create(
        plek=een.plek,
        datum=dag,
        vorm=vorm,
        erbij=f"{een.begeleider.naam} en {met}"[:300] if klaar and vorm == Vorm.GESPREK else "",
        samenvatting=kiem.choice(SAMENGEVAT) if klaar else "",
        klaar_op=moment if klaar else None,
        gemaakt_door=schrijver,
        gemaakt_op=moment - datetime.timedelta(days=14),
    )
    Gespreksonderwerp.objects.bulk_create(
        _onderwerp(gesprek, kaart, nummer, kiem, klaar=klaar) for nummer, kaart in enumerate(kaarten, start=1)
    )
    if klaar and vorm == Vorm.GESPREK:
        _afspraak(een, gesprek, kiem)


def _onderwerp(
    gesprek: Gesprek, kaart: Dialoogkaart, nummer: int, kiem: random.Random, *, klaar: bool
) -> Gespreksonderwerp:
    rij = Gespreksonderwerp(gesprek=gesprek, kaart=kaart, volgorde=nummer, titel=kaart.titel, vraag=kaart.vraag)
    if klaar:
        rij.stand = kiem.choices(Stand.values, (5, 3, 2))[0]
        rij.notitie = NOTITIES[kaart.titel][rij.stand] if kiem.random() < 0.7 else ""
    return rij


def _afspraak(een: Gesprekplek, gesprek: Gesprek, kiem: random.Random) -> None:
    """Done before the next talk, but for the last one in the wijk of most logins."""
    tekst, wie = kiem.choice(AFGESPROKEN)
    dag = gesprek.datum + datetime.timedelta(days=60)
    laat = een.hoofd and gesprek.datum.month < DAGEN[1][0] and gesprek.datum.year == timezone.localdate().year
    Actiepunt.objects.create(
        plek=een.plek,
        tekst=tekst,
        wie=wie,
        voor=dag if not laat else gesprek.datum.replace(month=12, day=1),
        klaar_op=None if laat or dag.year > gesprek.datum.year else dag - datetime.timedelta(days=kiem.randint(0, 20)),
        herkomst=f"Afgesproken in het evaluatiegesprek van {datum(gesprek.datum)}",
        gesprek=gesprek,
        gemaakt_door=een.begeleider,
        gemaakt_op=gesprek.klaar_op,
    )
