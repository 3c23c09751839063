"""Which goals in words still wait on the judgement of a member."""

from doelen.models import Jaardoel
from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.toegang.rechten import plekken, rollen


def mijlpalen_te_beoordelen(lid: Lid) -> list[tuple[int, int]]:
    """(jaardoel, plek) without a status: wijken of a procesbegeleider, the own vakgroep, the office."""
    wijken = plekken(lid, Rol.Code.PROCESBEGELEIDER)
    vakgroepen = {rol.vakgroep: rol.plek_id for rol in rollen(lid, Rol.Code.SPECIALIST)}
    kantoor = {rol.plek_id for rol in rollen(lid, Rol.Code.MEDEWERKER)}
    if not (wijken or vakgroepen or kantoor):
        return []
    rijen = (
        Jaardoel.objects.filter(jaar=vandaag().year, streefwaarden=None, oordeelniveau__in=("wijk", "vakgroep", "swv"))
        .order_by("thema__volgorde", "volgnummer")
        .values_list("pk", "oordeelniveau", "thema__code", "mijlpalen__plek")
    )
    doelen, gedaan = {}, set()
    for pk, niveau, thema, plek in rijen:
        doelen[pk] = {"wijk": wijken, "swv": kantoor}.get(niveau) or (
            {vakgroepen[thema]} if niveau == "vakgroep" and thema in vakgroepen else set()
        )
        gedaan.add((pk, plek))
    return [(doel, plek) for doel, hier in doelen.items() for plek in sorted(hier) if (doel, plek) not in gedaan]
