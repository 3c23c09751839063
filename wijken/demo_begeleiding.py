"""Demo: what procesbegeleiders noted, with a shift from casus to proces; all invented (voorbeelddata)."""

import datetime
import random

from swv.dagen import vandaag
from swv.models import Rol, Samenwerkingsverband
from swv.tenancy.context import huidige_swv_id
from wijken.demo_overleg import ELDERS
from wijken.models import Begeleiding, Indeling

Soort = Begeleiding.Soort
PER_KWARTAAL = 6  # lines per wijk
NOTITIES = {
    Soort.CASUS: ("Meegedacht over een plek in de groep", "Gesprek met school en ouders", ""),
    Soort.PROCES: ("Groepsbespreking samen voorbereid", "Intervisie van intern begeleiders", "Afspraken wijkteam", ""),
    Soort.ADVIES: ("Advies over het wijkplan", ""),
}


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """From two years ago until today, for every procesbegeleider; casus goes from two thirds to one third."""
    rollen = list(Rol.objects.filter(code=Rol.Code.PROCESBEGELEIDER, einde=None).order_by("pk"))
    if Samenwerkingsverband.objects.get(pk=huidige_swv_id()).slug != "odp":
        rollen = rollen[:ELDERS]
    scholen: dict[int, list[int]] = {}
    for school, wijk in Indeling.objects.filter(einde=None).order_by("pk").values_list("school_id", "wijk_id"):
        scholen.setdefault(wijk, []).append(school)
    begin = datetime.date(jaar_nu - 2, 1, 8)
    dagen = (vandaag() - begin).days
    rijen = []
    for rol in rollen:
        for _ in range(PER_KWARTAAL * dagen // 91):
            ver = kiem.random()
            soort = kiem.choices(list(Soort), (0.68 - 0.4 * ver, 0.2 + 0.4 * ver, 0.12))[0]
            plek = kiem.choice([rol.plek_id, *scholen.get(rol.plek_id, ())])
            dag = begin + datetime.timedelta(days=int(ver * dagen))
            dag -= datetime.timedelta(days=max(0, dag.weekday() - 4))
            notitie = kiem.choice(NOTITIES[soort])
            rijen.append(Begeleiding(plek_id=plek, datum=dag, soort=soort, notitie=notitie, door_id=rol.lid_id))
    Begeleiding.objects.bulk_create(rijen)
