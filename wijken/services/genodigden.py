"""Who sits at the table of a place: asked when it matters, so a new directeur is invited by itself."""

from django.db.models import Q

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from wijken.models import Indeling

IN_WIJK = (Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
IN_RAAD = (Rol.Code.BESTUURDER, Rol.Code.DIRECTEUR_BESTUURDER, Rol.Code.MEDEWERKER)


def genodigden(plek: Plek) -> list[Lid]:
    """Directeuren, procesbegeleider and partner of a wijk; the bestuurders in the Deelnemersraad. One query."""
    if plek.soort == Plek.Soort.SWV:
        wie = Q(code__in=IN_RAAD)
    else:
        scholen = Indeling.objects.op(vandaag()).filter(wijk=plek.pk).values("school")
        wie = Q(code=Rol.Code.DIRECTEUR, plek__in=scholen) | Q(code__in=IN_WIJK, plek=plek.pk)
    rollen = Rol.objects.geldig(vandaag()).filter(wie, lid__vertrokken_op=None).select_related("lid__gebruiker")
    leden = {rol.lid_id: rol.lid for rol in rollen.order_by("code", "lid__naam", "lid")}
    return list(leden.values())
