"""National figures per indicator; whose figure is above one, and what was said about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from doelen.models import Indicator, LandelijkCijfer, Streefwaarde, Toelichting, Uitkomst
from doelen.overzichten.getallen import waarde_tekst
from doelen.permissions import ACCEPTEREN, mag_exact_zien, mag_toelichten
from doelen.services.regels import waarde_van
from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken


@dataclass(frozen=True)
class Boven:
    """A figure above the national one, as this reader may know; ``toelichting`` is None as long as nobody wrote it."""

    uitkomst: Uitkomst
    waarde: str
    landelijk: str
    toelichting: Toelichting | None
    mag: bool


@dataclass(frozen=True)
class Landelijk:
    """A published figure, to draw and to read."""

    getal: float
    tekst: str


def met_landelijk(indicatoren: QuerySet[Indicator]) -> QuerySet[Indicator]:
    """Annotates ``landelijke``: the national figures of each, for ``landelijk_per_jaar``."""
    cijfers = LandelijkCijfer.objects.filter(indicator=OuterRef("pk")).values(
        rij=JSONObject(jaar="jaar", waarde="waarde")
    )
    return indicatoren.annotate(landelijke=ArraySubquery(cijfers))


def landelijk_per_jaar(indicator: Any) -> dict[str, Landelijk]:
    """``{"2026": …}`` of an indicator ``met_landelijk``."""
    cijfers = ((rij["jaar"], float(rij["waarde"])) for rij in indicator.landelijke)
    return {str(jaar): Landelijk(waarde, waarde_tekst(indicator.eenheid, waarde, waarde)) for jaar, waarde in cijfers}


def reeksen() -> list[dict[str, Any]]:
    """Per indicator its national figures, the newest first; one query."""
    per_indicator: dict[Indicator, list[dict[str, Any]]] = {}
    cijfers = LandelijkCijfer.objects.select_related("indicator").order_by("indicator__volgorde", "-jaar")
    for cijfer in cijfers:
        tekst = waarde_tekst(cijfer.indicator.eenheid, cijfer.waarde, cijfer.waarde)
        per_indicator.setdefault(cijfer.indicator, []).append({"cijfer": cijfer, "waarde": tekst})
    return [{"indicator": indicator, "rijen": rijen} for indicator, rijen in per_indicator.items()]


def zonder_cijfer() -> QuerySet[Indicator]:
    """The indicatoren without any national figure."""
    return Indicator.objects.filter(landelijke_cijfers=None).order_by("volgorde")


def boven_landelijk(uitkomsten: Iterable[Uitkomst], landelijk: Mapping[int, Any], lid: Lid) -> list[Boven]:
    """Of these outcomes of one year (with indicator and plek) those above the national figure; one query.

    A hidden figure is only told to who may see it: being in this list says on which side of a bound it is.
    """
    boven = [u for u in uitkomsten if _is_boven(u, landelijk) and _te_zien(u, lid)]
    gegeven = {
        (t.indicator_id, t.plek_id, t.jaar): t
        for t in Toelichting.objects.filter(indicator__in={u.indicator_id for u in boven}).select_related("door")
    }
    return [
        Boven(
            uitkomst=u,
            waarde=waarde_tekst(u.indicator.eenheid, waarde_van(u, u.indicator), landelijk[u.indicator_id]),
            landelijk=waarde_tekst(u.indicator.eenheid, landelijk[u.indicator_id], landelijk[u.indicator_id]),
            toelichting=gegeven.get((u.indicator_id, u.plek_id, u.jaar)),
            mag=mag_toelichten(lid, u.plek),
        )
        for u in boven
    ]


def te_toelichten(lid: Lid) -> list[Uitkomst]:
    """What this member still has to explain this year, as the newest outcome of each place; one query.

    Nobody is asked for a single school: its director may explain, and has enough to do.
    """
    if not (plekken(lid, Rol.Code.PROCESBEGELEIDER, *ACCEPTEREN) or heeft(lid, Rol.Code.MEDEWERKER)):
        return []
    jaar = vandaag().year
    gegeven = Toelichting.objects.filter(indicator=OuterRef("indicator"), plek=OuterRef("plek"), jaar=jaar)
    uitkomsten = (
        Uitkomst.objects.filter(jaar=jaar, indicator__landelijke_cijfers__jaar=jaar, scholen_mee__gt=0)
        .filter(~Exists(gegeven), streefwaarde__soort=Streefwaarde.Soort.LANDELIJK)
        .annotate(landelijk=F("indicator__landelijke_cijfers__waarde"))
        .met_namen()
        .order_by("indicator__volgorde", "plek_id", "-periode")
        .distinct("indicator__volgorde", "plek_id")
    )
    eigen = [u for u in uitkomsten if mag_toelichten(lid, u.plek)]
    return [u for u in eigen if _is_boven(u, {u.indicator_id: u.landelijk}) and _te_zien(u, lid)]


def _is_boven(uitkomst: Uitkomst, landelijk: Mapping[int, Any]) -> bool:
    grens, waarde = landelijk.get(uitkomst.indicator_id), waarde_van(uitkomst, uitkomst.indicator)
    return grens is not None and waarde is not None and waarde > grens


def _te_zien(uitkomst: Uitkomst, lid: Lid) -> bool:
    return uitkomst.zicht == Uitkomst.Zicht.OPEN or mag_exact_zien(lid, uitkomst.plek)
