"""Who sits at the table of a place: asked when it matters, so a new directeur is invited by itself."""

from django.db.models import Q

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from wijken.models import Indeling

IN_WIJK = (Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
IN_RAAD = (Rol.Code.BESTUURDER, Rol.Code.DIRECTEUR_BESTUURDER, Rol.Code.MEDEWERKER)


def genodigden(plek: Plek) -> list[Lid]:
    """Directeuren, procesbegeleider and partner of a wijk; the bestuurders in the Deelnemersraad. One query."""
    return genodigden_en_gasten(plek)[0]


def genodigden_en_gasten(plek: Plek) -> tuple[list[Lid], list[Lid]]:
    """The same, and who may join: the contactbestuurder of the wijk, who gets no mail and is never absent."""
    raad = plek.soort == Plek.Soort.SWV
    scholen = Indeling.objects.op(vandaag()).filter(wijk=plek.pk).values("school")
    directeuren = Q(code=Rol.Code.DIRECTEUR, plek__in=scholen)
    gast = Q(code=Rol.Code.BESTUURDER, lid__contactwijken=plek.pk)
    wie = Q(code__in=IN_RAAD) if raad else directeuren | Q(code__in=IN_WIJK, plek=plek.pk) | gast
    rollen = Rol.objects.geldig(vandaag()).filter(wie, lid__vertrokken_op=None).select_related("lid__gebruiker")
    vast: dict[int, Lid] = {}
    gasten: dict[int, Lid] = {}
    for rol in rollen.order_by("code", "lid__naam", "lid"):
        (vast if raad or rol.code != Rol.Code.BESTUURDER else gasten)[rol.lid_id] = rol.lid
    return list(vast.values()), [lid for pk, lid in gasten.items() if pk not in vast]
